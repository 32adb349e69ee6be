#pragma once

#include "core/machine/thread.h"

#include <cstddef>

namespace coroscope::machine {

/// A wait of the current thread; `co_await` gives true if it was woken, false if its time ran out.
class Wait {
public:
    /// `queue` null: nobody but the clock ends it. `deadline` kNever: no time limit.
    Wait(Machine& machine, WaitQueue* queue, const WaitInfo& info, TimeNs deadline, bool first = false)
        : m_machine(machine), m_queue(queue), m_info(info), m_deadline(deadline), m_first(first) {}
    Wait(const Wait&) = delete;
    Wait& operator=(const Wait&) = delete;

    bool await_ready() const noexcept { return false; }
    template <std::derived_from<Frame> Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) const {
        suspend(handle.promise().strand());
    }
    bool await_resume() const;

private:
    void suspend(Strand& strand) const;

    Machine& m_machine;
    WaitQueue* m_queue;
    WaitInfo m_info;
    TimeNs m_deadline;
    bool m_first;
};

/// Threads that wait for the same thing, in the order in which they came. Locks, conditions, queues and the
/// loop's select are made of it: test, wait, test again. Must not be destroyed while a thread waits in it,
/// unless the Machine has ended.
class WaitQueue {
public:
    explicit WaitQueue(Machine& machine, WaitKind kind = WaitKind::None, ResourceId resource = kNoResource)
        : m_machine(machine), m_kind(kind), m_resource(resource) {}
    WaitQueue(const WaitQueue&) = delete;
    WaitQueue& operator=(const WaitQueue&) = delete;
    ~WaitQueue();

    /// Always waits, at least behind what is due at this instant. `deadline` is absolute, ns.
    Wait wait(TimeNs deadline = kNever, LaneId target = kNoLane);
    /// As wait(), but keeps the place at the head of the queue: for who was woken, found the thing taken
    /// again and must not fall behind.
    Wait waitFirst(TimeNs deadline = kNever, LaneId target = kNoLane);

    /// Wakes the thread that has waited longest; it runs at the waker's instant, after what is scheduled for
    /// that instant already. False if nobody waits.
    bool notifyOne();
    std::size_t notifyAll();
    bool empty() const { return m_first == nullptr; }
    Thread* first() const { return m_first; }
    ResourceId resource() const { return m_resource; }
    void setResource(ResourceId resource) { m_resource = resource; }
    /// Who has what is waited for and would have to give it back; kNoLane: nobody. For explanations only.
    LaneId owner() const { return m_owner; }
    void setOwner(LaneId lane) { m_owner = lane; }

private:
    friend class Machine;
    friend class Thread;
    friend class Wait;
    void link(Thread& thread, bool first);
    void unlink(Thread& thread);

    Machine& m_machine;
    WaitKind m_kind;
    ResourceId m_resource;
    LaneId m_owner = kNoLane;
    Thread* m_first = nullptr;
    Thread* m_last = nullptr;
};

} // namespace coroscope::machine
