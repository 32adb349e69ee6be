#include "app/qt_messages.h"

#include "app/headless.h"

#include <cstdio>
#include <cstdlib>
#include <QString>

namespace coroscope::app {

const char* const kNoDisplay = "coroscope: no display to open a window on; without one there are "
                               "`coroscope run FILE`, `coroscope trace FILE`, `coroscope check FILE` and "
                               "`coroscope export FILE -o OUT`\n";

namespace {

/// Remarks about the machine, which root without a login session gets at every start, and the preludes to the
/// fatal message about a display.
bool ofNoUse(const QString& message) {
    return message.contains(QLatin1String("platform plugin")) ||
           message.contains(QLatin1String("could not connect to display")) ||
           message.contains(QLatin1String("XDG_RUNTIME_DIR"));
}

/// Qt aborts when the display named by the environment does not answer; that is no crash worth a core file.
void pass(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtFatalMsg) {
        std::fputs(message.contains(QLatin1String("platform plugin"))
                       ? kNoDisplay
                       : qPrintable(message + QLatin1Char('\n')),
                   stderr);
        std::_Exit(kExitUsage);
    }
    if (type != QtDebugMsg && type != QtInfoMsg && !ofNoUse(message))
        std::fputs(qPrintable(message + QLatin1Char('\n')), stderr);
}

} // namespace

void filterQtMessages() {
    qInstallMessageHandler(pass);
}

} // namespace coroscope::app
