#include "core/session/look_server.h"

#include "core/session/channel.h"
#include "core/session/local_runner.h"
#include "core/session/look_messages.h"
#include "core/session/snapshot_bytes.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

namespace coroscope::session {

namespace {

using trace::binary::BytesIn;
using trace::binary::BytesOut;

/// Of the channel to whoever asked; for the signal's handler.
volatile int watchedFile = -1;

/// The kernel tells of whatever happens on the channel. While something is computed only one thing matters:
/// nobody waits for it any more.
void channelSignalled(int) {
    const int before = errno;
    pollfd about{watchedFile, POLLRDHUP, 0};
    if (::poll(&about, 1, 0) > 0 && (about.revents & (POLLRDHUP | POLLHUP | POLLERR))) ::_exit(0);
    errno = before;
}

void watch(const Channel& channel) {
    watchedFile = channel.file();
    ::fcntl(channel.file(), F_SETOWN, ::getpid());
    ::fcntl(channel.file(), F_SETFL, ::fcntl(channel.file(), F_GETFL) | O_ASYNC);
}

/// Pages that the kernel has made or copied for this process.
std::uint64_t pagesWritten() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_minflt);
}

/// Other work is more important than this, in time and in memory.
void stepBack() {
    if (const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); file >= 0) {
        if (::write(file, "500", 3) < 0) errno = 0;
        ::close(file);
    }
}

class Server {
public:
    explicit Server(Channel channel) : m_channel(std::move(channel)) { watch(m_channel); }

    void serve() {
        std::string message;
        while (m_channel.receive(message)) {
            BytesIn in(message);
            switch (static_cast<LookMessage>(in.byte())) {
            case LookMessage::Program:
                begin(in);
                break;
            case LookMessage::Run:
                run(in);
                break;
            case LookMessage::Walk:
                if (!m_runner) return;
                m_runner->walk(in.number(), nullptr);
                tellPlace();
                break;
            case LookMessage::Copy:
                copy();
                break;
            default:
                return;
            }
        }
    }

private:
    void begin(BytesIn& in) {
        const std::string source(in.text()), fileName(in.text());
        const Options options = takeOptions(in);
        auto loaded = load(source, fileName, options);
        if (in.failed() || !loaded.program) ::_exit(1);
        m_runner = std::make_unique<LocalRunner>(std::move(loaded.program), options);
        tellPlace();
    }

    void run(BytesIn& in) {
        if (!m_runner) ::_exit(1);
        std::vector<trace::Instant> way(std::min<std::uint64_t>(in.number(), in.left()));
        for (trace::Instant& at : way)
            at = takeInstant(in);
        m_runner->run(way, nullptr, [this](const Snapshot& snapshot) {
            BytesOut out;
            out.byte(static_cast<std::uint8_t>(LookMessage::Snapshot));
            put(out, snapshot);
            if (!m_channel.send(out.bytes())) ::_exit(0);
        });
        tellPlace();
    }

    /// The copy stays here and waits to be asked; this one goes on.
    void copy() {
        auto [theirs, its] = Channel::pair();
        const pid_t child = theirs.isOpen() ? ::fork() : -1;
        if (child == 0) {
            m_channel = std::move(its); // and closes the old one
            its.close();
            theirs.close();
            watch(m_channel);
            return;
        }
        its.close();
        tellPlace(child > 0 ? theirs.file() : -1);
    }

    void tellPlace(int passed = -1) {
        BytesOut out;
        out.byte(static_cast<std::uint8_t>(LookMessage::Place));
        Runner::Place place;
        if (m_runner) place = m_runner->place();
        place.pages = pagesWritten();
        put(out, place);
        if (!m_channel.send(out.bytes(), passed)) ::_exit(0);
    }

    Channel m_channel;
    std::unique_ptr<LocalRunner> m_runner;
};

} // namespace

int serveLooks() {
    struct sigaction action {};
    action.sa_handler = channelSignalled;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGIO, &action, nullptr);
    ::signal(SIGCHLD, SIG_IGN); // copies that end are nobody's business
    ::signal(SIGPIPE, SIG_IGN);
    // Nothing of whoever started it stays open: neither files nor a display.
    ::close_range(STDERR_FILENO + 1, ~0u, 0);
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nowhere >= 0) ::dup2(nowhere, STDOUT_FILENO);
    stepBack();
    Server server{Channel(STDIN_FILENO)};
    server.serve();
    // Without taking the engine apart: the kernel does that faster.
    ::_exit(0);
}

} // namespace coroscope::session
