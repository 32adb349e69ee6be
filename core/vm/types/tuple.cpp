#include "core/vm/types/support.h"

namespace coroscope::vm {

namespace {

Tuple& tupleOf(const Value& value) {
    return *static_cast<Tuple*>(value.asObject());
}

Value allocateTuple(Vm&, Type* type) {
    return Tuple::make(0, type);
}

Value fromItems(Vm& vm, Type* type, const ValueVector& items) {
    if (type == vm.types.tuple) return Tuple::of(std::span<const Value>(items.data(), items.size()));
    Ref<Tuple> out = Tuple::make(items.size(), type);
    for (std::size_t index = 0; index < items.size(); ++index)
        (*out)[index] = items[index];
    return out;
}

Type* classOf(Vm& vm, const Value& cls) {
    Type* type = as<Type>(cls);
    if (type && type->isSubtypeOf(vm.types.tuple)) return type;
    vm.raise(vm.types.TypeError, "tuple.__new__(X): X is not a type object");
    return nullptr;
}

Value newNative(Vm& vm, Value* args) {
    Type* type = classOf(vm, args[0]);
    if (!type) return {};
    if (args[1].isEmpty()) return Tuple::make(0, type);
    if (type == vm.types.tuple && isKind(args[1], Kind::Tuple) && args[1].asObject()->type() == type)
        return args[1];
    ValueVector items;
    const Value done = collectBuiltin(vm, args[1], items);
    return done.isTrue() ? fromItems(vm, type, items) : done;
}

Co<Value> newCoroutine(Vm& vm, Args args) {
    Type* type = classOf(vm, args[0]);
    if (!type) co_return Value();
    const Value list = co_await vm.listOf(args[1]);
    if (list.isEmpty()) co_return Value();
    co_return fromItems(vm, type, as<List>(list)->items());
}

Value indexOf(Vm& vm, Value* args) {
    const Tuple& tuple = tupleOf(args[0]);
    std::int64_t from, to;
    if (!searchBounds(vm, args[2], args[3], static_cast<std::int64_t>(tuple.size()), from, to)) return {};
    for (std::int64_t index = from; index < to; ++index) {
        const Value& item = tuple[static_cast<std::size_t>(index)];
        const int equal = item.is(args[1]) ? 1 : vm.equal(item, args[1]);
        if (equal != 0) return equal < 0 ? Value() : integer(index);
    }
    return vm.raise(vm.types.ValueError, "tuple.index(x): x not in tuple");
}

Value count(Vm& vm, Value* args) {
    std::int64_t found = 0;
    for (const Value& item : tupleOf(args[0])) {
        const int equal = item.is(args[1]) ? 1 : vm.equal(item, args[1]);
        if (equal < 0) return {};
        found += equal;
    }
    return integer(found);
}

} // namespace

void installTuple(Vm& vm) {
    Type* type = vm.types.tuple;
    type->setAllocate(allocateTuple);
    vm.defineStatic(type, "__new__(cls, iterable=<unset>, /)", newNative, newCoroutine);
    vm.defineMethod(type, "index(self, value, start=<unset>, stop=<unset>, /)", indexOf);
    vm.defineMethod(type, "count(self, value, /)", count);
    vm.defineMethod(type, "__getnewargs__(self, /)",
                    [](Vm&, Value* args) -> Value { return Tuple::of({args[0]}); });
    defineProtocol(vm, type, "ligcrh");
    defineComparisons(vm, type, true);
    defineSequenceOperators(vm, type);
    defineGenericAlias(vm, type);
}

} // namespace coroscope::vm
