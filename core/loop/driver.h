#pragma once

#include "core/loop/future.h"
#include "core/machine/strand.h"

namespace coroscope::loop {

/// Owns a strand that may `co_await` futures: a task, or whoever steps a coroutine by hand. Only the loop's
/// thread calls it.
class Driver : public machine::StrandOwner {
public:
    /// The strand waits for `future` from here on: control goes back to whoever ran it.
    virtual void park(FutureBase& future) = 0;
    /// A bare `yield`: the same, without anything to wait for.
    virtual void yield() = 0;
    /// The strand goes on: what its wait came to. Null: it had yielded.
    virtual Wake wakeUp(FutureBase* future) = 0;

    static Driver& of(machine::Strand& strand) { return static_cast<Driver&>(strand.owner()); }

protected:
    ~Driver() = default;
};

/// asyncio.sleep(0): gives every ready callback its turn first.
class Yield {
public:
    Yield() = default;
    Yield(const Yield&) = delete;
    Yield& operator=(const Yield&) = delete;
    bool await_ready() const noexcept { return false; }
    template <std::derived_from<machine::Frame> Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) {
        m_driver = &Driver::of(handle.promise().strand());
        m_driver->yield();
    }
    Wake await_resume() { return m_driver->wakeUp(nullptr); }

private:
    Driver* m_driver = nullptr;
};

} // namespace coroscope::loop
