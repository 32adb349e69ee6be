#include "core/loop/locks.h"

#include "core/base/check.h"

namespace coroscope::loop {

bool Lock::acquireNow() {
    if (m_locked || m_waiters.anyWanted()) return false;
    m_locked = true;
    return true;
}

Co<Wake> Lock::acquire(Loop& loop) {
    if (acquireNow()) co_return Wake();
    const auto waiter = make<Waiter>(loop, WaitKind::Lock, m_resource);
    waiter->heldBy(m_holders.lanes());
    m_waiters.append(*waiter);
    Wake wake = co_await *waiter;
    m_waiters.remove(*waiter);
    if (wake.cancelled()) {
        if (!m_locked) wakeFirst();
    } else {
        m_locked = true;
    }
    co_return std::move(wake);
}

bool Lock::release() {
    if (!m_locked) return false;
    m_locked = false;
    wakeFirst();
    return true;
}

// Only the first: if it is done it will take the lock, or hand the wake-up on because it was cancelled.
void Lock::wakeFirst() {
    Waiter* first = m_waiters.first();
    if (first && !first->done()) first->wake();
}

void Event::set() {
    if (m_set) return;
    m_set = true;
    for (Waiter* waiter = m_waiters.first(); waiter; waiter = WaiterList::next(*waiter))
        if (!waiter->done()) waiter->wake();
}

Co<Wake> Event::wait(Loop& loop) {
    if (m_set) co_return Wake();
    const auto waiter = make<Waiter>(loop, WaitKind::Event, m_resource);
    m_waiters.append(*waiter);
    Wake wake = co_await *waiter;
    m_waiters.remove(*waiter);
    co_return std::move(wake);
}

Co<Wake> Condition::wait(Loop& loop) {
    const bool held = m_lock.release();
    COROSCOPE_CHECK(held);
    const auto waiter = make<Waiter>(loop, WaitKind::Condition, m_resource);
    m_waiters.append(*waiter);
    Wake wake = co_await *waiter;
    m_waiters.remove(*waiter);
    // The lock must be held again even if the wait was cancelled; a cancellation meanwhile is raised
    // afterwards, as a new CancelledError without message.
    bool cancelled = false;
    for (;;) {
        const Wake acquired = co_await m_lock.acquire(loop);
        if (acquired.finished()) break;
        cancelled = true;
    }
    if (cancelled) co_return Wake(Wake::Kind::Interrupted);
    co_return std::move(wake);
}

void Condition::notify(std::size_t count) {
    for (Waiter* waiter = m_waiters.first(); waiter && count > 0; waiter = WaiterList::next(*waiter)) {
        if (waiter->done()) continue;
        --count;
        waiter->wake();
    }
}

bool Semaphore::acquireNow() {
    if (locked()) return false;
    --m_value;
    return true;
}

Co<Wake> Semaphore::acquire(Loop& loop) {
    if (acquireNow()) co_return Wake();
    const auto waiter = make<Waiter>(loop, WaitKind::Semaphore, m_resource);
    waiter->heldBy(m_holders.lanes());
    m_waiters.append(*waiter);
    Wake wake = co_await *waiter;
    m_waiters.remove(*waiter);
    if (wake.cancelled()) {
        if (!waiter->cancelled()) {
            // It had been given its unit already: hand it on.
            ++m_value;
            wakeNext();
        }
    } else if (m_value > 0) {
        wakeNext();
    }
    co_return std::move(wake);
}

void Semaphore::release() {
    ++m_value;
    wakeNext();
}

void Semaphore::wakeNext() {
    if (Waiter* waiter = m_waiters.firstPending()) {
        --m_value;
        waiter->wake();
    }
}

bool BoundedSemaphore::release() {
    if (value() >= m_bound) return false;
    Semaphore::release();
    return true;
}

} // namespace coroscope::loop
