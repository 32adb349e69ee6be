#include "core/vm/running.h"

#include "core/loop/loop.h"
#include "core/loop/task.h"
#include "core/machine/machine.h"
#include "core/vm/interpreter.h"
#include "core/vm/stepped.h"

// How script code is run by C++ coroutines, and from plain C++.
namespace coroscope::vm {

namespace {

class SyncOwner final : public machine::StrandOwner {
public:
    void strandLeft(machine::Strand&) override {}
};

Co<void> into(Co<Value> co, Value& result) {
    result = co_await std::move(co);
}

// Nested this deep the native stack is in danger; scripts get there only through __eq__, __repr__ and the
// like calling each other.
constexpr int kMaxSyncDepth = 250;

} // namespace

void Interpreter::tearDown(Vm& vm) {
    vm.m_tearingDown = true;
    vm.onUnawaited = nullptr;
    vm.onUnraisable = nullptr;
    vm.origins.depth = 0;
    vm.onAsyncGeneratorBorn = nullptr;
    vm.onAsyncGeneratorDying = nullptr;
}

Value Vm::runSync(Co<Value> co) {
    if (m_syncDepth >= kMaxSyncDepth)
        return raise(types.RecursionError, "maximum recursion depth exceeded while calling a Python object");
    SyncOwner owner;
    machine::Strand strand(owner);
    Value result;
    Fiber& fiber = *m_fiber;
    // Below no frame of a task's coroutine, what yields here is no step of that task: its last objects die.
    const bool task = fiber.isTask;
    fiber.isTask = task && fiber.top;
    // An object that dies may call this in the middle of an instruction of a frame that counts its fuel by
    // itself: what is computed here must be paid here, and leave that count as it was.
    settleClock();
    const std::int64_t fuel = m_fuel;
    strand.start(into(std::move(co), result));
    ++m_syncDepth;
    const machine::Strand::State state = strand.run();
    --m_syncDepth;
    fiber.isTask = task;
    m_fiber = &fiber;
    settleClock();
    m_fuel = m_fuelGranted = fuel;
    if (state != machine::Strand::State::Finished) {
        strand.reset();
        return raise(types.RuntimeError,
                     "this cannot wait inside a special method that a built-in operation calls");
    }
    return result;
}

Value Vm::callSync(const Value& callee, std::span<Value> args) {
    Called called = begin(callee, args.data(), args.size(), nullptr);
    return finishSync(std::move(called));
}

Value Vm::finishSync(Called called) {
    if (!called.frame && !called.co) return std::move(called.value);
    // Too deep, runSync drops what it is given; the frame is on no fiber yet.
    if (called.frame && m_syncDepth >= kMaxSyncDepth) Frame::destroy(std::exchange(called.frame, nullptr));
    return runSync(finishCo(std::move(called)));
}

Value Vm::callSync(const Value& callee, std::initializer_list<Value> args) {
    ValueVector copies(args.begin(), args.end());
    return callSync(callee, std::span<Value>(copies));
}

Value Vm::refuseToBlock(std::string_view what) {
    return raise(types.RuntimeError,
                 cat(what, " cannot wait inside a special method that a built-in operation calls"));
}

void Vm::pushFrame(Fiber& fiber, Frame* frame, Return onReturn) {
    frame->back = fiber.top;
    frame->onReturn = onReturn;
    fiber.top = frame;
    ++fiber.depth;
}

Run Vm::finish(Called called) {
    if (called.co) {
        if (called.deliver != Deliver::PushSelf) return Run(*this, std::move(called.co));
        return Run(*this, finishMaking(std::move(called.co), std::move(called.self)));
    }
    if (!called.frame) return Run(*this, std::move(called.value));
    Fiber& fiber = *m_fiber;
    if (fiber.depth >= recursionLimit) {
        Frame::destroy(called.frame);
        return Run(*this, raise(types.RecursionError,
                                "maximum recursion depth exceeded while calling a Python object"));
    }
    const bool init = called.frame->onReturn == Return::Init;
    Value instance = init ? std::move(called.frame->instance) : Value();
    pushFrame(fiber, called.frame, Return::Base);
    return Run(*this, fiber, init ? Run::Of::Init : Run::Of::Call, std::move(instance));
}

Co<Value> Vm::finishMaking(Co<Value> initialise, Value made) {
    Value result = co_await std::move(initialise);
    if (result.isEmpty()) co_return result;
    if (!result.isNone())
        co_return raise(types.TypeError, cat("__init__() should return None, not '", typeName(result), "'"));
    co_return made;
}

Co<Value> Vm::finishCo(Called called) {
    Value result = co_await finish(std::move(called));
    co_return result;
}

Co<Value> Vm::call(Value callee) {
    Called called = begin(std::move(callee), nullptr, 0, nullptr);
    return finishCo(std::move(called));
}

Co<Value> Vm::call(Value callee, Value a) {
    Called called = begin(std::move(callee), &a, 1, nullptr);
    return finishCo(std::move(called));
}

Co<Value> Vm::call(Value callee, Value a, Value b) {
    Value args[] = {std::move(a), std::move(b)};
    Called called = begin(std::move(callee), args, 2, nullptr);
    return finishCo(std::move(called));
}

Co<Value> Vm::call(Value callee, Value a, Value b, Value c) {
    Value args[] = {std::move(a), std::move(b), std::move(c)};
    Called called = begin(std::move(callee), args, 3, nullptr);
    return finishCo(std::move(called));
}

Vm::Called Vm::beginWith(Value callee, ValueVector args, const Value& keywords) {
    Ref<Tuple> names;
    if (const Dict* dict = as<Dict>(keywords); dict && dict->size() > 0) {
        names = Tuple::make(dict->size());
        const HashTable& table = dict->table();
        std::size_t count = 0;
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
            (*names)[count++] = table.entry(i).key;
            args.push_back(table.entry(i).value);
        }
    }
    return begin(std::move(callee), args.data(), args.size(), names.get());
}

Co<Value> Vm::callWith(Value callee, ValueVector args, Value keywords) {
    Called called = beginWith(std::move(callee), std::move(args), keywords);
    return finishCo(std::move(called));
}

Vm::Exit Vm::runOnce(Fiber& fiber) {
    m_fiber = &fiber;
    if (m_syncDepth == 0) refuel(Refuel::Rest);
    return Interpreter::run(*this, fiber);
}

void Run::begin() {
    const Vm::Exit exit = m_vm.runOnce(*m_fiber);
    m_vm.m_yielded = exit == Vm::Exit::Yielded;
    if (exit == Vm::Exit::Returned || exit == Vm::Exit::Yielded)
        m_result = std::move(m_vm.m_result);
    else if (exit != Vm::Exit::Raised)
        m_rest.emplace(m_vm.continueFiber(*m_fiber, exit).detach());
}

Value Run::end() {
    if (m_result.isEmpty() || m_of == Of::Call) return std::move(m_result);
    if (m_of == Of::Iterator) {
        if (m_vm.m_yielded) return std::move(m_result);
        m_vm.setStopValue(std::move(m_result));
        return Value();
    }
    if (m_result.isNone()) return std::move(m_kept);
    return m_vm.raise(m_vm.types.TypeError,
                      cat("__init__() should return None, not '", m_vm.typeName(m_result), "'"));
}

static void deliverNone(Fiber& fiber) {
    fiber.delivered = Value::none();
    fiber.hasDelivered = true;
    fiber.top->deliver = Deliver::Push;
}

/// What Task.__step does with what a coroutine yields that is not None, but for a future that it awaits
/// itself: waits for a future that is marked as awaited (an awaitable of the script's own has yielded it).
/// Gives the exception that goes into the coroutine, or Empty.
Co<Value> Vm::waitForYielded(Fiber& fiber, Value yielded) {
    const bool future = futures.waits(*this, yielded) && futures.mayAwait(*this, yielded.asObject());
    if (future) {
        loop::FutureBase& awaited = futures.base(yielded.asObject());
        loop::Wake wake = co_await awaited;
        m_fiber = &fiber;
        if (wake.cancelled()) co_return futures.cancelled(*this, &wake);
        co_return futures.failure(yielded.asObject());
    }
    Value refused = takeException();
    static_cast<Exception*>(refused.asObject())->context = Value::none();
    // It is thrown in the next step.
    loop::Wake wake = co_await loop::Yield();
    m_fiber = &fiber;
    if (wake.cancelled()) co_return futures.cancelled(*this, &wake);
    co_return refused;
}

/// Whoever steps this fiber by hand has sent a value or thrown an exception in.
void Vm::goOnByHand(Fiber& fiber, bool takesValue) {
    m_fiber = &fiber;
    Value thrown = fiber.stepped->takeThrown();
    if (!thrown.isEmpty()) {
        throwInto(fiber, std::move(thrown));
        m_throwInto = true;
    } else if (takesValue) {
        fiber.delivered = fiber.stepped->takeSent();
        fiber.hasDelivered = true;
        fiber.top->deliver = Deliver::Push;
    }
}

Co<Value> Vm::continueFiber(Fiber& fiber, Exit exit) {
    for (;; exit = runOnce(fiber)) {
        switch (exit) {
        case Exit::Returned: {
            m_yielded = false;
            Value result = std::move(m_result);
            co_return result;
        }
        case Exit::Yielded: {
            m_yielded = true;
            Value result = std::move(m_result);
            co_return result;
        }
        case Exit::Raised: {
            m_yielded = false;
            co_return Value();
        }
        case Exit::CallCo: {
            Co<Value> co = std::move(m_callCo);
            m_callCo = Co<Value>();
            Value result = co_await std::move(co);
            if (fiber.beginsLater && !result.isEmpty() && beginLater(fiber)) result = Value();
            fiber.delivered = std::move(result);
            fiber.hasDelivered = true;
            break;
        }
        case Exit::Await: {
            Value object = std::move(m_awaited);
            if (fiber.stepped) {
                Value given = futures.giveOut(*this, object.asObject());
                if (given.isEmpty()) {
                    m_throwInto = true;
                    break;
                }
                fiber.stepped->handOver(std::move(given));
                co_await fiber.stepped->parked();
                goOnByHand(fiber, false);
                break;
            }
            if (!futures.mayAwait(*this, object.asObject())) {
                // Task.__step throws this in its next step.
                Value refused = takeException();
                static_cast<Exception*>(refused.asObject())->context = Value::none();
                loop::Wake wake = co_await loop::Yield();
                m_fiber = &fiber;
                throwInto(fiber, wake.cancelled() ? futures.cancelled(*this, &wake) : std::move(refused));
                m_throwInto = true;
                break;
            }
            loop::FutureBase& future = futures.base(object.asObject());
            loop::Wake wake = co_await future;
            m_fiber = &fiber;
            if (wake.cancelled()) {
                throwInto(fiber, futures.cancelled(*this, &wake));
                m_throwInto = true;
            } else if (Value raised = futures.failure(object.asObject()); !raised.isEmpty()) {
                throwInto(fiber, std::move(raised));
                m_throwInto = true;
            } else if (fiber.beginsLater) {
                m_throwInto = beginLater(fiber);
            }
            break;
        }
        case Exit::YieldNone: {
            m_result = Value();
            if (fiber.stepped) {
                fiber.stepped->handOver(Value::none());
                co_await fiber.stepped->parked();
                goOnByHand(fiber, true);
                break;
            }
            loop::Wake wake = co_await loop::Yield();
            m_fiber = &fiber;
            if (wake.cancelled()) {
                throwInto(fiber, futures.cancelled(*this, &wake));
                m_throwInto = true;
            } else if (fiber.beginsLater && beginLater(fiber)) {
                m_throwInto = true;
            } else {
                deliverNone(fiber);
            }
            break;
        }
        case Exit::Yielding: {
            Value yielded = std::move(m_result);
            if (fiber.stepped) {
                fiber.stepped->handOver(std::move(yielded));
                co_await fiber.stepped->parked();
                goOnByHand(fiber, true);
                break;
            }
            Value thrown = co_await waitForYielded(fiber, std::move(yielded));
            m_fiber = &fiber;
            if (thrown.isEmpty()) {
                deliverNone(fiber);
            } else {
                throwInto(fiber, std::move(thrown));
                m_throwInto = true;
            }
            break;
        }
        case Exit::Checkpoint:
            co_await m_machine.current().checkpoint();
            break;
        }
    }
}

} // namespace coroscope::vm
