#pragma once

#include "core/base/trace_sink.h"
#include "core/trace/store.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <vector>

namespace coroscope::session {

/// Stands behind an engine that runs again: records nothing, but numbers lanes, resources and steps as
/// trace::Recorder does, and says when the run is about to pass an instant. One thread.
class StepSink final : public TraceSink {
public:
    /// Called before `next`, later than what is watched, is told; the engine stands in the middle of it.
    std::function<void(trace::Instant next)> passing;
    /// Asks for `passing` once; forgotten when it has been called.
    void watch(trace::Instant at) {
        m_watched = at;
        m_watching = true;
    }
    void unwatch() { m_watching = false; }

    /// The latest instant told; nothing of the run lies behind it, except what has been computed since.
    trace::Instant position() const { return {m_time, m_floor}; }
    trace::Step stepCount() const { return m_steps; }

    /// What a lane has been said to do.
    struct Told {
        SpanState state = SpanState::Waiting; ///< Ended once it has
        WaitKind on = WaitKind::None;
        TimeNs until = kNever;
        LaneId target = kNoLane;
        ResourceId resource = kNoResource;
        trace::Instant since; ///< as trace::Recorder dates it
        bool holds() const { return state == SpanState::Running || state == SpanState::Blocked; }
    };
    std::size_t laneCount() const { return m_lanes.size(); }
    /// As of an instant not earlier than the last step.
    const Told& lane(LaneId lane, trace::Instant at) const {
        if (m_lanes[lane].since <= at) return m_lanes[lane];
        const auto before = m_before.find(lane);
        return before == m_before.end() ? m_lanes[lane] : before->second;
    }
    /// Whether a sleep that was due at `due` counts as over at `at`: the trace learns of it only when the
    /// loop looks (Recorder::changed), and dates it back to the step that holds control beyond that time.
    bool isDue(TimeNs due, trace::Instant at) const {
        const bool beyond = m_incoming > at.time && m_lastHolder != kNoLane && m_lanes[m_lastHolder].holds();
        return due < at.time || (due == at.time && beyond);
    }
    /// The run has been paused with nothing left to happen up to this time.
    void reached(TimeNs time) { m_incoming = std::max(m_incoming, time + 1); }

    LaneId laneCreated(LaneKind kind, std::string_view name, std::string_view function, LaneId thread,
                       LaneId parent, TimeNs at) override;
    void laneRenamed(LaneId, std::string_view) override {}
    void changed(LaneId lane, const StateChange& change) override;
    void ended(LaneId lane, EndKind how, TimeNs at) override;
    SiteId site(SiteId, std::string_view, int) override { return kNoSite; }
    ResourceId resource(WaitKind, std::string_view) override { return ++m_resources; }
    void link(LinkKind, LaneId, LaneId, TimeNs at) override { tell({at, m_floor}); }
    void mark(MarkKind, LaneId, TimeNs at, SiteId, std::string_view) override { tell({at, m_floor}); }
    void tookLock(LaneId, ResourceId, TimeNs, SiteId) override {}
    void gaveLock(LaneId, ResourceId, TimeNs) override {}
    void finished(Outcome, TimeNs at, std::string_view) override { tell({at, m_floor}); }

private:
    /// Everything that is told goes through here first.
    void tell(trace::Instant at, bool raises = false) {
        // A timer that was due in the past is told now.
        if (at.time < m_time) at.time = m_time;
        m_incoming = at.time;
        if (m_watching && at > m_watched) {
            m_watching = false;
            passing(at);
        }
        m_time = at.time;
        if (raises && at.step > m_floor) m_floor = at.step;
    }

    std::vector<Told> m_lanes;
    std::unordered_map<LaneId, Told>
        m_before;                  ///< what lanes did whose change is dated to the end of this step
    TimeNs m_incoming = 0;         ///< of what is just being told
    LaneId m_lastHolder = kNoLane; ///< of the latest step
    ResourceId m_resources = kNoResource;
    TimeNs m_time = 0;
    trace::Step m_floor = 0; ///< of what happens to others: Recorder's
    trace::Step m_steps = 0; ///< control was taken so many times
    trace::Instant m_watched;
    bool m_watching = false;
};

} // namespace coroscope::session
