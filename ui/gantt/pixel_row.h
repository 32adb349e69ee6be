#pragma once

#include "ui/gantt/theme.h"

#include <cstdint>
#include <QRectF>
#include <vector>

class QPainter;

namespace coroscope::trace {
struct ColumnRun;
}

namespace coroscope::gantt {

struct Layer;

/// What one column of pixels of a low row shows: in such rows a lane is a line of pixels, one byte each, not
/// a list of boxes. Shades say how much of the column control was held, over a lane that waits or is ready.
enum class Pixel : std::uint8_t {
    Nothing,
    Waiting,
    Ready,
    Starved,
    Held,    ///< one hold that can be told from its neighbours, or nothing but control
    Blocked, ///< too narrow for the hatch
    BlockedHatched,
    Shade0,                   ///< control held for instants only, over waiting
    ReadyShade0 = Shade0 + 6, ///< the same over ready
    Count = ReadyShade0 + 6,
};
constexpr std::uint32_t bitOf(Pixel pixel) {
    return 1u << static_cast<unsigned>(pixel);
}

/// A lane as a line of pixels. The columns are Layer::pixels[first, first + count) and fill `rect`.
struct PixelRow {
    QRectF rect;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::uint8_t hue = 0;
    bool harmless = false;   ///< blocks nobody but itself
    std::uint32_t kinds = 0; ///< bitOf() all that occur
};

/// Writes the columns of one lane: from what the store says of them to what is shown. `out` grows by as many
/// pixels as the runs have columns; `tick` columns are the least that a hold is shown by. `isStarved` is
/// asked for wide ready spans: (index of the span). Returns the kinds that occur.
class PixelWriter {
public:
    PixelWriter(std::vector<std::uint8_t>& out, std::uint32_t columns, std::uint32_t tick);
    /// `starved`: it is one ready span that came late.
    void write(const trace::ColumnRun& run, bool starved);
    std::uint32_t kinds() const { return m_kinds; }

private:
    void put(Pixel pixel, std::uint32_t columns);
    std::uint8_t* m_begin;
    std::uint8_t* m_at;
    std::uint8_t* m_end;
    std::uint32_t m_tick;
    std::uint32_t m_owed = 0; ///< columns by which the last tick is still too narrow
    Pixel m_owedAs = Pixel::Held;
    std::uint32_t m_blocked = 0; ///< columns of Blocked just before
    std::uint32_t m_kinds = 0;
};

/// Copies the rows as they are where the painter draws pixels and may be scaled, but not turned; else as
/// pictures.
void paintPixelRows(QPainter& painter, const Layer& layer, const Theme& theme);

} // namespace coroscope::gantt
