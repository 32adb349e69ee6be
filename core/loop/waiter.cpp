#include "core/loop/waiter.h"

#include "core/base/check.h"
#include "core/loop/loop.h"

namespace coroscope::loop {

Waiter::~Waiter() {
    if (m_list) m_list->remove(*this);
}

bool Waiter::timedOut() const {
    return m_until != kNever && loop().firedTimer();
}

void WaiterList::append(Waiter& waiter) {
    COROSCOPE_CHECK(!waiter.m_list);
    waiter.m_list = this;
    waiter.m_previous = m_last;
    (m_last ? m_last->m_next : m_first) = &waiter;
    m_last = &waiter;
    ++m_size;
}

void WaiterList::remove(Waiter& waiter) {
    if (waiter.m_list != this) return;
    (waiter.m_previous ? waiter.m_previous->m_next : m_first) = waiter.m_next;
    (waiter.m_next ? waiter.m_next->m_previous : m_last) = waiter.m_previous;
    waiter.m_previous = waiter.m_next = nullptr;
    waiter.m_list = nullptr;
    waiter.m_holders = nullptr; // the lock may go
    --m_size;
}

Waiter* WaiterList::firstPending() const {
    for (Waiter* waiter = m_first; waiter; waiter = waiter->m_next)
        if (!waiter->done()) return waiter;
    return nullptr;
}

bool WaiterList::anyWanted() const {
    for (const Waiter* waiter = m_first; waiter; waiter = waiter->m_next)
        if (!waiter->cancelled()) return true;
    return false;
}

} // namespace coroscope::loop
