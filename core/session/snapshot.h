#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/trace/store.h"

#include <string>
#include <vector>

namespace coroscope::session {

struct VariableView {
    std::string name;
    std::string value; ///< repr, cut to 200 code points
};

struct FrameView {
    std::string function;
    int line = 0;
    std::vector<VariableView> locals;
};

/// A task, thread or worker as it stands: its call stack (outermost first) with the local variables of each
/// frame.
struct LaneView {
    LaneId lane = kNoLane;
    std::vector<FrameView> frames;
};

struct TimerView {
    TimeNs due = 0;
    std::string what;      ///< what it will call
    LaneId lane = kNoLane; ///< whom it will wake, when it is a task's sleep
};

struct ReadyView {
    LaneId lane = kNoLane; ///< kNoLane: a plain callback
    std::string what;
};

struct LoopView {
    LaneId thread = kNoLane;
    LaneId current = kNoLane;      ///< the task that has control
    std::vector<ReadyView> ready;  ///< in the order in which they will run
    std::vector<TimerView> timers; ///< in the order in which they will fire
};

struct PoolView {
    std::string name;
    std::vector<LaneId> workers;
    std::vector<LaneId> busy;
    std::vector<std::string> queued; ///< jobs that wait for a worker, first to run first
};

struct LockView {
    std::string name; ///< "Lock", "Semaphore(2)" …
    LaneId owner = kNoLane;
    std::vector<LaneId> waiters;
};

struct QueueView {
    std::string name;
    std::size_t capacity = 0;       ///< 0: unbounded
    std::vector<std::string> items; ///< repr, the first out first; at most 100
    std::size_t size = 0;
    std::vector<LaneId> getters;
    std::vector<LaneId> putters;
};

/// The whole state at one instant, for the panels beside the chart.
struct Snapshot {
    trace::Instant at;
    std::vector<LaneView> lanes;
    std::vector<LoopView> loops;
    std::vector<PoolView> pools;
    std::vector<LockView> locks;
    std::vector<QueueView> queues;
};

} // namespace coroscope::session
