#include "ui/window/action_registry.h"
#include "ui/window/docks.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"

#include <QDockWidget>

namespace coroscope::window {

void addViewActions(MainWindow& window) {
    auto* w = &window;
    auto& actions = *window.actions();
    auto* menu = actions.menu(QStringLiteral("view"), MainWindow::tr("&View"));
    const std::tuple<const char*, QString, gantt::ThemeKind> themes[] = {
        {"view.light", MainWindow::tr("&Light"), gantt::ThemeKind::Light},
        {"view.dark", MainWindow::tr("&Dark"), gantt::ThemeKind::Dark},
        {"view.highContrast", MainWindow::tr("&High contrast"), gantt::ThemeKind::HighContrast}};
    for (const auto& [id, text, kind] : themes)
        actions.add(QLatin1String(id), menu, text, {}, [w, kind = kind] { w->setTheme(kind); });
    menu->addSeparator();
    for (auto* dock : window.docks()->all())
        actions.adopt(QStringLiteral("panel.") + dock->objectName(), menu, dock->toggleViewAction());
}

} // namespace coroscope::window
