#pragma once

#include "core/base/ids.h"
#include "core/base/trace_sink.h"
#include "core/machine/co.h"
#include "core/machine/event_queue.h"
#include "core/machine/process.h"

#include <memory>
#include <string>

namespace coroscope::machine {

class Machine;
class WaitQueue;

/// What a thread waits for, for the trace and for the explanation of a deadlock.
struct WaitInfo {
    WaitKind on = WaitKind::None;
    LaneId target = kNoLane;
    ResourceId resource = kNoResource;
    SiteId site = kNoSite; ///< kNoSite: asked from the strand's owner
};

/// Adds what it knows to the explanation of a deadlock: an event loop names its tasks and what they wait for.
class WaitExplainer {
public:
    virtual void explainWait(std::string& text) const = 0;
    /// Tells the trace who has what others wait for.
    virtual void linkHolders() const = 0;

protected:
    ~WaitExplainer() = default;
};

/// A simulated thread: a stack of strands (its main code, above it the task or callback that its event loop
/// lets run) and a clock of its own. Owned by the Machine, for as long as the Machine lives.
class Thread final : private Event, private StrandOwner {
public:
    enum class State : std::uint8_t { New, Running, Runnable, Waiting, WaitingForLock, Ended };

    Machine& machine() const { return m_machine; }
    Process& process() const { return m_process; }
    State state() const { return m_state; }
    bool ended() const { return m_state == State::Ended; }
    LaneId lane() const { return m_lane; }
    const std::string& name() const { return m_name; }
    void rename(std::string name);
    /// Owned by the user of the library: the VM's thread object, the pool worker.
    void* data = nullptr;

    /// This thread's virtual time, ns; exact only for the thread that runs.
    TimeNs now() const { return m_now; }
    /// Computing has taken `cost` ns. Cheap; the caller compares now() with horizon() when it suits.
    void charge(TimeNs cost) { m_now += cost; }
    /// When now() has reached this, the code must `co_await checkpoint()` before it computes on.
    TimeNs horizon() const { return m_horizon; }

    class Checkpoint;
    /// Lets happen what is due: the lock's forced hand-over, other threads, the end of this piece of
    /// simulation. Returns at once when nothing is.
    Checkpoint checkpoint();
    /// Before an act that others can observe (output, a lock, a queue): what stands at an earlier instant
    /// happens first. Returns at once when nothing does. In the order of one instant it changes nothing.
    Checkpoint settle();
    /// What select() with no timeout to wait does: whatever is due by now() goes first.
    Checkpoint letOthersRun();
    /// Whether somebody would go first then. (A run that is to pause does not count: nothing in it may depend
    /// on the pieces in which it is advanced.)
    bool othersAreDue() const;

    /// Runs `strand` on top of this thread (a task's step, a callback). True if it gave control back (its
    /// owner's strandLeft() has been called); false if it blocks the thread: the caller must then
    /// `co_await nested()` before it goes on. Only for the current thread.
    bool step(Strand& strand);
    class Nested;
    Nested nested();

    /// The lane whose code has control of this thread: its own, or that of the task that runs on it. A wait
    /// is told to the trace as that lane being blocked.
    LaneId controlLane() const { return m_controlLane; }
    void setControlLane(LaneId lane) { m_controlLane = lane; }
    /// How its lane will be said to have ended; Returned unless told otherwise.
    void setEndKind(EndKind kind) { m_endKind = kind; }
    /// The strand on top: of the code that has control.
    Strand* innermost() const { return m_innermost; }
    /// The innermost code's place, for the trace.
    SiteId currentSite() override;
    /// Answers currentSite() for the thread's main code; null: no site.
    void setSiteSource(StrandOwner* source) { m_siteSource = source; }
    /// Whether the wait that ended last ended by a wake-up, not by its timeout.
    bool woken() const { return m_woken; }
    /// Told when a deadlock is explained; the event loop that runs on this thread, or null.
    void setExplainer(const WaitExplainer* explainer) { m_explainer = explainer; }

    // What it waits for while Waiting, for panels.
    const WaitInfo& waitInfo() const { return m_wait; }
    const WaitQueue* waitsIn() const { return m_waitsIn; }
    Thread* nextWaiter() const { return m_nextWaiter; }
    Thread* nextForLock() const { return m_nextForLock; }
    /// What the trace has been told last about the lane in control.
    enum class Shown : std::uint8_t { Control, Waiting, Ready };
    Shown shown() const { return m_shown; }

    /// Threads that wait for this one's end; use Machine::join.
    WaitQueue& joiners() { return *m_joiners; }

private:
    friend class Machine;
    friend class Process;
    friend class Wait;
    friend class WaitQueue;
    Thread(Machine& machine, Process& process, std::string name);
    ~Thread();

    void fire() override;
    void strandLeft(Strand& strand) override;
    void resume();

    Machine& m_machine;
    Process& m_process;
    Strand m_main;
    Strand* m_innermost = nullptr;
    TimeNs m_now = 0;
    TimeNs m_horizon = 0;
    State m_state = State::New;
    bool m_woken = false; ///< the wait that ends now ended by a wake-up, not by its timeout
    Shown m_shown = Shown::Control;
    EndKind m_endKind = EndKind::Returned;
    LaneId m_lane = kNoLane;
    LaneId m_controlLane = kNoLane;
    WaitInfo m_wait;
    TimeNs m_until = kNever; ///< when this wait runs out
    WaitQueue* m_waitsIn = nullptr;
    Thread* m_previousWaiter = nullptr;
    Thread* m_nextWaiter = nullptr;
    Thread* m_nextForLock = nullptr;
    Thread* m_starter = nullptr; ///< goes on at this thread's first wait
    const WaitExplainer* m_explainer = nullptr;
    StrandOwner* m_siteSource = nullptr;
    std::unique_ptr<WaitQueue> m_joiners;
    std::string m_name;
};

} // namespace coroscope::machine
