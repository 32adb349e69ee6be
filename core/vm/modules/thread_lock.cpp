#include "core/vm/modules/thread_lock.h"

#include "core/machine/machine.h"
#include "core/vm/modules/script_threads.h"
#include "core/vm/numbers.h"

// Locks of the simulated machine for scripts (Modules/_threadmodule.c).
namespace coroscope::vm {

namespace {

constexpr double kTimeoutMax = 9223372036.0; // threading.TIMEOUT_MAX

/// True when nothing stands at an earlier instant, so that a lock may be looked at without giving control
/// away.
bool settled(Vm& vm) {
    vm.settleClock();
    return vm.machine().current().settle().await_ready();
}

ThreadLock& lockOf(const Value& self) {
    return *static_cast<ThreadLock*>(self.asObject());
}
ThreadRLock& rlockOf(const Value& self) {
    return *static_cast<ThreadRLock*>(self.asObject());
}

Value refusePlain(Vm& vm) {
    return vm.refuseToBlock("acquire()");
}

Value lockAcquireNow(Vm& vm, Value* args) {
    AcquireRequest request;
    if (!request.parse(vm, args[1], args[2])) return Value();
    if (!settled(vm)) return Value::notHandled();
    if (lockOf(args[0]).acquireNow(vm)) return Value::boolean(true);
    if (!request.blocking) return Value::boolean(false);
    return vm.mayBlock() ? Value::notHandled() : refusePlain(vm);
}

Co<Value> lockAcquire(Vm& vm, Args args) {
    AcquireRequest request;
    if (!request.parse(vm, args[1], args[2])) co_return Value();
    Fiber& fiber = vm.fiber();
    co_await vm.machine().current().settle();
    bool got = lockOf(args[0]).acquireNow(vm);
    if (!got && request.blocking) got = co_await lockOf(args[0]).acquire(vm, request.deadline);
    vm.setFiber(fiber);
    co_return Value::boolean(got);
}

Value lockReleaseNow(Vm& vm, Value* args) {
    if (!settled(vm) && vm.mayBlock()) return Value::notHandled();
    if (!lockOf(args[0]).release()) return vm.raise(vm.types.RuntimeError, "release unlocked lock");
    return Value::none();
}

Co<Value> lockRelease(Vm& vm, Args args) {
    Fiber& fiber = vm.fiber();
    co_await vm.machine().current().settle();
    vm.setFiber(fiber);
    co_return lockReleaseNow(vm, args.data());
}

Value lockEnterNow(Vm& vm, Value* args) {
    Value all[] = {args[0], Value::boolean(true), Value::smallInt(-1)};
    return lockAcquireNow(vm, all);
}

Co<Value> lockEnter(Vm& vm, Args args) {
    Value all[] = {args[0], Value::boolean(true), Value::smallInt(-1)};
    return lockAcquire(vm, Args(all, 3));
}

Value rlockAcquireNow(Vm& vm, Value* args) {
    AcquireRequest request;
    if (!request.parse(vm, args[1], args[2])) return Value();
    ThreadRLock& lock = rlockOf(args[0]);
    if (lock.owner == &vm.machine().current()) {
        ++lock.count;
        return Value::boolean(true);
    }
    if (!settled(vm)) return Value::notHandled();
    if (lock.mutex.acquireNow()) {
        lock.owned(vm);
        return Value::boolean(true);
    }
    if (!request.blocking) return Value::boolean(false);
    return vm.mayBlock() ? Value::notHandled() : refusePlain(vm);
}

Co<Value> rlockAcquire(Vm& vm, Args args) {
    AcquireRequest request;
    if (!request.parse(vm, args[1], args[2])) co_return Value();
    Fiber& fiber = vm.fiber();
    ThreadRLock& lock = rlockOf(args[0]);
    co_await vm.machine().current().settle();
    bool got = lock.mutex.acquireNow();
    if (!got && request.blocking) got = co_await lock.acquire(vm, request.deadline);
    if (got) lock.owned(vm);
    vm.setFiber(fiber);
    co_return Value::boolean(got);
}

Value rlockReleaseNow(Vm& vm, Value* args) {
    ThreadRLock& lock = rlockOf(args[0]);
    if (lock.owner == &vm.machine().current() && lock.count == 1 && !settled(vm) && vm.mayBlock())
        return Value::notHandled();
    return lock.release(vm) ? Value::none() : Value();
}

Co<Value> rlockRelease(Vm& vm, Args args) {
    Fiber& fiber = vm.fiber();
    co_await vm.machine().current().settle();
    vm.setFiber(fiber);
    co_return rlockOf(args[0]).release(vm) ? Value::none() : Value();
}

Value rlockEnterNow(Vm& vm, Value* args) {
    Value all[] = {args[0], Value::boolean(true), Value::smallInt(-1)};
    return rlockAcquireNow(vm, all);
}

Co<Value> rlockEnter(Vm& vm, Args args) {
    Value all[] = {args[0], Value::boolean(true), Value::smallInt(-1)};
    return rlockAcquire(vm, Args(all, 3));
}

Value lockText(Vm& vm, Value* args) {
    return str(cat("<", lockOf(args[0]).mutex().locked() ? "locked" : "unlocked", " _thread.lock object at ",
                   vm.addressText(args[0]), ">"));
}

Value rlockText(Vm& vm, Value* args) {
    const ThreadRLock& lock = rlockOf(args[0]);
    const std::uint64_t owner = lock.owner ? ScriptThread::of(vm, *lock.owner).ident() : 0;
    return str(cat("<", lock.count > 0 ? "locked" : "unlocked", " ", vm.typeOf(args[0])->qualifiedName(),
                   " object owner=", owner, " count=", lock.count, " at ", vm.addressText(args[0]), ">"));
}

WaitKind kindOf(const Value& word) {
    static constexpr std::pair<std::string_view, WaitKind> kKinds[] = {
        {"lock", WaitKind::Lock},           {"event", WaitKind::Event},
        {"condition", WaitKind::Condition}, {"semaphore", WaitKind::Semaphore},
        {"barrier", WaitKind::Barrier},     {"queue", WaitKind::Queue},
        {"executor", WaitKind::Executor},   {"job", WaitKind::Job},
        {"join", WaitKind::Join},           {"socket", WaitKind::Socket},
    };
    const Str* wanted = as<Str>(word);
    for (const auto& [name, each] : kKinds) {
        if (wanted && wanted->toUtf8() == name) return each;
    }
    return WaitKind::Lock;
}

/// A lock that threading makes something else of: the trace calls a wait for it by that kind and name.
Value allocateLock(Vm& vm, Value* args) {
    const Str* name = as<Str>(args[1]);
    return make<ThreadLock>(vm, kindOf(args[0]), name ? name->toUtf8() : std::string());
}

} // namespace

bool AcquireRequest::parse(Vm& vm, const Value& blockingValue, const Value& timeoutValue) {
    const int wanted = vm.truth(blockingValue);
    if (wanted < 0) return false;
    blocking = wanted > 0;
    double timeout = -1;
    if (!timeoutValue.isInt() && !isInteger(timeoutValue) && !isFloat(timeoutValue)) {
        vm.raise(vm.types.TypeError,
                 cat("'", vm.typeName(timeoutValue), "' object cannot be interpreted as an integer"));
        return false;
    }
    if (!vm.toDouble(timeoutValue, timeout)) return false;
    if (!blocking && timeout != -1) {
        vm.raise(vm.types.ValueError, "can't specify a timeout for a non-blocking call");
        return false;
    }
    if (timeout < 0 && timeout != -1) {
        vm.raise(vm.types.ValueError, "timeout value must be positive");
        return false;
    }
    if (timeout > kTimeoutMax) {
        vm.raise(vm.types.OverflowError, "timestamp too large to convert to C _PyTime_t");
        return false;
    }
    if (timeout == 0) blocking = false;
    if (timeout > 0) deadline = deadlineIn(vm, timeout);
    return true;
}

ThreadLock::ThreadLock(Vm& vm, WaitKind kind, std::string name)
    : Object(ScriptThread::main(vm).shared.lockType, Kind::Other), m_mutex(vm.machine(), kNoResource, kind),
      m_kind(kind), m_part(kind), m_name(std::move(name)) {}

ThreadLock* ThreadLock::from(const Value& value) {
    return value.isObject() ? dynamic_cast<ThreadLock*>(value.asObject()) : nullptr;
}

bool ThreadLock::acquireNow(Vm& vm) {
    if (!m_mutex.acquireNow()) return false;
    owned(&vm.machine().current());
    return true;
}

void ThreadLock::owned(machine::Thread* by) {
    m_owner = by;
    // Of what merely tells that something has happened, nobody is the owner.
    if (m_kind != WaitKind::Lock) return;
    m_mutex.waiters().setOwner(by ? by->controlLane() : kNoLane);
    Vm& vm = Vm::current();
    if (by)
        vm.machine().heldLocks().took(*this, m_holders, by->controlLane(), vm.now(),
                                      !m_mutex.waiters().empty());
    else if (!vm.machine().idle())
        vm.machine().heldLocks().gaveBack(m_holders, vm.machine().current().controlLane(), vm.now());
}

ResourceId ThreadLock::named() {
    if (m_kind != WaitKind::Join && m_mutex.waiters().resource() == kNoResource) {
        Vm& vm = Vm::current();
        m_mutex.waiters().setResource(m_name.empty() ? vm.nameResource(m_kind, *this)
                                                     : vm.machine().resource(m_part, m_name));
    }
    return m_mutex.waiters().resource();
}

Co<bool> ThreadLock::acquire(Vm& vm, TimeNs deadline) {
    named();
    vm.machine().heldLocks().wanted(m_holders);
    vm.settleClock();
    const bool got = co_await m_mutex.acquire(deadline, m_target);
    if (got) owned(&vm.machine().current());
    co_return got;
}

bool ThreadLock::release() {
    if (m_mutex.locked()) owned(nullptr);
    return m_mutex.release();
}

ThreadRLock::ThreadRLock(Vm& vm, Type* type) : Object(type, Kind::Other), mutex(vm.machine()) {}

Co<bool> ThreadRLock::acquire(Vm& vm, TimeNs deadline) {
    named();
    vm.machine().heldLocks().wanted(m_holders);
    vm.settleClock();
    const bool got = co_await mutex.acquire(deadline);
    co_return got;
}

ResourceId ThreadRLock::named() {
    if (mutex.waiters().resource() == kNoResource) {
        Vm& vm = Vm::current();
        mutex.waiters().setResource(name.empty() ? vm.nameResource(WaitKind::Lock, *this, "RLock")
                                                 : vm.machine().resource(part, name));
    }
    return mutex.waiters().resource();
}

void ThreadRLock::owned(Vm& vm) {
    owner = &vm.machine().current();
    count = 1;
    mutex.waiters().setOwner(owner->controlLane());
    vm.machine().heldLocks().took(*this, m_holders, owner->controlLane(), vm.now(), !mutex.waiters().empty());
}

bool ThreadRLock::release(Vm& vm) {
    if (owner != &vm.machine().current()) {
        vm.raise(vm.types.RuntimeError, "cannot release un-acquired lock");
        return false;
    }
    if (--count == 0) {
        owner = nullptr;
        mutex.waiters().setOwner(kNoLane);
        vm.machine().heldLocks().gaveBack(m_holders, vm.machine().current().controlLane(), vm.now());
        mutex.release();
    }
    return true;
}

void installThreadLocks(Vm& vm, Dict& names) {
    Type* lock = vm.defineType(&names, "_thread", "lock", {vm.types.object}, Kind::Other, nullptr);
    lock->setFinal();
    ScriptThread::main(vm).shared.lockType = lock;
    names.set("LockType", Value::share(lock));
    for (const char* name : {"acquire", "acquire_lock"})
        vm.defineMethod(lock, cat(name, "(self, blocking=True, timeout=-1)"), lockAcquireNow, lockAcquire);
    for (const char* name : {"release", "release_lock"})
        vm.defineMethod(lock, cat(name, "(self, /)"), lockReleaseNow, lockRelease);
    for (const char* name : {"locked", "locked_lock"})
        vm.defineMethod(lock, cat(name, "(self, /)"), [](Vm&, Value* args) -> Value {
            return Value::boolean(lockOf(args[0]).mutex().locked());
        });
    vm.defineMethod(lock, "_at_fork_reinit(self, /)", [](Vm&, Value* args) -> Value {
        lockOf(args[0]).release();
        return Value::none();
    });
    vm.defineMethod(lock, "__enter__(self, /)", lockEnterNow, lockEnter);
    vm.defineMethod(lock, "__exit__(self, /, *exc)", lockReleaseNow, lockRelease);
    vm.defineMethod(lock, "__repr__(self, /)", lockText);

    Type* rlock = vm.defineType(&names, "_thread", "RLock", {vm.types.object}, Kind::Other,
                                [](Vm& vm, Type* type) -> Value { return make<ThreadRLock>(vm, type); });
    vm.defineMethod(rlock, "acquire(self, blocking=True, timeout=-1)", rlockAcquireNow, rlockAcquire);
    vm.defineMethod(rlock, "release(self, /)", rlockReleaseNow, rlockRelease);
    vm.defineMethod(rlock, "__enter__(self, /)", rlockEnterNow, rlockEnter);
    vm.defineMethod(rlock, "__exit__(self, /, *exc)", rlockReleaseNow, rlockRelease);
    vm.defineMethod(rlock, "__repr__(self, /)", rlockText);
    // What Condition needs of a lock that may be held several times over.
    vm.defineMethod(rlock, "_is_owned(self, /)", [](Vm& vm, Value* args) -> Value {
        return Value::boolean(rlockOf(args[0]).owner == &vm.machine().current());
    });
    vm.defineMethod(rlock, "_release_save(self, /)", [](Vm& vm, Value* args) -> Value {
        ThreadRLock& lock = rlockOf(args[0]);
        if (lock.count == 0) return vm.raise(vm.types.RuntimeError, "cannot release un-acquired lock");
        Value saved = integer(lock.count);
        lock.count = 1;
        return lock.release(vm) ? saved : Value();
    });
    vm.defineMethod(rlock, "_acquire_restore(self, state, /)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        Value all[] = {args[0], Value::boolean(true), Value::smallInt(-1)};
        Value got = co_await rlockAcquire(vm, Args(all, 3));
        if (got.isEmpty()) co_return got;
        std::int64_t count = 1;
        toInt64(args[1], count);
        rlockOf(args[0]).count = static_cast<std::uint64_t>(count);
        co_return Value::none();
    });
    vm.define(names, "_thread", "allocate_lock()",
              [](Vm& vm, Value*) -> Value { return make<ThreadLock>(vm, WaitKind::Lock, std::string()); });
    vm.define(names, "_thread", "_lock_of_kind(kind, name=None, /)", allocateLock);
    vm.define(names, "_thread", "_name_of(kind, object, /)", [](Vm& vm, Value* args) -> Value {
        return str(vm.resourceNames.name(sortOf(kindOf(args[0])), *args[1].asObject()));
    });
    // What waits for a lock inside an object of the library waits for that object.
    // The trace tells such a lock from the script's own by the kind of its resource.
    vm.define(names, "_thread", "_name_lock(lock, name, kind, /)", [](Vm&, Value* args) -> Value {
        const Str* name = as<Str>(args[1]);
        if (!name || !args[0].isObject()) return Value::none();
        if (ThreadLock* lock = ThreadLock::from(args[0])) lock->setName(name->toUtf8(), kindOf(args[2]));
        if (auto* again = dynamic_cast<ThreadRLock*>(args[0].asObject())) {
            again->name = name->toUtf8();
            again->part = kindOf(args[2]);
        }
        return Value::none();
    });
    names.set("allocate", names.get("allocate_lock"));
    names.set("TIMEOUT_MAX", Value::number(kTimeoutMax));
}

} // namespace coroscope::vm
