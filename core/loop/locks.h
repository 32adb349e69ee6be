#pragma once

// asyncio/locks.py of CPython 3.11, step by step. The loop is given with each wait, because asyncio binds
// these objects to a loop only when somebody first waits (mixins._LoopBoundMixin); checking that it stays the
// same is the caller's business. Everything is for tasks of one loop; a cancelled Wake means that nothing was
// acquired.

#include "core/loop/waiter.h"
#include "core/machine/held_locks.h"

#include <cstdint>
#include <vector>

namespace coroscope::loop {

/// asyncio.Lock
class Lock {
public:
    explicit Lock(ResourceId resource = kNoResource) : m_resource(resource) {}

    bool locked() const { return m_locked; }
    std::size_t waiting() const { return m_waiters.size(); }
    const WaiterList& waiters() const { return m_waiters; }
    /// Takes it if acquire() would not have to wait.
    bool acquireNow();
    Co<Wake> acquire(Loop& loop);
    /// False if it was not locked (CPython: RuntimeError).
    bool release();
    machine::Holders& holders() { return m_holders; }
    /// While nobody waits.
    void setResource(ResourceId resource) { m_resource = resource; }

private:
    void wakeFirst();
    WaiterList m_waiters;
    machine::Holders m_holders;
    ResourceId m_resource;
    bool m_locked = false;
};

/// asyncio.Event
class Event {
public:
    explicit Event(ResourceId resource = kNoResource) : m_resource(resource) {}

    bool isSet() const { return m_set; }
    std::size_t waiting() const { return m_waiters.size(); }
    const WaiterList& waiters() const { return m_waiters; }
    void set();
    void clear() { m_set = false; }
    Co<Wake> wait(Loop& loop);
    /// While nobody waits.
    void setResource(ResourceId resource) { m_resource = resource; }

private:
    WaiterList m_waiters;
    ResourceId m_resource;
    bool m_set = false;
};

/// asyncio.Condition over a Lock that outlives it. wait() and notify() demand that the lock is locked
/// (CPython: RuntimeError); the caller checks.
class Condition {
public:
    explicit Condition(Lock& lock, ResourceId resource = kNoResource) : m_lock(lock), m_resource(resource) {}

    Lock& lock() const { return m_lock; }
    std::size_t waiting() const { return m_waiters.size(); }
    const WaiterList& waiters() const { return m_waiters; }
    /// Holds the lock again when it gives its Wake, cancelled or not.
    Co<Wake> wait(Loop& loop);
    void notify(std::size_t count = 1);
    void notifyAll() { notify(m_waiters.size()); }

private:
    Lock& m_lock;
    WaiterList m_waiters;
    ResourceId m_resource;
};

/// asyncio.Semaphore
class Semaphore {
public:
    explicit Semaphore(std::int64_t value = 1, ResourceId resource = kNoResource)
        : m_value(value), m_resource(resource) {}

    std::int64_t value() const { return m_value; }
    bool locked() const { return m_value == 0 || m_waiters.anyWanted(); }
    std::size_t waiting() const { return m_waiters.size(); }
    const WaiterList& waiters() const { return m_waiters; }
    bool acquireNow();
    Co<Wake> acquire(Loop& loop);
    void release();
    machine::Holders& holders() { return m_holders; }
    /// While nobody waits.
    void setResource(ResourceId resource) { m_resource = resource; }

private:
    void wakeNext();
    WaiterList m_waiters;
    machine::Holders m_holders;
    std::int64_t m_value;
    ResourceId m_resource;
};

/// asyncio.BoundedSemaphore
class BoundedSemaphore : public Semaphore {
public:
    explicit BoundedSemaphore(std::int64_t value = 1, ResourceId resource = kNoResource)
        : Semaphore(value, resource), m_bound(value) {}
    /// False if it was released too many times (CPython: ValueError).
    bool release();

private:
    std::int64_t m_bound;
};

/// asyncio.Barrier
class Barrier {
public:
    enum class State : std::uint8_t { Filling, Draining, Resetting, Broken };
    /// What wait() gives: an index if `wake` is finished and the barrier is not `broken`.
    struct Passage {
        Wake wake{};
        bool broken = false;
        std::size_t index = 0;
    };

    /// `parties` is at least 1.
    explicit Barrier(std::size_t parties, ResourceId resource = kNoResource)
        : m_condition(m_lock, resource), m_parties(parties) {}

    State state() const { return m_state; }
    bool broken() const { return m_state == State::Broken; }
    std::size_t parties() const { return m_parties; }
    std::size_t waiting() const { return m_state == State::Filling ? m_count : 0; }
    Co<Passage> wait(Loop& loop);
    Co<Wake> reset(Loop& loop);
    Co<Wake> abort(Loop& loop);

private:
    Co<Passage> pass(Loop& loop);
    void leave();
    Lock m_lock;
    Condition m_condition;
    std::size_t m_parties;
    std::size_t m_count = 0; ///< tasks inside
    State m_state = State::Filling;
};

} // namespace coroscope::loop
