#include "ui/window/chart_links.h"

namespace coroscope::window {

using gantt::ChartView;
using gantt::ChartWidget;
using gantt::InstantRange;
using gantt::StatisticsView;
using playback::PlaybackController;

ChartLinks::ChartLinks(Views& views, PlaybackController* playback, QObject* parent) : QObject(parent) {
    auto* chart = views.chart;
    connect(views.chartView, &ChartView::loopRequested, playback,
            [playback](const std::optional<InstantRange>& range) {
                std::optional<PlaybackController::Range> loop;
                if (range) loop = PlaybackController::Range{range->from, range->to};
                playback->setLoopRange(loop);
            });
    views.statistics.whenMade([chart](StatisticsView& statistics) {
        statistics.setRange(chart->view().range);
        connect(chart, &ChartWidget::rangeSelected, &statistics,
                [&statistics](const InstantRange& range) { statistics.setRange(range); });
        connect(chart, &ChartWidget::rangeCleared, &statistics,
                [&statistics] { statistics.setRange(std::nullopt); });
        connect(&statistics, &StatisticsView::wholeRunWanted, chart, [chart] { chart->clearRange(); });
        connect(&statistics, &StatisticsView::spanChosen, chart,
                [chart](gantt::SpanRef span) { chart->select(span); });
        connect(&statistics, &StatisticsView::laneChosen, chart,
                [chart](LaneId lane) { chart->selectLane(lane); });
    });
    const auto followLanes = [chart](panels::StateTree& tree) {
        connect(&tree, &panels::StateTree::laneChosen, chart,
                [chart](LaneId lane) { chart->selectLane(lane); });
    };
    views.loop.whenMade(followLanes);
    views.variables.whenMade(followLanes);
}

} // namespace coroscope::window
