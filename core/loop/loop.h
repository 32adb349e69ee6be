#pragma once

#include "core/loop/ready_queue.h"
#include "core/loop/task.h"
#include "core/loop/timer_heap.h"
#include "core/machine/machine.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace coroscope::loop {

struct LoopOptions {
    /// select() waits whole multiples of this, ns, rounded up: epoll's milliseconds
    /// (selectors.EpollSelector), by which timers due within one of them fire in one iteration, the first
    /// ones late. 0 or 1: exactly.
    TimeNs selectGrain = kMillisecond;
};

/// How run_forever or run_until_complete ended.
enum class LoopEnd : std::uint8_t {
    Stopped,   ///< stop() was called
    Completed, ///< the future is done
    Broken,    ///< breakOut() was called: an exception such as SystemExit leaves the loop
};

/// asyncio's BaseEventLoop (CPython 3.11) on virtual time. The order of every step is the reference's; ties
/// between timers fire in the order in which they were scheduled. Everything except callSoonThreadsafe is for
/// the thread that runs it. Must outlive its tasks and futures.
class Loop final : private machine::WaitExplainer {
public:
    explicit Loop(machine::Machine& machine, const LoopOptions& options = {});
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;
    ~Loop();

    machine::Machine& machine() const { return m_machine; }
    /// The thread that runs it; null if none does.
    machine::Thread* thread() const { return m_thread; }
    /// loop.time() in ns: the current thread's clock.
    TimeNs time() const { return m_machine.now(); }
    bool running() const { return m_thread != nullptr; }
    bool closed() const { return m_closed; }
    /// Whose doing it is what happens now, for the trace: the lane in control, or, in a callback, the one
    /// that brought it about. What a timer calls is the doing of the thread that runs the loop.
    LaneId actor() const;
    /// The same, but what a timer does is the doing of whoever set it: who cancels, for asyncio.timeout.
    LaneId canceller() const;
    /// When asyncio.timeout will cancel the task, ns; kNever: not at all. For the trace.
    TimeNs limitOf(const Task& task) const {
        if (m_limits.empty()) return kNever;
        const auto limit = m_limits.find(&task);
        return limit == m_limits.end() ? kNever : limit->second;
    }
    void setLimit(const Task& task, TimeNs limit);
    /// The timer whose callback runs, or null.
    const TimerHandle* firedTimer() const {
        return m_running && m_running->isTimer() ? static_cast<const TimerHandle*>(m_running) : nullptr;
    }
    /// asyncio.current_task, or null.
    Task* currentTask() const { return m_currentTask; }
    /// Drops the frames of every task that is not done; they never go on. For owners whose objects the frames
    /// refer to.
    void abandonTasks();
    /// Every task that is not done, oldest first (asyncio.all_tasks).
    std::vector<Ref<Task>> allTasks() const;

    void callSoon(Handle& handle) { m_ready.push(handle); }
    /// As callSoon, taking over a reference that the caller holds.
    void callSoonRetained(Handle& handle) { m_ready.pushRetained(handle); }
    /// As callSoon for one that is running just now, mostly: the reference that the loop holds meanwhile goes
    /// back into the queue. (Counting goes through virtual functions, and a yield is little more than this.)
    void callSoonAgain(Handle& handle) {
        if (m_current.get() == &handle)
            m_ready.pushRetained(*m_current.detach());
        else
            m_ready.push(handle);
    }
    void callAt(TimerHandle& timer, TimeNs when);
    void callLater(TimerHandle& timer, TimeNs delay) { callAt(timer, laterBy(time(), delay)); }
    /// loop.call_soon_threadsafe: from any simulated thread; wakes the loop's thread from its select.
    void callSoonThreadsafe(Handle& handle);

    /// loop.run_forever; awaited by the code of the thread that shall run it. Not while running() or
    /// closed().
    Co<LoopEnd> runForever();
    /// loop.run_until_complete of a future of this loop. Stopped means that the loop was stopped before the
    /// future was done (CPython: RuntimeError).
    Co<LoopEnd> runUntilComplete(FutureBase& future);
    /// loop.stop: the current iteration is the last.
    void stop() { m_stopping = true; }
    /// The running run_forever ends after the current callback, as when a BaseException leaves it.
    void breakOut() { m_broken = true; }
    /// loop.close: drops what is scheduled. Not while it runs.
    void close();
    /// The same after the end of the machine, also for a loop whose run was dropped with its thread: nothing
    /// goes on here any more. Drops the frames of tasks and callbacks, too.
    void abandon();

    /// asyncio.sleep(0).
    Yield yieldOnce() { return {}; }
    /// asyncio.sleep: at least `delay` ns; 0 or less yields once.
    Co<Wake> sleep(TimeNs delay);

    /// The ready queue and the timers, for panels, in the order in which they will run.
    const ReadyQueue& ready() const { return m_ready; }
    const TimerHeap& timers() const { return m_timers; }
    bool timerIsDue() { return !m_timers.empty() && m_timers.firstWhen() <= time(); }
    /// A coroutine callback has begun and has not given control back.
    bool inCallback() const { return m_idleStrands.size() < m_strands.size(); }

    /// Runs a coroutine callback on top of the loop's thread (see StrandHandle).
    void runCallback(StrandCallback& callback, Counted& keeper);

    /// Does what a callback of the library does by itself, and shows it as the thread's own step as it shows
    /// those of a script; `site`: where the code that runs the loop is.
    template <class F>
    void runShown(SiteId site, F work) {
        showThread(SpanState::Running, site);
        work();
        showThread(SpanState::Waiting, kNoSite);
    }

    /// Before and after a Task's strand runs: for slow-callback warnings and the like; may be null.
    struct StepObserver {
        virtual void stepBegan(Task& task) = 0;
        virtual void stepEnded(Task& task) = 0;

    protected:
        ~StepObserver() = default;
    };
    void setStepObserver(StepObserver* observer) { m_observer = observer; }

private:
    friend class Task;
    friend class TimerHandle;
    class CallbackStrand;

    void timerCancelled() { m_timers.noteCancelled(); }
    void collectDueTimers();
    /// The instant at which select shall end; 0: it shall not wait.
    TimeNs selectDeadline();
    void enter();
    void leave();
    void showThread(SpanState state, SiteId site);
    void explainWait(std::string& text) const override;
    void linkHolders() const override;
    void tookControl(Task& task);
    void gaveControlBack(Task& task);
    void link(Task& task);
    void unlink(Task& task);

    machine::Machine& m_machine;
    LoopOptions m_options;
    ReadyQueue m_ready;
    TimerHeap m_timers;
    machine::WaitQueue m_select;
    machine::Thread* m_thread = nullptr;
    Ref<Handle> m_current; ///< the callback that runs
    Task* m_currentTask = nullptr;
    const Handle* m_running = nullptr;                ///< the callback or step that the loop is in
    std::unordered_map<const Task*, TimeNs> m_limits; ///< of those that have one
    Task* m_firstTask = nullptr;
    Task* m_lastTask = nullptr;
    StepObserver* m_observer = nullptr;
    std::vector<std::unique_ptr<CallbackStrand>> m_strands; ///< for callbacks
    std::vector<CallbackStrand*> m_idleStrands;
    LaneId m_outerLane = kNoLane; ///< who had control of the thread when it entered the loop
    bool m_stopping = false;
    bool m_broken = false;
    bool m_closed = false;
    bool m_inSelect = false;
    bool m_hasMessage =
        false; ///< call_soon_threadsafe was called while nobody sat in select: the self-pipe's byte
};

template <class Base>
void BasicStrandHandle<Base>::run(Loop& loop) {
    loop.runCallback(*this, *this);
}

} // namespace coroscope::loop
