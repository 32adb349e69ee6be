#pragma once

// concurrent.futures on simulated threads (thread.py of CPython 3.11), and its tie to the event loop
// (asyncio/futures.py, _chain_future).

#include "core/loop/loop.h"

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace coroscope::loop {

class Pool;

/// A piece of work for a pool and the concurrent.futures.Future of it. The subclass has the code and keeps
/// the result. May be used from every simulated thread of the machine.
class Job : public Counted {
public:
    enum class State : std::uint8_t { Pending, Running, Cancelled, Finished };

    explicit Job(machine::Machine& machine) : m_done(machine, WaitKind::Executor) {}

    State state() const { return m_state; }
    bool done() const { return m_state == State::Cancelled || m_state == State::Finished; }
    /// Future.cancel: false if it runs or has ended otherwise.
    bool cancel();
    /// Future.add_done_callback: `callback` is called by whichever thread ends the job, or now if it has
    /// ended.
    void whenDone(std::function<void(Job&)> callback);
    /// Blocks the current thread until the job is done: false if `deadline` (absolute, ns) came first.
    Co<bool> wait(TimeNs deadline = kNever);
    /// True if it ended with an error.
    virtual bool failed() const { return false; }
    /// The lane of the worker that has taken it, kNoLane before; for who waits and may outlive the job.
    const std::shared_ptr<const LaneId>& worker() const { return m_seenWorker; }

protected:
    /// The work, on a worker's thread.
    virtual Co<void> run() = 0;

private:
    friend class Pool;
    void conclude(State state);
    machine::WaitQueue m_done;
    std::vector<std::function<void(Job&)>> m_callbacks;
    LaneId m_submitter = kNoLane;
    std::shared_ptr<LaneId> m_worker = std::make_shared<LaneId>(kNoLane);
    std::shared_ptr<const LaneId> m_seenWorker = m_worker;
    State m_state = State::Pending;
};

/// ThreadPoolExecutor and ProcessPoolExecutor. Workers are started one at a time, when a job comes and none
/// is known to be idle. Must outlive its workers' threads or the machine.
class Pool {
public:
    enum class Kind : std::uint8_t { Threads, Processes };
    static constexpr std::size_t kDefaultThreads = 6;
    static constexpr std::size_t kDefaultProcesses = 2;

    /// An empty prefix gives "ThreadPoolExecutor-N" ("Process" for processes). `workers` 0: the default.
    explicit Pool(machine::Machine& machine, Kind kind = Kind::Threads, std::size_t workers = 0,
                  std::string prefix = {});
    ~Pool();
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    /// Executor.submit. Awaited, because a new worker runs up to its first wait before the submitter goes on.
    /// The pool must not have been shut down (CPython: RuntimeError).
    Co<void> submit(Ref<Job> job);
    /// Executor.shutdown; with `wait`, blocks until every worker has ended.
    Co<void> shutdown(bool wait = true, bool cancelPending = false);
    bool isShutDown() const { return m_shutDown; }

    /// For panels: what waits for a worker, oldest first.
    const std::deque<Ref<Job>>& queued() const { return m_queue; }
    const std::vector<machine::Thread*>& workers() const { return m_workers; }
    std::size_t maxWorkers() const { return m_maxWorkers; }
    ResourceId resource() const { return m_resource; }

private:
    static void giveUp(Job& job);
    Co<void> work();
    machine::Machine& m_machine;
    Kind m_kind;
    std::size_t m_maxWorkers;
    std::string m_prefix;
    ResourceId m_resource;
    machine::WaitQueue m_jobs;
    std::deque<Ref<Job>> m_queue;
    std::vector<machine::Thread*> m_workers;
    std::size_t m_idle = 0; ///< ThreadPoolExecutor._idle_semaphore
    bool m_shutDown = false;
};

/// asyncio.wrap_future: follows a job from the loop; cancelling it cancels the job if that has not begun.
class JobFuture final : public FutureBase {
public:
    static Ref<JobFuture> of(Loop& loop, Ref<Job> job, ResourceId pool = kNoResource);
    Job& job() const { return *m_job; }
    bool failed() const override { return m_job->failed(); }
    void describeWait(StateChange& change) const override {
        change.on = WaitKind::Executor;
        change.resource = m_pool;
    }
    LaneId endedBy() const override { return *m_job->worker(); }
    void standsFor(std::vector<LaneId>& lanes) const override {
        if (*m_job->worker() != kNoLane) lanes.push_back(*m_job->worker());
    }

private:
    template <class T, class... Arguments>
    friend Ref<T> machine::make(Arguments&&... arguments);
    JobFuture(Loop& loop, Ref<Job> job, ResourceId pool)
        : FutureBase(loop), m_job(std::move(job)), m_pool(pool) {}
    void follow();
    Ref<Job> m_job;
    ResourceId m_pool;
};

/// A job made of a C++ coroutine.
class CoJob final : public Job {
public:
    CoJob(machine::Machine& machine, Co<void> body) : Job(machine), m_body(std::move(body)) {}

private:
    Co<void> run() override { return std::move(m_body); }
    Co<void> m_body;
};

} // namespace coroscope::loop
