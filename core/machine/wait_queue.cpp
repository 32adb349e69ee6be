#include "core/machine/wait_queue.h"

#include "core/machine/machine.h"

namespace coroscope::machine {

void Wait::suspend(Strand& strand) const {
    Thread& thread = m_machine.current();
    strand.block();
    m_machine.beginWait(thread, m_queue, m_info, m_deadline, m_first);
}

bool Wait::await_resume() const {
    return m_machine.current().woken();
}

WaitQueue::~WaitQueue() {
    while (m_first)
        unlink(*m_first);
}

Wait WaitQueue::wait(TimeNs deadline, LaneId target) {
    return Wait(m_machine, this, WaitInfo{m_kind, target, m_resource}, deadline);
}

Wait WaitQueue::waitFirst(TimeNs deadline, LaneId target) {
    return Wait(m_machine, this, WaitInfo{m_kind, target, m_resource}, deadline, true);
}

bool WaitQueue::notifyOne() {
    Thread* thread = m_first;
    if (!thread) return false;
    unlink(*thread);
    m_machine.wake(*thread);
    return true;
}

std::size_t WaitQueue::notifyAll() {
    std::size_t count = 0;
    while (notifyOne())
        ++count;
    return count;
}

void WaitQueue::link(Thread& thread, bool first) {
    thread.m_waitsIn = this;
    thread.m_previousWaiter = first ? nullptr : m_last;
    thread.m_nextWaiter = first ? m_first : nullptr;
    (thread.m_previousWaiter ? thread.m_previousWaiter->m_nextWaiter : m_first) = &thread;
    (thread.m_nextWaiter ? thread.m_nextWaiter->m_previousWaiter : m_last) = &thread;
}

void WaitQueue::unlink(Thread& thread) {
    (thread.m_previousWaiter ? thread.m_previousWaiter->m_nextWaiter : m_first) = thread.m_nextWaiter;
    (thread.m_nextWaiter ? thread.m_nextWaiter->m_previousWaiter : m_last) = thread.m_previousWaiter;
    thread.m_previousWaiter = thread.m_nextWaiter = nullptr;
    thread.m_waitsIn = nullptr;
}

} // namespace coroscope::machine
