// The three sleep programs that the project is about, written directly against the library.

#include "world.h"

#include <QTest>

namespace coroscope::test {
namespace {

using Body = Co<TaskResult<>> (*)(World&, QString);

Co<TaskResult<>> sleeper(World& world, QString name) {
    world.say(name + " started");
    const Wake wake = co_await world.loop->sleep(kSecond);
    if (wake.cancelled()) co_return Cancelled();
    world.say(name + " finished");
    co_return Done();
}

Co<TaskResult<>> blocker(World& world, QString name) {
    world.say(name + " started");
    const bool woken = co_await world.machine.sleep(name == "func2" ? 2 * kSecond : kSecond);
    static_cast<void>(woken);
    world.say(name + " finished");
    co_return Done();
}

Co<TaskResult<>> shortBlocker(World& world, QString name) {
    world.say(name + " started");
    const bool woken = co_await world.machine.sleep(kSecond);
    static_cast<void>(woken);
    world.say(name + " finished");
    co_return Done();
}

Co<TaskResult<>> both(World& world, Body first, Body second) {
    const auto task1 = spawn(*world.loop, first(world, "func1"), {}, "func1");
    const auto task2 = spawn(*world.loop, second(world, "func2"), {}, "func2");
    const Wake one = co_await *task1;
    if (one.cancelled()) co_return Cancelled();
    const Wake two = co_await *task2;
    if (two.cancelled()) co_return Cancelled();
    co_return Done();
}

/// "state on start-end" of each span of a lane that lasts, in milliseconds.
QStringList spans(const World& world, LaneId lane) {
    QStringList list;
    const auto store = world.store();
    for (std::size_t index = 0; index < store->spanCount(lane); ++index) {
        const trace::Span span = store->span(lane, index);
        if (span.start.time == span.end.time) continue;
        QString text = QString::fromUtf8(traceName(span.state).data());
        if (span.on != WaitKind::None) text += QString(" ") + QString::fromUtf8(traceName(span.on).data());
        list << text +
                    QString(" %1-%2").arg(span.start.time / kMillisecond).arg(span.end.time / kMillisecond);
    }
    return list;
}

} // namespace

class TestSleeps : public QObject {
    Q_OBJECT

private slots:
    void sleepingTogether() {
        World world;
        const auto outcome = world.run([](World& w) { return both(w, sleeper, sleeper); });
        QCOMPARE(outcome, Outcome::Finished);
        QCOMPARE(world.said,
                 QStringList({"func1 started@0", "func2 started@0", "func1 finished@1", "func2 finished@1"}));
        QCOMPARE(world.faults(), QString());
        QCOMPARE(spans(world, 2), QStringList({"waiting sleep 0-1000"}));
        QCOMPARE(spans(world, 3), QStringList({"waiting sleep 0-1000"}));
        QCOMPARE(spans(world, 0), QStringList({"waiting loop 0-1000"}));
    }

    void blockingInTurn() {
        World world;
        const auto outcome = world.run([](World& w) { return both(w, shortBlocker, shortBlocker); });
        QCOMPARE(outcome, Outcome::Finished);
        QCOMPARE(world.said,
                 QStringList({"func1 started@0", "func1 finished@1", "func2 started@1", "func2 finished@2"}));
        QCOMPARE(world.faults(), QString());
        QCOMPARE(spans(world, 2), QStringList({"blocked time.sleep 0-1000"}));
        QCOMPARE(spans(world, 3), QStringList({"ready 0-1000", "blocked time.sleep 1000-2000"}));
    }

    void blockerStarvesSleeper() {
        World world;
        const auto outcome = world.run([](World& w) { return both(w, sleeper, blocker); });
        QCOMPARE(outcome, Outcome::Finished);
        QCOMPARE(world.said,
                 QStringList({"func1 started@0", "func2 started@0", "func2 finished@2", "func1 finished@2"}));
        QCOMPARE(world.faults(), QString());
        QCOMPARE(spans(world, 1), QStringList({"waiting task 0-2000"}));
        QCOMPARE(spans(world, 2), QStringList({"waiting sleep 0-1000", "ready 1000-2000"}));
        QCOMPARE(spans(world, 3), QStringList({"blocked time.sleep 0-2000"}));
    }
};

} // namespace coroscope::test

QTEST_APPLESS_MAIN(coroscope::test::TestSleeps)
#include "test_sleeps.moc"
