#pragma once

#include "core/trace/chunks.h"
#include "core/trace/store.h"

#include <atomic>
#include <cstdint>
#include <memory>

namespace coroscope::trace {

/// A value of a span that the plain columns cannot hold. Sorted by `index` within a lane.
struct Extra {
    enum Kind : std::uint32_t { Start, Until };
    std::uint32_t index;
    Kind kind;
    TimeNs value;
};

/// The spans of one lane in columns: 13.5 bytes each. A start is kept as the distance from the first start of
/// its block of 16 spans in 40 bits (18 minutes); what lies further is an Extra. What a span is (state, what
/// for, where) is one number, made by Appender. One writer, any number of readers.
class LaneSpans {
public:
    static constexpr std::size_t kBlock = 16;

private:
    using Geometry = ChunkGeometry<2, 10>;
    /// The columns inside one chunk, as they lie there.
    struct View {
        std::uint32_t* step;
        std::atomic<std::uint32_t>* meta;
        std::uint32_t* low;
        std::uint8_t* high;
        TimeNs* base; ///< one a block
    };

public:
    LaneSpans() = default;
    ~LaneSpans();
    LaneSpans(const LaneSpans&) = delete;
    LaneSpans& operator=(const LaneSpans&) = delete;

    std::uint32_t size() const { return m_size.load(std::memory_order_acquire); }
    Instant start(std::uint32_t i) const {
        const auto place = Geometry::place(i);
        return startIn(viewOf(place), place.offset, i);
    }
    /// The time at which span `i` starts, a multiple of 16: without the way to its distance.
    TimeNs blockTime(std::uint32_t i) const {
        const auto place = Geometry::place(i);
        return viewOf(place).base[place.offset / kBlock];
    }
    Step step(std::uint32_t i) const {
        const auto place = Geometry::place(i);
        return viewOf(place).step[place.offset];
    }
    /// Acquires: the descriptor that a replaced meta names is younger than the size that was read.
    std::uint32_t meta(std::uint32_t i) const {
        const auto place = Geometry::place(i);
        return viewOf(place).meta[place.offset].load(std::memory_order_acquire);
    }
    /// The starts and states of neighbours one after the other, for whom a look-up each would be too slow.
    /// What is below `size` when it is made may be read.
    class Cursor {
    public:
        Cursor(const LaneSpans& spans, std::uint32_t first) : m_spans(spans) {
            if (first < spans.size()) seek(first);
        }
        std::uint32_t index() const { return m_index; }
        Instant start() const { return m_spans.startIn(m_view, m_offset, m_index); }
        std::uint32_t meta() const { return m_view.meta[m_offset].load(std::memory_order_acquire); }
        /// Not to be called past the last span that was known.
        void next() {
            ++m_index;
            if (++m_offset == m_capacity && m_index < m_spans.size()) seek(m_index);
        }
        void seek(std::uint32_t index) {
            const auto place = Geometry::place(index);
            m_index = index;
            m_view = m_spans.viewOf(place);
            m_offset = place.offset;
            m_capacity = static_cast<std::uint32_t>(Geometry::sizeOf(place.chunk));
        }

    private:
        const LaneSpans& m_spans;
        View m_view{};
        std::uint32_t m_index = 0;
        std::uint32_t m_offset = 0;
        std::uint32_t m_capacity = 0;
    };

    /// Empty unless keepUntil() was told.
    std::optional<TimeNs> until(std::uint32_t i) const;

    /// The last span that starts at or before `at` (or whose step is at most `step`), among the first `size`;
    /// -1 when there is none.
    std::int64_t lastAt(Instant at, std::uint32_t size) const;
    std::int64_t lastAtStep(Step step, std::uint32_t size) const;

    // For the writer only. Starts must not go back.
    void append(Instant start, std::uint32_t meta, Bytes& bytes) {
        const std::uint32_t i = m_size.load(std::memory_order_relaxed);
        if (i - m_openFirst == m_openCapacity) [[unlikely]]
            addChunk(bytes);
        const std::uint32_t offset = i - m_openFirst;
        const View v = view(m_open, m_openCapacity);
        TimeNs& base = v.base[offset / kBlock];
        if (offset % kBlock == 0) base = start.time;
        std::uint64_t distance = static_cast<std::uint64_t>(start.time) - static_cast<std::uint64_t>(base);
        if (distance >= kFar) [[unlikely]] {
            distance = kFar;
            keep({i, Extra::Start, start.time}, bytes);
        }
        v.step[offset] = start.step;
        new (&v.meta[offset]) std::atomic<std::uint32_t>(meta);
        v.low[offset] = static_cast<std::uint32_t>(distance);
        v.high[offset] = static_cast<std::uint8_t>(distance >> 32);
        m_size.store(i + 1, std::memory_order_release);
    }
    /// For the last span, while it is open.
    void replaceMeta(std::uint32_t i, std::uint32_t meta) {
        view(m_open, m_openCapacity).meta[i - m_openFirst].store(meta, std::memory_order_release);
    }
    void keepUntil(std::uint32_t i, TimeNs until, Bytes& bytes) { keep({i, Extra::Until, until}, bytes); }
    /// take(meta, start, end) of each span of the block that begins with `first`, a multiple of kBlock but
    /// not 0 (such a block lies in one chunk); the span behind it must be there.
    template <class Take>
    void eachOfBlock(std::uint32_t first, Take take) const {
        const auto place = Geometry::place(first);
        const View v = viewOf(place);
        const TimeNs base = v.base[place.offset / kBlock];
        Instant from = startIn(v, place.offset, first);
        for (std::uint32_t k = 0; k < kBlock; ++k) {
            const std::uint32_t offset = place.offset + k;
            const Instant to =
                k + 1 == kBlock ? start(first + kBlock) : startFrom(base, v, offset + 1, first + k + 1);
            take(v.meta[offset].load(std::memory_order_relaxed), from, to);
            from = to;
        }
    }
    struct Piece {
        Instant start;
        std::uint32_t meta;
    };

    // For those that go through all of them: faster than one at a time.
    void copy(std::uint32_t first, std::uint32_t count, Piece* to) const;
    /// take(step, meta) of all spans, in order.
    template <class Take>
    void eachStep(Take take) const {
        for (std::uint32_t i = 0, end = size(); i < end;) {
            const auto place = Geometry::place(i);
            const View v = viewOf(place);
            const auto capacity = static_cast<std::uint32_t>(Geometry::sizeOf(place.chunk));
            for (std::uint32_t offset = place.offset; offset < capacity && i < end; ++offset, ++i)
                take(v.step[offset], v.meta[offset].load(std::memory_order_relaxed));
        }
    }
    /// What keepUntil() was told of the spans from `first` to before `end`, in order: take(index, until).
    template <class Take>
    void eachUntil(std::uint32_t first, std::uint32_t end, Take take) const {
        const auto* extras = m_extras.load(std::memory_order_acquire);
        if (!extras) return;
        for (std::size_t i = extraFrom(*extras, first, Extra::Start), n = extras->size(); i < n; ++i) {
            const Extra& extra = (*extras)[i];
            if (extra.index >= end) return;
            if (extra.kind == Extra::Until) take(extra.index, extra.value);
        }
    }

private:
    static constexpr std::uint64_t kFar =
        0xff'ffffffffull; ///< the distance that says "look among the extras"
    static constexpr std::size_t blocksOf(std::size_t capacity) {
        return capacity < kBlock ? 1 : capacity / kBlock;
    }
    static View view(std::byte* chunk, std::size_t capacity) {
        View v;
        v.step = reinterpret_cast<std::uint32_t*>(chunk);
        v.meta = reinterpret_cast<std::atomic<std::uint32_t>*>(chunk + 4 * capacity);
        v.low = reinterpret_cast<std::uint32_t*>(chunk + 8 * capacity);
        v.high = reinterpret_cast<std::uint8_t*>(chunk + 12 * capacity);
        v.base = reinterpret_cast<TimeNs*>(chunk + basesAt(capacity));
        return v;
    }
    static constexpr std::size_t basesAt(std::size_t capacity) {
        return (13 * capacity + 7) & ~std::size_t{7};
    }
    View viewOf(Geometry::Place place) const {
        return view(m_chunks.at(place.chunk), Geometry::sizeOf(place.chunk));
    }
    Instant startIn(const View& v, std::uint32_t offset, std::uint32_t i) const {
        return startFrom(v.base[offset / kBlock], v, offset, i);
    }
    Instant startFrom(TimeNs base, const View& v, std::uint32_t offset, std::uint32_t i) const {
        const std::uint64_t distance = v.low[offset] | (static_cast<std::uint64_t>(v.high[offset]) << 32);
        if (distance == kFar) [[unlikely]]
            return {findExtra(i, Extra::Start)->value, v.step[offset]};
        return {base + static_cast<TimeNs>(distance), v.step[offset]};
    }
    using Extras = Column<Extra, 0, 10>;
    /// The first that is not before.
    static std::size_t extraFrom(const Extras& extras, std::uint32_t index, Extra::Kind kind);
    const Extra* findExtra(std::uint32_t index, Extra::Kind kind) const;
    void keep(Extra extra, Bytes& bytes);
    void addChunk(Bytes& bytes);

    [[no_unique_address]] ChunkTable m_chunks;
    std::atomic<std::uint32_t> m_size{0}; ///< in what is left of the table's last word
    // The writer's: the chunk that is being filled, so that its place is not worked out for each span.
    std::uint32_t m_openFirst = 0;
    std::uint32_t m_openCapacity = 0;
    std::byte* m_open = nullptr;
    std::atomic<Extras*> m_extras{nullptr};
};

} // namespace coroscope::trace
