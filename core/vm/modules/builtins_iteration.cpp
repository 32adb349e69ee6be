// all, any, sum, min, max, sorted, iter, next. Natively over the built-in containers, as coroutines over
// everything else.

#include "core/vm/modules/builtins.h"
#include "core/vm/types/list_sort.h"
#include "core/vm/types/support.h"

namespace coroscope::vm {

using script::BinaryOperator;
using script::Comparison;

namespace {

/// all() and any(). An iterator goes to the coroutine at once, because what it gave cannot be had again; a
/// container may start over.
template <bool All>
Value decide(Vm& vm, Value* args) {
    if (isKind(args[0], Kind::Iterator)) return Value::notHandled();
    bool plain = true, result = All;
    const Value done = forEachPlain(vm, args[0], [&](const Value& item) {
        plain = isPlainValue(item);
        if (!plain) return Value::boolean(false);
        const int truth = vm.truth(item);
        if (truth < 0) return Value();
        if ((truth > 0) == All) return Value::boolean(true);
        result = !All;
        return Value::boolean(false);
    });
    if (!done.isNone()) return done;
    return plain ? Value::boolean(result) : Value::notHandled();
}

template <bool All>
Co<Value> decideCoroutine(Vm& vm, Args args) {
    const Value iterator = co_await vm.iter(args[0]);
    if (iterator.isEmpty()) co_return Value();
    for (;;) {
        Value item = co_await vm.next(iterator);
        if (item.isEmpty()) break;
        if (!isPlainValue(item)) item = co_await vm.truthCo(item);
        const int truth = vm.truth(item);
        if (truth < 0) co_return Value();
        if ((truth > 0) != All) co_return Value::boolean(!All);
    }
    co_return vm.failed() ? Value() : Value::boolean(All);
}

bool refuseText(Vm& vm, const Value& start) {
    const char* text = isKind(start, Kind::Str)     ? "sum() can't sum strings [use ''.join(seq) instead]"
                       : isKind(start, Kind::Bytes) ? "sum() can't sum bytes [use b''.join(seq) instead]"
                       : isKind(start, Kind::ByteArray)
                           ? "sum() can't sum bytearray [use b''.join(seq) instead]"
                           : nullptr;
    if (text) vm.raise(vm.types.TypeError, text);
    return text != nullptr;
}

Value sumNative(Vm& vm, Value* args) {
    if (isKind(args[0], Kind::Iterator)) return Value::notHandled();
    if (refuseText(vm, args[1])) return {};
    Value total = args[1];
    bool handled = true;
    const Value done = forEachPlain(vm, args[0], [&](const Value& item) {
        if (!isPlainValue(item) || !isPlainValue(total)) {
            handled = false;
            return Value::boolean(false);
        }
        Value next = vm.binaryNative(BinaryOperator::Add, false, total, item);
        handled = !next.isNotHandled();
        if (next.isEmpty() || !handled) return next.isEmpty() ? Value() : Value::boolean(false);
        total = std::move(next);
        return Value::boolean(true);
    });
    if (!done.isNone()) return done;
    return handled ? total : Value::notHandled();
}

Co<Value> sumCoroutine(Vm& vm, Args args) {
    Value total = args[1];
    if (refuseText(vm, total)) co_return Value();
    const Value iterator = co_await vm.iter(args[0]);
    if (iterator.isEmpty()) co_return Value();
    for (;;) {
        const Value item = co_await vm.next(iterator);
        if (item.isEmpty()) break;
        Value next = isPlainValue(item) && isPlainValue(total)
                         ? vm.binaryNative(BinaryOperator::Add, false, total, item)
                         : Value::notHandled();
        if (next.isNotHandled()) next = co_await vm.binaryCo(BinaryOperator::Add, false, total, item);
        if (next.isEmpty()) co_return Value();
        total = std::move(next);
    }
    co_return vm.failed() ? Value() : total;
}

// --- min and max
// -----------------------------------------------------------------------------------------------------------

/// The iterable that is meant: the only argument, or all of them.
Value candidates(Vm& vm, const Value& given, const Value& other, const char* name) {
    const std::size_t count = as<Tuple>(given)->size();
    if (count == 0) return vm.raise(vm.types.TypeError, cat(name, " expected at least 1 argument, got 0"));
    if (count == 1) return (*as<Tuple>(given))[0];
    if (other.isEmpty()) return given;
    return vm.raise(vm.types.TypeError,
                    cat("Cannot specify a default for ", name, "() with multiple positional arguments"));
}

Value noCandidate(Vm& vm, const Value& other, const char* name) {
    if (!other.isEmpty()) return other;
    return vm.raise(vm.types.ValueError, cat(name, "() arg is an empty sequence"));
}

template <bool Largest>
Value bestNative(Vm& vm, Value* args) {
    constexpr const char* kName = Largest ? "max" : "min";
    if (!args[1].isNone()) return Value::notHandled();
    const Value items = candidates(vm, args[0], args[2], kName);
    if (items.isEmpty()) return {};
    if (isKind(items, Kind::Iterator)) return Value::notHandled();
    Value best;
    bool plain = true;
    const Value done = forEachPlain(vm, items, [&](const Value& item) {
        plain = isPlainValue(item);
        if (!plain || best.isEmpty()) {
            best = item;
            return Value::boolean(plain);
        }
        const Value better = vm.compare(Largest ? Comparison::Gt : Comparison::Lt, item, best);
        if (better.isEmpty()) return Value();
        if (better.isTrue()) best = item;
        return Value::boolean(true);
    });
    if (!done.isNone()) return done;
    if (!plain) return Value::notHandled();
    return best.isEmpty() ? noCandidate(vm, args[2], kName) : best;
}

template <bool Largest>
Co<Value> bestCoroutine(Vm& vm, Args args) {
    constexpr const char* kName = Largest ? "max" : "min";
    const Value key = args[1], other = args[2];
    const Value items = candidates(vm, args[0], other, kName);
    if (items.isEmpty()) co_return Value();
    const Value iterator = co_await vm.iter(items);
    if (iterator.isEmpty()) co_return Value();
    Value best, bestKey;
    for (;;) {
        Value item = co_await vm.next(iterator);
        if (item.isEmpty()) break;
        Value itemKey = item;
        if (!key.isNone()) itemKey = co_await vm.call(key, item);
        if (itemKey.isEmpty()) co_return Value();
        if (!bestKey.isEmpty()) {
            Value better = co_await vm.compareCo(Largest ? Comparison::Gt : Comparison::Lt, itemKey, bestKey);
            if (!better.isEmpty() && !better.isBool()) better = co_await vm.truthCo(better);
            if (better.isEmpty()) co_return Value();
            if (!better.isTrue()) continue;
        }
        best = std::move(item);
        bestKey = std::move(itemKey);
    }
    if (vm.failed()) co_return Value();
    co_return best.isEmpty() ? noCandidate(vm, other, kName) : best;
}

Value sortedNative(Vm& vm, Value* args) {
    if (!args[1].isNone()) return Value::notHandled();
    ValueVector items, keys;
    const Value done = collectBuiltin(vm, args[0], items);
    if (!done.isTrue()) return done;
    const int reverse = vm.truth(args[2]);
    if (reverse < 0 || !stableSort(vm, items, keys, reverse > 0)) return {};
    return make<List>(std::move(items));
}

Co<Value> sortedCoroutine(Vm& vm, Args args) {
    const Value key = args[1], flag = args[2];
    const Value list = co_await vm.listOf(args[0]);
    if (list.isEmpty()) co_return Value();
    ValueVector& items = as<List>(list)->items();
    ValueVector keys;
    for (std::size_t index = 0; !key.isNone() && index < items.size(); ++index) {
        Value itemKey = co_await vm.call(key, items[index]);
        if (itemKey.isEmpty()) co_return Value();
        keys.push_back(std::move(itemKey));
    }
    const int reverse = vm.truth(flag);
    if (reverse < 0 || !stableSort(vm, items, keys, reverse > 0)) co_return Value();
    co_return list;
}

// --- iter and next
// ---------------------------------------------------------------------------------------------------------

Value iterNative(Vm& vm, Value* args) {
    if (!args[1].isEmpty() || !isPlainValue(args[0])) return Value::notHandled();
    return iterateBuiltin(vm, args[0]);
}

Co<Value> iterCoroutine(Vm& vm, Args args) {
    if (args[1].isEmpty()) {
        Value iterator = co_await vm.iter(args[0]);
        co_return iterator;
    }
    if (!isCallable(vm, args[0])) co_return vm.raise(vm.types.TypeError, "iter(v, w): v must be callable");
    co_return make<CallableIterator>(vm.types.callableIterator, args[0], args[1]);
}

Value nextNative(Vm& vm, Value* args) {
    Iterator* iterator = as<Iterator>(args[0]);
    if (!iterator) return Value::notHandled();
    Value item = iterator->next(vm);
    if (!item.isEmpty() || vm.failed()) return item;
    return args[1].isEmpty() ? vm.stopIteration() : args[1];
}

Co<Value> nextCoroutine(Vm& vm, Args args) {
    const Value iterator = args[0], other = args[1];
    if (!isKind(iterator, Kind::Generator) && !isKind(iterator, Kind::Iterator) &&
        !vm.typeOf(iterator)->lookup("__next__")) {
        co_return raiseTypeError(vm, "'", iterator, "' object is not an iterator");
    }
    Value item = co_await vm.next(iterator);
    if (!item.isEmpty()) co_return item;
    if (vm.failed()) {
        if (other.isEmpty() || !vm.clearIf(vm.types.StopIteration)) co_return Value();
        co_return other;
    }
    Value returned = vm.takeStopValue();
    co_return other.isEmpty() ? vm.stopIteration(std::move(returned)) : other;
}

Value callable(Vm& vm, Value* args) {
    return Value::boolean(isCallable(vm, args[0]));
}

} // namespace

void installIterationBuiltins(Vm& vm, Dict& names) {
    constexpr const char* kModule = "builtins";
    vm.define(names, kModule, "all(iterable, /)", decide<true>, decideCoroutine<true>);
    vm.define(names, kModule, "any(iterable, /)", decide<false>, decideCoroutine<false>);
    vm.define(names, kModule, "sum(iterable, /, start=0)", sumNative, sumCoroutine);
    vm.define(names, kModule, "max(*args, key=None, default=<unset>)", bestNative<true>, bestCoroutine<true>);
    vm.define(names, kModule, "min(*args, key=None, default=<unset>)", bestNative<false>,
              bestCoroutine<false>);
    vm.define(names, kModule, "sorted(iterable, /, *, key=None, reverse=False)", sortedNative,
              sortedCoroutine);
    vm.define(names, kModule, "iter(object, sentinel=<unset>, /)", iterNative, iterCoroutine);
    vm.define(names, kModule, "next(iterator, default=<unset>, /)", nextNative, nextCoroutine);
    vm.define(names, kModule, "callable(obj, /)", callable);
}

} // namespace coroscope::vm
