#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/asyncio_endings.h"
#include "core/vm/modules/support.h"

#include <cmath>

// asyncio.wait_for (Lib/asyncio/tasks.py of CPython 3.11) for what it is nearly always given: a coroutine or
// a future of the library's own, and a number of seconds. Everything else is done by the same function in
// prelude/asyncio.py, which this one follows step by step; keep the two alike.
namespace coroscope::vm {

namespace {

using frames::kTasks;

/// Where an exception passes through, for tracebacks.
NativeSpec at(LibraryFrame frame) {
    NativeSpec spec;
    spec.frames = {frame};
    return spec;
}

/// functools.partial(_release_waiter, waiter), by a timer or when a future is done. The loop's thread is
/// shown to run it, as it is for every callback in Python.
template <class Base>
class Release final : public Base, public Labelled {
public:
    template <class... Arguments>
    explicit Release(Ref<PlainFuture> waiter, Arguments&&... arguments)
        : Base(std::forward<Arguments>(arguments)...), m_waiter(std::move(waiter)) {}
    void run(loop::Loop& loop) override {
        const loop::Ref<loop::Handle> kept(this);
        LoopObject& owner = *m_waiter->loop();
        Vm& vm = Vm::current();
        vm.setFiber(owner.fiber());
        loop.runShown(owner.fiber().top ? vm.site(owner.fiber()) : kNoSite, [&] {
            if (!m_waiter->done()) m_waiter->setResult(Value::none());
        });
    }
    const loop::FutureBase* ends() const override {
        return std::is_same_v<Base, loop::TimerHandle> ? m_waiter->base() : nullptr;
    }
    std::string label() const override {
        constexpr std::size_t kMost = 30; // reprlib's
        std::string waiter = futureText(Vm::current(), *m_waiter);
        if (waiter.size() > kMost)
            waiter = cat(waiter.substr(0, 13), "...", waiter.substr(waiter.size() - 14));
        return cat("_release_waiter(", waiter, ")() at ", kTasks, ":421");
    }

private:
    Ref<PlainFuture> m_waiter;
};

Ref<PlainFuture> newWaiter(Vm& vm, LoopObject& loop) {
    auto waiter = make<PlainFuture>(asyncState(vm).future);
    waiter->init(loop);
    return waiter;
}

/// The exception that an `except` block handles while it lives.
class Handling {
public:
    Handling(Fiber& fiber, Value exception) : m_place(fiber.handled->exception) {
        m_outer = std::exchange(m_place, std::move(exception));
    }
    ~Handling() { m_place = std::move(m_outer); }
    Handling(const Handling&) = delete;
    Handling& operator=(const Handling&) = delete;

private:
    Value& m_place;
    Value m_outer;
};

/// tasks._cancel_and_wait
Co<Value> cancelAndWait(Vm& vm, LoopObject& loop, FutureObject& future) {
    static const NativeSpec waits = at({kTasks, 552, "_cancel_and_wait", "await waiter"});
    Fiber& fiber = vm.fiber();
    const Ref<PlainFuture> waiter = newWaiter(vm, loop);
    const auto release = loop::make<Release<loop::Handle>>(waiter);
    future.base()->addCallback(*release);
    Callback added{future, *release};
    const Ending<Callback, removeCallback> ending(added);
    future.cancel(Value());
    // Not for `future` itself: this wait can be cancelled without it.
    const loop::Wake wake = co_await *waiter->base();
    vm.setFiber(fiber);
    co_return wake.cancelled() ? afterWait(vm, wake, waits) : Value::none();
}

Value resultOf(Vm& vm, FutureObject& future, const NativeSpec& where) {
    Value result = future.take(vm);
    if (!result.isEmpty()) return result;
    vm.addLibraryFrames(where.frames);
    // The frame that stands in the traceback there has the future, which has the exception: what hangs on
    // them lives until garbage is collected.
    if (auto* raised = as<Exception>(vm.pendingException()))
        static_cast<Traceback*>(raised->traceback.asObject())->frame = Value::share(&future);
    return result;
}

/// What is given as it nearly always is: `seconds` is the timeout.
bool isUsual(Vm& vm, const Value& awaitable, const Value& timeout, double& seconds) {
    if (!(timeout.isInt() || timeout.isDouble()) || !numberToDouble(vm, timeout, seconds)) return false;
    if (!(seconds > 0) || !std::isfinite(seconds)) return false;
    if (!awaitable.isObject() || awaitable.asObject()->type()->isHeapType()) return false;
    LoopObject* loop = asyncState(vm).running(vm);
    return loop && loop->taskFactory.isNone() && !loop->type()->isHeapType() && !loop->debug;
}

Co<Value> waitFor(Vm& vm, Args args) {
    static const NativeSpec waits = at({kTasks, 466, "wait_for", "await waiter"});
    static const NativeSpec doneWhenCancelled = at({kTasks, 469, "wait_for", "return fut.result()", 7, 19});
    static const NativeSpec cancelsToo =
        at({kTasks, 475, "wait_for", "await _cancel_and_wait(fut, loop=loop)"});
    static const NativeSpec done = at({kTasks, 479, "wait_for", "return fut.result()", 7, 19});
    static const NativeSpec cancels = at({kTasks, 485, "wait_for", "await _cancel_and_wait(fut, loop=loop)"});
    static const NativeSpec asksLate = at({kTasks, 490, "wait_for", "return fut.result()", 7, 19});
    static const NativeSpec timesOut =
        at({kTasks, 492, "wait_for", "raise exceptions.TimeoutError() from exc"});

    double seconds = 0;
    if (!isUsual(vm, args[0], args[1], seconds)) {
        const Value inPython = asyncState(vm).library->get("_wait_for");
        Value coroutine = vm.callSync(inPython, {args[0], args[1]});
        if (coroutine.isEmpty()) co_return coroutine;
        Value result = co_await vm.await(std::move(coroutine));
        co_return result;
    }
    LoopObject& loop = *asyncState(vm).running(vm);
    Fiber& fiber = vm.fiber();
    const Ref<PlainFuture> waiter = newWaiter(vm, loop);
    const auto timer = loop::make<Release<loop::TimerHandle>>(waiter, loop.loop());
    const TimeNs when = fromSeconds(toSeconds(vm.now()) + seconds);
    loop.loop().callAt(*timer, when);
    const auto release = loop::make<Release<loop::Handle>>(waiter);
    const Ref<FutureObject> future = ensureFuture(vm, args[0], &loop);
    if (!future) co_return frames::passed(vm, {&frames::kEnsureFuture, &frames::kWaitForTask});
    waiter->watch({future}, when);
    future->base()->addCallback(*release);
    const Ending<loop::TimerHandle, cancelTimer> ending(*timer);

    const loop::Wake wake = co_await *waiter->base();
    vm.setFiber(fiber);
    if (wake.cancelled()) {
        afterWait(vm, wake, waits);
        Value cancelled = vm.takeException();
        const Handling handling(fiber, cancelled);
        if (future->done()) co_return resultOf(vm, *future, doneWhenCancelled);
        // The task must not go on after this has ended.
        future->base()->removeCallback(*release);
        const Value waited = co_await cancelAndWait(vm, loop, *future);
        if (waited.isEmpty())
            vm.addLibraryFrames(cancelsToo.frames);
        else
            vm.restore(std::move(cancelled));
        co_return Value();
    }
    if (future->done()) co_return resultOf(vm, *future, done);
    future->base()->removeCallback(*release);
    const Value waited = co_await cancelAndWait(vm, loop, *future);
    if (waited.isEmpty()) {
        vm.addLibraryFrames(cancels.frames);
        co_return Value();
    }
    Value late = resultOf(vm, *future, asksLate);
    if (!late.isEmpty() || vm.abort() != Abort::None || !vm.pendingIs(asyncState(vm).cancelledError))
        co_return late;
    Value cause = vm.takeException();
    const Handling handling(fiber, cause);
    vm.raise(vm.types.TimeoutError, std::string_view());
    auto& raised = *static_cast<Exception*>(vm.pendingException().asObject());
    raised.cause = std::move(cause);
    raised.suppressContext = true;
    vm.addLibraryFrames(timesOut.frames);
    co_return Value();
}

} // namespace

void defineWaitFor(Vm& vm, Dict& names) {
    NativeSpec& spec = vm.define(names, "asyncio.tasks", "wait_for(fut, timeout)", nullptr, waitFor);
    spec.async = true;
    spec.frames = {{kTasks, 466, "wait_for", "await waiter"}};
    spec.addsFrames = true;
    spec.doc = "Wait for the single Future or coroutine to complete, with timeout.";
}

} // namespace coroscope::vm
