// What lies over the chart and changes without it: playhead, range, measure, marks, selection, pointer.

#include "ui/gantt/chart_widget.h"
#include "ui/gantt/format.h"
#include "ui/gantt/painter.h"
#include "ui/gantt/scene_parts.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace coroscope::gantt {

using trace::Instant;

namespace {

QColor faint(QColor color, int alpha) {
    color.setAlpha(alpha);
    return color;
}

/// Digits of a time that differ from one pixel to the next.
int digitsFor(TimeNs time, double nsPerPx) {
    const double ratio = std::max(1.0, static_cast<double>(time) / std::max(1.0, nsPerPx));
    return std::clamp(static_cast<int>(std::ceil(std::log10(ratio))) + 1, 3, 12);
}

} // namespace

QRectF ChartWidget::rowRect(SpanRef ref, Instant from, Instant to) const {
    const std::ptrdiff_t row = m_layout.rowOf(ref.lane);
    if (row < 0) return {};
    const double x0 = std::max(instantX(from), m_frame.body.left());
    const double x1 = std::min(std::max(instantX(to), instantX(from) + 2), m_frame.body.right());
    const double top = m_frame.body.top() + m_layout.top(static_cast<std::size_t>(row)) - m_view.scrollY;
    const QRectF rect(x0, top + 1, x1 - x0, m_layout.rowHeight() - 2);
    const QRectF shown = rect.intersected(m_frame.body);
    return x1 > x0 && shown.height() > 0 ? shown : QRectF();
}

void ChartWidget::paintHighlights(QPainter& painter) const {
    const QColor color = Theme::of(m_view.theme).color(Tone::Lit);
    painter.setPen(QPen(color, 2));
    painter.setBrush(Qt::NoBrush);
    // Tinted above and below the bar, never over it: what stands in it stays readable.
    const QRectF bar = RowShape::make(0, m_layout.rowHeight(), m_frame.em).bar;
    LaneId lane = kNoLane;
    double drawnTo = 0;
    for (const SpanRef& ref : m_view.highlighted) {
        const QRectF rect = spanRect(ref);
        if (rect.isEmpty()) continue;
        // Neighbours within a pixel are one.
        if (ref.lane == lane && rect.right() < drawnTo + 1) continue;
        lane = ref.lane;
        drawnTo = rect.right();
        const double top = m_frame.body.top() + m_layout.top(static_cast<std::size_t>(m_layout.rowOf(lane))) -
                           m_view.scrollY;
        QRectF above = rect, below = rect;
        above.setBottom(std::min(rect.bottom(), top + bar.top()));
        below.setTop(std::max(rect.top(), top + bar.bottom()));
        for (const QRectF& part : {above, below})
            if (part.isValid()) painter.fillRect(part, faint(color, 60));
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 2, 2);
    }
}

void ChartWidget::paintChain(QPainter& painter) const {
    if (m_view.chain.empty()) return;
    const Theme& theme = Theme::of(m_view.theme);
    const QColor color = theme.color(Tone::Chain);
    // Below the bars, so that what stands in them stays readable.
    const RowShape shape = RowShape::make(0, m_layout.rowHeight(), m_frame.em);
    const double thick = std::clamp(m_layout.rowHeight() - shape.bar.bottom(), 2.0, 5.0);
    QPointF last;
    bool joined = false;
    // A chain of a million pieces is drawn as often as the pointer moves: of those that begin within the same
    // half pixel one is looked at, and none to the left of the body.
    const auto& chain = m_view.chain;
    const auto firstFrom = [&](std::size_t from, double x) {
        const auto found =
            std::partition_point(chain.begin() + static_cast<std::ptrdiff_t>(from), chain.end(),
                                 [&](const ChainPiece& piece) { return instantX(piece.from) < x; });
        return static_cast<std::size_t>(found - chain.begin());
    };
    std::size_t next = firstFrom(0, m_frame.body.left());
    for (std::size_t i = next > 0 ? next - 1 : 0; i < chain.size(); i = next) {
        const ChainPiece& piece = chain[i];
        next = i + 1;
        if (next < chain.size() && instantX(chain[next].from) < instantX(piece.from) + 0.5)
            next = firstFrom(next, instantX(piece.from) + 0.5);
        const std::ptrdiff_t row = m_layout.rowOf(piece.span.lane);
        if (row < 0) {
            joined = false;
            continue;
        }
        const double x0 = instantX(piece.from);
        const double x1 = instantX(piece.to);
        if (x0 > m_frame.body.right()) break;
        const double y = m_frame.body.top() + m_layout.top(static_cast<std::size_t>(row)) - m_view.scrollY +
                         m_layout.rowHeight() - thick / 2;
        // What is too short to be seen only moves the way to its lane.
        if (x1 >= m_frame.body.left() - 1) {
            QPen pen(color, thick);
            pen.setCapStyle(Qt::FlatCap);
            if (piece.state == SpanState::Waiting) pen.setStyle(Qt::DotLine);
            painter.setPen(pen);
            if (x1 > x0) painter.drawLine(QPointF(x0, y), QPointF(x1, y));
            if (joined && std::abs(last.y() - y) > 1) {
                painter.setPen(QPen(color, std::max(1.5, thick * 0.6)));
                painter.drawLine(QPointF(x0, last.y()), QPointF(x0, y));
            }
        }
        last = QPointF(x1, y);
        joined = true;
    }
}

QRectF ChartWidget::spanRect(SpanRef ref) const {
    if (!m_store || ref.lane >= m_store->laneCount() || ref.index >= m_store->spanCount(ref.lane)) return {};
    if (m_layout.rowOf(ref.lane) < 0) return {};
    const trace::Span span = m_store->span(ref.lane, ref.index);
    return rowRect(ref, span.start, span.end);
}

double ChartWidget::instantX(Instant at) const {
    return m_frame.body.left() + m_view.x(at);
}

void ChartWidget::paintOverlay(QPainter& painter) {
    const Theme& theme = Theme::of(m_view.theme);
    const Fonts& fonts = this->fonts();
    const double em = fonts.em();
    const QRectF body = m_frame.body;
    painter.setClipRect(body.united(m_frame.header));
    const double top = m_frame.header.top() + m_frame.stripHeight * m_frame.strips;

    const auto badge = [&](double x, double y, const QString& text, QColor ground) {
        painter.setFont(fonts.font(TextStyle::Small));
        const double width = fonts.measure()(text, TextStyle::Small) + em * 0.8;
        const double left =
            std::clamp(x - width / 2, body.left(), std::max(body.left(), body.right() - width));
        const QRectF rect(left, y, width, em * 1.25);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect, 3, 3);
        painter.setPen(ground.lightnessF() > 0.6 ? Qt::black : Qt::white);
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    };
    const auto band = [&](const InstantRange& range, QColor color, double line) {
        const double x0 = instantX(range.from);
        const double x1 = instantX(range.to);
        painter.fillRect(QRectF(x0, top, x1 - x0, body.bottom() - top), faint(color, 36));
        painter.setPen(QPen(color, 1));
        painter.drawLine(QPointF(x0, top), QPointF(x0, body.bottom()));
        painter.drawLine(QPointF(x1, top), QPointF(x1, body.bottom()));
        const auto steps = static_cast<int>(range.to.step) - static_cast<int>(range.from.step);
        badge((x0 + x1) / 2, body.top() + em * (0.3 + 1.5 * line),
              tr("%1, hand-offs: %2").arg(durationText(range.to.time - range.from.time, 6)).arg(steps),
              color);
    };
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_view.hideFuture) {
        const double x = std::max(instantX(m_view.playhead), body.left());
        painter.fillRect(
            QRectF(x, m_frame.header.top(), body.right() - x, m_frame.stripHeight * m_frame.strips),
            faint(theme.color(Tone::Future), 215));
        painter.fillRect(QRectF(x, body.top(), body.right() - x, body.height()),
                         faint(theme.color(Tone::Future), 215));
    }
    if (m_view.range) band(*m_view.range, theme.color(Tone::Selection), 0);
    if (m_view.measured) band(*m_view.measured, theme.color(Tone::Mark), 1);

    painter.setClipRect(body); // rows may be scrolled half away under the header
    paintHighlights(painter);
    paintChain(painter);
    painter.setBrush(Qt::NoBrush);
    if (m_view.hovered && m_view.hovered != m_view.selected) {
        painter.setPen(QPen(faint(theme.color(Tone::Hover), 150), 1));
        painter.drawRect(spanRect(*m_view.hovered));
    }
    if (m_view.selected) {
        const QRectF rect = spanRect(*m_view.selected);
        painter.setPen(QPen(theme.color(Tone::Selection), 2.5));
        if (!rect.isEmpty()) painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 2, 2);
    }
    painter.setClipRect(body.united(m_frame.header));
    for (const Instant at : m_view.marks) {
        const double x = instantX(at);
        if (x < body.left() || x > body.right()) continue;
        painter.setPen(QPen(theme.color(Tone::Mark), 1, Qt::DashLine));
        painter.drawLine(QPointF(x, top), QPointF(x, body.bottom()));
        paintGlyph(painter, {{x, top + em * 0.4}, em * 0.7, GlyphKind::Mark, {Tone::Mark}}, theme);
    }
    if (m_view.showPlayhead) {
        const double x = instantX(m_view.playhead);
        if (x >= body.left() - 1 && x <= body.right() + 1) {
            const QColor color = theme.color(Tone::Playhead);
            painter.setPen(QPen(color, 2));
            painter.drawLine(QPointF(x, m_frame.header.top()), QPointF(x, body.bottom()));
            badge(x, m_frame.header.bottom() - em * 1.3, durationText(m_view.playhead.time, 7), color);
        }
    }
    if (m_pointerX && m_drag == Drag::None) {
        const double x = *m_pointerX;
        painter.setPen(QPen(faint(theme.color(Tone::Text), 90), 1));
        painter.drawLine(QPointF(x, top), QPointF(x, body.bottom()));
        const Instant at = instantAtX(x);
        const double perPx = 1 / std::max(1e-9, m_view.axis().unitsPerNs() * m_view.pxPerUnit());
        QString text = durationText(at.time, digitsFor(at.time, perPx));
        if (m_view.axis().unitsPerStep() > 0 && at.step < m_store->stepCount())
            text = tr("%1, hand-off %2").arg(text).arg(at.step + 1);
        badge(x, top, text, theme.color(Tone::TextDim));
    }
    if (hasFocus()) {
        painter.setClipping(false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(faint(theme.color(Tone::Selection), 160), 1));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace coroscope::gantt
