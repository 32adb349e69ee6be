#include "tests/support/trace_builder.h"

#include <algorithm>
#include <random>
#include <vector>

namespace coroscope::test {

namespace {

/// What the three listings have in common: the thread starts a loop, main creates both tasks and awaits
/// task1.
struct Listing {
    TraceBuilder b;
    TwoTasks t;
    TimeNs now = 0;
    TimeNs compute;
    SiteId module, awaits1, awaits2, body1, body2;

    Listing(TimeNs compute_, int line1, int line2) : compute(compute_) {
        t.thread = b.thread("MainThread");
        module = b.at("<module>", 20);
        awaits1 = b.at("main", 17);
        awaits2 = b.at("main", 18);
        body1 = b.at("func1", line1);
        body2 = b.at("func2", line2);
        b.run(t.thread, now, module);
        now += compute;
        t.main = b.task("Task-1", "main", t.thread, t.thread, now);
        b.wait(t.thread, now, WaitKind::Loop, module);
        b.run(t.main, now, b.at("main", 14));
        now += compute;
        t.task1 = b.task("Task-2", "func1", t.thread, t.main, now);
        t.task2 = b.task("Task-3", "func2", t.thread, t.main, now);
        awaitTask(t.task1, awaits1);
    }

    void awaitTask(LaneId task, SiteId site) {
        b.sink().link(LinkKind::Await, t.main, task, now);
        b.wait(t.main, now, WaitKind::Task, site, kNever, task);
    }
    void runs(LaneId lane, SiteId site) {
        b.run(lane, now, site);
        now += compute;
    }
    void sleeps(LaneId lane, SiteId site, TimeNs duration) {
        b.wait(lane, now, WaitKind::Sleep, site, now + duration);
    }
    void blocks(LaneId lane, SiteId site, TimeNs duration) {
        b.block(lane, now, WaitKind::TimeSleep, site, now + duration);
        now += duration;
        runs(lane, site);
    }
    void ends(LaneId lane, bool wakesMain) {
        if (wakesMain) b.wake(lane, t.main, now);
        b.end(lane, now);
    }
    void mainGoesOn(LaneId awaitsNext) {
        runs(t.main, awaitsNext == kNoLane ? awaits2 : awaits1);
        if (awaitsNext != kNoLane) awaitTask(awaitsNext, awaits2);
    }
    TwoTasks done() {
        b.wake(t.main, t.thread, now);
        b.end(t.main, now);
        runs(t.thread, module);
        b.end(t.thread, now);
        b.finish(now);
        t.store = b.store();
        return t;
    }
};

} // namespace

TwoTasks sleepingTogether(TimeNs compute) {
    Listing l(compute, 5, 10);
    l.runs(l.t.task1, l.b.at("func1", 4));
    l.b.print(l.t.task1, l.now, l.body1, "func1() started\n");
    l.sleeps(l.t.task1, l.body1, kSecond);
    const TimeNs due1 = l.now + kSecond;
    l.runs(l.t.task2, l.b.at("func2", 9));
    l.b.print(l.t.task2, l.now, l.body2, "func2() started\n");
    l.sleeps(l.t.task2, l.body2, kSecond);
    const TimeNs due2 = l.now + kSecond;
    l.now = due1;
    l.b.ready(l.t.task1, due1);
    l.b.ready(l.t.task2, due1); // both timers lie within the clock's resolution
    l.runs(l.t.task1, l.body1);
    l.b.print(l.t.task1, l.now, l.body1, "func1() finished\n");
    l.ends(l.t.task1, true);
    l.now = std::max(l.now, due2);
    // asyncio would run task2 before main here; the article's figure has main first, as with two timers that
    // fire one after the other.
    l.mainGoesOn(l.t.task2);
    l.runs(l.t.task2, l.body2);
    l.b.print(l.t.task2, l.now, l.body2, "func2() finished\n");
    l.ends(l.t.task2, true);
    l.mainGoesOn(kNoLane);
    return l.done();
}

TwoTasks blockingInTurn(TimeNs compute) {
    Listing l(compute, 7, 14);
    l.runs(l.t.task1, l.b.at("func1", 5));
    l.blocks(l.t.task1, l.body1, kSecond);
    l.ends(l.t.task1, true);
    l.runs(l.t.task2, l.b.at("func2", 12));
    l.blocks(l.t.task2, l.body2, kSecond);
    l.ends(l.t.task2, false);
    l.mainGoesOn(kNoLane);
    return l.done();
}

TwoTasks lateBehindBlocker(TimeNs compute) {
    Listing l(compute, 6, 11);
    l.runs(l.t.task1, l.b.at("func1", 5));
    l.sleeps(l.t.task1, l.body1, kSecond);
    const TimeNs due1 = l.now + kSecond;
    l.runs(l.t.task2, l.b.at("func2", 10));
    l.blocks(l.t.task2, l.body2, 2 * kSecond);
    l.ends(l.t.task2, false);
    l.b.ready(l.t.task1, due1); // noticed only now: a Ready in the past
    l.runs(l.t.task1, l.body1);
    l.ends(l.t.task1, true);
    l.mainGoesOn(kNoLane);
    return l.done();
}

std::shared_ptr<trace::Store> roundRobin(std::uint32_t tasks, std::uint32_t handOffs, TimeNs compute) {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    std::vector<LaneId> lanes;
    for (std::uint32_t i = 0; i < tasks; ++i)
        lanes.push_back(b.task("Task-" + std::to_string(i + 1), "worker", thread, kNoLane, 0));
    const SiteId site = b.at("worker", 5);
    TimeNs now = 0;
    for (std::uint32_t i = 0; i < handOffs; ++i) {
        const LaneId lane = lanes[i % tasks];
        b.run(lane, now, site);
        now += compute;
        b.ready(lane, now);
    }
    b.finish(now, Outcome::Stopped);
    return b.store();
}

std::shared_ptr<trace::Store> manyLanes(std::uint32_t count) {
    TraceBuilder b;
    const LaneId thread = b.thread("MainThread");
    b.wait(thread, 0, WaitKind::Loop);
    std::vector<LaneId> lanes;
    for (std::uint32_t i = 0; i < count; ++i)
        lanes.push_back(b.task("Task-" + std::to_string(i + 1), "trivial", thread, kNoLane, i * TimeNs{10}));
    TimeNs now = count * TimeNs{10};
    const SiteId site = b.at("trivial", 3);
    for (const LaneId lane : lanes) {
        b.run(lane, now, site);
        now += 30;
        b.wait(lane, now, WaitKind::Sleep, site, now + 5);
    }
    b.finish(now, Outcome::Stopped);
    return b.store();
}

std::shared_ptr<trace::Store> randomTrace(std::uint64_t seed, std::uint32_t events) {
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint64_t n) { return random() % n; };
    const bool exact = below(2) == 0;
    const auto cost = [&] { return exact ? TimeNs{0} : static_cast<TimeNs>(below(2000)); };

    TraceBuilder b;
    struct Sleeper {
        TimeNs due;
        LaneId lane;
    };
    std::vector<LaneId> readyLanes;
    std::vector<Sleeper> sleepers;
    std::vector<LaneId> waiters; // for somebody's future
    const LaneId thread = b.thread("MainThread");
    b.run(thread, 0, b.at("<module>", 1));
    TimeNs now = cost();
    const LaneId main = b.task("main", "main", thread, thread, now);
    b.wait(thread, now, WaitKind::Loop);
    readyLanes.push_back(main);
    const ResourceId lock = b.sink().resource(WaitKind::Lock, "Lock");
    LaneId holder = kNoLane;

    const auto wakeDue = [&] {
        std::sort(sleepers.begin(), sleepers.end(),
                  [](const Sleeper& x, const Sleeper& y) { return x.due < y.due; });
        while (!sleepers.empty() && sleepers.front().due <= now) {
            b.ready(sleepers.front().lane, sleepers.front().due);
            readyLanes.push_back(sleepers.front().lane);
            sleepers.erase(sleepers.begin());
        }
    };
    for (std::uint32_t e = 0; e < events; ++e) {
        wakeDue();
        if (readyLanes.empty()) {
            if (!sleepers.empty()) {
                now = std::max(now, sleepers.front().due);
                continue;
            }
            if (waiters.empty()) break;
            b.ready(waiters.back(), now);
            readyLanes.push_back(waiters.back());
            waiters.pop_back();
            continue;
        }
        const LaneId lane = readyLanes.front();
        readyLanes.erase(readyLanes.begin());
        const int line = static_cast<int>(2 + below(30));
        const SiteId outer = b.at("job", 40);
        const SiteId site = b.at("step", line, outer);
        b.run(lane, now, site);
        now += cost();
        if (below(4) == 0 && b.store()->laneCount() < 60) {
            const LaneId child =
                b.task("Task-" + std::to_string(b.store()->laneCount()), "job", thread, lane, now);
            readyLanes.push_back(child);
        }
        if (below(6) == 0) {
            const TimeNs hold = static_cast<TimeNs>(below(3 * kSecond));
            b.block(lane, now, WaitKind::TimeSleep, site, now + hold);
            now += hold;
            wakeDue();
            b.run(lane, now, site);
            now += cost();
        }
        if (line % 3 == 0 && holder != kNoLane) {
            b.sink().gaveLock(holder, lock, now);
            holder = kNoLane;
        } else if (line % 3 == 0) {
            holder = lane;
            b.sink().tookLock(lane, lock, std::max<TimeNs>(now - line, 0), site); // told a little later
        }
        if (below(3) == 0) b.print(lane, now, site, "line \"" + std::to_string(e) + "\"\n");
        if (!waiters.empty() && below(3) == 0) {
            b.wake(lane, waiters.front(), now);
            readyLanes.push_back(waiters.front());
            waiters.erase(waiters.begin());
        }
        switch (below(5)) {
        case 0:
            b.wait(lane, now, WaitKind::Sleep, site, now + static_cast<TimeNs>(below(2 * kSecond)));
            sleepers.push_back({now, lane});
            sleepers.back().due = b.store()->span(lane, b.store()->spanCount(lane) - 1).until;
            break;
        case 1:
            b.wait(lane, now, WaitKind::Lock, site, kNever, main, lock);
            waiters.push_back(lane);
            break;
        case 2:
            if (lane != main) {
                b.end(lane, now, static_cast<EndKind>(below(3)));
                break;
            }
            [[fallthrough]];
        default:
            b.wait(lane, now, WaitKind::Yield, site);
            b.ready(lane, now);
            readyLanes.push_back(lane);
        }
    }
    b.finish(now, Outcome::Stopped, "stopped after so many events");
    return b.store();
}

} // namespace coroscope::test
