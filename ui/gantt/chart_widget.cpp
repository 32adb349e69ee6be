#include "ui/gantt/chart_widget.h"

#include "ui/gantt/describe.h"

#include <algorithm>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace coroscope::gantt {

using trace::Instant;

namespace {
constexpr int kScrollUnits = 1 << 20; ///< resolution of the horizontal bar, whatever the trace's length
constexpr int kRefreshMs = 33;
constexpr int kGestureMs = 500;
constexpr double kLeastRowPx = 3;
constexpr double kMostRowPx = 200;
} // namespace

ChartWidget::ChartWidget(QWidget* parent) : QAbstractScrollArea(parent) {
    setObjectName(QStringLiteral("chart"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAttribute(Qt::WA_AcceptTouchEvents);
    setMinimumSize(240, 120);
    setAccessibleName(tr("Gantt chart"));
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kRefreshMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, [this] {
        if (!m_store) return;
        m_view.grown(*m_store);
        invalidate();
    });
    m_gestureTimer.setSingleShot(true);
    m_gestureTimer.setInterval(kGestureMs);
    connect(&m_gestureTimer, &QTimer::timeout, this, [this] { m_view.endGesture(); });
}

ChartWidget::~ChartWidget() = default;

void ChartWidget::setTrace(std::shared_ptr<const trace::Store> store, bool keepView) {
    const bool same = keepView && m_store && store;
    const bool fitted = m_view.fitted();
    const AxisKind kind = m_view.axis().kind();
    const double shareFrom = same ? m_view.from() / std::max(1e-9, endPosition(*m_store, m_view.axis())) : 0;
    const double shareTo = same ? m_view.to() / std::max(1e-9, endPosition(*m_store, m_view.axis())) : 1;
    m_store = std::move(store);
    m_layout.clear();
    m_nameWidth = 0;
    m_namesMeasured = 0;
    if (!m_store) {
        m_view.selected.reset();
        m_view.range.reset();
        m_view.highlighted.clear();
        m_view.chain.clear();
        m_view.findings.clear();
        invalidate();
        emit viewChanged();
        return;
    }
    if (same) {
        m_view.selected.reset();
        m_view.hovered.reset();
        m_view.range.reset();
        m_view.measured.reset();
        m_view.highlighted.clear();
        m_view.chain.clear();
        m_view.findings.clear();
        if (m_view.axis().kind() != kind) m_view.setAxis(*m_store, kind);
        if (fitted)
            m_view.fitAll(*m_store);
        else
            m_view.showPositions(*m_store, shareFrom * endPosition(*m_store, m_view.axis()),
                                 shareTo * endPosition(*m_store, m_view.axis()));
    } else {
        m_view.reset(*m_store);
    }
    m_view.playhead = std::min(m_view.playhead, m_store->end());
    updateFrame();
    invalidate();
    emit viewChanged();
}

void ChartWidget::setAxisKind(AxisKind kind) {
    if (!m_store) return;
    m_view.setAxis(*m_store, kind);
    viewMoved();
}

void ChartWidget::setTheme(const ThemeStyle& style) {
    m_view.theme = style;
    invalidate();
}

void ChartWidget::setArrows(ArrowMode mode) {
    m_view.arrows = mode;
    invalidate();
    emit viewChanged();
}

void ChartWidget::setFilter(const LaneFilter& filter) {
    m_view.filter = filter;
    m_view.scrollY = 0;
    viewMoved();
}

void ChartWidget::setSort(SortOrder order) {
    m_view.sort = order;
    viewMoved();
}

void ChartWidget::setFolded(LaneId group, bool folded) {
    if (folded)
        m_view.folded.insert(group);
    else
        m_view.folded.erase(group);
    viewMoved();
}

void ChartWidget::foldAll(bool folded) {
    m_view.folded.clear();
    if (folded)
        for (const LaneId group : m_layout.groups())
            m_view.folded.insert(group);
    viewMoved();
}

void ChartWidget::toggleFoldOfSelection() {
    if (!m_store || !m_view.selected) return;
    const std::ptrdiff_t row = m_layout.rowOf(m_view.selected->lane);
    if (row < 0) return;
    const LaneId group = m_layout.row(static_cast<std::size_t>(row)).group;
    setFolded(group, !m_view.folded.contains(group));
}

void ChartWidget::setLaneHeight(double px) {
    m_view.laneHeight = px;
    viewMoved();
}

void ChartWidget::scaleLanes(double factor) {
    m_view.laneHeight = std::clamp(m_layout.rowHeight() * factor, kLeastRowPx, kMostRowPx);
    viewMoved();
}

void ChartWidget::setPlayhead(Instant at, bool follow) {
    m_view.playhead = at;
    if (m_view.filter.at) {
        m_view.filter.at = at; // which lanes are shown depends on it
        viewMoved();
    }
    if (follow && m_store) {
        const double before = m_view.from();
        m_view.reveal(*m_store, at, 0.3);
        if (m_view.from() != before) viewMoved();
    }
    viewport()->update();
}

void ChartWidget::setHideFuture(bool hide) {
    m_view.hideFuture = hide;
    viewport()->update();
}

void ChartWidget::setStale(bool stale) {
    m_dimmed = stale;
    viewport()->update();
}

void ChartWidget::setRange(std::optional<InstantRange> range) {
    if (!range) return clearRange();
    m_view.range = range;
    viewport()->update();
    emit rangeSelected(*range);
}

void ChartWidget::clearRange() {
    if (!m_view.range) return;
    m_view.range.reset();
    viewport()->update();
    emit rangeCleared();
}

void ChartWidget::setHighlighted(std::vector<SpanRef> spans) {
    m_view.highlighted = std::move(spans);
    viewport()->update();
}

void ChartWidget::setChain(std::vector<ChainPiece> pieces) {
    m_view.chain = std::move(pieces);
    viewport()->update();
}

void ChartWidget::setFindings(std::vector<FindingMark> findings) {
    m_view.findings = std::move(findings);
    invalidate();
}

void ChartWidget::refresh() {
    if (!m_refreshTimer.isActive()) m_refreshTimer.start();
}

void ChartWidget::invalidate() {
    m_sceneStale = true;
    viewport()->update();
}

void ChartWidget::viewMoved() {
    invalidate();
    updateFrame();
    emit viewChanged();
}

void ChartWidget::updateFrame() {
    if (!m_store) return;
    m_layout.update(*m_store, m_view);
    const QSizeF size = viewport()->size();
    const double em = fonts().em();
    m_view.stepPx = em * 3.6;
    const int strips = static_cast<int>(stripThreads(*m_store).size());
    m_frame = Frame::make(size, em, namesWidth(), strips);
    m_frame.column = 1 / viewport()->devicePixelRatioF();
    m_layout.setHeight(m_view, m_frame.body.height(), leastRowHeight(em), mostRowHeight(em));
    if (m_view.width() != m_frame.body.width()) m_view.setWidth(*m_store, m_frame.body.width());
    m_view.scrollY =
        std::clamp(m_view.scrollY, 0.0, std::max(0.0, m_layout.totalHeight() - m_frame.body.height()));
    syncScrollBars();
}

const Fonts& ChartWidget::fonts() const {
    if (!m_fonts) m_fonts.emplace(font());
    return *m_fonts;
}

double ChartWidget::namesWidth() {
    if (m_nameWidth > 0) return m_nameWidth;
    if (m_namesMeasured != m_layout.timesBuilt()) {
        m_namesMeasured = m_layout.timesBuilt();
        m_naturalNameWidth = naturalNameWidth(*m_store, m_layout, fonts().em(), fonts().measure());
    }
    return fittingNameWidth(m_naturalNameWidth, fonts().em(), viewport()->width());
}

void ChartWidget::syncScrollBars() {
    m_syncing = true;
    const double height = m_frame.body.height();
    verticalScrollBar()->setRange(
        0, static_cast<int>(std::max(0.0, std::ceil(m_layout.totalHeight() - height))));
    verticalScrollBar()->setPageStep(static_cast<int>(height));
    verticalScrollBar()->setSingleStep(static_cast<int>(m_layout.rowHeight()));
    verticalScrollBar()->setValue(static_cast<int>(m_view.scrollY));
    const double end = std::max(1e-9, endPosition(*m_store, m_view.axis()));
    const double shown = std::min(1.0, (m_view.to() - m_view.from()) / end);
    const bool all = shown >= 0.999;
    horizontalScrollBar()->setRange(0, all ? 0 : static_cast<int>((1 - shown) * kScrollUnits));
    horizontalScrollBar()->setPageStep(std::max(1, static_cast<int>(shown * kScrollUnits)));
    horizontalScrollBar()->setSingleStep(std::max(1, static_cast<int>(shown * kScrollUnits / 20)));
    horizontalScrollBar()->setValue(static_cast<int>(std::max(0.0, m_view.from() / end) * kScrollUnits));
    m_syncing = false;
}

void ChartWidget::scrollContentsBy(int, int) {
    if (m_syncing || !m_store) return;
    m_view.scrollY = verticalScrollBar()->value();
    const double end = endPosition(*m_store, m_view.axis());
    if (horizontalScrollBar()->maximum() > 0) {
        const double from = end * horizontalScrollBar()->value() / kScrollUnits;
        m_view.pan(*m_store, (from - m_view.from()) * m_view.pxPerUnit());
    }
    invalidate();
    emit viewChanged();
}

void ChartWidget::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateFrame();
    invalidate();
    emit viewChanged();
}

void ChartWidget::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        m_fonts.reset();
        m_namesMeasured = 0;
        updateFrame();
        invalidate();
    }
}

void ChartWidget::ensureScene() {
    const double ratio = viewport()->devicePixelRatioF();
    const QSize pixels = (QSizeF(viewport()->size()) * ratio).toSize();
    if (!m_sceneStale && m_cache.size() == pixels && m_cache.devicePixelRatio() == ratio) return;
    updateFrame();
    m_sceneStale = false;
    buildScene(*m_store, m_view, m_layout, m_frame, fonts().measure(), m_scene);
    if (m_cache.size() != pixels || m_cache.devicePixelRatio() != ratio) {
        m_cache = QPixmap(pixels);
    }
    // Drawn on bare pixels: the painter's fast way for rectangles needs that (painter.cpp).
    m_cache.setDevicePixelRatio(1);
    QPainter painter(&m_cache);
    painter.scale(ratio, ratio);
    paintScene(painter, m_scene, Theme::of(m_view.theme), fonts());
    painter.end();
    m_cache.setDevicePixelRatio(ratio);
    updateAccessibleText();
    QMetaObject::invokeMethod(this, &ChartWidget::drawn, Qt::QueuedConnection);
}

void ChartWidget::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    const Theme& theme = Theme::of(m_view.theme);
    if (!m_store || m_store->laneCount() == 0) {
        painter.fillRect(viewport()->rect(), theme.color(Tone::Background));
        painter.setPen(theme.color(Tone::TextDim));
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Run a script to see here who holds control."));
        return;
    }
    // The chart itself is drawn once; what moves (playhead, pointer, selection) lies over it.
    ensureScene();
    painter.drawPixmap(0, 0, m_cache);
    paintOverlay(painter);
    if (m_dimmed) {
        QColor veil = theme.color(Tone::Background);
        veil.setAlpha(140);
        painter.fillRect(viewport()->rect(), veil);
    }
}

void ChartWidget::updateAccessibleText() {
    const auto outcome = m_store->outcome();
    setAccessibleDescription(
        tr("%1 lanes, %2 hand-offs of control, %3")
            .arg(m_store->laneCount())
            .arg(m_store->stepCount())
            .arg(outcome ? outcomeName(outcome->outcome) : stateName(SpanState::Running)));
}

} // namespace coroscope::gantt
