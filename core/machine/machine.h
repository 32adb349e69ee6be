#pragma once

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
    bool over() const { return m_over; }
    Outcome outcome() const { return m_outcome; }
    /// Why it ended so, for a deadlock: a line for each waiting thread and task.
    const std::string& explanation() const { return m_explanation; }
    /// How the end will be reported if the main thread simply ends (default: Finished). The VM says
    /// Exception.
    void setOutcome(Outcome outcome, std::string explanation = {});

    /// The instant of the thread that runs, ns; between runs, of the last event.
    TimeNs now() const { return m_current ? m_current->m_now : m_clock; }
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
    Wait start(Thread& thread, Co<void> body);
    /// threading.Thread.join: true if it ended, false if `deadline` (absolute, ns) came first. Named in the
    /// trace as WaitKind::Join.
    Co<bool> join(Thread& thread, TimeNs deadline = kNever);
    /// time.sleep: blocks the thread. Always a wait, even for 0.
    Wait sleep(TimeNs duration);
    /// Ends the simulation here with this outcome; the awaiting code never goes on.
    Wait halt(Outcome outcome, std::string explanation = {});

    /// A callback of the simulated world (network, devices), not of any thread.
    void schedule(Event& event, TimeNs when) {
        m_events.push(event, when);
        noteEvent(when);
    }
    void cancel(Event& event) { m_events.remove(event); }

    /// An interned, named thing to wait for; remembers the name to explain deadlocks.
    ResourceId resource(WaitKind kind, std::string_view name);
    std::string_view resourceName(ResourceId resource) const;
    /// "Task-N", "Thread-N", "ThreadPoolExecutor-N": each kind of name counts by itself, from 1 (pools: from
    /// 0).
    std::uint64_t nextTaskNumber() { return ++m_taskNumber; }
    std::uint64_t nextPoolNumber() { return m_poolNumber++; }
    std::uint64_t nextProcessNumber() { return ++m_processNumber; }
    /// How many events have been handled: the measure of RunLimits::maxEvents.
    std::uint64_t eventCount() const { return m_eventCount; }

private:
    friend class Thread;
    friend class Process;
    friend class Wait;
    friend class WaitQueue;
    friend class Thread::Checkpoint;

    void beginWait(Thread& thread, WaitQueue* queue, const WaitInfo& info, TimeNs deadline);
    void endWait(Thread& thread, bool woken, TimeNs at);
    void wake(Thread& thread);
    void acquireLock(Thread& thread, bool first);
    void releaseLock(Thread& thread);
    void yieldLock(Thread& thread);
    void makeRunnable(Thread& thread, TimeNs at);
    void handBack(Thread& thread);
    void threadEnded(Thread& thread);
    void runCurrent();
    void refreshHorizon();
    void noteEvent(TimeNs when);
    bool interrupted() const;
    void traceWaitBegins(Thread& thread);
    void traceRuns(Thread& thread);
    void end(Outcome outcome, std::string explanation);
    std::string explainDeadlock() const;

    TraceSink& m_sink;
    MachineOptions m_options;
    EventQueue m_events;
    Thread* m_current = nullptr;
    TimeNs m_clock = 0;
    RunLimits m_limits;
    std::uint64_t m_eventCount = 0;
    std::uint64_t m_eventLimit = ~std::uint64_t{0};
    bool m_over = false;
    bool m_pausing = false; ///< the current thread gave control back only because the piece is over
    Outcome m_outcome = Outcome::Finished;
    std::string m_explanation;
    std::vector<std::unique_ptr<Process>> m_processes;
    std::vector<std::unique_ptr<Thread, void (*)(Thread*)>> m_threads;
    std::unordered_map<ResourceId, std::string> m_resourceNames;
    std::uint64_t m_taskNumber = 0;
    std::uint64_t m_poolNumber = 0;
    std::uint64_t m_processNumber = 0;
};

/// Gives control to the machine if something else must happen first (see Thread).
class Thread::Checkpoint {
public:
    enum class Rule : std::uint8_t { Horizon, Settle, Others };
    Checkpoint(Thread& thread, Rule rule) : m_thread(thread), m_rule(rule) {}
    Checkpoint(const Checkpoint&) = delete;
    Checkpoint& operator=(const Checkpoint&) = delete;
    bool await_ready() const;
    template <std::derived_from<Frame> Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) const {
        suspend(handle.promise().strand());
    }
    void await_resume() const noexcept {}

private:
    void suspend(Strand& strand) const;
    Thread& m_thread;
    Rule m_rule;
};

inline Thread::Checkpoint Thread::checkpoint() {
    return Checkpoint(*this, Checkpoint::Rule::Horizon);
}
inline Thread::Checkpoint Thread::settle() {
    return Checkpoint(*this, Checkpoint::Rule::Settle);
}
inline Thread::Checkpoint Thread::letOthersRun() {
    return Checkpoint(*this, Checkpoint::Rule::Others);
}

/// Waits until what step() left blocked has given control back.
class Thread::Nested {
public:
    explicit Nested(Thread& thread) : m_thread(thread) {}
    Nested(const Nested&) = delete;
    Nested& operator=(const Nested&) = delete;
    bool await_ready() const noexcept { return false; }
    template <std::derived_from<Frame> Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) const {
        handle.promise().strand().block();
    }
    void await_resume() const noexcept {}

private:
    Thread& m_thread;
};

inline Thread::Nested Thread::nested() {
    return Nested(*this);
}

} // namespace coroscope::machine
