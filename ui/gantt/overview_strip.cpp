#include "ui/gantt/overview_strip.h"

#include <algorithm>
#include <cmath>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace coroscope::gantt {

namespace {
constexpr double kGrip = 5;         ///< px
constexpr double kLeastHatched = 4; ///< px; what is narrower is plain
} // namespace

OverviewStrip::OverviewStrip(ChartWidget* chart, QWidget* parent) : QWidget(parent), m_chart(chart) {
    setObjectName(QStringLiteral("overview"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overview of the whole run"));
    setToolTip(tr("The whole run. Drag the window to pan, its edges to zoom; double-click to see all."));
    connect(chart, &ChartWidget::viewChanged, this, qOverload<>(&QWidget::update));
}

QSize OverviewStrip::sizeHint() const {
    return QSize(400, fontMetrics().height() * 2);
}

std::pair<double, double> OverviewStrip::window() const {
    const double end = std::max(1e-9, endPosition(*m_chart->trace(), m_chart->view().axis()));
    const double from = std::clamp(m_chart->view().from() / end, 0.0, 1.0) * width();
    const double to = std::clamp(m_chart->view().to() / end, 0.0, 1.0) * width();
    return {from, std::max(to, from + 2)};
}

void OverviewStrip::drawTrace() {
    const trace::Store& store = *m_chart->trace();
    const Theme& theme = Theme::of(m_chart->theme());
    const double ratio = devicePixelRatioF();
    m_cache = QPixmap((QSizeF(size()) * ratio).toSize());
    m_cache.setDevicePixelRatio(ratio);
    m_cache.fill(theme.color(Tone::GroupRow));
    QPainter painter(&m_cache);
    const Axis& axis = m_chart->view().axis();
    const double scale = width() / std::max(1e-9, endPosition(store, axis));
    std::vector<trace::ControlRun> runs;
    if (store.stepCount() > 0)
        store.visibleControl({}, {store.end().time, store.end().step + 1}, axis.unitsPerNs() * scale,
                             axis.unitsPerStep() * scale, 2, runs);
    painter.setPen(Qt::NoPen);
    const double top = 3;
    const double high = height() - 6;
    for (const trace::ControlRun& run : runs) {
        const double x0 = axis.position(run.start) * scale;
        const double x1 = std::max(axis.position(run.end) * scale, x0 + 1);
        const bool harmless = m_chart->layout().holdsOnlyItself(run.lane);
        const double blocked = harmless ? 0 : static_cast<double>(run.blocked) * high;
        painter.fillRect(QRectF(x0, top + blocked, x1 - x0, high - blocked),
                         theme.color(Tone::Task, m_chart->layout().hue(run.lane)));
        if (blocked <= 0) continue;
        const QRectF part(x0, top, x1 - x0, blocked);
        const bool hatched = part.width() >= kLeastHatched;
        painter.fillRect(part, theme.color(hatched ? Tone::Blocked : Tone::BlockedHatch));
        if (hatched) painter.fillRect(part, QBrush(theme.color(Tone::BlockedHatch), Qt::BDiagPattern));
    }
    m_revision = store.revision();
    m_drawn = &store;
    m_axis = axis;
    m_theme = m_chart->theme();
}

void OverviewStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_chart || !m_chart->trace()) {
        painter.fillRect(rect(), palette().window());
        return;
    }
    const bool stale = m_drawn != m_chart->trace().get() || m_revision != m_chart->trace()->revision() ||
                       m_axis != m_chart->view().axis() || m_theme != m_chart->theme() ||
                       m_cache.deviceIndependentSize() != QSizeF(size());
    if (stale) drawTrace();
    painter.drawPixmap(0, 0, m_cache);
    const Theme& theme = Theme::of(m_chart->theme());
    const auto [from, to] = window();
    QColor veil = theme.color(Tone::Background);
    veil.setAlpha(150);
    painter.fillRect(QRectF(0, 0, from, height()), veil);
    painter.fillRect(QRectF(to, 0, width() - to, height()), veil);
    painter.setPen(QPen(theme.color(Tone::Selection), hasFocus() ? 2 : 1));
    painter.drawRect(QRectF(from, 0, to - from, height()).adjusted(0.5, 0.5, -0.5, -0.5));
    const double end = std::max(1e-9, endPosition(*m_chart->trace(), m_chart->view().axis()));
    const double x = m_chart->view().axis().position(m_chart->view().playhead) / end * width();
    painter.setPen(QPen(theme.color(Tone::Playhead), 2));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
}

OverviewStrip::Grip OverviewStrip::gripAt(double x) const {
    const auto [from, to] = window();
    if (std::abs(x - from) <= kGrip) return Grip::Left;
    if (std::abs(x - to) <= kGrip) return Grip::Right;
    return Grip::Move;
}

void OverviewStrip::mousePressEvent(QMouseEvent* event) {
    if (!m_chart || !m_chart->trace() || event->button() != Qt::LeftButton) return;
    const double x = event->position().x();
    m_grip = gripAt(x);
    auto [from, to] = window();
    if (m_grip == Grip::Move && (x < from || x > to)) {
        const double half = (to - from) / 2;
        m_chart->showShare(shareAt(x - half), shareAt(x + half));
        std::tie(from, to) = window();
    }
    m_pressedX = x;
    m_pressedFrom = from;
    m_pressedTo = to;
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event) {
    if (!m_chart || !m_chart->trace()) return;
    const double x = event->position().x();
    if (m_grip == Grip::None) {
        setCursor(gripAt(x) == Grip::Move ? Qt::OpenHandCursor : Qt::SizeHorCursor);
        return;
    }
    const double moved = x - m_pressedX;
    double from = m_pressedFrom + (m_grip == Grip::Right ? 0 : moved);
    double to = m_pressedTo + (m_grip == Grip::Left ? 0 : moved);
    if (m_grip == Grip::Left) from = std::min(from, to - 2);
    if (m_grip == Grip::Right) to = std::max(to, from + 2);
    m_chart->showShare(shareAt(from), shareAt(to));
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent*) {
    m_grip = Grip::None;
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent*) {
    if (m_chart) m_chart->fitAll();
}

void OverviewStrip::keyPressEvent(QKeyEvent* event) {
    if (!m_chart || !m_chart->trace()) return;
    const auto [from, to] = window();
    const double step = (to - from) * 0.2;
    switch (event->key()) {
    case Qt::Key_Left:
        m_chart->showShare(shareAt(from - step), shareAt(to - step));
        return;
    case Qt::Key_Right:
        m_chart->showShare(shareAt(from + step), shareAt(to + step));
        return;
    case Qt::Key_Plus:
        m_chart->zoomIn();
        return;
    case Qt::Key_Minus:
        m_chart->zoomOut();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace coroscope::gantt
