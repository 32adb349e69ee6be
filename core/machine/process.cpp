#include "core/machine/process.h"

#include "core/machine/thread.h"

namespace coroscope::machine {

void Process::enqueue(Thread& thread, TimeNs since) {
    thread.m_nextForLock = nullptr;
    if (m_lastWaiter) {
        m_lastWaiter->m_nextForLock = &thread;
    } else {
        m_firstWaiter = &thread;
        m_wantedSince = since;
    }
    m_lastWaiter = &thread;
}

Thread* Process::dequeue() {
    Thread* thread = m_firstWaiter;
    if (!thread) return nullptr;
    m_firstWaiter = thread->m_nextForLock;
    if (!m_firstWaiter) m_lastWaiter = nullptr;
    return thread;
}

} // namespace coroscope::machine
