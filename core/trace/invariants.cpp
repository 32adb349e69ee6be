#include "core/trace/invariants.h"

#include <algorithm>
#include <unordered_map>

namespace coroscope::trace {

namespace {

constexpr std::size_t kMost = 20;

std::string text(Instant at) {
    return std::to_string(at.time) + " ns (step " + std::to_string(at.step) + ")";
}

bool holds(SpanState state) {
    return state == SpanState::Running || state == SpanState::Blocked;
}

class Checker {
public:
    Checker(const Store& store, TimeNs resolution) : m_store(store), m_resolution(resolution) {}

    std::vector<std::string> run() {
        for (LaneId id = 0; id < m_store.laneCount() && !full(); ++id)
            checkLane(id);
        checkSteps();
        checkLinks();
        return std::move(m_faults);
    }

private:
    bool full() const { return m_faults.size() >= kMost; }
    void fault(std::string sentence) {
        if (!full()) m_faults.push_back(std::move(sentence));
    }
    static std::string name(const LaneInfo& lane) {
        return "lane " + std::to_string(lane.id) + " (" + lane.name + ")";
    }

    void checkLane(LaneId id) {
        const LaneInfo lane = m_store.lane(id);
        if (lane.parent != kNoLane && lane.parent >= id)
            fault(name(lane) + " was created before its parent, lane " + std::to_string(lane.parent));
        if (lane.thread > id) fault(name(lane) + " runs on a thread that is created later");
        const Instant end = lane.ended.value_or(m_store.end());
        const std::size_t count = m_store.spanCount(id);
        if (count == 0) {
            if (lane.kind == LaneKind::Task) fault(name(lane) + " is a task without a span");
            return;
        }
        Span before;
        for (std::size_t i = 0; i < count && !full(); ++i) {
            const Span span = m_store.span(id, i);
            if (i == 0 && span.start != lane.created)
                fault(name(lane) + " was created at " + text(lane.created) +
                      ", but its first span starts at " + text(span.start));
            if (i > 0) checkBorder(lane, before, span);
            if (span.end.time < span.start.time || span.end.step < span.start.step)
                fault(name(lane) + ": span " + std::to_string(i) + " ends before it starts, at " +
                      text(span.end));
            if (holds(span.state)) {
                ++m_holdingSpans;
                if (span.start.step >= m_store.stepCount() || m_store.handOff(span.start.step).lane != id ||
                    m_store.stepTime(span.start.step) != span.start.time)
                    fault(name(lane) + ": span " + std::to_string(i) + " holds control at " +
                          text(span.start) + ", but that step is not its own");
                if (span.end.step <= span.start.step)
                    fault(name(lane) + ": span " + std::to_string(i) + " holds control for no step");
            }
            before = span;
        }
        if (lane.ended && before.end != end)
            fault(name(lane) + " ended at " + text(end) + ", but its last span ends at " + text(before.end));
    }

    void checkBorder(const LaneInfo& lane, const Span& before, const Span& span) {
        if (before.end != span.start)
            fault(name(lane) + ": span " + std::to_string(before.index) + " ends at " + text(before.end) +
                  ", the next starts at " + text(span.start));
        if (before.start == before.end && !holds(before.state) && before.on == WaitKind::None)
            fault(name(lane) + ": span " + std::to_string(before.index) + " is empty and says nothing");
        if (before.state == SpanState::Waiting && before.on == WaitKind::Sleep && before.until != kNever &&
            span.state == SpanState::Ready && span.start.time > laterBy(before.until, m_resolution))
            fault(name(lane) + ": was due at " + std::to_string(before.until) +
                  " ns, but is ready only from " + text(span.start));
    }

    void checkSteps() {
        if (m_holdingSpans != m_store.stepCount() && !full())
            fault(std::to_string(m_holdingSpans) + " spans hold control, but there are " +
                  std::to_string(m_store.stepCount()) + " steps");
        std::unordered_map<LaneId, Instant> freeFrom; // of each thread
        std::unordered_map<LaneId, std::size_t> nextSpan;
        TimeNs before = 0;
        for (Step step = 0; step < m_store.stepCount() && !full(); ++step) {
            const HandOff handOff = m_store.handOff(step);
            if (handOff.at.time < before)
                fault("step " + std::to_string(step) + " lies before its predecessor");
            before = handOff.at.time;
            std::size_t& at = nextSpan[handOff.lane];
            const std::size_t count = m_store.spanCount(handOff.lane);
            Span span;
            for (; at < count; ++at) {
                span = m_store.span(handOff.lane, at);
                if (span.start.step == step && holds(span.state)) break;
            }
            if (at == count) {
                fault("step " + std::to_string(step) + " is no span of lane " + std::to_string(handOff.lane));
                continue;
            }
            const auto taken = freeFrom.find(handOff.thread);
            if (taken != freeFrom.end() && span.start < taken->second)
                fault("lane " + std::to_string(handOff.lane) + " takes control of thread " +
                      std::to_string(handOff.thread) + " at " + text(span.start) +
                      ", but another lane holds it until " + text(taken->second));
            freeFrom[handOff.thread] = span.end;
        }
    }

    void checkLinks() {
        const auto exists = [&](LaneId id) { return id == kNoLane || id < m_store.laneCount(); };
        Instant before;
        for (std::size_t i = 0; i < m_store.linkCount() && !full(); ++i) {
            const Link link = m_store.link(i);
            const std::string which = "link " + std::to_string(i);
            if (link.at < before) fault(which + " lies before its predecessor");
            if (link.at > m_store.end()) fault(which + " lies behind the end of the record");
            if (!exists(link.from) || !exists(link.to)) fault(which + " names a lane that does not exist");
            before = link.at;
        }
        before = {};
        for (std::size_t i = 0; i < m_store.markCount() && !full(); ++i) {
            const Mark mark = m_store.mark(i);
            const std::string which = "mark " + std::to_string(i);
            if (mark.at < before) fault(which + " lies before its predecessor");
            if (mark.at > m_store.end()) fault(which + " lies behind the end of the record");
            if (!exists(mark.lane)) fault(which + " names a lane that does not exist");
            before = mark.at;
        }
    }

    const Store& m_store;
    TimeNs m_resolution;
    std::vector<std::string> m_faults;
    std::size_t m_holdingSpans = 0;
};

} // namespace

std::vector<std::string> checkInvariants(const Store& store, TimeNs resolution) {
    return Checker(store, resolution).run();
}

} // namespace coroscope::trace
