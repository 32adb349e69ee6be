#pragma once

#include <QKeySequence>
#include <QTreeWidget>
#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;

namespace coroscope::window {

class ActionRegistry;

/// The keys of every command. One key belongs to one command: giving it to another takes it away, after
/// saying so.
class KeysPage : public QWidget {
    Q_OBJECT
public:
    explicit KeysPage(ActionRegistry* actions);
    void apply();
    void restoreDefaults();
    /// For the selected command, as typing them into the field does.
    void select(const QString& id);
    void setKeys(const QKeySequence& keys);

private:
    void fill();
    void filter(const QString& text);
    void showSelected();
    void showConflict();
    void showKeys(QTreeWidgetItem* item);
    QTreeWidgetItem* owner(const QKeySequence& keys) const; ///< of other commands than the selected one

    ActionRegistry* m_actions;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QKeySequenceEdit* m_edit;
    QLabel* m_conflict;
    QHash<QString, QList<QKeySequence>> m_keys; ///< what apply() will set
};

} // namespace coroscope::window
