#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QMenuBar>
#include <QObject>

#include <functional>

namespace coroscope::window {

/// The keys of an action: a standard one of the platform, one by name ("Ctrl+E"), several, or none.
class Keys {
public:
    Keys() = default;
    Keys(QKeySequence::StandardKey key) : m_list(QKeySequence::keyBindings(key)) {}
    Keys(const char* text) : m_list{QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText)} {}
    Keys(QList<QKeySequence> list) : m_list(std::move(list)) {}
    const QList<QKeySequence>& list() const { return m_list; }

private:
    QList<QKeySequence> m_list;
};

/// Every command of the window under a name that never changes ("file.open"), so that menus, toolbar, command
/// palette, preferences and the list of keys all show the same ones and the user's own keys can be kept.
/// Actions belong to the window: their keys work wherever the focus is in it.
class ActionRegistry : public QObject {
    Q_OBJECT
public:
    explicit ActionRegistry(QWidget* window, QMenuBar* bar);

    /// The top menu of that name; made, in the order of the first calls, with this title.
    QMenu* menu(const QString& id, const QString& title);
    QMenu* menu(const QString& id) const { return m_menus.value(id); }

    /// An action of `menu` (nullptr: of none, reached by key and palette only). `icon` names a file of
    /// resources/icons without its ending.
    QAction* add(const QString& id, QMenu* menu, const QString& text, const Keys& keys,
                 std::function<void()> slot, const QString& icon = {});
    /// One with a check mark; `slot` gets what it becomes.
    QAction* addToggle(const QString& id, QMenu* menu, const QString& text, const Keys& keys, bool on,
                       std::function<void(bool)> slot);
    /// Takes in an action that exists, for example a dock's.
    void adopt(const QString& id, QMenu* menu, QAction* action, const Keys& keys = {});

    QAction* action(const QString& id) const;                    ///< nullptr when there is none
    const QList<QAction*>& actions() const { return m_actions; } ///< in the order of their making
    static QString idOf(const QAction* action) { return action->objectName(); }
    /// "File: Open": its menu and itself, without the marks of mnemonics and dialogs.
    QString title(const QAction* action) const;
    QString menuTitle(const QAction* action) const; ///< "File"; empty when it lies in none
    static QString text(const QAction* action);     ///< "Open"

    QList<QKeySequence> defaultKeys(const QString& id) const { return m_defaults.value(id); }
    /// Keys of the user's choice; kept in the settings, where they hold from the next start on, too.
    void setKeys(const QString& id, const QList<QKeySequence>& keys);

    void setIcon(QAction* action, const QString& icon);
    /// Colours the icons for the background that they lie on.
    void setIconColor(const QColor& color);

signals:
    void keysChanged();
    void added(QAction* action);

private:
    QWidget* m_window;
    QMenuBar* m_bar;
    QHash<QString, QMenu*> m_menus;
    QList<QAction*> m_actions;
    QHash<QString, QAction*> m_byId;
    QHash<QString, QString> m_titles; ///< of the menus that actions lie in, by action
    QHash<QString, QString> m_icons;
    QHash<QString, QList<QKeySequence>> m_defaults;
    QColor m_iconColor;
};

} // namespace coroscope::window
