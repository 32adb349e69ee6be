#pragma once

#include "core/session/snapshot.h"

#include <memory>
#include <QTreeWidget>

namespace coroscope::panels {

/// The event loop at the playhead: who has control, the ready queue, timers with what is left, waiting tasks,
/// pools, locks and queues.
class LoopPanel : public QTreeWidget {
    Q_OBJECT
public:
    explicit LoopPanel(QWidget* parent = nullptr);
    void show(const session::Snapshot& snapshot, const trace::Store& store);
signals:
    void laneChosen(coroscope::LaneId lane);
};

/// The local variables of each suspended coroutine at the playhead.
class VariablesPanel : public QTreeWidget {
    Q_OBJECT
public:
    explicit VariablesPanel(QWidget* parent = nullptr);
    void show(const session::Snapshot& snapshot, const trace::Store& store);
signals:
    void lineChosen(int line);
};

} // namespace coroscope::panels
