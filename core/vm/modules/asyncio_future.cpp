#include "core/vm/modules/asyncio.h"
#include "core/vm/modules/asyncio_queues.h"
#include "core/vm/modules/support.h"
#include "core/vm/stepped.h"

#include <algorithm>

// asyncio.Future (Modules/_asynciomodule.c and Lib/asyncio/futures.py of CPython 3.11).
namespace coroscope::vm {

namespace {

loop::CancelMessage noteOf(const Value& message) {
    if (message.isEmpty() || message.isNone()) return {};
    const auto note = machine::make<CancelNote>();
    note->message = message;
    return note;
}

/// The future of `self`; null with RuntimeError pending when __init__ has not run.
FutureObject* alive(Vm& vm, const Value& self) {
    auto* future = static_cast<FutureObject*>(self.asObject());
    if (future->base()) return future;
    vm.raise(vm.types.RuntimeError, cat(future->className(), " object is not initialized."));
    return nullptr;
}

Value futureInit(Vm& vm, Value* args) {
    auto* future = static_cast<PlainFuture*>(args[0].asObject());
    LoopObject* loop = nullptr;
    if (args[1].isNone()) {
        loop = currentLoop(vm);
        if (!loop) return Value();
    } else {
        loop = asLoop(vm, args[1]);
        if (!loop)
            return vm.raise(vm.types.TypeError,
                            cat("an event loop was expected, got ", vm.reprText(args[1])));
    }
    if (!future->base()) future->init(*loop);
    return Value::none();
}

/// In debug mode another thread may not end what somebody waits for: its callbacks go through call_soon.
bool mayWake(Vm& vm, FutureObject& future) {
    return future.base()->callbacks().empty() ||
           checkThread(vm, *future.loop(), {&frames::kCallSoonFromThread});
}

Value futureSetResult(Vm& vm, Value* args) {
    FutureObject* future = alive(vm, args[0]);
    if (!future) return Value();
    if (future->done()) return vm.raise(asyncState(vm).invalidStateError, "invalid state");
    if (!mayWake(vm, *future)) return Value();
    future->setResult(args[1]);
    return Value::none();
}

Value futureSetException(Vm& vm, Value* args) {
    FutureObject* future = alive(vm, args[0]);
    if (!future) return Value();
    if (future->done()) return vm.raise(asyncState(vm).invalidStateError, "invalid state");
    Value exception = args[1];
    if (const Type* type = as<Type>(exception); type && type->isSubtypeOf(vm.types.BaseException)) {
        exception = vm.callSync(exception, {});
        if (exception.isEmpty()) return Value();
    }
    if (!as<Exception>(exception)) return vm.raise(vm.types.TypeError, "invalid exception object");
    if (vm.typeOf(exception) == vm.types.StopIteration)
        return vm.raise(vm.types.TypeError,
                        "StopIteration interacts badly with generators and cannot be raised into a Future");
    if (!mayWake(vm, *future)) return Value();
    future->setException(exception);
    return Value::none();
}

Value futureResult(Vm& vm, Value* args) {
    FutureObject* future = alive(vm, args[0]);
    if (!future) return Value();
    if (!future->done()) return vm.raise(asyncState(vm).invalidStateError, "Result is not set.");
    return future->take(vm);
}

Value futureException(Vm& vm, Value* args) {
    FutureObject* future = alive(vm, args[0]);
    if (!future) return Value();
    if (!future->done()) return vm.raise(asyncState(vm).invalidStateError, "Exception is not set.");
    if (future->base()->cancelled()) return vm.raise(future->cancelledError(vm));
    future->retrieved();
    return future->exception.isEmpty() ? Value::none() : future->exception;
}

Value futureAddDoneCallback(Vm& vm, Value* args) {
    FutureObject* future = alive(vm, args[0]);
    if (!future) return Value();
    Value context = args[2].isNone() ? copyCurrentContext(vm) : args[2];
    const auto handle = make<SoonHandle>(asyncState(vm).handle, *future->loop(), args[1],
                                         Tuple::make(0).value(), std::move(context));
    handle->asCallback = true;
    future->base()->addCallback(handle->base());
    return Value::none();
}

Value futureRemoveDoneCallback(Vm& vm, Value* args) {
    FutureObject* future = alive(vm, args[0]);
    if (!future) return Value();
    const Value wanted = args[1];
    bool failed = false;
    const std::size_t removed = future->base()->removeCallbacks([&](loop::Handle& each) {
        auto* ours = dynamic_cast<HandleInside<loop::StrandHandle>*>(&each);
        if (!ours) return false;
        const int equal = vm.equal(ours->owner.callback, wanted);
        failed = failed || equal < 0;
        return equal > 0;
    });
    return failed ? Value() : integer(static_cast<std::int64_t>(removed));
}

Value futureCancel(Vm& vm, Value* args) {
    FutureObject* future = alive(vm, args[0]);
    if (!future) return Value();
    return Value::boolean(future->cancel(args[1]));
}

/// The interpreter awaits a future by its kind; this is for who steps it by hand.
Value futureIter(Vm& vm, Value* args) {
    FutureObject* future = alive(vm, args[0]);
    return future ? make<AwaitIterator>(vm.futures.iterator, args[0]).value() : Value();
}

// FutureIter_am_send, FutureIter_throw and FutureIter_close of Modules/_asynciomodule.c
Value iteratorSend(Vm& vm, Value* args) {
    auto& iterator = selfAs<AwaitIterator>(args[0]);
    const Value future = iterator.awaited;
    if (future.isEmpty()) return vm.stopIteration(Value::none());
    if (!asFuture(future)->done()) return vm.futures.giveOut(vm, future.asObject());
    iterator.awaited = Value();
    Value result = asFuture(future)->take(vm);
    return result.isEmpty() ? result : vm.stopIteration(std::move(result));
}

Value iteratorThrow(Vm& vm, Value* args) {
    selfAs<AwaitIterator>(args[0]).awaited = Value();
    if (!args[3].isNone() && (!args[3].isObject() || args[3].asObject()->type() != vm.types.traceback))
        return vm.raise(vm.types.TypeError, "throw() third argument must be a traceback");
    if (as<Exception>(args[1])) {
        if (args[2].isNone()) return vm.raise(args[1]);
        return vm.raise(vm.types.TypeError, "instance exception may not have a separate value");
    }
    const Type* type = as<Type>(args[1]);
    if (!type || !type->isSubtypeOf(vm.types.BaseException))
        return vm.raise(vm.types.TypeError,
                        "exceptions must be classes deriving BaseException or instances of such a class");
    if (as<Exception>(args[2])) return vm.raise(args[2]);
    Value made = args[2].isNone() ? vm.callSync(args[1], {}) : vm.callSync(args[1], {args[2]});
    return made.isEmpty() ? made : vm.raise(std::move(made));
}

Value iteratorClose(Vm&, Value* args) {
    selfAs<AwaitIterator>(args[0]).awaited = Value();
    return Value::none();
}

void defineIterator(Vm& vm, Dict& names) {
    Type* type = vm.defineType(&names, "_asyncio", "FutureIter", {vm.types.object}, Kind::Other, nullptr);
    vm.futures.iterator = type;
    vm.defineMethod(type, "__iter__(self, /)", [](Vm&, Value* args) -> Value { return args[0]; });
    vm.defineMethod(type, "__next__(self, /)", iteratorSend);
    vm.defineMethod(type, "send(self, value, /)", iteratorSend);
    vm.defineMethod(type, "throw(self, type, value=None, traceback=None, /)", iteratorThrow);
    vm.defineMethod(type, "close(self, /)", iteratorClose);
}

/// A future of the library that nobody was to see, for who steps by hand the coroutine that waits for it.
class SeenFuture final : public FutureObject {
public:
    SeenFuture(Type* type, LoopObject* loop, loop::FutureBase& future)
        : FutureObject(type), m_future(&future) {
        if (loop) m_loop = Ref<LoopObject>::share(loop);
        future.setOutside(static_cast<FutureObject*>(this));
    }
    ~SeenFuture() override { m_future->setOutside(nullptr); }
    loop::FutureBase* base() override { return m_future.get(); }

protected:
    void finishBase() override { m_future->finishFromOutside(); }

private:
    loop::Ref<loop::FutureBase> m_future;
};

Value hookYielded(Vm& vm, loop::FutureBase& future) {
    AsyncState& state = asyncState(vm);
    if (!future.outside()) {
        const auto owner = std::find_if(state.loops.begin(), state.loops.end(),
                                        [&](LoopObject* each) { return &each->loop() == &future.loop(); });
        const auto seen =
            vm::make<SeenFuture>(state.future, owner == state.loops.end() ? nullptr : *owner, future);
        seen->blocking = true;
        return seen;
    }
    FutureObject* seen = FutureObject::of(future);
    seen->blocking = true;
    return Value::share(seen);
}

Value hookGiveOut(Vm& vm, Object* object) {
    auto* future = static_cast<FutureObject*>(object);
    if (std::exchange(future->blocking, true))
        return vm.raise(vm.types.RuntimeError, "await wasn't used with future");
    return Value::share(object);
}

machine::Ref<machine::Counted> hookThrown(Value exception) {
    const auto note = machine::make<CancelNote>();
    note->exception = std::move(exception);
    return note;
}

loop::FutureBase& hookBase(Object* object) {
    return *static_cast<FutureObject*>(object)->base();
}

Value hookResult(Vm& vm, Object* object) {
    return static_cast<FutureObject*>(object)->take(vm);
}

Value hookFailure(Object* object) {
    auto* future = static_cast<FutureObject*>(object);
    if (future->exception.isEmpty()) return Value();
    future->retrieved();
    static_cast<Exception*>(future->exception.asObject())->traceback = future->traceback;
    return future->exception;
}

Value hookCancelled(Vm& vm, void* wake) {
    return cancelledErrorOf(vm, *static_cast<loop::Wake*>(wake));
}

bool hookMayAwait(Vm& vm, Object* object) {
    auto* future = static_cast<FutureObject*>(object);
    if (!alive(vm, Value::share(object))) return false;
    LoopObject* running = asyncState(vm).running(vm);
    loop::Task* current = running ? running->loop().currentTask() : nullptr;
    if (!current) {
        vm.raise(vm.types.RuntimeError, "no running event loop");
        return false;
    }
    TaskObject& task = TaskObject::of(*current);
    if (future == &task) {
        vm.raise(vm.types.RuntimeError, cat("Task cannot await on itself: ", futureText(vm, task)));
        return false;
    }
    if (future->loop() != running) {
        vm.raise(vm.types.RuntimeError, cat("Task ", futureText(vm, task), " got Future ",
                                            futureText(vm, *future), " attached to a different loop"));
        return false;
    }
    return true;
}

bool hookWaits(Vm& vm, const Value& yielded) {
    FutureObject* future = asFuture(yielded);
    if (future && future->blocking) {
        future->blocking = false;
        return true;
    }
    LoopObject* running = asyncState(vm).running(vm);
    loop::Task* current = running ? running->loop().currentTask() : nullptr;
    const std::string task = current ? futureText(vm, TaskObject::of(*current)) : "";
    const bool generator =
        isKind(yielded, Kind::Generator) && yielded.asObject()->type() == vm.types.generator;
    const std::string shown = vm.reprText(yielded);
    if (future)
        vm.raise(vm.types.RuntimeError,
                 cat("yield was used instead of yield from in task ", task, " with ", shown));
    else if (generator)
        vm.raise(vm.types.RuntimeError,
                 cat("yield was used instead of yield from for generator in task ", task, " with ", shown));
    else
        vm.raise(vm.types.RuntimeError, cat("Task got bad yield: ", shown));
    return false;
}

} // namespace

FutureObject* FutureObject::of(loop::FutureBase& future) {
    return static_cast<FutureObject*>(future.outside());
}

void FutureObject::visitRefs(RefVisitor& visitor) {
    visitor.visit(result);
    visitor.visit(exception);
    visitor.visit(traceback);
    m_attributes.visitRefs(visitor);
}

void FutureObject::setResult(Value value) {
    result = std::move(value);
    finishBase();
}

void FutureObject::setException(Value value) {
    exception = std::move(value);
    traceback = static_cast<Exception*>(exception.asObject())->traceback;
    logTraceback = true;
    finishBase();
}

void FutureObject::noteRetrieved() {
    logTraceback = false;
    machine::Machine& machine = Vm::current().machine();
    if (base()->lane() != kNoLane && base()->failed() && !machine.idle())
        machine.sink().link(LinkKind::Retrieve, machine.current().controlLane(), base()->lane(),
                            machine.now());
}

bool FutureObject::cancel(const Value& message) {
    retrieved();
    return base()->cancel(noteOf(message));
}

bool TaskObject::cancel(const Value& message) {
    retrieved();
    return m_base.cancel(noteOf(message));
}

Value FutureObject::take(Vm& vm) {
    if (base()->cancelled()) return vm.raise(cancelledError(vm));
    retrieved();
    if (exception.isEmpty()) return result.isEmpty() ? Value::none() : result;
    static_cast<Exception*>(exception.asObject())->traceback = traceback;
    return vm.raise(exception);
}

Value FutureObject::cancelledError(Vm& vm) {
    return cancelledErrorOf(vm, loop::Wake(loop::Wake::Kind::FutureCancelled, base()->cancelMessage()));
}

bool FutureObject::hasCancelledError() const {
    Vm& vm = Vm::current();
    return !exception.isEmpty() && vm.isInstance(exception, asyncState(vm).cancelledError);
}

Value cancelledErrorOf(Vm& vm, const loop::Wake& wake) {
    auto* note = static_cast<CancelNote*>(wake.message.get());
    if (note && !note->exception.isEmpty() && wake.kind == loop::Wake::Kind::FutureCancelled)
        return std::move(note->exception);
    Type* type = asyncState(vm).cancelledError;
    if (!note || note->message.isEmpty() || note->message.isNone())
        return vm.makeException(type, std::string_view());
    return vm.makeException(type, note->message);
}

void PlainFuture::init(LoopObject& loop) {
    m_loop = Ref<LoopObject>::share(&loop);
    m_base.emplace(*this, loop.loop());
    source.note(Vm::current(), loop);
}

void PlainFuture::setWait(WaitKind kind, ResourceId resource) {
    m_base->kind = kind;
    m_base->resource = resource;
}

void PlainFuture::finishBase() {
    const loop::TimerHandle* timer = m_base->loop().firedTimer();
    m_base->byTimer = timer && timer->when() == m_until;
    m_watched.clear();
    m_base->finish();
}

void PlainFuture::visitRefs(RefVisitor& visitor) {
    FutureObject::visitRefs(visitor);
    visitor.all(m_watched);
}

void defineFutures(Vm& vm, Dict& names) {
    AsyncState& state = asyncState(vm);
    Type* type = vm.defineType(&names, "_asyncio", "Future", {vm.types.object}, Kind::Future,
                               [](Vm&, Type* cls) -> Value { return make<PlainFuture>(cls); });
    type->setHasInstanceDict(true);
    state.future = type;
    vm.defineMethod(type, "__init__(self, *, loop=None)", futureInit);
    vm.defineMethod(type, "result(self, /)", futureResult);
    vm.defineMethod(type, "exception(self, /)", futureException);
    vm.defineMethod(type, "set_result(self, result, /)", futureSetResult);
    vm.defineMethod(type, "set_exception(self, exception, /)", futureSetException);
    vm.defineMethod(type, "add_done_callback(self, fn, /, *, context=None)", futureAddDoneCallback);
    vm.defineMethod(type, "remove_done_callback(self, fn, /)", futureRemoveDoneCallback);
    vm.defineMethod(type, "cancel(self, /, msg=None)", futureCancel);
    vm.defineMethod(type, "cancelled(self, /)", [](Vm&, Value* args) -> Value {
        loop::FutureBase* base = selfAs<FutureObject>(args[0]).base();
        return Value::boolean(base && base->cancelled());
    });
    vm.defineMethod(type, "done(self, /)", [](Vm&, Value* args) -> Value {
        loop::FutureBase* base = selfAs<FutureObject>(args[0]).base();
        return Value::boolean(base && base->done());
    });
    vm.defineMethod(type, "get_loop(self, /)", [](Vm& vm, Value* args) -> Value {
        FutureObject* future = alive(vm, args[0]);
        return future ? Value::share(future->loop()) : Value();
    });
    vm.defineMethod(type, "_make_cancelled_error(self, /)", [](Vm& vm, Value* args) -> Value {
        return selfAs<FutureObject>(args[0]).cancelledError(vm);
    });
    vm.defineMethod(type, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        return str(futureText(vm, selfAs<FutureObject>(args[0])));
    });
    vm.defineMethod(type, "__await__(self, /)", futureIter);
    vm.defineMethod(type, "__iter__(self, /)", futureIter);
    defineSubscript(vm, type);
    vm.defineProperty(type, "_loop", [](Vm&, const Value& self) -> Value {
        LoopObject* loop = selfAs<FutureObject>(self).loop();
        return loop ? Value::share(loop) : Value::none();
    });
    vm.defineProperty(type, "_state", [](Vm&, const Value& self) -> Value {
        loop::FutureBase* base = selfAs<FutureObject>(self).base();
        return str(!base || !base->done() ? "PENDING" : base->cancelled() ? "CANCELLED" : "FINISHED");
    });
    vm.defineProperty(type, "_result", [](Vm&, const Value& self) -> Value {
        const Value& result = selfAs<FutureObject>(self).result;
        return result.isEmpty() ? Value::none() : result;
    });
    vm.defineProperty(type, "_exception", [](Vm&, const Value& self) -> Value {
        const Value& exception = selfAs<FutureObject>(self).exception;
        return exception.isEmpty() ? Value::none() : exception;
    });
    vm.defineProperty(type, "_cancel_message", [](Vm&, const Value& self) -> Value {
        loop::FutureBase* base = selfAs<FutureObject>(self).base();
        auto* note = base ? static_cast<CancelNote*>(base->cancelMessage().get()) : nullptr;
        return note && !note->message.isEmpty() ? note->message : Value::none();
    });
    vm.defineProperty(
        type, "_asyncio_future_blocking",
        [](Vm&, const Value& self) -> Value { return Value::boolean(selfAs<FutureObject>(self).blocking); },
        [](Vm& vm, const Value& self, Value value) -> bool {
            const int marked = vm.truth(value);
            selfAs<FutureObject>(self).blocking = marked > 0;
            return marked >= 0;
        });
    vm.defineProperty(
        type, "_log_traceback",
        [](Vm&, const Value& self) -> Value {
            return Value::boolean(selfAs<FutureObject>(self).logTraceback);
        },
        [](Vm& vm, const Value& self, Value value) -> bool {
            if (vm.truth(value) > 0) {
                vm.raise(vm.types.ValueError, "_log_traceback can only be set to False");
                return false;
            }
            selfAs<FutureObject>(self).retrieved();
            return true;
        });
    vm.defineProperty(type, "_source_traceback", [](Vm&, const Value& self) -> Value {
        const Value source = selfAs<FutureObject>(self).source.list();
        return source.isEmpty() ? Value::none() : source;
    });
    // A future of the library: who waits for it is shown as waiting for an event, a condition, ...
    vm.define(names, "_asyncio", "waiter(loop, kind, resource, /)", [](Vm& vm, Value* args) -> Value {
        const auto future = make<PlainFuture>(asyncState(vm).future);
        std::int64_t kind = 0;
        std::int64_t resource = 0;
        if (!toInt64(args[1], kind) || !toInt64(args[2], resource) || !asLoop(vm, args[0]))
            return vm.raise(vm.types.TypeError, "waiter");
        future->init(*asLoop(vm, args[0]));
        future->setWait(static_cast<WaitKind>(kind), static_cast<ResourceId>(resource));
        return future;
    });
    vm.define(names, "_asyncio", "generator_coroutines()",
              [](Vm& vm, Value*) -> Value { return Value::boolean(vm.generatorCoroutines); });
    // The future in which wait() or a TaskGroup waits for several: they name it in the trace.
    vm.define(names, "_asyncio", "group_waiter(loop, what, members, /)", [](Vm& vm, Value* args) -> Value {
        auto* list = as<List>(args[2]);
        auto* what = as<Str>(args[1]);
        if (!list || !what || !asLoop(vm, args[0])) return vm.raise(vm.types.TypeError, "group_waiter");
        std::vector<FutureObject*> members;
        for (const Value& each : list->items())
            if (FutureObject* member = asFuture(each)) members.push_back(member);
        const auto future = make<PlainFuture>(asyncState(vm).future);
        future->init(*asLoop(vm, args[0]));
        future->setWait(WaitKind::Future, groupResource(vm, what->toUtf8(), members));
        return future;
    });
    // `waiter` ends with some or all of `futures`: so the trace can name them.
    vm.define(names, "_asyncio", "watch(waiter, futures, timer=None, /)", [](Vm& vm, Value* args) -> Value {
        auto* waiter = dynamic_cast<PlainFuture*>(asFuture(args[0]));
        ValueVector given;
        if (!waiter || !vm.collect(args[1], given)) return vm.failed() ? Value() : Value::none();
        std::vector<Ref<FutureObject>> futures;
        for (const Value& each : given) {
            FutureObject* future = asFuture(each);
            if (future && future->base()) futures.push_back(Ref<FutureObject>::share(future));
        }
        auto* timer = dynamic_cast<TimerObject*>(args[2].isObject() ? args[2].asObject() : nullptr);
        waiter->watch(std::move(futures), timer ? timer->timer()->when() : kNever);
        return Value::none();
    });
    // `future` ends with a job of the pool whose workers are named so.
    vm.define(names, "_asyncio", "job_of(future, pool, /)", [](Vm& vm, Value* args) -> Value {
        auto* future = dynamic_cast<PlainFuture*>(asFuture(args[0]));
        auto* pool = as<Str>(args[1]);
        if (!future || !future->base() || !pool) return Value::none();
        auto& pools = asyncState(vm).poolNames;
        const auto [known, fresh] = pools.try_emplace(pool->toUtf8(), kNoResource);
        if (fresh) known->second = vm.machine().resource(WaitKind::Executor, known->first);
        future->setWait(WaitKind::Executor, known->second);
        return Value::none();
    });
    // What as_completed() gives its results through is called after those in the trace.
    vm.define(names, "_asyncio", "name_queue(queue, what, members, /)", [](Vm& vm, Value* args) -> Value {
        auto* queue = args[0].isObject() ? dynamic_cast<QueueObject*>(args[0].asObject()) : nullptr;
        auto* what = as<Str>(args[1]);
        auto* list = as<List>(args[2]);
        if (!queue || !what || !list) return vm.raise(vm.types.TypeError, "name_queue");
        std::vector<FutureObject*> members;
        for (const Value& each : list->items())
            if (FutureObject* member = asFuture(each)) members.push_back(member);
        queue->name = groupResource(vm, what->toUtf8(), members);
        queue->setResource(queue->name);
        return Value::none();
    });
    vm.define(names, "_asyncio", "resource(kind, object, /)", [](Vm& vm, Value* args) -> Value {
        std::int64_t kind = 0;
        if (!toInt64(args[0], kind) || !args[1].isObject()) return vm.raise(vm.types.TypeError, "resource");
        return integer(std::int64_t{vm.nameResource(static_cast<WaitKind>(kind), *args[1].asObject())});
    });
    defineIterator(vm, names);
    vm.futures.base = hookBase;
    vm.futures.yielded = hookYielded;
    vm.futures.giveOut = hookGiveOut;
    vm.futures.thrown = hookThrown;
    vm.futures.result = hookResult;
    vm.futures.failure = hookFailure;
    vm.futures.cancelled = hookCancelled;
    vm.futures.mayAwait = hookMayAwait;
    vm.futures.waits = hookWaits;
}

} // namespace coroscope::vm
