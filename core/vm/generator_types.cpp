#include "core/vm/bootstrap.h"
#include "core/vm/numbers.h"
#include "core/vm/stepped.h"
#include "core/vm/vm.h"

// generator, coroutine, async_generator and what their methods give (Objects/genobject.c).
namespace coroscope::vm {

namespace {

Generator& generatorOf(const Value& self) {
    return *static_cast<Generator*>(self.asObject());
}

Co<Value> advance(Vm& vm, Value self, Value sent, Value thrown) {
    bool finished = false;
    Value result = co_await vm.resume(Ref<Generator>::share(as<Generator>(self)), std::move(sent),
                                      std::move(thrown), finished);
    if (finished) co_return vm.stopIteration(std::move(result));
    co_return result;
}

bool isGiven(const Value& value) {
    return !value.isEmpty() && !value.isNone();
}

/// What throw(type, value, traceback) or throw(value) means; Empty: an exception is pending (_gen_throw).
Value thrownValue(Vm& vm, const Value& type, const Value& value, const Value& traceback) {
    if (isGiven(traceback) && vm.typeOf(traceback) != vm.types.traceback)
        return vm.raise(vm.types.TypeError, "throw() third argument must be a traceback object");
    if (as<Exception>(type)) {
        if (isGiven(value))
            return vm.raise(vm.types.TypeError, "instance exception may not have a separate value");
        return type;
    }
    if (isKind(type, Kind::Type) &&
        static_cast<Type*>(type.asObject())->isSubtypeOf(vm.types.BaseException)) {
        Value made = value;
        if (!isGiven(value)) {
            made = vm.callSync(type, {});
        } else if (const Tuple* several = as<Tuple>(value)) {
            made = vm.runSync(vm.callWith(type, ValueVector(several->begin(), several->end()), Value()));
        } else if (!as<Exception>(value) || !vm.isInstance(value, static_cast<Type*>(type.asObject()))) {
            made = vm.callSync(type, {value});
        }
        if (as<Exception>(made) && isGiven(traceback)) as<Exception>(made)->traceback = traceback;
        return made;
    }
    return vm.raise(
        vm.types.TypeError,
        cat("exceptions must be classes or instances deriving from BaseException, not ", vm.typeName(type)));
}

Co<Value> throwInto(Vm& vm, Value self, Value type, Value value, Value traceback) {
    Value thrown = thrownValue(vm, type, value, traceback);
    if (thrown.isEmpty()) co_return thrown;
    ThrownAs as;
    if (isKind(type, Kind::Type)) {
        ValueVector given;
        given.push_back(type);
        if (!value.isEmpty()) given.push_back(value);
        if (!traceback.isEmpty()) given.push_back(traceback);
        as.exception = thrown;
        as.args = Tuple::of(given);
    }
    std::swap(vm.thrownAs, as);
    Value result = co_await advance(vm, std::move(self), Value::none(), std::move(thrown));
    std::swap(vm.thrownAs, as);
    co_return result;
}

Value nameOrNone(const Value& value) {
    return value.isEmpty() ? Value::none() : value;
}

void installCommon(Vm& vm, Type* type, const char* prefix) {
    vm.defineProperty(
        type, "__name__", [](Vm&, const Value& self) -> Value { return nameOrNone(generatorOf(self).name); },
        [](Vm&, const Value& self, Value value) -> bool {
            generatorOf(self).name = std::move(value);
            return true;
        });
    vm.defineProperty(
        type, "__qualname__",
        [](Vm&, const Value& self) -> Value { return nameOrNone(generatorOf(self).qualifiedName); },
        [](Vm&, const Value& self, Value value) -> bool {
            generatorOf(self).qualifiedName = std::move(value);
            return true;
        });
    vm.defineProperty(type, cat(prefix, "_running"), [](Vm& vm, const Value& self) -> Value {
        return Value::boolean(vm.executes(generatorOf(self)) || generatorOf(self).running);
    });
    vm.defineProperty(type, cat(prefix, "_suspended"), [](Vm& vm, const Value& self) -> Value {
        const Generator& generator = generatorOf(self);
        return Value::boolean(generator.state == Generator::State::Suspended ||
                              (generator.state == Generator::State::Running && !vm.executes(generator)));
    });
    vm.defineProperty(type, cat(prefix, "_code"), [](Vm&, const Value& self) -> Value {
        Generator& generator = generatorOf(self);
        return generator.frame ? Value::share(generator.frame->code) : Value::none();
    });
    vm.defineProperty(type, cat(prefix, "_frame"), [](Vm& vm, const Value& self) -> Value {
        Generator& generator = generatorOf(self);
        return generator.frame ? vm.frameObject(generator.frame) : Value::none();
    });
    vm.defineMethod(type, "__repr__(self, /)", [](Vm& vm, Value* args) -> Value {
        const Generator& generator = generatorOf(args[0]);
        return str(cat("<", generator.type()->name(), " object ",
                       as<Str>(generator.qualifiedName) ? as<Str>(generator.qualifiedName)->toUtf8() : "?",
                       " at ", vm.addressText(args[0]), ">"));
    });
}

void installDriven(Vm& vm, Type* type) {
    vm.defineMethod(type, "send(self, value, /)", nullptr,
                    [](Vm& vm, Args args) -> Co<Value> { return advance(vm, args[0], args[1], Value()); });
    vm.defineMethod(type, "throw(self, type, value=<unset>, traceback=<unset>, /)", nullptr,
                    [](Vm& vm, Args args) -> Co<Value> {
                        Value result = co_await throwInto(vm, args[0], args[1], args[2], args[3]);
                        co_return result;
                    });
    vm.defineMethod(type, "close(self, /)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        return vm.closeGenerator(Ref<Generator>::share(as<Generator>(args[0])));
    });
}

/// coroutine.__await__()
Value wrapCoroutine(Vm& vm, Value* args) {
    return make<AwaitIterator>(vm.types.coroutineWrapper, args[0]);
}

void installWrapper(Vm& vm, Type* type) {
    static constexpr auto coroutine = [](const Value& self) {
        return static_cast<AwaitIterator*>(self.asObject())->awaited;
    };
    vm.defineMethod(type, "__iter__(self, /)", [](Vm&, Value* args) -> Value { return args[0]; });
    vm.defineMethod(type, "__next__(self, /)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        return advance(vm, coroutine(args[0]), Value::none(), Value());
    });
    vm.defineMethod(type, "send(self, value, /)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        return advance(vm, coroutine(args[0]), args[1], Value());
    });
    vm.defineMethod(type, "throw(self, type, value=<unset>, traceback=<unset>, /)", nullptr,
                    [](Vm& vm, Args args) -> Co<Value> {
                        Value result = co_await throwInto(vm, coroutine(args[0]), args[1], args[2], args[3]);
                        co_return result;
                    });
    vm.defineMethod(type, "close(self, /)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        return vm.closeGenerator(Ref<Generator>::share(as<Generator>(coroutine(args[0]))));
    });
}

Value makeStep(Vm& vm, const Value& self, AsyncGeneratorStep::Mode mode, Value argument) {
    Type* type =
        mode == AsyncGeneratorStep::Mode::Send ? vm.types.asyncGeneratorAsend : vm.types.asyncGeneratorAthrow;
    return make<AsyncGeneratorStep>(type, Ref<Generator>::share(as<Generator>(self)), mode,
                                    std::move(argument));
}

Co<Value> advanceStep(Vm& vm, Value self, Value sent, Value thrown) {
    const auto step = Ref<AsyncGeneratorStep>::share(vm.asStep(self));
    bool finished = false;
    Value result = co_await vm.resumeStep(step, std::move(sent), std::move(thrown), finished);
    if (finished) co_return vm.stopIteration(std::move(result));
    co_return result;
}

/// asend, athrow and aclose objects, stepped by hand.
void installStep(Vm& vm, Type* type) {
    vm.defineMethod(type, "__await__(self, /)", [](Vm&, Value* args) -> Value { return args[0]; });
    vm.defineMethod(type, "__iter__(self, /)", [](Vm&, Value* args) -> Value { return args[0]; });
    vm.defineMethod(type, "send(self, value, /)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        return advanceStep(vm, args[0], args[1], Value());
    });
    vm.defineMethod(type, "__next__(self, /)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        return advanceStep(vm, args[0], Value::none(), Value());
    });
    vm.defineMethod(type, "throw(self, type, value=<unset>, traceback=<unset>, /)", nullptr,
                    [](Vm& vm, Args args) -> Co<Value> {
                        Value thrown = thrownValue(vm, args[1], args[2], args[3]);
                        if (thrown.isEmpty()) co_return thrown;
                        Value result = co_await advanceStep(vm, args[0], Value::none(), std::move(thrown));
                        co_return result;
                    });
    vm.defineMethod(type, "close(self, /)", [](Vm& vm, Value* args) -> Value {
        vm.asStep(args[0])->finished = true;
        return Value::none();
    });
}

} // namespace

void installGeneratorTypes(Vm& vm) {
    Type* generator = vm.types.generator;
    installCommon(vm, generator, "gi");
    installDriven(vm, generator);
    vm.defineProperty(generator, "gi_yieldfrom",
                      [](Vm& vm, const Value& self) -> Value { return vm.delegateOf(generatorOf(self)); });
    vm.defineMethod(generator, "__iter__(self, /)", [](Vm&, Value* args) -> Value { return args[0]; });
    vm.defineMethod(generator, "__next__(self, /)", nullptr, [](Vm& vm, Args args) -> Co<Value> {
        return advance(vm, args[0], Value::none(), Value());
    });

    Type* coroutine = vm.types.coroutine;
    installCommon(vm, coroutine, "cr");
    vm.defineProperty(coroutine, "cr_origin", [](Vm& vm, const Value& self) -> Value {
        return generatorOf(self).hasOrigin ? vm.origins.of[&generatorOf(self)] : Value::none();
    });
    installDriven(vm, coroutine);
    vm.defineProperty(coroutine, "cr_await",
                      [](Vm& vm, const Value& self) -> Value { return vm.delegateOf(generatorOf(self)); });
    // coroutine.__await__(): what a plain generator may `yield from`.
    vm.defineMethod(coroutine, "__await__(self, /)", wrapCoroutine);

    installWrapper(vm, vm.types.coroutineWrapper);

    Type* async = vm.types.asyncGenerator;
    installCommon(vm, async, "ag");
    vm.defineProperty(async, "ag_await",
                      [](Vm& vm, const Value& self) -> Value { return vm.delegateOf(generatorOf(self)); });
    vm.defineMethod(async, "__aiter__(self, /)", [](Vm&, Value* args) -> Value { return args[0]; });
    vm.defineMethod(async, "__anext__(self, /)", [](Vm& vm, Value* args) -> Value {
        return makeStep(vm, args[0], AsyncGeneratorStep::Mode::Send, Value());
    });
    vm.defineMethod(async, "asend(self, value, /)", [](Vm& vm, Value* args) -> Value {
        return makeStep(vm, args[0], AsyncGeneratorStep::Mode::Send, args[1]);
    });
    vm.defineMethod(async, "athrow(self, type, value=<unset>, traceback=<unset>, /)",
                    [](Vm& vm, Value* args) -> Value {
                        Value thrown = thrownValue(vm, args[1], args[2], args[3]);
                        if (thrown.isEmpty()) return thrown;
                        return makeStep(vm, args[0], AsyncGeneratorStep::Mode::Throw, std::move(thrown));
                    });
    vm.defineMethod(async, "aclose(self, /)", [](Vm& vm, Value* args) -> Value {
        return makeStep(vm, args[0], AsyncGeneratorStep::Mode::Close, Value());
    });
    installStep(vm, vm.types.asyncGeneratorAsend);
    installStep(vm, vm.types.asyncGeneratorAthrow);
}

} // namespace coroscope::vm
