#include "ui/window/action_registry.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"

#include <QDir>

namespace coroscope::window {

void addFileActions(MainWindow& window) {
    auto* w = &window;
    auto& actions = *window.actions();
    auto* menu = actions.menu(QStringLiteral("file"), MainWindow::tr("&File"));
    actions.add(
        QStringLiteral("file.new"), menu, MainWindow::tr("&New"), QKeySequence::New, [w] { w->newScript(); },
        QStringLiteral("new"));
    actions.add(
        QStringLiteral("file.open"), menu, MainWindow::tr("&Open\u2026"), QKeySequence::Open,
        [w] { w->open(); }, QStringLiteral("open"));
    auto* examples = menu->addMenu(MainWindow::tr("&Examples"));
    for (const auto& name : QDir(QStringLiteral(":/examples")).entryList({QStringLiteral("*.py")})) {
        const QString base = name.chopped(3);
        QString title = base;
        examples->addAction(title.replace(u'_', u' '), w, [w, base] { w->openExample(base); });
    }
    menu->addSeparator();
    actions.add(
        QStringLiteral("file.save"), menu, MainWindow::tr("&Save"), QKeySequence::Save, [w] { w->save(); },
        QStringLiteral("save"));
    actions.add(QStringLiteral("file.saveAs"), menu, MainWindow::tr("Save &As\u2026"), QKeySequence::SaveAs,
                [w] { w->saveAs(); });
    menu->addSeparator();
    addExportActions(window);
    menu->addSeparator();
    actions.add(QStringLiteral("file.quit"), menu, MainWindow::tr("&Quit"), QKeySequence::Quit,
                [w] { w->close(); });
}

} // namespace coroscope::window
