// How long the window's thread is busy at a stretch, operation by operation, with large things open: what
// keeps a click from being answered. Prints a table; 50 ms is what the program promises.
// pauses [script|handoffs|lanes|output]: one part, or all of them

#include "ui/editor/code_editor.h"
#include "ui/gantt/chart_view.h"
#include "ui/playback/live_run.h"
#include "ui/window/docks.h"
#include "ui/window/main_window.h"

#include <cstdio>
#include <ctime>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>
#include <string>

using namespace coroscope;

namespace {

/// Measures every event that the loop hands out, in processor time of this thread: other work on the machine
/// does not count.
class Probe final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth++ > 0) {
            const bool done = QApplication::notify(receiver, event);
            --m_depth;
            return done;
        }
        // The receiver may be gone afterwards.
        const std::string who =
            std::string(receiver->metaObject()->className()) + " " + receiver->objectName().toStdString();
        const int type = event->type();
        const double before = now();
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        const double took = now() - before;
        if (took > m_worst) {
            m_worst = took;
            m_where = who + ", event " + std::to_string(type);
        }
        return done;
    }
    static double now() {
        timespec t{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
    }
    /// What the caller itself does counts as one event.
    template <class Work>
    void operation(const char* name, int waitMs, Work work) {
        m_worst = 0;
        m_where = "the call itself";
        const double before = now();
        work();
        m_worst = std::max(m_worst, now() - before);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < waitMs)
            processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        std::printf("%7.1f ms  %-44s %s\n", m_worst, name, m_where.c_str());
        std::fflush(stdout);
    }

private:
    int m_depth = 0;
    double m_worst = 0;
    std::string m_where;
};

void waitForRun(window::MainWindow& w, int most = 120'000) {
    QElapsedTimer timer;
    timer.start();
    do
        QApplication::processEvents(QEventLoop::AllEvents, 50);
    while ((w.liveRun()->busy() || timer.elapsed() < 500) && timer.elapsed() < most);
}

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& text) {
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(text);
    return path;
}

void chartOperations(Probe& probe, window::MainWindow& w) {
    auto& chart = *w.chart();
    const QPoint middle = chart.bodyRect().center().toPoint();
    probe.operation("  zoom in", 300, [&] { chart.zoomIn(); });
    probe.operation("  fit all", 300, [&] { chart.fitAll(); });
    probe.operation("  pointer over the chart", 300, [&] { QTest::mouseMove(chart.viewport(), middle); });
    probe.operation("  click a span", 600,
                    [&] { QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, middle); });
    probe.operation("  low rows", 300, [&] { chart.setLaneHeight(4); });
    probe.operation("  high rows", 300, [&] { chart.setLaneHeight(0); });
    probe.operation("  playhead to the middle", 800, [&] {
        w.playback()->setNow({w.liveRun()->trace()->end().time / 2, w.liveRun()->trace()->stepCount() / 2});
    });
    probe.operation("  next span", 500, [&] { chart.nextSpan(); });
    probe.operation("  search", 500, [&] { chart.search(QStringLiteral("99")); });
    probe.operation("  filter", 500, [&] {
        gantt::LaneFilter filter;
        filter.text = QStringLiteral("9");
        chart.setFilter(filter);
    });
    probe.operation("  filter by state", 500, [&] {
        gantt::LaneFilter filter;
        filter.states = gantt::LaneFilter::kLate;
        chart.setFilter(filter);
    });
    probe.operation("  no filter", 500, [&] { chart.setFilter({}); });
    probe.operation("  sort by name", 500, [&] { chart.setSort(gantt::SortOrder::Name); });
    probe.operation("  sort by control", 500, [&] { chart.setSort(gantt::SortOrder::Control); });
    probe.operation("  why late", 1500, [&] { w.chartView()->showWhyLate(); });
    probe.operation("  critical path", 2500, [&] { w.chartView()->showCriticalPath(); });
    for (const char* dock : {"table", "statistics", "findings", "loop", "variables", "narration"})
        probe.operation((std::string("  panel ") + dock).c_str(), 1200,
                        [&] { w.docks()->raise(QString::fromLatin1(dock)); });
}

void script(Probe& probe, window::MainWindow& window, const QTemporaryDir& folder) {
    auto* w = &window;
    QByteArray large = "import asyncio\n\n\n";
    for (int i = 0; large.size() < 1'000'000; ++i)
        large += "async def work" + QByteArray::number(i) +
                 "(a, b=2):\n    # a line of remarks\n    await asyncio.sleep(0.1)\n    return \"text\" + "
                 "str(a + b)\n\n\n";
    large += "async def main():\n    await asyncio.gather(*[work1(i) for i in "
             "range(50)])\n\n\nasyncio.run(main())\n";
    const QString file = write(folder, "large.py", large);
    probe.operation("a script of 1 MB", 4000, [&] { w->openFile(file); });
    waitForRun(window);
    probe.operation("  to its end", 500, [&] { w->editor()->goToLine(w->editor()->lines()); });
    probe.operation("  typing a letter", 1500, [&] { QTest::keyClick(w->editor(), Qt::Key_A); });
    probe.operation("  typing a line", 3000, [&] { QTest::keyClick(w->editor(), Qt::Key_Return); });
    probe.operation("  undo", 3000, [&] { w->editor()->undo(); });
    probe.operation("  dark colours", 500, [&] { w->setTheme(gantt::ThemeKind::Dark); });
}

void handOffs(Probe& probe, window::MainWindow& window, const QTemporaryDir& folder) {
    auto* w = &window;
    const QString turns = write(folder, "turns.py",
                                "import asyncio\n\n\nasync def turn():\n    for _ in range(50000):\n        "
                                "await asyncio.sleep(0)\n\n\n"
                                "async def main():\n    await asyncio.gather(*[turn() for _ in "
                                "range(20)])\n\n\nasyncio.run(main())\n");
    probe.operation("1,000,000 hand-offs, running", 10'000, [&] { w->openFile(turns); });
    waitForRun(window);
    chartOperations(probe, window);
}

void lanes(Probe& probe, window::MainWindow& window, const QTemporaryDir& folder) {
    auto* w = &window;
    const QString file = write(folder, "lanes.py",
                               "import asyncio\n\n\nasync def one(i):\n    await asyncio.sleep(i / 1e4)\n\n\n"
                               "async def main():\n    await asyncio.gather(*[one(i) for i in "
                               "range(100000)])\n\n\nasyncio.run(main())\n");
    probe.operation("100,000 lanes, running", 10'000, [&] { w->openFile(file); });
    waitForRun(window);
    chartOperations(probe, window);
}

void output(Probe& probe, window::MainWindow& window, const QTemporaryDir& folder) {
    auto* w = &window;
    const QString prints = write(folder, "prints.py", "for i in range(100000):\n    print('line', i)\n");
    probe.operation("100,000 lines of output, running", 8'000, [&] { w->openFile(prints); });
    waitForRun(window);
    probe.operation("  playhead to the end", 1500,
                    [&] { w->playback()->setNow(w->liveRun()->trace()->end()); });
    probe.operation("  playhead to the start", 1500, [&] { w->playback()->setNow({}); });
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    qputenv("XDG_STATE_HOME", folder.path().toLocal8Bit());
    Probe probe(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Coroscope benchmark"));
    std::unique_ptr<window::MainWindow> w;
    probe.operation("the window is made", 0, [&] { w = std::make_unique<window::MainWindow>(); });
    w->resize(1600, 900);
    probe.operation("  shown, first example", 1500, [&] {
        w->show();
        w->begin({});
    });

    const QByteArray only = argc > 1 ? argv[1] : "";
    const auto wanted = [&only](const char* part) { return only.isEmpty() || only == part; };
    if (wanted("script")) script(probe, *w, folder);
    if (wanted("handoffs")) handOffs(probe, *w, folder);
    if (wanted("lanes")) lanes(probe, *w, folder);
    if (wanted("output")) output(probe, *w, folder);
    std::fflush(stdout);
    std::_Exit(0);
}
