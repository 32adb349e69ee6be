// Threads, the interpreter lock, processes, deadlocks; with no event loop at all.

#include "core/machine/mutex.h"
#include "core/trace/invariants.h"
#include "core/trace/recorder.h"

#include <QTest>

namespace coroscope::test {
namespace {

using machine::Co;
using machine::Machine;
using machine::Thread;

struct Bench {
    Bench() : store(std::make_shared<trace::Store>()), recorder(store), machine(recorder) {}

    void say(const QString& text) {
        said << text + "@" + QString::number(static_cast<double>(machine.now()) / 1e6, 'g', 12);
    }
    Thread& thread(const char* name) {
        return machine.createThread(machine.mainProcess(), LaneKind::Thread, name);
    }
    /// What is wrong with the trace; empty if nothing is.
    QString faults() const {
        QString text;
        for (const auto& fault : trace::checkInvariants(*store))
            text += QString::fromStdString(fault) + "\n";
        return text;
    }
    /// "state start-end" of a lane's spans that last, in milliseconds.
    QStringList spans(LaneId lane) const {
        QStringList list;
        for (std::size_t index = 0; index < store->spanCount(lane); ++index) {
            const trace::Span span = store->span(lane, index);
            if (span.start.time == span.end.time) continue;
            list << QString("%1 %2-%3")
                        .arg(QString::fromUtf8(traceName(span.state).data()))
                        .arg(static_cast<double>(span.start.time) / 1e6)
                        .arg(static_cast<double>(span.end.time) / 1e6);
        }
        return list;
    }

    std::shared_ptr<trace::Store> store;
    trace::Recorder recorder;
    Machine machine;
    QStringList said;
};

Co<void> sleep(Bench& bench, TimeNs duration) {
    const bool woken = co_await bench.machine.sleep(duration);
    static_cast<void>(woken);
}

Co<void> compute(Bench& bench, TimeNs left) {
    constexpr TimeNs kPiece = 100 * kMicrosecond;
    Thread& thread = bench.machine.current();
    for (; left > 0; left -= kPiece) {
        thread.charge(kPiece);
        if (thread.now() >= thread.horizon()) co_await thread.checkpoint();
    }
}

Co<void> sleeper(Bench& bench, QString name, TimeNs duration) {
    bench.say(name + " starts");
    co_await sleep(bench, duration);
    bench.say(name + " ends");
}

Co<void> startsAndJoins(Bench& bench) {
    Thread& a = bench.thread("a");
    Thread& b = bench.thread("b");
    co_await bench.machine.start(a, sleeper(bench, "a", 2 * kMillisecond));
    bench.say("a started");
    co_await bench.machine.start(b, sleeper(bench, "b", kMillisecond));
    bench.say("b started");
    const bool early = co_await bench.machine.join(a, bench.machine.now() + kMillisecond);
    bench.say(early ? "early" : "not yet");
    const bool joined = co_await bench.machine.join(a);
    bench.say(joined ? "joined" : "?");
}

Co<void> computer(Bench& bench, QString name, TimeNs duration) {
    co_await compute(bench, duration);
    co_await bench.machine.current().settle();
    bench.say(name + " computed");
}

Co<void> twoCompute(Bench& bench) {
    Thread& a = bench.thread("a");
    Thread& b = bench.thread("b");
    co_await bench.machine.start(a, computer(bench, "a", 12 * kMillisecond));
    co_await bench.machine.start(b, computer(bench, "b", 12 * kMillisecond));
    const bool one = co_await bench.machine.join(a);
    const bool two = co_await bench.machine.join(b);
    bench.say(one && two ? "joined" : "?");
}

Co<void> computeBesideSleep(Bench& bench) {
    Thread& a = bench.thread("a");
    co_await bench.machine.start(a, sleeper(bench, "a", 3 * kMillisecond));
    co_await compute(bench, 20 * kMillisecond);
    bench.say("computed");
    const bool joined = co_await bench.machine.join(a);
    static_cast<void>(joined);
}

Co<void> apart(Bench& bench) {
    Thread& a = bench.machine.createThread(bench.machine.createProcess(), LaneKind::Process, "a");
    co_await bench.machine.start(a, computer(bench, "a", 12 * kMillisecond));
    bench.say("started");
    co_await compute(bench, 10 * kMillisecond);
    co_await bench.machine.current().settle();
    bench.say("main computed");
    const bool joined = co_await bench.machine.join(a);
    bench.say(joined ? "joined" : "?");
}

Co<void> locker(Bench& bench, machine::Mutex& mutex, QString name, TimeNs deadline) {
    const bool held = co_await mutex.acquire(deadline);
    bench.say(name + (held ? " has it" : " gave up"));
    if (!held) co_return;
    co_await sleep(bench, kMillisecond);
    mutex.release();
}

Co<void> locks(Bench& bench) {
    machine::Mutex mutex(bench.machine);
    std::vector<Thread*> threads;
    for (const char* name : {"a", "b", "c", "d"}) {
        threads.push_back(&bench.thread(name));
        const TimeNs deadline = QString(name) == "c" ? kMillisecond / 2 : kNever;
        co_await bench.machine.start(*threads.back(), locker(bench, mutex, name, deadline));
    }
    co_await sleep(bench, 3 * kMillisecond / 2);
    mutex.release(); // while b has it: d is woken, but finds it taken again
    const bool taken = mutex.acquireNow();
    bench.say(taken ? "barged" : "?");
    co_await sleep(bench, kMillisecond);
    mutex.release();
    for (Thread* thread : threads) {
        const bool joined = co_await bench.machine.join(*thread);
        static_cast<void>(joined);
    }
}

Co<void> holdAndWait(Bench&, machine::Mutex& mutex) {
    const bool held = co_await mutex.acquire();
    static_cast<void>(held);
}

Co<void> deadlock(Bench& bench) {
    machine::Mutex mutex(bench.machine, bench.machine.resource(WaitKind::Lock, "door"));
    mutex.acquireNow();
    Thread& a = bench.thread("Thread-1");
    co_await bench.machine.start(a, holdAndWait(bench, mutex));
    const bool joined = co_await bench.machine.join(a);
    static_cast<void>(joined);
}

Co<void> halts(Bench& bench) {
    co_await sleep(bench, kMillisecond);
    co_await bench.machine.halt(Outcome::Budget, "enough");
    bench.say("never");
}

Co<int> countDown(int depth) {
    if (depth == 0) co_return 0;
    const int below = co_await countDown(depth - 1);
    co_return below + 1;
}

Co<void> deep(Bench& bench) {
    const int depth = co_await countDown(100'000);
    bench.say(QString::number(depth));
}

} // namespace

class TestThreads : public QObject {
    Q_OBJECT

private slots:
    void startAndJoin() {
        Bench bench;
        bench.machine.launch(startsAndJoins(bench));
        QCOMPARE(bench.machine.run(), machine::RunState::Over);
        QCOMPARE(bench.said, QStringList({"a starts@0", "a started@0", "b starts@0", "b started@0",
                                          "b ends@1", "not yet@1", "a ends@2", "joined@2"}));
        QCOMPARE(bench.faults(), QString());
    }

    void lockChangesHandsEveryFiveMilliseconds() {
        Bench bench;
        bench.machine.launch(twoCompute(bench));
        bench.machine.run();
        // a runs from its start; after 5 ms the starter gets control back, starts b and waits.
        QCOMPARE(bench.spans(1),
                 QStringList({"running 0-5", "ready 5-10", "running 10-15", "ready 15-20", "running 20-22"}));
        QCOMPARE(bench.spans(2), QStringList({"ready 0-5", "running 5-10", "ready 10-15", "running 15-20",
                                              "ready 20-22", "running 22-24"}));
        QCOMPARE(bench.said, QStringList({"a computed@22", "b computed@24", "joined@24"}));
        QCOMPARE(bench.faults(), QString());
    }

    void sleeperWaitsForTheLock() {
        Bench bench;
        bench.machine.launch(computeBesideSleep(bench));
        bench.machine.run();
        QCOMPARE(bench.spans(1), QStringList({"blocked 0-3", "ready 3-8"}));
        QCOMPARE(bench.spans(0), QStringList({"running 0-8", "running 8-20"}));
        QCOMPARE(bench.said, QStringList({"a starts@0", "a ends@8", "computed@20"}));
        QCOMPARE(bench.faults(), QString());
    }

    void processesComputeSideBySide() {
        Bench bench;
        bench.machine.launch(apart(bench));
        bench.machine.run();
        QCOMPARE(bench.said, QStringList({"started@0", "main computed@10", "a computed@12", "joined@12"}));
        QCOMPARE(bench.spans(1), QStringList({"running 0-12"}));
        QCOMPARE(bench.spans(0), QStringList({"running 0-10", "blocked 10-12"}));
        QCOMPARE(bench.faults(), QString());
    }

    void mutex() {
        Bench bench;
        bench.machine.launch(locks(bench));
        bench.machine.run();
        QCOMPARE(bench.said,
                 QStringList({"a has it@0", "c gave up@0.5", "b has it@1", "barged@1.5", "d has it@2"}));
        QCOMPARE(bench.faults(), QString());
    }

    void deadlockSaysWhoWaitsForWhat() {
        Bench bench;
        bench.machine.launch(deadlock(bench));
        bench.machine.run();
        QCOMPARE(bench.machine.outcome(), Outcome::Deadlock);
        QCOMPARE(QString::fromStdString(bench.machine.explanation()),
                 QString("deadlock: nothing is left that could wake anyone\n"
                         "MainThread waits for Thread-1 to end\n"
                         "Thread-1 waits for a lock to be released (door)"));
        bench.machine.abandon();
    }

    void halt() {
        Bench bench;
        bench.machine.launch(halts(bench));
        QCOMPARE(bench.machine.run(), machine::RunState::Over);
        QCOMPARE(bench.machine.outcome(), Outcome::Budget);
        QCOMPARE(bench.machine.now(), kMillisecond);
        QVERIFY(bench.said.isEmpty());
    }

    /// Pausing at instants and at an interrupt changes nothing.
    void piecewise() {
        Bench whole;
        whole.machine.launch(twoCompute(whole));
        whole.machine.run();
        Bench pieces;
        pieces.machine.launch(twoCompute(pieces));
        machine::RunLimits limits;
        std::atomic<bool> interrupt = true;
        limits.until = 0;
        int runs = 0;
        while (pieces.machine.run(limits) == machine::RunState::Paused) {
            limits.until += 300 * kMicrosecond;
            limits.interrupt = ++runs % 3 == 0 ? &interrupt : nullptr;
        }
        QVERIFY(runs > 50);
        QCOMPARE(pieces.said, whole.said);
        QVERIFY(trace::differences(*whole.store, *pieces.store).empty());
    }

    void depthIsNotNative() {
        Bench bench;
        bench.machine.launch(deep(bench));
        bench.machine.run();
        QCOMPARE(bench.said, QStringList({"100000@0"}));
    }
};

} // namespace coroscope::test

QTEST_APPLESS_MAIN(coroscope::test::TestThreads)
#include "test_threads.moc"
