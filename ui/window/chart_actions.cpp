#include "ui/window/action_registry.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"

namespace coroscope::window {

void addChartActions(MainWindow& window) {
    auto* chart = window.chart();
    auto& actions = *window.actions();
    auto* menu = actions.menu(QStringLiteral("view"));
    const auto add = [&](const char* id, const QString& text, const Keys& keys, std::function<void()> slot) {
        actions.add(QStringLiteral("chart.") + QLatin1String(id), menu, text, keys, std::move(slot));
    };
    add("elastic", MainWindow::tr("&Elastic axis"), {},
        [chart] { chart->setAxisKind(gantt::AxisKind::Elastic); });
    add("time", MainWindow::tr("&Time axis"), {}, [chart] { chart->setAxisKind(gantt::AxisKind::Time); });
    add("steps", MainWindow::tr("&Steps axis"), {}, [chart] { chart->setAxisKind(gantt::AxisKind::Steps); });
    menu->addSeparator();
    add("zoomIn", MainWindow::tr("Zoom &in"), QKeySequence::ZoomIn, [chart] { chart->zoomIn(); });
    add("zoomOut", MainWindow::tr("Zoom &out"), QKeySequence::ZoomOut, [chart] { chart->zoomOut(); });
    add("fitAll", MainWindow::tr("&Fit all"), "Ctrl+0", [chart] { chart->fitAll(); });
}

} // namespace coroscope::window
