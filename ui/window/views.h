#pragma once

#include "ui/gantt/chart_view.h"
#include "ui/gantt/span_table.h"
#include "ui/gantt/statistics_view.h"
#include "ui/panels/narration_panel.h"
#include "ui/panels/output_panel.h"
#include "ui/panels/state_panels.h"
#include "ui/window/findings_view.h"
#include "ui/window/problems_list.h"

namespace coroscope::window {

/// Everything that shows a run, besides the editor; made once, owned by the window.
struct Views {
    gantt::ChartView* chartView = nullptr;
    gantt::ChartWidget* chart = nullptr; ///< within chartView
    gantt::StatisticsView* statistics = nullptr;
    gantt::SpanTable* table = nullptr;
    panels::OutputPanel* output = nullptr;
    panels::NarrationPanel* narration = nullptr;
    panels::LoopPanel* loop = nullptr;
    panels::VariablesPanel* variables = nullptr;
    ProblemsList* problems = nullptr;
    FindingsView* findings = nullptr;
};

} // namespace coroscope::window
