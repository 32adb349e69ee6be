// The rows of the chart: for each visible lane the runs that the store sees at this zoom.

#include "ui/gantt/describe.h"
#include "ui/gantt/format.h"
#include "ui/gantt/scene_parts.h"
#include "ui/gantt/words.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gantt {

using trace::Run;
using trace::Span;

namespace {

constexpr double kLowRow = 7;        ///< px; a bar below that is a line of pixels, without text or signs
constexpr double kNarrowest = 2;     ///< px; what is narrower is drawn together with its neighbours
constexpr double kLeastShare = 0.35; ///< of a bar's height: control held for an instant
constexpr float kNoticed = 0.05f;    ///< the share from which on being ready is shown beside others
constexpr double kTick = 1.5;        ///< px; the least that a hold of control is shown by
constexpr double kDetailsFrom = 7;   ///< px; from here on a span is looked at for itself

std::uint8_t hueOf(const SceneContext& context, LaneId lane) {
    return static_cast<std::uint8_t>(context.layout.hue(lane));
}

void addText(SceneContext& context, QRectF rect, const QString& text, Ink ink, TextStyle style,
             Align align = Align::Left, bool plate = false) {
    if (!text.isEmpty()) context.scene.body.texts.push_back({rect, text, ink, style, align, plate});
}

/// Where the sign of the lane's first finding after `at` begins: a remark must not lie under it.
double nextSign(const SceneContext& context, LaneId lane, trace::Instant at) {
    constexpr std::ptrdiff_t kMostExamined = 64;
    const auto& findings = context.view.findings;
    const auto first =
        std::upper_bound(findings.begin(), findings.end(), at,
                         [](trace::Instant time, const FindingMark& finding) { return time < finding.at; });
    const auto last = first + std::min(kMostExamined, findings.end() - first);
    const auto found =
        std::find_if(first, last, [lane](const FindingMark& finding) { return finding.lane == lane; });
    return found == last ? context.right() : context.x(found->at) - findingSize(context) * 1.3;
}

/// Text in a bar, or as a remark above it when it only fits there.
/// `remarkEnd` is where the last remark of this row ends, so that they do not overlap.
void labelSpan(SceneContext& context, const RowShape& shape, const Span& span, QRectF bar,
               double& remarkEnd) {
    const double em = context.frame.em;
    const double pad = em * 0.4;
    const double inner = bar.width() - 2 * pad;
    const std::uint8_t hue = hueOf(context, span.lane);
    const auto labels = [&] { return spanLabels(context.store, span); };
    const QRectF inside = bar.adjusted(pad, 0, -pad, 0);
    switch (span.state) {
    case SpanState::Running: {
        if (!shape.labels || inner < em) return;
        addText(context, inside, fitText(labels(), inner, TextStyle::Small, context.measure, false),
                {Tone::TextOnTask, hue}, TextStyle::Small, Align::Center);
        return;
    }
    case SpanState::Blocked: {
        if (!shape.labels || inner < em * 2) return;
        const QString text = fitText(labels(), inner, TextStyle::Bold, context.measure, false);
        if (text.isEmpty()) return;
        const double width = context.measure(text, TextStyle::Bold);
        const double height = std::min(bar.height() - 2, em * 1.35);
        const QRectF plate(bar.center().x() - width / 2 - pad, bar.center().y() - height / 2, width + 2 * pad,
                           height);
        addText(context, plate, text,
                {context.layout.holdsOnlyItself(span.lane) ? Tone::Text : Tone::TextOnBlocked},
                TextStyle::Bold, Align::Center, true);
        return;
    }
    case SpanState::Ready: {
        if (!isStarved(span)) {
            if (shape.labels && inner > em * 2)
                addText(context, inside, fitText(labels(), inner, TextStyle::Small, context.measure, false),
                        {Tone::TextDim}, TextStyle::Small, Align::Center);
            return;
        }
        if (shape.labels && inner > em * 1.5)
            addText(context, inside, fitText(labels(), inner, TextStyle::Bold, context.measure, false),
                    {Tone::StarvedText}, TextStyle::Bold, Align::Center);
        if (span.on == WaitKind::Interpreter) return; // nobody said when it would get the lock
        if (!shape.remark.isEmpty() && bar.left() > std::max(context.left() + 0.5, remarkEnd)) {
            const QString due =
                Words::tr("%1 due here (%2)")
                    .arg(tellingName(context.store, span.lane), durationText(span.start.time));
            // It may run on over what follows, up to the next sign or the end of the body.
            const double room =
                std::min(context.right(), nextSign(context, span.lane, span.start)) - bar.left() - pad;
            const QString text =
                fitText({due, Words::tr("due here")}, room, TextStyle::Small, context.measure, false);
            if (text.isEmpty()) return;
            const double width = context.measure(text, TextStyle::Small);
            remarkEnd = bar.left() + pad + width;
            addText(context, QRectF(bar.left() + pad, shape.remark.top(), width, shape.remark.height()), text,
                    {Tone::StarvedText}, TextStyle::Small);
        }
        return;
    }
    case SpanState::Waiting: {
        if (inner < em * 1.5) return;
        // Over the thin line; in rows of middling height it takes from the room of the remarks, if none is
        // there.
        if (bar.height() < em * 1.9 && (shape.remark.isEmpty() || inside.left() <= remarkEnd)) return;
        const QRectF above(inside.left(), bar.center().y() - em * 1.2, inside.width(), em * 1.1);
        addText(context, above, fitText(labels(), inner, TextStyle::Small, context.measure, false),
                {Tone::TextDim}, TextStyle::Small, Align::Center);
        return;
    }
    case SpanState::Ended:
        return;
    }
}

void drawState(SceneContext& context, SpanState state, bool starved, LaneId lane, QRectF bar, bool alone) {
    Layer& body = context.scene.body;
    const std::uint8_t hue = hueOf(context, lane);
    switch (state) {
    case SpanState::Running:
        body.boxes.push_back({bar, {Tone::Task, hue}});
        if (bar.width() >= 5 && bar.height() >= 8)
            body.outlines.push_back({bar, {Tone::TaskDark, hue}, 1, Dash::Solid});
        return;
    case SpanState::Blocked: {
        const bool harmless = context.layout.holdsOnlyItself(lane);
        const Ink edge = harmless ? Ink{Tone::TaskDark, hue} : Ink{Tone::BlockedEdge};
        if (bar.width() < 5 || bar.height() < 5) {
            body.boxes.push_back({bar, harmless ? Ink{Tone::Task, hue} : Ink{Tone::BlockedHatch}});
            return;
        }
        body.hatches.push_back({bar, bar.height() >= 14, harmless ? hue : -1});
        body.outlines.push_back({bar, edge, bar.height() >= 14 ? 2.f : 1.f, Dash::Solid});
        return;
    }
    case SpanState::Ready: {
        body.boxes.push_back({bar, {starved ? Tone::Starved : Tone::Ready}});
        if (bar.width() >= 4 && bar.height() >= 6)
            body.outlines.push_back({bar,
                                     {starved ? Tone::StarvedEdge : Tone::ReadyEdge},
                                     starved ? 2.f : 1.f,
                                     starved ? Dash::Dashed : Dash::Dotted});
        return;
    }
    case SpanState::Waiting: {
        if (!alone && bar.height() < 3) return;
        const double y = std::floor(bar.center().y()) + 0.5;
        body.strokes.push_back({{bar.left(), y},
                                {bar.right(), y},
                                {Tone::TaskDark, hue, 150},
                                bar.height() >= 14 ? 1.5f : 1.f,
                                Dash::Solid});
        return;
    }
    case SpanState::Ended:
        return;
    }
}

/// Adds a box, or makes one of the last few longer: what looks the same side by side is one rectangle. Half
/// of a frame of a dense trace were such neighbours.
void addBox(Layer& body, const QRectF& rect, Ink ink) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, body.boxes.size()); ++back) {
        Box& box = body.boxes[body.boxes.size() - back];
        if (box.ink == ink && box.rect.top() == rect.top() && box.rect.height() == rect.height() &&
            std::abs(box.rect.right() - rect.left()) < 0.01) {
            box.rect.setRight(rect.right());
            return;
        }
    }
    body.boxes.push_back({rect, ink});
}

/// Neighbours drawn as one: what share of the stretch was which state. In low rows there is no room for that:
/// then how dense the colour is says how much control was held.
void drawMerged(SceneContext& context, const Run& run, LaneId lane, QRectF bar) {
    Layer& body = context.scene.body;
    const std::uint8_t hue = hueOf(context, lane);
    const bool harmless = context.layout.holdsOnlyItself(lane);
    const Ink blockedInk = harmless ? Ink{Tone::TaskDark, hue} : Ink{Tone::BlockedHatch};
    if (bar.height() < kLowRow) {
        const double held = static_cast<double>(run.share[0] + run.share[1]);
        if (run.share[1] > run.share[0] && run.share[1] > 0.2f) return addBox(body, bar, blockedInk);
        // A few shades are enough, and equal ones join.
        const auto shade = static_cast<int>(std::ceil(std::clamp(held, 0.0, 1.0) * 5));
        return addBox(body, bar, {Tone::Task, hue, static_cast<std::uint8_t>(80 + 35 * shade)});
    }
    // A band around the line of the lane, as high as control was held or wanted; somebody who held it for an
    // instant only is still seen. Whole pixels, so that neighbours that differ by a hair join.
    const double high = bar.height();
    const auto heightOf = [&](float share) {
        return std::round(std::max(high * kLeastShare, high * static_cast<double>(share)));
    };
    // Three spans of a lane never lie together without a hold among them, however short it was.
    const float control = run.share[0] + run.share[1];
    const double held = control > 0 || run.spans >= 3 ? heightOf(control) : 0;
    const double wanted = run.share[2] > kNoticed ? std::max(held, heightOf(control + run.share[2])) : held;
    const double top = std::round(bar.center().y() - held / 2);
    if (wanted > held) {
        const double edge = std::round((wanted - held) / 2);
        addBox(body, QRectF(bar.left(), top - edge, bar.width(), edge), {Tone::Ready});
        addBox(body, QRectF(bar.left(), top + held, bar.width(), edge), {Tone::Ready});
    }
    if (held <= 0) {
        const double y = std::floor(bar.center().y());
        return addBox(body, QRectF(bar.left(), y, bar.width(), 1), {Tone::TaskDark, hue, 150});
    }
    const double blocked = control > 0 ? std::round(held * static_cast<double>(run.share[1] / control)) : 0;
    if (blocked > 0) addBox(body, QRectF(bar.left(), top, bar.width(), blocked), blockedInk);
    if (held > blocked)
        addBox(body, QRectF(bar.left(), top + blocked, bar.width(), held - blocked), {Tone::Task, hue, 215});
}

/// How many columns may be taken together: the fewer columns there are in all, the finer.
double detail(const SceneContext& context, std::uint32_t columns) {
    constexpr double kMostNodes =
        400'000; // of the store's pyramid, looked at in one frame: some milliseconds
    const double rows = std::min(static_cast<double>(context.layout.size()),
                                 context.frame.body.height() / context.layout.rowHeight() + 1);
    return std::clamp(16 * rows * columns / kMostNodes, 1.0, 16.0);
}

/// A low row as a line of pixels.
void buildPixels(SceneContext& context, LaneId lane, QRectF bar) {
    Layer& body = context.scene.body;
    const double perPx = 1 / context.frame.column;
    const auto columns = static_cast<std::uint32_t>(std::lround(context.frame.body.width() * perPx));
    thread_local std::vector<trace::ColumnRun> room;
    const auto runs = context.store.visibleColumns(
        lane, context.from, context.to, context.pxPerNs() * perPx, context.pxPerStep() * perPx,
        context.view.from() * context.view.pxPerUnit() * perPx, columns, detail(context, columns), room);
    PixelRow row;
    row.rect = QRectF(context.left(), bar.top(), columns * context.frame.column, bar.height());
    row.first = static_cast<std::uint32_t>(body.pixels.size());
    row.count = columns;
    row.hue = hueOf(context, lane);
    row.harmless = context.layout.holdsOnlyItself(lane);
    PixelWriter writer(body.pixels, columns, static_cast<std::uint32_t>(std::max(1.0, std::round(perPx))));
    // What may be late is looked at for itself, where there is room to show it.
    const auto wide = static_cast<std::uint32_t>(kDetailsFrom * perPx);
    const double nsPerColumn = context.pxPerNs() > 0 ? 1 / (context.pxPerNs() * perPx) : 0;
    for (const trace::ColumnRun& run : runs) {
        const bool mayBeLate =
            run.share[2] == 255 && run.columns >= wide &&
            (nsPerColumn == 0 || run.columns * nsPerColumn > static_cast<double>(kStarvedAfter) / 2);
        writer.write(run, mayBeLate && isStarved(context.store.span(lane, run.firstSpan)));
    }
    row.kinds = writer.kinds();
    body.pixelRows.push_back(row);
}

/// Calls take(run, x0, left, right) for what is visible of a lane: where it begins, and where it lies in the
/// body.
template <class Take>
void forEachRun(const SceneContext& context, LaneId lane, double barHeight, Take take) {
    thread_local std::vector<Run> runs;
    // The lower the rows, the more of them: what one would not see there anyway need not be told apart.
    const double narrowest = barHeight < kLowRow ? 2 * kNarrowest : kNarrowest;
    context.store.visibleRuns(lane, context.from, context.to, context.pxPerNs(), context.pxPerStep(),
                              narrowest, runs);
    double tickEnd = -1e18;
    for (const Run& run : runs) {
        const double x0 = context.x(run.start);
        double x1 = context.x(run.end);
        if (x1 < context.left() || x0 > context.right()) continue;
        double from = x0;
        if (run.dominant == SpanState::Running || run.dominant == SpanState::Blocked) {
            // Control taken for no time is still seen, and what follows is not drawn over it.
            if (x1 - x0 < kTick) tickEnd = x1 = x0 + kTick;
        } else {
            from = std::max(x0, tickEnd);
        }
        const auto [left, right] = context.clipped(from, x1);
        if (right > left) take(run, x0, left, right);
    }
}

} // namespace

std::vector<Piece> piecesOf(const trace::Store& store, const ViewState& view, const LaneLayout& layout,
                            const Frame& frame, std::size_t rowIndex) {
    std::vector<Piece> pieces;
    const Row& row = layout.row(rowIndex);
    if (row.lane == kNoLane || row.folded || store.spanCount(row.lane) == 0) return pieces;
    Scene none;
    const Measure measure;
    const SceneContext context(store, view, layout, frame, measure, none);
    const RowShape shape = RowShape::make(0, layout.rowHeight(), frame.em);
    forEachRun(context, row.lane, shape.bar.height(), [&](const Run& run, double, double left, double right) {
        pieces.push_back({left, right, run.spans, run.firstSpan});
    });
    return pieces;
}

void buildSpans(SceneContext& context, std::size_t rowIndex, const RowShape& shape) {
    const Row& row = context.layout.row(rowIndex);
    if (row.lane == kNoLane || context.store.spanCount(row.lane) == 0) return;
    if (shape.bar.height() < kLowRow && context.frame.column > 0)
        return buildPixels(context, row.lane, shape.bar);
    Scene& scene = context.scene;
    double remarkEnd = 0;
    forEachRun(
        context, row.lane, shape.bar.height(), [&](const Run& run, double x0, double left, double right) {
            const QRectF bar(left, shape.bar.top(), right - left, shape.bar.height());
            if (run.spans == 1 && bar.height() < kLowRow && run.dominant == SpanState::Running) {
                addBox(scene.body, bar, {Tone::Task, hueOf(context, row.lane)});
                return;
            }
            if (run.spans > 1) {
                drawMerged(context, run, row.lane, bar);
                return;
            }
            if (right - left < kDetailsFrom || shape.bar.height() < 5) {
                drawState(context, run.dominant, false, row.lane, bar, true);
                return;
            }
            const Span span = context.store.span(row.lane, run.firstSpan);
            drawState(context, span.state, isStarved(span), row.lane, bar, true);
            labelSpan(context, shape, span, bar, remarkEnd);
            if (isStarved(span) && span.on != WaitKind::Interpreter && x0 >= context.left() &&
                shape.bar.height() >= context.frame.em)
                scene.body.glyphs.push_back(
                    {{left, shape.bar.top()}, context.frame.em * 0.6, GlyphKind::Due, {Tone::StarvedEdge}});
        });
    const trace::LaneInfo info = context.store.lane(row.lane);
    if (!info.ended || shape.bar.height() < kLowRow) return;
    const double x = context.x(*info.ended);
    if (x < context.left() || x > context.right()) return;
    const GlyphKind kind = info.end == EndKind::Returned ? GlyphKind::Returned
                           : info.end == EndKind::Raised ? GlyphKind::Raised
                                                         : GlyphKind::Cancelled;
    // Behind the bar, and whole: little room behind the last bar of a fitted view makes it smaller.
    const double room = context.right() - x;
    const double whole = std::min(context.frame.em * 0.75, shape.bar.height() * 0.6);
    const double size = std::clamp(room / 1.25, whole / 2, whole);
    const Ink ink =
        kind == GlyphKind::Returned ? Ink{Tone::TaskDark, hueOf(context, row.lane)} : Ink{Tone::Error};
    const double shift = std::min(size * 0.75, room - size / 2);
    scene.body.glyphs.push_back({{x + shift, shape.bar.center().y()}, size, kind, ink});
}

namespace {

/// A folded thread: who holds its control. A pool: its workers as thin stripes.
void buildSummary(SceneContext& context, const Row& row, const RowShape& shape) {
    thread_local std::vector<Run> runs;
    const std::vector<LaneId>& members = context.layout.members(row.group);
    if (members.empty()) return;
    if (row.lane != kNoLane) {
        const double high = std::min(shape.height * 0.76, context.frame.em * 3);
        return buildControl(context, row.lane, shape.top + (shape.height - high) / 2, high);
    }
    constexpr std::size_t kMostStripes = 12;
    const std::size_t stripes = std::min(members.size(), kMostStripes);
    const QRectF all(0, shape.top + shape.height * 0.12, 1, shape.height * 0.76);
    const double each = all.height() / static_cast<double>(stripes);
    for (std::size_t i = 0; i < stripes; ++i) {
        const LaneId lane = members[i];
        if (context.store.spanCount(lane) == 0) continue;
        context.store.visibleRuns(lane, context.from, context.to, context.pxPerNs(), context.pxPerStep(),
                                  kNarrowest, runs);
        for (const Run& run : runs) {
            const bool control = run.dominant == SpanState::Running || run.dominant == SpanState::Blocked;
            if (!control && run.share[0] + run.share[1] <= 0) continue;
            const double x0 = context.x(run.start);
            const auto [left, right] = context.clipped(x0, std::max(context.x(run.end), x0 + 1.5));
            if (right <= left) continue;
            const QRectF bar(left, all.top() + each * static_cast<double>(i), right - left,
                             std::max(1.0, each - 1));
            const bool blocked = run.dominant == SpanState::Blocked;
            if (blocked && run.spans == 1 && !context.layout.holdsOnlyItself(lane))
                context.scene.body.boxes.push_back({bar, {Tone::BlockedHatch}});
            else
                context.scene.body.boxes.push_back(
                    {bar,
                     {Tone::Task, hueOf(context, lane),
                      run.spans == 1 ? std::uint8_t{255} : std::uint8_t{200}}});
        }
    }
}

} // namespace

void buildRows(SceneContext& context) {
    const auto [first, last] = context.layout.visible(context.view.scrollY, context.frame.body.height());
    Scene& scene = context.scene;
    const QRectF body = context.frame.body;
    const double height = context.layout.rowHeight();
    for (std::size_t i = first; i < last; ++i) {
        const double top = context.rowTop(i);
        const Row& row = context.layout.row(i);
        const double y0 = std::max(top, body.top());
        const double y1 = std::min(top + height, body.bottom());
        if (height >= 4 && (row.heading || i % 2 == 1)) {
            const Ink ink{row.heading ? Tone::GroupRow : Tone::RowAlternate};
            scene.body.ground.push_back({QRectF(body.left(), y0, body.width(), y1 - y0), ink});
        }
        const RowShape shape = RowShape::make(top, height, context.frame.em);
        if (row.lane == kNoLane || row.folded)
            buildSummary(context, row, shape);
        else
            buildSpans(context, i, shape);
    }
}

} // namespace coroscope::gantt
