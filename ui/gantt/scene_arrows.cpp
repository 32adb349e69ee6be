// Arrows between lanes (who created, woke, awaited, cancelled whom, and where control goes next) and marks
// (output, exceptions). Both are thinned out before they become a hairball.

#include "ui/gantt/scene_parts.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace coroscope::gantt {

namespace {

constexpr std::size_t kMostArrows = 400;    ///< drawn in one frame
constexpr std::size_t kMostExamined = 4000; ///< looked at in one frame
constexpr double kClosest = 5;              ///< px between arrows at the same instant

Ink inkOf(LinkKind kind) {
    switch (kind) {
    case LinkKind::Create:
        return {Tone::Create};
    case LinkKind::Wake:
        return {Tone::Wake};
    case LinkKind::Await:
        return {Tone::Await};
    case LinkKind::Cancel:
        return {Tone::Cancel};
    case LinkKind::Submit:
        return {Tone::Submit};
    case LinkKind::Retrieve:
        break; // no arrow: it goes where the waking one goes
    }
    return {};
}

Dash dashOf(LinkKind kind) {
    return kind == LinkKind::Await ? Dash::Dashed : kind == LinkKind::Wake ? Dash::Dotted : Dash::Solid;
}

class ArrowBuilder {
public:
    explicit ArrowBuilder(SceneContext& context) : m_context(context) {}

    /// An upright arrow from lane to lane, moved aside where others stand already.
    void add(LaneId from, LaneId to, double x, Ink ink, Dash dash, float width) {
        const std::ptrdiff_t a = m_context.layout.rowOf(from);
        const std::ptrdiff_t b = m_context.layout.rowOf(to);
        if (a < 0 || b < 0 || a == b || x < m_context.left() || x > m_context.right()) return;
        const double y0 = edge(static_cast<std::size_t>(a), b > a);
        const double y1 = edge(static_cast<std::size_t>(b), a > b);
        const QRectF body = m_context.frame.body;
        if (std::max(y0, y1) < body.top() || std::min(y0, y1) > body.bottom()) return;
        const auto slot = static_cast<long>(std::floor(x / kClosest));
        const int taken = m_taken[slot]++;
        // Later ones go to the right, where the lane that was woken or created goes on.
        const double shift = kClosest * std::min(taken, 6);
        const double px = std::clamp(x + (x + shift < m_context.right() ? shift : -shift),
                                     m_context.left() + 1, m_context.right() - 1);
        m_context.scene.body.arrows.push_back({{px, y0}, {px, y1}, ink, width, dash});
    }

private:
    double edge(std::size_t row, bool lower) const {
        const RowShape shape =
            RowShape::make(m_context.rowTop(row), m_context.layout.rowHeight(), m_context.frame.em);
        return lower ? shape.bar.bottom() : shape.bar.top();
    }
    SceneContext& m_context;
    std::unordered_map<long, int> m_taken;
};

} // namespace

void buildArrows(SceneContext& context) {
    const ArrowMode mode = context.view.arrows;
    if (mode == ArrowMode::None || context.layout.rowHeight() < 7) return;
    const trace::Store& store = context.store;
    const std::size_t first = store.firstLink(context.from);
    const std::size_t last = store.firstLink(context.to);
    const std::size_t count = last - first;
    const LaneId selected = context.view.selected ? context.view.selected->lane : kNoLane;
    ArrowBuilder builder(context);
    // More arrows than a tenth of the pixels would be a wall: then only those of the selected lane.
    const auto room = static_cast<std::size_t>(std::max(20.0, context.frame.body.width() / 6));
    const bool crowded = count > std::min(kMostArrows, room);
    if (mode == ArrowMode::All && crowded) context.scene.arrowsLeftOut = count;
    if (mode == ArrowMode::All && !crowded) {
        for (std::size_t i = first; i < last; ++i) {
            const trace::Link link = store.link(i);
            if (link.kind == LinkKind::Retrieve) continue;
            const bool strong = link.from == selected || link.to == selected;
            builder.add(link.from, link.to, context.x(link.at), inkOf(link.kind), dashOf(link.kind),
                        strong ? 2.4f : 1.3f);
        }
        return;
    }
    if (selected == kNoLane || selected >= store.laneCount()) return;
    std::size_t drawn = 0;
    const std::vector<std::size_t> links = store.linksOf(selected);
    auto it = std::lower_bound(links.begin(), links.end(), first);
    for (std::size_t examined = 0;
         it != links.end() && *it < last && examined < kMostExamined && drawn < kMostArrows;
         ++it, ++examined, ++drawn) {
        const trace::Link link = store.link(*it);
        if (link.kind == LinkKind::Retrieve) continue;
        builder.add(link.from, link.to, context.x(link.at), inkOf(link.kind), dashOf(link.kind), 2.f);
    }
}

void buildMarks(SceneContext& context) {
    if (context.layout.rowHeight() < context.frame.em) return;
    const trace::Store& store = context.store;
    const std::size_t first = store.firstMark(context.from);
    const std::size_t last = std::min(store.firstMark(context.to), first + kMostExamined);
    std::unordered_map<LaneId, double> previous;
    for (std::size_t i = first; i < last; ++i) {
        const trace::Mark mark = store.mark(i);
        const std::ptrdiff_t row = context.layout.rowOf(mark.lane);
        if (row < 0) continue;
        const double x = context.x(mark.at);
        if (x < context.left() || x > context.right()) continue;
        const bool output = mark.kind == MarkKind::Output;
        const auto [it, fresh] = previous.try_emplace(mark.lane, -1e9);
        if (output && x - it->second < 8) continue;
        it->second = x;
        const RowShape shape = RowShape::make(context.rowTop(static_cast<std::size_t>(row)),
                                              context.layout.rowHeight(), context.frame.em);
        const double size = context.frame.em * (output ? 0.5 : 0.8);
        const double y = shape.bar.bottom() + (output ? size * 0.7 : -size * 0.2);
        if (y < context.frame.body.top() || y > context.frame.body.bottom()) continue;
        context.scene.body.glyphs.push_back(
            {{x, y},
             size,
             mark.kind == MarkKind::Exception ? GlyphKind::Exception : GlyphKind::Output,
             {output ? Tone::Output : Tone::Error}});
    }
}

void buildFindings(SceneContext& context) {
    const auto& findings = context.view.findings;
    if (context.layout.rowHeight() < context.frame.em * 0.8) return;
    const auto before = [](const FindingMark& finding, trace::Instant at) { return finding.at < at; };
    auto it = std::lower_bound(findings.begin(), findings.end(), context.from, before);
    std::unordered_map<std::ptrdiff_t, double> previous;
    for (std::size_t examined = 0; it != findings.end() && it->at <= context.to && examined < kMostExamined;
         ++it, ++examined) {
        const std::ptrdiff_t row = context.layout.rowOf(it->lane);
        const double x = context.x(it->at);
        if (row < 0 || x < context.left() || x > context.right()) continue;
        const auto [last, fresh] = previous.try_emplace(row, -1e9);
        const double size = findingSize(context);
        if (x - last->second < size) continue;
        last->second = x;
        const RowShape shape = RowShape::make(context.rowTop(static_cast<std::size_t>(row)),
                                              context.layout.rowHeight(), context.frame.em);
        if (shape.remark.isEmpty() && it->weight == FindingMark::Weight::Hint) continue;
        // Above the bar where there is room, else in its upper corner.
        const double y = shape.remark.isEmpty() ? shape.bar.top() + size / 2 : shape.remark.center().y();
        if (y < context.frame.body.top() || y > context.frame.body.bottom()) continue;
        // Before the place, where no remark begins.
        const double center = std::max(x - size * 0.7, context.left() + size / 2);
        context.scene.body.glyphs.push_back(
            {{center, y},
             size,
             it->weight == FindingMark::Weight::Hint ? GlyphKind::Hint : GlyphKind::Finding,
             {it->weight == FindingMark::Weight::Error     ? Tone::Error
              : it->weight == FindingMark::Weight::Warning ? Tone::StarvedEdge
                                                           : Tone::TextDim}});
    }
}

} // namespace coroscope::gantt
