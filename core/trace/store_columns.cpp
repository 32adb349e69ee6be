// A lane as a line of pixels: what it did, column by column. One sweep from left to right with one open
// column; what fills columns of its own is written as one run.
//
// A frame of a hundred thousand spans that are a few pixels wide each goes through here span by span, and one
// of ten million node by node. What the profile of that shaped: neighbours are read with a cursor; the shares
// of the open column are one vector (four sums in memory, written one by one and read together, stalled the
// processor for half of the time); runs are written where they stay; the level of the pyramid that suited
// last is tried first, and its nodes know where they start, because reaching for the spans themselves misses
// the cache each time.

#include "core/trace/store.h"
#include "core/trace/store_data.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace coroscope::trace {

namespace {

constexpr double kOpened = 2; ///< columns; blocks that hold something wider are looked into
constexpr float kNothing = 1e-6f;

/// Widths of the four states, side by side in one register.
using Widths = float __attribute__((vector_size(16)));
using Parts = int __attribute__((vector_size(16)));

constexpr Widths kOnly[4] = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};

float sumOf(Widths widths) {
    return widths[0] + widths[1] + widths[2] + widths[3];
}

class ColumnSweep {
public:
    ColumnSweep(const LaneRecord& lane, double perNs, double perStep, double origin, std::uint32_t columns,
                double together, ColumnRun* out)
        : m_lane(lane), m_perNs(perNs), m_perStep(perStep), m_origin(origin), m_columns(columns),
          m_together(together), m_out(out) {}

    /// `size` spans are known, the last of which ends at `end`. Returns the end of what was written.
    ColumnRun* sweep(Instant from, Instant to, std::uint32_t size, Instant end) {
        const Pyramid* pyramid = m_lane.pyramid.load(std::memory_order_acquire);
        auto i = static_cast<std::uint32_t>(std::max<std::int64_t>(0, m_lane.spans.lastAt(from, size)));
        LaneSpans::Cursor cursor(m_lane.spans, i);
        Instant start = cursor.start();
        double x = xOf(start);
        while (i < size && start < to && x <= m_columns) {
            if (pyramid && i % Pyramid::kFactor == 0) {
                const std::uint32_t taken = takeBlock(*pyramid, i, x, start, size, end);
                i += taken;
                if (taken > 0) continue;
            }
            if (cursor.index() != i) cursor.seek(i);
            const SpanState state = stateOf(cursor.meta());
            if (i + 1 < size) cursor.next();
            start = i + 1 < size ? cursor.start() : end;
            const double until = xOf(start);
            take(i, 1, kOnly[static_cast<std::size_t>(state) & 3], holdsControl(state), x, until);
            x = until;
            ++i;
        }
        close();
        gapUpTo(m_columns);
        return m_out;
    }

private:
    double xOf(Instant at) const {
        return static_cast<double>(at.time) * m_perNs + static_cast<double>(at.step) * m_perStep - m_origin;
    }

    Instant blockStart(std::uint32_t i) const {
        return {m_lane.spans.blockTime(i), m_perStep > 0 ? m_lane.spans.step(i) : 0};
    }

    /// Takes the largest block at `i` of which nothing is wide; moves `x` and `start` on. How many spans it
    /// has; 0 when there is none.
    std::uint32_t takeBlock(const Pyramid& pyramid, std::uint32_t i, double& x, Instant& start,
                            std::uint32_t size, Instant end) {
        const Pyramid::Node* best = nullptr;
        std::uint32_t count = 0;
        double bestX = 0;
        Instant bestEnd;
        const auto suits = [&](int level) {
            const auto width = static_cast<std::uint32_t>(Pyramid::width(level));
            const Pyramid::Node* node = i + width <= size ? pyramid.node(level, i) : nullptr;
            if (!node || Pyramid::widest(*node, m_perNs, m_perStep) >= kOpened) return false;
            const Instant* next = pyramid.start(level, i + width);
            const Instant until = next ? *next : i + width < size ? blockStart(i + width) : end;
            const double untilX = xOf(until);
            if (untilX - x >= m_together) return false;
            best = node;
            count = width;
            bestX = untilX;
            bestEnd = until;
            m_level = level;
            return true;
        };
        const auto begins = [&](int level) { return i % Pyramid::width(level) == 0; };
        int level = m_level;
        while (level > 0 && !begins(level))
            --level;
        if (suits(level)) {
            while (level + 1 < Pyramid::kLevels && begins(level + 1) && suits(level + 1))
                ++level;
        } else {
            while (level > 0 && !suits(--level)) {
            }
        }
        if (!best) return 0;
        // The rest of 255 are the spans that wait.
        const auto time = static_cast<float>(static_cast<double>(bestEnd.time - start.time) * m_perNs);
        const auto steps = static_cast<float>(static_cast<double>(bestEnd.step - start.step) * m_perStep);
        const auto& dt = best->dtShare;
        const auto& ds = best->dsShare;
        const Parts dtParts = {dt[0], dt[1], dt[2], std::max(0, 255 - dt[0] - dt[1] - dt[2])};
        const Parts dsParts = {ds[0], ds[1], ds[2], std::max(0, 255 - ds[0] - ds[1] - ds[2])};
        Widths widths = __builtin_convertvector(dtParts, Widths) * time;
        if (steps > 0) widths += __builtin_convertvector(dsParts, Widths) * steps;
        const float whole = sumOf(widths);
        // Sixteen neighbours are never all without control.
        m_many = true;
        take(i, count, whole > 0 ? widths / whole : Widths{}, true, x, bestX);
        m_many = false;
        x = bestX;
        start = bestEnd;
        return count;
    }

    /// Spans [i, i + count) lie between two x, and are what `parts` (whose sum is 1) says.
    void take(std::uint32_t i, std::uint32_t count, Widths parts, bool held, double from, double to) {
        const double left = std::max(from, 0.0);
        const double right = std::min<double>(to, m_columns);
        if (right < left || left >= m_columns || (to <= 0 && from < 0)) return;
        const auto first = static_cast<std::uint32_t>(left);
        const auto last = static_cast<std::uint32_t>(right);
        add(first, i, count, parts, static_cast<float>((first == last ? right : first + 1) - left), held);
        if (first == last) return;
        close();
        if (last > first + 1) {
            add(first + 1, i, count, parts, 1, held);
            m_width = last - first - 1;
            close();
        }
        if (right > last) add(last, i, count, parts, static_cast<float>(right - last), held);
    }

    void add(std::uint32_t column, std::uint32_t span, std::uint32_t count, Widths parts, float width,
             bool held) {
        if (!m_open || m_column != column) {
            close();
            gapUpTo(column);
            m_open = true;
            m_column = column;
            m_width = 1;
            m_first = span;
            m_spans = 0;
            m_widths = Widths{};
            m_held = m_anyMany = false;
        }
        m_spans += count;
        m_widths += parts * width;
        m_held |= held;
        m_anyMany |= m_many;
    }

    void close() {
        if (!m_open) return;
        m_open = false;
        ColumnRun& run = *m_out++;
        run.columns = m_width;
        run.spans = m_spans;
        run.firstSpan = m_first;
        run.held = m_held;
        run.many = m_anyMany;
        m_next += m_width;
        const float whole = sumOf(m_widths);
        const float scale = whole > kNothing ? 255 / whole : 0;
        const Parts shares = __builtin_convertvector(m_widths * scale + 0.99f, Parts);
        for (std::size_t k = 0; k < 4; ++k)
            run.share[k] = static_cast<std::uint8_t>(std::min(255, shares[k]));
    }

    void gapUpTo(std::uint32_t column) {
        if (m_next >= column) return;
        ColumnRun& run = *m_out++;
        run = ColumnRun{};
        run.columns = column - m_next;
        m_next = column;
    }

    const LaneRecord& m_lane;
    const double m_perNs;
    const double m_perStep;
    const double m_origin;
    const std::uint32_t m_columns;
    const double m_together;
    ColumnRun* m_out;
    int m_level = 0;          ///< of the block taken last
    std::uint32_t m_next = 0; ///< columns written
    bool m_many = false;      ///< what is added now is a block

    // The open column.
    bool m_open = false;
    bool m_held = false;
    bool m_anyMany = false;
    std::uint32_t m_column = 0;
    std::uint32_t m_width = 1;
    std::uint32_t m_first = 0;
    std::uint32_t m_spans = 0;
    Widths m_widths{};
};

} // namespace

std::span<const ColumnRun> Store::visibleColumns(LaneId id, Instant from, Instant to, double perNs,
                                                 double perStep, double origin, std::uint32_t columns,
                                                 double together, std::vector<ColumnRun>& room) const {
    if (columns == 0) return {};
    if (room.size() < columns) room.resize(columns);
    const LaneRecord& lane = m_data->lanes[id];
    const std::uint32_t size = lane.spans.size();
    const auto end = size > 0 ? m_data->lastEnd(lane, size) : Instant{};
    if (size == 0 || end < from) {
        room.front() = ColumnRun{};
        room.front().columns = columns;
        return {room.data(), 1};
    }
    ColumnSweep sweep(lane, perNs, perStep, origin, columns, together, room.data());
    return {room.data(), sweep.sweep(from, to, size, end)};
}

} // namespace coroscope::trace
