// The strip that shows who holds control, and the ruler with its grid.

#include "ui/gantt/describe.h"
#include "ui/gantt/ruler.h"
#include "ui/gantt/scene_parts.h"
#include "ui/gantt/words.h"

#include <algorithm>
#include <cmath>

namespace coroscope::gantt {

namespace {

constexpr double kNarrowest = 2;

void nobody(SceneContext& context, double x0, double x1, double top) {
    const double em = context.frame.em;
    const auto [left, right] = context.clipped(x0, x1);
    if (right - left < em * 5) return;
    const QString text = fitText({Words::tr("nobody holds control"), Words::tr("nobody")}, right - left - em,
                                 TextStyle::Small, context.measure);
    if (text.isEmpty() || text.endsWith(QChar(0x2026))) return;
    context.scene.header.texts.push_back({QRectF(left, top, right - left, context.frame.stripHeight),
                                          text,
                                          {Tone::TextDim},
                                          TextStyle::Small,
                                          Align::Center,
                                          false});
}

/// Who held control, into a strip from `top` that is `height` high.
void hold(SceneContext& context, Layer& layer, const trace::ControlRun& run, double top, double height) {
    const double em = context.frame.em;
    const double x0 = context.x(run.start);
    const double x1 = context.x(run.end);
    const auto hue = static_cast<std::uint8_t>(context.layout.hue(run.lane));
    const auto [left, right] = context.clipped(x0, std::max(x1, x0 + 1.5));
    if (right <= left) return;
    const QRectF bar(left, top + 2, right - left, height - 4);
    const QString name = right - left < em * 1.6 ? QString() : laneName(context.store, run.lane);
    // A cut name tells less than the colour does, which the lane shares: whole or not at all.
    const auto whole = [&](const std::vector<QString>& texts, double room, TextStyle style) {
        return fitText(texts, room, style, context.measure, false);
    };
    if (run.handOffs > 1) {
        const double filled = std::clamp(static_cast<double>(run.running + run.blocked), 0.15, 1.0);
        const double blocked = bar.height() * static_cast<double>(run.blocked);
        QRectF part = bar;
        part.setTop(bar.bottom() - bar.height() * filled);
        layer.boxes.push_back({part, {Tone::Task, hue, 215}});
        if (blocked > 0.5) {
            part.setBottom(part.top() + blocked);
            layer.boxes.push_back({part, {Tone::BlockedHatch}});
        }
        return;
    }
    if (run.dominant == SpanState::Blocked && bar.width() >= 5) {
        const bool harmless = context.layout.holdsOnlyItself(run.lane);
        layer.hatches.push_back({bar, false, harmless ? hue : -1});
        layer.outlines.push_back(
            {bar, harmless ? Ink{Tone::TaskDark, hue} : Ink{Tone::BlockedEdge}, 1, Dash::Solid});
        std::vector<QString> texts{Words::tr("%1 blocks").arg(tellingName(context.store, run.lane)),
                                   Words::tr("%1 blocks").arg(name), name};
        if (harmless) texts = {tellingName(context.store, run.lane), name};
        const QString text = whole(texts, bar.width() - em, TextStyle::Bold);
        if (text.isEmpty()) return;
        const double width = context.measure(text, TextStyle::Bold) + em * 0.8;
        layer.texts.push_back({QRectF(bar.center().x() - width / 2, bar.top() + 1, width, bar.height() - 2),
                               text,
                               {harmless ? Tone::Text : Tone::TextOnBlocked},
                               TextStyle::Bold,
                               Align::Center,
                               true});
        return;
    }
    layer.boxes.push_back({bar, {run.dominant == SpanState::Blocked ? Tone::BlockedHatch : Tone::Task, hue}});
    const QString text = whole({name.isEmpty() ? name : tellingName(context.store, run.lane), name},
                               bar.width() - em * 0.4, TextStyle::Small);
    if (!text.isEmpty())
        layer.texts.push_back({bar, text, {Tone::TextOnTask, hue}, TextStyle::Small, Align::Center, false});
}

void buildStrips(SceneContext& context) {
    Layer& layer = context.scene.header;
    const std::vector<LaneId> threads = stripThreads(context.store);
    thread_local std::vector<trace::ControlRun> runs;
    runs.clear();
    if (context.store.stepCount() > 0)
        context.store.visibleControl(context.from, context.to, context.pxPerNs(), context.pxPerStep(),
                                     kNarrowest, runs);
    const double end = context.x(context.store.end());
    for (int i = 0; i < context.frame.strips && static_cast<std::size_t>(i) < threads.size(); ++i) {
        const double top = context.frame.header.top() + i * context.frame.stripHeight;
        double free = context.x({}); // where nobody has held control since
        for (const trace::ControlRun& run : runs) {
            if (run.thread != threads[static_cast<std::size_t>(i)]) continue;
            const double x0 = context.x(run.start);
            const double x1 = context.x(run.end);
            if (x0 > free) nobody(context, free, x0, top);
            hold(context, layer, run, top, context.frame.stripHeight);
            free = std::max(free, x1);
        }
        // Before the first and after the last visible hold there may be one just outside: only the end of the
        // trace is sure.
        if (!runs.empty() && free < end && runs.back().end <= context.to)
            nobody(context, free, std::min(end, context.right()), top);
        const double y = top + context.frame.stripHeight - 0.5;
        layer.grid.push_back({{context.left(), y}, {context.right(), y}, {Tone::Grid}, 1, Dash::Solid});
    }
}

} // namespace

void buildControl(SceneContext& context, LaneId thread, double top, double height) {
    thread_local std::vector<trace::ControlRun> runs;
    runs.clear();
    if (context.store.stepCount() == 0) return;
    context.store.visibleControl(context.from, context.to, context.pxPerNs(), context.pxPerStep(), kNarrowest,
                                 runs);
    for (const trace::ControlRun& run : runs)
        if (run.thread == thread) hold(context, context.scene.body, run, top, height);
}

void buildHeader(SceneContext& context) {
    Layer& header = context.scene.header;
    Layer& body = context.scene.body;
    const QRectF area = context.frame.header;
    const double em = context.frame.em;
    header.ground.push_back({area, {Tone::Background}});
    buildStrips(context);

    const Ruler ruler = makeRuler(context.store, context.view.axis(), context.view.from(), context.view.to(),
                                  context.view.pxPerUnit(), em * 5.5);
    const double top = area.top() + context.frame.stripHeight * context.frame.strips;
    const double half = context.frame.rulerHeight / 2;
    double labelEnd = area.left();
    for (const Tick& tick : ruler.times) {
        const double x = std::round(context.left() + tick.x) + 0.5;
        if (x < context.left() || x > context.right()) continue;
        body.grid.push_back({{x, context.frame.body.top()},
                             {x, context.frame.body.bottom()},
                             {tick.major ? Tone::GridStrong : Tone::Grid},
                             1,
                             Dash::Solid});
        // A small tick would strike through the label before it.
        if (tick.major || x >= labelEnd)
            header.grid.push_back(
                {{x, top + (tick.major ? 0 : half * 0.6)}, {x, top + half}, {Tone::Frame}, 1, Dash::Solid});
        if (tick.label.isEmpty()) continue;
        if (tick.width > em * 0.6) {
            const double end = std::min(x + tick.width, context.right());
            header.boxes.push_back({QRectF(x, top + half - 3, end - x, 3), {Tone::TextDim, 0, 150}});
        }
        const double width = context.measure(tick.label, TextStyle::Normal);
        const double left = x + em * 0.3;
        if (left < labelEnd || left + width > area.right()) continue;
        labelEnd = left + width + em * 0.5;
        header.texts.push_back({QRectF(left, top, width + 1, half),
                                tick.label,
                                {Tone::Text},
                                TextStyle::Normal,
                                Align::Left,
                                false});
    }
    labelEnd = area.left();
    for (const Tick& tick : ruler.steps) {
        const double x = context.left() + tick.x;
        if (x < context.left() || x > context.right()) continue;
        header.strokes.push_back(
            {{x, top + half + half * 0.55}, {x, area.bottom()}, {Tone::TextDim}, 1, Dash::Solid});
        const double width = context.measure(tick.label, TextStyle::Small);
        const double left = std::min(x + std::max(2.0, (tick.width - width) / 2), area.right() - width);
        if (left < labelEnd) continue;
        labelEnd = left + width + em * 0.3;
        header.texts.push_back({QRectF(left, top + half, width + 1, half),
                                tick.label,
                                {Tone::TextDim},
                                TextStyle::Small,
                                Align::Left,
                                false});
    }
    header.grid.push_back({area.bottomLeft(), area.bottomRight(), {Tone::Frame}, 1, Dash::Solid});
}

} // namespace coroscope::gantt
