#include "core/analysis/critical_path.h"
#include "core/analysis/statistics.h"
#include "core/analysis/why_late.h"
#include "tests/support/trace_builder.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;
using trace::Instant;

class TestStatistics : public QObject {
    Q_OBJECT

private slots:
    void ofAWholeRun();
    void ofARange();
    void rangesAddUp();
    void latencyPercentiles();
    void whoHeldControl();
    void manyHoldersAreCut();
    void criticalPathOfTheListings();
    void criticalPathHasNoHoles();
};

void TestStatistics::ofAWholeRun() {
    const TwoTasks t = lateBehindBlocker(0);
    const auto s = analysis::statistics(*t.store, {0, 0}, t.store->end());
    QCOMPARE(s.lanes.size(), 4u);
    QCOMPARE(s.lanes[t.task2].blocked, 2 * kSecond);
    QCOMPARE(s.lanes[t.task2].handOffs, 3u);
    QCOMPARE(s.lanes[t.task1].waiting, kSecond);
    QCOMPARE(s.lanes[t.task1].ready, kSecond);
    QCOMPARE(s.lanes[t.task1].longestReady, kSecond);
    QCOMPARE(s.lanes[t.main].waiting, 2 * kSecond);
    QCOMPARE(s.handOffs, std::uint64_t(t.store->stepCount()));
    QCOMPARE(s.longest.lane, t.task2);
    QCOMPARE(s.longest.line, 11);
    QCOMPARE(s.longest.held, 2 * kSecond);
    QCOMPARE(s.blockedShare, 1.0);
    QCOMPARE(s.utilisation, 0.0);
    QCOMPARE(s.latency.most, kSecond);
}

void TestStatistics::ofARange() {
    const TwoTasks t = lateBehindBlocker(0);
    const auto s = analysis::statistics(*t.store, {kSecond / 2, 4}, {kSecond * 3 / 2, 4});
    QCOMPARE(s.lanes[t.task1].waiting, kSecond / 2);
    QCOMPARE(s.lanes[t.task1].ready, kSecond / 2);
    QCOMPARE(s.lanes[t.task2].blocked, kSecond);
    QCOMPARE(s.handOffs, 0u); // taken before
    QCOMPARE(s.latency.count, 0u);
    QCOMPARE(analysis::statistics(*t.store, {9 * kSecond, 99}, {10 * kSecond, 99}).lanes.size(), 0u);
}

void TestStatistics::rangesAddUp() {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const auto store = randomTrace(seed, 400);
        const Instant end{store->end().time + 1, store->end().step + 1};
        const Instant middle{end.time / 2, store->stepAt(end.time / 2) + 1};
        const auto whole = analysis::statistics(*store, {0, 0}, end);
        const auto left = analysis::statistics(*store, {0, 0}, middle);
        const auto right = analysis::statistics(*store, middle, end);
        QCOMPARE(left.handOffs + right.handOffs, whole.handOffs);
        QCOMPARE(left.held + right.held, whole.held);
        QCOMPARE(whole.handOffs, std::uint64_t(store->stepCount()));
        QVERIFY(whole.utilisation + whole.blockedShare < 1.0001);
    }
}

void TestStatistics::latencyPercentiles() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId task = b.task("a", "f", thread, kNoLane, 0);
    b.run(task, 0);
    TimeNs now = 0;
    for (int i = 1; i <= 100; ++i) {
        b.wait(task, now, WaitKind::Event);
        b.ready(task, now + 1);
        now += 1 + i;
        b.run(task, now);
    }
    b.end(task, now);
    const auto l = analysis::statistics(*b.store(), {0, 0}, b.store()->end()).latency;
    QCOMPARE(l.count, 100u);
    QCOMPARE(l.p50, 50);
    QCOMPARE(l.p90, 90);
    QCOMPARE(l.p99, 99);
    QCOMPARE(l.most, 100);
}

void TestStatistics::whoHeldControl() {
    const TwoTasks t = lateBehindBlocker(20);
    const auto holders = analysis::whyLate(*t.store, t.store->span(t.task1, 3));
    QVERIFY(!holders.empty());
    QCOMPARE(holders[0].lane, t.task2);
    QCOMPARE(holders[0].state, SpanState::Blocked);
    QCOMPARE(holders[0].on, WaitKind::TimeSleep);
    QCOMPARE(holders[0].line, 11);
    QCOMPARE(holders[0].start.time, t.store->span(t.task1, 3).start.time);
    TimeNs held = 0;
    for (const auto& h : holders)
        held += h.held;
    QCOMPARE(held, t.store->span(t.task1, 3).late);
}

void TestStatistics::manyHoldersAreCut() {
    const auto store = roundRobin(10, 5000);
    const auto holders = analysis::holdersBetween(*store, 0, {0, 0}, store->end(), 20);
    QCOMPARE(holders.size(), 20u);
    for (std::size_t i = 1; i < holders.size(); ++i)
        QVERIFY(holders[i - 1].start < holders[i].start);
}

void TestStatistics::criticalPathOfTheListings() {
    const TwoTasks late = lateBehindBlocker(0);
    TimeNs blocked = 0, whole = 0;
    for (const auto& piece : analysis::criticalPath(*late.store)) {
        whole += piece.length;
        if (piece.lane == late.task2 && piece.state == SpanState::Blocked) blocked += piece.length;
    }
    QCOMPARE(blocked, 2 * kSecond); // not task1's sleep
    QCOMPARE(whole, late.store->end().time);

    const TwoTasks together = sleepingTogether(0);
    TimeNs slept = 0;
    for (const auto& piece : analysis::criticalPath(*together.store))
        if (piece.state == SpanState::Waiting) slept += piece.length;
    QCOMPARE(slept, kSecond);

    const TwoTasks inTurn = blockingInTurn(0);
    TimeNs one = 0, two = 0;
    for (const auto& piece : analysis::criticalPath(*inTurn.store)) {
        if (piece.lane == inTurn.task1) one += piece.length;
        if (piece.lane == inTurn.task2) two += piece.length;
    }
    QCOMPARE(one, kSecond);
    QCOMPARE(two, kSecond);
}

void TestStatistics::criticalPathHasNoHoles() {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto store = randomTrace(seed, 400);
        const auto path = analysis::criticalPath(*store);
        QVERIFY(!path.empty());
        for (std::size_t i = 1; i < path.size(); ++i)
            QVERIFY(path[i - 1].end == path[i].start);
        QCOMPARE(path.front().start.time, 0);
    }
}

QTEST_APPLESS_MAIN(TestStatistics)
#include "test_statistics.moc"
