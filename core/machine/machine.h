#pragma once

#include "core/machine/held_locks.h"
#include "core/machine/wait_queue.h"

#include <atomic>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace coroscope::machine {

struct MachineOptions {
    /// How long a thread may compute while another wants the interpreter lock, and how far it may compute
    /// ahead of the next event, ns (CPython's sys.getswitchinterval).
    TimeNs switchInterval = 5 * kMillisecond;
};

/// How far one call of Machine::run goes.
struct RunLimits {
    TimeNs until = kNever;                        ///< events up to and including this instant, ns
    std::uint64_t maxEvents = ~std::uint64_t{0};  ///< at most so many events
    std::uint64_t maxLooks = ~std::uint64_t{0};   ///< computing code looks up at most so often (checkpoint())
    const std::atomic<bool>* interrupt = nullptr; ///< asked between events and at checkpoints; may be null
};

enum class RunState : std::uint8_t {
    Paused, ///< a limit was reached; run() again to go on exactly as if there had been none
    Over,   ///< see outcome()
};

/// The simulated computer: a clock, threads, processes. One operating-system thread uses it; any number of
/// machines may live on different ones. Nothing here knows Python or tasks.
class Machine {
public:
    explicit Machine(TraceSink& sink, const MachineOptions& options = {});
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;
    ~Machine();

    /// Gives the main thread its body; it begins at time 0 with the first run(). Call once.
    Thread& launch(Co<void> body, std::string name = "MainThread", std::string_view function = {});

    /// Runs until a limit or the end: the main thread has ended, halt() was awaited, or no event is left
    /// while threads wait (Outcome::Deadlock). Tells the sink when it is over.
    RunState run(const RunLimits& limits = {});
    /// Drops every thread's frames; nothing runs any more. For owners whose objects the frames refer to.
    void abandon();
    /// The run under way pauses at the next place where it can (see RunLimits): for what the sink is told.
    void pauseSoon() { m_eventLimit = m_eventCount; }
    bool over() const { return m_over; }
    Outcome outcome() const { return m_outcome; }
    /// Why it ended so, for a deadlock: a line for each waiting thread and task.
    const std::string& explanation() const { return m_explanation; }
    /// How the end will be reported if the main thread simply ends (default: Finished). The VM says
    /// Exception.
    void setOutcome(Outcome outcome, std::string explanation = {});

    /// The instant of the thread that runs, ns; between runs, of the last event.
    TimeNs now() const { return m_current ? m_current->m_now : m_clock; }
    /// Between runs: nothing more will happen before this instant, ns; kNever when nothing will at all.
    TimeNs settledUntil() const;
    /// The thread that runs; there must be one.
    Thread& current() const { return *m_current; }
    bool idle() const { return m_current == nullptr; }
    Thread& mainThread() const { return *m_threads.front(); }
    const std::vector<std::unique_ptr<Thread, void (*)(Thread*)>>& threads() const { return m_threads; }
    TraceSink& sink() const { return m_sink; }
    const MachineOptions& options() const { return m_options; }

    Process& mainProcess() const { return *m_processes.front(); }
    Process& createProcess();

    /// A new thread, not started. Its lane is told to the trace now, created by the current control lane.
    Thread& createThread(Process& process, LaneKind kind, std::string name, std::string_view function = {});

    /// threading.Thread.start: the new thread runs at once up to its first wait or its end; then the starter
    /// goes on. A thread of another process starts at this instant, side by side, and the starter goes on at
    /// once. `co_await` it (the result means nothing).
    class Start;
    Start start(Thread& thread, Co<void> body);
    /// threading.Thread.join: true if it ended, false if `deadline` (absolute, ns) came first. Named in the
    /// trace as WaitKind::Join.
    Co<bool> join(Thread& thread, TimeNs deadline = kNever);
    /// time.sleep: blocks the thread. Always a wait, even for 0.
    Wait sleep(TimeNs duration);
    /// Ends the simulation here with this outcome; the awaiting code never goes on.
    class Halt;
    Halt halt(Outcome outcome, std::string explanation = {});

    /// A callback of the simulated world (network, devices), not of any thread.
    void schedule(Event& event, TimeNs when);
    void cancel(Event& event) { m_events.remove(event); }

    /// An interned, named thing to wait for; remembers the name to explain deadlocks.
    ResourceId resource(WaitKind kind, std::string_view name);
    std::string_view resourceName(ResourceId resource) const;
    /// "waits for the lock 'x'", "waits for Task-2 to end": what an explanation says of a wait. `targetName`
    /// may be empty.
    std::string describeWait(WaitKind on, ResourceId resource, std::string_view targetName) const;
    /// "Task-N", "Thread-N", "ThreadPoolExecutor-N": each kind of name counts by itself, from 1 (pools: from
    /// 0).
    std::uint64_t nextTaskNumber() { return ++m_taskNumber; }
    std::uint64_t nextPoolNumber() { return m_poolNumber++; }
    HeldLocks& heldLocks() { return m_heldLocks; }
    /// How many events have been handled: the measure of RunLimits::maxEvents.
    std::uint64_t eventCount() const { return m_eventCount; }

    /// Whether RunLimits::interrupt is set: what computes long without a checkpoint may ask.
    bool interrupted() const {
        return m_limits.interrupt && m_limits.interrupt->load(std::memory_order_relaxed);
    }

private:
    friend class Thread;
    friend class Process;
    friend class Wait;
    friend class WaitQueue;
    friend class Thread::Checkpoint;

    void beginWait(Thread& thread, WaitQueue* queue, const WaitInfo& info, TimeNs deadline, bool first);
    void wake(Thread& thread);
    void threadFired(Thread& thread);
    void threadEnded(Thread& thread);
    void adopt(Thread& thread, Co<void> body);
    void startNow(Thread& thread);
    void run(Thread& thread, TimeNs at);
    void requeue(Thread& thread);
    void leave(Thread& thread);
    void resumeStarter(Thread& thread);
    void grant(Thread& thread, TimeNs at);
    void yieldLock(Thread& thread);
    bool handOverDue(const Thread& thread) const;
    TimeNs nextInstant(const Thread& thread) const;
    bool aheadOfEvents(const Thread& thread) const;
    bool othersDue(const Thread& thread) const;
    bool pauseDue() const;
    void refreshHorizon();
    void noteEvent(TimeNs when);
    void show(Thread& thread, Thread::Shown shown, TimeNs at);
    void end(Outcome outcome, std::string explanation);
    std::string explainDeadlock() const;
    void linkHolders() const;
    std::string_view threadName(LaneId lane) const;

    TraceSink& m_sink;
    MachineOptions m_options;
    EventQueue m_events;
    Thread* m_current = nullptr;
    TimeNs m_clock = 0;
    RunLimits m_limits;
    std::uint64_t m_eventCount = 0;
    std::uint64_t m_eventLimit = ~std::uint64_t{0};
    std::uint64_t m_lookCount = 0; ///< times that code which computes has looked up
    std::uint64_t m_lookLimit = ~std::uint64_t{0};
    bool m_over = false;
    bool m_pausing = false; ///< the current thread gave control back only because the piece is over
    Outcome m_outcome = Outcome::Finished;
    std::string m_explanation;
    std::vector<std::unique_ptr<Process>> m_processes;
    std::vector<std::unique_ptr<Thread, void (*)(Thread*)>> m_threads;
    std::unordered_map<ResourceId, std::string> m_resourceNames;
    HeldLocks m_heldLocks{*this};
    std::uint64_t m_taskNumber = 0;
    std::uint64_t m_poolNumber = 0;
};

} // namespace coroscope::machine

#include "core/machine/awaiters.h"
