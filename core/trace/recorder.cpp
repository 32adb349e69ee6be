#include "core/trace/recorder.h"

#include <algorithm>

namespace coroscope::trace {

Recorder::Recorder(std::shared_ptr<Store> store) : m_store(std::move(store)), m_to(*m_store) {}

LaneId Recorder::laneCreated(LaneKind kind, std::string_view name, std::string_view function, LaneId thread,
                             LaneId parent, TimeNs at) {
    const Instant created{at, m_to.floor()};
    const LaneId id = m_to.addLane(kind, name, function, thread, parent, created);
    if (kind == LaneKind::Task) m_to.openSpan(id, created, Descriptor{.state = SpanState::Ready}, kNever);
    return id;
}

void Recorder::laneRenamed(LaneId lane, std::string_view name) {
    m_to.rename(lane, name);
}

void Recorder::changed(LaneId id, const StateChange& change) {
    LaneRecord& lane = m_to.lane(id);
    const SpanState last = stateOf(lane.lastMeta);
    if (change.state == SpanState::Ended || last == SpanState::Ended) return;
    const bool held = holdsControl(last);
    Descriptor what;
    what.state = change.state;
    what.on = change.on;
    what.hasUntil = change.until != kNever;
    what.site = change.site;
    what.target = change.target;
    what.resource = change.resource;

    Instant at{std::max(change.at, lane.lastTime), m_to.floor()};
    if (holdsControl(change.state)) {
        at.time = std::max(at.time, m_to.data().lastStepTime);
        at.step = m_to.stepCount();
    } else if (held) {
        at.step = m_to.stepCount();
    } else {
        if (change.state == SpanState::Ready && at.time < m_to.now()) at.step = m_to.stepInThePast(at.time);
        at.step = std::max(at.step, lane.lastStep);
        // A wait that began and is over within one instant lasted as long as the step that ended it.
        if (at == lane.last() && m_to.waitsForSomething(lane)) at.step = m_to.stepCount();
    }
    m_to.openSpan(id, lane, at, what, change.until);
}

void Recorder::ended(LaneId id, EndKind how, TimeNs at) {
    const LaneRecord& lane = m_to.lane(id);
    if (lane.isEnded.load(std::memory_order_relaxed)) return;
    const bool held = holdsControl(stateOf(lane.lastMeta));
    m_to.endLane(
        id, how,
        {std::max(at, lane.lastTime), held ? m_to.stepCount() : std::max(m_to.floor(), lane.lastStep)});
}

SiteId Recorder::site(SiteId parent, std::string_view function, int line) {
    return m_to.site(parent, function, line);
}

ResourceId Recorder::resource(WaitKind kind, std::string_view name) {
    return m_to.resource(kind, name);
}

void Recorder::link(LinkKind kind, LaneId from, LaneId to, TimeNs at) {
    m_to.link(kind, from, to, {at, m_to.floor()});
}

void Recorder::mark(MarkKind kind, LaneId lane, TimeNs at, SiteId site, std::string_view text) {
    m_to.mark(kind, lane, {at, m_to.floor()}, site, text);
}

void Recorder::tookLock(LaneId lane, ResourceId lock, TimeNs at, SiteId site) {
    // Told of the past: the lane had control then.
    const Step step = at < m_to.now() ? m_to.stepOf(lane, at) : m_to.floor();
    m_to.hold({lane, lock, site, {at, step}, m_to.floor(), true});
}

void Recorder::gaveLock(LaneId lane, ResourceId lock, TimeNs at) {
    m_to.hold({lane, lock, kNoSite, {at, m_to.floor()}, m_to.floor(), false});
}

void Recorder::settled(TimeNs until) {
    if (until != kNever) m_to.settle(until);
}

void Recorder::finished(Outcome outcome, TimeNs at, std::string_view explanation) {
    m_to.finish(outcome, at, explanation);
}

} // namespace coroscope::trace
