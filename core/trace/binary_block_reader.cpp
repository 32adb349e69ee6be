#include "core/trace/appender.h"
#include "core/trace/binary_bytes.h"
#include "core/trace/binary_reader.h"

#include <unistd.h>

namespace coroscope::trace {

using namespace binary;

namespace {

constexpr TimeNs kLatest = kNever - 1;
constexpr std::uint32_t kMostLanes = (1u << 29) - 1;
constexpr std::uint32_t kMostDescriptors = (1u << 29) - 1;
constexpr int kLaneKinds = 4, kSpanStates = 4, kWaitKinds = 19, kLinkKinds = 6, kMarkKinds = 3, kEndKinds = 3,
              kOutcomes = 5;

} // namespace

class BinaryBlockReader::Blocks {
public:
    explicit Blocks(std::size_t most) : m_most(most), m_store(std::make_shared<Store>()), m_to(*m_store) {}

    void feed(Sort sort, std::string_view content) {
        if (!m_error.empty()) return;
        ++m_number;
        m_sort = sort;
        if (m_ended) return fail("something stands behind the end of the trace");
        if (sort < m_latest) return fail("the blocks are not in order");
        m_latest = sort;
        BytesIn in(content);
        while (m_error.empty() && !in.atEnd()) {
            one(sort, in);
            if (m_error.empty() && in.failed()) fail("the block is damaged");
            if (m_error.empty() && m_ended && !in.atEnd()) fail("the block is damaged");
            if (m_store->memory() > m_most) fail("the trace needs more memory than this machine has");
        }
    }

    const std::string& error() const { return m_error; }

    Result<std::shared_ptr<Store>> finish() {
        if (m_error.empty() && !m_ended) m_error = "the file is cut off: its last block is missing";
        if (!m_error.empty()) return Error{m_error};
        return m_store;
    }

private:
    void fail(std::string_view what) {
        if (!m_error.empty()) return;
        m_error = "block " + std::to_string(m_number) + " (" +
                  std::string(kTags[static_cast<std::size_t>(m_sort)]) + "): " + std::string(what);
    }

    // What a number may be. Each of these fails and gives something harmless if it is not.
    std::uint64_t below(std::uint64_t value, std::uint64_t limit, std::string_view what) {
        if (value < limit) return value;
        fail(what);
        return 0;
    }
    template <class Enum>
    Enum kind(std::uint8_t value, int count) {
        return static_cast<Enum>(below(value, static_cast<std::uint64_t>(count), "there is no such kind"));
    }
    LaneId laneOrNone(std::uint64_t value, std::size_t lanes) {
        if (value == 0) return kNoLane;
        return static_cast<LaneId>(below(value - 1, lanes, "a lane is named that does not exist"));
    }
    /// `from` with something added that must not lead beyond what a trace can have.
    bool advance(Instant& from, std::uint64_t steps, std::uint64_t time) {
        if (steps > 0xfffffffeu - from.step || time > static_cast<std::uint64_t>(kLatest - from.time)) {
            fail("a time or a step is out of range");
            return false;
        }
        from.step += static_cast<Step>(steps);
        from.time += static_cast<TimeNs>(time);
        return true;
    }

    void one(Sort sort, BytesIn& in) {
        switch (sort) {
        case Sort::Functions:
            m_functions.push_back(m_to.keepFunction(in.text()));
            break;
        case Sort::Sites:
            site(in);
            break;
        case Sort::Resources: {
            const auto what = kind<WaitKind>(in.byte(), kWaitKinds);
            m_to.resource(what, in.text());
            break;
        }
        case Sort::Lanes:
            lane(in);
            break;
        case Sort::Descriptors:
            descriptor(in);
            break;
        case Sort::Spans:
            spans(in);
            break;
        case Sort::Links:
            links(in);
            break;
        case Sort::Marks:
            mark(in);
            break;
        case Sort::Holds:
            hold(in);
            break;
        case Sort::Ends:
            ends(in);
            break;
        }
    }

    const std::string* function(std::uint64_t number) {
        static const std::string none;
        const auto i = below(number, m_functions.size(), "a function is named that does not exist");
        return i < m_functions.size() ? m_functions[i] : &none;
    }
    SiteId siteId(std::uint64_t value) {
        return static_cast<SiteId>(
            below(value, m_to.data().sites.size() + 1, "a call stack is named that does not exist"));
    }

    void site(BytesIn& in) {
        const SiteId parent = siteId(in.number());
        const std::int64_t line = in.signedNumber();
        if (line < 0 || line > 0x7fffffff) return fail("a line number is out of range");
        m_to.addSite({parent, static_cast<int>(line), function(in.number())});
    }

    void lane(BytesIn& in) {
        const std::size_t id = m_to.laneCount();
        if (id >= kMostLanes) return fail("there are too many lanes");
        const auto what = kind<LaneKind>(in.byte(), kLaneKinds);
        const auto thread = static_cast<LaneId>(below(in.number(), id + 1, "a lane's thread comes later"));
        const LaneId parent = laneOrNone(in.number(), id);
        Instant created;
        const std::uint64_t time = in.number();
        if (!advance(created, in.number(), time)) return;
        const std::string* of = function(in.number());
        const std::string_view name = in.text();
        Rest rest;
        rest.spans = below(in.number(), 0xffffffffu, "a lane has too many spans");
        rest.last = rest.ended = created;
        if (const std::uint8_t how = in.byte(); how > 0) {
            rest.how = kind<EndKind>(static_cast<std::uint8_t>(how - 1), kEndKinds);
            rest.hasEnded = true;
            const std::uint64_t lived = in.number();
            if (!advance(rest.ended, in.number(), lived)) return;
        } else if (const std::uint64_t until = in.number(); until > 0) {
            rest.until = static_cast<TimeNs>(below(until - 1, kNever, "a time is out of range"));
        }
        if (!m_error.empty() || in.failed()) return;
        m_to.addLane(what, name, *of, thread, parent, created);
        m_rest.push_back(rest);
    }

    void descriptor(BytesIn& in) {
        if (m_to.data().descriptors.size() >= kMostDescriptors) return fail("there are too many of them");
        Descriptor what;
        what.state = kind<SpanState>(in.byte(), kSpanStates);
        what.on = kind<WaitKind>(in.byte(), kWaitKinds);
        what.hasUntil = kind<std::uint8_t>(in.byte(), 2) == 1;
        what.site = siteId(in.number());
        what.target = laneOrNone(in.number(), m_to.laneCount());
        what.resource = static_cast<ResourceId>(
            below(in.number(), m_to.data().resources.size() + 1, "a resource is named that does not exist"));
        m_to.addDescriptor(what);
    }

    void spans(BytesIn& in) {
        struct Stretch {
            LaneId lane;
            std::uint64_t spans, untils;
        };
        std::vector<Stretch> stretches;
        std::int64_t id = 0;
        for (std::uint64_t left = in.number(); left > 0 && !in.failed(); --left) {
            // Wraps where it is damaged: then there is no such lane.
            id = static_cast<std::int64_t>(static_cast<std::uint64_t>(id) +
                                           static_cast<std::uint64_t>(in.signedNumber()));
            if (id < 0 || static_cast<std::uint64_t>(id) >= m_to.laneCount())
                return fail("a lane is named that does not exist");
            const std::uint64_t count = in.number();
            stretches.push_back({static_cast<LaneId>(id), count, in.number()});
        }
        std::uint64_t sizes[3] = {};
        for (std::uint64_t& size : sizes)
            size = in.number();
        BytesIn what(in.piece(sizes[0])), steps(in.piece(sizes[1])), times(in.piece(sizes[2]));
        if (in.failed()) return;
        for (const Stretch& each : stretches) {
            if (!stretch(each.lane, each.spans, each.untils, what, steps, times, in)) return;
            if (m_store->memory() > m_most) return; // feed() says so
        }
        if (!what.atEnd() || !steps.atEnd() || !times.atEnd()) fail("the block is damaged");
    }

    bool stretch(LaneId id, std::uint64_t count, std::uint64_t untils, BytesIn& what, BytesIn& steps,
                 BytesIn& times, BytesIn& in) {
        Rest& rest = m_rest[id];
        LaneRecord& lane = m_to.lane(id);
        const std::uint64_t first = lane.spans.size(), end = first + count;
        if (count > rest.spans - first) return fail("a lane has more spans than it says"), false;
        std::uint64_t untilAt = untils > 0 ? first + in.number() : end;
        TimeNs until = 0;
        const auto& descriptors = m_to.data().descriptors;
        const std::size_t known = descriptors.size();
        for (std::uint64_t i = first; i < end; ++i) {
            const std::uint64_t number = what.number();
            if (number >= known) return fail("a span says what does not exist"), false;
            const SpanState state = descriptors[number].state;
            const std::uint64_t passed = steps.number();
            if (!advance(rest.last, passed, times.number())) return false;
            if (rest.held && passed == 0) return fail("control is held for no step"), false;
            rest.held = holdsControl(state);
            if (rest.held) ++m_holds;
            m_to.appendSpan(lane, rest.last, metaOf(static_cast<std::uint32_t>(number), state));
            if (i != untilAt) continue;
            until = static_cast<TimeNs>(static_cast<std::uint64_t>(until) +
                                        static_cast<std::uint64_t>(in.signedNumber()));
            if (until < 0 || until == kNever) return fail("a time is out of range"), false;
            m_to.keepUntil(lane, until);
            untilAt = --untils > 0 ? i + in.number() : end;
            if (untils > 0 && untilAt == i) return fail("the block is damaged"), false;
        }
        if (what.failed() || steps.failed() || times.failed() || untils > 0) fail("the block is damaged");
        m_spans += count;
        return m_error.empty();
    }

    void links(BytesIn& in) {
        const std::uint64_t count = in.number();
        if (count > in.left()) return fail("the block is damaged");
        BytesIn kinds(in.piece(count));
        std::vector<LaneId> ends(2 * count);
        for (LaneId& lane : ends)
            lane = laneOrNone(in.number(), m_to.laneCount());
        std::vector<std::uint64_t> steps(count);
        for (std::uint64_t& passed : steps)
            passed = in.number();
        for (std::uint64_t i = 0; i < count && m_error.empty(); ++i) {
            if (!advance(m_link, steps[i], in.number())) return;
            if (in.failed()) return;
            m_to.link(kind<LinkKind>(kinds.byte(), kLinkKinds), ends[i], ends[count + i], m_link);
        }
    }

    void mark(BytesIn& in) {
        const auto what = kind<MarkKind>(in.byte(), kMarkKinds);
        const LaneId lane = laneOrNone(in.number(), m_to.laneCount());
        const SiteId site = siteId(in.number());
        const std::uint64_t passed = in.number();
        if (!advance(m_mark, passed, in.number())) return;
        const std::string_view text = in.text();
        if (m_error.empty() && !in.failed()) m_to.mark(what, lane, m_mark, site, text);
    }

    void hold(BytesIn& in) {
        Hold hold;
        hold.taken = kind<std::uint8_t>(in.byte(), 2) == 1;
        hold.lane =
            static_cast<LaneId>(below(in.number(), m_to.laneCount(), "a lane is named that does not exist"));
        hold.site = siteId(in.number());
        hold.resource = static_cast<ResourceId>(
            below(in.number(), m_to.data().resources.size() + 1, "a resource is named that does not exist"));
        const std::uint64_t step = in.number();
        if (!advance(hold.at, step, in.number())) return;
        hold.told = static_cast<Step>(below(in.number(), 0xffffffffu, "a step is out of range"));
        if (m_error.empty() && !in.failed()) m_to.hold(hold);
    }

    void ends(BytesIn& in) {
        const auto& data = m_to.data();
        for (const std::uint64_t count :
             {std::uint64_t{m_functions.size()}, std::uint64_t{data.sites.size()},
              std::uint64_t{data.resources.size()}, std::uint64_t{data.lanes.size()},
              std::uint64_t{data.descriptors.size()}, m_spans, std::uint64_t{data.links.size()},
              std::uint64_t{data.marks.size()}})
            if (in.number() != count) return fail("a part of the trace is missing");
        if (data.holds.size() > 0 && in.number() != data.holds.size())
            return fail("a part of the trace is missing");
        const auto end = static_cast<TimeNs>(below(in.number(), kNever, "a time is out of range"));
        const std::uint8_t outcome = in.byte();
        TimeNs at = 0;
        std::string_view explanation;
        if (outcome > 0) {
            at = static_cast<TimeNs>(below(in.number(), kNever, "a time is out of range"));
            explanation = in.text();
        }
        if (data.lanes.size() == 0) return fail("there is no lane in it");
        endLanes();
        takeSteps();
        if (!m_error.empty() || in.failed()) return;
        m_to.reach(end);
        if (outcome > 0)
            m_to.finish(kind<Outcome>(static_cast<std::uint8_t>(outcome - 1), kOutcomes), at, explanation);
        m_ended = true;
    }

    void endLanes() {
        for (LaneId id = 0; id < m_to.laneCount() && m_error.empty(); ++id) {
            const Rest& rest = m_rest[id];
            LaneRecord& lane = m_to.lane(id);
            if (lane.spans.size() != rest.spans) return fail("spans of a lane are missing");
            lane.openUntil.store(rest.until, std::memory_order_relaxed);
            if (!rest.hasEnded) continue;
            if (rest.ended < rest.last || rest.ended.time < rest.last.time ||
                (rest.held && rest.ended.step == rest.last.step))
                return fail("a lane ends before its last span starts");
            m_to.endLane(id, rest.how, rest.ended, Appender::Floor::Keep);
        }
    }

    /// Who takes control in each step follows from the spans that hold it: there is exactly one for each.
    void takeSteps() {
        if (!m_error.empty()) return;
        std::vector<LaneId> takers(m_holds, kNoLane);
        bool once = true;
        for (LaneId id = 0; id < m_to.laneCount(); ++id) {
            m_to.lane(id).spans.eachStep([&](Step step, std::uint32_t meta) {
                if (!holdsControl(stateOf(meta))) return;
                if (step < takers.size() && takers[step] == kNoLane)
                    takers[step] = id;
                else
                    once = false;
            });
        }
        if (!once) return fail("control is taken twice in one step, or in one that does not exist");
        std::vector<LaneSpans::Cursor> next;
        next.reserve(m_to.laneCount());
        for (LaneId id = 0; id < m_to.laneCount(); ++id)
            next.emplace_back(m_to.lane(id).spans, 0);
        for (const LaneId id : takers) {
            if (!m_to.takeRecorded(id, next[id]))
                return fail("control is taken before the last time it was taken");
        }
    }

    /// What is known of a lane before its spans are.
    struct Rest {
        std::uint64_t spans = 0;
        Instant ended;
        Instant last; ///< where its latest span starts
        TimeNs until = kNever;
        EndKind how = EndKind::Returned;
        bool hasEnded = false;
        bool held = false; ///< in its latest span
    };

    std::size_t m_most;
    std::shared_ptr<Store> m_store;
    Appender m_to;
    std::string m_error;
    std::uint64_t m_number = 0; ///< of the block, from 1
    Sort m_sort = Sort::Functions;
    Sort m_latest = Sort::Functions;
    std::vector<const std::string*> m_functions;
    std::vector<Rest> m_rest;
    std::uint64_t m_spans = 0;
    std::uint64_t m_holds = 0;
    Instant m_link;
    Instant m_mark;
    bool m_ended = false;
};

BinaryBlockReader::BinaryBlockReader(std::size_t most) : m_blocks(std::make_unique<Blocks>(most)) {}
BinaryBlockReader::~BinaryBlockReader() = default;

void BinaryBlockReader::feed(Sort sort, std::string_view content) {
    m_blocks->feed(sort, content);
}

const std::string& BinaryBlockReader::error() const {
    return m_blocks->error();
}

Result<std::shared_ptr<Store>> BinaryBlockReader::finish() {
    return m_blocks->finish();
}

std::size_t BinaryBlockReader::physicalMemory() {
    const long pages = ::sysconf(_SC_PHYS_PAGES), size = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? static_cast<std::size_t>(pages) * static_cast<std::size_t>(size)
                                 : ~std::size_t{0};
}

} // namespace coroscope::trace
