#include "core/analysis/findings.h"
#include "core/analysis/narration.h"
#include "tests/core/session/script_run.h"

#include <QRegularExpression>
#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;

/// Who woke and who cancelled a task is whoever brought it about, also where a callback of asyncio stands in
/// between; never the thread that only ran the callback.
class TestWakers : public QObject {
    Q_OBJECT

private slots:
    void theTaskBehindACallback_data();
    void theTaskBehindACallback();
    void timeoutsAreNobodysDoing_data();
    void timeoutsAreNobodysDoing();
    void jobsOfPoolsEndByTheirWorkers();
    void deadlocksTellWhoHasWhat_data();
    void deadlocksTellWhoHasWhat();
};

namespace {

const char kTwo[] = "import asyncio\n"
                    "async def fast(): await asyncio.sleep(1)\n"
                    "async def slow(): await asyncio.sleep(2)\n"
                    "async def fails():\n"
                    "    await asyncio.sleep(1)\n"
                    "    raise ValueError('no')\n"
                    "async def main():\n";

QString linksTo(const trace::Store& store, LaneId to, LinkKind kind) {
    QStringList from;
    for (std::size_t i = 0; i < store.linkCount(); ++i) {
        const trace::Link link = store.link(i);
        if (link.to == to && link.kind == kind)
            from << (link.from == kNoLane ? QString("nobody")
                                          : QString::fromStdString(store.lane(link.from).name));
    }
    return from.join(' ');
}

LaneId laneOf(const trace::Store& store, const char* name) {
    for (LaneId id = 0; id < store.laneCount(); ++id)
        if (store.lane(id).name == name) return id;
    return kNoLane;
}

QString toldOf(const ScriptRun& run) {
    const analysis::Narration narration(run.simulation->sharedTrace());
    QStringList all;
    for (std::uint64_t n = 1; n <= narration.count(); ++n)
        all << QString::fromStdString(narration.sentence(n).text);
    return all.join('\n');
}

} // namespace

void TestWakers::theTaskBehindACallback_data() {
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("wakers");
    QTest::addColumn<QString>("cancellers");
    QTest::newRow("gather") << "await asyncio.gather(fast(), slow())"
                            << "Task-3"
                            << "";
    QTest::newRow("wait") << "await asyncio.wait([asyncio.create_task(fast()), asyncio.create_task(slow())], "
                             "return_when=asyncio.FIRST_COMPLETED)"
                          << "Task-2"
                          << "";
    QTest::newRow("as_completed") << "for each in asyncio.as_completed([fast(), slow()]): await each"
                                  << "Task-2 Task-3"
                                  << "";
    QTest::newRow("TaskGroup") << "async with asyncio.TaskGroup() as g: g.create_task(fast()); "
                                  "g.create_task(slow())"
                               << "Task-3"
                               << "";
    QTest::newRow("wait_for") << "await asyncio.wait_for(fast(), 5)"
                              << "Task-2"
                              << "";
    QTest::newRow("shield") << "await asyncio.shield(fast())"
                            << "Task-2"
                            << "";
    QTest::newRow("timeout") << "async with asyncio.timeout(5): await asyncio.create_task(fast())"
                             << "Task-2"
                             << "";
    QTest::newRow("own callback") << "f = asyncio.get_running_loop().create_future(); t = "
                                     "asyncio.create_task(fast()); t.add_done_callback(lambda t: "
                                     "f.set_result(1)); await f"
                                  << "Task-2"
                                  << "";
    QTest::newRow("call_soon") << "e = asyncio.Event(); t = asyncio.create_task(fast()); "
                                  "t.add_done_callback(lambda t: "
                                  "asyncio.get_running_loop().call_soon(e.set)); await e.wait()"
                               << "Task-2"
                               << "";
}

void TestWakers::theTaskBehindACallback() {
    QFETCH(QString, body);
    QFETCH(QString, wakers);
    QFETCH(QString, cancellers);
    const QByteArray source = QByteArray(kTwo) + "    " + body.toUtf8() + "\nasyncio.run(main())\n";
    const ScriptRun run = runScript(source.toStdString());
    QVERIFY(run.simulation);
    QCOMPARE(run.simulation->outcome(), Outcome::Finished);
    const LaneId main = laneOf(run.store(), "Task-1");
    QCOMPARE(linksTo(run.store(), main, LinkKind::Wake), wakers);
    QCOMPARE(linksTo(run.store(), main, LinkKind::Cancel), cancellers);
}

void TestWakers::timeoutsAreNobodysDoing_data() {
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("wait_for")
        << "await asyncio.wait_for(slow(), 0.5)"
        << "main (Task-1) goes on: it waits no longer for slow (Task-2), the time is up";
    QTest::newRow("wait") << "await asyncio.wait([asyncio.create_task(slow())], timeout=0.5)"
                          << "main (Task-1) goes on: it waits no longer for slow (Task-2), the time is up";
    QTest::newRow("timeout") << "async with asyncio.timeout(0.5): await slow()"
                             << "main (Task-1) goes on: its timeout has expired and cancels it";
    QTest::newRow("a failing group") << "async with asyncio.TaskGroup() as g: a = g.create_task(fails(), "
                                        "name='bad'); g.create_task(slow(), name='good')"
                                     << "good goes on: bad has cancelled it, ends cancelled";
}

void TestWakers::timeoutsAreNobodysDoing() {
    QFETCH(QString, body);
    QFETCH(QString, sentence);
    const QByteArray source = QByteArray(kTwo) + "    try:\n        " + body.toUtf8() +
                              "\n    except* (TimeoutError, ValueError): pass\nasyncio.run(main())\n";
    const ScriptRun run = runScript(source.toStdString());
    QVERIFY(run.simulation);
    QCOMPARE(run.simulation->outcome(), Outcome::Finished);
    const QString told = toldOf(run);
    QVERIFY2(told.contains(sentence), qPrintable(told));
    const LaneId main = laneOf(run.store(), "Task-1");
    QVERIFY2(!linksTo(run.store(), main, LinkKind::Wake).contains("MainThread"), qPrintable(told));
    QVERIFY2(!linksTo(run.store(), main, LinkKind::Cancel).contains("MainThread"), qPrintable(told));
}

void TestWakers::jobsOfPoolsEndByTheirWorkers() {
    const ScriptRun run =
        runScript("import asyncio, time\n"
                  "from concurrent.futures import ThreadPoolExecutor\n"
                  "async def ask(pool):\n"
                  "    await asyncio.get_running_loop().run_in_executor(pool, time.sleep, 1)\n"
                  "async def main():\n"
                  "    pool = ThreadPoolExecutor(1, 'crew')\n"
                  "    await asyncio.gather(ask(pool), ask(pool), ask(pool))\n"
                  "asyncio.run(main())\n");
    QVERIFY(run.simulation);
    for (const char* task : {"Task-2", "Task-3", "Task-4"})
        QCOMPARE(linksTo(run.store(), laneOf(run.store(), task), LinkKind::Wake), QString("crew_0"));
    const QString told = toldOf(run);
    QVERIFY2(told.contains("waits for a job of crew (line 4)"), qPrintable(told));
    QVERIFY2(told.contains("ask (Task-3) goes on: crew_0 has done the job"), qPrintable(told));
    // The queue of a pool of the script is a finding, too.
    QString found;
    for (const analysis::Finding& each : analysis::findFindings(run.store()))
        if (each.kind == analysis::FindingKind::PoolQueue) found = QString::fromStdString(each.text);
    QVERIFY2(found.startsWith("crew has one worker"), qPrintable(found));
}

void TestWakers::deadlocksTellWhoHasWhat_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("two locks, one after another held by others")
        << "import asyncio\n"
           "a, b = asyncio.Lock(), asyncio.Lock()\n"
           "async def f(x, y):\n"
           "    async with x:\n"
           "        await asyncio.sleep(1)\n"
           "        async with y: pass\n"
           "async def early():\n"
           "    async with b: await asyncio.sleep(0.5)\n"
           "async def main():\n"
           "    await asyncio.gather(early(), f(a, b), f(b, a))\n"
           "asyncio.run(main())\n"
        << QStringList{"f (Task-3) waits for lock b (line 6, at 1 s), held by f (Task-4) (line 4, at 500 ms)",
                       "f (Task-4) waits for lock a (line 6, at 1.5 s), held by f (Task-3) (line 4, at ",
                       "in a circle", "main (Task-1) waits with them",
                       "Take the locks in the same order everywhere"};
    QTest::newRow("threads") << "import threading, time\n"
                                "a, b = threading.Lock(), threading.RLock()\n"
                                "def f(x, y):\n"
                                "    with x:\n"
                                "        time.sleep(1)\n"
                                "        with y: pass\n"
                                "threading.Thread(target=f, args=(a, b), name='one').start()\n"
                                "threading.Thread(target=f, args=(b, a), name='two').start()\n"
                             << QStringList{"one waits for lock b (line 6, at 1 s), held by two (line 4, at ",
                                            "two waits for lock a (line 6, at 1 s), held by one (line 4, at ",
                                            "in a circle"};
    QTest::newRow("tasks that await each other")
        << "import asyncio\n"
           "async def f(name): await tasks[name]\n"
           "async def main():\n"
           "    tasks['b'] = asyncio.create_task(f('a'), name='b')\n"
           "    tasks['a'] = asyncio.create_task(f('b'), name='a')\n"
           "    await tasks['a']\n"
           "tasks = {}\n"
           "asyncio.run(main())\n"
        << QStringList{"b waits for a (line 2)", "a waits for b (line 2)", "in a circle",
                       "main (Task-1) waits with them", "go on without waiting"};
    QTest::newRow("a semaphore never released")
        << "import asyncio\n"
           "async def main():\n"
           "    s = asyncio.Semaphore(1)\n"
           "    await s.acquire()\n"
           "    await s.acquire()\n"
           "asyncio.run(main())\n"
        << QStringList{"main (Task-1) waits for semaphore s (line 5, at ",
                       "held by main (Task-1) (line 4, at "};
    QTest::newRow("a queue without another side")
        << "import asyncio\n"
           "async def main():\n"
           "    await asyncio.Queue().get()\n"
           "asyncio.run(main())\n"
        << QStringList{"main (Task-1) waits for queue Queue-1 (line 3), and nobody is left",
                       "The other side"};
    QTest::newRow("a full queue whose taker has ended")
        << "import asyncio\n"
           "async def put(q):\n"
           "    for i in range(9): await q.put(i)\n"
           "async def take(q):\n"
           "    print(await q.get())\n"
           "async def rest(q):\n"
           "    while True: await q.get()\n"
           "async def main():\n"
           "    full, other = asyncio.Queue(2), asyncio.Queue()\n"
           "    other.put_nowait(1)\n"
           "    takes = asyncio.create_task(take(full), name='taker')\n"
           "    idle = asyncio.create_task(rest(other), name='idle')\n"
           "    puts = [asyncio.create_task(put(full), name=f'putter-{i}') for i in range(2)]\n"
           "    await other.join()\n"
           "asyncio.run(main())\n"
        << QStringList{
               "putter-0 and putter-1 wait for room in queue full (line 3); idle waits for queue other "
               "(line 7); main (Task-1) waits for all items of other to be done (line 14), and nobody "
               "is left to end the waits.",
               "taker, which took items out of it, has ended at"};
    QTest::newRow("items that nobody says are done")
        << "import asyncio\n"
           "async def main():\n"
           "    q = asyncio.Queue()\n"
           "    q.put_nowait(1)\n"
           "    q.get_nowait()\n"
           "    await q.join()\n"
           "asyncio.run(main())\n"
        << QStringList{
               "main (Task-1) waits for all items of q to be done (line 6), and nobody is left to end "
               "the wait",
               "task_done()"};
}

void TestWakers::deadlocksTellWhoHasWhat() {
    QFETCH(QString, source);
    QFETCH(QStringList, parts);
    const ScriptRun run = runScript(source.toStdString());
    QVERIFY(run.simulation);
    QCOMPARE(run.simulation->outcome(), Outcome::Deadlock);
    QString text;
    for (const analysis::Finding& each : analysis::findFindings(run.store()))
        if (each.kind == analysis::FindingKind::Deadlock) text = QString::fromStdString(each.text);
    for (const QString& part : parts)
        QVERIFY2(text.contains(part), qPrintable(text + "\n" + part));
    const QString told = toldOf(run);
    QVERIFY2(told.contains(text.section(". ", 0, 0)), qPrintable(told)); // the last sentence says the same
    // Nobody is named twice.
    static const QRegularExpression twice("(\\S+ \\(Task-\\d+\\)) and \\1");
    QVERIFY2(!told.contains(twice), qPrintable(told));
}

QTEST_GUILESS_MAIN(TestWakers)
#include "test_wakers.moc"
