#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/asyncio_frames.h"
#include "core/vm/modules/support.h"
#include "core/vm/traceback_text.h"

// asyncio.Handle and TimerHandle (Lib/asyncio/events.py of CPython 3.11).
namespace coroscope::vm {

HandleObject::HandleObject(Type* type, LoopObject& loop, Value callback, Value args, Value context)
    : Tracked(type, Kind::Other), callback(std::move(callback)), args(std::move(args)),
      context(std::move(context)), m_loop(Ref<LoopObject>::share(&loop)) {}

TimerObject::TimerObject(Type* type, LoopObject& loop, Value callback, Value args, Value context)
    : HandleObject(type, loop, std::move(callback), std::move(args), std::move(context)),
      m_base(*this, loop.loop()) {}

template <class Base>
void HandleInside<Base>::futureDone(loop::FutureBase& future) {
    if (!this->owner.asCallback) return;
    if (FutureObject* object = FutureObject::of(future)) this->owner.args = Tuple::of({Value::share(object)});
}

template class HandleInside<loop::StrandHandle>;
template class HandleInside<loop::StrandTimerHandle>;

void HandleObject::cancel() {
    if (base().cancelled()) return;
    base().cancel();
    if (m_loop->debug) return; // keeps what the repr shows
    callback = Value::none();
    args = Tuple::make(0);
}

SiteId HandleObject::site() {
    Vm& vm = Vm::current();
    return m_loop->running() && m_loop->fiber().top ? vm.site(m_loop->fiber()) : kNoSite;
}

/// With copies of the arguments, which a call moves from.
static Vm::Called beginCall(Vm& vm, const Value& callee, const Tuple& args) {
    if (args.size() == 0) return vm.begin(callee, nullptr, 0, nullptr);
    ValueVector copies(args.begin(), args.end());
    return vm.begin(callee, copies.data(), copies.size(), nullptr);
}

// Handle._run
machine::Co<void> HandleObject::execute() {
    Vm& vm = Vm::current();
    const Ref<HandleObject> kept = Ref<HandleObject>::share(this);
    Fiber& fiber = m_loop->fiber();
    vm.setFiber(fiber);
    Value outer = std::exchange(fiber.context, context);
    const Value called = callback;
    const Value given = args;
    const Tuple& items = *as<Tuple>(given);
    const TimeNs started = vm.now();
    Vm::Called begun = beginCall(vm, called, items);
    Value value = std::move(begun.value);
    if (begun.frame || begun.co) value = co_await vm.finish(std::move(begun));
    vm.setFiber(fiber);
    vm.settleClock();
    fiber.context = std::move(outer);
    if (m_loop->debug) {
        Value pending = vm.takeException();
        m_loop->reportSlow(vm.now() - started, handleText(vm, *this));
        vm.restore(std::move(pending));
    }
    if (!value.isEmpty()) co_return;
    frames::passed(vm, {&frames::kHandleRun});
    Value raised = vm.takeException();
    if (vm.abort() != Abort::None || vm.isInstance(raised, vm.types.SystemExit) ||
        vm.isInstance(raised, vm.types.KeyboardInterrupt)) {
        m_loop->breakOut(std::move(raised));
        co_return;
    }
    auto details = make<Dict>();
    details->set("message", str(cat("Exception in callback ", callbackText(vm, called, given))));
    details->set("exception", raised);
    details->set("handle", Value::share(this));
    if (const Value made = source.list(); !made.isEmpty()) details->set("source_traceback", made);
    if (m_loop->exceptionHandler.isNone()) markUncaught(vm, raised);
    raised = Value();
    const Value handled = co_await m_loop->callExceptionHandler(details);
    vm.setFiber(fiber);
    if (handled.isEmpty()) m_loop->breakOut(vm.takeException());
}

Ref<HandleObject> callSoon(Vm& vm, LoopObject& loop, Value callback, Value args, Value context) {
    if (context.isEmpty() || context.isNone()) context = copyCurrentContext(vm);
    const auto handle = make<SoonHandle>(asyncState(vm).handle, loop, std::move(callback), std::move(args),
                                         std::move(context));
    handle->source.note(vm, loop);
    handle->base().setCause(loop.loop().actor());
    loop.loop().callSoon(handle->base());
    return Ref<HandleObject>::share(handle.get());
}

namespace {

HandleObject& handleOf(const Value& self) {
    return selfAs<HandleObject>(self);
}

template <int Order>
Value compareTimers(Vm&, Value* args) {
    if (!args[1].isObject() || args[1].asObject()->type() != args[0].asObject()->type())
        return Value::notImplemented();
    const double a = static_cast<TimerObject&>(handleOf(args[0])).whenSeconds;
    const double b = static_cast<TimerObject&>(handleOf(args[1])).whenSeconds;
    return Value::boolean(Order == 0 ? a < b : Order == 1 ? a <= b : Order == 2 ? a > b : a >= b);
}

} // namespace

void defineHandles(Vm& vm, Dict& names) {
    AsyncState& state = asyncState(vm);
    Type* type = vm.defineType(&names, "asyncio.events", "Handle", {vm.types.object}, Kind::Other, nullptr);
    state.handle = type;
    vm.defineMethod(type, "cancel(self)", [](Vm&, Value* args) -> Value {
        handleOf(args[0]).cancel();
        return Value::none();
    });
    vm.defineMethod(type, "cancelled(self)", [](Vm&, Value* args) -> Value {
        return Value::boolean(handleOf(args[0]).base().cancelled());
    });
    vm.defineMethod(type, "__repr__(self)",
                    [](Vm& vm, Value* args) -> Value { return str(handleText(vm, handleOf(args[0]))); });
    vm.defineProperty(type, "_callback",
                      [](Vm&, const Value& self) -> Value { return handleOf(self).callback; });
    vm.defineProperty(type, "_args", [](Vm&, const Value& self) -> Value { return handleOf(self).args; });
    vm.defineProperty(type, "_cancelled", [](Vm&, const Value& self) -> Value {
        return Value::boolean(handleOf(self).base().cancelled());
    });
    vm.defineProperty(type, "_source_traceback", [](Vm&, const Value& self) -> Value {
        const Value source = handleOf(self).source.list();
        return source.isEmpty() ? Value::none() : source;
    });
    vm.defineProperty(type, "_loop",
                      [](Vm&, const Value& self) -> Value { return Value::share(handleOf(self).loop()); });
    vm.defineMethod(type, "_run(self)", nullptr, [](Vm&, Args args) -> Co<Value> {
        const Value self = args[0];
        co_await handleOf(self).execute();
        co_return Value::none();
    });
    Type* timer = vm.defineType(&names, "asyncio.events", "TimerHandle", {type}, Kind::Other, nullptr);
    state.timerHandle = timer;
    vm.defineMethod(timer, "when(self)", [](Vm&, Value* args) -> Value {
        return Value::number(static_cast<TimerObject&>(handleOf(args[0])).whenSeconds);
    });
    vm.defineProperty(timer, "_when", [](Vm&, const Value& self) -> Value {
        return Value::number(static_cast<TimerObject&>(handleOf(self)).whenSeconds);
    });
    vm.defineProperty(timer, "_scheduled", [](Vm&, const Value& self) -> Value {
        return Value::boolean(handleOf(self).timer()->scheduled());
    });
    vm.defineMethod(timer, "__lt__(self, other)", compareTimers<0>);
    vm.defineMethod(timer, "__le__(self, other)", compareTimers<1>);
    vm.defineMethod(timer, "__gt__(self, other)", compareTimers<2>);
    vm.defineMethod(timer, "__ge__(self, other)", compareTimers<3>);
}

} // namespace coroscope::vm
