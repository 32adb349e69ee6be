#include "ui/window/action_registry.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"
#include "ui/window/settings.h"

#include <QInputDialog>

namespace coroscope::window {

void addEditActions(MainWindow& window) {
    auto* w = &window;
    auto& actions = *window.actions();
    auto* menu = actions.menu(QStringLiteral("edit"), MainWindow::tr("&Edit"));
    const auto add = [&](const char* id, const QString& text, const Keys& keys, std::function<void()> slot) {
        actions.add(QStringLiteral("edit.") + QLatin1String(id), menu, text, keys, std::move(slot));
    };
    add("undo", MainWindow::tr("&Undo"), QKeySequence::Undo, [w] { w->editor()->undo(); });
    add("redo", MainWindow::tr("&Redo"), QKeySequence::Redo, [w] { w->editor()->redo(); });
    menu->addSeparator();
    add("find", MainWindow::tr("&Find\u2026"), QKeySequence::Find, [w] { w->findText(false); });
    add("findNext", MainWindow::tr("Find &Next"), QKeySequence::FindNext, [w] { w->findText(true); });
    add("goToLine", MainWindow::tr("&Go to Line\u2026"), "Ctrl+L", [w] {
        bool ok = false;
        const int line = QInputDialog::getInt(w, MainWindow::tr("Go to Line"), MainWindow::tr("Line"),
                                              w->editor()->currentLine(), 1, w->editor()->lines(), 1, &ok);
        if (ok) w->editor()->goToLine(line);
    });
    menu->addSeparator();
    add("comment", MainWindow::tr("Toggle &Comment"), "Ctrl+/", [w] { w->editor()->toggleComment(); });
    add("nextOccurrence", MainWindow::tr("Select Next &Occurrence"), "Ctrl+D",
        [w] { w->editor()->selectNextOccurrence(); });
    menu->addSeparator();
    auto* settings = window.settings();
    auto* simulate =
        actions.addToggle(QStringLiteral("edit.simulate"), menu, MainWindow::tr("Simulate while &editing"),
                          {}, settings->values().simulateWhileEditing, [settings](bool on) {
                              auto values = settings->values();
                              values.simulateWhileEditing = on;
                              settings->set(values);
                          });
    QObject::connect(settings, &Settings::changed, simulate, [simulate](const Preferences& values) {
        simulate->setChecked(values.simulateWhileEditing);
    });
}

} // namespace coroscope::window
