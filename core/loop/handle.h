#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/machine/co.h"
#include "core/machine/counted.h"

#include <cstddef>
#include <cstdint>

namespace coroscope::loop {

using machine::Co;
using machine::Counted;
using machine::make;
using machine::Ref;
class FutureBase;
class Loop;
class Task;

/// asyncio.Handle: a callback that the loop will run once each time it is scheduled. The loop holds a
/// reference from scheduling to running. It may be scheduled again after it has run, not before.
class Handle : public Counted {
public:
    /// Runs on the loop's thread, in its iteration. It may step a strand that blocks the thread (see
    /// StrandHandle and Task); the loop then goes on when that strand gives control back.
    virtual void run(Loop& loop) = 0;

    /// Asks the processor for the memory that run() will touch. Called a turn ahead when so many are ready
    /// that it is in no cache: waiting for it was a sixth of a run of 100,000 timers. (Of tasks it brings
    /// nothing: they lie in the order in which they run.)
    virtual void fetch() const {}

    /// The loop drops it unrun. In a timer: see Loop::cancelTimer, which TimerHandle::cancel calls.
    virtual void cancel() { m_cancelled = true; }
    bool cancelled() const { return m_cancelled; }

    /// `future`, to which this was added as a callback, is done: this has just been scheduled by it.
    virtual void futureDone(FutureBase& future) { static_cast<void>(future); }
    /// The task whose step this is, or null.
    virtual Task* task() const { return nullptr; }
    /// The future that ends when this runs, where that is all it does; or null. For panels.
    virtual const FutureBase* ends() const { return nullptr; }

    /// Who brought it about, for the trace: the lane that ended the future whose callback this is, that
    /// called call_soon, or that set the timer. kNoLane: unknown.
    LaneId cause() const { return m_cause; }
    void setCause(LaneId lane) { m_cause = lane; }
    bool isTimer() const { return m_isTimer; }

protected:
    bool m_cancelled = false;
    bool m_isTimer = false;

private:
    LaneId m_cause = kNoLane;
};

/// asyncio.TimerHandle: a Handle that becomes ready at an instant.
class TimerHandle : public Handle {
public:
    explicit TimerHandle(Loop& loop) : m_loop(loop) { m_isTimer = true; }
    /// When it is or was due, ns on the machine's clock.
    TimeNs when() const { return m_when; }
    bool scheduled() const { return m_scheduled; }
    void cancel() override;

protected:
    Loop& m_loop;

private:
    friend class TimerHeap;
    friend class Loop;
    TimeNs m_when = 0;
    std::uint64_t m_sequence = 0;
    bool m_scheduled = false;
};

/// A Handle made of a callable `void(Loop&)`.
template <class F, class Base = Handle>
class FunctionHandle final : public Base {
public:
    template <class... Arguments>
    explicit FunctionHandle(F function, Arguments&&... arguments)
        : Base(std::forward<Arguments>(arguments)...), m_function(std::move(function)) {}
    void run(Loop& loop) override { m_function(loop); }

private:
    F m_function;
};

template <class F>
Ref<Handle> makeHandle(F function) {
    return Ref<Handle>(new FunctionHandle<F>(std::move(function)));
}
template <class F>
Ref<TimerHandle> makeTimer(Loop& loop, F function) {
    return Ref<TimerHandle>(new FunctionHandle<F, TimerHandle>(std::move(function), loop));
}

/// What a callback that may block or run script code does. Its body runs on a strand of the loop on top of
/// the loop's thread; the lane in control is the thread's own. It must not await a future.
class StrandCallback {
public:
    virtual Co<void> start(Loop& loop) = 0;
    /// Where the callback's code is, for the trace.
    virtual SiteId currentSite() { return kNoSite; }

protected:
    ~StrandCallback() = default;
};

/// A Handle whose callback is a coroutine. Base is Handle or TimerHandle.
template <class Base>
class BasicStrandHandle : public Base, public StrandCallback {
public:
    using Base::Base;
    void run(Loop& loop) final;
};
using StrandHandle = BasicStrandHandle<Handle>;
using StrandTimerHandle = BasicStrandHandle<TimerHandle>;

} // namespace coroscope::loop
