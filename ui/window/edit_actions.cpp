#include "ui/window/action_registry.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"
#include "ui/window/mnemonics.h"
#include "ui/window/settings.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include <algorithm>

namespace coroscope::window {

namespace {

/// The selected rows, their columns parted by tabs.
void copyRows(const QAbstractItemView& list) {
    QModelIndexList cells = list.selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const bool sameRow = i > 0 && cells[i - 1].siblingAtColumn(0) == cells[i].siblingAtColumn(0);
        if (i > 0) text += sameRow ? u'\t' : u'\n';
        text += cells[i].data().toString();
    }
    if (!text.isEmpty()) QGuiApplication::clipboard()->setText(text);
}

/// Cut, copy and the like belong to whatever has the focus, when that knows them; else to the editor.
void onFocus(MainWindow& window, const char* slot) {
    QWidget* focus = QApplication::focusWidget();
    const bool knows = focus && focus->metaObject()->indexOfMethod(QByteArray(slot) + "()") >= 0;
    const auto* list = qobject_cast<QAbstractItemView*>(focus);
    if (!knows && list && QLatin1String(slot) == QLatin1String("copy")) return copyRows(*list);
    if (!knows) focus = window.editor();
    QMetaObject::invokeMethod(focus, slot);
}

/// Works on the editor in front.
using EditorAction = void (*)(editor::CodeEditor&);

void addSimulateSwitch(MainWindow& window, QMenu* menu) {
    auto* settings = window.settings();
    const auto set = [settings](bool on) {
        auto values = settings->values();
        values.simulateWhileEditing = on;
        settings->set(values);
    };
    auto* action = window.actions()->addToggle(QStringLiteral("edit.simulate"), menu,
                                               MainWindow::tr("Simulate &while Editing"), {},
                                               settings->values().simulateWhileEditing, set);
    QObject::connect(settings, &Settings::changed, action, [action](const Preferences& values) {
        action->setChecked(values.simulateWhileEditing);
    });
}

} // namespace

void addEditActions(MainWindow& window) {
    auto* w = &window;
    auto& actions = *window.actions();
    auto* menu = actions.menu(QStringLiteral("edit"), MainWindow::tr("&Edit"));
    auto* into = menu;
    const auto add = [&](const char* id, const QString& text, const Keys& keys, std::function<void()> slot,
                         const char* icon = "") {
        actions.add(QStringLiteral("edit.") + QLatin1String(id), into, text, keys, std::move(slot),
                    QString::fromLatin1(icon));
    };
    const auto edit = [&](const char* id, const QString& text, const Keys& keys, EditorAction action) {
        add(id, text, keys, [w, action] { action(*w->editor()); });
    };
    const auto focused = [&](const char* id, const QString& text, const Keys& keys) {
        add(id, text, keys, [w, id] { onFocus(*w, id); });
    };
    using editor::CodeEditor;
    focused("undo", MainWindow::tr("&Undo"), QKeySequence::Undo);
    focused("redo", MainWindow::tr("&Redo"),
            {{QKeySequence(u"Ctrl+Shift+Z"_qs), QKeySequence(u"Ctrl+Y"_qs)}});
    menu->addSeparator();
    focused("cut", MainWindow::tr("Cu&t"), QKeySequence::Cut);
    focused("copy", MainWindow::tr("&Copy"), QKeySequence::Copy);
    focused("paste", MainWindow::tr("&Paste"), QKeySequence::Paste);
    focused("selectAll", MainWindow::tr("Select &All"), QKeySequence::SelectAll);
    menu->addSeparator();
    add(
        "find", MainWindow::tr("&Find\u2026"), QKeySequence::Find, [w] { w->findBar()->open(false); },
        "search");
    add("findNext", MainWindow::tr("Find &Next"), "F3", [w] { w->findBar()->findNext(); });
    add("findPrevious", MainWindow::tr("Find Pre&vious"), "Shift+F3", [w] { w->findBar()->findPrevious(); });
    add("replace", MainWindow::tr("R&eplace\u2026"), "Ctrl+H", [w] { w->findBar()->open(true); });
    add("goToLine", MainWindow::tr("&Go to Line\u2026"), "Ctrl+L", [w] { w->showPalette(u":"_qs); });
    add("goToFunction", MainWindow::tr("Go to Funct&ion\u2026"), "Ctrl+Shift+O",
        [w] { w->showPalette(u"@"_qs); });
    edit("goToDefinition", MainWindow::tr("Go to &Definition"), "F12",
         [](CodeEditor& e) { e.goToDefinition(); });
    const auto toNote = [w](int direction) {
        w->editor()->goToNote(direction);
        w->editor()->setFocus();
    };
    add("nextProblem", MainWindow::tr("Next Problem"), "F2", [toNote] { toNote(1); });
    add("previousProblem", MainWindow::tr("Previous Problem"), "Shift+F2", [toNote] { toNote(-1); });
    menu->addSeparator();
    into = menu->addMenu(MainWindow::tr("&Lines and Cursors"));
    edit("comment", MainWindow::tr("Toggle &Comment"), "Ctrl+/", [](CodeEditor& e) { e.toggleComment(); });
    edit("duplicate", MainWindow::tr("&Duplicate"), "Ctrl+Shift+D",
         [](CodeEditor& e) { e.duplicateLines(); });
    edit("moveUp", MainWindow::tr("Move &Up"), "Alt+Up", [](CodeEditor& e) { e.moveLines(-1); });
    edit("moveDown", MainWindow::tr("Move Dow&n"), "Alt+Down", [](CodeEditor& e) { e.moveLines(1); });
    for (const char* id : {"edit.moveUp", "edit.moveDown"}) { // the chart has these keys, too
        auto* action = actions.action(QLatin1String(id));
        window.removeAction(action);
        window.documents()->addAction(action);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
    into->addSeparator();
    edit("nextOccurrence", MainWindow::tr("Add Next &Occurrence"), "Ctrl+D",
         [](CodeEditor& e) { e.selectNextOccurrence(); });
    edit("allOccurrences", MainWindow::tr("Select &All Occurrences"), "Ctrl+Shift+L",
         [](CodeEditor& e) { e.selectAllOccurrences(); });
    edit("cursorAbove", MainWindow::tr("Add Cursor A&bove"), "Ctrl+Alt+Up",
         [](CodeEditor& e) { e.addCursor(-1); });
    edit("cursorBelow", MainWindow::tr("Add Cursor Belo&w"), "Ctrl+Alt+Down",
         [](CodeEditor& e) { e.addCursor(1); });
    into = menu->addMenu(MainWindow::tr("F&olding"));
    edit("fold", MainWindow::tr("&Fold or Unfold"), "Ctrl+Shift+[", [](CodeEditor& e) { e.toggleFold(); });
    edit("foldAll", MainWindow::tr("Fold &All"), {}, [](CodeEditor& e) { e.setAllFolded(true); });
    edit("unfoldAll", MainWindow::tr("&Unfold All"), "Ctrl+Shift+]",
         [](CodeEditor& e) { e.setAllFolded(false); });
    into = menu->addMenu(MainWindow::tr("&Zoom of the Text"));
    edit("zoomIn", MainWindow::tr("&Larger"), "Ctrl+Alt++", [](CodeEditor& e) { e.zoomIn(); });
    edit("zoomOut", MainWindow::tr("&Smaller"), "Ctrl+Alt+-", [](CodeEditor& e) { e.zoomOut(); });
    edit("zoomReset", MainWindow::tr("&Usual Size"), "Ctrl+Alt+0", [](CodeEditor& e) { e.zoomTo(0); });
    into = menu;
    edit("complete", MainWindow::tr("Co&mplete the Name"), "Ctrl+Space", [](CodeEditor& e) { e.complete(); });
    menu->addSeparator();
    addSimulateSwitch(window, menu);
    add(
        "preferences", MainWindow::tr("Preference&s\u2026"), "Ctrl+,", [w] { w->showPreferences(); },
        "settings");
    giveLetters(menu);
}

} // namespace coroscope::window
