#include "ui/gantt/chart_view.h"

#include "ui/gantt/legend_strip.h"
#include "ui/parts/tab_order.h"

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
    m_overview = new OverviewStrip(m_chart);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_overview);
    column->addWidget(m_chart, 1);
    auto* legend = new LegendStrip(m_chart);
    column->addWidget(legend);
    connect(m_actions->action(QStringLiteral("chart.legend")), &QAction::toggled, legend,
            &QWidget::setVisible);

    connect(m_chart, &ChartWidget::searchRequested, this, &ChartView::openSearch);
    connect(m_actions->action(QStringLiteral("chart.filter")), &QAction::toggled, this,
            &ChartView::setFilterOpen);
    m_actions->onTriggered(QStringLiteral("chart.whyLate"), [this] { showWhyLate(); });
    m_actions->onTriggered(QStringLiteral("chart.criticalPath"), [this] { showCriticalPath(); });
    connect(m_actions->action(QStringLiteral("chart.loopRange")), &QAction::toggled, this,
            &ChartView::followLoop);
    connect(m_chart, &ChartWidget::rangeSelected, this, &ChartView::followLoop);
    connect(m_chart, &ChartWidget::rangeCleared, this, &ChartView::followLoop);
    connect(m_chart, &ChartWidget::selectionCleared, this, &ChartView::closeChain);
    makeBarsOnDemand(column);
}

void ChartView::makeBarsOnDemand(QVBoxLayout* column) {
    m_filter.setMaker([this, column] {
        auto* filter = new FilterBar(m_chart);
        column->insertWidget(column->indexOf(m_bar) + 1, filter);
        parts::followInTabOrder(m_bar, filter);
        connect(filter, &FilterBar::closed, this, [this] { setFilterOpen(false); });
        return filter;
    });
    m_search.setMaker([this, column] {
        auto* search = new SearchBar(m_chart);
        column->insertWidget(column->indexOf(m_overview), search);
        parts::followInTabOrder(m_filter.made() ? static_cast<QWidget*>(m_filter.made()) : m_bar, search);
        return search;
    });
    m_chain.setMaker([this, column] {
        auto* chain = new ChainList;
        chain->hide();
        column->insertWidget(column->indexOf(m_chart) + 1, chain);
        parts::followInTabOrder(m_overview, chain);
        connect(chain, &ChainList::closed, this, [this] {
            closeChain();
            m_chart->setFocus();
        });
        connect(chain, &ChainList::pieceChosen, this, [this](const ChainPiece& piece) {
            m_chart->select(piece.span);
            m_chart->reveal(piece.from, piece.span.lane);
        });
        return chain;
    });
}

void ChartView::setTrace(std::shared_ptr<const trace::Store> store, bool keepView) {
    m_chainJob.cancel();
    m_lightJob.cancel();
    m_litLine = 0;
    if (auto* chain = m_chain.made()) chain->hide();
    m_chart->setTrace(std::move(store), keepView);
    if (m_chart->view().filter.empty()) setFilterOpen(false);
    followLoop();
}

void ChartView::openSearch() {
    m_search.get()->open();
}

void ChartView::setFilterOpen(bool open) {
    m_actions->action(QStringLiteral("chart.filter"))->setChecked(open);
    auto* bar = open ? m_filter.get() : m_filter.made();
    if (!bar || open == bar->isVisibleTo(this)) return;
    if (open) {
        bar->open();
    } else {
        bar->hide();
        bar->clear();
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
        [this](std::vector<SpanRef> found) { m_chart->setHighlighted(std::move(found)); });
}

void ChartView::showWhyLate() {
    const auto& store = m_chart->trace();
    if (!store) return;
    m_chainJob.start(
        this,
        [store, selected = m_chart->view().selected](const std::atomic<bool>& stop) {
            return whyLateChain(*store, selected, stop);
        },
        [this](const Chain& chain) {
            showChain(chain);
            // Who was late longest may lie anywhere.
            if (!chain.pieces.empty())
                m_chart->reveal(chain.pieces.back().from, chain.pieces.back().span.lane);
        });
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
    m_chain.get()->show(m_chart->trace(), chain);
}

void ChartView::closeChain() {
    m_chainJob.cancel();
    if (auto* chain = m_chain.made()) chain->hide();
    m_chart->setChain({});
}

void ChartView::followLoop() {
    QAction* loop = m_actions->action(QStringLiteral("chart.loopRange"));
    if (!m_chart->view().range) loop->setChecked(false);
    loop->setEnabled(m_chart->view().range.has_value());
    emit loopRequested(loop->isChecked() ? m_chart->view().range : std::nullopt);
}

} // namespace coroscope::gantt
