#include "core/analysis/narration.h"
#include "core/analysis/words.h"
#include "tests/support/trace_builder.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;
using analysis::Narration;
using analysis::Sentence;
using analysis::SentenceKind;
using trace::Instant;

class TestNarration : public QObject {
    Q_OBJECT

private slots:
    void durations_data();
    void durations();
    void twoSleepersAreToldAsInTheArticle_data();
    void twoSleepersAreToldAsInTheArticle();
    void aLateTaskIsToldWithItsCulprit();
    void deadlocksAreTold();
    void printedLinesAreToldOrCounted();
    void aCancelledSleepIsNotOver();
    void aWaitEndsByWhoeverEndedIt();
    void allWhoHeldControlAreToBlame();
    void threadsWaitAndDoNotBlock();
    void aCallbackIsNotTheEndOfItsLoop();
    void shortWaitsInsideTheLibraryAreNotTold();
    void everySentenceOfRandomTraces();
    void aGrowingTraceIsToldAsAWhole();
    void everyPhraseHasAPattern();
};

namespace {

QStringList told(const std::shared_ptr<trace::Store>& store) {
    const Narration narration(store);
    QStringList all;
    for (std::uint64_t n = 1; n <= narration.count(); ++n)
        all << QString::fromStdString(narration.sentence(n).text);
    return all;
}

} // namespace

void TestNarration::durations_data() {
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << "0 ns";
    QTest::newRow("ns") << qint64(999) << "999 ns";
    QTest::newRow("us") << qint64(20'000) << "20 µs";
    QTest::newRow("ms") << qint64(1'500'000) << "1.5 ms";
    QTest::newRow("s") << qint64(14'270'000'000) << "14.27 s";
    QTest::newRow("almost") << qint64(999'999'980) << "1 s";
    QTest::newRow("ten") << qint64(10'000'000'000) << "10 s";
    QTest::newRow("hundred") << qint64(123'456'000'000) << "123.5 s";
}

void TestNarration::durations() {
    QFETCH(qint64, time);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(analysis::durationText(time)), text);
}

void TestNarration::twoSleepersAreToldAsInTheArticle_data() {
    QTest::addColumn<qint64>("compute");
    QTest::newRow("exact") << qint64(0);
    QTest::newRow("realistic") << qint64(20);
}

void TestNarration::twoSleepersAreToldAsInTheArticle() {
    QFETCH(qint64, compute);
    const QStringList expected{
        "main (Task-1) creates func1 (Task-2) and func2 (Task-3), neither of which starts yet.",
        "main (Task-1) goes on, awaits func1 (Task-2) (line 17), gives control to func1 (Task-2).",
        "func1 (Task-2) starts, prints “func1() started”, sleeps for 1 s (line 5), gives control to func2 "
        "(Task-3).",
        "func2 (Task-3) starts, prints “func2() started”, sleeps for 1 s (line 10), gives control away.",
        "Nobody can run for 1 s: func1 (Task-2) is next.",
        "func1 (Task-2) goes on: its sleep is over, prints “func1() finished”, ends, gives control to main "
        "(Task-1).",
        "main (Task-1) goes on: func1 (Task-2) has ended, awaits func2 (Task-3) (line 18), gives control to "
        "func2 "
        "(Task-3).",
        "func2 (Task-3) goes on: its sleep is over, prints “func2() finished”, ends, gives control to main "
        "(Task-1).",
        "main (Task-1) goes on: func2 (Task-3) has ended, ends, gives control to MainThread."};
    const QStringList all = told(sleepingTogether(compute).store);
    for (int i = 0; i < qMin(all.size(), expected.size()); ++i)
        QCOMPARE(all[i], expected[i]);
    QCOMPARE(all.size(), expected.size());
}

void TestNarration::aLateTaskIsToldWithItsCulprit() {
    const TwoTasks t = lateBehindBlocker(20);
    const QString all = told(t.store).join("\n");
    QVERIFY2(all.contains("func2 (Task-3) starts, calls time.sleep (line 11).\n"), qPrintable(all));
    QVERIFY2(all.contains(
                 "func2 (Task-3) blocks the thread for 2 s with time.sleep (line 11), nobody else can run "
                 "meanwhile, func1 (Task-2) becomes ready but has to wait.\n"),
             qPrintable(all));
    QVERIFY2(all.contains("func1 (Task-2) goes on, 1 s late, because func2 (Task-3) held control, ends"),
             qPrintable(all));

    const Narration narration(t.store);
    const trace::Span blocked = t.store->span(t.task2, 2);
    const Sentence sentence = narration.sentence(narration.sentenceAt({kSecond, blocked.start.step}));
    QCOMPARE(sentence.lane, t.task2);
    QCOMPARE(sentence.line, 11);
    QVERIFY(sentence.at == blocked.start && sentence.end == blocked.end);
    QCOMPARE(narration.sentenceAt({0, 0}), 0u); // the thread's start of the loop is not told
}

void TestNarration::deadlocksAreTold() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId task = b.task("left", "f", thread, kNoLane, 0);
    b.run(task, 10);
    b.wait(task, 20, WaitKind::Lock, b.at("f", 3), kNever, kNoLane,
           b.sink().resource(WaitKind::Lock, "fork"));
    b.finish(20, Outcome::Deadlock, "left waits for the lock fork, which nobody will release");
    const QStringList all = told(b.store());
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0], QString("left starts, waits for lock fork (line 3), gives control away."));
    QCOMPARE(all[1],
             QString("Deadlock: left waits for lock fork (line 3), and nobody is left to end the wait."));
}

void TestNarration::printedLinesAreToldOrCounted() {
    for (const int lines : {1, 2, 4, 5, 9}) {
        TraceBuilder b;
        const LaneId thread = b.thread("MainThread");
        b.wait(thread, 0, WaitKind::Loop);
        const LaneId task = b.task("talker", "f", thread, kNoLane, 0);
        b.run(task, 10);
        // Lines come in pieces, and several in one.
        b.print(task, 11, kNoSite, "line ");
        b.print(task, 11, kNoSite, "1\n");
        std::string rest;
        for (int i = 2; i <= lines; ++i)
            rest += "line " + std::to_string(i) + "\n\n";
        if (!rest.empty()) b.print(task, 12, kNoSite, rest);
        b.end(task, 20);
        b.finish(20);
        const QString text = told(b.store()).join("\n");
        int shown = 0;
        for (int i = 1; i <= lines; ++i)
            shown += text.contains(QString("“line %1”").arg(i));
        QCOMPARE(shown, qMin(lines, 4));
        QCOMPARE(text.contains(QString("and %1 more").arg(lines - 4)), lines > 4);
    }
}

void TestNarration::aCancelledSleepIsNotOver() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId boss = b.task("boss", "f", thread, kNoLane, 0);
    const LaneId sleeper = b.task("sleeper", "g", thread, kNoLane, 0);
    b.run(sleeper, 0);
    b.wait(sleeper, 10, WaitKind::Sleep, b.at("g", 2), 10 * kSecond);
    b.run(boss, kSecond);
    b.sink().link(LinkKind::Cancel, boss, sleeper, kSecond);
    b.wake(boss, sleeper, kSecond);
    b.end(boss, kSecond + 10);
    b.run(sleeper, kSecond + 20);
    // Its own timeout ends the next one.
    b.wait(sleeper, kSecond + 30, WaitKind::Sleep, b.at("g", 5), 20 * kSecond);
    b.sink().link(LinkKind::Cancel, sleeper, sleeper, 2 * kSecond);
    b.ready(sleeper, 2 * kSecond);
    b.run(sleeper, 2 * kSecond);
    b.end(sleeper, 2 * kSecond + 10, EndKind::Cancelled);
    b.finish(2 * kSecond + 10);
    const QStringList all = told(b.store());
    QVERIFY2(all.contains("boss starts, cancels sleeper, ends, gives control to sleeper."),
             qPrintable(all.join("\n")));
    QVERIFY2(
        all.contains("sleeper goes on: boss has cancelled it, sleeps for 19 s (line 5), gives control away."),
        qPrintable(all.join("\n")));
    QVERIFY2(all.contains("sleeper goes on: its timeout has expired and cancels it, ends cancelled."),
             qPrintable(all.join("\n")));
}

void TestNarration::aWaitEndsByWhoeverEndedIt() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId giver = b.task("giver", "f", thread, kNoLane, 0);
    const LaneId taker = b.task("taker", "g", thread, kNoLane, 0);
    const ResourceId queue = b.sink().resource(WaitKind::Queue, "jobs");
    const ResourceId group = b.sink().resource(WaitKind::Future, "gather(giver)");
    b.run(taker, 0);
    b.wait(taker, 10, WaitKind::Queue, kNoSite, kNever, kNoLane, queue);
    b.run(giver, 20);
    b.wake(giver, taker, 30);
    b.wait(giver, 40, WaitKind::Sleep, kNoSite, kSecond);
    b.run(taker, 50);
    b.wait(taker, 60, WaitKind::Future, kNoSite, 500 * kMillisecond, kNoLane, group);
    b.ready(taker, 500 * kMillisecond); // its time is up
    b.run(taker, 500 * kMillisecond);
    b.wait(taker, 500 * kMillisecond + 10, WaitKind::Future, kNoSite, kNever, kNoLane, group);
    b.run(giver, kSecond);
    b.end(giver, kSecond + 10);
    b.wake(giver, taker, kSecond + 10);
    b.run(taker, kSecond + 20);
    b.end(taker, kSecond + 30);
    b.finish(kSecond + 30);
    const QString all = told(b.store()).join("\n");
    QVERIFY2(
        all.contains("taker goes on: giver has ended its wait for queue jobs, awaits gather(giver) for at "
                     "most 500 ms"),
        qPrintable(all));
    QVERIFY2(all.contains("taker goes on: it waits no longer for gather(giver), the time is up, awaits "
                          "gather(giver), gives control away"),
             qPrintable(all));
    QVERIFY2(all.contains("taker goes on: giver has ended, which ends its wait for gather(giver), ends."),
             qPrintable(all));
}

void TestNarration::allWhoHeldControlAreToBlame() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    std::vector<LaneId> tasks;
    for (const char* name : {"a", "b", "c", "d", "e"})
        tasks.push_back(b.task(name, "f", thread, kNoLane, 0));
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const TimeNs from = static_cast<TimeNs>(i) * kSecond;
        b.run(tasks[i], from);
        b.block(tasks[i], from + 1, WaitKind::TimeSleep, b.at("f", 3), from + kSecond - 1);
        b.run(tasks[i], from + kSecond - 1);
        b.end(tasks[i], from + kSecond);
    }
    b.finish(5 * kSecond);
    const QString all = told(b.store()).join("\n");
    QVERIFY2(all.contains("c starts, 2 s after it was created, because a and b held control"),
             qPrintable(all));
    QVERIFY2(all.contains("e starts, 4 s after it was created, because a, b, c and 1 more held control"),
             qPrintable(all));
    QVERIFY2(all.contains("a blocks the thread for 1 s with time.sleep (line 3), nobody else can run"),
             qPrintable(all));
}

void TestNarration::threadsWaitAndDoNotBlock() {
    TraceBuilder b;
    const LaneId main = b.thread("MainThread");
    b.run(main, 0);
    const LaneId other = b.thread("helper", 5, main);
    b.sink().link(LinkKind::Create, main, other, 5);
    b.run(other, 5);
    b.block(other, 6, WaitKind::TimeSleep, b.at("g", 9), kSecond);
    StateChange join;
    join.state = SpanState::Blocked;
    join.on = WaitKind::Join;
    join.target = other;
    join.site = b.at("<module>", 4);
    join.at = 10;
    b.sink().changed(main, join);
    b.run(other, kSecond);
    b.end(other, kSecond + 10);
    b.run(main, kSecond + 10);
    b.end(main, kSecond + 20);
    b.finish(kSecond + 20);
    const QString all = told(b.store()).join("\n");
    QVERIFY2(all.contains("MainThread creates helper.\n"), qPrintable(all));
    QVERIFY2(all.contains("helper spends 1 s in time.sleep (line 9)."), qPrintable(all));
    QVERIFY2(all.contains("MainThread waits 1 s for helper to end (line 4)."), qPrintable(all));
    QVERIFY2(!all.contains("blocks the thread"), qPrintable(all));
}

void TestNarration::aCallbackIsNotTheEndOfItsLoop() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    b.run(thread, kSecond); // a callback, then one without anything to tell, then the end of the loop
    b.print(thread, kSecond, kNoSite, "called\n");
    b.wait(thread, kSecond, WaitKind::Loop);
    b.run(thread, 2 * kSecond);
    b.wait(thread, 2 * kSecond, WaitKind::Loop);
    StateChange leaves;
    leaves.on = WaitKind::Loop;
    leaves.at = 3 * kSecond;
    b.sink().changed(thread, leaves);
    b.print(thread, 3 * kSecond, kNoSite, "over\n");
    b.wait(thread, 3 * kSecond, WaitKind::Loop);
    b.run(thread, 4 * kSecond);
    b.finish(4 * kSecond);
    const QString all = told(b.store()).join("\n");
    QVERIFY2(
        all.contains("MainThread runs a callback of its event loop, prints “called”, gives control away."),
        qPrintable(all));
    QCOMPARE(all.count("a callback of the event loop is next"), 2);
    QVERIFY2(all.contains("Nobody can run for 1 s: MainThread is next."), qPrintable(all));
    QVERIFY2(all.contains("MainThread goes on: its event loop has ended, prints “over”, runs the event loop"),
             qPrintable(all));
}

/// The lock of a pool or queue, which the script does not see, is waited for now and then for an instant.
void TestNarration::shortWaitsInsideTheLibraryAreNotTold() {
    for (const bool ofPool : {true, false}) {
        for (const TimeNs wait : {TimeNs{150}, 20 * kMillisecond}) {
            TraceBuilder b;
            const LaneId worker = b.thread("worker");
            b.run(worker, 0, b.at("f", 2));
            b.print(worker, 10, kNoSite, "one\n");
            StateChange lock;
            lock.state = SpanState::Blocked;
            lock.on = WaitKind::Lock;
            lock.site = b.at("f", 3);
            lock.at = 20;
            lock.resource = b.sink().resource(ofPool ? WaitKind::Job : WaitKind::Lock, "pool");
            b.sink().changed(worker, lock);
            b.run(worker, 20 + wait, b.at("f", 3));
            b.print(worker, 25 + wait, kNoSite, "two\n");
            b.block(worker, 30 + wait, WaitKind::TimeSleep, b.at("f", 4), kSecond);
            b.run(worker, kSecond);
            b.end(worker, kSecond + 10);
            b.finish(kSecond + 10);
            const QStringList all = told(b.store());
            if (ofPool && wait < kMillisecond) {
                QCOMPARE(all.size(), 3);
                QCOMPARE(all[0],
                         QString("worker starts, prints “one” and “two”, calls time.sleep (line 4)."));
            } else {
                QCOMPARE(all.size(), 5);
                QCOMPARE(all[0], QString("worker starts, prints “one”, waits for lock pool (line 3)."));
            }
        }
    }
}

void TestNarration::everySentenceOfRandomTraces() {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto store = randomTrace(seed, 400);
        const Narration narration(store);
        Instant before;
        std::vector<bool> stepTold(store->stepCount(), false);
        for (std::uint64_t n = 1; n <= narration.count(); ++n) {
            const Sentence s = narration.sentence(n);
            QCOMPARE(s.number, n);
            QVERIFY2(s.text.size() > 5 && s.text.back() == '.', s.text.c_str());
            QVERIFY2(s.at >= before && s.end >= s.at, s.text.c_str());
            before = s.at;
            if (s.kind == SentenceKind::Idle) {
                QVERIFY(s.end.time - s.at.time >= Narration::kShortestPause);
                QCOMPARE(narration.sentenceAt({(s.at.time + s.end.time) / 2, s.at.step}), n);
                for (LaneId lane = 0; lane < store->laneCount(); ++lane) {
                    const auto span = store->spanAt(lane, {(s.at.time + s.end.time) / 2, s.at.step});
                    QVERIFY(!span || span->state == SpanState::Waiting || span->state == SpanState::Ready);
                }
            } else if (s.kind != SentenceKind::RunEnded) {
                QCOMPARE(store->handOff(s.at.step).lane, s.lane);
                stepTold[s.at.step] = true;
                const std::uint64_t found = narration.sentenceAt(s.at);
                QVERIFY(found == n || (s.kind == SentenceKind::Creates && found == n + 1));
                QVERIFY(narration.sentenceOf(s.at.step) == n || narration.sentenceOf(s.at.step) == n - 1);
            }
        }
        for (trace::Step step = 0; step < store->stepCount(); ++step)
            QVERIFY(stepTold[step] || store->lane(store->handOff(step).lane).kind == LaneKind::Thread);
    }
}

void TestNarration::aGrowingTraceIsToldAsAWhole() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    Narration growing(b.store());
    QCOMPARE(growing.count(), 0u);
    std::vector<LaneId> tasks{b.task("a", "f", thread, kNoLane, 0)};
    TimeNs now = 0;
    for (int i = 0; i < 500; ++i) {
        const LaneId lane = tasks[std::size_t(i) % tasks.size()];
        b.run(lane, now);
        now += 10;
        if (i % 7 == 0) tasks.push_back(b.task("t" + std::to_string(i), "g", thread, lane, now));
        b.wait(lane, now, WaitKind::Yield);
        if (i % 5 == 0) now += kSecond;
        b.ready(lane, now);
        growing.update();
    }
    b.finish(now);
    growing.update();
    const Narration whole(b.store());
    QCOMPARE(growing.count(), whole.count());
    QVERIFY(whole.count() > 600);
    for (std::uint64_t n = 1; n <= whole.count(); ++n)
        QCOMPARE(growing.sentence(n).text, whole.sentence(n).text);
}

void TestNarration::everyPhraseHasAPattern() {
    for (int kind = 0; kind < analysis::kPhraseKinds; ++kind)
        QVERIFY(*analysis::phrasePattern(static_cast<analysis::PhraseKind>(kind)) != 0);
}

QTEST_APPLESS_MAIN(TestNarration)
#include "test_narration.moc"
