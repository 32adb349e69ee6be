#include "tests/support/trace_builder.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace coroscope;
using namespace coroscope::test;
using trace::Instant;

class TestRuns : public QObject {
    Q_OBJECT

private slots:
    void wideSpansStandAlone();
    void runsOfRandomTracesCoverEverySpan();
    void mergedRunsSayWhatFillsThem();
    void theirNumberDependsOnThePixels();
    void columnsSayWhatLiesInThem();
    void columnsOfManySpansSayTheirShares();
    void controlOfListings();
    void controlOfRandomTracesIsThatOfTheSpans();
    void controlOfTwoThreads();
};

namespace {

struct Axis {
    double pxPerNs;
    double pxPerStep;
    double width(Instant a, Instant b) const {
        return double(b.time - a.time) * pxPerNs + (double(b.step) - double(a.step)) * pxPerStep;
    }
};

} // namespace

void TestRuns::wideSpansStandAlone() {
    const TwoTasks t = lateBehindBlocker(20);
    std::vector<trace::Run> runs;
    t.store->visibleRuns(t.task1, {0, 0}, t.store->end(), 100.0 / kSecond, 20, 3, runs);
    QCOMPARE(runs.size(), t.store->spanCount(t.task1));
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const trace::Span span = t.store->span(t.task1, i);
        QCOMPARE(runs[i].dominant, span.state);
        QCOMPARE(runs[i].firstSpan, i);
        QVERIFY(runs[i].start == span.start && runs[i].end == span.end);
        QCOMPARE(runs[i].share[int(span.state)], 1.0f);
    }
    // Only time: the runs of 20 ns are nothing beside the second of sleep.
    t.store->visibleRuns(t.task1, {0, 0}, t.store->end(), 100.0 / kSecond, 0, 3, runs);
    QCOMPARE(runs.size(), 4u);
    QCOMPARE(runs[0].spans, 2u);
    QCOMPARE(runs[1].dominant, SpanState::Waiting);
    QCOMPARE(runs[2].dominant, SpanState::Ready);
    // Out of view on either side
    t.store->visibleRuns(t.task1, {1500 * kMillisecond, 4}, {1600 * kMillisecond, 4}, 100.0 / kSecond, 0, 3,
                         runs);
    QCOMPARE(runs.size(), 1u);
    QCOMPARE(runs[0].dominant, SpanState::Ready);
    t.store->visibleRuns(t.task1, {5 * kSecond, 90}, {6 * kSecond, 90}, 100.0 / kSecond, 0, 3, runs);
    QVERIFY(runs.empty());
}

void TestRuns::runsOfRandomTracesCoverEverySpan() {
    std::mt19937 random(7);
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto store = randomTrace(seed, 3000);
        const Instant end = store->end();
        const Axis axis{std::pow(10.0, -double(random() % 7)) * 2000 / double(end.time + 1),
                        random() % 2 ? 0.3 : 0.0};
        const double minPx = 1 + random() % 3;
        for (LaneId lane = 0; lane < store->laneCount(); ++lane) {
            std::vector<trace::Run> runs;
            store->visibleRuns(lane, {0, 0}, {end.time + 1, end.step + 1}, axis.pxPerNs, axis.pxPerStep,
                               minPx, runs);
            std::size_t next = 0;
            for (const trace::Run& run : runs) {
                QCOMPARE(run.firstSpan, next);
                QVERIFY(run.start == store->span(lane, next).start);
                double px[4] = {0, 0, 0, 0}, whole = 0;
                for (std::size_t i = next; i < next + run.spans; ++i) {
                    const trace::Span span = store->span(lane, i);
                    px[int(span.state)] += axis.width(span.start, span.end);
                    whole += axis.width(span.start, span.end);
                    if (run.spans > 1) QVERIFY(axis.width(span.start, span.end) < minPx);
                }
                next += run.spans;
                QVERIFY(run.end == store->span(lane, next - 1).end);
                QVERIFY(run.spans == 1 || whole < 2 * minPx + 1e-9);
                if (whole > 0)
                    for (int state = 0; state < 4; ++state)
                        QVERIFY(std::abs(run.share[state] - px[state] / whole) < 0.02);
            }
            QCOMPARE(next, store->spanCount(lane));
        }
    }
}

void TestRuns::mergedRunsSayWhatFillsThem() {
    const auto store = roundRobin(10, 100'000); // each runs a tenth of the time
    std::vector<trace::Run> runs;
    store->visibleRuns(3, {0, 0}, store->end(), 500.0 / double(store->end().time), 0, 2, runs);
    QVERIFY(runs.size() > 100 && runs.size() <= 250);
    for (std::size_t i = 1; i + 1 < runs.size(); ++i) {
        QCOMPARE(runs[i].dominant, SpanState::Ready);
        QVERIFY(std::abs(runs[i].share[int(SpanState::Running)] - 0.1f) < 0.01f);
    }
}

void TestRuns::theirNumberDependsOnThePixels() {
    const auto store = roundRobin(4, 400'000);
    for (const double width : {10.0, 100.0, 1000.0}) {
        std::vector<trace::Run> runs;
        store->visibleRuns(2, {0, 0}, store->end(), width / double(store->end().time), 0, 1, runs);
        QVERIFY(double(runs.size()) <= width + 1);
        QVERIFY(double(runs.size()) >= width / 2);
        std::vector<trace::ControlRun> control;
        store->visibleControl({0, 0}, store->end(), width / double(store->end().time), 0, 1, control);
        QVERIFY(double(control.size()) <= width + 1);
        QVERIFY(double(control.size()) >= width / 2);
        for (const auto& run : control)
            QVERIFY(run.running > 0.98f);
    }
}

void TestRuns::columnsSayWhatLiesInThem() {
    std::mt19937 random(11);
    std::size_t exact = 0, taken = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto store = randomTrace(seed, 3000);
        const Instant end = store->end();
        const std::uint32_t columns = 200 + random() % 700;
        const Axis axis{std::pow(10.0, double(random() % 3)) * columns / double(end.time + 1),
                        random() % 2 ? 0.2 : 0.0};
        const double whole = axis.width({0, 0}, {end.time + 1, end.step + 1});
        const double origin = random() % 2 ? 0.0 : whole * double(random() % 100) / 120;
        const auto xOf = [&](Instant at) { return axis.width({0, 0}, at) - origin; };
        for (LaneId lane = 0; lane < store->laneCount(); ++lane) {
            std::vector<trace::ColumnRun> room;
            const auto runs = store->visibleColumns(lane, {0, 0}, {end.time + 1, end.step + 1}, axis.pxPerNs,
                                                    axis.pxPerStep, origin, columns, 8, room);
            std::uint32_t column = 0;
            for (const trace::ColumnRun& run : runs) {
                if (run.many) ++taken;
                for (std::uint32_t k = 0; k < run.columns && !run.many; ++k) {
                    const double left = column + k;
                    double px[4] = {0, 0, 0, 0}, covered = 0;
                    bool held = false;
                    for (std::size_t i = 0; i < store->spanCount(lane); ++i) {
                        const trace::Span span = store->span(lane, i);
                        const double from = std::max(left, xOf(span.start));
                        const double to = std::min(left + 1, xOf(span.end));
                        if (to < from || from >= left + 1 - 1e-6) continue;
                        px[int(span.state) & 3] += to - from;
                        covered += to - from;
                        if (to > from + 1e-6)
                            held |= span.state == SpanState::Running || span.state == SpanState::Blocked;
                    }
                    if (held) QVERIFY(run.held);
                    if (covered < 1e-6) continue;
                    ++exact;
                    for (int state = 0; state < 4; ++state)
                        QVERIFY2(std::abs(run.share[state] / 255.0 - px[state] / covered) < 0.02,
                                 qPrintable(QStringLiteral("seed %1 lane %2 column %3: %4 %5")
                                                .arg(seed)
                                                .arg(lane)
                                                .arg(column)
                                                .arg(run.share[state])
                                                .arg(px[state] / covered * 255)));
                }
                column += run.columns;
            }
            QCOMPARE(column, columns);
        }
    }
    QVERIFY(exact > 5'000);
    QVERIFY(taken > 500);
}

void TestRuns::columnsOfManySpansSayTheirShares() {
    const auto store = roundRobin(10, 400'000); // each runs a tenth of the time
    std::vector<trace::ColumnRun> room;
    for (const std::uint32_t columns : {100u, 1000u, 3000u}) {
        const auto runs = store->visibleColumns(3, {0, 0}, store->end(), columns / double(store->end().time),
                                                0, 0, columns, 8, room);
        QVERIFY(runs.size() <= columns);
        for (std::size_t i = 1; i + 1 < runs.size(); ++i) {
            QVERIFY(runs[i].held && runs[i].many);
            QVERIFY(std::abs(runs[i].share[int(SpanState::Running)] / 255.0 - 0.1) < 0.03);
            QVERIFY(std::abs(runs[i].share[int(SpanState::Ready)] / 255.0 - 0.9) < 0.03);
        }
    }
}

void TestRuns::controlOfListings() {
    const TwoTasks t = blockingInTurn(0);
    std::vector<trace::ControlRun> runs;
    t.store->visibleControl({0, 0}, t.store->end(), 100.0 / kSecond, 10, 2, runs);
    QCOMPARE(runs.size(), std::size_t(t.store->stepCount()));
    for (std::size_t i = 0; i < runs.size(); ++i) {
        QCOMPARE(runs[i].lane, t.store->handOff(trace::Step(i)).lane);
        QCOMPARE(runs[i].handOffs, 1u);
        QCOMPARE(runs[i].firstStep, trace::Step(i));
    }
    QCOMPARE(runs[3].dominant, SpanState::Blocked);
    QVERIFY(runs[3].end == (Instant{kSecond, 4}));
    QCOMPARE(runs[3].blocked, 1.0f);

    // 002-02: nobody holds control for a second, and no run covers that.
    const TwoTasks idle = sleepingTogether(0);
    idle.store->visibleControl({0, 0}, idle.store->end(), 100.0 / kSecond, 10, 2, runs);
    for (const auto& run : runs)
        QVERIFY(run.end.time - run.start.time == 0);
}

void TestRuns::controlOfRandomTracesIsThatOfTheSpans() {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto store = randomTrace(seed, 3000);
        const Instant end = store->end();
        const Axis axis{300.0 / double(end.time + 1), seed % 2 ? 0.1 : 0};
        double held = 0;
        for (LaneId lane = 0; lane < store->laneCount(); ++lane)
            for (std::size_t i = 0; i < store->spanCount(lane); ++i) {
                const trace::Span span = store->span(lane, i);
                if (span.state == SpanState::Running || span.state == SpanState::Blocked)
                    held += axis.width(span.start, span.end);
            }
        std::vector<trace::ControlRun> runs;
        store->visibleControl({0, 0}, {end.time + 1, end.step + 1}, axis.pxPerNs, axis.pxPerStep, 1, runs);
        double seen = 0;
        trace::Step next = 0;
        for (const auto& run : runs) {
            QCOMPARE(run.firstStep, next);
            next += run.handOffs;
            seen += (run.running + run.blocked) * axis.width(run.start, run.end);
        }
        QCOMPARE(next, store->stepCount());
        QVERIFY2(std::abs(seen - held) < 0.01 * held + 0.1, qPrintable(QString("%1 %2").arg(seen).arg(held)));
    }
}

void TestRuns::controlOfTwoThreads() {
    TraceBuilder b;
    const LaneId one = b.thread("MainThread");
    b.run(one, 0);
    for (int i = 1; i < 50; ++i) {
        b.wait(one, i * 100 - 50, WaitKind::Join);
        b.run(one, i * 100);
    }
    const LaneId two = b.thread("Thread-1", 5000, one);
    for (int i = 50; i < 100; ++i) {
        b.wait(two, i * 100 - 40, WaitKind::Interpreter);
        b.wait(one, i * 100 - 20, WaitKind::Interpreter);
        b.run(two, i * 100);
        b.run(one, i * 100);
    }
    b.finish(10'000);
    std::vector<trace::ControlRun> runs;
    b.store()->visibleControl({0, 0}, b.store()->end(), 1, 0, 1, runs);
    QCOMPARE(runs.size(), 150u);
    for (std::size_t i = 0; i < 100; ++i) {
        QCOMPARE(runs[i].thread, one);
        QCOMPARE(runs[i].start.time, TimeNs(i) * 100);
    }
    for (std::size_t i = 100; i < 150; ++i) {
        QCOMPARE(runs[i].thread, two);
        QCOMPARE(runs[i].start.time, TimeNs(i - 50) * 100);
    }
    b.store()->visibleControl({0, 0}, b.store()->end(), 0.01, 0, 20, runs);
    QVERIFY(runs.size() < 15);
    QCOMPARE(runs.back().thread, two);
}

QTEST_APPLESS_MAIN(TestRuns)
#include "test_runs.moc"
