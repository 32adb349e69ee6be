#include "core/session/step_sink.h"

#include <algorithm>

namespace coroscope::session {

LaneId StepSink::laneCreated(LaneKind kind, std::string_view, std::string_view, LaneId, LaneId, TimeNs at) {
    tell({at, m_floor});
    m_lanes.emplace_back();
    m_lanes.back().since = {at, m_floor};
    if (kind == LaneKind::Task) m_lanes.back().state = SpanState::Ready;
    return static_cast<LaneId>(m_lanes.size() - 1);
}

void StepSink::changed(LaneId id, const StateChange& change) {
    Told& lane = m_lanes[id];
    if (lane.state == SpanState::Ended || change.state == SpanState::Ended) return;
    const bool takes = change.state == SpanState::Running || change.state == SpanState::Blocked;
    trace::Instant at{std::max(change.at, lane.since.time), takes || lane.holds() ? m_steps : m_floor};
    // A wait that began and is over within one instant lasted as long as the step that ended it.
    const bool waited =
        lane.state == SpanState::Waiting && lane.on != WaitKind::None && lane.on != WaitKind::Yield;
    if (!takes && at == lane.since && waited) {
        // Others are still told of this step: nothing is passed by it.
        at.step = m_steps;
        m_before.insert_or_assign(id, lane);
        tell({at.time, m_floor});
    } else {
        tell(at, takes || lane.holds());
    }
    lane = {change.state, change.on, change.until, change.target, change.resource, at};
    if (!takes) return;
    ++m_steps;
    m_before.clear();
    m_lastHolder = id;
}

void StepSink::ended(LaneId id, EndKind, TimeNs at) {
    Told& lane = m_lanes[id];
    if (lane.state == SpanState::Ended) return;
    tell({at, lane.holds() ? m_steps : m_floor}, true);
    lane.state = SpanState::Ended;
}

} // namespace coroscope::session
