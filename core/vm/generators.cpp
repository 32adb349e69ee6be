#include "core/loop/loop.h"
#include "core/loop/task.h"
#include "core/machine/machine.h"
#include "core/vm/exception_fields.h"
#include "core/vm/interpreter.h"

// How script code is run by C++ coroutines, and how generators are put on fibers and taken off.
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

/// The frames of a fiber below a native that awaits: hidden from the fiber meanwhile. When the native is
/// dropped instead of coming to its end, nobody else knows them any more.
class HiddenFrames {
public:
    explicit HiddenFrames(Fiber& fiber) : m_top(std::exchange(fiber.top, nullptr)) {}
    HiddenFrames(const HiddenFrames&) = delete;
    HiddenFrames& operator=(const HiddenFrames&) = delete;
    ~HiddenFrames() { Interpreter::unwind(m_top); }

    Frame* take() { return std::exchange(m_top, nullptr); }

private:
    Frame* m_top;
};

} // namespace

void Interpreter::unwind(Frame* top) {
    while (Frame* frame = top) {
        top = std::exchange(frame->back, nullptr);
        if (Generator* generator = frame->generator) {
            generator->state = Generator::State::Suspended;
            generator->handled.outer = nullptr;
        } else {
            Frame::destroy(frame);
        }
    }
}

void Interpreter::tearDown(Vm& vm) {
    vm.m_tearingDown = true;
    vm.onUnawaited = nullptr;
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
    // An object that dies may call this in the middle of an instruction of a frame that counts its fuel by
    // itself: what is computed here must be paid here, and leave that count as it was.
    settleClock();
    const std::int64_t fuel = m_fuel;
    strand.start(into(std::move(co), result));
    ++m_syncDepth;
    const machine::Strand::State state = strand.run();
    --m_syncDepth;
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

Co<Value> Vm::callWith(Value callee, ValueVector args, Value keywords) {
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
    Called called = begin(std::move(callee), args.data(), args.size(), names.get());
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
            if (!futures.mayAwait(*this, object.asObject())) {
                // Task.__step throws this in its next step.
                Value refused = takeException();
                static_cast<Exception*>(refused.asObject())->context = Value::none();
                loop::Wake wake = co_await loop::Task::Yield();
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
        case Exit::YieldNone:
        case Exit::BadYield: {
            Value bad = std::move(m_result);
            loop::Wake wake = co_await loop::Task::Yield();
            m_fiber = &fiber;
            if (wake.cancelled()) {
                throwInto(fiber, futures.cancelled(*this, &wake));
                m_throwInto = true;
            } else if (exit == Exit::BadYield) {
                throwInto(fiber,
                          makeException(types.RuntimeError, cat("Task got bad yield: ", reprText(bad))));
                m_throwInto = true;
            } else if (fiber.beginsLater && beginLater(fiber)) {
                m_throwInto = true;
            } else {
                fiber.delivered = Value::none();
                fiber.hasDelivered = true;
                fiber.top->deliver = Deliver::Push;
            }
            break;
        }
        case Exit::Checkpoint:
            co_await m_machine.current().checkpoint();
            break;
        }
    }
}

bool Vm::enterGenerator(Fiber& fiber, Generator& generator, Return onReturn, Value sent, bool throwing) {
    if (generator.state == Generator::State::Running) {
        const char* what = generator.type() == types.coroutine ? "coroutine already executing"
                           : generator.asyncGenerator          ? "async generator already executing"
                                                               : "generator already executing";
        raise(types.ValueError, what);
        return false;
    }
    if (generator.state == Generator::State::Created && !throwing && !sent.isNone()) {
        const char* what = generator.type() == types.coroutine ? "coroutine"
                           : generator.asyncGenerator          ? "async generator"
                                                               : "generator";
        raise(types.TypeError, cat("can't send non-None value to a just-started ", what));
        return false;
    }
    if (fiber.depth >= recursionLimit) {
        raise(types.RecursionError, "maximum recursion depth exceeded");
        return false;
    }
    generator.frame->onReturn = onReturn;
    Frame* back = fiber.top;
    Generator* each = &generator;
    const bool created = generator.state == Generator::State::Created;
    for (;;) {
        each->everAwaited = true;
        each->state = Generator::State::Running;
        each->frame->back = back;
        each->handled.outer = fiber.handled;
        each->handled.thrower = nullptr;
        fiber.handled = &each->handled;
        ++fiber.depth;
        back = each->frame;
        Generator* inner = as<Generator>(each->delegate);
        if (!inner || inner->state != Generator::State::Suspended) break;
        each = inner;
    }
    fiber.top = each->frame;
    if (!throwing && !created) new (each->frame->sp++) Value(std::move(sent));
    return true;
}

void Vm::leaveGenerator(Fiber& fiber, Frame* frame, Generator::State state) {
    frame->generator->state = state;
    fiber.handled = frame->generator->handled.outer;
    --fiber.depth;
}

void Vm::convertStopIteration(const Generator& generator) {
    const bool stop = pendingIs(types.StopIteration);
    const bool stopAsync = generator.asyncGenerator && pendingIs(types.StopAsyncIteration);
    if (!stop && !stopAsync) return;
    Value cause = takeException();
    const char* what = generator.type() == types.coroutine ? "coroutine"
                       : generator.asyncGenerator          ? "async generator"
                                                           : "generator";
    Value error = makeException(types.RuntimeError,
                                cat(what, " raised ", stop ? "StopIteration" : "StopAsyncIteration"));
    auto* object = static_cast<Exception*>(error.asObject());
    object->cause = cause;
    object->context = cause;
    object->suppressContext = true;
    restore(std::move(error));
}

Co<Value> Vm::resume(Ref<Generator> generator, Value sent, Value thrown, bool& finished) {
    finished = false;
    if (generator->state == Generator::State::Finished) {
        if (generator->type() == types.coroutine)
            co_return raise(types.RuntimeError, "cannot reuse already awaited coroutine");
        if (!thrown.isEmpty()) {
            restore(std::move(thrown));
            co_return Value();
        }
        finished = true;
        co_return Value::none();
    }
    if (generator->spec) {
        generator->everAwaited = true;
        generator->state = Generator::State::Finished;
        if (!thrown.isEmpty()) {
            restore(std::move(thrown));
            co_return Value();
        }
        if (!m_fiber->isTask)
            co_return raise(types.RuntimeError, cat("'", generator->spec->qualifiedName,
                                                    "()' can only be awaited inside a task"));
        Value result = co_await runNative(std::move(generator));
        finished = !result.isEmpty();
        co_return result;
    }
    Fiber& fiber = *m_fiber;
    const bool throwing = !thrown.isEmpty();
    if (!enterGenerator(fiber, *generator, Return::Base, std::move(sent), throwing)) co_return Value();
    if (throwing) {
        throwInto(fiber, std::move(thrown), &generator->handled);
        m_throwInto = true;
    }
    Value result = co_await Run(*this, fiber);
    finished = !m_yielded && !result.isEmpty();
    co_return result;
}

Co<Value> Vm::closeGenerator(Ref<Generator> generator) {
    if (generator->state == Generator::State::Finished) co_return Value::none();
    if (generator->state == Generator::State::Created) {
        generator->everAwaited = true;
        generator->state = Generator::State::Finished;
        if (Frame* frame = std::exchange(generator->frame, nullptr)) Frame::destroy(frame);
        co_return Value::none();
    }
    bool finished = false;
    Value exit = makeException(types.GeneratorExit, std::string_view());
    Value result = co_await resume(generator, Value(), std::move(exit), finished);
    if (finished) co_return Value::none();
    if (!result.isEmpty()) {
        const char* what = generator->type() == types.coroutine ? "coroutine ignored GeneratorExit"
                           : generator->asyncGenerator          ? "async generator ignored GeneratorExit"
                                                                : "generator ignored GeneratorExit";
        co_return raise(types.RuntimeError, what);
    }
    if (clearIf(types.GeneratorExit) || clearIf(types.StopIteration)) co_return Value::none();
    co_return Value();
}

bool Generator::farewell(Vm& vm) {
    if (vm.tearingDown() || vm.abort() != Abort::None) return true;
    if (type() == vm.types.coroutine && state == State::Created && !everAwaited) {
        if (vm.onUnawaited) vm.onUnawaited(*this);
        return true;
    }
    if (asyncGenerator && hooksRun && vm.onAsyncGeneratorDying && vm.onAsyncGeneratorDying(*this))
        return true;
    if (state != State::Suspended) return true;
    // Only a frame inside a try or with block has anything to do.
    bool guarded = false;
    for (const Generator* each = this; each && each->frame; each = as<Generator>(each->delegate)) {
        const auto at = static_cast<std::uint32_t>(each->frame->pc - each->frame->code->instructions());
        for (const script::HandlerRange& range : each->frame->code->source().handlers)
            guarded = guarded || (at + 1 >= range.start && at <= range.end);
    }
    if (!guarded) return true;
    Value pending = vm.takeException();
    const Value result = vm.runSync(vm.closeGenerator(Ref<Generator>::share(this)));
    if (result.isEmpty() && vm.failed()) vm.reportUnraisable(vm.takeException(), Value::share(this));
    vm.restore(std::move(pending));
    return true;
}

Run Vm::driveTask(Fiber& fiber, const Value& coroutine, Value first) {
    fiber.isTask = true;
    m_fiber = &fiber;
    Generator& generator = *as<Generator>(coroutine);
    if (generator.spec) {
        generator.everAwaited = true;
        generator.state = Generator::State::Finished;
        if (first.isEmpty()) return Run(*this, runNative(Ref<Generator>::share(&generator)));
        restore(std::move(first));
        return Run(*this, Value());
    }
    if (generator.state != Generator::State::Created)
        return Run(*this, raise(types.RuntimeError, generator.state == Generator::State::Finished
                                                        ? "cannot reuse already awaited coroutine"
                                                        : "coroutine is being awaited already"));
    const bool throwing = !first.isEmpty();
    if (!enterGenerator(fiber, generator, Return::Base, Value::none(), throwing)) return Run(*this, Value());
    if (throwing) {
        throwInto(fiber, std::move(first));
        m_throwInto = true;
    }
    return Run(*this, fiber, Run::Of::Call, coroutine);
}

void Vm::enterNative(Fiber& fiber, Generator& generator) {
    generator.everAwaited = true;
    generator.state = Generator::State::Finished;
    generator.handled.outer = fiber.handled;
    generator.handled.thrower = nullptr;
    fiber.handled = &generator.handled;
}

void Vm::leaveNative(Fiber& fiber, Generator& generator) {
    fiber.handled = generator.handled.outer;
    generator.handled.exception = Value();
    if (!failed()) return;
    if (!generator.spec->frames.empty() && !generator.spec->addsFrames) addLibraryFrames(*generator.spec);
    chainAfterThrow(generator.handled);
}

Co<Value> Vm::runNative(Ref<Generator> generator) {
    Fiber& fiber = *m_fiber;
    enterNative(fiber, *generator);
    Value result = co_await generator->spec->coroutine(*this, std::move(*generator->nativeArgs));
    m_fiber = &fiber;
    leaveNative(fiber, *generator);
    co_return result;
}

Co<Value> Vm::await(Value awaitable) {
    // What scripts would write: `return await awaitable`, in a frame of its own.
    if (!m_awaitCode) {
        auto code = std::make_shared<script::Code>();
        code->name = code->qualifiedName = "await";
        code->fileName = "<coroscope>";
        code->argumentCount = 1;
        code->localNames = {"awaitable"};
        code->flags = script::kCodeOptimized | script::kCodeCoroutine;
        code->stackSize = 3;
        code->constants.push_back({script::NoneConstant{}});
        code->instructions = {{script::Op::LoadFast, 0},
                              {script::Op::GetAwaitable, 0},
                              {script::Op::LoadConst, 0},
                              {script::Op::YieldFrom, 0},
                              {script::Op::ReturnValue, 0}};
        code->positions.resize(code->instructions.size());
        m_awaitCode = make<Code>(code);
        m_awaitCode->setLibrary();
    }
    Fiber& fiber = *m_fiber;
    Frame* frame = Frame::create(m_awaitCode, m_builtins);
    frame->locals()[0] = std::move(awaitable);
    // Part of the task's chain: what it yields goes to the task although a native stands between.
    HiddenFrames below(fiber);
    const std::uint32_t depth = fiber.depth;
    pushFrame(fiber, frame, Return::Base);
    Value result = co_await Run(*this, fiber);
    fiber.top = below.take();
    fiber.depth = depth;
    m_fiber = &fiber;
    co_return result;
}

namespace {

/// Iterators over iterators over ... go down the native stack, which ends.
class Nesting {
public:
    Nesting() { ++s_depth; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    ~Nesting() { --s_depth; }
    bool tooDeep(Vm& vm) const {
        constexpr int kDeepest = 2000;
        if (s_depth <= kDeepest) return false;
        vm.raise(vm.types.RecursionError, "maximum recursion depth exceeded");
        return true;
    }

private:
    static thread_local int s_depth;
};

thread_local int Nesting::s_depth = 0;

} // namespace

Value Iterator::nextNested(Vm& vm) {
    const Nesting nesting;
    return nesting.tooDeep(vm) ? Value() : next(vm);
}

Run Vm::next(const Value& iterator) {
    const Nesting nesting;
    // Going through coroutines costs far more than an instruction does.
    constexpr std::uint64_t kCost = 20;
    if (nesting.tooDeep(*this) || !charge(kCost)) return Run(*this, Value());
    if (Generator* generator = as<Generator>(iterator); generator && generator->type() == types.generator) {
        if (generator->state == Generator::State::Finished) {
            setStopValue(Value::none());
            return Run(*this, Value());
        }
        if (!enterGenerator(*m_fiber, *generator, Return::Base, Value::none(), false))
            return Run(*this, Value());
        return Run(*this, *m_fiber, Run::Of::Iterator, iterator);
    }
    if (Iterator* native = as<Iterator>(iterator)) {
        Value result = native->next(*this);
        if (!result.isNotHandled()) return Run(*this, std::move(result));
        return Run(*this, nextNested(native->nextCo(*this)), iterator);
    }
    return Run(*this, nextOfScript(iterator));
}

Co<Value> Vm::nextNested(Co<Value> next) {
    const Nesting nesting;
    Value result = co_await std::move(next);
    co_return result;
}

Co<Value> Vm::nextCo(Value iterator) {
    Value result = co_await next(iterator);
    co_return result;
}

Co<Value> Vm::nextOfScript(Value iterator) {
    Value method = special(iterator, "__next__");
    if (method.isEmpty()) {
        if (!failed()) raise(types.TypeError, cat("'", typeName(iterator), "' object is not an iterator"));
        co_return Value();
    }
    Value result = co_await call(std::move(method));
    if (result.isEmpty() && pendingIs(types.StopIteration)) {
        Value stop = takeException();
        setStopValue(exceptionField(stop, "value"));
    }
    co_return result;
}

Value Vm::nextSync(const Value& iterator) {
    const Nesting nesting;
    if (nesting.tooDeep(*this)) return Value();
    if (!charge()) return Value();
    if (Iterator* native = as<Iterator>(iterator)) {
        Value result = native->next(*this);
        if (!result.isNotHandled()) return result;
    }
    return runSync(nextCo(iterator));
}

Co<Value> Vm::step(Value iterator, Value sent) {
    if (sent.isNone() || !special(iterator, "send").isObject()) {
        takeException();
        Value result = co_await next(iterator);
        co_return result;
    }
    Value method = getAttr(iterator, "send");
    if (method.isEmpty()) co_return method;
    Value result = co_await call(std::move(method), std::move(sent));
    if (result.isEmpty() && pendingIs(types.StopIteration)) {
        Value stop = takeException();
        setStopValue(exceptionField(stop, "value"));
    }
    co_return result;
}

bool Vm::futureDone(loop::FutureBase& future) const {
    return future.done();
}

} // namespace coroscope::vm
