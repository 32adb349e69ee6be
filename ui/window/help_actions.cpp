#include "ui/window/action_registry.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"

namespace coroscope::window {

void addHelpActions(MainWindow& window) {
    auto* w = &window;
    auto& actions = *window.actions();
    auto* menu = actions.menu(QStringLiteral("help"), MainWindow::tr("&Help"));
    actions.add(QStringLiteral("help.palette"), menu, MainWindow::tr("&Command Palette\u2026"),
                "Ctrl+Shift+P", [w] { w->showPalette(); });
    actions.add(
        QStringLiteral("help.examples"), menu, MainWindow::tr("&Examples\u2026"), "Ctrl+Shift+E",
        [w] { w->showGallery(); }, QStringLiteral("examples"));
    actions.add(QStringLiteral("help.keys"), menu, MainWindow::tr("&Keys"), QKeySequence::HelpContents,
                [w] { w->showKeys(); });
    actions.add(QStringLiteral("help.about"), menu, MainWindow::tr("&About Coroscope"), {},
                [w] { w->showAbout(); });
}

} // namespace coroscope::window
