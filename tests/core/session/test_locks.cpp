#include "core/analysis/narration.h"
#include "core/trace/binary_reader.h"
#include "tests/core/session/found.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;
using analysis::Finding;
using analysis::FindingKind;

/// Who holds a lock is told by the trace, so that those who wait for each other for ever are found while
/// others go on, and orders of locks that may lead there before they do. Nobody is accused who could go on.
class TestLocks : public QObject {
    Q_OBJECT

private slots:
    void circlesAreFoundWhileOthersGoOn_data();
    void circlesAreFoundWhileOthersGoOn();
    void whoCanGoOnIsNoDeadlock_data();
    void whoCanGoOnIsNoDeadlock();
    void differentOrdersAreAWarning_data();
    void differentOrdersAreAWarning();
    void ordersThatCannotMeetAreNone_data();
    void ordersThatCannotMeetAreNone();
    void aBrokenCircleIsNoDeadlockAnyMore();
    void narrationTellsWhatClosesTheCircle();
    void uncontendedLocksAreNotTold();
};

namespace {

const char kService[] = "import asyncio, threading, time\n"
                        "async def heartbeat():\n"
                        "    while True:\n"
                        "        await asyncio.sleep(0.5)\n"
                        "async def both(first, second):\n"
                        "    async with first:\n"
                        "        await asyncio.sleep(0.1)\n"
                        "        async with second:\n"
                        "            await asyncio.sleep(0.1)\n"
                        "def spawn(job, name):\n"
                        "    return asyncio.create_task(job, name=name)\n";

ScriptRun runService(const QByteArray& rest, TimeNs until = 5 * kSecond) {
    return runScript((kService + rest).toStdString(), session::Clock::Realistic, until);
}

} // namespace

void TestLocks::circlesAreFoundWhileOthersGoOn_data() {
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<int>("line"); // where it closes
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("two tasks") << QByteArray("async def main():\n"
                                             "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                                             "    spawn(heartbeat(), 'heart')\n"
                                             "    one = spawn(both(a, b), 'one')\n"
                                             "    two = spawn(both(b, a), 'two')\n"
                                             "    await asyncio.sleep(100)\n"
                                             "asyncio.run(main())\n")
                               << 8
                               << QStringList{"one waits for lock b (line 8, at 100",
                                              "held by two (line 6, at ",
                                              "two waits for lock a (line 8, at 100",
                                              "held by one (line 6, at ", "in the same order"};
    QTest::newRow("five philosophers")
        << QByteArray("async def main():\n"
                      "    forks = [asyncio.Lock() for i in range(5)]\n"
                      "    spawn(heartbeat(), 'heart')\n"
                      "    all = [spawn(both(forks[i], forks[(i + 1) % 5]), f'p{i}') for i in range(5)]\n"
                      "    await asyncio.sleep(100)\n"
                      "asyncio.run(main())\n")
        << 8
        << QStringList{"p0 waits for lock", "held by p1 (line 6", "p4 waits for lock", "held by p0 (line 6"};
    QTest::newRow("a task that is awaited")
        << QByteArray("async def child(lock):\n"
                      "    await asyncio.sleep(0.2)\n"
                      "    async with lock:\n"
                      "        pass\n"
                      "async def parent(lock):\n"
                      "    async with lock:\n"
                      "        await spawn(child(lock), 'child')\n"
                      "async def main():\n"
                      "    lock = asyncio.Lock()\n"
                      "    spawn(parent(lock), 'parent')\n"
                      "    await heartbeat()\n"
                      "asyncio.run(main())\n")
        << 14
        << QStringList{"parent waits for child", "child waits for lock lock (line 14, at 200",
                       "held by parent (line 17"};
    QTest::newRow("one of a gather")
        << QByteArray("async def child(lock):\n"
                      "    async with lock:\n"
                      "        pass\n"
                      "async def parent(lock):\n"
                      "    async with lock:\n"
                      "        await asyncio.gather(spawn(child(lock), 'child'), heartbeat())\n"
                      "async def main():\n"
                      "    lock = asyncio.Lock()\n"
                      "    spawn(parent(lock), 'parent')\n"
                      "    await heartbeat()\n"
                      "asyncio.run(main())\n")
        << 13 << QStringList{"child waits for lock lock", "held by parent"};
    QTest::newRow("a lock taken twice")
        << QByteArray("async def twice(lock):\n"
                      "    async with lock:\n"
                      "        await lock.acquire()\n"
                      "async def main():\n"
                      "    spawn(twice(asyncio.Lock()), 'twice')\n"
                      "    await heartbeat()\n"
                      "asyncio.run(main())\n")
        << 14
        << QStringList{"twice waits for lock lock (line 14, at ", "held by twice (line 13, at ",
                       ": it waits for itself.", "must not take it a second time"};
    QTest::newRow("a condition and a lock")
        << QByteArray("async def one(condition, lock):\n"
                      "    async with condition:\n"
                      "        await asyncio.sleep(0.1)\n"
                      "        async with lock:\n"
                      "            condition.notify()\n"
                      "async def main():\n"
                      "    condition, lock = asyncio.Condition(), asyncio.Lock()\n"
                      "    spawn(one(condition, lock), 'one')\n"
                      "    spawn(both(lock, condition), 'two')\n"
                      "    await heartbeat()\n"
                      "asyncio.run(main())\n")
        << 8 << QStringList{"one waits for lock lock", "held by two", "two waits for", "held by one"};
    QTest::newRow("semaphores of one")
        << QByteArray("async def main():\n"
                      "    a, b = asyncio.Semaphore(1), asyncio.Semaphore(1)\n"
                      "    spawn(both(a, b), 'one')\n"
                      "    spawn(both(b, a), 'two')\n"
                      "    await heartbeat()\n"
                      "asyncio.run(main())\n")
        << 8 << QStringList{"one waits for semaphore b", "held by two", "held by one"};
    QTest::newRow("a lock that a task of its own has taken")
        << QByteArray("async def one(a, b):\n"
                      "    await asyncio.wait_for(a.acquire(), 1)\n"
                      "    await asyncio.sleep(0.1)\n"
                      "    await b.acquire()\n"
                      "async def main():\n"
                      "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                      "    spawn(one(a, b), 'one')\n"
                      "    spawn(one(b, a), 'two')\n"
                      "    await heartbeat()\n"
                      "asyncio.run(main())\n")
        << 15 << QStringList{"one waits for lock b", "held by two", "two waits for lock a", "held by one"};
    QTest::newRow("threads") << QByteArray("def work(first, second):\n"
                                           "    with first:\n"
                                           "        time.sleep(0.1)\n"
                                           "        with second:\n"
                                           "            pass\n"
                                           "a, b = threading.Lock(), threading.RLock()\n"
                                           "threading.Thread(target=work, args=(a, b), name='one').start()\n"
                                           "threading.Thread(target=work, args=(b, a), name='two').start()\n"
                                           "asyncio.run(heartbeat())\n")
                             << 15
                             << QStringList{"one waits for lock b (line 15, at 100", "held by two (line 13",
                                            "held by one (line 13"};
    QTest::newRow("a thread's lock kept over an await")
        << QByteArray("async def keeps(lock):\n"
                      "    with lock:\n"
                      "        await asyncio.sleep(0.1)\n"
                      "async def wants(lock):\n"
                      "    with lock:\n"
                      "        pass\n"
                      "async def main():\n"
                      "    lock = threading.Lock()\n"
                      "    spawn(keeps(lock), 'keeps')\n"
                      "    await spawn(wants(lock), 'wants')\n"
                      "def beat():\n"
                      "    while True: time.sleep(0.5)\n"
                      "threading.Thread(target=beat, name='beat').start()\n"
                      "asyncio.run(main())\n")
        << 16
        << QStringList{"wants waits for lock lock (line 16", "held by keeps (line 13",
                       "keeps cannot run, because wants waits with control of the thread"};
}

void TestLocks::circlesAreFoundWhileOthersGoOn() {
    QFETCH(QByteArray, rest);
    QFETCH(int, line);
    QFETCH(QStringList, parts);
    const ScriptRun run = runService(rest);
    QVERIFY(run.simulation);
    QVERIFY(!run.simulation->ended());
    const std::vector<Finding> found = foundOf(run, FindingKind::Deadlock);
    const QString text = textOf(found);
    QVERIFY2(found.size() == 1, qPrintable(text));
    for (const QString& part : parts)
        QVERIFY2(text.contains(part), qPrintable(text + "\n" + part));
    QCOMPARE(found[0].line, line);
    QCOMPARE(found[0].severity, analysis::FindingSeverity::Error);
    QCOMPARE(text.contains("in a circle"), !text.contains("for itself"));
    QVERIFY(found[0].at.time < kSecond); // when it came about, not now
    QVERIFY(found[0].culprit != kNoLane);
    // Told as a deadlock, it is not also told as something that might become one.
    QCOMPARE(textOf(foundOf(run, FindingKind::LockOrder)), QString());
}

void TestLocks::whoCanGoOnIsNoDeadlock_data() {
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("a holder that sleeps")
        << QByteArray("async def main():\n"
                      "    lock = asyncio.Lock()\n"
                      "    async def long():\n"
                      "        async with lock: await asyncio.sleep(100)\n"
                      "    await asyncio.gather(long(), long(), heartbeat())\n"
                      "asyncio.run(main())\n");
    QTest::newRow("a time limit around it")
        << QByteArray("async def limited(a, b):\n"
                      "    async with asyncio.timeout(50):\n"
                      "        await both(a, b)\n"
                      "async def main():\n"
                      "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                      "    await asyncio.gather(limited(a, b), both(b, a), heartbeat())\n"
                      "asyncio.run(main())\n");
    QTest::newRow("a time limit of whoever awaits it")
        << QByteArray("async def main():\n"
                      "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                      "    await asyncio.gather(asyncio.wait_for(both(a, b), 50), both(b, a), heartbeat())\n"
                      "asyncio.run(main())\n");
    QTest::newRow("a semaphore with another unit")
        << QByteArray("async def main():\n"
                      "    a, b = asyncio.Semaphore(2), asyncio.Semaphore(1)\n"
                      "    async def long():\n"
                      "        async with a: await asyncio.sleep(100)\n"
                      "    await asyncio.gather(long(), both(a, b), both(b, a), heartbeat())\n"
                      "asyncio.run(main())\n");
    QTest::newRow("a semaphore as a signal") << QByteArray("async def main():\n"
                                                           "    ready = asyncio.Semaphore(1)\n"
                                                           "    spawn(heartbeat(), 'heart')\n"
                                                           "    await ready.acquire()\n"
                                                           "    await ready.acquire()\n"
                                                           "asyncio.run(main())\n");
    QTest::newRow("a lock that another thread gives back")
        << QByteArray("lock = threading.Lock()\n"
                      "def beat():\n"
                      "    time.sleep(100)\n"
                      "    lock.release()\n"
                      "threading.Thread(target=beat).start()\n"
                      "lock.acquire()\n"
                      "lock.acquire()\n");
    QTest::newRow("an event") << QByteArray("async def main():\n"
                                            "    await asyncio.gather(asyncio.Event().wait(), heartbeat())\n"
                                            "asyncio.run(main())\n");
}

void TestLocks::whoCanGoOnIsNoDeadlock() {
    QFETCH(QByteArray, rest);
    const ScriptRun run = runService(rest);
    QVERIFY(run.simulation);
    QVERIFY(!run.simulation->ended());
    QCOMPARE(textOf(foundOf(run, FindingKind::Deadlock)), QString());
}

void TestLocks::differentOrdersAreAWarning_data() {
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("tasks") << QByteArray("async def main():\n"
                                         "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                                         "    async def later():\n"
                                         "        await asyncio.sleep(1)\n"
                                         "        await both(b, a)\n"
                                         "    async def first():\n"
                                         "        await both(a, b)\n"
                                         "        await asyncio.sleep(2)\n"
                                         "    await asyncio.gather(first(), later())\n"
                                         "asyncio.run(main())\n");
    QTest::newRow("threads") << QByteArray("a, b = threading.RLock(), threading.Lock()\n"
                                           "def work(wait, first, second):\n"
                                           "    time.sleep(wait)\n"
                                           "    with first, second:\n"
                                           "        time.sleep(0.5)\n"
                                           "threading.Thread(target=work, args=(0, a, b)).start()\n"
                                           "threading.Thread(target=work, args=(0.3, a, b)).start()\n"
                                           "threading.Thread(target=work, args=(1.01, b, a)).start()\n");
    QTest::newRow("three locks") << QByteArray(
        "async def main():\n"
        "    a, b, c = asyncio.Lock(), asyncio.Lock(), asyncio.Lock()\n"
        "    async def turn(wait, first, second):\n"
        "        await asyncio.sleep(wait)\n"
        "        await both(first, second)\n"
        "        await asyncio.sleep(5)\n"
        "    await asyncio.gather(turn(0, a, b), turn(1, b, c), turn(2, c, a))\n"
        "asyncio.run(main())\n");
}

void TestLocks::differentOrdersAreAWarning() {
    QFETCH(QByteArray, rest);
    const ScriptRun run = runService(rest, kNever);
    QVERIFY(run.simulation);
    QCOMPARE(run.simulation->outcome(), Outcome::Finished);
    const std::vector<Finding> found = foundOf(run, FindingKind::LockOrder);
    const QString text = textOf(found);
    QVERIFY2(found.size() == 1, qPrintable(text));
    QVERIFY2(text.contains("while it holds lock a (line ") && text.contains("takes lock a (line "),
             qPrintable(text));
    QCOMPARE(found[0].severity, analysis::FindingSeverity::Warning);
    QVERIFY(found[0].line > 0);
    QCOMPARE(textOf(foundOf(run, FindingKind::Deadlock)), QString());
}

void TestLocks::ordersThatCannotMeetAreNone_data() {
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("the same order") << QByteArray("async def main():\n"
                                                  "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                                                  "    await asyncio.gather(both(a, b), both(a, b))\n"
                                                  "asyncio.run(main())\n");
    QTest::newRow("the same task") << QByteArray("async def main():\n"
                                                 "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                                                 "    await both(a, b)\n"
                                                 "    await both(b, a)\n"
                                                 "asyncio.run(main())\n");
    QTest::newRow("one after the other") << QByteArray("async def main():\n"
                                                       "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                                                       "    await spawn(both(a, b), 'one')\n"
                                                       "    await spawn(both(b, a), 'two')\n"
                                                       "asyncio.run(main())\n");
    QTest::newRow("behind a common lock")
        << QByteArray("async def main():\n"
                      "    a, b, gate = asyncio.Lock(), asyncio.Lock(), asyncio.Lock()\n"
                      "    async def turn(first, second):\n"
                      "        async with gate: await both(first, second)\n"
                      "    await asyncio.gather(turn(a, b), turn(b, a))\n"
                      "asyncio.run(main())\n");
    QTest::newRow("queues and events under a lock")
        << QByteArray("import queue\n"
                      "jobs, done, lock = queue.Queue(), threading.Event(), threading.Lock()\n"
                      "def worker():\n"
                      "    while jobs.get() is not None:\n"
                      "        with lock:\n"
                      "            done.set()\n"
                      "            jobs.task_done()\n"
                      "threads = [threading.Thread(target=worker) for i in range(3)]\n"
                      "for each in threads: each.start()\n"
                      "for i in range(20):\n"
                      "    with lock: jobs.put(i)\n"
                      "jobs.join()\n"
                      "for each in threads: jobs.put(None)\n");
}

void TestLocks::ordersThatCannotMeetAreNone() {
    QFETCH(QByteArray, rest);
    const ScriptRun run = runService(rest, kNever);
    QVERIFY(run.simulation);
    QCOMPARE(run.simulation->outcome(), Outcome::Finished);
    QCOMPARE(textOf(foundOf(run, FindingKind::LockOrder)), QString());
}

void TestLocks::aBrokenCircleIsNoDeadlockAnyMore() {
    const QByteArray rest = "async def main():\n"
                            "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                            "    one, two = spawn(both(a, b), 'one'), spawn(both(b, a), 'two')\n"
                            "    await asyncio.sleep(1)\n"
                            "    one.cancel()\n"
                            "    await heartbeat()\n"
                            "asyncio.run(main())\n";
    QCOMPARE(foundOf(runService(rest, kSecond / 2), FindingKind::Deadlock).size(), std::size_t(1));
    const ScriptRun later = runService(rest, 5 * kSecond);
    QCOMPARE(textOf(foundOf(later, FindingKind::Deadlock)), QString());
}

void TestLocks::narrationTellsWhatClosesTheCircle() {
    const ScriptRun run = runService("async def main():\n"
                                     "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                                     "    spawn(both(a, b), 'one')\n"
                                     "    spawn(both(b, a), 'two')\n"
                                     "    await heartbeat()\n"
                                     "asyncio.run(main())\n");
    QVERIFY(run.simulation);
    const analysis::Narration narration(run.simulation->sharedTrace());
    QStringList told;
    for (std::uint64_t n = 1; n <= narration.count(); ++n)
        if (const QString text = QString::fromStdString(narration.sentence(n).text); text.contains("circle"))
            told << text;
    QVERIFY2(told.size() == 1, qPrintable(told.join('\n')));
    QVERIFY2(told[0].contains("waits for lock a, held by one (line 8), so that two and one wait for each "
                              "other in a circle: a deadlock"),
             qPrintable(told[0]));
}

void TestLocks::uncontendedLocksAreNotTold() {
    const ScriptRun run = runScript("import asyncio\n"
                                    "async def main():\n"
                                    "    lock, other = asyncio.Lock(), asyncio.Lock()\n"
                                    "    for i in range(1000):\n"
                                    "        async with lock: await asyncio.sleep(0)\n"
                                    "    for i in range(1000):\n"
                                    "        async with lock:\n"
                                    "            async with other: pass\n"
                                    "asyncio.run(main())\n");
    QVERIFY(run.simulation);
    // The first time that one is taken beside the other, and given back.
    QCOMPARE(run.store().holdCount(), std::size_t(4));
}

QTEST_GUILESS_MAIN(TestLocks)
#include "test_locks.moc"
