#include "core/trace/reader.h"

#include "core/trace/appender.h"
#include "core/trace/json_fields.h"
#include "core/trace/json_lines.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace coroscope::trace {

namespace {

constexpr TimeNs kLatest = kNever - 1;

using Fields = JsonFields;

} // namespace

class TraceReader::Lines {
public:
    static constexpr std::string_view kBehindEnd = "something stands behind the end of the trace";
    static constexpr std::string_view kTooLong = "the line is too long to be one of a trace";

    Lines() : m_store(std::make_shared<Store>()), m_to(*m_store) {}

    void feed(std::string_view text) {
        while (m_error.empty() && !text.empty()) {
            const std::size_t end = text.find('\n');
            if (end == std::string_view::npos) {
                m_rest.append(text);
                if (m_rest.size() > kLongestJsonLine) ++m_number, fail(kTooLong);
                return;
            }
            if (m_rest.empty()) {
                line(text.substr(0, end));
            } else {
                m_rest.append(text.substr(0, end));
                line(m_rest);
                m_rest.clear();
            }
            text.remove_prefix(end + 1);
        }
    }

    /// A line that has been read.
    void take(const Fields& f) {
        if (!m_error.empty()) return;
        m_number = f.number;
        if (m_ended) {
            fail(kBehindEnd);
            return;
        }
        switch (f.type) {
        case 'l':
            lane(f);
            break;
        case 's':
            span(f);
            break;
        case 'k':
            link(f);
            break;
        case 'm':
            mark(f);
            break;
        case 'e':
            end(f);
            break;
        default:
            break;
        }
    }
    /// A line that cannot be read.
    void refuse(std::uint64_t number, std::string_view what) {
        m_number = number;
        fail(m_ended ? kBehindEnd : what);
    }

    const std::string& error() const { return m_error; }

    Result<std::shared_ptr<Store>> finish() {
        if (m_error.empty() && !m_rest.empty()) line(m_rest);
        if (m_error.empty() && m_store->laneCount() == 0) m_error = "there is no lane in it: not a trace";
        if (!m_error.empty()) return Error{m_error};
        return m_store;
    }

private:
    bool fail(std::string_view what) {
        if (m_error.empty()) m_error = "line " + std::to_string(m_number) + ": " + std::string(what);
        return false;
    }

    void line(std::string_view text) {
        ++m_number;
        if (isBlank(text)) return;
        Fields f;
        f.number = m_number;
        if (const char* wrong = parseJsonFields(text, f)) {
            m_ended ? fail(kBehindEnd) : fail(wrong);
            return;
        }
        take(f);
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
    bool siteOf(const Fields& f, SiteId& id);
    bool resourceOf(const Fields& f, ResourceId& id);

    void lane(const Fields& f);
    void span(const Fields& f);
    void link(const Fields& f);
    void mark(const Fields& f);
    void end(const Fields& f);

    std::shared_ptr<Store> m_store;
    Appender m_to;
    std::string m_rest; ///< the beginning of a line whose end is not here yet
    std::string m_error;
    std::uint64_t m_number = 0;
    bool m_ended = false;
    std::vector<TimeNs> m_spanEnds; ///< of each lane: where the next span has to start
    std::unordered_map<std::int64_t, SiteId> m_sites;
    std::unordered_map<std::int64_t, ResourceId> m_resources;
};

bool TraceReader::Lines::siteOf(const Fields& f, SiteId& id) {
    id = kNoSite;
    if (f.site == 0) return true;
    if (!f.hasStack) {
        const auto known = m_sites.find(f.site);
        if (known == m_sites.end()) return fail("a call stack is used before it is told");
        id = known->second;
        return true;
    }
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
    return true;
}

bool TraceReader::Lines::resourceOf(const Fields& f, ResourceId& id) {
    id = kNoResource;
    if (f.resource == 0) return true;
    auto known = m_resources.find(f.resource);
    if (known == m_resources.end()) {
        if (!f.hasResourceName) return fail("a resource is used before it is told");
        known = m_resources.emplace(f.resource, m_to.resource(f.resourceKind, f.resourceName)).first;
    }
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

void TraceReader::Lines::span(const Fields& f) {
    LaneId id = kNoLane, target = kNoLane;
    SiteId site = kNoSite;
    ResourceId resource = kNoResource;
    if (!laneId(f.lane, id, false, "\"lane\"") || !time(f.start, "\"start\"") || !time(f.end, "\"end\"") ||
        !laneId(f.target, target, true, "\"target\"") || !siteOf(f, site) || !resourceOf(f, resource))
        return;
    if (f.state == SpanState::Ended) {
        fail("\"state\" is missing");
        return;
    }
    LaneRecord& lane = m_to.lane(id);
    const std::uint32_t before = lane.spans.size();
    const bool takes = holdsControl(f.state);
    const bool givesBack = before > 0 && holdsControl(stateOf(lane.lastMeta));
    if (lane.isEnded.load(std::memory_order_relaxed)) {
        fail("the lane has ended before");
    } else if (f.start < m_spanEnds[id]) {
        fail("the span overlaps the one before it");
    } else if (f.start > m_spanEnds[id]) {
        fail("there is a hole between the span and the one before it");
    } else if (f.end < f.start) {
        fail("the span ends before it starts");
    } else if (takes && m_to.stepCount() > 0 && f.start < m_to.data().lastStepTime) {
        fail("control is taken before the last time it was taken: the lines are not in order");
    }
    if (!m_error.empty()) return;
    Step step = 0;
    if (!stepOf(takes ? -1 : f.step, takes || givesBack ? m_to.stepCount() : m_to.floor(), step)) return;
    if (step < lane.lastStart.step) {
        fail("the step lies before that of the span before it");
        return;
    }
    Descriptor what;
    what.state = f.state;
    what.on = f.on;
    what.hasUntil = f.until >= 0;
    what.site = site;
    what.target = target;
    what.resource = resource;
    m_to.openSpan(id, {f.start, step}, what, f.until >= 0 ? f.until : kNever);
    m_spanEnds[id] = f.end;
    if (!f.hasThen) return;
    const Step usual = step + (takes ? 1 : 0);
    const auto endStep =
        f.endStep < 0 ? usual : static_cast<Step>(std::min<std::int64_t>(f.endStep, 0xffffffff));
    m_to.endLane(id, f.then, {f.end, std::max(usual, endStep)}, Appender::Floor::Keep);
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
    if (!laneId(f.lane, lane, true, "\"lane\"") || !time(f.at, "\"at\"") || !siteOf(f, site) ||
        !stepOf(f.step, m_to.floor(), step))
        return;
    m_to.mark(f.markKind, lane, {f.at, step}, site, f.text);
}

void TraceReader::Lines::end(const Fields& f) {
    if (!time(f.at, "\"at\"")) return;
    m_to.finish(f.outcome, f.at, f.explanation);
    m_ended = true;
}

TraceReader::TraceReader() : m_lines(std::make_unique<Lines>()) {}
TraceReader::~TraceReader() = default;

void TraceReader::feed(std::string_view text) {
    m_lines->feed(text);
}

void TraceReader::take(const JsonLines& lines) {
    for (const JsonFields& line : lines.lines)
        m_lines->take(line);
    if (!lines.error.empty()) m_lines->refuse(lines.errorLine, lines.error);
}

const std::string& TraceReader::error() const {
    return m_lines->error();
}

Result<std::shared_ptr<Store>> TraceReader::finish() {
    return m_lines->finish();
}

Result<std::shared_ptr<Store>> readTrace(std::string_view text) {
    TraceReader reader;
    reader.feed(text);
    return reader.finish();
}

} // namespace coroscope::trace
