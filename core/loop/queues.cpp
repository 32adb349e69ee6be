#include "core/loop/queues.h"

namespace coroscope::loop {

// Takes waiters out until one is found that still waits.
void QueueBase::wakeNext(WaiterList& waiters) {
    while (Waiter* waiter = waiters.first()) {
        waiters.remove(*waiter);
        if (waiter->done()) continue;
        waiter->wake();
        return;
    }
}

Co<Wake> QueueBase::awaitRoom(Loop& loop) {
    while (full()) {
        // Not as a getter waits: who looks at a queue that stands still must see which side is missing.
        const auto putter = make<Waiter>(loop, WaitKind::Condition, m_resource);
        m_putters.append(*putter);
        Wake wake = co_await *putter;
        if (wake.finished()) continue;
        putter->cancel();
        m_putters.remove(*putter);
        // Woken by a get, but cancelled before it could use the room: the next one shall.
        if (!full() && !putter->cancelled()) wakeNext(m_putters);
        co_return std::move(wake);
    }
    co_return Wake();
}

void QueueBase::added() {
    ++m_unfinished;
    m_finished.clear();
    wakeNext(m_getters);
}

Co<Wake> QueueBase::awaitItem(Loop& loop) {
    while (empty()) {
        const auto getter = make<Waiter>(loop, WaitKind::Queue, m_resource);
        m_getters.append(*getter);
        Wake wake = co_await *getter;
        if (wake.finished()) continue;
        getter->cancel();
        m_getters.remove(*getter);
        if (!empty() && !getter->cancelled()) wakeNext(m_getters);
        co_return std::move(wake);
    }
    co_return Wake();
}

bool QueueBase::taskDone() {
    if (m_unfinished == 0) return false;
    if (--m_unfinished == 0) m_finished.set();
    return true;
}

Co<Wake> QueueBase::join(Loop& loop) {
    if (m_unfinished == 0) co_return Wake();
    Wake wake = co_await m_finished.wait(loop);
    co_return std::move(wake);
}

} // namespace coroscope::loop
