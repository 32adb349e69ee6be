// The iterator types: what makes them, and iteration itself.

#include "core/vm/types/support.h"

namespace coroscope::vm {

namespace {

Iterator& iteratorOf(const Value& value) {
    return *static_cast<Iterator*>(value.asObject());
}

Value nextNative(Vm& vm, Value* args) {
    Value item = iteratorOf(args[0]).next(vm);
    return item.isEmpty() && !vm.failed() ? vm.stopIteration() : item;
}

Co<Value> nextCoroutine(Vm& vm, Args args) {
    const Value self = args[0];
    Value item = co_await iteratorOf(self).nextCo(vm);
    co_return item.isEmpty() && !vm.failed() ? vm.stopIteration() : item;
}

Value lengthHint(Vm&, Value* args) {
    const std::int64_t hint = iteratorOf(args[0]).lengthHint();
    return hint < 0 ? Value::notImplemented() : integer(hint);
}

void defineIterator(Vm& vm, Type* type, bool hint) {
    vm.defineMethod(type, "__iter__(self, /)", [](Vm&, Value* args) { return args[0]; });
    vm.defineMethod(type, "__next__(self, /)", nextNative, nextCoroutine);
    if (hint) vm.defineMethod(type, "__length_hint__(self, /)", lengthHint);
}

/// iter(x) without a coroutine, where no script code defines it.
Value plainIterator(Vm& vm, const Value& iterable) {
    if (!iterable.isObject() ||
        (iterable.asObject()->type()->isHeapType() && !isKind(iterable, Kind::Iterator))) {
        return Value::notHandled();
    }
    return iterateBuiltin(vm, iterable);
}

bool takeStart(Vm& vm, Value& start) {
    if (start.isEmpty()) start = Value::smallInt(0);
    if (isInteger(start)) return true;
    const Value method = vm.special(start, "__index__");
    if (method.isEmpty()) {
        if (!vm.failed()) raiseTypeError(vm, "'", start, "' object cannot be interpreted as an integer");
        return false;
    }
    start = vm.callSync(method, {});
    return !start.isEmpty();
}

Value newEnumerate(Vm& vm, Value* args) {
    const Value iterator = plainIterator(vm, args[1]);
    if (iterator.isEmpty() || iterator.isNotHandled()) return iterator;
    if (!takeStart(vm, args[2])) return {};
    return make<EnumerateIterator>(as<Type>(args[0]), iterator, args[2]);
}

Co<Value> newEnumerateCoroutine(Vm& vm, Args args) {
    Value start = args[2];
    if (!takeStart(vm, start)) co_return Value();
    const Value iterator = co_await vm.iter(args[1]);
    if (iterator.isEmpty()) co_return Value();
    co_return make<EnumerateIterator>(as<Type>(args[0]), iterator, start);
}

/// Iterators of all of args[from..]; notHandled() when one needs a coroutine.
Value plainIterators(Vm& vm, const Tuple& iterables, std::size_t from, ValueVector& out) {
    for (std::size_t index = from; index < iterables.size(); ++index) {
        Value iterator = plainIterator(vm, iterables[index]);
        if (iterator.isEmpty() || iterator.isNotHandled()) return iterator;
        out.push_back(std::move(iterator));
    }
    return Value::none();
}

Value newZip(Vm& vm, Value* args) {
    const int strict = vm.truth(args[2]);
    ValueVector iterators;
    const Value done = plainIterators(vm, *as<Tuple>(args[1]), 0, iterators);
    if (strict < 0 || !done.isNone()) return strict < 0 ? Value() : done;
    return make<ZipIterator>(as<Type>(args[0]), std::move(iterators), strict > 0);
}

Co<Value> newZipCoroutine(Vm& vm, Args args) {
    const Value iterables = args[1];
    const int strict = vm.truth(args[2]);
    if (strict < 0) co_return Value();
    ValueVector iterators;
    for (std::size_t index = 0; index < as<Tuple>(iterables)->size(); ++index) {
        const Value iterable = (*as<Tuple>(iterables))[index];
        Value iterator = co_await vm.iter(iterable);
        if (iterator.isEmpty()) {
            if (vm.clearIf(vm.types.TypeError)) {
                vm.raise(vm.types.TypeError, cat("'", vm.typeName(iterable), "' object is not iterable"));
            }
            co_return Value();
        }
        iterators.push_back(std::move(iterator));
    }
    co_return make<ZipIterator>(as<Type>(args[0]), std::move(iterators), strict > 0);
}

Value newMap(Vm& vm, Value* args) {
    const auto* given = as<Tuple>(args[1]);
    if (given->size() < 2) return vm.raise(vm.types.TypeError, "map() must have at least two arguments.");
    ValueVector iterators;
    const Value done = plainIterators(vm, *given, 1, iterators);
    return done.isNone() ? make<MapIterator>(as<Type>(args[0]), (*given)[0], std::move(iterators)).value()
                         : done;
}

Co<Value> newMapCoroutine(Vm& vm, Args args) {
    const Value given = args[1];
    ValueVector iterators;
    for (std::size_t index = 1; index < as<Tuple>(given)->size(); ++index) {
        const Value iterable = (*as<Tuple>(given))[index];
        Value iterator = co_await vm.iter(iterable);
        if (iterator.isEmpty()) co_return Value();
        iterators.push_back(std::move(iterator));
    }
    co_return make<MapIterator>(as<Type>(args[0]), (*as<Tuple>(given))[0], std::move(iterators));
}

Value newFilter(Vm& vm, Value* args) {
    const Value iterator = plainIterator(vm, args[2]);
    if (iterator.isEmpty() || iterator.isNotHandled()) return iterator;
    return make<FilterIterator>(as<Type>(args[0]), args[1], iterator);
}

Co<Value> newFilterCoroutine(Vm& vm, Args args) {
    const Value iterator = co_await vm.iter(args[2]);
    if (iterator.isEmpty()) co_return Value();
    co_return make<FilterIterator>(as<Type>(args[0]), args[1], iterator);
}

Value newReversed(Vm& vm, Value* args) {
    const Value& sequence = args[1];
    if (sequence.isObject() && sequence.asObject()->type()->isHeapType()) return Value::notHandled();
    return reverseBuiltin(vm, sequence);
}

Co<Value> newReversedCoroutine(Vm& vm, Args args) {
    const Value sequence = args[1];
    const Value* entry = vm.typeOf(sequence)->lookup("__reversed__");
    if (entry && !entry->isNone()) {
        const Value method = vm.special(sequence, "__reversed__");
        if (method.isEmpty()) co_return Value();
        Value result = co_await vm.call(method);
        co_return result;
    }
    const bool indexed = vm.typeOf(sequence)->lookup("__getitem__") && vm.typeOf(sequence)->lookup("__len__");
    if (entry || !indexed) co_return raiseTypeError(vm, "'", sequence, "' object is not reversible");
    const std::int64_t length = vm.length(sequence);
    if (length < 0) co_return Value();
    co_return make<SequenceIterator>(vm.types.reversed, sequence, length - 1, -1);
}

} // namespace

void installIterators(Vm& vm) {
    Types& types = vm.types;
    for (Type* type : {types.listIterator, types.listReverseIterator, types.tupleIterator, types.strIterator,
                       types.bytesIterator, types.bytearrayIterator, types.rangeIterator,
                       types.wideRangeIterator, types.dictKeyIterator, types.dictValueIterator,
                       types.dictItemIterator, types.dictReverseKeyIterator, types.dictReverseValueIterator,
                       types.dictReverseItemIterator, types.setIterator}) {
        defineIterator(vm, type, true);
        type->setFinal();
    }
    for (Type* type : {types.enumerate, types.zip, types.map, types.filter, types.reversed,
                       types.callableIterator, types.sequenceIterator}) {
        defineIterator(vm, type, false);
    }
    types.callableIterator->setFinal();
    types.sequenceIterator->setFinal();
    vm.defineStatic(types.enumerate, "__new__(cls, iterable, start=0)", newEnumerate, newEnumerateCoroutine);
    vm.defineStatic(types.zip, "__new__(cls, /, *iterables, strict=False)", newZip, newZipCoroutine);
    vm.defineStatic(types.map, "__new__(cls, /, *args)", newMap, newMapCoroutine);
    vm.defineStatic(types.filter, "__new__(cls, function, iterable, /)", newFilter, newFilterCoroutine);
    vm.defineStatic(types.reversed, "__new__(cls, sequence, /)", newReversed, newReversedCoroutine);
    defineGenericAlias(vm, types.enumerate);
}

} // namespace coroscope::vm
