#pragma once

#include "core/trace/recorder.h"
#include "core/trace/store.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace coroscope::test {

/// Tells a Recorder what an engine would tell it, in a few words. Times are ns of virtual time.
class TraceBuilder {
public:
    TraceBuilder() : m_store(std::make_shared<trace::Store>()), m_recorder(m_store) {}

    std::shared_ptr<trace::Store> store() const { return m_store; }
    TraceSink& sink() { return m_recorder; }

    LaneId thread(std::string_view name, TimeNs at = 0, LaneId parent = kNoLane) {
        return m_recorder.laneCreated(LaneKind::Thread, name, "", kNoLane, parent, at);
    }
    LaneId worker(std::string_view name, LaneId parent, TimeNs at) {
        return m_recorder.laneCreated(LaneKind::Worker, name, "", kNoLane, parent, at);
    }
    /// With its link from `parent`.
    LaneId task(std::string_view name, std::string_view function, LaneId thread, LaneId parent, TimeNs at) {
        const LaneId id = m_recorder.laneCreated(LaneKind::Task, name, function, thread, parent, at);
        if (parent != kNoLane) m_recorder.link(LinkKind::Create, parent, id, at);
        return id;
    }
    void run(LaneId lane, TimeNs at, SiteId site = kNoSite) { change(lane, SpanState::Running, at, site); }
    void ready(LaneId lane, TimeNs at) { change(lane, SpanState::Ready, at); }
    void wait(LaneId lane, TimeNs at, WaitKind on, SiteId site = kNoSite, TimeNs until = kNever,
              LaneId target = kNoLane, ResourceId resource = kNoResource) {
        change(lane, SpanState::Waiting, at, site, on, until, target, resource);
    }
    void block(LaneId lane, TimeNs at, WaitKind on, SiteId site = kNoSite, TimeNs until = kNever) {
        change(lane, SpanState::Blocked, at, site, on, until);
    }
    void end(LaneId lane, TimeNs at, EndKind how = EndKind::Returned) { m_recorder.ended(lane, how, at); }
    void wake(LaneId from, LaneId to, TimeNs at) {
        m_recorder.link(LinkKind::Wake, from, to, at);
        ready(to, at);
    }
    void print(LaneId lane, TimeNs at, SiteId site, std::string_view text) {
        m_recorder.mark(MarkKind::Output, lane, at, site, text);
    }
    void finish(TimeNs at, Outcome outcome = Outcome::Finished, std::string_view explanation = {}) {
        m_recorder.finished(outcome, at, explanation);
    }
    /// Line `line` of `function`, called at the top or from `parent`.
    SiteId at(std::string_view function, int line, SiteId parent = kNoSite) {
        return m_recorder.site(parent, function, line);
    }

private:
    void change(LaneId lane, SpanState state, TimeNs at, SiteId site = kNoSite, WaitKind on = WaitKind::None,
                TimeNs until = kNever, LaneId target = kNoLane, ResourceId resource = kNoResource) {
        StateChange c;
        c.state = state;
        c.on = on;
        c.site = site;
        c.at = at;
        c.until = until;
        c.target = target;
        c.resource = resource;
        m_recorder.changed(lane, c);
    }

    std::shared_ptr<trace::Store> m_store;
    trace::Recorder m_recorder;
};

/// A main that creates two tasks and awaits the one, then the other. Lanes: 0 the thread, 1 main, 2 task1 (of
/// func1, which sleeps `sleep1`), 3 task2 (of func2).
struct TwoTasks {
    std::shared_ptr<trace::Store> store;
    LaneId thread = 0, main = 1, task1 = 2, task2 = 3;
};

/// As listing 002-02: both sleep one second together. `compute` is what a piece of computing costs; 0 is the
/// exact clock.
TwoTasks sleepingTogether(TimeNs compute = 20);
/// As 002-03: both block for one second, one after the other.
TwoTasks blockingInTurn(TimeNs compute = 20);
/// As 002-04: task1 sleeps one second but gets control after two, because task2 blocks for two.
TwoTasks lateBehindBlocker(TimeNs compute = 20);

/// `tasks` tasks that take turns until `handOffs` hand-offs were made: every run `compute` ns long.
std::shared_ptr<trace::Store> roundRobin(std::uint32_t tasks, std::uint32_t handOffs, TimeNs compute = 50);
/// `lanes` tasks of three spans each.
std::shared_ptr<trace::Store> manyLanes(std::uint32_t lanes);
/// Tasks on one thread (and a pool of two workers) that run, block, sleep, wait for each other and end at
/// random; the same for the same seed. Keeps every invariant.
std::shared_ptr<trace::Store> randomTrace(std::uint64_t seed, std::uint32_t events = 500);

} // namespace coroscope::test
