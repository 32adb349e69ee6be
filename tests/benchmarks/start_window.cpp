// From the start of the process until the window shows the chart of the script that was given, or also that
// script; then it ends. the script; then it ends.

#include "tests/benchmarks/painted.h"
#include "ui/gantt/chart_widget.h"
#include "ui/parts/fonts_ahead.h"
#include "ui/playback/live_run.h"
#include "ui/window/first_script.h"
#include "ui/window/main_window.h"

#include <cstdio>
#include <QApplication>
#include <QEvent>
#include <utility>

namespace {

/// Ends the process after the first frame with a chart that has lanes; or with that and an editor.
class Watcher final : public QObject {
public:
    Watcher(coroscope::window::MainWindow& window, bool script) : m_window(window), m_script(script) {
        qApp->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && isAwaited(watched) && !std::exchange(m_painted, true))
            QMetaObject::invokeMethod(
                this, [] { coroscope::benchmarks::endPainted(); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    bool isAwaited(QObject* painted) const {
        const auto store = m_window.chart()->trace();
        if (!store || store->laneCount() < 2) return false;
        if (m_script) return qobject_cast<coroscope::editor::CodeEditor*>(painted->parent());
        return painted == m_window.chart()->viewport();
    }

    coroscope::window::MainWindow& m_window;
    bool m_script;
    bool m_painted = false;
};

} // namespace

extern "C" [[gnu::visibility("default")]] int coroscopeEnter(int argc, char** argv,
                                                             void (*waitForFontconfig)()) {
    coroscope::parts::FontsAhead fonts(waitForFontconfig);
    QApplication application(argc, argv);
    fonts.applicationIsThere();
    QApplication::setApplicationName(QStringLiteral("Coroscope benchmark"));
    const QByteArray until(argc == 3 ? argv[2] : "");
    if (until != "chart" && until != "script") {
        std::fputs("usage: start_coroscope FILE chart|script\n", stderr);
        return 2;
    }
    const QString file = QString::fromLocal8Bit(argv[1]);
    auto early = coroscope::window::simulateFirstScript(file);
    coroscope::window::MainWindow window;
    const Watcher watcher(window, until == "script");
    window.begin(file, std::move(early));
    return QApplication::exec();
}
