#include "core/trace/writer.h"

#include "core/trace/json_text.h"
#include "core/trace/store_data.h"

#include <algorithm>
#include <cstdio>
#include <queue>

namespace coroscope::trace {

namespace {

/// Where an event stands in the file. Within one step: what gives control back, what happens before the next
/// taking, the taking, what happens during it. Whoever reads in this order counts the same steps.
struct Place {
    Step step;
    std::uint8_t phase;
    TimeNs time;
    std::uint32_t index; ///< the lane; for the rest its number
    bool operator>(const Place& other) const {
        if (step != other.step) return step > other.step;
        if (phase != other.phase) return phase > other.phase;
        if (time != other.time) return time > other.time;
        return index > other.index;
    }
};

enum Phase : std::uint8_t { GivesBack, Before, Takes, During };

class Writer {
public:
    Writer(const Store& store, const TextSink& sink, const FileTask& task)
        : m_store(store), m_sink(sink), m_task(task), m_pending(store.laneCount()),
          m_laneCount(store.laneCount()), m_linkCount(store.linkCount()), m_markCount(store.markCount()),
          m_knownSites(1024, false) {
        m_json.text().reserve((1 << 16) + 4096);
    }

    Result<std::uint64_t> run() {
        std::size_t total = m_linkCount + m_markCount;
        for (LaneId id = 0; id < m_laneCount; ++id)
            total += m_store.spanCount(id) + 1;
        m_total = total;
        while (m_error.empty() && writeNext()) {
        }
        if (m_error.empty()) writeEnd();
        if (m_error.empty()) flush();
        if (!m_error.empty()) return Error{m_error};
        if (m_task.progress) m_task.progress(1);
        return m_lines;
    }

private:
    /// The place of something that happens to somebody at `at` without taking or giving back control.
    Place placeOf(Instant at, std::uint32_t index) const {
        const bool before = at.step >= m_store.stepCount() || at.time < m_store.stepTime(at.step);
        return {at.step, before ? Before : During, at.time, index};
    }

    bool writeNext() {
        // Lanes go first: at the same place they are created before anything else happens to them.
        while (m_lane < m_laneCount) {
            const Place place = placeOf(m_store.data().lanes[m_lane].created, 0);
            if (!m_spans.empty() && place > m_spans.top()) break;
            writeLane(m_store.lane(m_lane));
            ++m_lane;
        }
        const bool haveSpan = !m_spans.empty();
        if (m_link < m_linkCount || m_mark < m_markCount) {
            const Instant mark = m_mark < m_markCount ? m_store.data().marks[m_mark].at : Instant{};
            const Link link = m_link < m_linkCount ? m_store.link(m_link) : Link{};
            const bool linkFirst = m_link < m_linkCount && (m_mark == m_markCount || link.at <= mark);
            // Behind the spans of the same place, so that the lanes named are there.
            if (!haveSpan || m_spans.top() > placeOf(linkFirst ? link.at : mark, 0xffffffffu)) {
                if (linkFirst)
                    writeLink(link);
                else
                    writeMark(m_store.mark(m_mark));
                ++(linkFirst ? m_link : m_mark);
                return true;
            }
        }
        if (!haveSpan) return false;
        const LaneId id = m_spans.top().index;
        m_spans.pop();
        writeSpan(id);
        pushSpan(id, m_pending[id].span.index + 1, holdsControl(m_pending[id].span.state));
        return true;
    }

    /// The lane's next span waits for its turn.
    void pushSpan(LaneId id, std::size_t index, bool givesBack) {
        const std::size_t count = m_store.spanCount(id);
        if (index >= count) return;
        Pending& next = m_pending[id];
        next.span = m_store.span(id, index);
        next.givesBack = givesBack;
        next.last = index + 1 == count;
        Place place = placeOf(next.span.start, id);
        if (holdsControl(next.span.state))
            place.phase = Takes;
        else if (givesBack)
            place.phase = GivesBack;
        m_spans.push(place);
    }

    void writeLane(const LaneInfo& lane) {
        m_json.field("{\"type\":\"lane\",\"id\":", lane.id);
        m_json.field(",\"kind\":", traceName(lane.kind));
        m_json.field(",\"name\":", lane.name);
        if (!lane.function.empty()) m_json.field(",\"function\":", lane.function);
        m_json.field(",\"thread\":", lane.thread);
        if (lane.parent != kNoLane) m_json.field(",\"parent\":", lane.parent);
        m_json.field(",\"created\":", lane.created.time);
        step(lane.created.step, m_floor);
        if (lane.ended && m_store.spanCount(lane.id) == 0) { // nothing else could tell it
            m_json.field(",\"ended\":", lane.ended->time);
            m_json.field(",\"endStep\":", lane.ended->step);
            m_json.field(",\"then\":", traceName(lane.end));
        }
        endLine();
        pushSpan(lane.id, 0, false);
    }

    void writeSpan(LaneId id) {
        const Span& span = m_pending[id].span;
        const bool takes = holdsControl(span.state);
        const bool givesBack = m_pending[id].givesBack;
        m_json.field("{\"type\":\"span\",\"lane\":", id);
        m_json.field(",\"state\":", traceName(span.state));
        m_json.field(",\"start\":", span.start.time);
        m_json.field(",\"end\":", span.end.time);
        const int line = span.site == kNoSite ? 0 : m_store.data().sites[span.site - 1].line;
        if (line > 0) m_json.field(",\"line\":", line);
        if (span.on != WaitKind::None) m_json.field(",\"on\":", traceName(span.on));
        if (span.until != kNever) m_json.field(",\"until\":", span.until);
        if (span.late > 0) m_json.field(",\"late\":", span.late);
        site(span.site);
        if (span.target != kNoLane) m_json.field(",\"target\":", span.target);
        if (span.resource != kNoResource) {
            m_json.field(",\"resource\":", span.resource);
            if (firstUse(m_knownResources, span.resource)) {
                const Resource resource = m_store.resource(span.resource);
                m_json.field(",\"resourceKind\":", traceName(resource.kind));
                m_json.field(",\"resourceName\":", resource.name);
            }
        }
        step(span.start.step, takes || givesBack ? m_count : m_floor);
        if (takes || givesBack) m_floor = std::max(m_floor, span.start.step);
        if (takes) ++m_count;
        if (!span.open && m_pending[id].last) {
            m_json.field(",\"then\":", traceName(m_store.lane(id).end));
            const Step usual = span.start.step + (takes ? 1 : 0);
            if (span.end.step != usual) m_json.field(",\"endStep\":", span.end.step);
        }
        endLine();
    }

    void writeLink(const Link& link) {
        m_json.field("{\"type\":\"link\",\"kind\":", traceName(link.kind));
        if (link.from != kNoLane) m_json.field(",\"from\":", link.from);
        if (link.to != kNoLane) m_json.field(",\"to\":", link.to);
        m_json.field(",\"at\":", link.at.time);
        step(link.at.step, m_floor);
        endLine();
    }

    void writeMark(const Mark& mark) {
        m_json.field("{\"type\":\"mark\",\"kind\":", traceName(mark.kind));
        if (mark.lane != kNoLane) m_json.field(",\"lane\":", mark.lane);
        m_json.field(",\"at\":", mark.at.time);
        if (mark.site != kNoSite) m_json.field(",\"line\":", m_store.site(mark.site).line);
        m_json.field(",\"text\":", mark.text);
        site(mark.site);
        step(mark.at.step, m_floor);
        endLine();
    }

    void writeEnd() {
        const auto end = m_store.outcome();
        if (!end) return;
        m_json.field("{\"type\":\"end\",\"outcome\":", traceName(end->outcome));
        m_json.field(",\"at\":", end->at);
        if (!end->explanation.empty()) m_json.field(",\"explanation\":", end->explanation);
        endLine();
    }

    void step(Step actual, Step usual) {
        if (actual != usual) m_json.field(",\"step\":", actual);
    }

    void site(SiteId id) {
        if (id == kNoSite) return;
        m_json.field(",\"site\":", id);
        if (!firstUse(m_knownSites, id)) return;
        std::vector<Site> frames;
        for (SiteId at = id; at != kNoSite; at = frames.back().parent)
            frames.push_back(m_store.site(at));
        m_json.raw(",\"stack\":[");
        for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
            if (frame != frames.rbegin()) m_json.raw(",");
            m_json.string(frame->function + ":" + std::to_string(frame->line));
        }
        m_json.raw("]");
    }

    static bool firstUse(std::vector<bool>& known, std::uint32_t id) {
        if (id >= known.size()) known.resize(std::max<std::size_t>(2 * known.size(), id + 1));
        if (known[id]) return false;
        known[id] = true;
        return true;
    }

    void endLine() {
        m_json.raw("}\n");
        ++m_lines;
        if (m_json.text().size() >= 1 << 16) flush();
        if ((m_lines & 1023) != 0) return;
        if (m_task.cancelled()) m_error = "cancelled";
        if (m_task.progress && m_lines * 100 / (m_total + 1) != m_reported) {
            m_reported = m_lines * 100 / (m_total + 1);
            m_task.progress(static_cast<double>(m_lines) / static_cast<double>(m_total + 1));
        }
    }

    void flush() {
        if (m_error.empty()) m_error = m_sink(m_json.text());
        m_json.text().clear();
    }

    /// The span of a lane that is written next.
    struct Pending {
        Span span;
        bool givesBack = false; ///< the one before it held control
        bool last = false;
    };

    const Store& m_store;
    const TextSink& m_sink;
    const FileTask& m_task;
    JsonText m_json;
    std::vector<Pending> m_pending; ///< of each lane
    std::size_t m_laneCount;
    std::size_t m_linkCount;
    std::size_t m_markCount;
    std::priority_queue<Place, std::vector<Place>, std::greater<>> m_spans;
    LaneId m_lane = 0;
    std::size_t m_link = 0;
    std::size_t m_mark = 0;
    std::vector<bool> m_knownSites;
    std::vector<bool> m_knownResources;
    Step m_count = 0; ///< as the reader will have counted them so far
    Step m_floor = 0;
    std::uint64_t m_lines = 0;
    std::uint64_t m_total = 0;
    std::uint64_t m_reported = 0;
    std::string m_error;
};

} // namespace

Result<std::uint64_t> writeTrace(const Store& store, const TextSink& sink, const FileTask& task) {
    return Writer(store, sink, task).run();
}

} // namespace coroscope::trace
