// The order in which locks, conditions, semaphores, queues and barriers let tasks through. Each expectation
// is what CPython 3.11 prints for the same program on a virtual clock (tests/differential/virtual_clock.py).

#include "core/loop/queues.h"
#include "world.h"

#include <QTest>

namespace coroscope::test {
namespace {

constexpr TimeNs kTenth = 100 * kMillisecond;

Co<void> nap(World& world, TimeNs delay) {
    const Wake wake = co_await world.loop->sleep(delay);
    static_cast<void>(wake);
}

Co<void> join(std::vector<Ref<loop::CoTask<>>>& tasks) {
    for (const auto& task : tasks) {
        const Wake wake = co_await *task;
        static_cast<void>(wake);
    }
}

Co<TaskResult<>> lockUser(World& world, loop::Lock& lock, QString name) {
    const Wake wake = co_await lock.acquire(*world.loop);
    if (wake.cancelled()) {
        world.say(name + " cancelled");
        co_return Cancelled();
    }
    world.say(name + " has");
    co_await nap(world, kTenth);
    lock.release();
    world.say(name + " let go");
    const Wake turn = co_await world.loop->sleep(0);
    if (turn.cancelled()) co_return Cancelled();
    world.say(name + " out");
    co_return Done();
}

Co<TaskResult<>> contendedLock(World& world) {
    loop::Lock lock;
    std::vector<Ref<loop::CoTask<>>> tasks;
    for (const char* name : {"a", "b", "c", "d"})
        tasks.push_back(spawn(*world.loop, lockUser(world, lock, name)));
    co_await nap(world, kTenth / 2);
    tasks[1]->cancel();
    co_await nap(world, kTenth / 2);
    world.say(lock.locked() ? "barge True" : "barge False");
    const Wake wake = co_await lock.acquire(*world.loop);
    static_cast<void>(wake);
    world.say("main has");
    tasks[3]->cancel();
    lock.release();
    co_await join(tasks);
    co_return Done();
}

Co<TaskResult<>> semaphoreUser(World& world, loop::Semaphore& semaphore, QString name, TimeNs delay) {
    const Wake wake = co_await semaphore.acquire(*world.loop);
    if (wake.cancelled()) co_return Cancelled();
    world.say(name + " in");
    co_await nap(world, delay);
    semaphore.release();
    world.say(name + " out");
    co_return Done();
}

Co<TaskResult<>> semaphores(World& world) {
    loop::Semaphore semaphore(2);
    std::vector<Ref<loop::CoTask<>>> tasks;
    for (const char* name : {"a", "b", "c", "d", "e"}) {
        const TimeNs delay = QString(name) == "b" ? 2 * kTenth : kTenth;
        tasks.push_back(spawn(*world.loop, semaphoreUser(world, semaphore, name, delay)));
    }
    co_await join(tasks);
    co_return Done();
}

Co<TaskResult<>> notified(World& world, loop::Condition& condition, QString name) {
    const Wake locked = co_await condition.lock().acquire(*world.loop);
    if (locked.cancelled()) co_return Cancelled();
    const Wake wake = co_await condition.wait(*world.loop);
    if (wake.finished()) world.say(name + " notified");
    condition.lock().release();
    if (wake.cancelled()) co_return Cancelled();
    co_await nap(world, 0);
    world.say(name + " left");
    co_return Done();
}

Co<TaskResult<>> conditions(World& world) {
    loop::Lock lock;
    loop::Condition condition(lock);
    std::vector<Ref<loop::CoTask<>>> tasks;
    for (const char* name : {"a", "b", "c", "d"})
        tasks.push_back(spawn(*world.loop, notified(world, condition, name)));
    co_await nap(world, kTenth);
    const Wake one = co_await lock.acquire(*world.loop);
    condition.notify(2);
    tasks[0]->cancel();
    world.say("notified");
    lock.release();
    co_await nap(world, kTenth);
    const Wake two = co_await lock.acquire(*world.loop);
    static_cast<void>(one), static_cast<void>(two);
    condition.notifyAll();
    lock.release();
    co_await join(tasks);
    QString ends;
    for (const auto& task : tasks)
        ends += task->cancelled() ? "c" : "n";
    world.say(ends);
    co_return Done();
}

Co<TaskResult<>> consumer(World& world, loop::Queue<int>& queue, QString name) {
    for (;;) {
        const std::optional<int> item = co_await queue.get(*world.loop);
        if (!item) co_return Cancelled();
        world.say(name + " got" + QString::number(*item));
        co_await nap(world, kTenth);
        queue.taskDone();
    }
}

Co<TaskResult<>> queues(World& world) {
    loop::Queue<int> queue(2);
    const auto g = spawn(*world.loop, consumer(world, queue, "g"));
    const auto h = spawn(*world.loop, consumer(world, queue, "h"));
    for (int index = 0; index < 5; ++index) {
        const Wake wake = co_await queue.put(*world.loop, index);
        static_cast<void>(wake);
        world.say("put" + QString::number(index));
    }
    const Wake wake = co_await queue.join(*world.loop);
    static_cast<void>(wake);
    world.say("joined");
    g->cancel();
    h->cancel();
    co_await nap(world, 0);
    co_return Done();
}

Co<TaskResult<>> passer(World& world, loop::Barrier& barrier, QString name, TimeNs delay) {
    co_await nap(world, delay);
    const loop::Barrier::Passage passage = co_await barrier.wait(*world.loop);
    world.say(name + (passage.broken ? " broken" : " passed " + QString::number(passage.index)));
    co_return Done();
}

Co<TaskResult<>> barriers(World& world) {
    loop::Barrier barrier(3);
    const int delays[] = {3, 1, 2, 3, 3, 3};
    std::vector<Ref<loop::CoTask<>>> tasks;
    for (int index = 0; index < 6; ++index)
        tasks.push_back(
            spawn(*world.loop, passer(world, barrier, QChar('a' + index), delays[index] * kTenth)));
    co_await join(tasks);
    co_return Done();
}

Co<TaskResult<>> abortedBarrier(World& world) {
    loop::Barrier barrier(3);
    std::vector<Ref<loop::CoTask<>>> tasks;
    for (const char* name : {"a", "b"})
        tasks.push_back(spawn(*world.loop, passer(world, barrier, name, 0)));
    co_await nap(world, kTenth);
    const Wake wake = co_await barrier.abort(*world.loop);
    static_cast<void>(wake);
    co_await join(tasks);
    const loop::Barrier::Passage passage = co_await barrier.wait(*world.loop);
    world.say(passage.broken ? "still broken" : "whole");
    co_return Done();
}

} // namespace

class TestLocks : public QObject {
    Q_OBJECT

    template <class Body>
    void expect(Body body, const char* text) {
        World world;
        QCOMPARE(world.run(body), Outcome::Finished);
        QCOMPARE(world.said.join(' '), QString(text));
        QCOMPARE(world.faults(), QString());
    }

private slots:
    void lock() {
        expect(contendedLock, "a has@0 b cancelled@0.05 a let go@0.1 barge False@0.1 c has@0.1 a out@0.1 "
                              "c let go@0.2 d has@0.2 c out@0.2 d let go@0.3 main has@0.3");
    }
    void semaphore() {
        expect(semaphores, "a in@0 b in@0 a out@0.1 c in@0.1 b out@0.2 c out@0.2 d in@0.2 e in@0.2 d out@0.3 "
                           "e out@0.3");
    }
    void condition() {
        expect(conditions, "notified@0.1 b notified@0.1 b left@0.1 c notified@0.2 d notified@0.2 c left@0.2 "
                           "d left@0.2 cnnn@0.2");
    }
    void queue() {
        expect(queues,
               "put0@0 put1@0 g got0@0 h got1@0 put2@0 put3@0 g got2@0.1 h got3@0.1 put4@0.1 g got4@0.2 "
               "joined@0.3");
    }
    void barrier() {
        expect(barriers, "a passed 2@0.3 b passed 0@0.3 c passed 1@0.3 f passed 2@0.3 d passed 0@0.3 "
                         "e passed 1@0.3");
    }
    void brokenBarrier() { expect(abortedBarrier, "a broken@0.1 b broken@0.1 still broken@0.1"); }

    void boundedSemaphore() {
        loop::BoundedSemaphore semaphore(1);
        QVERIFY(!semaphore.release());
        QVERIFY(semaphore.acquireNow());
        QVERIFY(!semaphore.acquireNow());
        QVERIFY(semaphore.release());
    }

    void orders() {
        loop::LifoOrder<int> stack;
        loop::HeapOrder<int> heap;
        for (const int item : {3, 1, 2})
            stack.push(item), heap.push(item);
        QCOMPARE(stack.pop(), 2);
        QCOMPARE(heap.pop(), 1);
        QCOMPARE(heap.pop(), 2);
    }
};

} // namespace coroscope::test

QTEST_APPLESS_MAIN(coroscope::test::TestLocks)
#include "test_locks.moc"
