#include "core/loop/future.h"
#include "core/vm/exception_fields.h"
#include "core/vm/running.h"

// How an iterator is asked for its next item: natives at once, generators and what scripts write by running
// them.
namespace coroscope::vm {

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
    if (isKind(iterator, Kind::Generator) || asStep(iterator)) {
        Value result = co_await stepCoroutine(std::move(iterator), std::move(sent), Value());
        co_return result;
    }
    if (sent.isNone()) {
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

Co<Value> Vm::stepCoroutine(Value target, Value sent, Value thrown) {
    bool finished = false;
    if (AsyncGeneratorStep* step = asStep(target)) {
        const auto kept = Ref<AsyncGeneratorStep>::share(step);
        Value result = co_await resumeStep(kept, std::move(sent), std::move(thrown), finished);
        if (!finished) co_return result;
        setStopValue(std::move(result));
        co_return Value();
    }
    const auto kept = Ref<Generator>::share(as<Generator>(target));
    Value result = co_await resume(kept, std::move(sent), std::move(thrown), finished);
    if (!finished) co_return result;
    setStopValue(std::move(result));
    co_return Value();
}

// _gen_throw and gen_close_iter of Objects/genobject.c.
Co<Value> Vm::throwStep(Value iterator, Value exception) {
    const bool coroutine = isKind(iterator, Kind::Generator) || asStep(iterator);
    const bool closes = isInstance(exception, types.GeneratorExit);
    if (coroutine && !closes) {
        Value result = co_await stepCoroutine(std::move(iterator), Value::none(), std::move(exception));
        co_return result;
    }
    if (AsyncGeneratorStep* step = asStep(iterator)) {
        step->finished = true;
        restore(std::move(exception));
        co_return Value();
    }
    if (coroutine) {
        const auto kept = Ref<Generator>::share(as<Generator>(iterator));
        const Value closed = co_await closeGenerator(kept);
        if (!closed.isEmpty()) restore(std::move(exception));
        co_return Value();
    }
    Value method = getAttr(iterator, closes ? "close" : "throw");
    if (method.isEmpty()) {
        if (clearIf(types.AttributeError)) restore(std::move(exception));
        co_return Value();
    }
    if (closes) {
        const Value closed = co_await call(std::move(method));
        if (!closed.isEmpty()) restore(std::move(exception));
        co_return Value();
    }
    const Tuple* given = thrownAs.exception.is(exception) ? as<Tuple>(thrownAs.args) : nullptr;
    ValueVector args;
    if (given)
        args.assign(given->begin(), given->end());
    else
        args.push_back(std::move(exception));
    Value result = co_await callWith(std::move(method), std::move(args), Value());
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
