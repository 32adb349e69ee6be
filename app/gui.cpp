#include "app/gui.h"

#include "app/headless.h"
#include "app/qt_messages.h"
#include "core/session/inspector.h"
#include "ui/language/language.h"
#include "ui/parts/fonts_ahead.h"
#include "ui/parts/icons.h"
#include "ui/window/first_script.h"
#include "ui/window/main_window.h"

#include <cstdio>
#include <cstdlib>
#include <QApplication>

namespace coroscope::app {

namespace {

bool set(const char* name) {
    const char* value = std::getenv(name);
    return value && *value;
}

} // namespace

int showWindow(const CommandLine& line, int& argc, char** argv, void (*waitForFontconfig)()) {
    if (!set("DISPLAY") && !set("WAYLAND_DISPLAY") && !set("QT_QPA_PLATFORM")) {
        std::fputs(kNoDisplay, stderr);
        return kExitUsage;
    }
    session::setLookProgram("/proc/self/exe");
    parts::FontsAhead fonts(waitForFontconfig);
    filterQtMessages();
    QApplication application(argc, argv);
    fonts.applicationIsThere();
    QApplication::setApplicationName(QStringLiteral("Coroscope"));
    QApplication::setOrganizationName(QStringLiteral("Coroscope"));
    QApplication::setApplicationVersion(QStringLiteral(COROSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("coroscope"));
    QApplication::setWindowIcon(parts::themedIcon(QStringLiteral("coroscope")));
    QString file = QString::fromLocal8Bit(line.file.c_str());
    for (;;) {
        // Another language builds the window anew: every text of it was said in the one before.
        language::install(language::chosen());
        auto early = window::simulateFirstScript(file);
        window::MainWindow main;
        main.begin(file, std::move(early));
        const int status = QApplication::exec();
        if (!main.startsAgain()) return status;
        file.clear(); // what was open is opened again
    }
}

} // namespace coroscope::app
