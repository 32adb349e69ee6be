#include "tests/core/session/script_run.h"

#include <QRegularExpression>
#include <QtTest>

#include <map>

using namespace coroscope;
using namespace coroscope::test;

/// What is waited for is called as the script calls it.
class TestNames : public QObject {
    Q_OBJECT

private slots:
    void waitsBearTheScriptsNames_data();
    void waitsBearTheScriptsNames();
    void locksInsideOfPoolsBearThePoolsName();
    void locksWithoutEndCostNoMoreThanTheirFirst();
};

namespace {

/// "lock b", "queue bank.jobs" … of every wait for something that has a name of its own, each once, sorted as
/// they were named.
QStringList waitsOf(const trace::Store& store) {
    std::map<ResourceId, QString> all;
    for (LaneId lane = 0; lane < LaneId(store.laneCount()); ++lane) {
        for (std::size_t i = 0; i < store.spanCount(lane); ++i) {
            const trace::Span span = store.span(lane, i);
            if (span.resource == kNoResource) continue;
            const trace::Resource what = store.resource(span.resource);
            if (what.kind == WaitKind::Future || what.kind == WaitKind::Job) continue;
            // The lock inside an object of the library is told apart by the kind of that object.
            const bool inside = span.on == WaitKind::Lock && what.kind != WaitKind::Lock;
            all[span.resource] = QString::fromStdString((inside ? "lock of " : "") +
                                                        std::string(traceName(what.kind)) + " " + what.name);
        }
    }
    QStringList names;
    for (const auto& [id, name] : all)
        names.push_back(name);
    return names;
}

QByteArray asyncScript(const char* body) {
    return QByteArray("import asyncio\n") + body + "asyncio.run(main())\n";
}

QByteArray threadScript(const char* body) {
    return QByteArray("import threading, queue, time\n") + body;
}

} // namespace

void TestNames::waitsBearTheScriptsNames_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("a parameter is called as by whoever made it")
        << asyncScript("async def use(what):\n"
                       "    async with what: await asyncio.sleep(1)\n"
                       "async def main():\n"
                       "    gate = asyncio.Lock()\n"
                       "    await asyncio.gather(use(gate), use(gate))\n")
        << QStringList{"lock gate"};
    QTest::newRow("items of a list and of a dict")
        << asyncScript(
               "forks = [asyncio.Lock() for _ in range(3)]\n"
               "doors = {'in': asyncio.Semaphore(1)}\n"
               "async def use(what):\n"
               "    async with what: await asyncio.sleep(1)\n"
               "async def main():\n"
               "    await asyncio.gather(use(forks[2]), use(forks[2]), use(doors['in']), use(doors['in']))\n")
        << QStringList{"lock forks[2]", "semaphore doors['in']"};
    QTest::newRow("attributes of objects that a variable holds")
        << asyncScript("class Account:\n"
                       "    def __init__(self): self.lock = asyncio.Lock()\n"
                       "    async def use(self):\n"
                       "        async with self.lock: await asyncio.sleep(1)\n"
                       "async def main():\n"
                       "    ann = Account()\n"
                       "    await asyncio.gather(ann.use(), ann.use())\n")
        << QStringList{"lock ann.lock"};
    QTest::newRow("objects that only their methods know, several of them")
        << asyncScript("class Account:\n"
                       "    def __init__(self): self.lock = asyncio.Lock()\n"
                       "    async def use(self, more):\n"
                       "        async with self.lock:\n"
                       "            await (self.use(0) if more else asyncio.sleep(1))\n"
                       "async def main():\n"
                       "    await asyncio.gather(Account().use(1), Account().use(1))\n")
        << QStringList{"lock Account.lock", "lock Account.lock (Lock-1)"};
    QTest::newRow("without any name")
        << asyncScript("async def main():\n"
                       "    await asyncio.wait({asyncio.create_task(asyncio.Event().wait()),\n"
                       "                        asyncio.create_task(asyncio.Event().wait())}, timeout=1)\n")
        << QStringList{"event Event-1", "event Event-2"};
    QTest::newRow("what asyncio makes of others")
        << asyncScript("async def main():\n"
                       "    ready, meet = asyncio.Condition(), asyncio.Barrier(3)\n"
                       "    jobs, go = asyncio.Queue(), asyncio.Event()\n"
                       "    async def wait():\n"
                       "        async with ready: await ready.wait()\n"
                       "    await asyncio.wait({asyncio.create_task(c) for c in\n"
                       "                        (wait(), meet.wait(), jobs.get(), go.wait())}, timeout=1)\n")
        << QStringList{"barrier meet", "condition ready", "event go", "queue jobs"};
    QTest::newRow("threads")
        << threadScript("gate, again, go = threading.Lock(), threading.RLock(), threading.Event()\n"
                        "few, jobs, full = threading.Semaphore(0), queue.Queue(), queue.Queue(1)\n"
                        "simple = queue.SimpleQueue()\n"
                        "full.put(1)\n"
                        "def lock(what):\n"
                        "    with what: time.sleep(0.5)\n"
                        "for args in ((lock, gate), (lock, gate), (lock, again), (lock, again)):\n"
                        "    threading.Thread(target=args[0], args=args[1:]).start()\n"
                        "for job in (go.wait, few.acquire, jobs.get, lambda: full.put(2), simple.get):\n"
                        "    threading.Thread(target=job, daemon=True).start()\n"
                        "time.sleep(2)\n")
        << QStringList{"event go",   "lock again",   "lock gate",    "queue full",
                       "queue jobs", "queue simple", "semaphore few"};
}

void TestNames::waitsBearTheScriptsNames() {
    QFETCH(QByteArray, source);
    QFETCH(QStringList, names);
    const ScriptRun run = runScript(source.toStdString(), session::Clock::Exact);
    QVERIFY(run.simulation);
    QStringList told = waitsOf(run.store());
    told.sort();
    QCOMPARE(told, names);
}

void TestNames::locksInsideOfPoolsBearThePoolsName() {
    // Of processes, which contend for them; under the realistic clock.
    const ScriptRun run =
        runScript("from concurrent.futures import ProcessPoolExecutor\n"
                  "import multiprocessing.pool, queue, threading\n"
                  "def work(n):\n"
                  "    for i in range(300000): pass\n"
                  "def put(jobs):\n"
                  "    for i in range(40000): jobs.put(i)\n"
                  "if __name__ == '__main__':\n"
                  "    with ProcessPoolExecutor(2) as pool: list(pool.map(work, range(5)))\n"
                  "    with multiprocessing.pool.Pool(2) as others: others.map(work, range(4))\n"
                  "    todo = queue.Queue()\n"
                  "    threads = [threading.Thread(target=put, args=(todo,)) for _ in range(2)]\n"
                  "    for each in threads: each.start()\n"
                  "    for each in threads: each.join()\n");
    QVERIFY(run.simulation);
    QStringList told = waitsOf(run.store());
    told.removeDuplicates();
    QVERIFY2(told.contains("lock of executor ProcessPoolExecutor"), qPrintable(told.join(", ")));
    QVERIFY2(told.contains("executor ProcessPoolExecutor"), qPrintable(told.join(", ")));
    QVERIFY2(told.contains("executor ForkPool"), qPrintable(told.join(", ")));
    QVERIFY2(told.contains("lock todo"), qPrintable(told.join(", ")));
    QVERIFY2(told.filter(QRegularExpression("-\\d+$")).isEmpty(), qPrintable(told.join(", ")));
}

void TestNames::locksWithoutEndCostNoMoreThanTheirFirst() {
    // Each is new, and looking for its name goes through all that the script has.
    const ScriptRun run = runScript(asyncScript("everything = [[i] for i in range(15000)]\n"
                                                "async def use(what):\n"
                                                "    async with what: await asyncio.sleep(0)\n"
                                                "async def main():\n"
                                                "    for i in range(3000):\n"
                                                "        lock = asyncio.Lock()\n"
                                                "        await asyncio.gather(use(lock), use(lock))\n")
                                        .toStdString());
    const QStringList told = waitsOf(run.store());
    QCOMPARE(told.size(), 3000);
    QCOMPARE(told.first(), QString("lock lock"));
    QCOMPARE(told.at(1), QString("lock lock (Lock-1)"));
    QVERIFY(told.last().startsWith("lock Lock-"));
}

QTEST_APPLESS_MAIN(TestNames)
#include "test_names.moc"
