#include "core/vm/set_ops.h"
#include "core/vm/types/support.h"

namespace coroscope::vm {

namespace {

Dict& dictOf(const Value& value) {
    return *static_cast<Dict*>(value.asObject());
}
HashTable& tableOf(const Value& value) {
    return dictOf(value).table();
}

Value allocateDict(Vm&, Type* type) {
    if (type->isHeapType()) return Value::adopt(new WithAttributes<Dict>(type));
    return make<Dict>(type);
}

bool addKeywords(Vm& vm, HashTable& table, const Value& keywords) {
    return keywords.isEmpty() || updateDict(vm, table, keywords);
}

/// update(self, other, **keywords) as long as no script code need run.
Value updateNative(Vm& vm, Value* args) {
    HashTable& table = tableOf(args[0]);
    const Value& other = args[1];
    if (!other.isEmpty()) {
        const bool heap = other.isObject() && other.asObject()->type()->isHeapType();
        const bool known = isKind(other, Kind::Dict) || isKind(other, Kind::List) ||
                           isKind(other, Kind::Tuple) || asMappingProxy(vm, other) ||
                           isPlainIterator(other) || asDictView(vm, other);
        if (heap || !known) return Value::notHandled();
        if (!updateDict(vm, table, other)) return {};
    }
    return addKeywords(vm, table, args[2]) ? Value::none() : Value();
}

/// The same for anything: something with keys(), or an iterable of pairs.
Co<Value> updateCoroutine(Vm& vm, Args args) {
    const Value self = args[0], other = args[1], keywords = args[2];
    const Value keysMethod = vm.getAttrOrEmpty(other, "keys");
    if (vm.failed()) co_return Value();
    if (!keysMethod.isEmpty()) {
        const Value keys = co_await vm.call(keysMethod);
        if (keys.isEmpty()) co_return Value();
        const Value iterator = co_await vm.iter(keys);
        if (iterator.isEmpty()) co_return Value();
        for (;;) {
            const Value key = co_await vm.next(iterator);
            if (key.isEmpty()) break;
            Value value = vm.getItem(other, key);
            if (value.isEmpty() || !tableOf(self).set(vm, key, std::move(value))) co_return Value();
        }
    } else {
        const Value iterator = co_await vm.iter(other);
        if (iterator.isEmpty()) co_return Value();
        for (std::size_t index = 0;; ++index) {
            const Value element = co_await vm.next(iterator);
            if (element.isEmpty()) break;
            if (!addDictPair(vm, tableOf(self), element, index)) co_return Value();
        }
    }
    if (vm.failed() || !addKeywords(vm, tableOf(self), keywords)) co_return Value();
    co_return Value::none();
}

Value initNative(Vm& vm, Value* args) {
    if (tableOf(args[0]).empty() && isKind(args[1], Kind::Dict) &&
        !args[1].asObject()->type()->isHeapType()) {
        tableOf(args[0]) = tableOf(args[1]);
        return addKeywords(vm, tableOf(args[0]), args[2]) ? Value::none() : Value();
    }
    return updateNative(vm, args);
}

Value iorNative(Vm& vm, Value* args) {
    Value call[3] = {args[0], args[1], Value()};
    const Value done = updateNative(vm, call);
    return done.isNone() ? args[0] : done;
}

Co<Value> iorCoroutine(Vm& vm, Args args) {
    const Value self = args[0];
    Value call[3] = {args[0], args[1], Value()};
    Args forwarded(call, 3);
    const Value done = co_await updateCoroutine(vm, std::move(forwarded));
    co_return done.isEmpty() ? Value() : self;
}

template <bool Reflected>
Value orMethod(Vm& vm, Value* args) {
    if (!isKind(args[1], Kind::Dict)) return Value::notImplemented();
    Ref<Dict> result = make<Dict>();
    result->table() = tableOf(args[Reflected ? 1 : 0]);
    return updateDict(vm, result->table(), args[Reflected ? 0 : 1]) ? result.value() : Value();
}

Value getOr(Vm& vm, Value* args) {
    const Value* found = tableOf(args[0]).find(vm, args[1]);
    if (found) return *found;
    return vm.failed() ? Value() : args[2];
}

Value setDefault(Vm& vm, Value* args) {
    bool inserted;
    const Value* present = tableOf(args[0]).setDefault(vm, args[1], args[2], inserted);
    return present ? *present : Value();
}

Value pop(Vm& vm, Value* args) {
    Value removed;
    if (tableOf(args[0]).erase(vm, args[1], &removed)) return removed;
    if (vm.failed()) return {};
    return args[2].isEmpty() ? vm.raise(vm.makeException(vm.types.KeyError, args[1])) : args[2];
}

Value popItem(Vm& vm, Value* args) {
    HashTable& table = tableOf(args[0]);
    for (std::size_t at = table.entryCount(); at > 0; --at) {
        const HashTable::Entry& entry = table.entry(at - 1);
        if (entry.key.isEmpty()) continue;
        Value pair = Tuple::of({entry.key, entry.value});
        table.eraseEntry(at - 1);
        return pair;
    }
    return vm.raise(vm.types.KeyError, "popitem(): dictionary is empty");
}

Value finishFromKeys(Vm& vm, const Value& cls, ValueVector& keys, const Value& value) {
    const Value dict = cls.asObject() == vm.types.dict ? make<Dict>().value() : vm.callSync(cls, {});
    if (dict.isEmpty()) return {};
    for (const Value& key : keys) {
        if (!vm.setItem(dict, key, value)) return {};
    }
    return dict;
}

Value fromKeys(Vm& vm, Value* args) {
    ValueVector keys;
    const Value done = collectBuiltin(vm, args[1], keys);
    return done.isTrue() ? finishFromKeys(vm, args[0], keys, args[2]) : done;
}

Co<Value> fromKeysCoroutine(Vm& vm, Args args) {
    const Value list = co_await vm.listOf(args[1]);
    if (list.isEmpty()) co_return Value();
    co_return finishFromKeys(vm, args[0], as<List>(list)->items(), args[2]);
}

Value view(Type* type, const Value& self) {
    return make<DictView>(type, Ref<Dict>::share(&dictOf(self)));
}

} // namespace

void installDict(Vm& vm) {
    Type* type = vm.types.dict;
    type->setAllocate(allocateDict);
    vm.defineMethod(type, "__init__(self, other=<unset>, /, **kwargs)", initNative, updateCoroutine);
    vm.defineMethod(type, "update(self, other=<unset>, /, **kwargs)", updateNative, updateCoroutine);
    vm.defineMethod(type, "get(self, key, default=None, /)", getOr);
    vm.defineMethod(type, "setdefault(self, key, default=None, /)", setDefault);
    vm.defineMethod(type, "pop(self, key, default=<unset>, /)", pop);
    vm.defineMethod(type, "popitem(self, /)", popItem);
    vm.defineMethod(type, "clear(self, /)", [](Vm&, Value* args) {
        tableOf(args[0]).clear();
        return Value::none();
    });
    vm.defineMethod(type, "copy(self, /)", [](Vm&, Value* args) -> Value {
        Ref<Dict> copy = make<Dict>();
        copy->table() = tableOf(args[0]);
        return copy;
    });
    vm.defineMethod(type, "keys(self, /)",
                    [](Vm& vm, Value* args) { return view(vm.types.dictKeys, args[0]); });
    vm.defineMethod(type, "values(self, /)",
                    [](Vm& vm, Value* args) { return view(vm.types.dictValues, args[0]); });
    vm.defineMethod(type, "items(self, /)",
                    [](Vm& vm, Value* args) { return view(vm.types.dictItems, args[0]); });
    vm.defineClassMethod(type, "fromkeys(cls, iterable, value=None, /)", fromKeys, fromKeysCoroutine);
    vm.defineMethod(type, "__or__(self, value, /)", orMethod<false>);
    vm.defineMethod(type, "__ror__(self, value, /)", orMethod<true>);
    vm.defineMethod(type, "__ior__(self, value, /)", iorNative, iorCoroutine);
    vm.defineMethod(type, "__reversed__(self, /)",
                    [](Vm& vm, Value* args) { return reverseBuiltin(vm, args[0]); });
    vm.defineMethod(type, "__setitem__(self, key, value, /)", [](Vm& vm, Value* args) {
        return setItemBuiltin(vm, args[0], args[1], std::move(args[2]));
    });
    vm.defineMethod(type, "__delitem__(self, key, /)",
                    [](Vm& vm, Value* args) { return delItemBuiltin(vm, args[0], args[1]); });
    defineProtocol(vm, type, "ligcr");
    defineComparisons(vm, type, false);
    defineGenericAlias(vm, type);
}

} // namespace coroscope::vm
