#include "ui/parts/fonts_ahead.h"

#include <QFontDatabase>
#include <QThreadPool>

namespace coroscope::parts {

void findFontsAhead() {
    // Any question to the database does; QFontDatabase has a lock of its own.
    QThreadPool::globalInstance()->start([] { (void)QFontDatabase::families(); });
}

} // namespace coroscope::parts
