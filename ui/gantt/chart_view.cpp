#include "ui/gantt/chart_view.h"

#include "ui/gantt/legend_strip.h"

#include <QVBoxLayout>

namespace coroscope::gantt {

namespace {
constexpr std::size_t kMostLit = 20'000; ///< spans that light up for a line: more is no help to the eye
}

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("chartView"));
    m_chart = new ChartWidget;
    m_actions = new ChartActions(m_chart);
    m_bar = new ChartBar(m_chart, m_actions);
    m_filter = new FilterBar(m_chart);
    m_search = new SearchBar(m_chart);
    m_overview = new OverviewStrip(m_chart);
    m_chain = new ChainList;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_filter);
    column->addWidget(m_search);
    column->addWidget(m_overview);
    column->addWidget(m_chart, 1);
    column->addWidget(m_chain);
    auto* legend = new LegendStrip(m_chart);
    column->addWidget(legend);
    connect(m_actions->action(QStringLiteral("chart.legend")), &QAction::toggled, legend,
            &QWidget::setVisible);

    connect(m_chart, &ChartWidget::searchRequested, this, &ChartView::openSearch);
    connect(m_filter, &FilterBar::closed, this, [this] { setFilterOpen(false); });
    connect(m_actions->action(QStringLiteral("chart.filter")), &QAction::toggled, this,
            &ChartView::setFilterOpen);
    m_actions->onTriggered(QStringLiteral("chart.whyLate"), [this] { showWhyLate(); });
    m_actions->onTriggered(QStringLiteral("chart.criticalPath"), [this] { showCriticalPath(); });
    connect(m_actions->action(QStringLiteral("chart.loopRange")), &QAction::toggled, this,
            &ChartView::followLoop);
    connect(m_chart, &ChartWidget::rangeSelected, this, &ChartView::followLoop);
    connect(m_chart, &ChartWidget::rangeCleared, this, &ChartView::followLoop);
    connect(m_chart, &ChartWidget::selectionCleared, this, &ChartView::closeChain);
    connect(m_chain, &ChainList::closed, this, [this] {
        closeChain();
        m_chart->setFocus();
    });
    connect(m_chain, &ChainList::pieceChosen, this, [this](const ChainPiece& piece) {
        m_chart->select(piece.span);
        m_chart->reveal(piece.from, piece.span.lane);
    });
}

void ChartView::setTrace(std::shared_ptr<const trace::Store> store, bool keepView) {
    m_chainJob.cancel();
    m_lightJob.cancel();
    m_litLine = 0;
    m_chain->hide();
    m_chart->setTrace(std::move(store), keepView);
    if (m_chart->view().filter.empty()) setFilterOpen(false);
    followLoop();
}

void ChartView::openSearch() {
    m_search->open();
}

void ChartView::setFilterOpen(bool open) {
    m_actions->action(QStringLiteral("chart.filter"))->setChecked(open);
    if (open == m_filter->isVisibleTo(this)) return;
    if (open) {
        m_filter->open();
    } else {
        m_filter->hide();
        m_filter->clear();
        m_chart->setFocus();
    }
}

void ChartView::lightLine(int line) {
    const auto& store = m_chart->trace();
    if (line == m_litLine && line != 0) return;
    m_litLine = line;
    m_lightJob.cancel();
    if (line == 0 || !store) {
        m_chart->setHighlighted({});
        return;
    }
    m_lightJob.start(
        this,
        [store, line](const std::atomic<bool>& stop) { return spansAtLine(*store, line, kMostLit, stop); },
        [this, line](std::vector<SpanRef> found) {
            const auto count = static_cast<int>(found.size());
            m_chart->setHighlighted(std::move(found));
            emit lineLit(line, count);
        });
}

void ChartView::showWhyLate() {
    const auto& store = m_chart->trace();
    if (!store) return;
    m_chainJob.start(
        this,
        [store, selected = m_chart->view().selected](const std::atomic<bool>& stop) {
            return whyLateChain(*store, selected, stop);
        },
        [this](const Chain& chain) { showChain(chain); });
}

void ChartView::showCriticalPath() {
    const auto& store = m_chart->trace();
    if (!store) return;
    m_chainJob.start(
        this, [store](const std::atomic<bool>&) { return criticalPathChain(*store); },
        [this](const Chain& chain) { showChain(chain); });
}

void ChartView::showChain(const Chain& chain) {
    m_chart->setChain(chain.pieces);
    m_chain->show(m_chart->trace(), chain);
}

void ChartView::closeChain() {
    m_chainJob.cancel();
    m_chain->hide();
    m_chart->setChain({});
}

void ChartView::followLoop() {
    QAction* loop = m_actions->action(QStringLiteral("chart.loopRange"));
    if (!m_chart->view().range) loop->setChecked(false);
    loop->setEnabled(m_chart->view().range.has_value());
    emit loopRequested(loop->isChecked() ? m_chart->view().range : std::nullopt);
}

} // namespace coroscope::gantt
