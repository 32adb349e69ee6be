#include "core/vm/interpreter.h"

// Async generators, as CPython's genobject.c (async_gen_asend, async_gen_athrow): a step is awaited; the
// generator's own yields end it, what its awaits yield goes on to the task.
namespace coroscope::vm {

AsyncGeneratorStep* Vm::asStep(const Value& value) const {
    if (!value.isObject()) return nullptr;
    const Type* type = value.asObject()->type();
    if (type != types.asyncGeneratorAsend && type != types.asyncGeneratorAthrow) return nullptr;
    return static_cast<AsyncGeneratorStep*>(value.asObject());
}

Interpreter::StepBegin Interpreter::beginStep(AsyncGeneratorStep& step, Value sent) {
    using Mode = AsyncGeneratorStep::Mode;
    Generator& generator = *step.generator;
    if (!step.begun && !step.thrown.isEmpty()) {
        step.begun = true;
        if (generator.state == Generator::State::Finished) {
            step.finished = true;
            m_vm.restore(std::move(step.thrown));
            return StepBegin::Failed;
        }
    } else if (!step.begun) {
        step.begun = true;
        // A generator that has ended answers athrow() and aclose() with their end.
        if (step.mode != Mode::Send && generator.state == Generator::State::Finished) {
            step.finished = true;
            return StepBegin::Done;
        }
        if (generator.running) {
            step.finished = true;
            const char* what = step.mode == Mode::Send ? "anext(): asynchronous generator is already running"
                               : step.mode == Mode::Close
                                   ? "aclose(): asynchronous generator is already running"
                                   : "athrow(): asynchronous generator is already running";
            m_vm.raise(m_vm.types.RuntimeError, what);
            return StepBegin::Failed;
        }
        m_vm.beginNow(step);
        if (generator.state == Generator::State::Finished || (step.mode != Mode::Send && generator.closed)) {
            step.finished = true;
            m_vm.raise(m_vm.makeException(m_vm.types.StopAsyncIteration, std::string_view()));
            return StepBegin::Failed;
        }
        if (step.mode == Mode::Close) generator.closed = true;
        if (step.mode == Mode::Close && generator.state == Generator::State::Created) {
            step.finished = true;
            generator.state = Generator::State::Finished;
            if (Frame* frame = std::exchange(generator.frame, nullptr)) Frame::destroy(frame);
            return StepBegin::Done;
        }
    } else if (step.finished) {
        m_vm.raise(m_vm.types.RuntimeError, step.mode == Mode::Send
                                                ? "cannot reuse already awaited __anext__()/asend()"
                                                : "cannot reuse already awaited aclose()/athrow()");
        return StepBegin::Failed;
    }
    const bool throwing = step.mode != Mode::Send || !step.thrown.isEmpty();
    Value argument = step.mode == Mode::Send ? std::move(step.argument) : Value::none();
    if (argument.isEmpty()) argument = std::move(sent);
    if (!m_vm.enterGenerator(m_fiber, generator, Return::Anext, std::move(argument), throwing)) {
        step.finished = true;
        return StepBegin::Failed;
    }
    // What throw() alone has brought in does not count as running (ag_running_async).
    generator.running = step.thrown.isEmpty();
    if (!step.thrown.isEmpty()) m_fiber.beginsLater = &step;
    generator.frame->instance = Value::share(&step);
    if (!throwing) return StepBegin::Entered;
    Value exception = std::move(step.thrown);
    if (exception.isEmpty() && step.mode == Mode::Throw) exception = std::move(step.argument);
    if (exception.isEmpty()) exception = m_vm.makeException(m_vm.types.GeneratorExit, std::string_view());
    m_vm.throwInto(m_fiber, std::move(exception), &generator.handled);
    return StepBegin::Throw;
}

AsyncGeneratorStep& Interpreter::endStep(const Value& value) {
    AsyncGeneratorStep& step = *asStep(value);
    step.finished = true;
    if (m_fiber.beginsLater == &step) m_fiber.beginsLater = nullptr;
    return step;
}

void Vm::beginNow(AsyncGeneratorStep& step) {
    if (std::exchange(step.generator->hooksRun, true)) return;
    if (onAsyncGeneratorBorn) onAsyncGeneratorBorn(*step.generator);
}

// async_gen_asend_send, async_gen_athrow_send and their throw().
Co<Value> Vm::resumeStep(Ref<AsyncGeneratorStep> step, Value sent, Value thrown, bool& finished) {
    using Mode = AsyncGeneratorStep::Mode;
    Generator& generator = *step->generator;
    const Mode mode = step->mode;
    finished = false;
    if (step->finished)
        co_return raise(types.RuntimeError, mode == Mode::Send
                                                ? "cannot reuse already awaited __anext__()/asend()"
                                                : "cannot reuse already awaited aclose()/athrow()");
    const bool throws = !thrown.isEmpty();
    const bool begins = !throws && !step->begun;
    if (!throws && mode != Mode::Send && generator.state == Generator::State::Finished) {
        step->finished = finished = true;
        co_return Value::none();
    }
    if (begins) {
        if (generator.running) {
            step->finished = mode != Mode::Send;
            co_return raise(types.RuntimeError,
                            mode == Mode::Send    ? "anext(): asynchronous generator is already running"
                            : mode == Mode::Close ? "aclose(): asynchronous generator is already running"
                                                  : "athrow(): asynchronous generator is already running");
        }
        if (mode != Mode::Send && generator.closed) {
            step->finished = true;
            co_return raise(makeException(types.StopAsyncIteration, std::string_view()));
        }
        if (mode != Mode::Send && !sent.isNone())
            co_return raise(types.RuntimeError, "can't send non-None value to a just-started coroutine");
        beginNow(*step);
        step->begun = true;
        if (mode == Mode::Send) {
            if (sent.isNone() && !step->argument.isEmpty()) sent = std::move(step->argument);
        } else {
            generator.closed = generator.closed || mode == Mode::Close;
            thrown = mode == Mode::Throw ? std::move(step->argument)
                                         : makeException(types.GeneratorExit, std::string_view());
        }
    }
    // What throw() alone has brought in does not count as running (ag_running_async).
    if (!throws) generator.running = true;
    bool over = false;
    Value result = co_await resume(step->generator, std::move(sent), std::move(thrown), over);
    if (over) result = raise(makeException(types.StopAsyncIteration, std::string_view()));
    const bool item = !result.isEmpty() && generator.frame &&
                      static_cast<script::Op>(generator.frame->pc->op) == script::Op::YieldValue;
    if (!result.isEmpty() && !item) co_return result;
    const bool ended = pendingIs(types.StopAsyncIteration) || pendingIs(types.GeneratorExit);
    if (mode == Mode::Close) {
        if (item || !throws) {
            generator.running = false;
            step->finished = true;
        }
        if (item) co_return raise(types.RuntimeError, "async generator ignored GeneratorExit");
        finished = ended && (clearIf(types.StopAsyncIteration) || clearIf(types.GeneratorExit));
        co_return finished ? Value::none() : Value();
    }
    generator.running = false;
    generator.closed = generator.closed || (!item && ended);
    if (mode == Mode::Send || (begins && !item)) step->finished = true;
    finished = item;
    co_return result;
}

bool Vm::beginLater(Fiber& fiber) {
    AsyncGeneratorStep& step = *fiber.beginsLater;
    if (!step.resumed) return false;
    fiber.beginsLater = nullptr;
    step.generator->running = true;
    if (step.mode == AsyncGeneratorStep::Mode::Send) return false;
    Value exception = std::move(step.argument);
    if (step.mode == AsyncGeneratorStep::Mode::Close) {
        step.generator->closed = true;
        exception = makeException(types.GeneratorExit, std::string_view());
    }
    throwInto(fiber, std::move(exception), &step.generator->handled);
    return true;
}

bool Interpreter::stepReturned(const Value& value) {
    AsyncGeneratorStep& step = endStep(value);
    step.generator->running = false;
    step.generator->closed = true;
    if (step.mode == AsyncGeneratorStep::Mode::Close) return true;
    m_vm.raise(m_vm.makeException(m_vm.types.StopAsyncIteration, std::string_view()));
    return false;
}

bool Interpreter::stepYielded(const Value& value) {
    AsyncGeneratorStep& step = endStep(value);
    step.generator->running = false;
    if (step.mode != AsyncGeneratorStep::Mode::Close) return true;
    m_vm.raise(m_vm.types.RuntimeError, "async generator ignored GeneratorExit");
    return false;
}

bool Interpreter::stepRaised(const Value& value) {
    AsyncGeneratorStep& step = endStep(value);
    Generator& generator = *step.generator;
    const bool close = step.mode == AsyncGeneratorStep::Mode::Close;
    // An aclose() that is cancelled leaves its generator "running" for ever in CPython 3.11.
    generator.running = close && generator.handled.thrower;
    if (m_vm.pendingIs(m_vm.types.StopAsyncIteration) || m_vm.pendingIs(m_vm.types.GeneratorExit))
        generator.closed = true;
    if (!close) return false;
    return m_vm.clearIf(m_vm.types.GeneratorExit) || m_vm.clearIf(m_vm.types.StopAsyncIteration);
}

} // namespace coroscope::vm
