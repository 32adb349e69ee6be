// Cancellation, and what is built on it. Each expectation is what CPython 3.11 prints for the same program on
// a virtual clock (tests/differential/virtual_clock.py).

#include "core/loop/combine.h"
#include "core/loop/scopes.h"
#include "world.h"

#include <QTest>

namespace coroscope::test {
namespace {

constexpr TimeNs kTenth = 100 * kMillisecond;
using Body = Co<TaskResult<>>;
using Scenario = Body (*)(World&);
using TaskRef = Ref<loop::CoTask<>>;

Body sleeper(World& world, QString name, TimeNs delay) {
    world.say(name + " starts");
    const Wake wake = co_await world.loop->sleep(delay);
    world.say(name + (wake.cancelled() ? " cancelled" : " done"));
    if (wake.cancelled()) co_return Cancelled();
    co_return Done();
}

Co<void> nap(World& world, TimeNs delay) {
    const Wake wake = co_await world.loop->sleep(delay);
    static_cast<void>(wake);
}

Co<void> settled(World& world, Ref<loop::FutureBase> future) {
    loop::Futures futures;
    futures.push_back(future);
    const Wake wake = co_await loop::wait(*world.loop, futures);
    static_cast<void>(wake);
}

Body follower(World& world, Ref<loop::FutureBase> future, QString name) {
    const Wake wake = co_await *future;
    world.say(name + (wake.cancelled() ? " cancelled" : " got"));
    if (wake.cancelled()) co_return Cancelled();
    co_return Done();
}

QString truth(bool value) {
    return value ? "True" : "False";
}

Body beforeStart(World& world) {
    const TaskRef task = spawn(*world.loop, sleeper(world, "a", kSecond));
    task->cancel();
    co_await settled(world, task);
    world.say("a " + truth(task->cancelled()) + " " + QString::number(task->cancelling()));
    co_return Done();
}

Body whileSleeping(World& world) {
    const TaskRef task = spawn(*world.loop, sleeper(world, "b", kSecond));
    co_await nap(world, kTenth);
    task->cancel();
    world.say("asked");
    co_await settled(world, task);
    world.say("b " + truth(task->cancelled()));
    co_return Done();
}

Body throughAnotherTask(World& world) {
    const TaskRef inner = spawn(*world.loop, sleeper(world, "c", kSecond));
    const TaskRef outer = spawn(*world.loop, follower(world, inner, "outer"));
    co_await nap(world, kTenth);
    outer->cancel();
    co_await settled(world, outer);
    world.say("c " + truth(inner->cancelled()) + " " + truth(outer->cancelled()));
    co_return Done();
}

Body resultAlreadyThere(World& world) {
    const auto future = make<loop::Future<int>>(*world.loop);
    const TaskRef task = spawn(*world.loop, follower(world, future, "w"));
    co_await nap(world, 0);
    future->setResult(1);
    world.say("ret " + truth(task->cancel()));
    co_await settled(world, task);
    world.say("d " + truth(task->cancelled()));
    co_return Done();
}

Body swallower(World& world) {
    const Wake wake = co_await world.loop->sleep(kSecond);
    if (wake.cancelled()) world.say("swallowed");
    co_await nap(world, kTenth);
    world.say("goes on");
    co_return Done();
}

Body swallowed(World& world) {
    const TaskRef task = spawn(*world.loop, swallower(world));
    co_await nap(world, kTenth);
    task->cancel();
    co_await settled(world, task);
    const int asked = task->cancelling();
    world.say("e " + truth(task->cancelled()) + QString(" %1 %2").arg(asked).arg(task->uncancel()));
    co_return Done();
}

Body cancelsItself(World& world) {
    world.loop->currentTask()->cancel();
    co_return Done();
}

Body resultLost(World& world) {
    const TaskRef task = spawn(*world.loop, cancelsItself(world));
    co_await settled(world, task);
    world.say("f " + truth(task->cancelled()) + truth(task->result().cancelled()));
    co_return Done();
}

Body timesOut(World& world) {
    const TaskRef task = spawn(*world.loop, sleeper(world, "g", kSecond));
    const loop::WaitForEnd end = co_await loop::waitFor(*world.loop, task, kTenth);
    if (end.kind == loop::WaitForEnd::Kind::TimedOut) world.say("g timeout");
    co_return Done();
}

Body limited(World& world) {
    const TaskRef task = spawn(*world.loop, sleeper(world, "h", kSecond));
    const loop::WaitForEnd end = co_await loop::waitFor(*world.loop, task, kSecond / 2);
    if (end.kind != loop::WaitForEnd::Kind::Cancelled) co_return Done();
    world.say("wf cancelled");
    co_return Cancelled();
}

Body waitForCancelled(World& world) {
    const TaskRef task = spawn(*world.loop, limited(world));
    co_await nap(world, kTenth);
    task->cancel();
    co_await settled(world, task);
    world.say("h " + truth(task->cancelled()));
    co_return Done();
}

Body gatherer(World& world, loop::Futures children) {
    const auto all = loop::Gathering::of(*world.loop, children);
    const Wake wake = co_await *all;
    const bool cancelled = wake.cancelled() || all->verdict() == loop::Gathering::Verdict::ChildCancelled;
    world.say(cancelled ? "ga cancelled" : "ga done");
    if (cancelled) co_return Cancelled();
    co_return Done();
}

Body gatherCancelled(World& world) {
    loop::Futures children;
    children.push_back(spawn(*world.loop, sleeper(world, "i", kSecond)));
    children.push_back(spawn(*world.loop, sleeper(world, "j", kSecond)));
    const TaskRef task = spawn(*world.loop, gatherer(world, children));
    co_await nap(world, kTenth);
    task->cancel();
    co_await settled(world, task);
    world.say("i " + truth(task->cancelled()));
    co_return Done();
}

Body shielded(World& world) {
    const TaskRef inner = spawn(*world.loop, sleeper(world, "k", 3 * kTenth));
    const TaskRef task = spawn(*world.loop, follower(world, loop::Shield::of(inner), "sh"));
    co_await nap(world, kTenth);
    task->cancel();
    co_await settled(world, task);
    co_await settled(world, inner);
    world.say("k");
    co_return Done();
}

Body timeoutScope(World& world) {
    loop::Timeout timeout(*world.loop, world.loop->time() + kTenth);
    const TaskResult<> inside = co_await sleeper(world, "l", kSecond);
    const bool expired = timeout.exit(inside.cancelled());
    if (expired) world.say("l timeout");
    co_return Done();
}

Body bad(World& world) {
    co_await nap(world, kTenth);
    world.say("bad");
    co_return Failure{"bad"};
}

Body group(World& world) {
    loop::TaskGroup group(*world.loop);
    group.spawn(sleeper(world, "m", kSecond));
    group.spawn(bad(world));
    group.spawn(sleeper(world, "n", kTenth / 2));
    const TaskResult<> inside = co_await sleeper(world, "body", kSecond);
    const auto how = inside.cancelled() ? loop::BodyEnd::Cancelled : loop::BodyEnd::Finished;
    const loop::TaskGroup::End end = co_await group.finish(how);
    if (end.kind == loop::BodyEnd::Failed) world.say("group " + QString::number(group.errors().size()));
    co_return Done();
}

Body gatherFails(World& world) {
    loop::Futures children;
    children.push_back(spawn(*world.loop, sleeper(world, "o", 2 * kTenth)));
    children.push_back(spawn(*world.loop, bad(world)));
    const auto all = loop::Gathering::of(*world.loop, children);
    const Wake wake = co_await *all;
    if (wake.finished() && all->failed() && all->culprit() == children[1].get()) world.say("gather failed");
    co_await settled(world, children[0]);
    co_return Done();
}

int countDone(const loop::Futures& futures) {
    return static_cast<int>(
        std::count_if(futures.begin(), futures.end(), [](const auto& f) { return f->done(); }));
}

Body waits(World& world) {
    loop::Futures futures;
    futures.push_back(spawn(*world.loop, sleeper(world, "p", kTenth)));
    futures.push_back(spawn(*world.loop, sleeper(world, "q", 2 * kTenth)));
    const Wake one = co_await loop::wait(*world.loop, futures, kNever, loop::ReturnWhen::FirstCompleted);
    world.say("first " + QString::number(countDone(futures)));
    futures.erase(futures.begin());
    const Wake two = co_await loop::wait(*world.loop, futures, kTenth / 2);
    world.say("timeout " + QString::number(countDone(futures)));
    const Wake three = co_await loop::wait(*world.loop, futures);
    static_cast<void>(one), static_cast<void>(two), static_cast<void>(three);
    co_return Done();
}

} // namespace

class TestCancellation : public QObject {
    Q_OBJECT

private slots:
    void asCPython_data() {
        QTest::addColumn<Scenario>("body");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, Scenario body, const char* said) {
            QTest::newRow(name) << body << QString(said);
        };
        row("before its first step", beforeStart, "a True 1@0");
        row("while it sleeps", whileSleeping, "b starts@0 asked@0.1 b cancelled@0.1 b True@0.1");
        row("through another task", throughAnotherTask,
            "c starts@0 c cancelled@0.1 outer cancelled@0.1 c True True@0.1");
        row("the result is there already", resultAlreadyThere, "ret True@0 w cancelled@0 d True@0");
        row("swallowed", swallowed, "swallowed@0.1 goes on@0.2 e False 1 0@0.2");
        row("right before it returns", resultLost, "f TrueTrue@0");
        row("wait_for times out", timesOut, "g starts@0 g cancelled@0.1 g timeout@0.1");
        row("wait_for is cancelled", waitForCancelled,
            "h starts@0 h cancelled@0.1 wf cancelled@0.1 h True@0.1");
        row("gather is cancelled", gatherCancelled,
            "i starts@0 j starts@0 i cancelled@0.1 j cancelled@0.1 ga cancelled@0.1 i True@0.1");
        row("shield", shielded, "k starts@0 sh cancelled@0.1 k done@0.3 k@0.3");
        row("timeout", timeoutScope, "l starts@0 l cancelled@0.1 l timeout@0.1");
        row("task group", group,
            "body starts@0 m starts@0 n starts@0 n done@0.05 bad@0.1 m cancelled@0.1 "
            "body cancelled@0.1 group 1@0.1");
        row("gather fails", gatherFails, "o starts@0 bad@0.1 gather failed@0.1 o done@0.2");
        row("wait", waits, "p starts@0 q starts@0 p done@0.1 first 1@0.1 timeout 0@0.15 q done@0.2");
    }

    void asCPython() {
        QFETCH(Scenario, body);
        QFETCH(QString, said);
        World world;
        QCOMPARE(world.run(body), Outcome::Finished);
        QCOMPARE(world.said.join(' '), said);
        QCOMPARE(world.faults(), QString());
    }
};

} // namespace coroscope::test

QTEST_APPLESS_MAIN(coroscope::test::TestCancellation)
#include "test_cancellation.moc"
