#include "ui/gantt/scene_builder.h"

#include "ui/gantt/describe.h"
#include "ui/gantt/ruler.h"
#include "ui/gantt/scene_parts.h"
#include "ui/gantt/words.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gantt {

using trace::Store;

void Layer::clear() {
    ground.clear();
    grid.clear();
    strokes.clear();
    boxes.clear();
    pixelRows.clear();
    pixels.clear();
    hatches.clear();
    outlines.clear();
    arrows.clear();
    glyphs.clear();
    texts.clear();
}

void Scene::clear() {
    body.clear();
    names.clear();
    corner.clear();
    header.clear();
    arrowsLeftOut = 0;
}

Frame Frame::make(QSizeF size, double em, double nameWidth, int strips) {
    Frame frame;
    frame.em = em;
    frame.strips = std::max(1, strips);
    frame.stripHeight = std::round(em * 1.5);
    frame.rulerHeight = std::round(em * 2.7);
    const double left = std::min(nameWidth, size.width() * 0.45);
    const double top = frame.stripHeight * frame.strips + frame.rulerHeight;
    const double width = std::max(1.0, size.width() - left);
    const double height = std::max(1.0, size.height() - top);
    frame.corner = QRectF(0, 0, left, top);
    frame.header = QRectF(left, 0, width, top);
    frame.names = QRectF(0, top, left, height);
    frame.body = QRectF(left, top, width, height);
    return frame;
}

double naturalNameWidth(const Store& store, const LaneLayout& layout, double em, const Measure& measure) {
    constexpr std::size_t kMostMeasured = 200;
    double width = em * 6;
    for (std::size_t i = 0; i < std::min(layout.size(), kMostMeasured); ++i) {
        const Row& row = layout.row(i);
        double here = 0;
        if (row.lane == kNoLane) {
            here = measure(layout.poolName(row.group), TextStyle::Bold);
        } else {
            const trace::LaneInfo info = store.lane(row.lane);
            here =
                measure(QString::fromStdString(info.name), row.heading ? TextStyle::Bold : TextStyle::Normal);
            here = std::max(here, measure(QString::fromStdString(info.function), TextStyle::Small));
        }
        // As buildNames() places them.
        width = std::max(width, here + em * (2.3 + (row.depth + (row.heading ? 0 : 1)) * 0.6));
    }
    for (const QString& text : {Words::tr("Virtual time"), Words::tr("Hand-off"), Words::tr("Control")})
        width = std::max(width, measure(text, TextStyle::Small) + em);
    return width;
}

double fittingNameWidth(double natural, double em, double chartWidth) {
    return std::round(std::clamp(natural, em * 7, std::max(em * 7, chartWidth * 0.25)));
}

/// Threads that run an event loop: who of their tasks has control is the question. Without any, the threads
/// themselves take turns. Decided by the first hand-offs, so that the strips do not change while one watches.
std::vector<LaneId> stripThreads(const Store& store) {
    constexpr std::size_t kMostStrips = 3;
    constexpr trace::Step kSearched = 2000;
    std::vector<LaneId> threads;
    std::vector<LaneId> loops;
    const auto note = [](std::vector<LaneId>& list, LaneId thread) {
        if (list.size() < kMostStrips && std::find(list.begin(), list.end(), thread) == list.end())
            list.push_back(thread);
    };
    for (trace::Step step = 0; step < std::min(store.stepCount(), kSearched); ++step) {
        const trace::HandOff handOff = store.handOff(step);
        note(threads, handOff.thread);
        if (handOff.lane != handOff.thread) note(loops, handOff.thread);
    }
    if (!loops.empty()) return loops;
    if (threads.empty()) threads.push_back(0);
    return threads;
}

double leastRowHeight(double em) {
    return std::round(em * 1.7);
}

double mostRowHeight(double em) {
    return std::round(em * 11);
}

QString fitText(const std::vector<QString>& candidates, double width, TextStyle style, const Measure& measure,
                bool mayCut) {
    if (candidates.empty() || width <= 0) return {};
    for (const QString& text : candidates) {
        if (measure(text, style) <= width) return text;
    }
    if (!mayCut) return {};
    const QString& last = candidates.back();
    // Fewer than three letters and a dot say nothing.
    qsizetype low = 2;
    qsizetype high = last.size() - 1;
    QString best;
    while (low < high) {
        const qsizetype middle = low + (high - low + 1) / 2;
        const QString cut = last.left(middle) + QChar(0x2026);
        if (measure(cut, style) <= width) {
            best = cut;
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return best;
}

RowShape RowShape::make(double top, double height, double em) {
    RowShape shape;
    shape.top = top;
    shape.height = height;
    const bool roomy = height >= em * 3.1;
    const double gap = height >= 12 ? std::clamp(height * 0.12, 2.0, 10.0) : (height >= 5 ? 1.0 : 0.0);
    const double remark = roomy ? std::round(em * 1.25) : 0;
    const double free = height - 2 * gap - remark;
    const double bar = std::max(1.0, std::min(free, em * 4.5));
    const double barTop = top + gap + remark + (free - bar) / 2;
    shape.bar = QRectF(0, barTop, 1, bar);
    if (roomy) shape.remark = QRectF(0, barTop - remark, 1, remark);
    shape.labels = bar >= em * 1.05;
    return shape;
}

SceneContext::SceneContext(const Store& store_, const ViewState& view_, const LaneLayout& layout_,
                           const Frame& frame_, const Measure& measure_, Scene& scene_)
    : store(store_), view(view_), layout(layout_), frame(frame_), measure(measure_), scene(scene_) {
    const double slack = 4 / view.pxPerUnit();
    from = instantAt(store, view.axis(), view.from() - slack);
    to = instantAt(store, view.axis(), view.to() + slack);
    // What starts at the last instant itself (an empty last span) belongs to the picture, too.
    ++to.step;
}

void buildScene(const Store& store, const ViewState& view, const LaneLayout& layout, const Frame& frame,
                const Measure& measure, Scene& scene) {
    scene.clear();
    scene.body.clip = frame.body;
    scene.names.clip = frame.names;
    scene.corner.clip = frame.corner;
    scene.header.clip = frame.header;
    SceneContext context(store, view, layout, frame, measure, scene);
    buildHeader(context);
    buildRows(context);
    buildNames(context);
    if (store.laneCount() > 0) {
        buildMarks(context);
        buildFindings(context);
        buildArrows(context);
    }
}

} // namespace coroscope::gantt
