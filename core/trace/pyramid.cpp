#include "core/trace/pyramid.h"

#include <bit>

namespace coroscope::trace {

namespace {

template <class Whole>
std::uint16_t boundOf(Whole value) {
    const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(value));
    // The conversion to float may have rounded down by less than the half of what this rounds up by.
    return static_cast<std::uint16_t>((bits + 0x1ffff) >> 16);
}

template <class Whole>
std::array<std::uint8_t, 3> sharesOf(const std::array<Whole, 4>& parts) {
    const Whole whole = parts[0] + parts[1] + parts[2] + parts[3];
    std::array<std::uint8_t, 3> shares{};
    if (whole == 0) return shares;
    const double scale = 255 / static_cast<double>(whole);
    for (std::size_t i = 0; i < 3; ++i)
        shares[i] = static_cast<std::uint8_t>(static_cast<double>(parts[i]) * scale + 0.5);
    return shares;
}

} // namespace

void PieceSum::add(const PieceSum& other) {
    for (std::size_t i = 0; i < 4; ++i) {
        dt[i] += other.dt[i];
        ds[i] += other.ds[i];
    }
    if (other.longestDt > longestDt) longestDt = other.longestDt;
    if (other.longestDs > longestDs) longestDs = other.longestDs;
    if (other.laneWeight > laneWeight) {
        lane = other.lane;
        laneWeight = other.laneWeight;
    }
}

Pyramid::~Pyramid() {
    for (auto& level : m_levels)
        delete level.load(std::memory_order_relaxed);
}

void Pyramid::append(const PieceSum& sum, Bytes& bytes) {
    PieceSum rising = sum;
    for (int i = 0; i < kLevels; ++i) {
        auto& slot = m_levels[static_cast<std::size_t>(i)];
        Level* level = slot.load(std::memory_order_relaxed);
        if (!level) {
            level = new Level;
            bytes.add(sizeof(Level));
            slot.store(level, std::memory_order_release);
        }
        Node node;
        node.longestDt = boundOf(rising.longestDt);
        node.longestDs = boundOf(rising.longestDs);
        node.dtShare = sharesOf(rising.dt);
        node.dsShare = sharesOf(rising.ds);
        // Before the node, which tells readers that both are there.
        if (rising.lane != kNoLane)
            level->lanes.append(bytes, rising.lane);
        else if (i > 0)
            level->starts.append(bytes, rising.start);
        level->nodes.append(bytes, node);
        if (level->openNodes == 0) level->open.start = rising.start;
        level->open.add(rising);
        if (++level->openNodes < kFactor) return;
        rising = level->open;
        level->open = PieceSum{};
        level->openNodes = 0;
    }
}

const Pyramid::Node* Pyramid::node(int level, std::size_t first) const {
    if (level >= kLevels) return nullptr;
    const Level* at = m_levels[static_cast<std::size_t>(level)].load(std::memory_order_acquire);
    if (!at) return nullptr;
    const std::size_t index = first / width(level);
    return index < at->nodes.size() ? &at->nodes[index] : nullptr;
}

const Instant* Pyramid::start(int level, std::size_t first) const {
    if (level <= 0 || level >= kLevels) return nullptr;
    const Level* at = m_levels[static_cast<std::size_t>(level)].load(std::memory_order_acquire);
    if (!at) return nullptr;
    const std::size_t index = first / width(level);
    return index < at->starts.size() ? &at->starts[index] : nullptr;
}

LaneId Pyramid::laneOf(int level, std::size_t first) const {
    const Level* at = m_levels[static_cast<std::size_t>(level)].load(std::memory_order_acquire);
    return at->lanes[first / width(level)];
}

} // namespace coroscope::trace
