// Mouse, wheel and touchpad.

#include "ui/gantt/chart_widget.h"
#include "ui/gantt/describe.h"

#include <algorithm>
#include <cmath>
#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace coroscope::gantt {

using trace::Instant;

namespace {
constexpr double kNear = 4;            ///< px within which a line is grabbed
constexpr double kZoomPerNotch = 1.25; ///< for the 120 units of a wheel's notch
constexpr double kPxPerNotch = 60;     ///< as far as a notch of the wheel, two fingers go

/// The nearest piece; of those that the pointer touches, the narrowest (what is hard to hit is meant).
const Piece* pieceAt(const std::vector<Piece>& pieces, double x) {
    const Piece* best = nullptr;
    for (const Piece& piece : pieces) {
        const double width = piece.x1 - piece.x0;
        const double slack = width < 6 ? 3 : 0;
        if (x < piece.x0 - slack || x > piece.x1 + slack) continue;
        if (!best || width < best->x1 - best->x0) best = &piece;
    }
    return best;
}
} // namespace

Instant ChartWidget::instantAtX(double x) const {
    if (!m_store) return {};
    return instantAt(*m_store, m_view.axis(), m_view.positionAt(x - m_frame.body.left()));
}

std::optional<SpanRef> ChartWidget::spanAtPoint(QPointF at) const {
    if (!m_store || !m_frame.body.contains(at)) return std::nullopt;
    const std::size_t row = m_layout.rowAt(at.y() - m_frame.body.top() + m_view.scrollY);
    if (row >= m_layout.size()) return std::nullopt;
    const std::vector<Piece> pieces = piecesOf(*m_store, m_view, m_layout, m_frame, row);
    const Piece* best = pieceAt(pieces, at.x());
    if (!best) return std::nullopt;
    const LaneId lane = m_layout.row(row).lane;
    if (best->spans == 1) return SpanRef{lane, best->firstSpan};
    const auto span = m_store->spanAt(lane, instantAtX(at.x()));
    return SpanRef{lane, span ? span->index : best->firstSpan};
}

std::vector<Piece> ChartWidget::piecesOfLane(LaneId lane) const {
    if (!m_store) return {};
    const std::ptrdiff_t row = m_layout.rowOf(lane);
    const auto [first, end] = m_layout.visible(m_view.scrollY, m_frame.body.height());
    if (row < static_cast<std::ptrdiff_t>(first) || row >= static_cast<std::ptrdiff_t>(end)) return {};
    const auto at = static_cast<std::size_t>(row);
    if (m_layout.row(at).lane != lane) return {};
    return piecesOf(*m_store, m_view, m_layout, m_frame, at);
}

QString ChartWidget::tooltipAt(QPoint at) const {
    if (!m_store) return {};
    const std::size_t row = m_layout.rowAt(at.y() - m_frame.body.top() + m_view.scrollY);
    if (m_frame.names.contains(at) && row < m_layout.size()) {
        const Row& r = m_layout.row(row);
        return r.lane == kNoLane ? m_layout.poolName(r.group) : laneTooltip(*m_store, r.lane);
    }
    if (m_frame.body.contains(at)) {
        QString finding;
        for (const FindingMark& mark : m_view.findings) {
            if (m_layout.rowOf(mark.lane) != static_cast<std::ptrdiff_t>(row)) continue;
            const double away = at.x() - instantX(mark.at);
            if (away < -m_frame.em * 1.2 || away > m_frame.em * 0.4) continue;
            finding += QStringLiteral("<p>\u26a0 %1</p>").arg(mark.text.toHtmlEscaped());
        }
        if (!finding.isEmpty()) return finding;
        const auto ref = spanAtPoint(at);
        if (!ref) return {};
        for (const Piece& piece : piecesOf(*m_store, m_view, m_layout, m_frame, row)) {
            if (piece.spans > 1 && at.x() >= piece.x0 && at.x() <= piece.x1)
                return mergedTooltip(*m_store, ref->lane, piece.firstSpan, piece.spans);
        }
        return spanTooltip(*m_store, m_store->span(ref->lane, ref->index));
    }
    const double strips = m_frame.header.top() + m_frame.stripHeight * m_frame.strips;
    if (m_frame.header.contains(at) && at.y() < strips && m_store->stepCount() > 0) {
        const Instant when = instantAtX(at.x());
        if (when.step >= m_store->stepCount()) return tr("Nobody holds control.");
        const trace::HandOff handOff = m_store->handOff(when.step);
        const auto span = m_store->spanAt(handOff.lane, when);
        if (span && (span->state == SpanState::Running || span->state == SpanState::Blocked))
            return spanTooltip(*m_store, *span);
        return tr("Nobody holds control.");
    }
    return {};
}

bool ChartWidget::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = tooltipAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    if (event->type() == QEvent::NativeGesture && m_store) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_view.zoom(*m_store, 1 + gesture->value(), gesture->position().x() - m_frame.body.left());
            m_gestureTimer.start();
            viewMoved();
            return true;
        }
    }
    if (event->type() == QEvent::Leave && (m_view.hovered || m_pointerX)) {
        m_view.hovered.reset();
        m_pointerX.reset();
        emit hovered({});
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool ChartWidget::handleTouchpad(QWheelEvent* event) {
    QPointF pixels = event->pixelDelta();
    const bool fingers = event->device() && event->device()->type() == QInputDevice::DeviceType::TouchPad;
    // On X11 a touchpad tells angles only, in small pieces.
    if (pixels.isNull() && fingers) pixels = QPointF(event->angleDelta()) * kPxPerNotch / 120.0;
    if (event->modifiers() & Qt::ControlModifier && !pixels.isNull()) {
        m_view.zoom(*m_store, std::pow(kZoomPerNotch, pixels.y() / kPxPerNotch),
                    event->position().x() - m_frame.body.left());
        m_gestureTimer.start();
        return true;
    }
    if (pixels.isNull()) return false;
    // Two fingers move the paper, in both directions.
    m_view.pan(*m_store, -pixels.x());
    m_view.scrollY -= pixels.y();
    return true;
}

void ChartWidget::wheelEvent(QWheelEvent* event) {
    if (!m_store) return;
    event->accept();
    if (handleTouchpad(event)) {
        viewMoved();
        return;
    }
    // Some platforms turn the wheel sideways while Alt or Shift is held.
    const QPoint delta = event->angleDelta();
    const double notches = (delta.y() != 0 ? delta.y() : delta.x()) / 120.0;
    const bool overNames = m_frame.names.contains(event->position());
    if (event->modifiers() & Qt::ShiftModifier || (delta.y() == 0 && delta.x() != 0)) {
        m_view.pan(*m_store, -notches * m_view.width() * 0.12);
    } else if (event->modifiers() & Qt::AltModifier) {
        scaleLanes(std::pow(kZoomPerNotch, notches));
    } else if (overNames && !(event->modifiers() & Qt::ControlModifier)) {
        m_view.scrollY -= notches * m_layout.rowHeight() * 3;
    } else if (m_layout.totalHeight() > m_frame.body.height() + 1 &&
               !(event->modifiers() & Qt::ControlModifier) &&
               QApplication::keyboardModifiers() & Qt::MetaModifier) {
        m_view.scrollY -= notches * m_layout.rowHeight() * 3;
    } else {
        m_view.zoom(*m_store, std::pow(kZoomPerNotch, notches), event->position().x() - m_frame.body.left());
        m_gestureTimer.start();
    }
    viewMoved();
}

void ChartWidget::mousePressEvent(QMouseEvent* event) {
    if (!m_store) return;
    setFocus(Qt::MouseFocusReason);
    const QPoint at = event->position().toPoint();
    m_pressed = m_last = at;
    m_button = event->button();
    m_pressedAt = instantAtX(at.x());
    m_drag = Drag::Pending;
    if (event->button() == Qt::BackButton) return zoomBack();
    if (event->button() == Qt::ForwardButton) return zoomForward();
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
    } else if (event->button() == Qt::LeftButton) {
        const bool ruler = m_frame.header.contains(at);
        const bool nearPlayhead =
            m_view.showPlayhead && std::abs(instantX(m_view.playhead) - at.x()) <= kNear;
        if (std::abs(at.x() - m_frame.names.right()) <= kNear)
            m_drag = Drag::NameWidth;
        else if (event->modifiers() & Qt::ShiftModifier && at.x() >= m_frame.body.left())
            m_drag = Drag::Range;
        else if (event->modifiers() & Qt::ControlModifier && at.x() >= m_frame.body.left())
            m_drag = Drag::Measure;
        else if (ruler || (nearPlayhead && m_frame.body.contains(at)))
            m_drag = Drag::Playhead;
    }
    if (m_drag == Drag::Playhead) movePlayhead(m_pressedAt);
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event) {
    if (!m_store) return;
    const QPoint at = event->position().toPoint();
    if (m_button == Qt::NoButton) {
        hoverAt(at);
        return;
    }
    if (m_drag == Drag::Pending && (at - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_drag = Drag::Pan;
    dragTo(at);
    m_last = at;
}

void ChartWidget::dragTo(QPoint at) {
    switch (m_drag) {
    case Drag::Pan:
        viewport()->setCursor(Qt::ClosedHandCursor);
        m_view.pan(*m_store, m_last.x() - at.x());
        m_view.scrollY += m_last.y() - at.y();
        viewMoved();
        return;
    case Drag::Playhead:
        movePlayhead(instantAtX(at.x()));
        return;
    case Drag::Range:
    case Drag::Measure: {
        const Instant here = instantAtX(at.x());
        const InstantRange range{std::min(m_pressedAt, here), std::max(m_pressedAt, here)};
        (m_drag == Drag::Range ? m_view.range : m_view.measured) = range;
        viewport()->update();
        return;
    }
    case Drag::NameWidth:
        m_nameWidth = std::clamp<double>(at.x(), 40, viewport()->width() * 0.45);
        viewMoved();
        return;
    case Drag::None:
    case Drag::Pending:
        return;
    }
}

void ChartWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_store || event->button() != m_button) return;
    finishDrag(event->position().toPoint());
    m_drag = Drag::None;
    m_button = Qt::NoButton;
    viewport()->unsetCursor();
}

void ChartWidget::finishDrag(QPoint at) {
    if (m_drag == Drag::Range) {
        if (m_view.range && m_view.range->from != m_view.range->to && at != m_pressed) {
            emit rangeSelected(*m_view.range);
        } else {
            clearRange();
        }
        return;
    }
    if (m_drag == Drag::Measure) {
        if (m_view.measured && at != m_pressed)
            emit measured(m_view.measured->from, m_view.measured->to);
        else
            m_view.measured.reset();
        viewport()->update();
        return;
    }
    if (m_drag != Drag::Pending || m_button != Qt::LeftButton) return;
    // A click, not a drag.
    const std::size_t row = m_layout.rowAt(at.y() - m_frame.body.top() + m_view.scrollY);
    if (m_frame.names.contains(at) && row < m_layout.size()) {
        const Row& r = m_layout.row(row);
        if (r.heading && at.x() < m_frame.em * 1.2)
            setFolded(r.group, !r.folded);
        else if (r.lane != kNoLane && m_store->spanCount(r.lane) > 0) {
            const auto span = m_store->spanAt(r.lane, m_view.playhead);
            select(SpanRef{r.lane, span ? span->index : 0}, false);
        }
        return;
    }
    const auto span = spanAtPoint(at);
    select(span, false);
    if (span) return;
    clearRange();
    m_view.measured.reset();
    emit selectionCleared();
}

void ChartWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!m_store) return;
    const QPoint at = event->position().toPoint();
    const std::size_t row = m_layout.rowAt(at.y() - m_frame.body.top() + m_view.scrollY);
    if (row < m_layout.size() && m_layout.row(row).heading &&
        (m_frame.names.contains(at) || !spanAtPoint(at))) {
        const Row r = m_layout.row(row);
        setFolded(r.group, !r.folded);
        return;
    }
    if (const auto span = spanAtPoint(at)) {
        select(span, false);
        fitSelection();
    }
}

void ChartWidget::hoverAt(QPoint at) {
    const auto span = spanAtPoint(at);
    if (std::abs(at.x() - m_frame.names.right()) <= kNear)
        viewport()->setCursor(Qt::SplitHCursor);
    else if (m_frame.header.contains(at))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
    const bool onAxis = at.x() >= m_frame.body.left() && at.x() <= m_frame.body.right();
    m_pointerX = onAxis ? std::optional<double>(at.x()) : std::nullopt;
    viewport()->update();
    if (span == m_view.hovered) return;
    m_view.hovered = span;
    emit hovered(span ? spanSentence(*m_store, m_store->span(span->lane, span->index)) : QString());
    viewport()->update();
}

void ChartWidget::movePlayhead(Instant at) {
    if (at == m_view.playhead) return;
    m_view.playhead = at;
    viewport()->update();
    emit playheadMoved(at);
}

} // namespace coroscope::gantt
