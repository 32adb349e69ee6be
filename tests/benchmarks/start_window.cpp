// From the start of the process until the window shows the chart of the script that was given; then it ends.

#include "tests/benchmarks/painted.h"
#include "ui/gantt/chart_widget.h"
#include "ui/parts/fonts_ahead.h"
#include "ui/playback/live_run.h"
#include "ui/window/first_script.h"
#include "ui/window/main_window.h"

#include <cstdio>
#include <QApplication>
#include <QEvent>

namespace {

/// Ends the process after the first painting of a chart that has lanes.
class Watcher final : public QObject {
public:
    Watcher(coroscope::window::MainWindow& window, QObject* chart) : m_window(window) {
        chart->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool done = QObject::eventFilter(watched, event);
        if (event->type() == QEvent::Paint) {
            if (m_painted) coroscope::benchmarks::endPainted();
            const auto store = m_window.chart()->trace();
            m_painted = store && store->laneCount() > 1;
            if (m_painted)
                QMetaObject::invokeMethod(
                    this, [] { coroscope::benchmarks::endPainted(); }, Qt::QueuedConnection);
        }
        return done;
    }

private:
    coroscope::window::MainWindow& m_window;
    bool m_painted = false;
};

} // namespace

extern "C" [[gnu::visibility("default")]] int coroscopeEnter(int argc, char** argv,
                                                             void (*waitForFontconfig)()) {
    coroscope::parts::FontsAhead fonts(waitForFontconfig);
    QApplication application(argc, argv);
    fonts.applicationIsThere();
    QApplication::setApplicationName(QStringLiteral("Coroscope benchmark"));
    if (argc != 2) {
        std::fputs("usage: start_coroscope FILE\n", stderr);
        return 2;
    }
    const QString file = QString::fromLocal8Bit(argv[1]);
    auto early = coroscope::window::simulateFirstScript(file);
    coroscope::window::MainWindow window;
    const Watcher watcher(window, window.chart()->viewport());
    window.begin(file, std::move(early));
    return QApplication::exec();
}
