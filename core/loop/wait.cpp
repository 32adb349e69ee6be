#include "core/loop/combine.h"
#include "core/loop/waiter.h"

namespace coroscope::loop {

namespace {

// _release_waiter
Ref<Handle> releaseHandle(const Ref<Waiter>& waiter) {
    return makeHandle([waiter](Loop&) {
        if (!waiter->done()) waiter->wake();
    });
}

Ref<TimerHandle> releaseTimer(Loop& loop, const Ref<Waiter>& waiter) {
    return makeTimer(loop, [waiter](Loop&) {
        if (!waiter->done()) waiter->wake();
    });
}

/// What one asyncio.wait counts.
struct Count : Counted {
    Count(std::size_t number, ReturnWhen rule) : left(number), when(rule) {}
    std::size_t left;
    ReturnWhen when;
    Ref<Waiter> waiter;
    Ref<TimerHandle> timer;

    // _on_completion
    void completed(const FutureBase& future) {
        if (left > 0) --left;
        const bool enough = left == 0 || when == ReturnWhen::FirstCompleted ||
                            (when == ReturnWhen::FirstException && !future.cancelled() && future.failed());
        if (!enough) return;
        if (timer) timer->cancel();
        if (!waiter->done()) waiter->wake();
    }
};

// _cancel_and_wait
Co<Wake> cancelAndWait(Loop& loop, Ref<FutureBase> future) {
    const auto waiter = make<Waiter>(loop, WaitKind::Future, kNoResource);
    const Ref<Handle> callback = releaseHandle(waiter);
    future->addCallback(*callback);
    future->cancel();
    Wake wake = co_await *waiter;
    future->removeCallback(*callback);
    co_return std::move(wake);
}

} // namespace

Co<Wake> wait(Loop& loop, Futures futures, TimeNs timeout, ReturnWhen when) {
    const auto count = make<Count>(futures.size(), when);
    count->waiter = make<Waiter>(loop, WaitKind::Future, kNoResource);
    if (timeout != kNever) {
        count->timer = releaseTimer(loop, count->waiter);
        loop.callLater(*count->timer, timeout);
    }
    std::vector<Ref<Handle>> callbacks;
    for (const auto& future : futures) {
        callbacks.push_back(makeDoneHandle([count](FutureBase& done) { count->completed(done); }));
        future->addCallback(*callbacks.back());
    }
    Wake wake = co_await *count->waiter;
    if (count->timer) count->timer->cancel();
    for (std::size_t index = 0; index < futures.size(); ++index)
        futures[index]->removeCallback(*callbacks[index]);
    co_return std::move(wake);
}

Co<WaitForEnd> waitFor(Loop& loop, Ref<FutureBase> future, TimeNs timeout) {
    WaitForEnd end;
    if (timeout == kNever) {
        end.wake = co_await *future;
        if (end.wake.kind == Wake::Kind::Interrupted) end.kind = WaitForEnd::Kind::Cancelled;
        co_return std::move(end);
    }
    if (timeout <= 0) {
        if (future->done()) co_return std::move(end);
    } else {
        const auto waiter = make<Waiter>(loop, WaitKind::Future, kNoResource);
        const Ref<TimerHandle> timer = releaseTimer(loop, waiter);
        loop.callLater(*timer, timeout);
        waiter->watch(*future, timer->when());
        const Ref<Handle> callback = releaseHandle(waiter);
        future->addCallback(*callback);
        end.wake = co_await *waiter;
        if (future->done()) {
            timer->cancel();
            co_return std::move(end);
        }
        future->removeCallback(*callback);
        if (end.wake.cancelled()) {
            // The future must not go on after this has ended; a second cancellation replaces the first.
            Wake again = co_await cancelAndWait(loop, future);
            if (again.cancelled()) end.wake = std::move(again);
            timer->cancel();
            end.kind = WaitForEnd::Kind::Cancelled;
            co_return std::move(end);
        }
        timer->cancel();
    }
    end.wake = co_await cancelAndWait(loop, future);
    if (end.wake.cancelled()) {
        end.kind = WaitForEnd::Kind::Cancelled;
    } else if (future->cancelled()) {
        end.kind = WaitForEnd::Kind::TimedOut;
    }
    co_return std::move(end);
}

} // namespace coroscope::loop
