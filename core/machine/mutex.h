#pragma once

#include "core/machine/machine.h"

namespace coroscope::machine {

/// threading.Lock. Releasing leaves it free and wakes the first waiter; if somebody takes it in between, the
/// waiter keeps its place at the head and waits on. The caller settles() before each call that others can
/// observe.
class Mutex {
public:
    explicit Mutex(Machine& machine, ResourceId resource = kNoResource)
        : m_queue(machine, WaitKind::Lock, resource) {}

    bool locked() const { return m_locked; }
    bool acquireNow() { return !std::exchange(m_locked, true); }
    /// False if `deadline` (absolute, ns) came first.
    Co<bool> acquire(TimeNs deadline = kNever);
    /// False if it was not locked (CPython: RuntimeError).
    bool release();

private:
    WaitQueue m_queue;
    bool m_locked = false;
    bool m_headWoken = false; ///< the first waiter is on its way: it alone may be woken until it has come
};

} // namespace coroscope::machine
