#pragma once

// asyncio/timeouts.py and asyncio/taskgroups.py of CPython 3.11. What Python does on leaving an `async with`
// block is a call here, which is told how the block ended.

#include "core/loop/co_task.h"

#include <map>
#include <vector>

namespace coroscope::loop {

/// asyncio.timeout_at around a part of a task's code.
class Timeout {
public:
    /// Enters; the current task is the one that it cancels. `when` in ns, kNever for no limit.
    Timeout(Loop& loop, TimeNs when);
    Timeout(const Timeout&) = delete;
    Timeout& operator=(const Timeout&) = delete;
    ~Timeout();

    TimeNs when() const { return m_when; }
    /// While inside and not expired.
    void reschedule(TimeNs when);
    bool expired() const { return m_expired; }
    /// Leaves. `cancelled`: the code in it ended by a cancelled Wake. True if that was this timeout's doing
    /// (CPython: TimeoutError); false if the cancellation, if any, goes on.
    bool exit(bool cancelled);

private:
    void drop();
    Loop& m_loop;
    Ref<Task> m_task;
    TimeNs m_when;
    Ref<TimerHandle> m_timer;
    bool m_expired = false;
};

/// How the code inside a TaskGroup ended.
enum class BodyEnd : std::uint8_t { Finished, Failed, Cancelled };

/// asyncio.TaskGroup. finish() must have been awaited before it is destroyed.
class TaskGroup {
public:
    /// Enters, within a task.
    explicit TaskGroup(Loop& loop) : m_loop(loop), m_parent(loop.currentTask()) {}
    TaskGroup(const TaskGroup&) = delete;
    TaskGroup& operator=(const TaskGroup&) = delete;

    /// Null if the group is shutting down (CPython: RuntimeError).
    template <class T>
    Ref<CoTask<T>> spawn(Co<TaskResult<T>> body, std::string name = {}, std::string_view function = {}) {
        if (m_aborting || (m_exiting && m_tasks.empty())) return {};
        const auto task = loop::spawn(m_loop, std::move(body), std::move(name), function);
        add(*task);
        return task;
    }

    struct End {
        /// Cancelled: the parent's cancellation goes on. Failed: errors() says which tasks, if any besides
        /// the body (CPython: BaseExceptionGroup).
        BodyEnd kind = BodyEnd::Finished;
        Wake wake{};
    };
    /// Waits for all tasks, cancelling them if the body did not finish or a task fails.
    Co<End> finish(BodyEnd body);
    /// The tasks that failed, in order of their ends.
    const std::vector<Ref<Task>>& errors() const { return m_errors; }

private:
    void add(Task& task);
    void taskDone(std::uint64_t number);
    void abort();

    Loop& m_loop;
    Ref<Task> m_parent;
    std::map<std::uint64_t, Ref<Task>> m_tasks; ///< not done, by order of creation
    std::uint64_t m_created = 0;
    std::vector<Ref<Task>> m_errors;
    Ref<Future<void>> m_allDone;
    bool m_exiting = false;
    bool m_aborting = false;
    bool m_parentCancelRequested = false;
};

} // namespace coroscope::loop
