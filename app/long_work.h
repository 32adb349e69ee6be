#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <string>

namespace coroscope::app {

/// Work on files of a command: what takes long shows on a terminal how far it is, and Ctrl+C ends it in good
/// order, without half a file left behind. One at a time.
class LongWork {
public:
    explicit LongWork(std::string what);
    /// Ends the program when Ctrl+C was pressed meanwhile, as if nothing had held it up.
    ~LongWork();
    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;

    /// From 0 to 1.
    std::function<void(double)> progress();
    const std::atomic<bool>* cancel() const;

private:
    void show(double share);

    std::string m_what;
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    int m_shown = -1; ///< per cent
    bool m_terminal;
    void (*m_before)(int);
};

} // namespace coroscope::app
