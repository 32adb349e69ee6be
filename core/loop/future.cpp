#include "core/loop/future.h"

#include "core/base/check.h"
#include "core/loop/driver.h"
#include "core/loop/loop.h"

namespace coroscope::loop {

FutureBase::~FutureBase() = default;

bool FutureBase::cancel(CancelMessage message) {
    if (done()) return false;
    m_cancelMessage = std::move(message);
    settle(State::Cancelled);
    return true;
}

void FutureBase::addCallback(Handle& callback) {
    if (done()) {
        m_loop->callSoon(callback);
        callback.futureDone(*this);
    } else {
        m_callbacks.push(callback);
    }
}

std::size_t FutureBase::removeCallback(Handle& callback) {
    return removeCallbacks([&](Handle& other) { return &other == &callback; });
}

void FutureBase::settle(State state) {
    COROSCOPE_CHECK(!done());
    m_state = state;
    if (m_callbacks.empty()) return;
    const LaneId ended = endedBy();
    const LaneId cause = ended != kNoLane ? ended : m_loop->actor();
    m_callbacks.drain([&](Handle& callback) {
        callback.setCause(cause);
        m_loop->callSoonRetained(callback);
        callback.futureDone(*this);
    });
}

void FutureBase::Awaiter::suspend(machine::Strand& strand) {
    m_driver = &Driver::of(strand);
    m_driver->park(*m_future);
}

Wake FutureBase::Awaiter::await_resume() {
    if (m_driver) return m_driver->wakeUp(m_future.get());
    if (m_future->cancelled()) return Wake(Wake::Kind::FutureCancelled, m_future->cancelMessage());
    return Wake();
}

} // namespace coroscope::loop
