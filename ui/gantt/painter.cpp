#include "ui/gantt/painter.h"

#include <algorithm>
#include <cmath>
#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <unordered_map>

namespace coroscope::gantt {

namespace {

QColor colorOf(const Theme& theme, Ink ink) {
    QColor color = theme.color(ink.tone, ink.hue);
    color.setAlpha(ink.alpha);
    return color;
}

QPen penOf(const Theme& theme, Ink ink, float width, Dash dash) {
    QPen pen(colorOf(theme, ink), static_cast<double>(width));
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    if (dash == Dash::Dotted) pen.setDashPattern({1.5, 2.5});
    if (dash == Dash::Dashed) pen.setDashPattern({5, 3});
    return pen;
}

/// The painter's way to pixels goes from whole device pixels, without antialiasing or turning.
bool drawsPixels(const QPainter& painter) {
    return painter.paintEngine()->type() == QPaintEngine::Raster &&
           painter.worldTransform().type() <= QTransform::TxScale &&
           painter.device()->devicePixelRatioF() == 1;
}

QRect pixelsOf(const QRectF& rect, const QTransform& map) {
    const double sx = map.m11(), sy = map.m22();
    const int left = static_cast<int>(std::floor(rect.left() * sx + map.dx() + 0.5));
    const int right = static_cast<int>(std::floor(rect.right() * sx + map.dx() + 0.5));
    const int top = static_cast<int>(std::floor(rect.top() * sy + map.dy() + 0.5));
    const int bottom = static_cast<int>(std::floor(rect.bottom() * sy + map.dy() + 0.5));
    return {left, top, std::max(1, right - left), std::max(1, bottom - top)};
}

/// Rectangles of one colour go to the painter together: setting a brush costs more than a rectangle. On
/// pixels they are rounded to whole ones first, which the raster engine fills ten times as fast as fractional
/// ones.
void paintBoxes(QPainter& painter, const std::vector<Box>& boxes, const Theme& theme) {
    if (boxes.empty()) return;
    const QTransform map = painter.worldTransform();
    const bool pixels = drawsPixels(painter);
    std::unordered_map<std::uint32_t, std::pair<Ink, std::vector<QRect>>> whole;
    std::unordered_map<std::uint32_t, std::pair<Ink, std::vector<QRectF>>> exact;
    std::vector<std::uint32_t> order;
    std::uint32_t lastKey = ~0u;
    std::vector<QRect>* lastWhole = nullptr;
    for (const Box& box : boxes) {
        const std::uint32_t key = box.ink.key();
        if (!pixels) {
            auto [it, fresh] = exact.try_emplace(key, box.ink, std::vector<QRectF>());
            if (fresh) order.push_back(key);
            it->second.second.push_back(box.rect);
            continue;
        }
        if (key != lastKey) {
            auto [it, fresh] = whole.try_emplace(key, box.ink, std::vector<QRect>());
            if (fresh) order.push_back(key);
            lastKey = key;
            lastWhole = &it->second.second;
        }
        lastWhole->push_back(pixelsOf(box.rect, map));
    }
    painter.setPen(Qt::NoPen);
    painter.setWorldMatrixEnabled(!pixels);
    for (const std::uint32_t key : order) {
        if (pixels) {
            const auto& [ink, rects] = whole[key];
            painter.setBrush(colorOf(theme, ink));
            painter.drawRects(rects.data(), static_cast<int>(rects.size()));
        } else {
            const auto& [ink, rects] = exact[key];
            painter.setBrush(colorOf(theme, ink));
            painter.drawRects(rects.data(), static_cast<int>(rects.size()));
        }
    }
    painter.setWorldMatrixEnabled(true);
}

/// Lines along the axes are rectangles, which are filled many times as fast as a pen draws them.
QRectF rectOf(const Stroke& stroke) {
    const double half = static_cast<double>(stroke.width) / 2;
    if (stroke.from.x() == stroke.to.x())
        return QRectF(stroke.from.x() - half, std::min(stroke.from.y(), stroke.to.y()), 2 * half,
                      std::abs(stroke.to.y() - stroke.from.y()));
    if (stroke.from.y() == stroke.to.y())
        return QRectF(std::min(stroke.from.x(), stroke.to.x()), stroke.from.y() - half,
                      std::abs(stroke.to.x() - stroke.from.x()), 2 * half);
    return {};
}

void paintStrokes(QPainter& painter, const std::vector<Stroke>& strokes, const Theme& theme) {
    thread_local std::vector<QLineF> lines;
    thread_local std::vector<QRect> rects;
    const bool pixels = drawsPixels(painter);
    const QTransform map = painter.worldTransform();
    for (std::size_t i = 0; i < strokes.size();) {
        const Stroke& first = strokes[i];
        lines.clear();
        rects.clear();
        for (; i < strokes.size() && strokes[i].ink == first.ink && strokes[i].width == first.width &&
               strokes[i].dash == first.dash;
             ++i) {
            const QRectF rect = pixels && first.dash == Dash::Solid ? rectOf(strokes[i]) : QRectF();
            if (rect.isEmpty())
                lines.emplace_back(strokes[i].from, strokes[i].to);
            else
                rects.push_back(pixelsOf(rect, map));
        }
        if (!rects.empty()) {
            painter.setWorldMatrixEnabled(false);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colorOf(theme, first.ink));
            painter.drawRects(rects.data(), static_cast<int>(rects.size()));
            painter.setWorldMatrixEnabled(true);
        }
        if (lines.empty()) continue;
        painter.setPen(penOf(theme, first.ink, first.width, first.dash));
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
}

/// Diagonals cut at the rectangle by arithmetic: a clip path would not survive in every vector format.
void addDiagonals(const QRectF& rect, double spacing, std::vector<QLineF>& lines) {
    const double start =
        std::floor((rect.left() - rect.height() + rect.top()) / spacing) * spacing - rect.top();
    for (double x = start; x < rect.right(); x += spacing) {
        // From the lower left up to the right: y = bottom - (px - x).
        const double x0 = std::max(x, rect.left());
        const double x1 = std::min(x + rect.height(), rect.right());
        if (x1 > x0) lines.emplace_back(x0, rect.bottom() - (x0 - x), x1, rect.bottom() - (x1 - x));
    }
}

void paintHatches(QPainter& painter, const std::vector<Hatch>& hatches, const Theme& theme) {
    if (hatches.empty()) return;
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    std::vector<QLineF> lines;
    for (std::size_t i = 0; i < hatches.size();) {
        const Hatch& first = hatches[i];
        QColor ground = theme.color(Tone::Blocked);
        QColor stripes = theme.color(Tone::BlockedHatch);
        if (first.hue >= 0) {
            stripes = theme.color(Tone::Task, first.hue);
            const QColor paper = theme.color(Tone::Background);
            ground = QColor::fromRgbF((stripes.redF() + 2 * paper.redF()) / 3,
                                      (stripes.greenF() + 2 * paper.greenF()) / 3,
                                      (stripes.blueF() + 2 * paper.blueF()) / 3);
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        lines.clear();
        for (; i < hatches.size() && hatches[i].hue == first.hue && hatches[i].coarse == first.coarse; ++i) {
            painter.drawRect(hatches[i].rect);
            addDiagonals(hatches[i].rect, first.coarse ? 11 : 7, lines);
        }
        QPen pen(stripes, first.coarse ? 3.2 : 2);
        pen.setCapStyle(Qt::FlatCap);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(pen);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

void paintArrow(QPainter& painter, const Arrow& arrow, const Theme& theme) {
    painter.setPen(penOf(theme, arrow.ink, arrow.width, arrow.dash));
    const QPointF way = arrow.to - arrow.from;
    const double length = std::hypot(way.x(), way.y());
    if (length < 1) return;
    const QPointF unit = way / length;
    const double head = std::min(length, 5.0 + static_cast<double>(arrow.width) * 1.5);
    const QPointF neck = arrow.to - unit * head;
    const QPointF side(-unit.y() * head * 0.45, unit.x() * head * 0.45);
    painter.drawLine(arrow.from, neck);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(theme, arrow.ink));
    const QPointF points[] = {arrow.to, neck + side, neck - side};
    painter.drawPolygon(points, 3);
    painter.drawEllipse(arrow.from, 1.8, 1.8);
}

void paintText(QPainter& painter, const Text& text, const Theme& theme, const Fonts& fonts) {
    if (text.plate) {
        painter.setPen(QPen(colorOf(theme, text.ink), 1));
        painter.setBrush(theme.color(Tone::Plate));
        painter.drawRoundedRect(text.rect, 3, 3);
    }
    painter.setFont(fonts.font(text.style));
    painter.setPen(colorOf(theme, text.ink));
    int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    flags |= text.align == Align::Left     ? Qt::AlignLeft
             : text.align == Align::Center ? Qt::AlignHCenter
                                           : Qt::AlignRight;
    painter.drawText(text.rect, flags, text.text);
}

} // namespace

Fonts::Fonts(const QFont& base, double scale) {
    QFont normal = base;
    // First the family that the base really comes out as: a name such as "Sans Serif" would be looked up anew
    // for each style, which takes a millisecond.
    QStringList families{QFontInfo(base).family()};
    families << base.families() << QStringLiteral("DejaVu Sans") << QStringLiteral("Noto Sans CJK SC")
             << QStringLiteral("sans-serif");
    families.removeDuplicates();
    normal.setFamilies(families);
    const double points = base.pointSizeF() > 0 ? base.pointSizeF() * 96 / 72 : base.pixelSize();
    const double pixels = std::max(7.0, points * scale);
    const auto size = [&](double factor) {
        return std::max(6, static_cast<int>(std::lround(pixels * factor)));
    };
    for (QFont& font : m_fonts)
        font = normal;
    m_fonts[static_cast<int>(TextStyle::Normal)].setPixelSize(size(1));
    m_fonts[static_cast<int>(TextStyle::Small)].setPixelSize(size(0.87));
    m_fonts[static_cast<int>(TextStyle::Bold)].setPixelSize(size(0.95));
    m_fonts[static_cast<int>(TextStyle::Bold)].setBold(true);
    m_fonts[static_cast<int>(TextStyle::Tiny)].setPixelSize(size(0.62));
    m_fonts[static_cast<int>(TextStyle::Title)].setPixelSize(size(1.35));
    m_fonts[static_cast<int>(TextStyle::Title)].setBold(true);
    m_em = std::round(QFontMetricsF(m_fonts[0]).height());
    std::vector<QFontMetricsF> metrics;
    for (const QFont& font : m_fonts)
        metrics.emplace_back(font);
    m_measure = [metrics = std::move(metrics)](const QString& text, TextStyle style) {
        return metrics[static_cast<std::size_t>(style)].horizontalAdvance(text) + 1;
    };
}

void paintGlyph(QPainter& painter, const Glyph& glyph, const Theme& theme) {
    const QColor color = colorOf(theme, glyph.ink);
    const double r = glyph.size / 2;
    const QPointF c = glyph.center;
    QPen pen(color, std::max(1.5, glyph.size / 5));
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    switch (glyph.kind) {
    case GlyphKind::Returned:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRect(QRectF(c.x() - r * 0.7, c.y() - r * 0.7, r * 1.4, r * 1.4));
        break;
    case GlyphKind::Raised:
        painter.drawLine(c + QPointF(-r, -r), c + QPointF(r, r));
        painter.drawLine(c + QPointF(-r, r), c + QPointF(r, -r));
        break;
    case GlyphKind::Cancelled:
        painter.drawEllipse(c, r, r);
        painter.drawLine(c + QPointF(-r * 0.7, r * 0.7), c + QPointF(r * 0.7, -r * 0.7));
        break;
    case GlyphKind::Output:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(c, r * 0.8, r * 0.8);
        break;
    case GlyphKind::Exception: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        const QPointF points[] = {c + QPointF(0, -r), c + QPointF(r, r), c + QPointF(-r, r)};
        painter.drawPolygon(points, 3);
        break;
    }
    case GlyphKind::Folded:
    case GlyphKind::Unfolded: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        const bool down = glyph.kind == GlyphKind::Unfolded;
        const QPointF right[] = {c + QPointF(-r * 0.6, -r), c + QPointF(r * 0.8, 0),
                                 c + QPointF(-r * 0.6, r)};
        const QPointF below[] = {c + QPointF(-r, -r * 0.6), c + QPointF(r, -r * 0.6),
                                 c + QPointF(0, r * 0.8)};
        painter.drawPolygon(down ? below : right, 3);
        break;
    }
    case GlyphKind::Finding: {
        // A warning sign: a triangle with an exclamation mark cut out.
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        const QPointF points[] = {c + QPointF(0, -r), c + QPointF(r * 1.1, r), c + QPointF(-r * 1.1, r)};
        painter.drawPolygon(points, 3);
        painter.setPen(QPen(theme.color(Tone::Background), std::max(1.2, r / 4)));
        painter.drawLine(c + QPointF(0, -r * 0.25), c + QPointF(0, r * 0.3));
        painter.drawPoint(c + QPointF(0, r * 0.68));
        break;
    }
    case GlyphKind::Hint: {
        // A lamp: a disc on a foot.
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(c + QPointF(0, -r * 0.25), r * 0.7, r * 0.7);
        painter.drawRect(QRectF(c.x() - r * 0.3, c.y() + r * 0.55, r * 0.6, r * 0.45));
        break;
    }
    case GlyphKind::Due:
    case GlyphKind::Mark: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        const QPointF points[] = {c + QPointF(-r, -r), c + QPointF(r, -r), c + QPointF(0, r)};
        painter.drawPolygon(points, 3);
        break;
    }
    }
}

void paintLayer(QPainter& painter, const Layer& layer, const Theme& theme, const Fonts& fonts) {
    painter.save();
    if (!layer.clip.isNull()) painter.setClipRect(layer.clip, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintBoxes(painter, layer.ground, theme);
    paintStrokes(painter, layer.grid, theme);
    paintStrokes(painter, layer.strokes, theme);
    paintBoxes(painter, layer.boxes, theme);
    paintPixelRows(painter, layer, theme);
    paintHatches(painter, layer.hatches, theme);
    painter.setBrush(Qt::NoBrush);
    for (const Outline& outline : layer.outlines) {
        painter.setPen(penOf(theme, outline.ink, outline.width, outline.dash));
        const double inset = static_cast<double>(outline.width) / 2;
        painter.drawRect(outline.rect.adjusted(inset, inset, -inset, -inset));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const Arrow& arrow : layer.arrows)
        paintArrow(painter, arrow, theme);
    for (const Glyph& glyph : layer.glyphs)
        paintGlyph(painter, glyph, theme);
    for (const Text& text : layer.texts)
        paintText(painter, text, theme, fonts);
    painter.restore();
}

void paintScene(QPainter& painter, const Scene& scene, const Theme& theme, const Fonts& fonts) {
    QRectF whole =
        scene.body.clip.united(scene.names.clip).united(scene.corner.clip).united(scene.header.clip);
    painter.fillRect(whole, theme.color(Tone::Background));
    paintLayer(painter, scene.body, theme, fonts);
    paintLayer(painter, scene.names, theme, fonts);
    paintLayer(painter, scene.corner, theme, fonts);
    paintLayer(painter, scene.header, theme, fonts);
}

} // namespace coroscope::gantt
