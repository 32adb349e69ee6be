// What is visible: runs of spans and of control, in time that depends on what they are wide, not on how many
// they are. Both walk their sequence from left to right. A piece at least minPx wide stands alone; narrower
// ones are gathered, block by block where a node of the pyramid says that nothing in the block is wide. A
// block is only opened when one of its pieces may be wider than minPx, hence when the block itself is wide:
// at most so many blocks a level as there are pixels.

#include "core/trace/store.h"
#include "core/trace/store_data.h"

#include <algorithm>

namespace coroscope::trace {

namespace {

struct Mapping {
    double pxPerNs;
    double pxPerStep;
    double width(Instant from, Instant to) const {
        return static_cast<double>(to.time - from.time) * pxPerNs +
               (static_cast<double>(to.step) - static_cast<double>(from.step)) * pxPerStep;
    }
};

struct Block {
    const Pyramid::Node* node = nullptr;
    int level = 0;
    std::size_t width = 0;
    Instant end;
};

/// The largest block at `i` whose pieces are all narrow and that is no wider than `room`, if there is one.
template <class StartOf>
Block largestBlock(const Pyramid* pyramid, std::size_t i, Instant start, std::size_t closed,
                   const Mapping& map, double minPx, double room, const StartOf& startOf) {
    if (!pyramid) return {};
    int level = 0;
    while (level < Pyramid::kLevels && i % Pyramid::width(level) == 0 && i + Pyramid::width(level) <= closed)
        ++level;
    // From the largest down: mostly that is the one, and where a block ends is the costly question of a long
    // trace, in memory that nobody has touched lately.
    while (level-- > 0) {
        const Pyramid::Node* node = pyramid->node(level, i);
        if (!node || Pyramid::widest(*node, map.pxPerNs, map.pxPerStep) >= minPx) continue;
        const std::size_t width = Pyramid::width(level);
        const Instant end = startOf(i + width);
        if (map.width(start, end) < room) return {node, level, width, end};
    }
    return {};
}

/// Adds what the node says about its parts, in pixels.
void addShares(const Pyramid::Node& node, Instant from, Instant to, const Mapping& map, double (&px)[4]) {
    const double time = static_cast<double>(to.time - from.time) * map.pxPerNs / 255;
    const double steps = static_cast<double>(to.step - from.step) * map.pxPerStep / 255;
    double rest = 255, stepRest = 255;
    for (std::size_t part = 0; part < 3; ++part) {
        px[part] += node.dtShare[part] * time + node.dsShare[part] * steps;
        rest -= node.dtShare[part];
        stepRest -= node.dsShare[part];
    }
    px[3] += std::max(0.0, rest) * time + std::max(0.0, stepRest) * steps;
}

class LaneWalk {
public:
    LaneWalk(const LaneRecord& lane, Mapping map, double minPx, std::vector<Run>& out)
        : m_lane(lane), m_map(map), m_minPx(minPx), m_out(out) {}

    /// `size` spans are known, the last of which ends at `end`.
    void walk(Instant from, Instant to, std::uint32_t size, Instant end) {
        const auto startOf = [&](std::size_t i) {
            return i < size ? m_lane.spans.start(static_cast<std::uint32_t>(i)) : end;
        };
        const Pyramid* pyramid = m_lane.pyramid.load(std::memory_order_acquire);
        auto i = static_cast<std::size_t>(std::max<std::int64_t>(0, m_lane.spans.lastAt(from, size)));
        Instant start = startOf(i);
        while (i < size && start < to) {
            const Block block = largestBlock(pyramid, i, start, size, m_map, m_minPx, room(start), startOf);
            if (block.node) {
                addShares(*block.node, start, block.end, m_map, open(i, start));
                grow(block.end, static_cast<std::uint32_t>(block.width));
                i += block.width;
                start = block.end;
                continue;
            }
            const Instant next = startOf(i + 1);
            const double width = m_map.width(start, next);
            const SpanState state = stateOf(m_lane.spans.meta(static_cast<std::uint32_t>(i)));
            if (width >= m_minPx) flush();
            open(i, start)[static_cast<std::size_t>(state) & 3] += width;
            m_first = m_run.spans == 0 ? state : m_first;
            grow(next, 1);
            if (width >= m_minPx) flush();
            ++i;
            start = next;
        }
        flush();
    }

private:
    /// How wide the next block may be so that the run stays below twice minPx.
    double room(Instant start) const { return 2 * m_minPx - (m_open ? m_map.width(m_run.start, start) : 0); }

    double (&open(std::size_t i, Instant start))[4] {
        if (!m_open) {
            m_open = true;
            m_run = Run{};
            m_run.start = start;
            m_run.firstSpan = i;
            m_run.spans = 0;
            std::fill(std::begin(m_px), std::end(m_px), 0.0);
            m_first = stateOf(m_lane.spans.meta(static_cast<std::uint32_t>(i)));
        }
        return m_px;
    }

    void grow(Instant end, std::uint32_t spans) {
        m_run.end = end;
        m_run.spans += spans;
        if (m_map.width(m_run.start, end) >= m_minPx) flush();
    }

    void flush() {
        if (!m_open) return;
        m_open = false;
        double whole = 0;
        for (const double px : m_px)
            whole += px;
        if (whole > 0) {
            std::size_t best = 0;
            for (std::size_t part = 0; part < 4; ++part) {
                m_run.share[part] = static_cast<float>(m_px[part] / whole);
                if (m_px[part] > m_px[best]) best = part;
            }
            m_run.dominant = static_cast<SpanState>(best);
        } else {
            m_run.dominant = m_first;
            m_run.share[static_cast<std::size_t>(m_first) & 3] = 1;
        }
        m_out.push_back(m_run);
    }

    const LaneRecord& m_lane;
    Mapping m_map;
    double m_minPx;
    std::vector<Run>& m_out;
    bool m_open = false;
    Run m_run;
    SpanState m_first = SpanState::Running;
    double m_px[4] = {0, 0, 0, 0};
};

} // namespace

void Store::visibleRuns(LaneId id, Instant from, Instant to, double pxPerNs, double pxPerStep, double minPx,
                        std::vector<Run>& out) const {
    out.clear();
    const LaneRecord& lane = m_data->lanes[id];
    const std::uint32_t size = lane.spans.size();
    if (size == 0) return;
    const Instant end = m_data->lastEnd(lane, size);
    if (end < from) return;
    LaneWalk(lane, {pxPerNs, pxPerStep}, minPx, out).walk(from, to, size, end);
}

namespace {

class ControlWalk {
public:
    ControlWalk(const Store& store, const Store::Data& data, const ControlTrack& track, Mapping map,
                double minPx, std::vector<ControlRun>& out)
        : m_store(store), m_data(data), m_track(track), m_map(map), m_minPx(minPx), m_out(out) {}

    void walk(Instant from, Instant to, std::uint32_t size) {
        const auto startOf = [&](std::size_t i) {
            if (i >= size) return m_store.end();
            const Step step = m_track.stepAt(static_cast<std::uint32_t>(i));
            return Instant{m_data.stepTime(step), step};
        };
        std::size_t low = 0, high = size;
        while (low < high) {
            const std::size_t mid = low + (high - low) / 2;
            if (startOf(mid) <= from)
                low = mid + 1;
            else
                high = mid;
        }
        std::size_t i = low == 0 ? 0 : low - 1;
        Instant start = startOf(i);
        while (i < size && start < to) {
            // The piece after the last hold is still open: it is no part of a block.
            const double room = 2 * m_minPx - (m_open ? m_map.width(m_run.start, start) : 0);
            const Block block =
                largestBlock(&m_track.pyramid, i, start, size - 1, m_map, m_minPx, room, startOf);
            if (block.node) {
                open(start);
                double px[4] = {0, 0, 0, 0};
                addShares(*block.node, start, block.end, m_map, px);
                m_running += px[0];
                m_blocked += px[1];
                consider(m_track.pyramid.laneOf(block.level, i), px[0] + px[1]);
                grow(block.end, static_cast<std::uint32_t>(block.width));
                i += block.width;
                start = block.end;
                continue;
            }
            one(i, start, startOf(i + 1), from);
            ++i;
            start = startOf(i);
        }
        flush();
    }

private:
    void one(std::size_t i, Instant start, Instant next, Instant from) {
        const Step step = m_track.stepAt(static_cast<std::uint32_t>(i));
        const LaneId id = m_data.stepLane(step);
        const LaneRecord& lane = m_data.lanes[id];
        const std::uint32_t spans = lane.spans.size();
        const auto span = lane.spans.lastAtStep(step, spans);
        if (span < 0) return;
        const SpanState state = stateOf(lane.spans.meta(static_cast<std::uint32_t>(span)));
        const Instant end = m_data.endOf(lane, static_cast<std::uint32_t>(span), spans)
                                .value_or(Instant{m_store.end().time, step + 1});
        const bool alone = m_map.width(start, std::max(next, end)) >= m_minPx;
        if (alone) flush();
        if (alone && end < from) return; // only the pause behind it is in view
        open(start);
        const double px = m_map.width(start, end);
        (state == SpanState::Blocked ? m_blocked : m_running) += px;
        consider(id, px);
        grow(alone ? end : std::max(next, end), 1);
        if (alone) flush();
    }

    void open(Instant start) {
        if (m_open) return;
        m_open = true;
        m_run = ControlRun{};
        m_run.start = start;
        m_run.thread = m_track.thread;
        m_run.firstStep = start.step;
        m_run.handOffs = 0;
        m_running = m_blocked = 0;
        m_best = -1;
    }

    void consider(LaneId lane, double weight) {
        if (weight <= m_best) return;
        m_best = weight;
        m_run.lane = lane;
    }

    void grow(Instant end, std::uint32_t handOffs) {
        m_run.end = end;
        m_run.handOffs += handOffs;
        if (m_map.width(m_run.start, end) >= m_minPx) flush();
    }

    void flush() {
        if (!m_open) return;
        m_open = false;
        const double whole = m_map.width(m_run.start, m_run.end);
        if (whole > 0) {
            m_run.running = static_cast<float>(std::min(1.0, m_running / whole));
            m_run.blocked = static_cast<float>(std::min(1.0, m_blocked / whole));
        }
        m_run.dominant = m_blocked > m_running ? SpanState::Blocked : SpanState::Running;
        m_out.push_back(m_run);
    }

    const Store& m_store;
    const Store::Data& m_data;
    const ControlTrack& m_track;
    Mapping m_map;
    double m_minPx;
    std::vector<ControlRun>& m_out;
    bool m_open = false;
    ControlRun m_run;
    double m_running = 0;
    double m_blocked = 0;
    double m_best = -1;
};

} // namespace

void Store::visibleControl(Instant from, Instant to, double pxPerNs, double pxPerStep, double minPx,
                           std::vector<ControlRun>& out) const {
    out.clear();
    for (std::size_t t = 0, tracks = m_data->tracks.size(); t < tracks; ++t) {
        const ControlTrack& track = m_data->tracks[t];
        const std::uint32_t size = track.size.load(std::memory_order_acquire);
        if (size > 0)
            ControlWalk(*this, *m_data, track, {pxPerNs, pxPerStep}, minPx, out).walk(from, to, size);
    }
}

} // namespace coroscope::trace
