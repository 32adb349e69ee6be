#include "core/machine/mutex.h"

namespace coroscope::machine {

Co<bool> Mutex::acquire(TimeNs deadline, LaneId target) {
    if (acquireNow()) co_return true;
    bool woken = co_await m_queue.wait(deadline, target);
    for (;;) {
        if (woken) m_headWoken = false;
        if (acquireNow()) co_return true;
        if (!woken) co_return false;
        woken = co_await m_queue.waitFirst(deadline, target);
    }
}

bool Mutex::release() {
    if (!m_locked) return false;
    m_locked = false;
    if (!m_headWoken) m_headWoken = m_queue.notifyOne();
    return true;
}

} // namespace coroscope::machine
