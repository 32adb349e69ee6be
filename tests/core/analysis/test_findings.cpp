#include "core/analysis/findings.h"
#include "tests/support/trace_builder.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;
using analysis::findFindings;
using analysis::Finding;
using analysis::FindingKind;
using analysis::FindingSeverity;

class TestFindings : public QObject {
    Q_OBJECT

private slots:
    void nothingIsWrongWithTwoSleepers();
    void blockingCallsNameTheirVictims();
    void aLoneBlockingCallIsAHint();
    void lateWakeUpsNameTheirCulprit();
    void longComputations();
    void theSameLineIsOneFinding();
    void deadlocksAndWarningsOfTheEngine();
    void deadlocksNameTheCircle_data();
    void deadlocksNameTheCircle();
    void awaitsInARow();
    void awaitsOfOneCallAreNone();
    void queueingForAWorker();
    void randomTracesGiveSomething();
};

namespace {

QString described(const std::vector<Finding>& all) {
    QStringList lines;
    for (const Finding& f : all)
        lines << QString("%1: %2").arg(QString::fromStdString(std::string(findingName(f.kind))),
                                       QString::fromStdString(f.text));
    return lines.join("\n");
}

const Finding* only(const std::vector<Finding>& all, FindingKind kind) {
    const Finding* found = nullptr;
    for (const Finding& f : all) {
        if (f.kind != kind) continue;
        if (found) return nullptr;
        found = &f;
    }
    return found;
}

} // namespace

void TestFindings::nothingIsWrongWithTwoSleepers() {
    QCOMPARE(described(findFindings(*sleepingTogether(20).store)), QString());
}

void TestFindings::blockingCallsNameTheirVictims() {
    const TwoTasks t = lateBehindBlocker(20);
    const auto all = findFindings(*t.store);
    const Finding* f = only(all, FindingKind::BlockingCall);
    QVERIFY2(f, qPrintable(described(all)));
    QCOMPARE(f->culprit, t.task2);
    QVERIFY(f->victims == std::vector<LaneId>{t.task1});
    QCOMPARE(f->line, 11);
    QCOMPARE(f->severity, FindingSeverity::Warning);
    QVERIFY(qAbs(f->lost - kSecond) < 1000);
    QCOMPARE(
        QString::fromStdString(f->text),
        QString(
            "func2 (Task-3) blocks the thread for 2 s with time.sleep (line 11). func1 (Task-2) could not "
            "run meanwhile: 1 s lost. Write await asyncio.sleep(...) instead."));
}

void TestFindings::aLoneBlockingCallIsAHint() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId task = b.task("main", "main", thread, kNoLane, 0);
    b.run(task, 0);
    b.block(task, 10, WaitKind::TimeSleep, b.at("main", 4), 10 + kSecond);
    b.run(task, 10 + kSecond);
    b.end(task, 20 + kSecond);
    b.finish(20 + kSecond);
    const auto all = findFindings(*b.store());
    QCOMPARE(all.size(), 1u);
    QCOMPARE(all[0].severity, FindingSeverity::Hint);
    QCOMPARE(all[0].line, 4);
    QVERIFY(all[0].victims.empty());
}

void TestFindings::lateWakeUpsNameTheirCulprit() {
    const TwoTasks t = lateBehindBlocker(0);
    const auto all = findFindings(*t.store);
    const Finding* f = only(all, FindingKind::StarvedTask);
    QVERIFY2(f, qPrintable(described(all)));
    QCOMPARE(
        QString::fromStdString(f->text),
        QString("func1 (Task-2) was due at 1 s but got control 1 s later, because func2 (Task-3) held the "
                "thread with time.sleep (line 11). Write await asyncio.sleep(...) instead."));
    QCOMPARE(f->culprit, t.task2);
    QCOMPARE(f->victims.front(), t.task1);
    QCOMPARE(f->at.time, kSecond);
    QCOMPARE(f->lost, kSecond);
}

void TestFindings::longComputations() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId one = b.task("one", "f", thread, kNoLane, 0);
    const LaneId two = b.task("two", "g", thread, kNoLane, 0);
    const SiteId site = b.at("f", 9);
    b.run(one, 0, site);
    b.wait(one, 80 * kMillisecond, WaitKind::Yield, site);
    b.run(two, 80 * kMillisecond);
    b.end(two, 90 * kMillisecond);
    b.finish(90 * kMillisecond);
    const auto all = findFindings(*b.store());
    const Finding* f = only(all, FindingKind::LongComputation);
    QVERIFY2(f, qPrintable(described(all)));
    QCOMPARE(f->line, 9);
    QVERIFY(f->victims == std::vector<LaneId>{two});
    QVERIFY(only(all, FindingKind::StarvedTask));
    analysis::FindingOptions patient;
    patient.longComputation = 100 * kMillisecond;
    QVERIFY(!only(findFindings(*b.store(), patient), FindingKind::LongComputation));
}

void TestFindings::theSameLineIsOneFinding() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    TimeNs now = 0;
    std::vector<LaneId> tasks;
    for (int i = 0; i < 5; ++i)
        tasks.push_back(b.task("t" + std::to_string(i), "f", thread, kNoLane, 0));
    const SiteId site = b.at("f", 7);
    for (const LaneId task : tasks) {
        b.run(task, now, site);
        b.block(task, now, WaitKind::TimeSleep, site, now + kSecond);
        now += kSecond;
        b.run(task, now, site);
        b.end(task, now);
    }
    b.finish(now);
    const auto all = findFindings(*b.store());
    const Finding* f = only(all, FindingKind::BlockingCall);
    QVERIFY2(f, qPrintable(described(all)));
    QCOMPARE(f->count, 5u);
    QCOMPARE(f->lost, (4 + 3 + 2 + 1) * kSecond);
    QCOMPARE(f->culprit, tasks[0]); // most waited behind the first
    QCOMPARE(f->victims.size(), 4u);
}

void TestFindings::deadlocksAndWarningsOfTheEngine() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId task = b.task("main", "main", thread, kNoLane, 0);
    b.run(task, 0);
    b.sink().mark(MarkKind::ErrorOutput, task, 5, b.at("main", 3),
                  "a.py:3: RuntimeWarning: coroutine 'job' was never awaited\n");
    b.sink().mark(MarkKind::ErrorOutput, task, 6, kNoSite,
                  "Task exception was never retrieved\nfuture: <Task finished exception=ValueError('x')>\n");
    b.wait(task, 10, WaitKind::Event, b.at("main", 4));
    b.finish(10, Outcome::Deadlock, "main waits for an event that nobody will set.");
    const auto all = findFindings(*b.store());
    QCOMPARE(all.size(), 3u);
    QCOMPARE(all[2].kind, FindingKind::NeverRetrieved); // errors first
    QVERIFY(all[2].text.find("ValueError('x')") != std::string::npos);
    const Finding* never = only(all, FindingKind::NeverAwaited);
    QVERIFY(never && never->line == 3 && never->text.find("coroutine job was") != std::string::npos);
    const Finding* dead = only(all, FindingKind::Deadlock);
    QVERIFY(dead && dead->victims == std::vector<LaneId>{task});
    QCOMPARE(dead->line, 4);
    QCOMPARE(dead->text, std::string("main waits for event (line 4), and nobody is left to end the wait. "
                                     "Somebody has to call its set()."));
}

void TestFindings::deadlocksNameTheCircle_data() {
    QTest::addColumn<int>("size");
    for (const int size : {2, 3, 7})
        QTest::addRow("%d of them", size) << size;
}

void TestFindings::deadlocksNameTheCircle() {
    QFETCH(int, size);
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId main = b.task("main", "main", thread, kNoLane, 0);
    std::vector<LaneId> tasks;
    std::vector<ResourceId> forks;
    for (int i = 0; i < size; ++i) {
        tasks.push_back(b.task("t" + std::to_string(i), "f", thread, main, 0));
        forks.push_back(b.sink().resource(WaitKind::Lock, "fork" + std::to_string(i)));
    }
    const ResourceId group = b.sink().resource(WaitKind::Future, "gather(…)");
    b.run(main, 0);
    b.wait(main, 10, WaitKind::Future, b.at("main", 20), kNever, kNoLane, group);
    for (const LaneId task : tasks)
        b.sink().link(LinkKind::Await, main, task, 10);
    for (int i = 0; i < size; ++i) {
        const int next = (i + 1) % size;
        const TimeNs at = 20 + i * 10;
        b.run(tasks[std::size_t(i)], at);
        b.wait(tasks[std::size_t(i)], at + 5, WaitKind::Lock, b.at("f", 7), kNever, kNoLane,
               forks[std::size_t(next)]);
        // Somebody else has it at first.
        b.sink().link(LinkKind::Await, tasks[std::size_t(i)], main, at + 5);
    }
    for (int i = 0; i < size; ++i)
        b.sink().link(LinkKind::Await, tasks[std::size_t(i)], tasks[std::size_t((i + 1) % size)], kSecond);
    b.finish(kSecond, Outcome::Deadlock, "deadlock");
    const auto all = findFindings(*b.store());
    const Finding* f = only(all, FindingKind::Deadlock);
    QVERIFY2(f, qPrintable(described(all)));
    const QString text = QString::fromStdString(f->text);
    for (int i = 0; i < qMin(size, 5); ++i)
        QVERIFY2(text.contains(
                     QString("t%1 waits for lock fork%2 (line 7), held by t%2").arg(i).arg((i + 1) % size)),
                 qPrintable(text));
    QVERIFY2(text.contains("in a circle") && text.contains("Take the locks in the same order everywhere"),
             qPrintable(text));
    QVERIFY2(size > 5 ? text.contains("3 more wait with them") : text.contains("; main waits with them"),
             qPrintable(text));
    QCOMPARE(f->culprit, tasks.back()); // who closed the circle
    QCOMPARE(f->line, 7);
    QCOMPARE(f->victims.size(), std::size_t(size) + 1);
}

void TestFindings::awaitsInARow() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId task = b.task("Task-1", "main", thread, kNoLane, 0);
    TimeNs now = 0;
    for (const int line : {10, 11}) {
        const SiteId site = b.at("say_after", 5, b.at("main", line));
        const TimeNs duration = (line - 9) * kSecond;
        b.run(task, now);
        b.wait(task, now, WaitKind::Sleep, site, now + duration);
        now += duration;
        b.ready(task, now);
    }
    b.run(task, now);
    b.end(task, now);
    b.finish(now);
    const auto all = findFindings(*b.store());
    QCOMPARE(all.size(), 1u);
    QCOMPARE(all[0].kind, FindingKind::SequentialAwaits);
    QCOMPARE(all[0].lost, kSecond); // three seconds instead of two
    QCOMPARE(all[0].line, 11);
    QVERIFY(all[0].text.find("2 times in a row (lines 10 to 11), 3 s in all") != std::string::npos);
}

void TestFindings::awaitsOfOneCallAreNone() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const LaneId task = b.task("Task-1", "main", thread, kNoLane, 0);
    TimeNs now = 0;
    for (const int line : {5, 6, 7}) { // one coroutine that sleeps three times by itself
        b.run(task, now);
        b.wait(task, now, WaitKind::Sleep, b.at("job", line, b.at("main", 10)), now + kSecond);
        now += kSecond;
        b.ready(task, now);
    }
    b.run(task, now);
    b.end(task, now);
    b.finish(now);
    QCOMPARE(described(findFindings(*b.store())), QString());
}

void TestFindings::queueingForAWorker() {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    const ResourceId pool = b.sink().resource(WaitKind::Executor, "ThreadPoolExecutor-0");
    std::vector<LaneId> tasks;
    for (int i = 0; i < 2; ++i) {
        tasks.push_back(b.task("t" + std::to_string(i), "f", thread, kNoLane, 0));
        b.run(tasks.back(), 0);
        b.wait(tasks.back(), 0, WaitKind::Executor, b.at("f", 3), kNever, kNoLane, pool);
    }
    const LaneId worker = b.worker("Worker-1", thread, 0);
    b.run(worker, 0);
    b.block(worker, 0, WaitKind::TimeSleep, kNoSite, kSecond);
    b.ready(tasks[0], kSecond);
    b.run(worker, kSecond);
    b.run(tasks[0], kSecond);
    b.end(tasks[0], kSecond);
    b.block(worker, kSecond, WaitKind::TimeSleep, kNoSite, 2 * kSecond);
    b.run(worker, 2 * kSecond);
    b.ready(tasks[1], 2 * kSecond);
    b.wait(worker, 2 * kSecond, WaitKind::Job, kNoSite, kNever, kNoLane, pool);
    b.run(tasks[1], 2 * kSecond);
    b.end(tasks[1], 2 * kSecond);
    b.finish(2 * kSecond);
    const auto all = findFindings(*b.store());
    const Finding* f = only(all, FindingKind::PoolQueue);
    QVERIFY2(f, qPrintable(described(all)));
    QCOMPARE(f->lost, kSecond);
    QVERIFY(f->text.starts_with(
        "ThreadPoolExecutor-0 has one worker, which is busy while jobs wait in its queue (at most 1)"));
}

void TestFindings::randomTracesGiveSomething() {
    std::size_t found = 0;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        for (const Finding& f : findFindings(*randomTrace(seed))) {
            ++found;
            QVERIFY(!f.title.empty() && !f.text.empty());
            QVERIFY(f.at <= f.end);
        }
    }
    QVERIFY(found > 30);
}

QTEST_APPLESS_MAIN(TestFindings)
#include "test_findings.moc"
