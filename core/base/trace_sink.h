#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <cstdint>
#include <string_view>

namespace coroscope {

enum class LaneKind : std::uint8_t { Thread, Task, Worker, Process };

/// What a lane does (design.md, "Trace").
enum class SpanState : std::uint8_t {
    Running, ///< holds control and computes
    Blocked, ///< holds control, but sits in a blocking call: nobody else on this thread can run
    Ready,   ///< could run, waits for its turn
    Waiting, ///< suspended until something happens
    Ended,
};

/// What a waiting lane waits for, or what blocks a blocked one. traceName() gives the word used in trace
/// files.
enum class WaitKind : std::uint8_t {
    None,
    Sleep,       ///< "sleep": asyncio.sleep and other loop timers
    Task,        ///< "task": another task's end
    Future,      ///< "future"
    Lock,        ///< "lock": asyncio.Lock or threading.Lock
    Event,       ///< "event"
    Condition,   ///< "condition"
    Semaphore,   ///< "semaphore"
    Barrier,     ///< "barrier"
    Queue,       ///< "queue"
    Executor,    ///< "executor": a job given to a pool or thread
    Socket,      ///< "socket": the simulated network
    Yield,       ///< "yield": gave control away for one turn, asyncio.sleep(0)
    TimeSleep,   ///< "time.sleep": blocks
    Join,        ///< "join": Thread.join, pool shutdown; blocks
    Loop,        ///< "loop": a thread whose event loop has handed control to a task, or waits in select
    Interpreter, ///< "interpreter lock": a thread that waits for its turn to compute
    Job,         ///< "job": an idle pool worker
    Input,       ///< "input"
};

enum class LinkKind : std::uint8_t {
    Create,
    Wake,
    Await,
    Cancel,
    Submit,
    Retrieve, ///< whoever has looked at the exception with which a task has failed
};
enum class MarkKind : std::uint8_t { Output, ErrorOutput, Exception };
enum class EndKind : std::uint8_t { Returned, Raised, Cancelled };
enum class Outcome : std::uint8_t { Finished, Exception, Deadlock, Budget, Stopped };

std::string_view traceName(LaneKind kind);
std::string_view traceName(SpanState state);
std::string_view traceName(WaitKind kind);
std::string_view traceName(LinkKind kind);
std::string_view traceName(MarkKind kind);
std::string_view traceName(EndKind kind);
std::string_view traceName(Outcome outcome);

/// What a lane does from now on; one call opens a span and closes the one before it.
struct StateChange {
    SpanState state = SpanState::Running;
    WaitKind on = WaitKind::None;
    SiteId site =
        kNoSite; ///< the call stack: for Running where control is resumed, else the waiting or blocking call
    TimeNs at = 0; ///< may lie before `now` for Ready: a timer was due while something else held the thread
    TimeNs until = kNever;             ///< when a Sleep or TimeSleep is due
    LaneId target = kNoLane;           ///< the task or thread waited for
    ResourceId resource = kNoResource; ///< the lock, queue, event or pool waited for
};

/// The engine tells what happens through this door; trace::Recorder stands behind it (or NullSink, for speed
/// measurements). Calls come from the one operating-system thread that simulates, in order of virtual time
/// except where `at` says otherwise.
class TraceSink {
public:
    virtual ~TraceSink() = default;

    /// Whether changed() is of interest. Asked where a hand-off is so cheap that telling of it would be a
    /// good part of it.
    bool takesChanges() const { return m_takesChanges; }

    /// `thread` is the lane of the simulated thread that it runs on (itself for Thread and Worker lanes),
    /// `parent` who created it. A new Task lane is Ready from `at`; a new Thread or Worker lane is told its
    /// first state at once by a changed().
    virtual LaneId laneCreated(LaneKind kind, std::string_view name, std::string_view function, LaneId thread,
                               LaneId parent, TimeNs at) = 0;
    virtual void laneRenamed(LaneId lane, std::string_view name) = 0;
    virtual void changed(LaneId lane, const StateChange& change) = 0;
    virtual void ended(LaneId lane, EndKind how, TimeNs at) = 0;

    /// The interned call stack `parent` + (function, line). The same arguments give the same id.
    virtual SiteId site(SiteId parent, std::string_view function, int line) = 0;
    /// A named thing that lanes wait for; `kind` says which sort.
    virtual ResourceId resource(WaitKind kind, std::string_view name) = 0;

    virtual void link(LinkKind kind, LaneId from, LaneId to, TimeNs at) = 0;
    virtual void mark(MarkKind kind, LaneId lane, TimeNs at, SiteId site, std::string_view text) = 0;
    /// `lane` has taken a lock or semaphore at `at`, which may be long ago: told when somebody has to wait
    /// for it, or when who has it takes others too (machine::HeldLocks). Each tookLock() has one gaveLock(),
    /// or none when the run ends first.
    virtual void tookLock(LaneId lane, ResourceId lock, TimeNs at, SiteId site) = 0;
    virtual void gaveLock(LaneId lane, ResourceId lock, TimeNs at) = 0;
    virtual void finished(Outcome outcome, TimeNs at, std::string_view explanation) = 0;

protected:
    explicit TraceSink(bool takesChanges = true) : m_takesChanges(takesChanges) {}

private:
    bool m_takesChanges;
};

} // namespace coroscope
