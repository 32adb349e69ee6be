// The keyboard, and what it shares with menus: zoom, selection, following hand-offs, search.

#include "ui/gantt/chart_widget.h"
#include "ui/gantt/describe.h"

#include <algorithm>
#include <QKeyEvent>

namespace coroscope::gantt {

using trace::Instant;
using trace::Span;

namespace {
constexpr double kZoomStep = 1.4;
constexpr double kPanShare = 0.15;
constexpr std::size_t kMostFound = 100000;
constexpr int kMostPassed = 100000; ///< hand-offs of other threads, on the way to one of this
} // namespace

void ChartWidget::zoomIn() {
    if (!m_store) return;
    const double x = m_view.x(m_view.playhead);
    const bool visible = m_view.showPlayhead && x >= 0 && x <= m_view.width();
    m_view.zoom(*m_store, kZoomStep, visible ? x : m_view.width() / 2);
    m_gestureTimer.start();
    viewMoved();
}

void ChartWidget::zoomOut() {
    if (!m_store) return;
    m_view.zoom(*m_store, 1 / kZoomStep, m_view.width() / 2);
    m_gestureTimer.start();
    viewMoved();
}

void ChartWidget::fitAll() {
    if (!m_store) return;
    m_view.fitAll(*m_store);
    viewMoved();
}

void ChartWidget::fitSelection() {
    if (!m_store) return;
    if (m_view.range) {
        m_view.showRange(*m_store, *m_view.range);
    } else if (m_view.selected) {
        const Span span = m_store->span(m_view.selected->lane, m_view.selected->index);
        m_view.showRange(*m_store, {span.start, span.end});
    } else {
        m_view.fitAll(*m_store);
    }
    viewMoved();
}

void ChartWidget::zoomBack() {
    if (!m_store) return;
    m_view.goBack(*m_store);
    viewMoved();
}

void ChartWidget::zoomForward() {
    if (!m_store) return;
    m_view.goForward(*m_store);
    viewMoved();
}

void ChartWidget::toggleMark() {
    auto& marks = m_view.marks;
    const auto it = std::lower_bound(marks.begin(), marks.end(), m_view.playhead);
    if (it != marks.end() && *it == m_view.playhead)
        marks.erase(it);
    else
        marks.insert(it, m_view.playhead);
    viewport()->update();
}

void ChartWidget::select(std::optional<SpanRef> span, bool show) {
    if (span &&
        (!m_store || span->lane >= m_store->laneCount() || span->index >= m_store->spanCount(span->lane)))
        span.reset();
    m_view.selected = span;
    if (!span) {
        invalidate();
        return;
    }
    if (show) reveal(m_store->span(span->lane, span->index).start, span->lane);
    invalidate(); // arrows of the selected lane stand out
    emit spanActivated(span->lane, span->index);
}

void ChartWidget::reveal(Instant at, LaneId lane) {
    if (!m_store) return;
    m_view.reveal(*m_store, at);
    const std::ptrdiff_t row = m_layout.rowOf(lane);
    if (row >= 0) {
        const double top = m_layout.top(static_cast<std::size_t>(row));
        const double height = m_frame.body.height();
        if (top < m_view.scrollY || top + m_layout.rowHeight() > m_view.scrollY + height)
            m_view.scrollY = top - (height - m_layout.rowHeight()) / 2;
    }
    viewMoved();
}

void ChartWidget::showShare(double from, double to) {
    if (!m_store) return;
    const double end = endPosition(*m_store, m_view.axis());
    m_view.showExactly(*m_store, from * end, to * end);
    viewMoved();
}

void ChartWidget::selectLane(LaneId lane) {
    if (!m_store || lane >= m_store->laneCount()) return;
    if (m_store->spanCount(lane) == 0) return reveal(m_store->lane(lane).created, lane);
    const auto span = m_store->spanAt(lane, m_view.playhead);
    // Before it lives its first span, after its end its last.
    const bool over = m_store->lane(lane).created <= m_view.playhead;
    select(SpanRef{lane, span ? span->index : over ? m_store->spanCount(lane) - 1 : 0});
}

ChartWidget::Hit ChartWidget::search(const QString& text, int direction) {
    if (!m_store) return {};
    const std::vector<LaneId> found = m_layout.find(text, kMostFound);
    if (found.empty()) return {};
    std::size_t next = 0;
    if (m_view.selected) {
        const auto it = std::find(found.begin(), found.end(), m_view.selected->lane);
        if (it != found.end()) {
            const auto at = static_cast<std::size_t>(it - found.begin());
            next = direction < 0   ? (at + found.size() - 1) % found.size()
                   : direction > 0 ? (at + 1) % found.size()
                                   : at;
        }
    }
    selectLane(found[next]);
    return {next + 1, found.size()};
}

void ChartWidget::stepSpan(int direction) {
    if (!m_store || m_layout.size() == 0) return;
    if (!m_view.selected) {
        // Who holds control at the playhead, else the first lane.
        LaneId lane = m_layout.row(0).lane;
        if (m_store->stepCount() > 0)
            lane = m_store->handOff(std::min(m_view.playhead.step, m_store->stepCount() - 1)).lane;
        if (lane == kNoLane || m_store->spanCount(lane) == 0) return;
        const auto span = m_store->spanAt(lane, m_view.playhead);
        select(SpanRef{lane, span ? span->index : 0});
        return;
    }
    const SpanRef now = *m_view.selected;
    if (direction < 0 && now.index == 0) return;
    const std::size_t next = direction < 0 ? now.index - 1 : now.index + 1;
    if (next < m_store->spanCount(now.lane)) select(SpanRef{now.lane, next});
}

void ChartWidget::nextSpan() {
    stepSpan(1);
}

void ChartWidget::previousSpan() {
    stepSpan(-1);
}

void ChartWidget::followHandOff() {
    if (!m_store || m_store->stepCount() == 0) return;
    trace::Step step = m_view.playhead.step;
    LaneId thread = kNoLane;
    if (m_view.selected) {
        const Span span = m_store->span(m_view.selected->lane, m_view.selected->index);
        thread = m_store->lane(span.lane).thread;
        // The step after the one in which this span holds control; from a wait, whoever takes over.
        step = span.state == SpanState::Running || span.state == SpanState::Blocked ? span.start.step + 1
                                                                                    : span.start.step;
    }
    for (int passed = 0; step < m_store->stepCount() && passed < kMostPassed; ++step, ++passed) {
        const trace::HandOff next = m_store->handOff(step);
        if (thread != kNoLane && next.thread != thread) continue;
        if (const auto span = m_store->spanAt(next.lane, next.at)) select(SpanRef{next.lane, span->index});
        return;
    }
}

void ChartWidget::followHandOffBack() {
    if (!m_store || m_store->stepCount() == 0) return;
    trace::Step step = m_view.playhead.step;
    LaneId thread = kNoLane;
    if (m_view.selected) {
        const Instant start = m_store->span(m_view.selected->lane, m_view.selected->index).start;
        step = start.step;
        // What began while somebody held control follows that hold, not the one before it.
        if (step < m_store->stepCount() && m_store->handOff(step).at < start) ++step;
        thread = m_store->lane(m_view.selected->lane).thread;
    }
    step = std::min(step, m_store->stepCount());
    for (int passed = 0; step > 0 && passed < kMostPassed; ++passed) {
        const trace::HandOff last = m_store->handOff(--step);
        if (thread != kNoLane && last.thread != thread) continue;
        if (const auto span = m_store->spanAt(last.lane, last.at)) select(SpanRef{last.lane, span->index});
        return;
    }
}

namespace {

/// Makes somebody run, or end.
bool wakes(LinkKind kind) {
    return kind != LinkKind::Await && kind != LinkKind::Retrieve;
}

} // namespace

void ChartWidget::followWakeUp() {
    if (!m_store || !m_view.selected) return;
    const LaneId lane = m_view.selected->lane;
    const Instant from = m_store->span(lane, m_view.selected->index).start;
    for (const std::size_t i : m_store->linksOf(lane)) {
        const trace::Link link = m_store->link(i);
        if (link.from != lane || !wakes(link.kind) || link.at < from || link.to == kNoLane) continue;
        if (const auto span = m_store->spanAt(link.to, link.at)) select(SpanRef{link.to, span->index});
        return;
    }
}

void ChartWidget::followWakeUpBack() {
    if (!m_store || !m_view.selected) return;
    const LaneId lane = m_view.selected->lane;
    const Instant until = m_store->span(lane, m_view.selected->index).start;
    const std::vector<std::size_t> links = m_store->linksOf(lane);
    for (auto i = links.rbegin(); i != links.rend(); ++i) {
        const trace::Link link = m_store->link(*i);
        if (link.to != lane || !wakes(link.kind) || link.at > until || link.from == kNoLane) continue;
        // What the other did when it woke this one: its span that was under way then, or its last.
        std::size_t index = m_store->spanCount(link.from);
        if (const auto span = m_store->spanAt(link.from, link.at)) index = span->index + 1;
        while (index > 1 && m_store->span(link.from, index - 1).start >= link.at)
            --index;
        if (index > 0) select(SpanRef{link.from, index - 1});
        return;
    }
}

void ChartWidget::moveRow(int direction) {
    if (!m_store || m_layout.size() == 0) return;
    std::ptrdiff_t row = m_view.selected ? m_layout.rowOf(m_view.selected->lane) : -1;
    const Instant at = m_view.selected ? m_store->span(m_view.selected->lane, m_view.selected->index).start
                                       : m_view.playhead;
    for (row += direction; row >= 0 && row < static_cast<std::ptrdiff_t>(m_layout.size()); row += direction) {
        const LaneId lane = m_layout.row(static_cast<std::size_t>(row)).lane;
        if (lane == kNoLane || m_store->spanCount(lane) == 0) continue;
        const auto span = m_store->spanAt(lane, at);
        const std::size_t last = m_store->spanCount(lane) - 1;
        select(SpanRef{lane, span ? span->index : (at < m_store->lane(lane).created ? 0 : last)});
        return;
    }
}

void ChartWidget::playheadToSelection() {
    if (m_store && m_view.selected)
        movePlayhead(m_store->span(m_view.selected->lane, m_view.selected->index).start);
}

/// What moves the view or the selection by degrees; all else is an action (chart_actions.cpp).
void ChartWidget::keyPressEvent(QKeyEvent* event) {
    constexpr auto kOthers = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (!m_store || event->modifiers() & kOthers) return QAbstractScrollArea::keyPressEvent(event);
    const auto pan = [&](double share) {
        m_view.pan(*m_store, share * m_view.width());
        viewMoved();
    };
    const auto scroll = [&](double px) {
        m_view.scrollY += px;
        viewMoved();
    };
    switch (event->key()) {
    case Qt::Key_A:
        pan(-kPanShare);
        break;
    case Qt::Key_D:
        pan(kPanShare);
        break;
    case Qt::Key_Up:
        moveRow(-1);
        break;
    case Qt::Key_Down:
        moveRow(1);
        break;
    case Qt::Key_PageUp:
        scroll(-m_frame.body.height());
        break;
    case Qt::Key_PageDown:
        scroll(m_frame.body.height());
        break;
    case Qt::Key_Home:
        pan(-1e9);
        break;
    case Qt::Key_End:
        pan(1e9);
        break;
    case Qt::Key_Escape:
        clearRange();
        m_view.measured.reset();
        m_view.highlighted.clear();
        m_view.chain.clear();
        select(std::nullopt);
        emit selectionCleared();
        break;
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
    event->accept();
}

} // namespace coroscope::gantt
