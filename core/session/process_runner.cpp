#include "core/session/process_runner.h"

#include "core/session/look_server.h"
#include "core/session/snapshot_bytes.h"

#include <cerrno>
#include <csignal>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace coroscope::session {

using trace::binary::BytesIn;
using trace::binary::BytesOut;

namespace {

constexpr int kLookEveryMs = 5; ///< whether to stop

BytesOut message(LookMessage kind) {
    BytesOut out;
    out.byte(static_cast<std::uint8_t>(kind));
    return out;
}

} // namespace

std::unique_ptr<ProcessRunner> ProcessRunner::start(const std::string& executable, const Program& program,
                                                    const Options& options) {
    auto [ours, its] = Channel::pair();
    if (!ours.isOpen()) return nullptr;
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, its.file(), STDIN_FILENO);
    std::string name = executable, argument = kLookArgument;
    char* arguments[] = {name.data(), argument.data(), nullptr};
    pid_t process = 0;
    const int problem = ::posix_spawn(&process, executable.c_str(), &files, nullptr, arguments, environ);
    ::posix_spawn_file_actions_destroy(&files);
    if (problem != 0) return nullptr;
    its.close();
    std::unique_ptr<ProcessRunner> runner(new ProcessRunner(std::move(ours), process));
    BytesOut out = message(LookMessage::Program);
    out.text(program.source);
    out.text(program.fileName);
    put(out, options);
    runner->ask(out);
    if (!runner->answer(nullptr, nullptr)) return nullptr;
    return runner;
}

ProcessRunner::~ProcessRunner() {
    m_channel.close();
    if (m_process <= 0) return;
    // It may be in the middle of something that nobody wants any more.
    ::kill(m_process, SIGKILL);
    while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
    }
}

void ProcessRunner::ask(const BytesOut& message) {
    if (m_asked) answer(nullptr, nullptr);
    m_asked = m_channel.isOpen() && m_channel.send(message.bytes());
    if (!m_asked) m_channel.close();
}

bool ProcessRunner::answer(const std::atomic<bool>* stop, const std::function<void(Snapshot)>& take,
                           int* passed) {
    std::string bytes;
    while (m_asked) {
        // Asked first: whoever answers within the wait would never be stopped.
        do
            if (stop && stop->load(std::memory_order_relaxed)) return false;
        while (stop && !m_channel.waitReadable(kLookEveryMs));
        int file = -1;
        if (!m_channel.receive(bytes, &file)) break;
        if (passed)
            *passed = file;
        else
            Channel(file).close();
        BytesIn in(bytes);
        const auto kind = static_cast<LookMessage>(in.byte());
        if (kind == LookMessage::Place) {
            m_place = takePlace(in);
            m_asked = false;
            return !in.failed();
        }
        auto snapshot = takeSnapshot(in);
        if (kind != LookMessage::Snapshot || !snapshot) break;
        if (take) take(std::move(*snapshot));
    }
    m_asked = false;
    m_channel.close();
    return false;
}

bool ProcessRunner::run(const std::vector<trace::Instant>& way, const std::atomic<bool>* stop,
                        const std::function<void(Snapshot)>& take) {
    BytesOut out = message(LookMessage::Run);
    out.number(way.size());
    for (const trace::Instant at : way)
        put(out, at);
    ask(out);
    if (answer(stop, take)) return true;
    m_asked = false;
    m_channel.close();
    return false;
}

bool ProcessRunner::walk(std::uint64_t work, const std::atomic<bool>* stop) {
    if (!m_asked) {
        if (m_place.over || m_place.work >= work) return !failed();
        BytesOut out = message(LookMessage::Walk);
        out.number(work);
        ask(out);
    }
    return answer(stop, nullptr);
}

std::unique_ptr<Runner> ProcessRunner::copy() {
    ask(message(LookMessage::Copy));
    int file = -1;
    if (!answer(nullptr, nullptr, &file) || file < 0) return nullptr;
    std::unique_ptr<ProcessRunner> other(new ProcessRunner(Channel(file), 0));
    other->m_place = m_place;
    return other;
}

} // namespace coroscope::session
