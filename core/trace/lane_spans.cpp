#include "core/trace/lane_spans.h"

namespace coroscope::trace {

LaneSpans::~LaneSpans() {
    delete m_extras.load(std::memory_order_relaxed);
}

void LaneSpans::copy(std::uint32_t first, std::uint32_t count, Piece* to) const {
    const std::uint32_t end = first + count;
    std::uint32_t i = first;
    while (i < end) {
        const auto place = Geometry::place(i);
        const View v = viewOf(place);
        const auto capacity = static_cast<std::uint32_t>(Geometry::sizeOf(place.chunk));
        for (std::uint32_t offset = place.offset; offset < capacity && i < end; ++offset, ++i)
            *to++ = {startIn(v, offset, i), v.meta[offset].load(std::memory_order_relaxed)};
    }
}

std::optional<TimeNs> LaneSpans::until(std::uint32_t i) const {
    const Extra* extra = findExtra(i, Extra::Until);
    if (!extra) return std::nullopt;
    return extra->value;
}

std::size_t LaneSpans::extraFrom(const Extras& extras, std::uint32_t index, Extra::Kind kind) {
    std::size_t low = 0, high = extras.size();
    while (low < high) {
        const std::size_t mid = (low + high) / 2;
        const Extra& e = extras[mid];
        if (std::pair(e.index, e.kind) < std::pair(index, kind))
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

const Extra* LaneSpans::findExtra(std::uint32_t index, Extra::Kind kind) const {
    const auto* extras = m_extras.load(std::memory_order_acquire);
    if (!extras) return nullptr;
    const std::size_t low = extraFrom(*extras, index, kind);
    if (low == extras->size()) return nullptr;
    const Extra& e = (*extras)[low];
    return e.index == index && e.kind == kind ? &e : nullptr;
}

std::int64_t LaneSpans::lastAt(Instant at, std::uint32_t size) const {
    std::uint32_t low = 0, high = size;
    while (low < high) {
        const std::uint32_t mid = low + (high - low) / 2;
        if (start(mid) <= at)
            low = mid + 1;
        else
            high = mid;
    }
    return static_cast<std::int64_t>(low) - 1;
}

std::int64_t LaneSpans::lastAtStep(Step wanted, std::uint32_t size) const {
    std::uint32_t low = 0, high = size;
    while (low < high) {
        const std::uint32_t mid = low + (high - low) / 2;
        if (step(mid) <= wanted)
            low = mid + 1;
        else
            high = mid;
    }
    return static_cast<std::int64_t>(low) - 1;
}

void LaneSpans::keep(Extra extra, Bytes& bytes) {
    auto* extras = m_extras.load(std::memory_order_relaxed);
    if (!extras) {
        extras = new Extras;
        bytes.add(sizeof(*extras));
        extras->append(bytes, extra);
        m_extras.store(extras, std::memory_order_release);
        return;
    }
    extras->append(bytes, extra);
}

void LaneSpans::append(Instant start, std::uint32_t meta, Bytes& bytes) {
    const std::uint32_t i = m_size.load(std::memory_order_relaxed);
    if (i - m_openFirst == m_openCapacity) {
        const std::size_t capacity = Geometry::sizeOf(m_chunks.count());
        m_open = bytes.take(8 * blocksOf(capacity) + 13 * capacity);
        m_openFirst = i;
        m_openCapacity = static_cast<std::uint32_t>(capacity);
        m_chunks.add(m_open, bytes);
    }
    const std::uint32_t offset = i - m_openFirst;
    const View v = view(m_open, m_openCapacity);
    TimeNs& base = v.base[offset / kBlock];
    if (offset % kBlock == 0) base = start.time;
    std::uint64_t distance = static_cast<std::uint64_t>(start.time) - static_cast<std::uint64_t>(base);
    if (distance >= kFar) {
        distance = kFar;
        keep({i, Extra::Start, start.time}, bytes);
    }
    v.step[offset] = start.step;
    new (&v.meta[offset]) std::atomic<std::uint32_t>(meta);
    v.low[offset] = static_cast<std::uint32_t>(distance);
    v.high[offset] = static_cast<std::uint8_t>(distance >> 32);
    m_size.store(i + 1, std::memory_order_release);
}

void LaneSpans::replaceMeta(std::uint32_t i, std::uint32_t meta) {
    view(m_open, m_openCapacity).meta[i - m_openFirst].store(meta, std::memory_order_release);
}

void LaneSpans::keepUntil(std::uint32_t i, TimeNs until, Bytes& bytes) {
    keep({i, Extra::Until, until}, bytes);
}

} // namespace coroscope::trace
