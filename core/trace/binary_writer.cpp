#include "core/trace/binary_writer.h"

#include "core/trace/binary_blocks.h"
#include "core/trace/binary_bytes.h"
#include "core/trace/store_data.h"

#include <algorithm>

namespace coroscope::trace {

namespace {

using namespace binary;

constexpr std::uint32_t kPiecesAtOnce = 1024;

class Writer {
public:
    Writer(const Store& store, const TextSink& sink, const FileTask& task)
        : m(store.data()), m_sink(sink), m_task(task) {}

    Result<std::uint64_t> run() {
        const std::size_t lanes = m.lanes.size();
        m_total = lanes + m.links.size() + m.marks.size();
        for (std::size_t id = 0; id < lanes; ++id)
            m_spans += m.lanes[id].spans.size();
        m_total += m_spans;
        char header[kHeader];
        kMagic.copy(header, kMagic.size());
        putU32(header + kMagic.size(), kForm);
        m_error = m_sink({header, kHeader});
        functions();
        sites();
        resources();
        writeLanes();
        descriptors();
        for (LaneId id = 0; id < lanes && m_error.empty(); ++id)
            spansOf(id);
        flushSpans();
        links();
        marks();
        holds();
        ends();
        if (!m_error.empty()) return Error{m_error};
        if (m_task.progress) m_task.progress(1);
        return m_total;
    }

private:
    void put(Sort sort, BytesOut& content) {
        if (m_error.empty()) {
            const auto block = m_packer.pack(sort, content.bytes());
            m_error = block ? m_sink(block.value()) : block.error();
        }
        content.clear();
        if (m_task.cancelled()) m_error = "cancelled";
        const auto percent = m_done * 100 / (m_total + 1);
        if (m_task.progress && percent != m_reported) {
            m_reported = percent;
            m_task.progress(static_cast<double>(m_done) / static_cast<double>(m_total + 1));
        }
    }

    /// Blocks of what `one` writes of each of `count` things.
    template <class One>
    void each(Sort sort, std::size_t count, One one) {
        BytesOut out;
        for (std::size_t i = 0; i < count && m_error.empty(); ++i) {
            one(out, i);
            if (out.size() >= kUsualBlock || i + 1 == count) put(sort, out);
        }
    }

    void functions() {
        std::vector<const std::string*> names;
        const auto know = [&](const std::string* name) {
            if (m_functions.try_emplace(name, names.size()).second) names.push_back(name);
        };
        for (std::size_t i = 0; i < m.sites.size(); ++i)
            know(m.sites[i].function);
        for (std::size_t i = 0; i < m.lanes.size(); ++i)
            know(m.lanes[i].function);
        each(Sort::Functions, names.size(), [&](BytesOut& out, std::size_t i) { out.text(*names[i]); });
    }

    void sites() {
        each(Sort::Sites, m.sites.size(), [&](BytesOut& out, std::size_t i) {
            const SiteRecord& site = m.sites[i];
            out.number(site.parent);
            out.signedNumber(site.line);
            out.number(m_functions.at(site.function));
        });
    }

    void resources() {
        each(Sort::Resources, m.resources.size(), [&](BytesOut& out, std::size_t i) {
            out.byte(static_cast<std::uint8_t>(m.resources[i].kind));
            out.text(m.resources[i].name);
        });
    }

    void writeLanes() {
        each(Sort::Lanes, m.lanes.size(), [&](BytesOut& out, std::size_t i) {
            const LaneRecord& lane = m.lanes[i];
            const bool ended = lane.isEnded.load(std::memory_order_acquire);
            out.byte(static_cast<std::uint8_t>(lane.kind));
            out.number(lane.thread);
            out.number(orNone(lane.parent));
            out.number(static_cast<std::uint64_t>(lane.created().time));
            out.number(lane.created().step);
            out.number(m_functions.at(lane.function));
            out.text(lane.name.load(std::memory_order_acquire)->view());
            out.number(lane.spans.size());
            out.byte(ended ? static_cast<std::uint8_t>(1 + static_cast<int>(lane.how)) : 0);
            if (ended) {
                out.number(static_cast<std::uint64_t>(lane.ended().time - lane.created().time));
                out.number(lane.ended().step - lane.created().step);
            } else {
                const TimeNs until = lane.openUntil.load(std::memory_order_acquire);
                out.number(until == kNever ? 0 : 1 + static_cast<std::uint64_t>(until));
            }
            ++m_done;
        });
    }

    void descriptors() {
        each(Sort::Descriptors, m.descriptors.size(), [&](BytesOut& out, std::size_t i) {
            const Descriptor& what = m.descriptors[i];
            out.byte(static_cast<std::uint8_t>(what.state));
            out.byte(static_cast<std::uint8_t>(what.on));
            out.byte(what.hasUntil ? 1 : 0);
            out.number(what.site);
            out.number(orNone(what.target));
            out.number(what.resource);
        });
    }

    void spansOf(LaneId id) {
        const LaneRecord& lane = m.lanes[id];
        const std::uint32_t size = lane.spans.size();
        Instant last = lane.created();
        LaneSpans::Piece pieces[kPiecesAtOnce];
        for (std::uint32_t i = 0; i < size && m_error.empty();) {
            const std::uint32_t count = std::min(size - i, kPiecesAtOnce);
            lane.spans.copy(i, count, pieces);
            for (std::uint32_t k = 0; k < count; ++k) {
                m_what.number(pieces[k].meta >> 3);
                m_steps.number(pieces[k].start.step - last.step);
                m_times.number(static_cast<std::uint64_t>(pieces[k].start.time - last.time));
                last = pieces[k].start;
            }
            stretch(id, lane.spans, i, count);
            i += count;
            m_done += count;
            if (m_what.size() + m_steps.size() + m_times.size() + m_untils.size() >= kUsualBlock)
                flushSpans();
        }
    }

    void stretch(LaneId id, const LaneSpans& spans, std::uint32_t first, std::uint32_t count) {
        std::uint64_t untils = 0;
        std::uint32_t lastIndex = first;
        TimeNs last = 0;
        spans.eachUntil(first, first + count, [&](std::uint32_t index, TimeNs until) {
            m_untils.number(index - lastIndex);
            m_untils.signedNumber(until - last);
            lastIndex = index;
            last = until;
            ++untils;
        });
        m_heads.signedNumber(static_cast<std::int64_t>(id) - m_lastLane);
        m_heads.number(count);
        m_heads.number(untils);
        m_lastLane = id;
        ++m_stretches;
    }

    void flushSpans() {
        if (m_stretches == 0) return;
        BytesOut out;
        out.number(m_stretches);
        out.append(m_heads);
        for (const BytesOut* column : {&m_what, &m_steps, &m_times})
            out.number(column->size());
        for (BytesOut* column : {&m_what, &m_steps, &m_times, &m_untils}) {
            out.append(*column);
            column->clear();
        }
        m_heads.clear();
        m_stretches = 0;
        m_lastLane = 0;
        put(Sort::Spans, out);
    }

    void links() {
        constexpr std::size_t kAtOnce = 1 << 14;
        std::uint32_t lastStep = 0;
        std::uint64_t lastTime = 0;
        for (std::size_t from = 0; from < m.links.size() && m_error.empty(); from += kAtOnce) {
            const std::size_t to = std::min(from + kAtOnce, m.links.size());
            BytesOut out, froms, tos;
            out.number(to - from);
            for (std::size_t i = from; i < to; ++i) {
                const LinkRecord& link = m.links[i];
                out.byte(static_cast<std::uint8_t>(link.toAndKind >> 29));
                froms.number(orNone(link.from));
                const std::uint32_t target = link.toAndKind & 0x1fffffffu;
                tos.number(target == 0x1fffffffu ? 0 : std::uint64_t{1} + target);
                m_steps.number(link.step - lastStep);
                lastStep = link.step;
                const std::uint64_t time = static_cast<std::uint64_t>(link.timeHigh) << 32 | link.timeLow;
                m_times.number(time - lastTime);
                lastTime = time;
            }
            out.append(froms);
            out.append(tos);
            for (BytesOut* column : {&m_steps, &m_times}) {
                out.append(*column);
                column->clear();
            }
            m_done += to - from;
            put(Sort::Links, out);
        }
    }

    void marks() {
        Instant last;
        each(Sort::Marks, m.marks.size(), [&](BytesOut& out, std::size_t i) {
            const MarkRecord& mark = m.marks[i];
            out.byte(static_cast<std::uint8_t>(mark.kind));
            out.number(orNone(mark.lane));
            out.number(mark.site);
            out.number(mark.at.step - last.step);
            out.number(static_cast<std::uint64_t>(mark.at.time - last.time));
            out.text({mark.text, mark.length});
            last = mark.at;
            ++m_done;
        });
    }

    void holds() {
        each(Sort::Holds, m.holds.size(), [&](BytesOut& out, std::size_t i) {
            const Hold& hold = m.holds[i];
            out.byte(hold.taken ? 1 : 0);
            out.number(hold.lane);
            out.number(hold.site);
            out.number(hold.resource);
            out.number(hold.at.step);
            out.number(static_cast<std::uint64_t>(hold.at.time));
            out.number(hold.told);
        });
    }

    void ends() {
        BytesOut out;
        for (const std::size_t count :
             {m_functions.size(), m.sites.size(), m.resources.size(), m.lanes.size(), m.descriptors.size(),
              static_cast<std::size_t>(m_spans), m.links.size(), m.marks.size()})
            out.number(count);
        if (m.holds.size() > 0) out.number(m.holds.size());
        out.number(static_cast<std::uint64_t>(m.latest()));
        if (m.hasOutcome.load(std::memory_order_acquire)) {
            out.byte(static_cast<std::uint8_t>(1 + static_cast<int>(m.outcome.outcome)));
            out.number(static_cast<std::uint64_t>(m.outcome.at));
            out.text(m.outcome.explanation);
        } else {
            out.byte(0);
        }
        put(Sort::Ends, out);
    }

    static std::uint64_t orNone(LaneId lane) { return lane == kNoLane ? 0 : std::uint64_t{1} + lane; }

    const Store::Data& m;
    const TextSink& m_sink;
    const FileTask& m_task;
    BlockPacker m_packer;
    std::unordered_map<const std::string*, std::uint64_t> m_functions;
    BytesOut m_heads, m_what, m_steps, m_times, m_untils; ///< of the block of spans that is being filled
    std::uint64_t m_stretches = 0;
    std::int64_t m_lastLane = 0;
    std::uint64_t m_spans = 0;
    std::uint64_t m_total = 0;
    std::uint64_t m_done = 0;
    std::uint64_t m_reported = 0;
    std::string m_error;
};

} // namespace

Result<std::uint64_t> writeBinaryTrace(const Store& store, const TextSink& sink, const FileTask& task) {
    return Writer(store, sink, task).run();
}

} // namespace coroscope::trace
