#include "app/long_work.h"

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace coroscope::app {

namespace {

constexpr auto kMoment = std::chrono::milliseconds(800);

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free); // for the signal's handler

void interrupt(int) {
    interrupted = true;
}

} // namespace

LongWork::LongWork(std::string what)
    : m_what(std::move(what)), m_terminal(::isatty(STDERR_FILENO) != 0),
      m_before(std::signal(SIGINT, interrupt)) {}

LongWork::~LongWork() {
    if (m_shown >= 0) std::fputs("\r\033[K", stderr);
    std::signal(SIGINT, m_before);
    if (interrupted) std::raise(SIGINT);
}

std::function<void(double)> LongWork::progress() {
    return [this](double share) { show(share); };
}

const std::atomic<bool>* LongWork::cancel() const {
    return &interrupted;
}

void LongWork::show(double share) {
    const int percent = static_cast<int>(share * 100);
    if (!m_terminal || percent == m_shown || std::chrono::steady_clock::now() - m_begun < kMoment) return;
    m_shown = percent;
    std::fprintf(stderr, "\r%s: %d %%", m_what.c_str(), percent);
}

} // namespace coroscope::app
