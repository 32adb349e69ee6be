#include "ui/window/action_registry.h"

#include "ui/kept/kept.h"
#include "ui/parts/icons.h"

#include <QMenu>

namespace coroscope::window {

namespace {

QString settingsKey(const QString& id) {
    return QStringLiteral("keys/") + id;
}

QString plain(QString text) {
    // Languages without Latin letters put the letter of the key behind the text: "開く(&O)".
    if (const auto key = text.indexOf(u"(&"_qs); key >= 0 && text.mid(key + 3, 1) == u")"_qs)
        text.remove(key, 4);
    text.remove(u'&');
    while (text.endsWith(u'\u2026'))
        text.chop(1);
    return text;
}

} // namespace

ActionRegistry::ActionRegistry(QWidget* window, QMenuBar* bar)
    : QObject(window), m_window(window), m_bar(bar) {}

QMenu* ActionRegistry::menu(const QString& id, const QString& title) {
    QMenu*& made = m_menus[id];
    if (!made) {
        made = m_bar->addMenu(title);
        made->setObjectName(id);
    }
    return made;
}

QAction* ActionRegistry::add(const QString& id, QMenu* menu, const QString& text, const Keys& keys,
                             std::function<void()> slot, const QString& icon) {
    auto* made = new QAction(text, m_window);
    connect(made, &QAction::triggered, this, [slot = std::move(slot)] { slot(); });
    made->setIconVisibleInMenu(false);
    adopt(id, menu, made, keys);
    if (!icon.isEmpty()) setIcon(made, icon);
    return made;
}

QAction* ActionRegistry::addToggle(const QString& id, QMenu* menu, const QString& text, const Keys& keys,
                                   bool on, std::function<void(bool)> slot) {
    auto* made = new QAction(text, m_window);
    made->setCheckable(true);
    made->setChecked(on);
    connect(made, &QAction::toggled, this, [slot = std::move(slot)](bool value) { slot(value); });
    adopt(id, menu, made, keys);
    return made;
}

void ActionRegistry::adopt(const QString& id, QMenu* menu, QAction* action, const Keys& keys) {
    Q_ASSERT(!m_byId.contains(id));
    action->setObjectName(id);
    // On a toolbar the letter of the key would mean nothing.
    const auto showOnToolBar = [action] {
        if (const QString text = plain(action->text()); action->iconText() != text) action->setIconText(text);
    };
    connect(action, &QAction::changed, this, showOnToolBar);
    showOnToolBar();
    m_actions.append(action);
    m_byId.insert(id, action);
    m_defaults.insert(id, keys.list());
    m_window->addAction(action);
    if (menu) {
        menu->addAction(action);
        m_titles.insert(id, plain(menu->title()));
    }
    QList<QKeySequence> wanted = keys.list();
    if (const QVariant kept = Kept::settings().value(settingsKey(id)); kept.isValid())
        wanted = QKeySequence::listFromString(kept.toString());
    action->setShortcuts(wanted);
    emit added(action);
}

QAction* ActionRegistry::action(const QString& id) const {
    return m_byId.value(id);
}

QString ActionRegistry::title(const QAction* action) const {
    const QString menu = menuTitle(action);
    return menu.isEmpty() ? text(action) : tr("%1: %2", "menu: command").arg(menu, text(action));
}

QString ActionRegistry::menuTitle(const QAction* action) const {
    return m_titles.value(idOf(action));
}

QString ActionRegistry::text(const QAction* action) {
    return plain(action->text());
}

void ActionRegistry::setKeys(const QString& id, const QList<QKeySequence>& keys) {
    auto* changed = action(id);
    if (!changed || changed->shortcuts() == keys) return;
    changed->setShortcuts(keys);
    if (keys == m_defaults.value(id))
        Kept::settings().remove(settingsKey(id));
    else
        Kept::settings().setValue(settingsKey(id), QKeySequence::listToString(keys));
    emit keysChanged();
}

void ActionRegistry::setIcon(QAction* action, const QString& icon) {
    m_icons.insert(idOf(action), icon);
    action->setIcon(parts::themedIcon(icon, m_iconColor));
}

void ActionRegistry::setIconColor(const QColor& color) {
    if (color == m_iconColor) return;
    m_iconColor = color;
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        m_byId.value(it.key())->setIcon(parts::themedIcon(it.value(), color));
}

} // namespace coroscope::window
