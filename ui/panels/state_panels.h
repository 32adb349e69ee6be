#pragma once

#include "core/session/snapshot.h"
#include "ui/gantt/empty_note.h"

#include <QHash>
#include <QSet>
#include <QTreeWidget>

#include <memory>

namespace coroscope::panels {

/// A tree that shows snapshots: keeps what is unfolded, selected and scrolled to from one to the next, and
/// sets off what has changed. Rows are known by their path of names.
class StateTree : public QTreeWidget {
    Q_OBJECT
public:
    StateTree(const QStringList& headers, const QString& emptySentence, QWidget* parent);
    /// Nothing to show: a sentence says why.
    void showNothing();
    /// What the panel says while it has no rows.
    void setEmptySentence(const QString& sentence) { m_empty->tell(sentence); }
    QString emptySentence() const { return m_empty->text(); }

signals:
    /// A row that stands for a task, thread or worker was chosen, by click or Enter.
    void laneChosen(coroscope::LaneId lane);
    void lineChosen(int line);

protected:
    // Between begin() and end(): what is not added again goes.
    void begin();
    void end();
    /// `key` tells it from its neighbours; a row whose value differs from the last snapshot's is set off.
    QTreeWidgetItem* add(QTreeWidgetItem* parent, const QString& key, const QString& name,
                         const QString& value, LaneId lane = kNoLane, int line = 0);
    QTreeWidgetItem* addSection(const QString& key, const QString& name, const QString& value);
    QIcon stateIcon(SpanState state) const;

private:
    gantt::EmptyNote* m_empty;
    QHash<QString, QString> m_values; ///< of the last snapshot, by path
    QHash<QString, QString> m_next;
    QSet<QString> m_folded;
    QString m_current;
    int m_scroll = 0;
    bool m_first = true;
};

/// The event loop at the playhead: who has control, the ready queue, timers with what is left, waiting tasks
/// and what would wake them, pools, locks and queues.
class LoopPanel : public StateTree {
    Q_OBJECT
public:
    explicit LoopPanel(QWidget* parent = nullptr);
    void show(const session::Snapshot& snapshot, const trace::Store& store);
};

/// The local variables of each suspended coroutine, thread and worker at the playhead.
class VariablesPanel : public StateTree {
    Q_OBJECT
public:
    explicit VariablesPanel(QWidget* parent = nullptr);
    void show(const session::Snapshot& snapshot, const trace::Store& store);

private:
    void addVariable(QTreeWidgetItem* parent, const session::VariableView& variable);
};

} // namespace coroscope::panels
