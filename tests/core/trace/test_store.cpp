#include "tests/support/trace_builder.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;
using trace::Instant;

class TestStore : public QObject {
    Q_OBJECT

private slots:
    void anEmptyStoreHasNothing();
    void stepsCountTakingsOfControl();
    void aStarvedTaskIsReadySinceItWasDue();
    void emptySpansThatSayNothingAreReplaced();
    void untilIsKeptWhenItIsNotTheEnd();
    void farTimesAreExact();
    void linksAndMarksAreFoundByTime();
    void renamedLanesShowTheirNewName();
    void sitesAreInterned();
    void spanAtTakesTheLaterOne();
};

void TestStore::anEmptyStoreHasNothing() {
    const trace::Store store;
    QCOMPARE(store.laneCount(), 0u);
    QCOMPARE(store.stepCount(), 0u);
    QCOMPARE(store.stepAt(5), 0u);
    QVERIFY(store.end() == (Instant{0, 0}));
    QVERIFY(!store.outcome());
    QCOMPARE(store.firstLink({0, 0}), 0u);
    std::vector<trace::ControlRun> control;
    store.visibleControl({0, 0}, {100, 100}, 1, 1, 1, control);
    QVERIFY(control.empty());
}

void TestStore::stepsCountTakingsOfControl() {
    const TwoTasks t = blockingInTurn(0);
    const trace::Store& s = *t.store;
    // thread, main, task1, its block, task1, task2, its block, task2, main, thread
    const LaneId holders[] = {0, 1, 2, 2, 2, 3, 3, 3, 1, 0};
    QCOMPARE(s.stepCount(), trace::Step{10});
    for (trace::Step i = 0; i < 10; ++i)
        QCOMPARE(s.handOff(i).lane, holders[i]);
    QCOMPARE(s.stepTime(4), kSecond);
    QCOMPARE(s.stepAt(kSecond), trace::Step{6}); // task2 starts at the same instant
    QCOMPARE(s.stepAt(kSecond - 1), trace::Step{3});

    const trace::Span running = s.span(t.task1, 1);
    QCOMPARE(running.state, SpanState::Running);
    QVERIFY(running.start == (Instant{0, 2}));
    QVERIFY(running.end == (Instant{0, 3})); // no time, but one step
    const trace::Span blocked = s.span(t.task1, 2);
    QCOMPARE(blocked.state, SpanState::Blocked);
    QVERIFY(blocked.end == (Instant{kSecond, 4}));
    QCOMPARE(blocked.until, kSecond);
    // task2 was created during main's step, so it is seen to be ready while main and task1 hold control.
    const trace::Span ready = s.span(t.task2, 0);
    QVERIFY(ready.start == (Instant{0, 1}));
    QVERIFY(ready.end == (Instant{kSecond, 5}));
    QCOMPARE(ready.late, kSecond);
}

void TestStore::aStarvedTaskIsReadySinceItWasDue() {
    const TwoTasks t = lateBehindBlocker(20);
    const trace::Store& s = *t.store;
    const trace::Span waiting = s.span(t.task1, 2);
    QCOMPARE(waiting.state, SpanState::Waiting);
    QCOMPARE(waiting.on, WaitKind::Sleep);
    QCOMPARE(waiting.until, waiting.start.time + kSecond);
    const trace::Span ready = s.span(t.task1, 3);
    QCOMPARE(ready.state, SpanState::Ready);
    QCOMPARE(ready.start.time, waiting.until);
    QCOMPARE(ready.late, kSecond + 40);
    // It became due while task2's blocking call was under way: that is the step at which it is drawn.
    const auto holder = s.handOff(ready.start.step);
    QCOMPARE(holder.lane, t.task2);
    QCOMPARE(s.spanAt(t.task2, ready.start)->state, SpanState::Blocked);
    QCOMPARE(s.spanAt(t.task1, {1500 * kMillisecond, ready.start.step})->state, SpanState::Ready);
}

void TestStore::emptySpansThatSayNothingAreReplaced() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId task = b.task("a", "f", thread, kNoLane, 0);
    b.run(task, 0); // replaces the empty Ready of the creation
    QCOMPARE(b.store()->spanCount(task), 1u);
    b.wait(task, 10, WaitKind::Yield, b.at("f", 3));
    b.ready(task, 10); // the wait took nothing: a Ready that tells what for
    b.run(task, 10);
    const auto store = b.store();
    QCOMPARE(store->spanCount(task), 3u);
    QCOMPARE(store->span(task, 1).state, SpanState::Ready);
    QCOMPARE(store->span(task, 1).on, WaitKind::Yield);
    QCOMPARE(store->site(store->span(task, 1).site).line, 3);
    QCOMPARE(store->span(task, 2).state, SpanState::Running);
}

void TestStore::untilIsKeptWhenItIsNotTheEnd() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    const LaneId task = b.task("a", "f", thread, kNoLane, 0);
    for (int i = 0; i < 100; ++i) {
        b.run(task, i * 100);
        b.wait(task, i * 100 + 10, WaitKind::Sleep, kNoSite, i * 100 + (i % 2 ? 50 : 5000));
        QCOMPARE(b.store()->span(task, b.store()->spanCount(task) - 1).until, i * 100 + (i % 2 ? 50 : 5000));
        b.ready(task, i * 100 + 50);
        b.run(task, i * 100 + 60);
        b.ready(task, i * 100 + 100);
    }
    const auto store = b.store();
    int seen = 0;
    for (std::size_t i = 0; i < store->spanCount(task); ++i) {
        const trace::Span span = store->span(task, i);
        if (span.state != SpanState::Waiting) continue;
        QCOMPARE(span.until, span.start.time - 10 + (seen % 2 ? 50 : 5000));
        ++seen;
    }
    QCOMPARE(seen, 100);
}

void TestStore::farTimesAreExact() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    const LaneId task = b.task("a", "f", thread, kNoLane, 0);
    std::vector<TimeNs> starts{0};
    TimeNs now = 0;
    for (int i = 0; i < 300; ++i) {
        now += i % 3 == 0 ? 7 : (i % 3 == 1 ? 3600 * kSecond + i : 5 * kSecond);
        b.run(task, now);
        starts.push_back(now);
        now += 3;
        b.ready(task, now);
        starts.push_back(now);
    }
    const auto store = b.store();
    QCOMPARE(store->spanCount(task), starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i)
        QCOMPARE(store->span(task, i).start.time, starts[i]);
    for (trace::Step s = 0; s < store->stepCount(); ++s)
        QCOMPARE(store->stepTime(s), starts[2 * s + 1]);
}

void TestStore::linksAndMarksAreFoundByTime() {
    const TwoTasks t = sleepingTogether(20);
    const trace::Store& s = *t.store;
    for (std::size_t i = 1; i < s.linkCount(); ++i)
        QVERIFY(s.link(i - 1).at <= s.link(i).at);
    QCOMPARE(s.markCount(), 4u);
    const std::size_t late = s.firstMark({kSecond, 0});
    QCOMPARE(late, 2u);
    QCOMPARE(s.mark(late).text, std::string("func1() finished\n"));
    QCOMPARE(s.mark(late).lane, t.task1);
    const auto links = s.linksOf(t.task2);
    QCOMPARE(links.size(), 3u); // created by main, awaited by main, woke main
    QCOMPARE(s.link(links[0]).kind, LinkKind::Create);
    QCOMPARE(s.link(links[0]).from, t.main);
    QCOMPARE(s.link(links[1]).kind, LinkKind::Await);
    QCOMPARE(s.link(links[2]).kind, LinkKind::Wake);
}

void TestStore::renamedLanesShowTheirNewName() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.sink().laneRenamed(thread, "a name that is longer than fits inside a string");
    QCOMPARE(b.store()->lane(thread).name, std::string("a name that is longer than fits inside a string"));
}

void TestStore::sitesAreInterned() {
    TraceBuilder b;
    const SiteId outer = b.at("main", 3);
    QCOMPARE(b.at("main", 3), outer);
    const SiteId inner = b.at("f", 3, outer);
    QVERIFY(inner != b.at("f", 3));
    QVERIFY(inner != b.at("f", 4, outer));
    QCOMPARE(b.store()->site(inner).parent, outer);
    QCOMPARE(b.store()->site(kNoSite).line, 0);
}

void TestStore::spanAtTakesTheLaterOne() {
    const TwoTasks t = lateBehindBlocker(0);
    const trace::Store& s = *t.store;
    for (LaneId lane = 0; lane < s.laneCount(); ++lane) {
        for (std::size_t i = 0; i < s.spanCount(lane); ++i)
            QCOMPARE(s.spanAt(lane, s.span(lane, i).start)->index, i);
        QVERIFY(!s.spanAt(lane, *s.lane(lane).ended));
    }
    QVERIFY(!s.spanAt(t.task1, {0, 0})); // not yet created
}

QTEST_APPLESS_MAIN(TestStore)
#include "test_store.moc"
