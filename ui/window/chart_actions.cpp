#include "ui/gantt/chart_view.h"
#include "ui/window/action_registry.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"

#include <QMenu>

namespace coroscope::window {

/// The chart brings its own commands; their keys work while it has the focus.
void addChartActions(MainWindow& window) {
    auto& actions = *window.actions();
    auto* menu = actions.menu(QStringLiteral("chart"), MainWindow::tr("&Chart"));
    for (const auto& group : window.chartView()->actions()->groups()) {
        auto* part = menu->addMenu(group.title);
        for (QAction* action : group.actions)
            actions.adopt(action->objectName(), part, action, Keys(action->shortcuts()));
    }
}

} // namespace coroscope::window
