// Findings about what was not done when the program ended: asyncio.run cancels the tasks that are left, and
// daemon threads just stop. Python says nothing of either.

#include "core/analysis/finding_parts.h"
#include "core/analysis/words.h"
#include "core/base/say.h"

namespace coroscope::analysis {

using trace::Instant;
using trace::Link;
using trace::Span;
using trace::Store;

namespace {

constexpr std::size_t kMostVictims = 100;

class CutOffFinder {
public:
    CutOffFinder(const Store& store, std::vector<Finding>& out) : m_store(store), m_out(out) {}

    void find() {
        for (std::size_t i = 0; i < m_store.linkCount(); ++i) {
            const Link link = m_store.link(i);
            if (link.kind == LinkKind::Cancel) cancelled(link);
        }
        const auto end = m_store.outcome();
        if (!end || end->outcome != Outcome::Finished) return;
        for (LaneId id = 1; id < m_store.laneCount(); ++id) {
            const trace::LaneInfo lane = m_store.lane(id);
            if (lane.kind == LaneKind::Thread && !lane.ended) daemon(id);
        }
    }

private:
    /// What the thread ran until it was complete, and for which, directly or not, the task was made; kNoLane
    /// when it had not ended before the link, or ended with an exception, after which the loss of others is
    /// no surprise.
    LaneId mainOf(const Link& link) const {
        LaneId main = link.to;
        for (LaneId parent = m_store.lane(main).parent; parent != kNoLane && parent != link.from;
             parent = m_store.lane(main).parent)
            main = parent;
        const trace::LaneInfo lane = m_store.lane(main);
        const bool ended = lane.ended && lane.end == EndKind::Returned && *lane.ended <= link.at;
        return main != link.to && ended && lane.kind == LaneKind::Task && lane.parent == link.from ? main
                                                                                                   : kNoLane;
    }

    void cancelled(const Link& link) {
        const trace::LaneInfo lane = m_store.lane(link.to);
        if (lane.kind != LaneKind::Task || !lane.ended || lane.end != EndKind::Cancelled) return;
        const LaneId main = mainOf(link);
        if (main == kNoLane) return;
        // What it did when it was cancelled: the last wait that begins before, if it ever ran.
        Span doing = m_store.span(link.to, 0);
        bool started = false;
        for (std::size_t i = m_store.spanCount(link.to); i-- > 0;) {
            const Span span = m_store.span(link.to, i);
            if (span.state != SpanState::Waiting || span.start > link.at) continue;
            doing = span;
            started = true;
            break;
        }
        const bool work = !started || doing.on == WaitKind::Executor || doing.on == WaitKind::Socket;
        const std::string what = started ? waitText(m_store, doing) : std::string();
        const auto [place, fresh] = m_known.try_emplace(
            {lane.function, started ? lineOf(m_store, doing.site) : 0, what}, m_out.size());
        if (!fresh) {
            Finding& same = m_out[place->second];
            ++same.count;
            if (same.victims.size() < kMostVictims) same.victims.push_back(link.to);
            return;
        }
        Finding f;
        f.kind = FindingKind::CutOff;
        f.severity = work ? FindingSeverity::Warning : FindingSeverity::Hint;
        f.at = link.at;
        f.end = std::max(link.at, *lane.ended);
        f.culprit = main;
        f.victims = {link.to};
        f.line = started ? lineOf(m_store, doing.site) : lineOfCreation(link.to);
        const std::vector<std::string> told{laneText(m_store, link.to), laneText(m_store, main), what,
                                            lineText(f.line)};
        f.title = started ? say("Findings", "A task was cut off at the end")
                          : say("Findings", "A task never got to run");
        f.text =
            started
                ? fill(say("Findings", "%1 was not done when %2 ended: it still waited for %3%4, and "
                                       "was cancelled."),
                       told)
                : fill(say("Findings", "%1 had not even started when %2 ended, and was cancelled."), told);
        f.text += say("Findings", " Keep the task and await it before the end, as asyncio.TaskGroup does; or "
                                  "cancel it yourself if it may be lost.");
        m_out.push_back(std::move(f));
    }

    /// Of the call that made it; 0 when the trace does not tell.
    int lineOfCreation(LaneId id) const {
        const trace::LaneInfo lane = m_store.lane(id);
        if (lane.parent == kNoLane) return 0;
        const auto span = m_store.spanAt(lane.parent, lane.created);
        return span ? lineOf(m_store, span->site) : 0;
    }

    /// A thread that still lives when the program ends is a daemon. Those that wait for something to do lose
    /// nothing.
    void daemon(LaneId id) {
        const std::size_t count = m_store.spanCount(id);
        if (count == 0) return;
        const Span last = m_store.span(id, count - 1);
        const bool sleeps = last.on == WaitKind::TimeSleep || last.on == WaitKind::Socket;
        if ((last.state == SpanState::Blocked || last.state == SpanState::Waiting) && !sleeps) return;
        if (last.state == SpanState::Ended) return;
        Finding f;
        f.kind = FindingKind::CutOff;
        f.severity = FindingSeverity::Hint;
        f.at = last.start;
        f.end = m_store.end();
        f.culprit = id;
        f.victims = {id};
        f.line = lineOf(m_store, last.site);
        f.title = say("Findings", "A daemon thread was cut off at the end");
        const std::vector<std::string> told{laneText(m_store, id), waitText(m_store, last), lineText(f.line)};
        f.text =
            sleeps ? fill(say("Findings", "%1 was in %2%3 when the program ended, and did not get further."),
                          told)
                   : fill(say("Findings", "%1 was at work%3 when the program ended, and did not get "
                                          "further."),
                          told);
        f.text += say("Findings", " Tell it to end and join() it, or make it no daemon.");
        m_out.push_back(std::move(f));
    }

    const Store& m_store;
    std::vector<Finding>& m_out;
    std::map<std::tuple<std::string, int, std::string>, std::size_t> m_known;
};

} // namespace

void findCutOff(const Store& store, std::vector<Finding>& out) {
    CutOffFinder(store, out).find();
}

} // namespace coroscope::analysis
