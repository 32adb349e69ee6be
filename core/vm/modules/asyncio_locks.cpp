#include "core/vm/modules/asyncio_locks.h"

#include "core/vm/modules/support.h"

// asyncio.Lock, Event, Semaphore and BoundedSemaphore (Lib/asyncio/locks.py of CPython 3.11) over core/loop.
// Condition and Barrier are in prelude/asyncio.py.
namespace coroscope::vm {

namespace {

Value waiting(Vm& vm, const Value& self, const std::string& state, std::size_t waiters) {
    std::string plain = cat("<", self.asObject()->type()->qualifiedName(), " object at ");
    std::string text = cat(plain, vm.addressText(self), " [", state);
    if (waiters > 0) text += cat(", waiters:", waiters);
    return str(text + "]>");
}

template <class Object>
Object& made(const Value& self) {
    auto& object = selfAs<Object>(self);
    return object;
}

template <class Object>
Value allocate(Vm&, Type* cls) {
    return make<Object>(cls);
}

LaneId laneInControl(Vm& vm) {
    return vm.machine().current().controlLane();
}

template <class Object>
void took(Vm& vm, Object& object) {
    vm.machine().heldLocks().took(object, object.part().holders(), laneInControl(vm), vm.now(),
                                  object.part().waiting() > 0);
}

template <class Object>
void gaveBack(Vm& vm, Object& object) {
    vm.machine().heldLocks().gaveBack(object.part().holders(), laneInControl(vm), vm.now());
}

/// acquire() where it need not wait: notHandled() when it must.
template <class Object>
Value acquiredNow(Vm& vm, Object& object) {
    if (!object.part().acquireNow()) return Value::notHandled();
    took(vm, object);
    return Value::boolean(true);
}

/// acquire() that waits if it must.
template <class Object>
Co<Value> acquired(Vm& vm, Object& object) {
    if (acquiredNow(vm, object).isNotHandled()) {
        LoopObject* loop = object.bind(vm);
        if (!loop) co_return Value();
        object.name(vm);
        vm.machine().heldLocks().wanted(object.part().holders());
        Fiber& fiber = vm.fiber();
        const loop::Wake wake = co_await object.part().acquire(loop->loop());
        vm.setFiber(fiber);
        if (wake.cancelled()) co_return afterWait(vm, wake);
        took(vm, object);
    }
    co_return Value::boolean(true);
}

// --- Lock

Value lockInit(Vm&, Value* args) {
    made<LockObject>(args[0]).init();
    return Value::none();
}

Value lockAcquireNow(Vm& vm, Value* args) {
    return acquiredNow(vm, made<LockObject>(args[0]));
}

Co<Value> lockAcquire(Vm& vm, Args args) {
    Value done = co_await acquired(vm, made<LockObject>(args[0]));
    co_return done;
}

Value lockRelease(Vm& vm, Value* args) {
    LockObject& lock = made<LockObject>(args[0]);
    if (!lock.part().release()) return vm.raise(vm.types.RuntimeError, "Lock is not acquired.");
    gaveBack(vm, lock);
    return Value::none();
}

// --- Event

Value eventInit(Vm&, Value* args) {
    made<EventObject>(args[0]).init();
    return Value::none();
}

Value eventWaitNow(Vm&, Value* args) {
    return made<EventObject>(args[0]).part().isSet() ? Value::boolean(true) : Value::notHandled();
}

Co<Value> eventWait(Vm& vm, Args args) {
    EventObject& event = made<EventObject>(args[0]);
    if (event.part().isSet()) co_return Value::boolean(true);
    LoopObject* loop = event.bind(vm);
    if (!loop) co_return Value();
    event.name(vm);
    Fiber& fiber = vm.fiber();
    const loop::Wake wake = co_await event.part().wait(loop->loop());
    vm.setFiber(fiber);
    if (wake.cancelled()) co_return afterWait(vm, wake);
    co_return Value::boolean(true);
}

// --- Semaphore

Value semaphoreInit(Vm& vm, Value* args) {
    if (!isInteger(args[1]) && !isFloat(args[1]))
        return vm.raise(vm.types.TypeError,
                        cat("'<' not supported between instances of '", vm.typeName(args[1]), "' and 'int'"));
    std::int64_t value = 0;
    if (!vm.toIndex(args[1], value)) return Value();
    if (value < 0) return vm.raise(vm.types.ValueError, "Semaphore initial value must be >= 0");
    SemaphoreObject& semaphore = made<SemaphoreObject>(args[0]);
    semaphore.init(value);
    semaphore.bound = value;
    return Value::none();
}

Value semaphoreAcquireNow(Vm& vm, Value* args) {
    return acquiredNow(vm, made<SemaphoreObject>(args[0]));
}

Co<Value> semaphoreAcquire(Vm& vm, Args args) {
    Value done = co_await acquired(vm, made<SemaphoreObject>(args[0]));
    co_return done;
}

template <bool Bounded>
Value semaphoreRelease(Vm& vm, Value* args) {
    SemaphoreObject& semaphore = made<SemaphoreObject>(args[0]);
    if (Bounded && semaphore.part().value() >= semaphore.bound)
        return vm.raise(vm.types.ValueError, "BoundedSemaphore released too many times");
    semaphore.part().release();
    gaveBack(vm, semaphore);
    return Value::none();
}

/// `async with x`: __aenter__ acquires and gives None, __aexit__ releases.
template <NativeCo Acquire>
Co<Value> enter(Vm& vm, Args args) {
    Value result = co_await Acquire(vm, std::move(args));
    if (result.isEmpty()) co_return result;
    co_return Value::none();
}

template <NativeFn Now>
Value enterNow(Vm& vm, Value* args) {
    const Value got = Now(vm, args);
    return got.isNotHandled() ? Value::notHandled() : Value::none();
}

Co<Value> leave(Vm& vm, Args args) {
    const Value self = args[0];
    const Value method = vm.getAttr(self, "release");
    if (method.isEmpty()) co_return method;
    Value done = co_await vm.call(method);
    if (done.isEmpty()) co_return done;
    co_return Value::none();
}

template <NativeFn Release>
Value leaveNow(Vm& vm, Value* args) {
    if (args[0].asObject()->type()->isHeapType()) return Value::notHandled();
    return Release(vm, args);
}

/// Before anybody has waited, the deque of a Lock or Semaphore is not made yet.
template <class Object>
Value waitersOf(Vm& vm, const Value& self) {
    Object& object = made<Object>(self);
    if (!std::is_same_v<Object, EventObject> && !object.boundTo()) return Value::none();
    return pictureOfWaiters(vm, object.part().waiters());
}

constexpr char kLocks[] = "/usr/lib/python3.11/asyncio/locks.py";
/// How `async with` shows that __aenter__ waits.
constexpr LibraryFrame kEnter = {kLocks, 15, "__aenter__", "await self.acquire()"};

/// An `async def` method with a way that needs no waiting. `frames`: what a traceback shows of it, innermost
/// first.
void defineAsync(Vm& vm, Type* type, const char* signature, NativeFn now, NativeCo later,
                 std::vector<LibraryFrame> frames) {
    NativeSpec& spec = vm.defineMethod(type, signature, now, later);
    spec.async = true;
    spec.frames = std::move(frames);
}

Type* defineLockType(Vm& vm, Dict& names, const char* name, Type* base, Type::Allocate allocate) {
    Type* type = vm.defineType(&names, "asyncio.locks", name, {base}, Kind::Other, allocate);
    type->setHasInstanceDict(true);
    vm.defineProperty(
        type, "_loop",
        [](Vm&, const Value& self) -> Value {
            LoopObject* loop = selfAs<LoopBound>(self).boundTo();
            return loop ? Value::share(loop) : Value::none();
        },
        [](Vm& vm, const Value& self, Value value) -> bool {
            LoopObject* loop = value.isNone() ? nullptr : asLoop(vm, value);
            if (!loop && !value.isNone()) {
                vm.raise(vm.types.TypeError, "_loop must be an event loop or None");
                return false;
            }
            selfAs<LoopBound>(self).bindTo(Ref<LoopObject>::share(loop));
            return true;
        });
    return type;
}

} // namespace

LoopObject* LoopBound::bind(Vm& vm) {
    LoopObject* loop = runningLoop(vm);
    if (!loop) return nullptr;
    if (!m_loop) m_loop = Ref<LoopObject>::share(loop);
    if (m_loop.get() == loop) return loop;
    vm.raise(vm.types.RuntimeError,
             cat(vm.reprText(Value::share(this)), " is bound to a different event loop"));
    return nullptr;
}

void defineLocks(Vm& vm, Dict& names) {
    Type* lock = defineLockType(vm, names, "Lock", vm.types.object, allocate<LockObject>);
    vm.defineMethod(lock, "__init__(self)", lockInit);
    const LibraryFrame lockWaits = {kLocks, 114, "acquire", "await fut"};
    const LibraryFrame notAcquired = {kLocks, 140, "release", "raise RuntimeError('Lock is not acquired.')"};
    defineAsync(vm, lock, "acquire(self)", lockAcquireNow, lockAcquire, {lockWaits});
    vm.defineMethod(lock, "release(self)", lockRelease).frames = {notAcquired};
    vm.defineMethod(lock, "locked(self)", [](Vm&, Value* args) -> Value {
        return Value::boolean(made<LockObject>(args[0]).part().locked());
    });
    defineAsync(vm, lock, "__aenter__(self)", enterNow<lockAcquireNow>, enter<lockAcquire>,
                {lockWaits, kEnter});
    const LibraryFrame leaves = {kLocks, 21, "__aexit__", "self.release()"};
    defineAsync(vm, lock, "__aexit__(self, exc_type, exc, tb)", leaveNow<lockRelease>, leave,
                {notAcquired, leaves});
    vm.defineProperty(lock, "_waiters", waitersOf<LockObject>);
    vm.defineMethod(lock, "__repr__(self)", [](Vm& vm, Value* args) -> Value {
        loop::Lock& part = made<LockObject>(args[0]).part();
        return waiting(vm, args[0], part.locked() ? "locked" : "unlocked", part.waiting());
    });

    Type* event = defineLockType(vm, names, "Event", vm.types.object, allocate<EventObject>);
    vm.defineMethod(event, "__init__(self)", eventInit);
    vm.defineMethod(event, "is_set(self)", [](Vm&, Value* args) -> Value {
        return Value::boolean(made<EventObject>(args[0]).part().isSet());
    });
    vm.defineMethod(event, "set(self)", [](Vm&, Value* args) -> Value {
        made<EventObject>(args[0]).part().set();
        return Value::none();
    });
    vm.defineMethod(event, "clear(self)", [](Vm&, Value* args) -> Value {
        made<EventObject>(args[0]).part().clear();
        return Value::none();
    });
    defineAsync(vm, event, "wait(self)", eventWaitNow, eventWait, {{kLocks, 213, "wait", "await fut"}});
    vm.defineProperty(event, "_waiters", waitersOf<EventObject>);
    vm.defineMethod(event, "__repr__(self)", [](Vm& vm, Value* args) -> Value {
        loop::Event& part = made<EventObject>(args[0]).part();
        return waiting(vm, args[0], part.isSet() ? "set" : "unset", part.waiting());
    });

    Type* semaphore = defineLockType(vm, names, "Semaphore", vm.types.object, allocate<SemaphoreObject>);
    const LibraryFrame negative = {kLocks, 348, "__init__",
                                   "raise ValueError(\"Semaphore initial value must be >= 0\")"};
    vm.defineMethod(semaphore, "__init__(self, value=1)", semaphoreInit).frames = {negative};
    const LibraryFrame semaphoreWaits = {kLocks, 387, "acquire", "await fut"};
    defineAsync(vm, semaphore, "acquire(self)", semaphoreAcquireNow, semaphoreAcquire, {semaphoreWaits});
    vm.defineMethod(semaphore, "release(self)", semaphoreRelease<false>);
    vm.defineMethod(semaphore, "locked(self)", [](Vm&, Value* args) -> Value {
        return Value::boolean(made<SemaphoreObject>(args[0]).part().locked());
    });
    defineAsync(vm, semaphore, "__aenter__(self)", enterNow<semaphoreAcquireNow>, enter<semaphoreAcquire>,
                {semaphoreWaits, kEnter});
    defineAsync(vm, semaphore, "__aexit__(self, exc_type, exc, tb)", nullptr, leave, {leaves});
    vm.defineProperty(semaphore, "_value", [](Vm&, const Value& self) -> Value {
        return integer(made<SemaphoreObject>(self).part().value());
    });
    vm.defineProperty(semaphore, "_waiters", waitersOf<SemaphoreObject>);
    vm.defineMethod(semaphore, "__repr__(self)", [](Vm& vm, Value* args) -> Value {
        loop::Semaphore& part = made<SemaphoreObject>(args[0]).part();
        return waiting(vm, args[0], part.locked() ? "locked" : cat("unlocked, value:", part.value()),
                       part.waiting());
    });
    Type* bounded = defineLockType(vm, names, "BoundedSemaphore", semaphore, allocate<SemaphoreObject>);
    vm.defineMethod(bounded, "__init__(self, value=1)", semaphoreInit).frames = {
        negative, {kLocks, 430, "__init__", "super().__init__(value)"}};
    vm.defineMethod(bounded, "release(self)", semaphoreRelease<true>).frames = {
        {kLocks, 434, "release", "raise ValueError('BoundedSemaphore released too many times')"}};
}

} // namespace coroscope::vm
