#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/trace/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace coroscope::session {

/// A variable, or an item or attribute of one.
struct VariableView {
    std::string name;
    std::string value; ///< as repr() shows it where that needs no script code; at most 200 code points
    std::string type;  ///< the class's name
    std::vector<VariableView> children; ///< items and attributes; at most 50
};

struct FrameView {
    std::string function; ///< qualified name; "<module>" for a module's own code
    int line = 0;         ///< where it stands
    bool begun = true;    ///< false: a coroutine that has not run yet; its variables are its arguments
    bool library = false; ///< of a simulated module: no line of the script, and no variables
    std::vector<VariableView> locals; ///< of a module only data: no functions, classes and modules
};

/// What a suspended or blocked lane waits for and what would wake it.
struct WaitView {
    WaitKind on = WaitKind::None;
    std::string what; ///< the variable by which the script knows it, or its type; may be empty
    ResourceId resource = kNoResource; ///< as in the trace
    TimeNs until = kNever;             ///< when the clock ends it, ns
    std::vector<LaneId> wakers; ///< whose act would end it: a task awaited, children of a gather, the owners
                                ///< of a lock, the worker that has the job; at most 100
};

/// A task, thread or worker that has not ended.
struct LaneView {
    LaneId lane = kNoLane;
    SpanState state = SpanState::Running;
    WaitView wait;                 ///< while Waiting or Blocked
    std::vector<FrameView> frames; ///< its call stack or chain of awaits, outermost first
};

struct TimerView {
    TimeNs due = 0; ///< ns; those not later than the snapshot join the ready queue when the loop looks next
    LaneId lane = kNoLane; ///< whom it will wake, where one task waits for it
    std::string what;      ///< what it will call
};

struct ReadyView {
    LaneId lane = kNoLane; ///< kNoLane: a plain callback
    std::string what;
};

struct LoopView {
    LaneId thread = kNoLane;
    LaneId current =
        kNoLane; ///< who has control: a task, or the thread itself in a callback; kNoLane: nobody
    std::vector<ReadyView> ready;  ///< in the order in which they will run
    std::vector<TimerView> timers; ///< in the order in which they will fire
};

/// Threads of one process that want the interpreter lock.
struct InterpreterView {
    std::uint32_t process = 0;
    LaneId holder = kNoLane;
    std::vector<LaneId> waiters; ///< in the order in which they will get it
};

struct PoolView {
    std::string name;
    std::size_t size = 0; ///< workers at most
    std::vector<LaneId> workers;
    std::vector<LaneId> busy;
    std::vector<std::string> queued; ///< jobs that wait for a worker, first to run first; at most 100
    std::size_t queuedCount = 0;
};

/// A lock, semaphore, event, condition or barrier that the script can reach or somebody waits for.
struct LockView {
    WaitKind kind = WaitKind::Lock;
    std::string type;     ///< "asyncio.Lock", "threading.Event" …
    std::string variable; ///< by which the script knows it: "lock", "account.lock", "forks[2]"; may be empty
    ResourceId resource = kNoResource; ///< as in the trace, where it is one
    bool free = true;                  ///< a lock: not locked; an event: set; a semaphore: has a permit left
    std::int64_t value = 0;            ///< a semaphore's permits left; who has come to a barrier
    std::int64_t capacity = 0;         ///< a semaphore's or barrier's whole number; 0: none
    std::vector<LaneId> owners;        ///< who has acquired it
    std::vector<LaneId> waiters;       ///< in the order in which they will be served
};

struct QueueView {
    std::string type;
    std::string variable;
    ResourceId resource = kNoResource;
    std::size_t capacity = 0; ///< 0: unbounded
    std::size_t size = 0;
    std::size_t unfinished = 0;     ///< items for which task_done() has not been called
    std::vector<std::string> items; ///< the first out first; at most 100
    std::vector<LaneId> getters;
    std::vector<LaneId> putters;
    std::vector<LaneId> joiners;
};

/// The whole state at one instant, for the panels beside the chart: what holds after everything that the
/// trace records at or before `at`, and before anything later. Nothing in it refers to the engine.
struct Snapshot {
    trace::Instant at;
    std::vector<LaneView> lanes; ///< threads, then the tasks of each loop, in order of creation
    std::size_t lanesLeftOut =
        0; ///< beyond what is shown (their states are told all the same, their variables are not)
    std::vector<LoopView> loops;
    std::vector<InterpreterView> interpreters;
    std::vector<PoolView> pools;
    std::vector<LockView> locks;
    std::vector<QueueView> queues;
};

} // namespace coroscope::session
