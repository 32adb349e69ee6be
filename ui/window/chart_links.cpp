#include "ui/window/chart_links.h"

namespace coroscope::window {

using gantt::ChartView;
using gantt::ChartWidget;
using gantt::InstantRange;
using gantt::StatisticsView;
using playback::PlaybackController;

ChartLinks::ChartLinks(const Views& views, PlaybackController* playback, QObject* parent) : QObject(parent) {
    auto* chart = views.chart;
    auto* statistics = views.statistics;
    connect(views.chartView, &ChartView::loopRequested, playback,
            [playback](const std::optional<InstantRange>& range) {
                std::optional<PlaybackController::Range> loop;
                if (range) loop = PlaybackController::Range{range->from, range->to};
                playback->setLoopRange(loop);
            });
    connect(chart, &ChartWidget::rangeSelected, statistics,
            [statistics](const InstantRange& range) { statistics->setRange(range); });
    connect(chart, &ChartWidget::rangeCleared, statistics,
            [statistics] { statistics->setRange(std::nullopt); });
    connect(statistics, &StatisticsView::wholeRunWanted, chart, [chart] { chart->clearRange(); });
    connect(statistics, &StatisticsView::spanChosen, chart,
            [chart](gantt::SpanRef span) { chart->select(span); });
    connect(statistics, &StatisticsView::laneChosen, chart,
            [chart](LaneId lane) { chart->selectLane(lane); });
    for (panels::StateTree* tree :
         {static_cast<panels::StateTree*>(views.loop), static_cast<panels::StateTree*>(views.variables)})
        connect(tree, &panels::StateTree::laneChosen, chart,
                [chart](LaneId lane) { chart->selectLane(lane); });
}

} // namespace coroscope::window
