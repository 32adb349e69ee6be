#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/asyncio_frames.h"
#include "core/vm/modules/support.h"

#include <cmath>

// Methods of event loops, and which loop is the current one (Lib/asyncio/base_events.py and events.py of
// CPython 3.11).
namespace coroscope::vm {

namespace {

LoopObject& loopOf(const Value& self) {
    return selfAs<LoopObject>(self);
}

Value loopCallSoon(Vm& vm, Value* args) {
    LoopObject& loop = loopOf(args[0]);
    if (!checkOpen(vm, loop, frames::kCallSoon) || !checkThread(vm, loop, {&frames::kCallSoonFromThread}) ||
        !checkCallback(vm, loop, args[1], "call_soon"))
        return Value();
    return callSoon(vm, loop, args[1], args[2], args[3]).value();
}

Co<Value> loopCallSoonThreadsafe(Vm& vm, Args args) {
    LoopObject& loop = loopOf(args[0]);
    if (!checkOpen(vm, loop, frames::kCallSoonThreadsafe) ||
        !checkCallback(vm, loop, args[1], "call_soon_threadsafe"))
        co_return Value();
    Fiber& fiber = vm.fiber();
    vm.settleClock();
    if (vm.mayBlock()) {
        co_await vm.machine().current().settle();
        vm.setFiber(fiber);
        if (!checkOpen(vm, loop, frames::kCallSoonThreadsafe)) co_return Value();
    }
    Value context = args[3].isNone() ? copyCurrentContext(vm) : args[3];
    const auto handle = make<SoonHandle>(asyncState(vm).handle, loop, args[1], args[2], std::move(context));
    handle->source.note(vm, loop);
    loop.loop().callSoonThreadsafe(handle->base());
    co_return handle;
}

TimeNs instant(double seconds) {
    return seconds >= 0 ? fromSeconds(seconds) : -fromSeconds(-seconds);
}

Value scheduleAt(Vm& vm, LoopObject& loop, double when, const Value& callback, const Value& args,
                 Value context) {
    if (context.isNone()) context = copyCurrentContext(vm);
    const auto timer =
        make<TimerObject>(asyncState(vm).timerHandle, loop, callback, args, std::move(context));
    timer->whenSeconds = when;
    timer->source.note(vm, loop);
    timer->timer()->setCause(loop.loop().actor());
    loop.loop().callAt(*timer->timer(), instant(when));
    return timer;
}

Value loopCallLater(Vm& vm, Value* args) {
    LoopObject& loop = loopOf(args[0]);
    if (args[1].isNone()) return vm.raise(vm.types.TypeError, "delay must not be None");
    double delay = 0;
    if (!checkOpen(vm, loop, frames::kCallAt)) return frames::passed(vm, {&frames::kCallLater});
    if (!secondsArgument(vm, args[1], delay) ||
        !checkThread(vm, loop, {&frames::kCallAtFromThread, &frames::kCallLater}) ||
        !checkCallback(vm, loop, args[2], "call_at"))
        return Value();
    return scheduleAt(vm, loop, toSeconds(vm.now()) + delay, args[2], args[3], args[4]);
}

Value loopCallAt(Vm& vm, Value* args) {
    LoopObject& loop = loopOf(args[0]);
    if (args[1].isNone()) return vm.raise(vm.types.TypeError, "when cannot be None");
    double when = 0;
    if (!checkOpen(vm, loop, frames::kCallAt) || !secondsArgument(vm, args[1], when) ||
        !checkThread(vm, loop, {&frames::kCallAtFromThread}) || !checkCallback(vm, loop, args[2], "call_at"))
        return Value();
    return scheduleAt(vm, loop, when, args[2], args[3], args[4]);
}

Value loopClose(Vm& vm, Value* args) {
    LoopObject& loop = loopOf(args[0]);
    if (loop.running()) {
        vm.raise(vm.types.RuntimeError, "Cannot close a running event loop");
        return frames::passed(vm, {&frames::kCloseRunning, &frames::kClose});
    }
    if (loop.closed()) return Value::none();
    loop.loop().close();
    loop.executorShut = true;
    return Value::none();
}

Value loopCreateFuture(Vm& vm, Value* args) {
    const auto future = make<PlainFuture>(asyncState(vm).future);
    future->init(loopOf(args[0]));
    madeThrough(vm, *future, {&frames::kCreateFuture});
    return future;
}

Value setHandler(Vm& vm, Value* args) {
    if (!args[1].isNone() && vm.special(args[1], "__call__").isEmpty() && !isKind(args[1], Kind::Function) &&
        !isKind(args[1], Kind::Native) && !isKind(args[1], Kind::BoundMethod) &&
        !isKind(args[1], Kind::Type)) {
        vm.takeException();
        vm.raise(vm.types.TypeError,
                 cat("A callable object or None is expected, got ", vm.reprText(args[1])));
        return frames::passed(vm, {&frames::kSetExceptionHandler});
    }
    loopOf(args[0]).exceptionHandler = args[1];
    return Value::none();
}

Value setFactory(Vm& vm, Value* args) {
    if (!args[1].isNone() && vm.special(args[1], "__call__").isEmpty() && !isKind(args[1], Kind::Function) &&
        !isKind(args[1], Kind::Native) && !isKind(args[1], Kind::BoundMethod) &&
        !isKind(args[1], Kind::Type)) {
        vm.takeException();
        return vm.raise(vm.types.TypeError, "task factory must be a callable or None");
    }
    loopOf(args[0]).taskFactory = args[1];
    return Value::none();
}

Value loopRepr(Vm&, Value* args) {
    LoopObject& loop = loopOf(args[0]);
    return str(cat("<", loop.type()->name(), " running=", loop.running() ? "True" : "False", " closed=",
                   loop.closed() ? "True" : "False", " debug=", loop.debug ? "True" : "False", ">"));
}

Value setEventLoop(Vm& vm, Value* args) {
    if (!args[0].isNone() && !asLoop(vm, args[0]))
        return vm.raise(
            vm.types.TypeError,
            cat("loop must be an instance of AbstractEventLoop or None, not '", vm.typeName(args[0]), "'"));
    AsyncState::OfThread& here = asyncState(vm).here(vm);
    here.current = args[0];
    here.wasSet = true;
    return Value::none();
}

} // namespace

bool secondsArgument(Vm& vm, const Value& value, double& seconds) {
    if (!vm.toDouble(value, seconds)) return false;
    if (std::isnan(seconds)) {
        vm.raise(vm.types.ValueError, "Invalid delay: NaN (not a number)");
        return false;
    }
    return true;
}

void defineLoops(Vm& vm, Dict& names) {
    AsyncState& state = asyncState(vm);
    Type* type =
        vm.defineType(&names, "asyncio.unix_events", "_UnixSelectorEventLoop", {vm.types.object}, Kind::Other,
                      [](Vm& vm, Type* cls) -> Value { return make<LoopObject>(vm, cls); });
    type->setHasInstanceDict(true);
    state.loop = type;
    // There is nothing to select from: what the script gives is not asked.
    vm.defineMethod(type, "__init__(self, selector=None)",
                    [](Vm&, Value*) -> Value { return Value::none(); });
    vm.defineMethod(type, "call_soon(self, callback, *args, context=None)", loopCallSoon);
    vm.defineMethod(type, "call_soon_threadsafe(self, callback, *args, context=None)", nullptr,
                    loopCallSoonThreadsafe);
    vm.defineMethod(type, "call_later(self, delay, callback, *args, context=None)", loopCallLater);
    vm.defineMethod(type, "call_at(self, when, callback, *args, context=None)", loopCallAt);
    vm.defineMethod(type, "time(self)",
                    [](Vm& vm, Value*) -> Value { return Value::number(toSeconds(vm.now())); });
    vm.defineMethod(type, "stop(self)", [](Vm&, Value* args) -> Value {
        loopOf(args[0]).loop().stop();
        return Value::none();
    });
    vm.defineMethod(type, "close(self)", loopClose);
    vm.defineMethod(type, "is_running(self)",
                    [](Vm&, Value* args) -> Value { return Value::boolean(loopOf(args[0]).running()); });
    vm.defineMethod(type, "is_closed(self)",
                    [](Vm&, Value* args) -> Value { return Value::boolean(loopOf(args[0]).closed()); });
    vm.defineMethod(type, "create_future(self)", loopCreateFuture);
    vm.defineMethod(type, "create_task(self, coro, *, name=None, context=None)",
                    [](Vm& vm, Value* args) -> Value {
                        return createTask(vm, loopOf(args[0]), args[1], args[2], args[3]).value();
                    });
    vm.defineMethod(type, "set_task_factory(self, factory)", setFactory);
    vm.defineMethod(type, "get_task_factory(self)",
                    [](Vm&, Value* args) -> Value { return loopOf(args[0]).taskFactory; });
    vm.defineMethod(type, "set_exception_handler(self, handler)", setHandler);
    vm.defineMethod(type, "get_exception_handler(self)",
                    [](Vm&, Value* args) -> Value { return loopOf(args[0]).exceptionHandler; });
    vm.defineMethod(type, "default_exception_handler(self, context)", [](Vm&, Value* args) -> Value {
        loopOf(args[0]).defaultExceptionHandler(args[1]);
        return Value::none();
    });
    vm.defineMethod(type, "call_exception_handler(self, context)", nullptr, [](Vm&, Args args) -> Co<Value> {
        const Value self = args[0];
        Value result = co_await loopOf(self).callExceptionHandler(args[1]);
        co_return result;
    });
    vm.defineMethod(type, "get_debug(self)",
                    [](Vm&, Value* args) -> Value { return Value::boolean(loopOf(args[0]).debug); });
    vm.defineMethod(type, "set_debug(self, enabled)", [](Vm& vm, Value* args) -> Value {
        loopOf(args[0]).setDebug(vm.truth(args[1]) > 0);
        return vm.failed() ? Value() : Value::none();
    });
    vm.defineProperty(
        type, "slow_callback_duration",
        [](Vm&, const Value& self) -> Value { return loopOf(self).slowCallback; },
        [](Vm&, const Value& self, Value value) -> bool {
            loopOf(self).slowCallback = std::move(value);
            return true;
        });
    vm.defineMethod(type, "__repr__(self)", loopRepr);

    vm.define(names, "_asyncio", "get_running_loop()", [](Vm& vm, Value*) -> Value {
        LoopObject* loop = runningLoop(vm);
        return loop ? Value::share(loop) : Value();
    });
    vm.define(names, "_asyncio", "_get_running_loop()", [](Vm& vm, Value*) -> Value {
        LoopObject* loop = asyncState(vm).running(vm);
        return loop ? Value::share(loop) : Value::none();
    });
    vm.define(names, "_asyncio", "_set_running_loop(loop, /)", [](Vm& vm, Value* args) -> Value {
        asyncState(vm).here(vm).running = args[0].isNone() ? nullptr : asLoop(vm, args[0]);
        return Value::none();
    });
    vm.define(names, "_asyncio", "add_method(function, /)", [](Vm& vm, Value* args) -> Value {
        const Function* function = as<Function>(args[0]);
        if (!function) return vm.raise(vm.types.TypeError, "add_method() needs a function");
        asyncState(vm).loop->setOwn(as<Str>(function->name)->toUtf8(), args[0]);
        return Value::none();
    });
    vm.define(names, "_asyncio", "use_policy(policy, /)", [](Vm& vm, Value* args) -> Value {
        asyncState(vm).policy = args[0].isNone() ? Value() : args[0];
        return Value::none();
    });
    vm.define(names, "_asyncio", "main_running_loop()", [](Vm& vm, Value*) -> Value {
        for (const AsyncState::OfThread& each : asyncState(vm).threads)
            if (each.thread == &vm.machine().mainThread() && each.running) return Value::share(each.running);
        return Value::none();
    });
    vm.define(names, "_asyncio", "native_loop_of_thread()", [](Vm& vm, Value*) -> Value {
        LoopObject* loop = loopOfThread(vm);
        return loop ? Value::share(loop) : Value();
    });
    vm.define(names, "_asyncio", "native_get_event_loop()", [](Vm& vm, Value*) -> Value {
        LoopObject* loop = currentLoop(vm);
        return loop ? Value::share(loop) : Value();
    });
    vm.define(names, "_asyncio", "native_set_event_loop(loop)", setEventLoop);
    vm.define(names, "_asyncio", "native_new_event_loop()",
              [](Vm& vm, Value*) -> Value { return make<LoopObject>(vm, asyncState(vm).loop); });
}

} // namespace coroscope::vm
