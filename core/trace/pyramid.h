#pragma once

#include "core/trace/chunks.h"
#include "core/trace/store.h"

#include <array>
#include <bit>
#include <cstdint>

namespace coroscope::trace {

/// The sum of neighbouring pieces of a sequence, each `dt` ns and `ds` steps long and made of up to four
/// parts (of a lane: its states; of a thread: running, blocked, and nobody). In whole numbers: every hand-off
/// adds to two of them, and turning each into a double took longer than all the rest of it.
struct PieceSum {
    std::array<TimeNs, 4> dt{};
    std::array<Step, 4> ds{};
    TimeNs longestDt = 0; ///< of a single piece
    Step longestDs = 0;
    LaneId lane = kNoLane; ///< who matters most in it (threads only)
    TimeNs laneWeight = -1;
    Instant start; ///< of the first piece (lanes only)

    void addPart(int part, TimeNs time, Step steps) {
        dt[static_cast<std::size_t>(part)] += time;
        ds[static_cast<std::size_t>(part)] += steps;
    }
    void endPiece(TimeNs time, Step steps) {
        if (time > longestDt) longestDt = time;
        if (steps > longestDs) longestDs = steps;
    }
    void add(const PieceSum& other);
};

/// Level-of-detail index over a growing sequence of pieces: level 0 sums 16 of them, each further level 16 of
/// the level below. 10 bytes a node, hence two thirds of a byte a piece. One writer, any number of readers.
class Pyramid {
public:
    static constexpr std::size_t kFactor = 16;
    static constexpr int kLevels = 8;

    struct Node {
        // The upper 16 bits of a float, rounded up: bounds, never too small.
        std::uint16_t longestDt = 0;
        std::uint16_t longestDs = 0;
        // 255ths of the node's whole extent.
        std::array<std::uint8_t, 3> dtShare{};
        std::array<std::uint8_t, 3> dsShare{};
    };

    ~Pyramid();
    Pyramid() = default;
    Pyramid(const Pyramid&) = delete;
    Pyramid& operator=(const Pyramid&) = delete;

    /// Level 0 got its next node: the sum of 16 pieces.
    void append(const PieceSum& sum, Bytes& bytes);

    /// The node that sums the pieces from `first` (a multiple of 16^(level+1)); null where none exists yet.
    const Node* node(int level, std::size_t first) const;
    /// Of threads: the lane that held control longest at a stretch in node(level, first), which must exist.
    LaneId laneOf(int level, std::size_t first) const;
    /// Of lanes: where node(level, first) starts; null where none exists yet, and at level 0, whose starts
    /// are at hand in the spans. Without it each node of a wide view would cost a way to far-off memory.
    const Instant* start(int level, std::size_t first) const;
    static constexpr std::size_t width(int level) { return std::size_t{kFactor} << (4 * level); }
    /// No piece of the node is wider than this.
    static double widest(const Node& node, double pxPerNs, double pxPerStep) {
        return valueOf(node.longestDt) * pxPerNs + valueOf(node.longestDs) * pxPerStep;
    }

private:
    static double valueOf(std::uint16_t bound) {
        return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bound) << 16));
    }

    struct Level {
        Column<Node, 2, 10> nodes;
        Column<LaneId, 2, 10> lanes;   ///< stays empty for a lane's own pyramid
        Column<Instant, 2, 10> starts; ///< stays empty for a thread's, and at level 0
        PieceSum open;                 ///< of the nodes that are not yet part of a node of the level above
        std::uint32_t openNodes = 0;
    };
    std::array<std::atomic<Level*>, kLevels> m_levels{};
};

} // namespace coroscope::trace
