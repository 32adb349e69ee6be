#include "ui/window/action_registry.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"
#include "ui/window/recent_files.h"

namespace coroscope::window {

void addFileActions(MainWindow& window) {
    auto* w = &window;
    auto* documents = window.documents();
    auto& actions = *window.actions();
    auto* menu = actions.menu(QStringLiteral("file"), MainWindow::tr("&File"));
    const auto add = [&](const char* id, const QString& text, const Keys& keys, std::function<void()> slot,
                         const char* icon = "") {
        actions.add(QStringLiteral("file.") + QLatin1String(id), menu, text, keys, std::move(slot),
                    QString::fromLatin1(icon));
    };
    add(
        "new", MainWindow::tr("&New"), QKeySequence::New, [w] { w->newScript(); }, "new");
    add(
        "open", MainWindow::tr("&Open\u2026"), QKeySequence::Open, [w] { w->openWithDialog(); }, "open");
    window.recentFiles()->showIn(menu->addMenu(MainWindow::tr("Open &Recent")));
    add("reopen", MainWindow::tr("Reopen Closed &File"), "Ctrl+Shift+T", [w] { w->reopenClosed(); });
    menu->addSeparator();
    const auto save = [documents] { documents->save(documents->current()); };
    add("save", MainWindow::tr("&Save"), QKeySequence::Save, save, "save");
    const auto saveAs = [documents] { documents->saveAs(documents->current()); };
    add("saveAs", MainWindow::tr("Save &As\u2026"), "Ctrl+Shift+S", saveAs);
    add("saveAll", MainWindow::tr("Save A&ll"), {}, [documents] { documents->saveAll(); });
    const auto revert = [documents] { documents->giveUpChanges(documents->current()); };
    add("revert", MainWindow::tr("Re&vert to the File"), {}, revert);
    menu->addSeparator();
    addExportActions(window);
    menu->addSeparator();
    const auto close = [documents] { documents->close(documents->current()); };
    add("close", MainWindow::tr("&Close"), QKeySequence::Close, close);
    add("quit", MainWindow::tr("&Quit"), "Ctrl+Q", [w] { w->close(); });
    documents->setTabActions({actions.action(u"file.save"_qs), actions.action(u"file.saveAs"_qs),
                              actions.action(u"file.revert"_qs), actions.action(u"file.close"_qs)});
}

} // namespace coroscope::window
