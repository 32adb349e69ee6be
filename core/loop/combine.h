#pragma once

// gather, wait, wait_for and shield of asyncio/tasks.py (CPython 3.11), on any futures; results are asked
// from the futures given.

#include "core/loop/loop.h"

#include <vector>

namespace coroscope::loop {

using Futures = std::vector<Ref<FutureBase>>;

/// asyncio.gather: done when all children are, or when one fails or is cancelled (unless `keepErrors`, which
/// is return_exceptions). Cancelling it cancels the children. At least one child; the same may be given
/// twice.
class Gathering final : public FutureBase {
public:
    enum class Verdict : std::uint8_t {
        All,            ///< every child is done (with `keepErrors` some may have failed)
        ChildFailed,    ///< culprit() failed: its error is raised
        ChildCancelled, ///< culprit() was cancelled: CancelledError is raised, but this does not count as
                        ///< cancelled
        Cancelled,      ///< cancel() was called and all children are done: CancelledError is raised
    };

    static Ref<Gathering> of(Loop& loop, Futures children, bool keepErrors = false);

    const Futures& children() const { return m_children; }
    Verdict verdict() const { return m_verdict; }
    FutureBase* culprit() const { return m_culprit.get(); }
    bool cancel(CancelMessage message = {}) override;
    bool failed() const override { return done() && m_verdict != Verdict::All; }

private:
    template <class T, class... Arguments>
    friend Ref<T> machine::make(Arguments&&... arguments);
    Gathering(Loop& loop, Futures children, bool keepErrors);
    void childDone(FutureBase& child);
    void conclude(Verdict verdict, FutureBase* culprit);

    Futures m_children;
    std::size_t m_unfinished = 0;
    Ref<FutureBase> m_culprit;
    Verdict m_verdict = Verdict::All;
    bool m_keepErrors;
    bool m_cancelRequested = false;
};

enum class ReturnWhen : std::uint8_t { AllCompleted, FirstCompleted, FirstException };

/// asyncio.wait: the futures that are done() afterwards are its first result. Never cancels them. `timeout`
/// in ns, kNever for none; at least one future, none twice.
Co<Wake> wait(Loop& loop, Futures futures, TimeNs timeout = kNever,
              ReturnWhen when = ReturnWhen::AllCompleted);

/// How waitFor() ended.
struct WaitForEnd {
    enum class Kind : std::uint8_t {
        Done,      ///< ask the future: result, error, or cancelled by somebody else
        TimedOut,  ///< it took too long and was cancelled (CPython: TimeoutError)
        Cancelled, ///< the waiting task was cancelled, and the future with it
    };
    Kind kind = Kind::Done;
    Wake wake{};
};

/// asyncio.wait_for, with `timeout` in ns; kNever waits without a limit.
Co<WaitForEnd> waitFor(Loop& loop, Ref<FutureBase> future, TimeNs timeout);

/// asyncio.shield: ends as `inner` does; cancelling it leaves `inner` alone. Ask inner() for the result.
class Shield final : public FutureBase {
public:
    static Ref<FutureBase> of(Ref<FutureBase> inner);
    FutureBase& inner() const { return *m_inner; }
    bool failed() const override { return m_inner->failed(); }

private:
    template <class T, class... Arguments>
    friend Ref<T> machine::make(Arguments&&... arguments);
    explicit Shield(Ref<FutureBase> inner) : FutureBase(inner->loop()), m_inner(std::move(inner)) {}
    void innerDone();
    Ref<FutureBase> m_inner;
};

} // namespace coroscope::loop
