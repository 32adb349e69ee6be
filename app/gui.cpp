#include "app/gui.h"

#include "app/headless.h"
#include "ui/language/language.h"
#include "ui/window/main_window.h"

#include <cstdio>
#include <cstdlib>
#include <QApplication>

namespace coroscope::app {

namespace {

constexpr const char* kNoDisplay =
    "coroscope: no display to open a window on; without one there are "
    "`coroscope run FILE`, `coroscope trace FILE` and `coroscope export FILE -o OUT`\n";

bool set(const char* name) {
    const char* value = std::getenv(name);
    return value && *value;
}

/// Qt aborts when the display named by the environment does not answer; that is no crash worth a core file.
void explainFatal(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtFatalMsg) {
        std::fputs(message.contains(QLatin1String("platform plugin"))
                       ? kNoDisplay
                       : qPrintable(message + QLatin1Char('\n')),
                   stderr);
        std::_Exit(kExitUsage);
    }
    if (type != QtDebugMsg && type != QtInfoMsg && !message.contains(QLatin1String("platform plugin")) &&
        !message.contains(QLatin1String("could not connect to display")))
        std::fputs(qPrintable(message + QLatin1Char('\n')), stderr);
}

} // namespace

int showWindow(const CommandLine& line, int& argc, char** argv) {
    if (!set("DISPLAY") && !set("WAYLAND_DISPLAY") && !set("QT_QPA_PLATFORM")) {
        std::fputs(kNoDisplay, stderr);
        return kExitUsage;
    }
    qInstallMessageHandler(explainFatal);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Coroscope"));
    QApplication::setOrganizationName(QStringLiteral("Coroscope"));
    QApplication::setApplicationVersion(QStringLiteral(COROSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("coroscope"));
    QString file = QString::fromLocal8Bit(line.file.c_str());
    for (;;) {
        // Another language builds the window anew: every text of it was said in the one before.
        language::install(language::chosen());
        window::MainWindow main;
        main.show();
        main.begin(file);
        const int status = QApplication::exec();
        if (!main.startsAgain()) return status;
        file.clear(); // what was open is opened again
    }
}

} // namespace coroscope::app
