#include "core/trace/reader.h"

#include "core/trace/appender.h"
#include "core/trace/json_fields.h"
#include "core/trace/json_lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

namespace coroscope::trace {

namespace {

constexpr TimeNs kLatest = kNever - 1;

using Fields = JsonFields;

} // namespace

class TraceReader::Lines {
public:
    Lines() : m_store(std::make_shared<Store>()), m_to(*m_store) {}

    void take(const JsonLines& lines) {
        auto span = lines.spans.begin();
        for (const Fields& line : lines.lines) {
            for (; span != lines.spans.end() && span->number < line.number; ++span)
                takeSpan(*span);
            takeLine(line);
        }
        for (; span != lines.spans.end(); ++span)
            takeSpan(*span);
        if (lines.error.empty() || !m_error.empty()) return;
        m_number = lines.errorLine;
        fail(m_ended ? kBehindEnd : lines.error);
    }

    const std::string& error() const { return m_error; }

    Result<std::shared_ptr<Store>> finish() {
        if (m_error.empty() && m_store->laneCount() == 0) m_error = "there is no lane in it: not a trace";
        if (!m_error.empty()) return Error{m_error};
        return m_store;
    }

private:
    static constexpr std::string_view kBehindEnd = "something stands behind the end of the trace";

    bool fail(std::string_view what) {
        if (m_error.empty()) m_error = "line " + std::to_string(m_number) + ": " + std::string(what);
        return false;
    }

    /// Whether the line may tell anything.
    bool begins(std::uint64_t number) {
        if (!m_error.empty()) return false;
        m_number = number;
        return !m_ended || fail(kBehindEnd);
    }
    void takeSpan(const JsonSpan& s) {
        if (begins(s.number)) span(s);
    }
    void takeLine(const Fields& f) {
        if (!begins(f.number)) return;
        switch (f.type) {
        case 'l':
            lane(f);
            break;
        case 's':
            if (!tellSite(f)) return;
            tellResource(f);
            span(f);
            break;
        case 'k':
            link(f);
            break;
        case 'm':
            if (tellSite(f)) mark(f);
            break;
        case 't':
        case 'g':
            if (!tellSite(f)) return;
            tellResource(f);
            hold(f);
            break;
        case 'e':
            end(f);
            break;
        default:
            break;
        }
    }

    bool time(std::int64_t value, std::string_view name) {
        if (value < 0 || value > kLatest) return fail(std::string(name) + " is missing or out of range");
        return true;
    }
    bool laneId(std::int64_t value, LaneId& id, bool optional, std::string_view name) {
        id = kNoLane;
        if (value == -1 && optional) return true;
        if (value < 0 || static_cast<std::uint64_t>(value) >= m_to.laneCount())
            return fail(std::string(name) + " names a lane that does not exist");
        id = static_cast<LaneId>(value);
        return true;
    }
    bool stepOf(std::int64_t given, Step usual, Step& step) {
        step = usual;
        if (given == -1) return true;
        if (given < 0 || given > static_cast<std::int64_t>(m_to.stepCount()))
            return fail("the step lies in the future");
        step = static_cast<Step>(given);
        return true;
    }
    bool tellSite(const Fields& f);
    void tellResource(const Fields& f);
    bool siteOf(std::int64_t told, SiteId& id);
    bool resourceOf(std::int64_t told, ResourceId& id);

    void lane(const Fields& f);
    void span(const JsonSpan& s);
    void link(const Fields& f);
    void mark(const Fields& f);
    void hold(const Fields& f);
    void end(const Fields& f);

    std::shared_ptr<Store> m_store;
    Appender m_to;
    std::string m_error;
    std::uint64_t m_number = 0;
    bool m_ended = false;
    std::vector<TimeNs> m_spanEnds; ///< of each lane: where the next span has to start
    std::unordered_map<std::int64_t, SiteId> m_sites;
    struct RecentSite {
        std::int64_t told = 0;
        SiteId id = kNoSite;
    };
    std::array<RecentSite, 64> m_recentSites; ///< most spans say one of a few
    std::unordered_map<std::int64_t, ResourceId> m_resources;
};

bool TraceReader::Lines::tellSite(const Fields& f) {
    if (!f.hasStack || f.site == 0) return true;
    SiteId id = kNoSite;
    for (const std::string& frame : f.stack) {
        const std::size_t colon = frame.rfind(':');
        int line = 0;
        if (colon == std::string::npos) return fail("a call stack is damaged");
        const auto parsed = std::from_chars(frame.data() + colon + 1, frame.data() + frame.size(), line);
        if (parsed.ec != std::errc{} || parsed.ptr != frame.data() + frame.size())
            return fail("a call stack is damaged");
        id = m_to.site(id, std::string_view(frame).substr(0, colon), line);
    }
    m_sites[f.site] = id;
    m_recentSites[static_cast<std::uint64_t>(f.site) % m_recentSites.size()] = {f.site, id};
    return true;
}

void TraceReader::Lines::tellResource(const Fields& f) {
    if (f.resource != 0 && f.hasResourceName && !m_resources.contains(f.resource))
        m_resources.emplace(f.resource, m_to.resource(f.resourceKind, f.resourceName));
}

bool TraceReader::Lines::siteOf(std::int64_t told, SiteId& id) {
    id = kNoSite;
    if (told == 0) return true;
    RecentSite& recent = m_recentSites[static_cast<std::uint64_t>(told) % m_recentSites.size()];
    if (recent.told != told) {
        const auto known = m_sites.find(told);
        if (known == m_sites.end()) return fail("a call stack is used before it is told");
        recent = {told, known->second};
    }
    id = recent.id;
    return true;
}

bool TraceReader::Lines::resourceOf(std::int64_t told, ResourceId& id) {
    id = kNoResource;
    if (told == 0) return true;
    const auto known = m_resources.find(told);
    if (known == m_resources.end()) return fail("a resource is used before it is told");
    id = known->second;
    return true;
}

void TraceReader::Lines::lane(const Fields& f) {
    if (f.id != static_cast<std::int64_t>(m_to.laneCount()) || f.id >= (1 << 29)) {
        fail("lanes must be numbered from 0, in order");
        return;
    }
    LaneId thread = kNoLane, parent = kNoLane;
    Step step = 0;
    if (!time(f.created, "\"created\"") || !stepOf(f.step, m_to.floor(), step)) return;
    if (f.thread != f.id && !laneId(f.thread, thread, true, "\"thread\"")) return;
    if (!laneId(f.parent, parent, true, "\"parent\"")) return;
    const LaneId id = m_to.addLane(f.laneKind, f.name, f.function, thread, parent, {f.created, step});
    m_spanEnds.push_back(f.created);
    if (f.ended < 0 || !f.hasThen) return;
    if (f.ended < f.created) {
        fail("the lane ends before it is created");
        return;
    }
    m_to.endLane(id, f.then,
                 {f.ended, static_cast<Step>(std::clamp<std::int64_t>(f.endStep, step, 0xffffffff))},
                 Appender::Floor::Keep);
}

void TraceReader::Lines::span(const JsonSpan& s) {
    LaneId id = kNoLane, target = kNoLane;
    SiteId site = kNoSite;
    ResourceId resource = kNoResource;
    if (!laneId(s.lane, id, false, "\"lane\"") || !time(s.start, "\"start\"") || !time(s.end, "\"end\"") ||
        !laneId(s.target, target, true, "\"target\"") || !siteOf(s.site, site) ||
        !resourceOf(s.resource, resource))
        return;
    if (s.state == SpanState::Ended) {
        fail("\"state\" is missing");
        return;
    }
    LaneRecord& lane = m_to.lane(id);
    const std::uint32_t before = lane.spans.size();
    const bool takes = holdsControl(s.state);
    const bool givesBack = before > 0 && holdsControl(stateOf(lane.lastMeta));
    if (lane.isEnded.load(std::memory_order_relaxed)) {
        fail("the lane has ended before");
    } else if (s.start < m_spanEnds[id]) {
        fail("the span overlaps the one before it");
    } else if (s.start > m_spanEnds[id]) {
        fail("there is a hole between the span and the one before it");
    } else if (s.end < s.start) {
        fail("the span ends before it starts");
    } else if (takes && m_to.stepCount() > 0 && s.start < m_to.data().lastStepTime) {
        fail("control is taken before the last time it was taken: the lines are not in order");
    }
    if (!m_error.empty()) return;
    Step step = 0;
    if (!stepOf(takes ? -1 : s.step, takes || givesBack ? m_to.stepCount() : m_to.floor(), step)) return;
    if (step < lane.lastStep) {
        fail("the step lies before that of the span before it");
        return;
    }
    Descriptor what;
    what.state = s.state;
    what.on = s.on;
    what.hasUntil = s.until >= 0;
    what.site = site;
    what.target = target;
    what.resource = resource;
    m_to.openSpan(id, {s.start, step}, what, s.until >= 0 ? s.until : kNever);
    m_spanEnds[id] = s.end;
    if (!s.hasThen) return;
    const Step usual = step + (takes ? 1 : 0);
    const auto endStep =
        s.endStep < 0 ? usual : static_cast<Step>(std::min<std::int64_t>(s.endStep, 0xffffffff));
    m_to.endLane(id, s.then, {s.end, std::max(usual, endStep)}, Appender::Floor::Keep);
}

void TraceReader::Lines::link(const Fields& f) {
    LaneId from = kNoLane, to = kNoLane;
    Step step = 0;
    if (!laneId(f.from, from, true, "\"from\"") || !laneId(f.to, to, true, "\"to\"") ||
        !time(f.at, "\"at\"") || !stepOf(f.step, m_to.floor(), step))
        return;
    m_to.link(f.linkKind, from, to, {f.at, step});
}

void TraceReader::Lines::mark(const Fields& f) {
    LaneId lane = kNoLane;
    SiteId site = kNoSite;
    Step step = 0;
    if (!laneId(f.lane, lane, true, "\"lane\"") || !time(f.at, "\"at\"") || !siteOf(f.site, site) ||
        !stepOf(f.step, m_to.floor(), step))
        return;
    m_to.mark(f.markKind, lane, {f.at, step}, site, f.text);
}

void TraceReader::Lines::hold(const Fields& f) {
    Hold hold;
    hold.taken = f.type == 't';
    if (!laneId(f.lane, hold.lane, false, "\"lane\"") || !time(f.at, "\"at\"") ||
        !siteOf(f.site, hold.site) || !resourceOf(f.resource, hold.resource) ||
        !stepOf(f.step, m_to.floor(), hold.at.step))
        return;
    hold.at.time = f.at;
    if (f.endStep > static_cast<std::int64_t>(m_to.stepCount()))
        return void(fail("the step lies in the future"));
    hold.told = f.endStep < 0 ? hold.at.step : static_cast<Step>(f.endStep);
    m_to.hold(hold);
}

void TraceReader::Lines::end(const Fields& f) {
    if (!time(f.at, "\"at\"")) return;
    m_to.finish(f.outcome, f.at, f.explanation);
    m_ended = true;
}

TraceReader::TraceReader() : m_lines(std::make_unique<Lines>()) {}
TraceReader::~TraceReader() = default;

void TraceReader::take(const JsonLines& lines) {
    m_lines->take(lines);
}

const std::string& TraceReader::error() const {
    return m_lines->error();
}

Result<std::shared_ptr<Store>> TraceReader::finish() {
    return m_lines->finish();
}

} // namespace coroscope::trace
