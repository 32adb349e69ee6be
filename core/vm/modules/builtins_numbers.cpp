// abs, divmod, pow, round; aiter and anext.

#include "core/vm/modules/builtins.h"

namespace coroscope::vm {

using script::BinaryOperator;

namespace {

bool isNumber(const Value& value) {
    return isPlainValue(value) && (isInteger(value) || isFloat(value));
}

Value absNative(Vm& vm, Value* args) {
    return isNumber(args[0]) ? numberAbs(vm, args[0]) : Value::notHandled();
}

Co<Value> absCoroutine(Vm& vm, Args args) {
    const Value method = vm.special(args[0], "__abs__");
    if (method.isEmpty())
        co_return vm.failed() ? Value() : raiseTypeError(vm, "bad operand type for abs(): '", args[0]);
    Value result = co_await vm.call(method);
    co_return result;
}

Value divmodNative(Vm& vm, Value* args) {
    return isNumber(args[0]) && isNumber(args[1]) ? numberDivMod(vm, args[0], args[1]) : Value::notHandled();
}

Co<Value> divmodCoroutine(Vm& vm, Args args) {
    const Value a = args[0], b = args[1];
    const Value method = vm.special(a, "__divmod__");
    if (vm.failed()) co_return Value();
    if (!method.isEmpty()) {
        Value result = co_await vm.call(method, b);
        if (!result.isNotImplemented()) co_return result;
    }
    const Value reflected = vm.special(b, "__rdivmod__");
    if (vm.failed()) co_return Value();
    if (!reflected.isEmpty()) {
        Value result = co_await vm.call(reflected, a);
        if (!result.isNotImplemented()) co_return result;
    }
    co_return vm.raise(vm.types.TypeError, cat("unsupported operand type(s) for divmod(): '", vm.typeName(a),
                                               "' and '", vm.typeName(b), "'"));
}

Value powNative(Vm& vm, Value* args) {
    if (!isNumber(args[0]) || !isNumber(args[1])) return Value::notHandled();
    return numberPow(vm, args[0], args[1], args[2]);
}

Co<Value> powCoroutine(Vm& vm, Args args) {
    const Value base = args[0], exponent = args[1], modulus = args[2];
    if (modulus.isNone()) {
        Value result = co_await vm.binaryCo(BinaryOperator::Pow, false, base, exponent);
        co_return result;
    }
    const Value method = vm.special(base, "__pow__");
    if (vm.failed()) co_return Value();
    if (!method.isEmpty()) {
        Value result = co_await vm.call(method, exponent, modulus);
        if (!result.isNotImplemented()) co_return result;
    }
    co_return vm.raise(vm.types.TypeError,
                       cat("unsupported operand type(s) for ** or pow(): '", vm.typeName(base), "', '",
                           vm.typeName(exponent), "', '", vm.typeName(modulus), "'"));
}

Value roundNative(Vm& vm, Value* args) {
    return isNumber(args[0]) ? numberRound(vm, args[0], args[1]) : Value::notHandled();
}

Co<Value> roundCoroutine(Vm& vm, Args args) {
    const Value method = vm.special(args[0], "__round__");
    if (method.isEmpty()) {
        co_return vm.failed() ? Value()
                              : raiseTypeError(vm, "type ", args[0], " doesn't define __round__ method");
    }
    Value result;
    if (args[1].isNone())
        result = co_await vm.call(method);
    else
        result = co_await vm.call(method, args[1]);
    co_return result;
}

// --- Asynchronous iteration
// ------------------------------------------------------------------------------------------------

Co<Value> asyncIterator(Vm& vm, Args args) {
    const Value method = vm.special(args[0], "__aiter__");
    if (method.isEmpty())
        co_return vm.failed() ? Value()
                              : raiseTypeError(vm, "'", args[0], "' object is not an async iterable");
    Value iterator = co_await vm.call(method);
    if (iterator.isEmpty() || vm.typeOf(iterator)->lookup("__anext__")) co_return iterator;
    co_return raiseTypeError(vm, "aiter() returned not an async iterator of type '", iterator);
}

/// The name under which the coroutine function of anext(it, default) is kept: no script can spell it.
constexpr const char* kNextOrDefault = "anext with default";

Co<Value> asyncNext(Vm& vm, Args args) {
    const Value other = args[1];
    const Value method = vm.special(args[0], "__anext__");
    if (method.isEmpty())
        co_return vm.failed() ? Value()
                              : raiseTypeError(vm, "'", args[0], "' object is not an async iterator");
    Value awaitable = co_await vm.call(method);
    if (awaitable.isEmpty() || other.isEmpty()) co_return awaitable;
    const Value wrapper = vm.builtins().get(kNextOrDefault);
    Value wrapped = co_await vm.call(wrapper, awaitable, other);
    co_return wrapped;
}

Co<Value> nextOrDefault(Vm& vm, Args args) {
    const Value other = args[1];
    Value item = co_await vm.await(args[0]);
    if (item.isEmpty() && vm.clearIf(vm.types.StopAsyncIteration)) co_return other;
    co_return item;
}

} // namespace

void installNumberBuiltins(Vm& vm, Dict& names) {
    constexpr const char* kModule = "builtins";
    vm.define(names, kModule, "abs(x, /)", absNative, absCoroutine);
    vm.define(names, kModule, "divmod(x, y, /)", divmodNative, divmodCoroutine);
    vm.define(names, kModule, "pow(base, exp, mod=None)", powNative, powCoroutine);
    vm.define(names, kModule, "round(number, ndigits=None)", roundNative, roundCoroutine);
}

void installAsyncBuiltins(Vm& vm, Dict& names) {
    constexpr const char* kModule = "builtins";
    vm.define(names, kModule, "aiter(async_iterable, /)", nullptr, asyncIterator);
    vm.define(names, kModule, "anext(async_iterator, default=<unset>, /)", nullptr, asyncNext);
    vm.define(names, kModule, cat(kNextOrDefault, "(awaitable, default, /)"), nullptr, nextOrDefault).async =
        true;
}

} // namespace coroscope::vm
