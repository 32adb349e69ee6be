#pragma once

#include "core/base/ids.h"
#include "core/base/trace_sink.h"
#include "core/loop/callback_list.h"

#include <optional>
#include <vector>

namespace coroscope::loop {

class Driver;

/// What a cancel() says; the VM's subclass holds a script value. Null: no message.
using CancelMessage = Ref<Counted>;

/// What `co_await future` gives. Whoever gets interrupted() true must let the cancellation through (Python:
/// raise CancelledError at the await) or swallow it knowingly.
struct [[nodiscard]] Wake {
    enum class Kind : std::uint8_t {
        Finished,        ///< the future has its result or error: ask the future
        FutureCancelled, ///< the future was cancelled, by this task's cancel() or by anybody else
        Interrupted, ///< the task was cancelled while nothing it waited for could be (asyncio's must-cancel)
    };
    Wake() = default;
    explicit Wake(Kind how, CancelMessage text = {}) : kind(how), message(std::move(text)) {}

    Kind kind = Kind::Finished;
    CancelMessage message{};

    bool finished() const { return kind == Kind::Finished; }
    bool cancelled() const { return kind != Kind::Finished; }
};

/// asyncio.Future without its result, which the subclass keeps. Wakes who waits only through call_soon, in
/// the order in which they came. Not thread-safe: belongs to its loop's thread.
class FutureBase : public Counted {
public:
    enum class State : std::uint8_t { Pending, Finished, Cancelled };

    explicit FutureBase(Loop& loop) : m_loop(&loop) {}
    ~FutureBase() override;

    Loop& loop() const { return *m_loop; }
    State state() const { return m_state; }
    bool done() const { return m_state != State::Pending; }
    bool cancelled() const { return m_state == State::Cancelled; }
    const CancelMessage& cancelMessage() const { return m_cancelMessage; }

    /// Future.cancel: false if it was done. Task overrides it.
    virtual bool cancel(CancelMessage message = {});

    /// Future.add_done_callback: `callback` is scheduled by call_soon when the future is done, or at once if
    /// it is. The callback knows its future by itself.
    void addCallback(Handle& callback);
    /// Future.remove_done_callback: how many were removed.
    std::size_t removeCallback(Handle& callback);
    template <class Predicate>
    std::size_t removeCallbacks(Predicate matches) {
        return m_callbacks.removeIf(matches);
    }
    const CallbackList& callbacks() const { return m_callbacks; }

    /// What the trace shall say about a task that waits for this: fills on, until, target, resource.
    virtual void describeWait(StateChange& change) const { change.on = WaitKind::Future; }
    /// This future's own lane (a task's), or kNoLane.
    virtual LaneId lane() const { return kNoLane; }
    /// Whose end made this one done, for the trace: its own lane's, or of one that waits for others theirs.
    virtual LaneId endedBy() const { return lane(); }
    /// Adds the lanes whose end ends this, where it stands for others (gather, wait, wait_for, shield), or
    /// who hold what it waits for.
    virtual void standsFor(std::vector<LaneId>& lanes) const { static_cast<void>(lanes); }
    /// The object of a library above this one that it lives in, or null.
    virtual void* outside() { return nullptr; }
    /// One is made for it, or is no more.
    virtual void setOutside(void*) {}
    /// Its result is set from outside. Must be pending.
    void finishFromOutside() { finish(); }
    /// True if it has ended with an error: FIRST_EXCEPTION and gather ask.
    virtual bool failed() const { return false; }
    /// Somebody has got its error who will not see it: was cancelled right then (Task.__wakeup).
    virtual void retrieved() {}
    /// True if it has not been cancelled, but has a CancelledError for its exception (gather's future has).
    virtual bool failedByCancellation() const { return false; }
    /// When the timer that ends it is or was due, ns; kNever if it is not a timer that ends it.
    virtual TimeNs dueTime() const { return kNever; }

    /// It is a time limit that ends it, right now: nobody's doing.
    virtual bool timedOut() const { return false; }

    class Awaiter;
    /// Parks the current task until the future is done; gives Wake. At any depth of Co, on a Driver's strand
    /// only.
    Awaiter operator co_await();

protected:
    /// The result has been stored: finished, callbacks scheduled. Must be pending.
    void finish() { settle(State::Finished); }
    void settle(State state);

private:
    State m_state = State::Pending; // first: there is room behind the count of references

protected:
    CancelMessage m_cancelMessage;

private:
    Loop* m_loop;
    CallbackList m_callbacks;
};

/// A future of this library that nobody sees, unless the coroutine that waits for it is stepped by hand.
class InnerFuture : public FutureBase {
public:
    using FutureBase::FutureBase;
    void* outside() override { return m_outside; }
    void setOutside(void* outside) override { m_outside = outside; }

private:
    void* m_outside = nullptr;
};

/// The lane of a future that is not done, or those that it stands for.
inline void addLane(const FutureBase& future, std::vector<LaneId>& lanes) {
    if (future.done()) return;
    if (future.lane() == kNoLane) return future.standsFor(lanes);
    lanes.push_back(future.lane());
}

/// Awaits a future by reference or by pointer; the awaiter keeps it alive.
class FutureBase::Awaiter {
public:
    explicit Awaiter(FutureBase& future) : m_future(&future) {}
    Awaiter(const Awaiter&) = delete;
    Awaiter& operator=(const Awaiter&) = delete;
    /// Future.__await__ does not suspend when it is done already.
    bool await_ready() const noexcept { return m_future->done(); }
    template <std::derived_from<machine::Frame> Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) {
        suspend(handle.promise().strand());
    }
    Wake await_resume();

private:
    void suspend(machine::Strand& strand);
    Ref<FutureBase> m_future;
    Driver* m_driver = nullptr; ///< set if it had to wait
};

inline FutureBase::Awaiter FutureBase::operator co_await() {
    return Awaiter(*this);
}

/// A Handle made of a callable `void(FutureBase&)`, for addCallback of one future. It holds the future from
/// the moment at which that is done until it has run: the scheduled call of `add_done_callback` keeps its
/// argument alive, the callback alone does not.
template <class F>
class DoneHandle final : public Handle {
public:
    explicit DoneHandle(F function) : m_function(std::move(function)) {}
    void futureDone(FutureBase& future) override { m_future = Ref<FutureBase>(&future); }
    void run(Loop&) override {
        const Ref<FutureBase> future = std::move(m_future);
        m_function(*future);
    }

private:
    F m_function;
    Ref<FutureBase> m_future;
};

template <class F>
Ref<Handle> makeDoneHandle(F function) {
    return Ref<Handle>(new DoneHandle<F>(std::move(function)));
}

/// A future with a result for C++ users.
template <class T>
class Future : public FutureBase {
public:
    using FutureBase::FutureBase;
    void setResult(T value) {
        m_value.emplace(std::move(value));
        finish();
    }
    T& result() { return *m_value; }

private:
    std::optional<T> m_value;
};

template <>
class Future<void> : public FutureBase {
public:
    using FutureBase::FutureBase;
    void setResult() { finish(); }
};

} // namespace coroscope::loop
