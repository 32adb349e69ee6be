#include "ui/gantt/legend.h"

#include "ui/gantt/words.h"

#include <optional>

namespace coroscope::gantt {

namespace {

enum class Sample {
    Running,
    Blocked,
    BlockedAlone,
    Ready,
    Starved,
    Waiting,
    Create,
    Wake,
    Await,
    Cancel,
    Submit,
    Output,
    ErrorOutput,
    Returned,
    Raised,
    Cancelled
};

struct Entry {
    Sample sample;
    QString text;
};

LegendParts bit(Sample sample) {
    return 1u << static_cast<unsigned>(sample);
}

std::vector<Entry> entries(LegendParts parts) {
    std::vector<Entry> all = {{Sample::Running, Words::tr("running")},
                              {Sample::Blocked, Words::tr("blocked: holds the thread, nobody else can run")},
                              {Sample::BlockedAlone, Words::tr("blocked: only its own thread")},
                              {Sample::Ready, Words::tr("ready: could run")},
                              {Sample::Starved, Words::tr("starved: due, but without control")},
                              {Sample::Waiting, Words::tr("waiting")},
                              {Sample::Create, Words::tr("creates")},
                              {Sample::Wake, Words::tr("wakes")},
                              {Sample::Await, Words::tr("awaits")},
                              {Sample::Cancel, Words::tr("cancels")},
                              {Sample::Submit, Words::tr("submits")},
                              {Sample::Output, Words::tr("prints")},
                              {Sample::ErrorOutput, Words::tr("prints to stderr")},
                              {Sample::Returned, Words::tr("returned")},
                              {Sample::Raised, Words::tr("raised")},
                              {Sample::Cancelled, Words::tr("cancelled")}};
    std::erase_if(all, [parts](const Entry& entry) { return (parts & bit(entry.sample)) == 0; });
    return all;
}

std::optional<Sample> sampleOf(Tone tone) {
    switch (tone) {
    case Tone::Ready:
        return Sample::Ready;
    case Tone::Starved:
        return Sample::Starved;
    case Tone::Create:
        return Sample::Create;
    case Tone::Wake:
        return Sample::Wake;
    case Tone::Await:
        return Sample::Await;
    case Tone::Cancel:
        return Sample::Cancel;
    case Tone::Submit:
        return Sample::Submit;
    default:
        return std::nullopt;
    }
}

void drawSample(Layer& layer, Sample sample, QRectF box) {
    const QPointF center = box.center();
    const QPointF left(box.left(), center.y());
    const QPointF right(box.right(), center.y());
    switch (sample) {
    case Sample::Running:
        layer.boxes.push_back({box, {Tone::Task, 0}});
        return;
    case Sample::Blocked:
        layer.hatches.push_back({box, false, -1});
        layer.outlines.push_back({box, {Tone::BlockedEdge}, 1, Dash::Solid});
        return;
    case Sample::BlockedAlone:
        layer.boxes.push_back({box, {Tone::Task, 0}});
        layer.hatches.push_back({box, false, 0});
        layer.outlines.push_back({box, {Tone::TaskDark, 0}, 1, Dash::Solid});
        return;
    case Sample::Ready:
        layer.boxes.push_back({box, {Tone::Ready}});
        layer.outlines.push_back({box, {Tone::ReadyEdge}, 1, Dash::Dotted});
        return;
    case Sample::Starved:
        layer.boxes.push_back({box, {Tone::Starved}});
        layer.outlines.push_back({box, {Tone::StarvedEdge}, 2, Dash::Dashed});
        return;
    case Sample::Waiting:
        layer.strokes.push_back({left, right, {Tone::TaskDark, 0, 150}, 1.5, Dash::Solid});
        return;
    case Sample::Create:
        layer.arrows.push_back({left, right, {Tone::Create}, 1.3f, Dash::Solid});
        return;
    case Sample::Wake:
        layer.arrows.push_back({left, right, {Tone::Wake}, 1.3f, Dash::Dotted});
        return;
    case Sample::Await:
        layer.arrows.push_back({left, right, {Tone::Await}, 1.3f, Dash::Dashed});
        return;
    case Sample::Cancel:
        layer.arrows.push_back({left, right, {Tone::Cancel}, 1.3f, Dash::Solid});
        return;
    case Sample::Submit:
        layer.arrows.push_back({left, right, {Tone::Submit}, 1.3f, Dash::Solid});
        return;
    case Sample::Output:
        layer.glyphs.push_back({center, box.height() * 0.6, GlyphKind::Output, {Tone::Output}});
        return;
    case Sample::ErrorOutput:
        layer.glyphs.push_back({center, box.height() * 0.8, GlyphKind::Output, {Tone::Error}});
        return;
    case Sample::Returned:
        layer.glyphs.push_back({center, box.height() * 0.9, GlyphKind::Returned, {Tone::TaskDark, 0}});
        return;
    case Sample::Raised:
        layer.glyphs.push_back({center, box.height() * 0.9, GlyphKind::Raised, {Tone::Error}});
        return;
    case Sample::Cancelled:
        layer.glyphs.push_back({center, box.height() * 0.9, GlyphKind::Cancelled, {Tone::Error}});
        return;
    }
}

} // namespace

LegendParts legendPartsOf(const Scene& scene) {
    LegendParts parts = bit(Sample::Running) | bit(Sample::Waiting);
    const auto add = [&parts](std::optional<Sample> sample) {
        if (sample) parts |= bit(*sample);
    };
    for (const Layer* layer : {&scene.body, &scene.header}) {
        for (const Hatch& hatch : layer->hatches)
            add(hatch.hue < 0 ? Sample::Blocked : Sample::BlockedAlone);
        for (const Box& box : layer->boxes)
            add(sampleOf(box.ink.tone));
        for (const PixelRow& row : layer->pixelRows) {
            if (row.kinds & (bitOf(Pixel::Blocked) | bitOf(Pixel::BlockedHatched)))
                add(row.harmless ? Sample::BlockedAlone : Sample::Blocked);
            if (row.kinds & bitOf(Pixel::Ready)) add(sampleOf(Tone::Ready));
            if (row.kinds & bitOf(Pixel::Starved)) add(sampleOf(Tone::Starved));
        }
        for (const Arrow& arrow : layer->arrows)
            add(sampleOf(arrow.ink.tone));
    }
    for (const Glyph& glyph : scene.body.glyphs) {
        if (glyph.kind == GlyphKind::Output)
            add(glyph.ink.tone == Tone::Error ? Sample::ErrorOutput : Sample::Output);
        if (glyph.kind == GlyphKind::Returned) add(Sample::Returned);
        if (glyph.kind == GlyphKind::Raised) add(Sample::Raised);
        if (glyph.kind == GlyphKind::Cancelled) add(Sample::Cancelled);
    }
    return parts;
}

double buildLegend(QPointF origin, double width, double em, const Measure& measure, LegendParts parts,
                   Layer* layer) {
    const double line = em * 1.6;
    double x = origin.x() + em * 0.6;
    double y = origin.y() + em * 0.5;
    for (const Entry& entry : entries(parts)) {
        const bool point = entry.sample >= Sample::Output;
        const double sample = point ? em * 0.8 : em * 2.2;
        const double text = measure(entry.text, TextStyle::Small);
        const double all = sample + em * 0.4 + text + em * 1.2;
        if (x > origin.x() + em && x + all > origin.x() + width) {
            x = origin.x() + em * 0.6;
            y += line;
        }
        if (layer) {
            drawSample(*layer, entry.sample, QRectF(x, y + line * 0.5 - em * 0.42, sample, em * 0.84));
            layer->texts.push_back({QRectF(x + sample + em * 0.4, y, text, line),
                                    entry.text,
                                    {Tone::TextDim},
                                    TextStyle::Small,
                                    Align::Left,
                                    false});
        }
        x += all;
    }
    return y + line + em * 0.4 - origin.y();
}

} // namespace coroscope::gantt
