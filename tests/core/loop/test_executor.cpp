// Pools and threads beside an event loop. Expectations are CPython 3.11's on a virtual clock.

#include "core/loop/combine.h"
#include "core/loop/executor.h"
#include "world.h"

#include <QTest>

namespace coroscope::test {
namespace {

constexpr TimeNs kTenth = 100 * kMillisecond;

Co<void> work(World& world, QString name, TimeNs duration) {
    world.say(name + " on " + QString::fromStdString(world.machine.current().name()).right(3));
    const bool woken = co_await world.machine.sleep(duration);
    static_cast<void>(woken);
    world.say(name + " ended");
}

Co<Ref<loop::JobFuture>> submit(World& world, loop::Pool& pool, QString name, TimeNs duration) {
    const auto job = make<loop::CoJob>(world.machine, work(world, name, duration));
    co_await pool.submit(job);
    co_return loop::JobFuture::of(*world.loop, job, pool.resource());
}

Co<TaskResult<>> runner(World& world, loop::Pool& pool, QString name, TimeNs duration) {
    const Ref<loop::JobFuture> future = co_await submit(world, pool, name, duration);
    const Wake wake = co_await *future;
    static_cast<void>(wake);
    world.say(name + " back");
    co_return Done();
}

Co<void> shout(World& world) {
    const bool woken = co_await world.machine.sleep(kTenth);
    static_cast<void>(woken);
    world.loop->callSoonThreadsafe(*loop::makeHandle([&world](Loop&) { world.say("from thread"); }));
}

Co<TaskResult<>> program(World& world) {
    loop::Pool pool(world.machine, loop::Pool::Kind::Threads, 2);
    std::vector<Ref<loop::CoTask<>>> tasks;
    const int tenths[] = {1, 2, 1, 1};
    for (int index = 0; index < 4; ++index)
        tasks.push_back(spawn(*world.loop, runner(world, pool, QChar('a' + index), tenths[index] * kTenth)));
    world.say("main");
    for (int index = 0; index < 3; ++index) {
        const Wake wake = co_await world.loop->sleep(kTenth);
        static_cast<void>(wake);
        world.say("tick" + QString::number(index));
    }
    for (const auto& task : tasks) {
        const Wake wake = co_await *task;
        static_cast<void>(wake);
    }
    world.say("more");
    loop::Futures futures;
    for (const char* name : {"e", "f", "g"})
        futures.push_back(co_await submit(world, pool, name, kTenth));
    world.say("submitted");
    world.say(futures[2]->cancel() ? "cancel True" : "cancel False");
    const auto all = loop::Gathering::of(*world.loop, futures, true);
    const Wake wake = co_await *all;
    static_cast<void>(wake);
    world.say(futures[2]->cancelled() ? "CancelledError('')" : "?");
    co_await pool.shutdown();
    world.say("down");
    machine::Thread& thread =
        world.machine.createThread(world.machine.mainProcess(), LaneKind::Thread, "Thread-1");
    co_await world.machine.start(thread, shout(world));
    world.say("started");
    const Wake slept = co_await world.loop->sleep(3 * kTenth);
    const bool ended = co_await world.machine.join(thread);
    world.say(slept.finished() && ended ? "joined" : "?");
    co_return Done();
}

Co<void> compute(World& world, TimeNs left) {
    constexpr TimeNs kPiece = 100 * kMicrosecond;
    machine::Thread& thread = world.machine.current();
    for (; left > 0; left -= kPiece) {
        thread.charge(kPiece);
        if (thread.now() >= thread.horizon()) co_await thread.checkpoint();
    }
}

Co<TaskResult<>> processes(World& world, std::size_t workers) {
    loop::Pool pool(world.machine, loop::Pool::Kind::Processes, workers);
    loop::Futures futures;
    for (int index = 0; index < 2; ++index) {
        const auto job = make<loop::CoJob>(world.machine, compute(world, kSecond));
        co_await pool.submit(job);
        futures.push_back(loop::JobFuture::of(*world.loop, job));
    }
    const auto all = loop::Gathering::of(*world.loop, futures);
    const Wake wake = co_await *all;
    static_cast<void>(wake);
    world.say("both");
    co_await pool.shutdown();
    co_return Done();
}

Co<TaskResult<>> sideBySide(World& world) {
    return processes(world, 2);
}
Co<TaskResult<>> inTurn(World& world) {
    return processes(world, 1);
}

} // namespace

class TestExecutor : public QObject {
    Q_OBJECT

private slots:
    void threadPool() {
        World world;
        QCOMPARE(world.run(program), Outcome::Finished);
        QCOMPARE(world.said,
                 QStringList({"main@0",       "a on 0_0@0",    "b on 0_1@0",      "a ended@0.1",
                              "c on 0_0@0.1", "a back@0.1",    "tick0@0.1",       "b ended@0.2",
                              "d on 0_1@0.2", "c ended@0.2",   "b back@0.2",      "c back@0.2",
                              "tick1@0.2",    "d ended@0.3",   "d back@0.3",      "tick2@0.3",
                              "more@0.3",     "submitted@0.3", "cancel True@0.3", "e on 0_0@0.3",
                              "f on 0_1@0.3", "e ended@0.4",   "f ended@0.4",     "CancelledError('')@0.4",
                              "down@0.4",     "started@0.4",   "from thread@0.5", "joined@0.7"}));
        QCOMPARE(world.faults(), QString());
    }

    void processPool() {
        World world;
        QCOMPARE(world.run(sideBySide), Outcome::Finished);
        QCOMPARE(world.said, QStringList({"both@1"}));
        QCOMPARE(world.faults(), QString());
    }

    void processPoolOfOne() {
        World world;
        QCOMPARE(world.run(inTurn), Outcome::Finished);
        QCOMPARE(world.said, QStringList({"both@2"}));
        QCOMPARE(world.faults(), QString());
    }
};

} // namespace coroscope::test

QTEST_APPLESS_MAIN(coroscope::test::TestExecutor)
#include "test_executor.moc"
