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

void LaneSpans::addChunk(Bytes& bytes) {
    const std::size_t capacity = Geometry::sizeOf(m_chunks.count());
    m_open = bytes.take(basesAt(capacity) + 8 * blocksOf(capacity));
    m_openFirst = m_size.load(std::memory_order_relaxed);
    m_openCapacity = static_cast<std::uint32_t>(capacity);
    m_chunks.add(m_open, bytes);
}

} // namespace coroscope::trace
