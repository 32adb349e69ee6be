#pragma once

#include "ui/gantt/chart_view.h"
#include "ui/gantt/span_table.h"
#include "ui/gantt/statistics_view.h"
#include "ui/panels/narration_panel.h"
#include "ui/panels/output_panel.h"
#include "ui/panels/state_panels.h"
#include "ui/parts/on_demand.h"
#include "ui/window/findings_view.h"
#include "ui/window/problems_list.h"

namespace coroscope::window {

/// Everything that shows a run, besides the editor; made once at the most, owned by the window.
struct Views {
    gantt::ChartView* chartView = nullptr;
    gantt::ChartWidget* chart = nullptr; ///< within chartView
    FindingsView* findings = nullptr;
    parts::OnDemand<panels::OutputPanel> output;
    // In docks, of which most lie behind others.
    parts::OnDemand<gantt::StatisticsView> statistics;
    parts::OnDemand<gantt::SpanTable> table;
    parts::OnDemand<panels::NarrationPanel> narration;
    parts::OnDemand<panels::LoopPanel> loop;
    parts::OnDemand<panels::VariablesPanel> variables;
    parts::OnDemand<ProblemsList> problems;
};

} // namespace coroscope::window
