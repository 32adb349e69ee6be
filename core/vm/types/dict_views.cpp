// dict_keys, dict_values, dict_items and mappingproxy.

#include "core/vm/set_ops.h"
#include "core/vm/types/support.h"

namespace coroscope::vm {

namespace {

const DictView& viewOf(const Value& value) {
    return *static_cast<DictView*>(value.asObject());
}
const Value& mappingOf(const Value& value) {
    return static_cast<MappingProxy*>(value.asObject())->mapping;
}

Value isDisjoint(Vm& vm, Value* args) {
    HashTable others;
    if (!addAll(vm, others, args[1])) return {};
    for (std::size_t at = others.next(0); at < others.entryCount(); at = others.next(at + 1)) {
        const Value key = others.entry(at).key;
        const Value found = containsBuiltin(vm, args[0], key);
        if (found.isEmpty() || found.isTrue()) return found.isEmpty() ? Value() : Value::boolean(false);
    }
    return Value::boolean(true);
}

Value newProxy(Vm& vm, Value* args) {
    if (!isKind(args[1], Kind::Dict) && !vm.typeOf(args[1])->lookup("__getitem__")) {
        return raiseTypeError(vm, "mappingproxy() argument must be a mapping, not ", args[1], "");
    }
    return make<MappingProxy>(vm.types.mappingProxy, args[1]);
}

/// Hands a method on to the mapping behind the proxy.
template <class... More>
Co<Value> forward(Vm& vm, Value self, const char* name, More... more) {
    const Value method = vm.getAttr(mappingOf(self), name);
    if (method.isEmpty()) co_return Value();
    Value result = co_await vm.call(method, more...);
    co_return result;
}

Co<Value> proxyGet(Vm& vm, Args args) {
    const Value self = args[0], key = args[1], other = args[2];
    Value result = co_await forward(vm, self, "get", key, other);
    co_return result;
}
Co<Value> proxyKeys(Vm& vm, Args args) {
    Value result = co_await forward(vm, args[0], "keys");
    co_return result;
}
Co<Value> proxyValues(Vm& vm, Args args) {
    Value result = co_await forward(vm, args[0], "values");
    co_return result;
}
Co<Value> proxyItems(Vm& vm, Args args) {
    Value result = co_await forward(vm, args[0], "items");
    co_return result;
}
Co<Value> proxyCopy(Vm& vm, Args args) {
    Value result = co_await forward(vm, args[0], "copy");
    co_return result;
}

} // namespace

void installDictViews(Vm& vm) {
    for (Type* type : {vm.types.dictKeys, vm.types.dictItems, vm.types.dictValues}) {
        const bool values = type == vm.types.dictValues;
        defineProtocol(vm, type, values ? "lirh" : "licr");
        type->setFinal();
        vm.defineMethod(type, "__reversed__(self, /)",
                        [](Vm& vm, Value* args) { return reverseBuiltin(vm, args[0]); });
        vm.defineProperty(type, "mapping", [](Vm& vm, const Value& self) -> Value {
            return make<MappingProxy>(vm.types.mappingProxy, viewOf(self).dict.value());
        });
        if (values) continue;
        vm.defineMethod(type, "isdisjoint(self, other, /)", isDisjoint);
        defineComparisons(vm, type, true);
        defineSetOperators(vm, type, false);
    }
    vm.types.dictValues->eraseOwn(Str::intern("__hash__").get()); // by identity, as any object's
    Type* proxy = vm.types.mappingProxy;
    defineProtocol(vm, proxy, "ligcr");
    defineComparisons(vm, proxy, false);
    proxy->setFinal();
    vm.defineStatic(proxy, "__new__(cls, mapping)", newProxy);
    vm.defineMethod(proxy, "get(self, key, default=None, /)", nullptr, proxyGet);
    vm.defineMethod(proxy, "keys(self, /)", nullptr, proxyKeys);
    vm.defineMethod(proxy, "values(self, /)", nullptr, proxyValues);
    vm.defineMethod(proxy, "items(self, /)", nullptr, proxyItems);
    vm.defineMethod(proxy, "copy(self, /)", nullptr, proxyCopy);
}

} // namespace coroscope::vm
