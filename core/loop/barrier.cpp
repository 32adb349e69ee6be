#include "core/loop/locks.h"

namespace coroscope::loop {

Co<Barrier::Passage> Barrier::wait(Loop& loop) {
    Passage passage;
    passage.wake = co_await m_lock.acquire(loop);
    if (passage.wake.cancelled()) co_return std::move(passage);
    passage = co_await pass(loop);
    m_lock.release();
    co_return std::move(passage);
}

// What wait() does while it holds the condition's lock.
Co<Barrier::Passage> Barrier::pass(Loop& loop) {
    Passage passage;
    while (m_state == State::Draining || m_state == State::Resetting) {
        passage.wake = co_await m_condition.wait(loop);
        if (passage.wake.cancelled()) co_return std::move(passage);
    }
    if (m_state == State::Broken) {
        passage.broken = true;
        co_return std::move(passage);
    }
    passage.index = m_count++;
    if (passage.index + 1 == m_parties) {
        m_state = State::Draining;
        m_condition.notifyAll();
    } else {
        while (m_state == State::Filling && passage.wake.finished())
            passage.wake = co_await m_condition.wait(loop);
        passage.broken = passage.wake.finished() && (m_state == State::Broken || m_state == State::Resetting);
    }
    --m_count;
    leave();
    co_return std::move(passage);
}

// Barrier._exit: the last to leave lets those in who wait for the barrier to drain.
void Barrier::leave() {
    if (m_count > 0) return;
    if (m_state == State::Resetting || m_state == State::Draining) m_state = State::Filling;
    m_condition.notifyAll();
}

Co<Wake> Barrier::reset(Loop& loop) {
    Wake wake = co_await m_lock.acquire(loop);
    if (wake.finished()) {
        m_state = m_count > 0 ? State::Resetting : State::Filling;
        m_condition.notifyAll();
        m_lock.release();
    }
    co_return std::move(wake);
}

Co<Wake> Barrier::abort(Loop& loop) {
    Wake wake = co_await m_lock.acquire(loop);
    if (wake.finished()) {
        m_state = State::Broken;
        m_condition.notifyAll();
        m_lock.release();
    }
    co_return std::move(wake);
}

} // namespace coroscope::loop
