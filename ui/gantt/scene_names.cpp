// The column of names.

#include "ui/gantt/describe.h"
#include "ui/gantt/scene_parts.h"
#include "ui/gantt/words.h"

#include <algorithm>

namespace coroscope::gantt {

namespace {

/// What the rows above the names are.
void buildCorner(SceneContext& context) {
    const QRectF corner = context.frame.corner;
    const double em = context.frame.em;
    Layer& layer = context.scene.corner;
    layer.ground.push_back({corner, {Tone::GroupRow}});
    const std::vector<LaneId> threads = stripThreads(context.store);
    for (int i = 0; i < context.frame.strips; ++i) {
        const QRectF line(corner.left() + em * 0.5, corner.top() + i * context.frame.stripHeight,
                          corner.width() - em * 0.9, context.frame.stripHeight);
        std::vector<QString> texts{Words::tr("Control")};
        if (context.frame.strips > 1 && static_cast<std::size_t>(i) < threads.size()) {
            const QString name = laneName(context.store, threads[static_cast<std::size_t>(i)]);
            texts = {Words::tr("Control: %1").arg(name), name};
        }
        layer.texts.push_back({line,
                               fitText(texts, line.width(), TextStyle::Small, context.measure),
                               {Tone::TextDim},
                               TextStyle::Small,
                               Align::Left,
                               false});
    }
    const double rulerTop = corner.top() + context.frame.stripHeight * context.frame.strips;
    const QRectF time(corner.left() + em * 0.5, rulerTop, corner.width() - em * 0.9,
                      context.frame.rulerHeight / 2);
    const bool steps = context.view.axis().unitsPerStep() > 0;
    const QString upper = Words::tr("Virtual time");
    layer.texts.push_back({time,
                           fitText({upper}, time.width(), TextStyle::Small, context.measure),
                           {Tone::TextDim},
                           TextStyle::Small,
                           Align::Left,
                           false});
    if (steps)
        layer.texts.push_back(
            {time.translated(0, context.frame.rulerHeight / 2),
             fitText({Words::tr("Hand-off")}, time.width(), TextStyle::Small, context.measure),
             {Tone::TextDim},
             TextStyle::Small,
             Align::Left,
             false});
}

} // namespace

void buildNames(SceneContext& context) {
    const QRectF column = context.frame.names;
    if (column.width() < 8) return;
    Layer& layer = context.scene.names;
    const double em = context.frame.em;
    const double height = context.layout.rowHeight();
    const auto [first, last] = context.layout.visible(context.view.scrollY, column.height());
    for (std::size_t i = first; i < last; ++i) {
        const Row& row = context.layout.row(i);
        const double top = context.rowTop(i);
        const double y0 = std::max(top, column.top());
        const double y1 = std::min(top + height, column.bottom());
        if (height >= 4 && (row.heading || i % 2 == 1))
            layer.ground.push_back({QRectF(column.left(), y0, column.width(), y1 - y0),
                                    {row.heading ? Tone::GroupRow : Tone::RowAlternate}});
        const double indent = em * (0.5 + (row.depth + (row.heading ? 0 : 1)) * 0.6);
        const double middle = top + height / 2;
        if (row.lane != kNoLane) {
            // The hue of the lane, as a key to the bars.
            const double chip = std::min(height * 0.7, em * 1.3);
            const double chipTop = std::max(middle - chip / 2, column.top());
            const double chipBottom = std::min(middle + chip / 2, column.bottom());
            if (chipBottom > chipTop && height >= 4)
                layer.boxes.push_back(
                    {QRectF(column.left() + indent + em * 0.55, chipTop, em * 0.35, chipBottom - chipTop),
                     {Tone::Task, static_cast<std::uint8_t>(context.layout.hue(row.lane))}});
        }
        if (row.heading && height >= em * 0.8)
            layer.glyphs.push_back({{column.left() + indent, middle},
                                    em * 0.7,
                                    row.folded ? GlyphKind::Folded : GlyphKind::Unfolded,
                                    {Tone::TextDim}});
        if (height < em * 0.6) continue;
        const bool tiny = height < em * 1.05;
        const double left = column.left() + indent + em * 1.25;
        const double width = column.right() - left - em * 0.4;
        QString name = context.layout.poolName(row.group);
        QString below;
        if (row.lane != kNoLane) {
            const trace::LaneInfo info = context.store.lane(row.lane);
            name = QString::fromStdString(info.name);
            below = QString::fromStdString(info.function);
            if (below == name) below.clear();
        }
        if (row.folded || row.lane == kNoLane)
            below = Words::tr("lanes: %1").arg(context.layout.members(row.group).size());
        const bool two = !below.isEmpty() && height >= em * 2.5;
        const TextStyle style = tiny ? TextStyle::Tiny : row.heading ? TextStyle::Bold : TextStyle::Normal;
        const QRectF upper(left, two ? middle - em * 1.25 : middle - em * 0.7, width, em * 1.4);
        layer.texts.push_back(
            {upper, fitText({name}, width, style, context.measure), {Tone::Text}, style, Align::Left, false});
        if (two)
            layer.texts.push_back({QRectF(left, middle + em * 0.05, width, em * 1.25),
                                   fitText({below}, width, TextStyle::Small, context.measure),
                                   {Tone::TextDim},
                                   TextStyle::Small,
                                   Align::Left,
                                   false});
    }
    layer.grid.push_back({column.topRight(), column.bottomRight(), {Tone::Frame}, 1, Dash::Solid});
    layer.grid.push_back({column.topLeft(), column.topRight(), {Tone::Frame}, 1, Dash::Solid});
    buildCorner(context);
}

} // namespace coroscope::gantt
