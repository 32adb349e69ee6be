#include "core/loop/executor.h"

#include "core/base/check.h"

namespace coroscope::loop {

bool Job::cancel() {
    if (m_state == State::Cancelled) return true;
    if (m_state != State::Pending) return false;
    conclude(State::Cancelled);
    return true;
}

void Job::conclude(State state) {
    m_state = state;
    m_done.notifyAll();
    std::vector<std::function<void(Job&)>> callbacks;
    callbacks.swap(m_callbacks);
    for (const auto& callback : callbacks)
        callback(*this);
}

void Job::whenDone(std::function<void(Job&)> callback) {
    if (done()) {
        callback(*this);
    } else {
        m_callbacks.push_back(std::move(callback));
    }
}

Co<bool> Job::wait(TimeNs deadline) {
    const Ref<Job> kept(this);
    if (!done()) {
        const bool woken = co_await m_done.wait(deadline);
        static_cast<void>(woken);
    }
    co_return done();
}

Pool::Pool(machine::Machine& machine, Kind kind, std::size_t workers, std::string prefix)
    : m_machine(machine), m_kind(kind), m_maxWorkers(workers > 0             ? workers
                                                     : kind == Kind::Threads ? kDefaultThreads
                                                                             : kDefaultProcesses),
      m_prefix(std::move(prefix)), m_resource(kNoResource), m_jobs(machine, WaitKind::Job) {
    if (m_prefix.empty()) {
        m_prefix = kind == Kind::Processes ? "Process"
                                           : "ThreadPoolExecutor-" + std::to_string(machine.nextPoolNumber());
    }
    m_resource = machine.resource(WaitKind::Executor, m_prefix);
}

Co<void> Pool::submit(Ref<Job> job) {
    COROSCOPE_CHECK(!m_shutDown);
    job->m_submitter = m_machine.current().controlLane();
    m_queue.push_back(std::move(job));
    m_jobs.notifyOne();
    // _adjust_thread_count: a worker counts as idle once for each job that it has ended, whether or not it
    // found the next one already waiting.
    if (m_idle > 0) {
        --m_idle;
        co_return;
    }
    if (m_workers.size() >= m_maxWorkers) co_return;
    const bool processes = m_kind == Kind::Processes;
    machine::Process& process = processes ? m_machine.createProcess() : m_machine.current().process();
    machine::Thread& thread =
        m_machine.createThread(process, processes ? LaneKind::Process : LaneKind::Worker,
                               m_prefix + "_" + std::to_string(m_workers.size()));
    m_workers.push_back(&thread);
    co_await m_machine.start(thread, work());
}

// thread.py, _worker
// Job and future hold each other until the job has ended. When the machine is given up before, nobody is
// told.
void Pool::giveUp(Job& job) {
    const auto callbacks = std::exchange(job.m_callbacks, {});
}

Pool::~Pool() {
    for (const Ref<Job>& job : m_queue)
        giveUp(*job);
}

Co<void> Pool::work() {
    class Given {
    public:
        explicit Given(Job& job) : m_job(job) {}
        ~Given() {
            if (!m_job.done()) giveUp(m_job);
        }
        Given(const Given&) = delete;
        Given& operator=(const Given&) = delete;

    private:
        Job& m_job;
    };
    for (;;) {
        while (m_queue.empty()) {
            if (m_shutDown) co_return;
            const bool woken = co_await m_jobs.wait();
            static_cast<void>(woken);
        }
        const Ref<Job> job = std::move(m_queue.front());
        m_queue.pop_front();
        const Given given(*job);
        if (job->m_state == Job::State::Pending) {
            job->m_state = Job::State::Running;
            machine::Thread& thread = m_machine.current();
            *job->m_worker = thread.lane();
            if (job->m_submitter != kNoLane)
                m_machine.sink().link(LinkKind::Submit, job->m_submitter, thread.lane(), thread.now());
            co_await job->run();
            co_await m_machine.current().settle();
            job->conclude(Job::State::Finished);
        }
        ++m_idle;
    }
}

Co<void> Pool::shutdown(bool wait, bool cancelPending) {
    m_shutDown = true;
    if (cancelPending) {
        std::deque<Ref<Job>> queue;
        queue.swap(m_queue);
        for (const auto& job : queue)
            job->cancel();
    }
    m_jobs.notifyAll();
    if (!wait) co_return;
    for (std::size_t index = 0; index < m_workers.size(); ++index) {
        const bool ended = co_await m_machine.join(*m_workers[index]);
        static_cast<void>(ended);
    }
}

// futures._chain_future
Ref<JobFuture> JobFuture::of(Loop& loop, Ref<Job> job, ResourceId pool) {
    const auto future = make<JobFuture>(loop, std::move(job), pool);
    Job* source = future->m_job.get();
    future->addCallback(*makeHandle([future](Loop&) {
        if (future->cancelled()) future->m_job->cancel();
    }));
    source->whenDone([future](Job&) {
        Loop& destination = future->loop();
        if (destination.closed()) return;
        destination.callSoonThreadsafe(*makeHandle([future](Loop&) { future->follow(); }));
    });
    return future;
}

void JobFuture::follow() {
    if (done()) return;
    if (m_job->state() == Job::State::Cancelled) {
        cancel();
    } else {
        finish();
    }
}

} // namespace coroscope::loop
