#include "core/vm/interpreter.h"
#include "core/vm/running.h"
#include "core/vm/stepped.h"

// How generators and coroutines are put on fibers and taken off.
namespace coroscope::vm {

namespace {

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
        if (inner && inner->state != Generator::State::Suspended) {
            // Somebody else has stepped it meanwhile: YieldFrom is to say what has become of it.
            each->delegate = Value();
            --each->frame->pc;
            inner = nullptr;
        }
        if (!inner) break;
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
    if (generator->native) {
        Value result =
            co_await resumeNative(std::move(generator), std::move(sent), std::move(thrown), finished);
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

Co<Value> Vm::resumeNative(Ref<Generator> generator, Value sent, Value thrown, bool& finished) {
    if (generator->state == Generator::State::Running)
        co_return raise(types.ValueError, "coroutine already executing");
    if (generator->state == Generator::State::Created) {
        if (thrown.isEmpty() && !sent.isNone())
            co_return raise(types.TypeError, "can't send non-None value to a just-started coroutine");
        generator->everAwaited = true;
        const NativeSpec& spec = generator->native->spec;
        const bool atOnce = thrown.isEmpty() && spec.function;
        Value result = atOnce ? spec.function(*this, generator->native->args.data()) : Value::notHandled();
        if (atOnce && result.isEmpty()) addLibraryFrames(spec.frames);
        if (!thrown.isEmpty()) result = raise(std::move(thrown));
        if (!result.isNotHandled() && !result.isBareYield()) {
            generator->state = Generator::State::Finished;
            finished = !result.isEmpty();
            co_return result;
        }
        generator->native->stepped = std::make_unique<SteppedNative>(*generator);
        if (result.isBareYield()) {
            generator->state = Generator::State::Suspended;
            generator->native->stepped->yieldedAtOnce();
            co_return Value::none();
        }
    }
    Value result =
        co_await generator->native->stepped->step(*this, std::move(sent), std::move(thrown), finished);
    co_return result;
}

bool Vm::executes(const Generator& generator) const {
    if (generator.state != Generator::State::Running) return false;
    if (generator.native) return true;
    for (const Frame* each = m_fiber->top; each; each = each->back)
        if (each == generator.frame) return true;
    return false;
}

Value Vm::delegateOf(Generator& generator) {
    if (executes(generator)) return Value::none();
    if (!generator.delegate.isEmpty()) return generator.delegate;
    const Frame* frame = generator.frame;
    if (!frame || generator.state == Generator::State::Created) return Value::none();
    const auto isYieldFrom = [](const Instruction& each) {
        return static_cast<script::Op>(each.op) == script::Op::YieldFrom;
    };
    const bool native = isYieldFrom(*frame->pc); // of the library, run by the task itself
    if (!native && !isYieldFrom(frame->pc[1])) return Value::none();
    // What a task waits for is asked again when it goes on: [future, None].
    const Value& target = !native && frame->sp[-1].isNone() ? frame->sp[-2] : frame->sp[-1];
    if (native && !(as<Generator>(target) && as<Generator>(target)->native)) return Value::none();
    if (isKind(target, Kind::Future)) return make<AwaitIterator>(futures.iterator, target);
    return target;
}

Value Vm::awaitedBy(Value iterator) const {
    if (!iterator.isObject()) return iterator;
    const Type* type = iterator.asObject()->type();
    if (type != types.coroutineWrapper && type != futures.iterator) return iterator;
    const Value& awaited = static_cast<AwaitIterator*>(iterator.asObject())->awaited;
    return awaited.isEmpty() ? iterator : awaited;
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
    bool guarded = native && native->stepped;
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
    if (generator.native && generator.state == Generator::State::Suspended) {
        // Somebody has begun to step it by hand.
        return Run(*this, await(make<AwaitIterator>(types.coroutineWrapper, coroutine)), coroutine);
    }
    if (generator.native) {
        if (generator.state == Generator::State::Finished)
            return Run(*this, raise(types.RuntimeError, "cannot reuse already awaited coroutine"));
        generator.everAwaited = true;
        generator.state = Generator::State::Finished;
        if (first.isEmpty()) return Run(*this, runNative(Ref<Generator>::share(&generator)));
        restore(std::move(first));
        return Run(*this, Value());
    }
    if (generator.state == Generator::State::Finished)
        return Run(*this, raise(types.RuntimeError, "cannot reuse already awaited coroutine"));
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
    if (!generator.native->spec.frames.empty() && !generator.native->spec.addsFrames)
        addLibraryFrames(generator.native->spec.frames);
    chainAfterThrow(generator.handled);
}

Co<Value> Vm::runNative(Ref<Generator> generator) {
    Fiber& fiber = *m_fiber;
    enterNative(fiber, *generator);
    Value result = co_await generator->native->spec.coroutine(*this, std::move(generator->native->args));
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
    // Part of the task's chain: what it yields goes to the task although a native stands between. The wait is
    // where the script called the native.
    const SiteId base = std::exchange(fiber.baseSite, site(fiber));
    HiddenFrames below(fiber);
    const std::uint32_t depth = fiber.depth;
    pushFrame(fiber, frame, Return::Base);
    Value result = co_await Run(*this, fiber);
    fiber.top = below.take();
    fiber.baseSite = base;
    fiber.depth = depth;
    m_fiber = &fiber;
    co_return result;
}

} // namespace coroscope::vm
