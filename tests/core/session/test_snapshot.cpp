#include "tests/core/session/script_run.h"

#include <QtTest>

#include <atomic>

using namespace coroscope;
using namespace coroscope::test;
using session::LaneView;
using session::Snapshot;
using trace::Instant;

class TestSnapshot : public QObject {
    Q_OBJECT

private slots:
    void variablesOfEverySuspendedCoroutine();
    void aChainOfAwaitsIsShownWhole();
    void locksTellOwnerAndWaitersByTheScriptsName();
    void queuesTellItemsAndWhoWaits();
    void poolsTellWorkersAndJobs();
    void timersTellWhomTheyWake();
    void lookingRunsNothingOfTheScript_data();
    void lookingRunsNothingOfTheScript();
    void backIsAsForth();
    void pausesChangeNothing();
    void aStoppedLookIsEmptyAndCostsNothing();
    void parkedEnginesShortenTheWay();
};

namespace {

LaneId laneNamed(const ScriptRun& run, const std::string& name) {
    for (LaneId lane = 0; lane < run.store().laneCount(); ++lane)
        if (run.store().lane(lane).name == name) return lane;
    return kNoLane;
}

const LaneView& viewOf(const Snapshot& snapshot, LaneId lane) {
    static const LaneView none;
    for (const LaneView& view : snapshot.lanes)
        if (view.lane == lane) return view;
    return none;
}

QString local(const LaneView& view, const QString& name) {
    for (const auto& frame : view.frames)
        for (const auto& variable : frame.locals)
            if (QString::fromStdString(variable.name) == name) return QString::fromStdString(variable.value);
    return "(none)";
}

Instant at(const ScriptRun& run, TimeNs time) {
    return {time, run.store().stepAt(time)};
}

/// Everything that a snapshot says, as text.
QString told(const Snapshot& s) {
    QStringList all;
    for (const LaneView& lane : s.lanes) {
        all << QString("%1 %2 %3 %4")
                   .arg(lane.lane)
                   .arg(int(lane.state))
                   .arg(int(lane.wait.on))
                   .arg(lane.wait.until);
        for (const auto& frame : lane.frames) {
            all << QString::fromStdString(frame.function) + QString(" %1").arg(frame.line);
            for (const auto& v : frame.locals)
                all << QString::fromStdString(v.name + "=" + v.value);
        }
    }
    for (const auto& loop : s.loops) {
        for (const auto& ready : loop.ready)
            all << QString("ready %1 %2").arg(ready.lane).arg(QString::fromStdString(ready.what));
        for (const auto& timer : loop.timers)
            all << QString("timer %1 %2").arg(timer.due).arg(timer.lane);
    }
    return all.join('\n');
}

const char kWorkers[] = R"(
import asyncio

class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 10
        self.lock = asyncio.Lock()

async def step(account, amount):
    async with account.lock:
        before = account.balance
        await asyncio.sleep(1)
        account.balance = before + amount

async def main():
    account = Account("ann")
    await asyncio.gather(asyncio.create_task(step(account, 1), name="first"),
                         asyncio.create_task(step(account, 2), name="second"),
                         asyncio.create_task(step(account, 3), name="third"))

asyncio.run(main())
)";

} // namespace

void TestSnapshot::variablesOfEverySuspendedCoroutine() {
    const ScriptRun run = runScript(kWorkers);
    const Snapshot s = run.at(at(run, 500 * kMillisecond));
    const LaneView& first = viewOf(s, laneNamed(run, "first"));
    QCOMPARE(local(first, "amount"), QString("1"));
    QCOMPARE(local(first, "before"), QString("10"));
    QCOMPARE(local(first, "account"), QString("Account(owner='ann', balance=10, lock=<Lock object>)"));
    const LaneView& third = viewOf(s, laneNamed(run, "third"));
    QCOMPARE(local(third, "amount"), QString("3"));
    QCOMPARE(local(third, "before"), QString("(none)"));
    QCOMPARE(third.frames.back().line, 11);
    const LaneView& main = viewOf(s, laneNamed(run, "Task-1"));
    QCOMPARE(main.wait.wakers.size(), std::size_t(3)); // the children of the gather
}

void TestSnapshot::aChainOfAwaitsIsShownWhole() {
    const ScriptRun run = runScript(R"(
import asyncio

async def inner(depth):
    await asyncio.sleep(depth)

async def middle(x):
    y = x * 2
    await inner(y)

async def outer():
    await asyncio.wait_for(middle(1), 5)

asyncio.run(outer())
)");
    const Snapshot s = run.at(at(run, kSecond));
    QStringList functions;
    for (const auto& lane : s.lanes)
        for (const auto& frame : lane.frames)
            if (!frame.library) functions << QString::fromStdString(frame.function);
    QCOMPARE(functions, QStringList({"<module>", "outer", "middle", "inner"}));
    const LaneView& outer = viewOf(s, laneNamed(run, "Task-1"));
    QCOMPARE(outer.wait.wakers, std::vector<LaneId>{laneNamed(run, "Task-2")});
    QVERIFY(outer.wait.until > 4 * kSecond && outer.wait.until < 6 * kSecond);
}

void TestSnapshot::locksTellOwnerAndWaitersByTheScriptsName() {
    const ScriptRun run = runScript(kWorkers);
    const Snapshot s = run.at(at(run, 500 * kMillisecond));
    QCOMPARE(s.locks.size(), std::size_t(1));
    const auto& lock = s.locks.front();
    QCOMPARE(QString::fromStdString(lock.variable), QString("account.lock"));
    QCOMPARE(QString::fromStdString(lock.type), QString("asyncio.Lock"));
    QVERIFY(!lock.free);
    QCOMPARE(lock.owners, std::vector<LaneId>{laneNamed(run, "first")});
    QCOMPARE(lock.waiters, (std::vector<LaneId>{laneNamed(run, "second"), laneNamed(run, "third")}));
    const LaneView& third = viewOf(s, laneNamed(run, "third"));
    QCOMPARE(QString::fromStdString(third.wait.what), QString("account.lock"));
    QCOMPARE(third.wait.wakers, lock.owners);
    // A second later it has gone on to the next.
    QCOMPARE(run.at(at(run, 1500 * kMillisecond)).locks.front().owners,
             std::vector<LaneId>{laneNamed(run, "second")});
}

void TestSnapshot::queuesTellItemsAndWhoWaits() {
    const ScriptRun run = runScript(R"(
import asyncio

async def eat(jobs):
    await jobs.get()
    await asyncio.sleep(5)

async def main():
    jobs = asyncio.Queue(maxsize=2)
    idle = asyncio.PriorityQueue()
    eater = asyncio.create_task(eat(idle), name="eater")
    await jobs.put("one")
    await jobs.put(("two", 2))
    try:
        await asyncio.wait_for(jobs.put("three"), 3)
    except TimeoutError:
        pass
    eater.cancel()

asyncio.run(main())
)");
    const Snapshot s = run.at(at(run, kSecond));
    QCOMPARE(s.queues.size(), std::size_t(2));
    const auto& jobs = s.queues[0];
    QCOMPARE(QString::fromStdString(jobs.variable), QString("jobs"));
    QCOMPARE(jobs.capacity, std::size_t(2));
    QCOMPARE(jobs.items, (std::vector<std::string>{"'one'", "('two', 2)"}));
    QCOMPARE(jobs.putters.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(s.queues[1].type), QString("asyncio.PriorityQueue"));
    QCOMPARE(s.queues[1].getters, std::vector<LaneId>{laneNamed(run, "eater")});
}

void TestSnapshot::poolsTellWorkersAndJobs() {
    const ScriptRun run = runScript(R"(
import asyncio, time
from concurrent.futures import ThreadPoolExecutor

def load(name):
    time.sleep(2)

async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as pool:
        await asyncio.gather(*[loop.run_in_executor(pool, load, n) for n in "abc"])

asyncio.run(main())
)");
    const Snapshot s = run.at(at(run, kSecond));
    QCOMPARE(s.pools.size(), std::size_t(1));
    const auto& pool = s.pools.front();
    QCOMPARE(pool.size, std::size_t(1));
    QCOMPARE(pool.busy.size(), std::size_t(1));
    QCOMPARE(pool.queued, (std::vector<std::string>{"load('b')", "load('c')"}));
}

void TestSnapshot::timersTellWhomTheyWake() {
    const ScriptRun run = runScript(kWorkers);
    const Snapshot s = run.at(at(run, 500 * kMillisecond));
    QCOMPARE(s.loops.size(), std::size_t(1));
    QCOMPARE(s.loops[0].timers.size(), std::size_t(1));
    QCOMPARE(s.loops[0].timers[0].lane, laneNamed(run, "first"));
    QVERIFY(s.loops[0].ready.empty());
    QCOMPARE(s.loops[0].current, kNoLane);
}

void TestSnapshot::lookingRunsNothingOfTheScript_data() {
    QTest::addColumn<QString>("body");
    QTest::newRow("__repr__") << "    def __repr__(self):\n        seen.append(1)\n        return 'x'\n";
    QTest::newRow("__getattribute__") << "    def __getattribute__(self, name):\n        seen.append(1)\n    "
                                         "    return object.__getattribute__(self, name)\n";
    QTest::newRow("__len__ and __iter__")
        << "    def __len__(self):\n        seen.append(1)\n        return 1\n    def __iter__(self):\n      "
           "  seen.append(1)\n        return iter(())\n";
}

// id() and the addresses of repr() are counted by asking: a look must not ask either.
void TestSnapshot::lookingRunsNothingOfTheScript() {
    QFETCH(QString, body);
    const std::string source = "import asyncio\nseen = []\nclass Odd(list):\n" + body.toStdString() + R"(
class Plain:
    pass

async def main():
    odd = Odd()
    plain = Plain()
    for i in range(3):
        await asyncio.sleep(1)
    print(len(seen), id(plain), object())

asyncio.run(main())
)";
    ScriptRun run = runScript(source);
    for (trace::Step step = 0; step < run.store().stepCount(); ++step) {
        const Snapshot s = run.at(run.store().handOff(step).at);
        for (const LaneView& lane : s.lanes)
            for (const auto& frame : lane.frames)
                for (const auto& v : frame.locals)
                    if (v.name == "seen") QCOMPARE(QString::fromStdString(v.value), QString("[]"));
    }
}

void TestSnapshot::backIsAsForth() {
    for (const auto clock : {session::Clock::Realistic, session::Clock::Exact}) {
        const ScriptRun run = runScript(kWorkers, clock);
        QStringList forth, back;
        const trace::Step count = run.store().stepCount();
        for (trace::Step step = 0; step < count; ++step)
            forth << told(run.at(run.store().handOff(step).at));
        const auto fresh = run.simulation->makeInspector();
        for (trace::Step step = count; step-- > 0;)
            back.prepend(told(*fresh->at(run.store().handOff(step).at)));
        for (int i = 0; i < forth.size(); ++i)
            QVERIFY2(back[i] == forth[i], qPrintable(back[i] + "\ninstead of\n" + forth[i]));
        QVERIFY(fresh->answeredAtOnce() > count / 2); // taken on the way
    }
}

// A run that is paused wherever control changes hands goes on as if it had not been.
void TestSnapshot::pausesChangeNothing() {
    for (const char* folder : {"tests/scripts/asyncio_debug", "tests/scripts/cancellation",
                               "tests/scripts/async_generators", "resources/examples"}) {
        for (const std::string& path : scriptsBelow(folder)) {
            const std::string source = readText(path);
            const ScriptRun whole = runScript(source);
            if (!whole.simulation) continue;
            // Where threads take the interpreter lock from each other depends on where the interpreter looks
            // up.
            if (threadsOf(whole.store()) > 1) continue;
            session::Simulation paused(whole.loaded.program, {});
            const auto& store = whole.store();
            for (trace::Step step = 0; step < store.stepCount(); ++step)
                if (paused.advance(store.stepTime(step))) break;
            paused.advance();
            QCOMPARE(paused.trace().stepCount(), store.stepCount());
            for (trace::Step step = 0; step < store.stepCount(); ++step) {
                QVERIFY2(paused.trace().stepTime(step) == store.stepTime(step), path.c_str());
                QVERIFY2(paused.trace().handOff(step).lane == store.handOff(step).lane, path.c_str());
            }
        }
    }
}

void TestSnapshot::aStoppedLookIsEmptyAndCostsNothing() {
    const ScriptRun run =
        runScript("def work():\n    x = 0\n    for i in range(1000000):\n        x += i\nwork()\n");
    std::atomic<bool> stop{true};
    QVERIFY(!run.inspector->at(run.store().end(), &stop));
    stop = false;
    QVERIFY(run.inspector->at(run.store().end(), &stop).has_value());
}

void TestSnapshot::parkedEnginesShortenTheWay() {
    const ScriptRun run = runScript(R"(
import asyncio
async def turn(n):
    for i in range(n):
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(*[turn(20000) for _ in range(10)])
asyncio.run(main())
)");
    const trace::Step count = run.store().stepCount();
    QVERIFY(count > 50'000);
    run.at(run.store().handOff(count - 1).at);
    const std::size_t before = run.inspector->parked();
    for (int i = 0; i < 64 && run.inspector->prepare(); ++i) {
    }
    QVERIFY(run.inspector->parked() >= before);
    // Whichever engine answers, the answer is the same.
    const Instant middle = run.store().handOff(count / 2).at;
    QCOMPARE(told(run.at(middle)), told(*run.simulation->makeInspector()->at(middle)));
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "test_snapshot.moc"
