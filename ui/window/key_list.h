#pragma once

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace coroscope::window {

class ActionRegistry;

/// All keys by menu, and what the mouse does in the chart; a field narrows the list. Not modal: it can stand
/// beside the chart while one tries.
class KeyList : public QDialog {
    Q_OBJECT
public:
    KeyList(const ActionRegistry& actions, QWidget* parent);
    QTreeWidget* list() const { return m_list; }

private:
    void fill(const ActionRegistry& actions);
    void addPointer();
    void narrow(const QString& text);

    QLineEdit* m_filter;
    QTreeWidget* m_list;
};

} // namespace coroscope::window
