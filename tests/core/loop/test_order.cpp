// The order of callbacks, timers and tasks. Each expectation is what CPython 3.11 prints for the same program
// on a virtual clock (tests/differential/virtual_clock.py).

#include "world.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace coroscope::test {
namespace {

Co<TaskResult<>> ticker(World& world, QString name, TimeNs delay, int count) {
    for (int index = 0; index < count; ++index) {
        const Wake wake = co_await world.loop->sleep(delay);
        if (wake.cancelled()) co_return Cancelled();
        world.say(name + QString::number(index));
    }
    co_return Done();
}

Ref<loop::Handle> sayer(World& world, QString text) {
    return loop::makeHandle([&world, text](Loop&) { world.say(text); });
}

Ref<loop::TimerHandle> sayLater(World& world, TimeNs delay, QString text) {
    const auto timer = loop::makeTimer(*world.loop, [&world, text](Loop&) { world.say(text); });
    world.loop->callLater(*timer, delay);
    return timer;
}

Co<TaskResult<>> callbacksTimersTasks(World& world) {
    Loop& loop = *world.loop;
    loop.callSoon(*sayer(world, "a"));
    loop.callSoon(*sayer(world, "b"));
    sayLater(world, 200 * kMillisecond, "late");
    sayLater(world, 100 * kMillisecond, "t1");
    sayLater(world, 100 * kMillisecond, "t2");
    sayLater(world, 100 * kMillisecond, "never")->cancel();
    loop.callSoon(*loop::makeHandle([&world](Loop& l) {
        world.say("n0");
        l.callSoon(*sayer(world, "n1"));
        sayLater(world, 0, "n2");
    }));
    const auto x = spawn(loop, ticker(world, "x", 0, 3));
    const auto y = spawn(loop, ticker(world, "y", 100 * kMillisecond, 2));
    const auto z = spawn(loop, ticker(world, "z", 0, 2));
    world.say("m");
    const Wake slept = co_await loop.sleep(100 * kMillisecond);
    static_cast<void>(slept);
    world.say("m2");
    const Wake one = co_await *x;
    const Wake two = co_await *y;
    const Wake three = co_await *z;
    world.say(one.finished() && two.finished() && three.finished() ? "end" : "cancelled");
    co_return Done();
}

Co<TaskResult<>> manyTimers(World& world, int count) {
    std::vector<Ref<loop::TimerHandle>> timers;
    for (int index = 0; index < count; ++index)
        timers.push_back(sayLater(world, ((index * 37) % count + 1) * kMillisecond, QString::number(index)));
    for (int index = 0; index < count; ++index)
        if (index % 4 != 0) timers[index]->cancel();
    const Wake slept = co_await world.loop->sleep((count + 1) * kMillisecond);
    static_cast<void>(slept);
    co_return Done();
}

/// Thousands of timers at once, and at every instant new ones before, between and after those, several due at
/// the same one; some are cancelled before they are due.
Co<TaskResult<>> timersOverTimers(World& world, QStringList& expected) {
    struct Due {
        TimeNs when;
        int number;
    };
    std::vector<Due> due;
    int number = 0;
    std::uint32_t random = 1;
    const auto next = [&random](std::uint32_t below) {
        random = random * 1664525 + 1013904223;
        return (random >> 8) % below;
    };
    const auto set = [&](std::uint32_t within) {
        const TimeNs delay = (next(within) + 1) * kMillisecond;
        const Ref<loop::TimerHandle> timer = sayLater(world, delay, QString::number(number));
        if (next(5) == 0)
            timer->cancel();
        else
            due.push_back({world.machine.now() + delay, number});
        ++number;
    };
    for (int i = 0; i < 3000; ++i)
        set(2000);
    for (int turn = 0; turn < 600; ++turn) {
        for (int i = 0; i < 5; ++i)
            set(turn % 3 == 0 ? 3 : 2000);
        const Wake slept = co_await world.loop->sleep(2 * kMillisecond);
        static_cast<void>(slept);
    }
    const Wake slept = co_await world.loop->sleep(4 * kSecond);
    static_cast<void>(slept);
    std::stable_sort(due.begin(), due.end(), [](const Due& a, const Due& b) { return a.when < b.when; });
    for (const Due& each : due)
        expected << QString::number(each.number);
    co_return Done();
}

Co<TaskResult<>> twoSleepsWithinOneGrain(World& world) {
    const auto first = spawn(*world.loop, ticker(world, "x", kMillisecond + 200, 1));
    const auto second = spawn(*world.loop, ticker(world, "y", kMillisecond + 100, 1));
    const Wake one = co_await *first;
    const Wake two = co_await *second;
    static_cast<void>(one), static_cast<void>(two);
    co_return Done();
}

/// A callback that blocks its thread: nothing else of the loop runs meanwhile.
class Blocking final : public loop::StrandHandle {
public:
    Blocking(World& world, QString name) : m_world(world), m_name(name) {}
    Co<void> start(Loop&) override {
        m_world.say(m_name + " begins");
        const bool woken = co_await m_world.machine.sleep(kSecond);
        static_cast<void>(woken);
        m_world.say(m_name + " ends");
    }

private:
    World& m_world;
    QString m_name;
};

Co<TaskResult<>> blockingCallbacks(World& world) {
    world.loop->callSoon(*make<Blocking>(world, "p"));
    world.loop->callSoon(*make<Blocking>(world, "q"));
    const Wake slept = co_await world.loop->sleep(500 * kMillisecond);
    static_cast<void>(slept);
    world.say("main");
    co_return Done();
}

Co<TaskResult<>> waitForever(World& world) {
    const auto never = make<loop::Future<void>>(*world.loop);
    const auto other = spawn(*world.loop, ticker(world, "x", kSecond, 1), "helper");
    const Wake one = co_await *other;
    const Wake two = co_await *never;
    static_cast<void>(one), static_cast<void>(two);
    co_return Done();
}

} // namespace

class TestOrder : public QObject {
    Q_OBJECT

private slots:
    void callbacks() {
        World world;
        world.run(callbacksTimersTasks);
        QCOMPARE(world.said.join(' '),
                 QString("m@0 a@0 b@0 n0@0 n1@0 x0@0 z0@0 n2@0 x1@0 z1@0 x2@0 t1@0.1 t2@0.1 m2@0.1 y0@0.1 "
                         "late@0.2 y1@0.2 end@0.2"));
        QCOMPARE(world.faults(), QString());
    }

    void cancelledTimersAreDropped() {
        World world;
        world.run([](World& w) { return manyTimers(w, 400); });
        QCOMPARE(world.said.size(), 100);
        double last = 0;
        for (const QString& text : std::as_const(world.said)) {
            const double at = text.section('@', 1).toDouble();
            QVERIFY2(at >= last, qPrintable(text));
            last = at;
            QCOMPARE(text.section('@', 0, 0).toInt() % 4, 0);
        }
    }

    void timersThatAreSetWhileOthersFire() {
        World world;
        QStringList expected;
        world.run([&expected](World& inside) { return timersOverTimers(inside, expected); });
        QVERIFY(expected.size() > 4000);
        for (QString& each : world.said)
            each = each.section('@', 0, 0);
        QCOMPARE(world.said, expected);
        QCOMPARE(world.faults(), QString());
    }

    /// By time, then by order of scheduling, whatever way they take inside: few at once or many, near each
    /// other or centuries apart, all at one instant, set before the earliest one that is left.
    void timersComeInOrderFromBatchesOfAnySize() {
        World world;
        std::uint64_t random = 1;
        const auto draw = [&random](std::uint64_t below) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            return (random >> 33) % below;
        };
        const std::uint64_t ranges[] = {1, 3, 1000, 100'000'000, std::uint64_t{1} << 30};
        using Due = std::pair<TimeNs, int>;
        std::set<Due> expected;
        std::vector<Ref<loop::TimerHandle>> timers;
        std::map<const loop::TimerHandle*, int> numbers;
        loop::TimerHeap heap;
        for (const int batch : {1, 300, 7, 5000, 256, 257, 2000, 1, 4000}) {
            const std::uint64_t range = ranges[draw(5)];
            const TimeNs scale = draw(2) == 0 ? 1 : 2'000'000'000;
            for (int i = 0; i < batch; ++i) {
                const auto when = static_cast<TimeNs>(draw(range)) * scale;
                const int number = static_cast<int>(timers.size());
                const auto timer = loop::makeTimer(*world.loop, [](Loop&) {});
                timers.push_back(timer);
                numbers[timer.get()] = number;
                heap.push(*timer, when);
                expected.insert({when, number});
            }
            for (std::size_t left = draw(expected.size()); left > 0; --left) {
                QCOMPARE(heap.firstWhen(), expected.begin()->first);
                loop::TimerHandle& timer = heap.pop();
                QCOMPARE(numbers[&timer], expected.begin()->second);
                timer.release();
                expected.erase(expected.begin());
                if (draw(100) == 0) heap.prune();
            }
            QCOMPARE(heap.size(), expected.size());
        }
        QCOMPARE(heap.sorted().size(), expected.size());
        for (const loop::TimerHandle* each : heap.sorted()) {
            QCOMPARE(numbers[each], expected.begin()->second);
            expected.erase(expected.begin());
        }
    }

    /// select() waits whole milliseconds: both fire in one iteration, in order of their instants, neither
    /// early.
    void timersOfOneMillisecond() {
        World world(kMillisecond);
        world.run(twoSleepsWithinOneGrain);
        QCOMPARE(world.said, QStringList({"y0@0.002", "x0@0.002"}));
        QCOMPARE(world.faults(), QString());
    }

    void exactTimers() {
        World world;
        world.run(twoSleepsWithinOneGrain);
        QCOMPARE(world.said, QStringList({"y0@0.0010001", "x0@0.0010002"}));
    }

    void callbacksMayBlock() {
        World world;
        world.run(blockingCallbacks);
        QCOMPARE(world.said, QStringList({"p begins@0", "p ends@1", "q begins@1", "q ends@2", "main@2"}));
        QCOMPARE(world.faults(), QString());
    }

    void deadlockIsExplained() {
        World world;
        const auto outcome = world.run(waitForever);
        QCOMPARE(outcome, Outcome::Deadlock);
        const auto text = QString::fromStdString(world.machine.explanation());
        QVERIFY2(text.contains("MainThread waits for its event loop"), qPrintable(text));
        QVERIFY2(text.contains("Task-1 waits for a future that nobody sets"), qPrintable(text));
    }

    /// Stopping after every event and going on changes nothing.
    void piecewise() {
        World whole;
        whole.run(callbacksTimersTasks);
        World pieces;
        pieces.runPiecewise(callbacksTimersTasks, 1);
        QCOMPARE(pieces.said, whole.said);
        QVERIFY(trace::differences(*whole.store(), *pieces.store()).empty());
    }
};

} // namespace coroscope::test

QTEST_APPLESS_MAIN(coroscope::test::TestOrder)
#include "test_order.moc"
