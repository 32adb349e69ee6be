#pragma once

#include "core/loop/driver.h"

#include <memory>
#include <string>

namespace coroscope::loop {

/// asyncio.Task: drives a coroutine on a strand of its own, one step each time it is woken. The subclass
/// gives the body and keeps the result. The machine's steps of Task.__step, __wakeup, cancel and uncancel are
/// CPython 3.11's.
class Task : public FutureBase, private Driver {
public:
    /// Does not schedule anything: call schedule() once the subclass is complete.
    explicit Task(Loop& loop) : FutureBase(loop), m_step(*this), m_strand(*this) {}
    ~Task() override;

    /// Registers with the loop, creates the lane, call_soons the first step. An empty name gives "Task-N".
    void schedule(std::string name, std::string_view function);

    std::string name() const { return m_name ? *m_name : "Task-" + std::to_string(m_number); }
    void rename(std::string name);
    LaneId lane() const final { return m_lane; }

    /// Task.cancel: false if done. Else the future waited for is cancelled, or the next step is interrupted.
    bool cancel(CancelMessage message = {}) override;
    int uncancel();
    int cancelling() const { return m_cancelRequests; }
    /// What it waits for now, or null.
    FutureBase* waitsFor() const { return m_waitsFor.get(); }
    bool started() const { return m_started; }
    EndKind endKind() const { return m_endKind; }
    bool failed() const override { return state() == State::Finished && m_endKind == EndKind::Raised; }

    void describeWait(StateChange& change) const override {
        change.on = WaitKind::Task;
        change.target = m_lane;
    }

protected:
    /// The coroutine, called at the first step. `first` is Interrupted if the task was cancelled before it
    /// started: CPython throws CancelledError into the unstarted coroutine then. The result (or error) is
    /// stored in the subclass before it returns; Cancelled takes `message` of setCancelled or none.
    virtual Co<EndKind> body(Wake first) = 0;
    /// Control has come to this task: before its code runs / after it gave control back. For current
    /// contexts.
    virtual void stepBegins() {}
    virtual void stepEnds() {}
    /// The body returned, but a cancel() came first: the result is lost, the task counts as cancelled.
    virtual void resultDiscarded() {}
    /// The last step is over, callbacks are scheduled; the frames are gone.
    virtual void ended() {}
    /// For the trace.
    SiteId currentSite() override { return kNoSite; }
    /// Task ended as cancelled: which message its CancelledError carries (Task._cancelled_exc).
    void setCancelMessage(CancelMessage message) { m_cancelMessage = std::move(message); }

private:
    friend class Loop;

    /// The task in the ready queue and in futures' callbacks. One is enough: a task is either scheduled or
    /// waits for one future.
    class Step final : public Handle {
    public:
        explicit Step(Task& task) : m_task(task) {}
        void run(Loop& loop) override { m_task.step(loop); }
        void futureDone(FutureBase& future) override { m_task.woken(future); }
        Task* task() const override { return &m_task; }
        void retain() noexcept override { m_task.retain(); }
        void release() noexcept override { m_task.release(); }

    private:
        Task& m_task;
    };

    void step(Loop& loop);
    void woken(FutureBase& by);
    void strandLeft(machine::Strand& strand) final;
    void park(FutureBase& future) final;
    void yield() final;
    Wake wakeUp(FutureBase* future) final;
    void completed();
    void abandon();

    Step m_step;
    machine::Strand m_strand;
    Ref<FutureBase> m_waitsFor;
    std::unique_ptr<std::string> m_name; ///< null: the usual one
    std::uint32_t m_number = 0;
    LaneId m_lane = kNoLane;
    int m_cancelRequests = 0;
    bool m_mustCancel = false;
    bool m_started = false;
    bool m_linked = false; ///< is in the loop's list
    EndKind m_endKind = EndKind::Returned;
    // The loop's list of all its tasks, in order of creation.
    Task* m_previous = nullptr;
    Task* m_next = nullptr;
};

} // namespace coroscope::loop
