#include "core/trace/writer.h"

#include "core/trace/json_text.h"
#include "core/trace/line_order.h"
#include "core/trace/store_data.h"

#include <algorithm>
#include <array>
#include <vector>

namespace coroscope::trace {

namespace {

class Writer {
public:
    Writer(const Store& store, const TextSink& sink, const FileTask& task)
        : m_store(store), m_data(store.data()), m_sink(sink), m_task(task), m_pending(store.laneCount()),
          m_laneCount(store.laneCount()), m_linkCount(store.linkCount()), m_markCount(store.markCount()),
          m_holdCount(store.holdCount()), m_knownSites(1024, false) {}

    Result<std::uint64_t> run() {
        std::size_t total = m_linkCount + m_markCount + m_holdCount;
        for (LaneId id = 0; id < m_laneCount; ++id)
            total += m_store.spanCount(id) + 1;
        m_total = total;
        findLane();
        findOther();
        while (m_error.empty() && writeNext()) {
        }
        for (std::size_t i = 0; i < m_holdCount && m_error.empty(); ++i)
            writeHold(m_store.hold(i));
        if (m_error.empty()) writeEnd();
        if (m_error.empty()) flush();
        if (!m_error.empty()) return Error{m_error};
        if (m_task.progress) m_task.progress(1);
        return m_lines;
    }

private:
    /// The span of a lane that is written next.
    struct Pending {
        std::uint32_t index = 0;
        std::uint32_t count = 0; ///< of the lane
        std::uint32_t meta = 0;
        bool givesBack = false; ///< the one before it held control
        Instant start;
        Instant end; ///< unless it is the last
    };

    /// The place of something that happens to somebody at `at` without taking or giving back control.
    LinePlace placeOf(Instant at, std::uint32_t number) const {
        const bool before =
            at.step >= m_data.stepCount.load(std::memory_order_relaxed) || at.time < m_data.stepTime(at.step);
        return {at, before ? LinePlace::Before : LinePlace::During, number};
    }

    // Lanes, links and marks are few beside spans: where the next ones stand is worked out once for each.
    void findLane() {
        m_lanePlace = m_lane < m_laneCount ? placeOf(m_data.lanes[m_lane].created(), 0) : LinePlace::last();
    }
    void findOther() {
        const bool haveLink = m_link < m_linkCount, haveMark = m_mark < m_markCount;
        const Instant link = haveLink ? m_store.link(m_link).at : Instant{};
        const Instant mark = haveMark ? m_data.marks[m_mark].at : Instant{};
        m_linkIsNext = haveLink && (!haveMark || link <= mark);
        // Behind the spans of the same place, so that the lanes named are there.
        m_otherPlace = haveLink || haveMark ? placeOf(m_linkIsNext ? link : mark, LinePlace::kBehindAllLanes)
                                            : LinePlace::last();
    }

    bool writeNext() {
        // Lanes go first: at the same place they are created before anything else happens to them.
        while (m_lane < m_laneCount && (m_spans.empty() || m_lanePlace <= m_spans.top())) {
            writeLane(m_store.lane(m_lane));
            ++m_lane;
            findLane();
        }
        if (m_link < m_linkCount || m_mark < m_markCount) {
            if (m_spans.empty() || m_spans.top() > m_otherPlace) {
                if (m_linkIsNext)
                    writeLink(m_store.link(m_link++));
                else
                    writeMark(m_store.mark(m_mark++));
                findOther();
                return true;
            }
        }
        if (m_spans.empty()) return false;
        const LaneId id = m_spans.top().number();
        const LaneSpans& spans = m_data.lanes[id].spans;
        Pending& span = m_pending[id];
        writeSpan(id, span);
        span.givesBack = holdsControl(stateOf(span.meta));
        if (++span.index < span.count) {
            span.start = span.end;
            m_spans.replaceTop(place(id, spans));
        } else {
            m_spans.pop();
        }
        return true;
    }

    /// Where the span of a lane stands that is written next, whose index, start and `givesBack` are known.
    LinePlace place(LaneId id, const LaneSpans& spans) {
        Pending& next = m_pending[id];
        next.meta = spans.meta(next.index);
        if (next.index + 1 < next.count) next.end = spans.start(next.index + 1);
        if (holdsControl(stateOf(next.meta))) return {next.start, LinePlace::Takes, id};
        if (next.givesBack) return {next.start, LinePlace::GivesBack, id};
        return placeOf(next.start, id);
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
        const LaneSpans& spans = m_data.lanes[lane.id].spans;
        Pending& first = m_pending[lane.id];
        first.count = spans.size();
        if (first.count == 0) return;
        first.start = spans.start(0);
        m_spans.push(place(lane.id, spans));
    }

    static constexpr std::size_t kOfSpan = 256; ///< bytes for its six numbers and their keys
    void writeSpan(LaneId id, Pending& span) {
        const std::uint32_t number = span.meta >> 3;
        const Descriptor& what = m_data.descriptors[number];
        const bool takes = holdsControl(what.state);
        const bool last = span.index + 1 == span.count;
        TimeNs until = kNever;
        bool open = false;
        if (last) {
            const Span whole = m_store.span(id, span.index);
            span.end = whole.end;
            until = whole.until;
            open = whole.open;
        } else if (what.hasUntil) {
            until = m_data.lanes[id].spans.until(span.index).value_or(span.end.time);
        }
        const Words& words = wordsOf(number, what);
        const std::string_view state = words.state.text(), before = words.before.text(),
                               behind = words.behind.text();
        JsonPen line = m_json.pen(state.size() + before.size() + behind.size() + kOfSpan);
        line.field("{\"type\":\"span\",\"lane\":", id);
        line.field(state, span.start.time);
        line.field(",\"end\":", span.end.time);
        line.raw(before);
        if (until != kNever) line.field(",\"until\":", until);
        if (what.state == SpanState::Ready && span.end.time > span.start.time)
            line.field(",\"late\":", span.end.time - span.start.time);
        line.raw(behind);
        const Step usual = takes || span.givesBack ? m_count : m_floor;
        if (span.start.step != usual) line.field(",\"step\":", span.start.step);
        if (takes || span.givesBack) m_floor = std::max(m_floor, span.start.step);
        if (takes) ++m_count;
        m_json.put(line);
        if (last && !open) {
            m_json.field(",\"then\":", traceName(m_store.lane(id).end));
            const Step endStep = span.start.step + (takes ? 1 : 0);
            if (span.end.step != endStep) m_json.field(",\"endStep\":", span.end.step);
        }
        endLine();
    }

    /// What all spans of a descriptor say in the same words. A trace has few, and says each a million times.
    struct Words {
        std::uint32_t descriptor = 0xffffffffu;
        JsonText state;  ///< and "start"
        JsonText before; ///< behind "end", before the times that only some have
        JsonText behind;
    };
    const Words& wordsOf(std::uint32_t descriptor, const Descriptor& what) {
        Words& words = m_words[descriptor % m_words.size()];
        if (words.descriptor == descriptor) return words;
        for (JsonText* text : {&words.state, &words.before, &words.behind})
            text->clear();
        words.state.field(",\"state\":", traceName(what.state));
        words.state.raw(",\"start\":");
        const int line = what.site == kNoSite ? 0 : m_data.sites[what.site - 1].line;
        if (line > 0) words.before.field(",\"line\":", line);
        if (what.on != WaitKind::None) words.before.field(",\"on\":", traceName(what.on));
        bool firstTold = site(what.site, words.behind);
        if (what.target != kNoLane) words.behind.field(",\"target\":", what.target);
        firstTold = resource(what.resource, words.behind) || firstTold;
        // What stands there once only is not for the next.
        words.descriptor = firstTold ? 0xffffffffu : descriptor;
        return words;
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
        site(mark.site, m_json);
        step(mark.at.step, m_floor);
        endLine();
    }

    /// Behind everything else, because one of them may tell of a time long ago.
    void writeHold(const Hold& hold) {
        m_json.field("{\"type\":", std::string_view(hold.taken ? "take" : "give"));
        m_json.field(",\"lane\":", hold.lane);
        m_json.field(",\"at\":", hold.at.time);
        if (hold.site != kNoSite) m_json.field(",\"line\":", m_store.site(hold.site).line);
        site(hold.site, m_json);
        resource(hold.resource, m_json);
        step(hold.at.step, m_floor);
        if (hold.told != hold.at.step) m_json.field(",\"endStep\":", hold.told);
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

    /// Whether the call stack was told with it.
    bool site(SiteId id, JsonText& json) {
        if (id == kNoSite) return false;
        json.field(",\"site\":", id);
        if (!firstUse(m_knownSites, id)) return false;
        std::vector<Site> frames;
        for (SiteId at = id; at != kNoSite; at = frames.back().parent)
            frames.push_back(m_store.site(at));
        json.raw(",\"stack\":[");
        for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
            if (frame != frames.rbegin()) json.raw(",");
            json.string(frame->function + ":" + std::to_string(frame->line));
        }
        json.raw("]");
        return true;
    }

    /// Whether its name was told with it.
    bool resource(ResourceId id, JsonText& json) {
        if (id == kNoResource) return false;
        json.field(",\"resource\":", id);
        if (!firstUse(m_knownResources, id)) return false;
        const Resource resource = m_store.resource(id);
        json.field(",\"resourceKind\":", traceName(resource.kind));
        json.field(",\"resourceName\":", resource.name);
        return true;
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
        m_json.clear();
    }

    const Store& m_store;
    const Store::Data& m_data;
    const TextSink& m_sink;
    const FileTask& m_task;
    JsonText m_json;
    std::vector<Pending> m_pending; ///< of each lane
    std::size_t m_laneCount;
    std::size_t m_linkCount;
    std::size_t m_markCount;
    std::size_t m_holdCount;
    std::array<Words, 256> m_words;
    LineQueue m_spans;
    LinePlace m_lanePlace;  ///< of the next lane
    LinePlace m_otherPlace; ///< of the next link or mark
    bool m_linkIsNext = false;
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
