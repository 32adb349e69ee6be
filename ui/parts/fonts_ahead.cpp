#include "ui/parts/fonts_ahead.h"

#include <QFontDatabase>
#include <QStringList>

namespace coroscope::parts {

FontsAhead::FontsAhead(std::function<void()> waitForFontconfig) {
    m_thread = std::thread(
        [wait = std::move(waitForFontconfig), application = m_application.get_future()]() mutable {
            wait(); // else it would read it a second time
            // Any question to the database makes it look; it has a lock of its own.
            if (application.get()) (void)QFontDatabase::families();
        });
}

FontsAhead::~FontsAhead() {
    if (!m_told) m_application.set_value(false);
    m_thread.join();
}

void FontsAhead::applicationIsThere() {
    m_told = true;
    m_application.set_value(true);
}

} // namespace coroscope::parts
