#pragma once

#include <functional>
#include <future>
#include <thread>

namespace coroscope::parts {

/// Looks through the system's fonts on another thread while the program starts, which takes as long as
/// building half a window. Whoever needs a font meanwhile waits, as ever. Made first of all in main().
class FontsAhead {
public:
    /// `waitForFontconfig` returns when fontconfig has read its configuration, which somebody has begun to
    /// do.
    explicit FontsAhead(std::function<void()> waitForFontconfig);
    ~FontsAhead();
    FontsAhead(const FontsAhead&) = delete;
    FontsAhead& operator=(const FontsAhead&) = delete;

    /// There is a QGuiApplication now: Qt's part of the work may begin.
    void applicationIsThere();

private:
    std::promise<bool> m_application;
    bool m_told = false;
    std::thread m_thread;
};

} // namespace coroscope::parts
