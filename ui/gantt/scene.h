#pragma once

#include "ui/gantt/pixel_row.h"
#include "ui/gantt/theme.h"
#include "ui/gantt/view_state.h"

#include <cstdint>
#include <QRectF>
#include <QString>
#include <vector>

namespace coroscope::gantt {

/// A colour by its meaning; the theme decides what it is.
struct Ink {
    Tone tone = Tone::Text;
    std::uint8_t hue = 0;
    std::uint8_t alpha = 255;
    std::uint32_t key() const {
        return static_cast<std::uint32_t>(tone) << 16 | std::uint32_t{hue} << 8 | alpha;
    }
    bool operator==(const Ink&) const = default;
};

enum class Dash : std::uint8_t { Solid, Dotted, Dashed };
enum class TextStyle : std::uint8_t { Normal, Small, Bold, Title, Tiny };
enum class Align : std::uint8_t { Left, Center, Right };

// The neutral drawing: what to draw, not with what. Coordinates in logical pixels, y down.
struct Box {
    QRectF rect;
    Ink ink;
};
/// A filled rectangle under diagonal strokes: blocked.
struct Hatch {
    QRectF rect;
    bool coarse = true;
    int hue = -1; ///< -1: in the colours of a blocked thread; else a worker's own, who keeps nobody waiting
};
struct Outline {
    QRectF rect;
    Ink ink;
    float width = 1;
    Dash dash = Dash::Solid;
};
struct Stroke {
    QPointF from;
    QPointF to;
    Ink ink;
    float width = 1;
    Dash dash = Dash::Solid;
};
struct Arrow {
    QPointF from;
    QPointF to;
    Ink ink;
    float width = 1;
    Dash dash = Dash::Solid;
};
enum class GlyphKind : std::uint8_t {
    Returned,
    Raised,
    Cancelled,
    Output,
    Exception,
    Folded,
    Unfolded,
    Due,
    Mark,
    Finding,
    Hint
};
struct Glyph {
    QPointF center;
    double size = 8;
    GlyphKind kind = GlyphKind::Returned;
    Ink ink;
};
struct Text {
    QRectF rect;
    QString text; ///< already cut to fit
    Ink ink;
    TextStyle style = TextStyle::Normal;
    Align align = Align::Left;
    bool plate = false; ///< on a ground of its own, for text over a hatch
};

/// Drawn in the order of its members.
struct Layer {
    QRectF clip;
    std::vector<Box> ground;
    std::vector<Stroke> grid;
    std::vector<Stroke> strokes;
    std::vector<Box> boxes;
    std::vector<PixelRow> pixelRows;
    std::vector<std::uint8_t> pixels; ///< of the pixel rows: Pixel
    std::vector<Hatch> hatches;
    std::vector<Outline> outlines;
    std::vector<Arrow> arrows;
    std::vector<Glyph> glyphs;
    std::vector<Text> texts;
    void clear();
};

struct Scene {
    Layer body;
    Layer names;
    Layer corner; ///< what the rows of the header are; names that are scrolled half away end below it
    Layer header;
    std::size_t arrowsLeftOut = 0; ///< not drawn because there would be too many to read
    void clear();
};

} // namespace coroscope::gantt
