#include "ui/language/language.h"
#include "ui/window/action_registry.h"
#include "ui/window/docks.h"
#include "ui/window/main_window.h"
#include "ui/window/menus.h"
#include "ui/window/mnemonics.h"
#include "ui/window/settings.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>

namespace coroscope::window {

namespace {

void addThemes(MainWindow& window, QMenu* menu) {
    auto* settings = window.settings();
    auto* group = new QActionGroup(&window);
    const std::tuple<const char*, QString, ThemeChoice> choices[] = {
        {"view.systemTheme", MainWindow::tr("As the &System"), ThemeChoice::System},
        {"view.light", MainWindow::tr("&Light"), ThemeChoice::Light},
        {"view.dark", MainWindow::tr("&Dark"), ThemeChoice::Dark},
        {"view.highContrast", MainWindow::tr("&High contrast"), ThemeChoice::HighContrast}};
    for (const auto& [id, text, choice] : choices) {
        const auto choose = [settings, choice = choice] {
            auto values = settings->values();
            values.theme = choice;
            settings->set(values);
        };
        auto* action = window.actions()->add(QLatin1String(id), menu, text, {}, choose);
        action->setCheckable(true);
        group->addAction(action);
        const auto show = [action, settings, choice = choice] {
            action->setChecked(settings->values().theme == choice);
        };
        show();
        QObject::connect(settings, &Settings::changed, action, show);
    }
}

void addLanguages(MainWindow& window, QMenu* menu) {
    auto* w = &window;
    auto* group = new QActionGroup(w);
    const auto add = [&](const QString& code, const QString& text) {
        const auto choose = [w, code] { w->speak(code); };
        const QString id = QStringLiteral("view.language.") + (code.isEmpty() ? u"system"_qs : code);
        auto* action = w->actions()->add(id, menu, text, {}, choose);
        action->setCheckable(true);
        group->addAction(action);
        const auto show = [action, code] { action->setChecked(code == language::chosen()); };
        show();
        QObject::connect(w, &MainWindow::stays, action, show);
    };
    add({}, MainWindow::tr("As the &System"));
    for (const auto& known : language::languages())
        add(known.code, known.name);
    giveLetters(menu);
}

/// The editor keeps the Tab key to itself, so each part of the window has a key of its own.
void addPanes(MainWindow& window, QMenu* menu) {
    auto* w = &window;
    auto& actions = *window.actions();
    actions.add(QStringLiteral("view.editor"), menu, MainWindow::tr("&Script"), "Ctrl+1",
                [w] { w->editor()->setFocus(); });
    actions.add(QStringLiteral("view.chart"), menu, MainWindow::tr("&Chart"), "Ctrl+2",
                [w] { w->chart()->setFocus(); });
    actions.add(QStringLiteral("view.output"), menu, MainWindow::tr("&Output"), "Ctrl+3",
                [w] { w->output()->setFocus(); });
    actions.add(QStringLiteral("view.panel"), menu, MainWindow::tr("&Panel in Front"), "Ctrl+4", [w] {
        for (auto* dock : w->docks()->all()) {
            if (!dock->isVisible() || dock->visibleRegion().isEmpty()) continue;
            dock->widget()->setFocus();
            return;
        }
    });
    actions.add(QStringLiteral("view.nextPanel"), menu, MainWindow::tr("&Next Panel"), "Ctrl+5",
                [w] { w->docks()->raiseNext(); });
}

} // namespace

void addViewActions(MainWindow& window) {
    auto* documents = window.documents();
    auto& actions = *window.actions();
    auto* menu = actions.menu(QStringLiteral("view"), MainWindow::tr("&View"));
    addThemes(window, menu->addMenu(MainWindow::tr("&Theme")));
    addLanguages(window, menu->addMenu(MainWindow::tr("Lan&guage")));
    menu->addSeparator();
    actions.add(QStringLiteral("view.nextTab"), menu, MainWindow::tr("&Next Script"),
                Keys({QKeySequence(u"Ctrl+PgDown"_qs), QKeySequence(u"Ctrl+Tab"_qs)}),
                [documents] { documents->showNext(1); });
    actions.add(QStringLiteral("view.previousTab"), menu, MainWindow::tr("&Previous Script"),
                Keys({QKeySequence(u"Ctrl+PgUp"_qs), QKeySequence(u"Ctrl+Shift+Tab"_qs)}),
                [documents] { documents->showNext(-1); });
    menu->addSeparator();
    addPanes(window, menu->addMenu(MainWindow::tr("Foc&us")));
    auto* panels = menu->addMenu(MainWindow::tr("P&anels"));
    for (auto* dock : window.docks()->all())
        actions.adopt(QStringLiteral("panel.") + dock->objectName(), panels, dock->toggleViewAction());
    // The titles of the panels change with what is in them.
    QObject::connect(panels, &QMenu::aboutToShow, panels, [panels] { giveLetters(panels); });
}

} // namespace coroscope::window
