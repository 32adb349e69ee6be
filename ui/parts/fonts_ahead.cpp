#include "ui/parts/fonts_ahead.h"

#include <dlfcn.h>
#include <QFontDatabase>
#include <QStringList>

namespace coroscope::parts {

FontsAhead::FontsAhead() {
    m_thread = std::thread([application = m_application.get_future()]() mutable {
        // What Qt would do first: fontconfig reads its configuration. Qt has brought the library along; where
        // it does without, there is nothing to do ahead.
        if (void* init = dlsym(RTLD_DEFAULT, "FcInit")) reinterpret_cast<int (*)()>(init)();
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
