#pragma once

#include "core/machine/machine.h"

namespace coroscope::machine {

/// threading.Lock. Releasing leaves it free and wakes the first waiter; if somebody takes it in between, the
/// waiter keeps its place at the head and waits on. The caller settles() before each call that others can
/// observe.
class Mutex {
public:
    /// `kind` is what the trace says of who waits for it: conditions, events ... are made of such locks.
    explicit Mutex(Machine& machine, ResourceId resource = kNoResource, WaitKind kind = WaitKind::Lock)
        : m_queue(machine, kind, resource) {}

    bool locked() const { return m_locked; }
    bool acquireNow() { return !std::exchange(m_locked, true); }
    /// False if `deadline` (absolute, ns) came first. `target`: the lane that will release it, if known.
    Co<bool> acquire(TimeNs deadline = kNever, LaneId target = kNoLane);
    /// False if it was not locked (CPython: RuntimeError).
    bool release();
    /// Who waits, in order.
    WaitQueue& waiters() { return m_queue; }
    const WaitQueue& waiters() const { return m_queue; }

private:
    WaitQueue m_queue;
    bool m_locked = false;
    bool m_headWoken = false; ///< the first waiter is on its way: it alone may be woken until it has come
};

} // namespace coroscope::machine
