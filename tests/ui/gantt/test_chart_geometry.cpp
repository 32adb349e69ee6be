// Axes, ruler, view and rows, without a pixel painted.

#include "tests/support/trace_builder.h"
#include "ui/gantt/format.h"
#include "ui/gantt/lane_layout.h"
#include "ui/gantt/ruler.h"

#include <cmath>
#include <QtTest>

using namespace coroscope;
using namespace coroscope::gantt;
using trace::Instant;

class TestChartGeometry : public QObject {
    Q_OBJECT

private slots:
    void positionsKeepTheOrderOfSteps_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("elastic") << 0;
        QTest::newRow("time") << 1;
        QTest::newRow("steps") << 2;
    }
    void positionsKeepTheOrderOfSteps() {
        QFETCH(int, kind);
        const auto store = test::randomTrace(7, 800);
        const Axis axis = Axis::fitting(static_cast<AxisKind>(kind), *store, 1000);
        double last = -1;
        for (trace::Step step = 0; step < store->stepCount(); ++step) {
            const Instant at = stepInstant(*store, step);
            const double position = axis.position(at);
            QVERIFY(position >= last);
            last = position;
            // The way back leads to the same place (on the time axis: to the same time).
            const Instant back = instantAt(*store, axis, position);
            QVERIFY(std::abs(axis.position(back) - position) <= 1.0);
            if (axis.kind() != AxisKind::Time) QCOMPARE(back.step, step);
        }
        for (int i = 0; i <= 1000; ++i) {
            const double position = endPosition(*store, axis) * i / 1000;
            const Instant at = instantAt(*store, axis, position);
            const double slack = axis.unitsPerStep() + 1;
            QVERIFY(std::abs(axis.position(at) - position) <= slack);
        }
    }

    void elasticTellsStepsOfOneInstantApart() {
        const auto t = test::lateBehindBlocker(0);
        const Axis axis = Axis::fitting(AxisKind::Elastic, *t.store, 1200, 48);
        const double scale = 1200 / endPosition(*t.store, axis);
        // All that happens at 0 s, each at least 40 px wide.
        for (trace::Step step = 0; step < 4; ++step) {
            QCOMPARE(t.store->stepTime(step), 0);
            const double width =
                axis.position(stepInstant(*t.store, step + 1)) - axis.position(stepInstant(*t.store, step));
            QVERIFY(width * scale >= 40);
        }
    }

    void timeGrowsAlongTheRuler() {
        const auto t = test::lateBehindBlocker();
        for (const AxisKind kind : {AxisKind::Elastic, AxisKind::Time}) {
            const Axis axis = Axis::fitting(kind, *t.store, 1200);
            const double scale = 1200 / endPosition(*t.store, axis);
            const Ruler ruler = makeRuler(*t.store, axis, 0, endPosition(*t.store, axis), scale, 70);
            double last = -1;
            double lastLabel = -100;
            int labels = 0;
            for (const Tick& tick : ruler.times) {
                QVERIFY(tick.x > last);
                last = tick.x;
                if (tick.label.isEmpty()) continue;
                QVERIFY(tick.x - lastLabel >= 60);
                lastLabel = tick.x;
                ++labels;
            }
            QVERIFY(labels >= 3);
        }
    }

    void dueTimeLiesOnItsTick() {
        // The ready span of task1 starts where the ruler says 1 s, although task2 blocks there.
        const auto t = test::lateBehindBlocker();
        const Axis axis = Axis::fitting(AxisKind::Elastic, *t.store, 1200);
        for (std::size_t i = 0; i < t.store->spanCount(t.task1); ++i) {
            const trace::Span span = t.store->span(t.task1, i);
            if (span.state != SpanState::Ready || span.late < kSecond / 2) continue;
            QVERIFY(std::abs(axis.position(span.start) - timePosition(*t.store, axis, span.start.time)) < 1);
            return;
        }
        QFAIL("no late span");
    }

    void roundSteps() {
        QCOMPARE(roundTimeStep(0.3), TimeNs{1});
        QCOMPARE(roundTimeStep(130), TimeNs{200});
        QCOMPARE(roundTimeStep(0.9e9), kSecond);
        QCOMPARE(roundTimeStep(11e9), 15 * kSecond);
        QCOMPARE(roundTimeStep(61e9), 120 * kSecond);
        QCOMPARE(roundTimeStep(4000e9), 7200 * kSecond);
        QCOMPARE(roundStep(7), 10.0);
        QCOMPARE(roundStep(21), 50.0);
    }

    void texts() {
        const auto plain = [](QString text) { return text.replace(QChar(0xa0), QLatin1Char(' ')); };
        QCOMPARE(plain(durationText(0)), QStringLiteral("0 s"));
        QCOMPARE(plain(durationText(kSecond)), QStringLiteral("1 s"));
        QCOMPARE(plain(durationText(999'999'980)), QStringLiteral("1 s"));
        QCOMPARE(plain(durationText(250 * kMillisecond)), QStringLiteral("250 ms"));
        QCOMPARE(plain(durationText(12'300)), QStringLiteral("12.3 µs"));
        QCOMPARE(plain(durationText(20)), QStringLiteral("20 ns"));
        QCOMPARE(plain(durationText(125 * kSecond)), QStringLiteral("2 min 5 s"));
        QCOMPARE(plain(durationText(3720 * kSecond)), QStringLiteral("1 h 2 min"));
        QCOMPARE(plain(timeText(500 * kMillisecond, 500 * kMillisecond)), QStringLiteral("0.5 s"));
        QCOMPARE(plain(timeText(90 * kSecond, 30 * kSecond)), QStringLiteral("1:30"));
    }

    void zoomKeepsWhatIsUnderThePointer() {
        const auto store = test::randomTrace(3, 1000);
        ViewState view;
        view.reset(*store);
        view.setWidth(*store, 900);
        QVERIFY(view.fitted());
        QVERIFY(view.from() <= 0 && view.to() >= endPosition(*store, view.axis()));
        const double before = view.positionAt(300);
        view.zoom(*store, 4, 300);
        QVERIFY(std::abs(view.positionAt(300) - before) < 1e-3 * endPosition(*store, view.axis()));
        QVERIFY(!view.fitted());
        view.endGesture();
        view.zoom(*store, 2, 500);
        view.goBack(*store);
        view.goBack(*store);
        QVERIFY(view.fitted());
        QVERIFY(view.canGoForward());
        view.goForward(*store);
        QVERIFY(!view.fitted());
        // It cannot leave the trace.
        view.pan(*store, 1e12);
        QVERIFY(view.to() <= endPosition(*store, view.axis()) * 1.05);
        view.pan(*store, -1e12);
        QVERIFY(view.from() >= -0.05 * endPosition(*store, view.axis()));
    }

    void rowsGroupFoldFilterAndSort() {
        const auto t = test::lateBehindBlocker();
        ViewState view;
        LaneLayout layout;
        layout.update(*t.store, view);
        QCOMPARE(layout.size(), std::size_t{4});
        QVERIFY(layout.row(0).heading);
        QCOMPARE(layout.row(0).lane, t.thread);
        QCOMPARE(layout.rowOf(t.task2), std::ptrdiff_t{3});

        view.folded.insert(t.thread);
        layout.update(*t.store, view);
        QCOMPARE(layout.size(), std::size_t{1});
        QCOMPARE(layout.row(0).hidden, 3u);
        QCOMPARE(layout.rowOf(t.task2), std::ptrdiff_t{0}); // folded into its thread
        view.folded.clear();

        view.filter.function = QStringLiteral("FUNC2");
        layout.update(*t.store, view);
        QCOMPARE(layout.rowOf(t.task1), std::ptrdiff_t{-1});
        QVERIFY(layout.rowOf(t.task2) >= 0);
        view.filter = {};

        view.filter.states = 1u << static_cast<unsigned>(SpanState::Blocked);
        layout.update(*t.store, view);
        QVERIFY(layout.rowOf(t.task2) >= 0);
        QCOMPARE(layout.rowOf(t.main), std::ptrdiff_t{-1});
        view.filter = {};

        view.sort = SortOrder::Control;
        layout.update(*t.store, view);
        QCOMPARE(layout.row(1).lane, t.task2); // the blocker holds control longest
        view.sort = SortOrder::Lateness;
        layout.update(*t.store, view);
        QCOMPARE(layout.row(1).lane, t.task1);
        QCOMPARE(layout.find(QStringLiteral("func1"), 10), std::vector<LaneId>{t.task1});
    }

    void visibleRowsOfManyLanes() {
        const auto store = test::manyLanes(100'000);
        ViewState view;
        LaneLayout layout;
        layout.update(*store, view);
        layout.setHeight(view, 600, 22, 100);
        QCOMPARE(layout.rowHeight(), 22.0);
        const auto [first, last] = layout.visible(50'000 * 22.0 + 5, 600);
        QCOMPARE(first, std::size_t{50'000});
        QCOMPARE(last, std::size_t{50'028});
        QCOMPARE(layout.rowAt(22.0 * 77 + 1), std::size_t{77});
        QCOMPARE(layout.rowAt(-1), layout.size());
    }
};

QTEST_GUILESS_MAIN(TestChartGeometry)
#include "test_chart_geometry.moc"
