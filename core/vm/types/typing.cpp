// list[int] and int | None: what annotations are made of.

#include "core/vm/module.h"
#include "core/vm/types/support.h"

namespace coroscope::vm {

namespace {

GenericAlias& aliasOf(const Value& value) {
    return *static_cast<GenericAlias*>(value.asObject());
}
UnionType& unionOf(const Value& value) {
    return *static_cast<UnionType*>(value.asObject());
}

Co<Value> callAlias(Vm& vm, Args args) {
    const Value origin = aliasOf(args[0]).origin, given = args[1], keywords = args[2];
    ValueVector all(as<Tuple>(given)->begin(), as<Tuple>(given)->end());
    Value result = co_await vm.callWith(origin, std::move(all), keywords);
    co_return result;
}

Value mroEntries(Vm&, Value* args) {
    return Tuple::of({aliasOf(args[0]).origin});
}

Value instanceCheck(Vm& vm, Value* args) {
    if (asGenericAlias(vm, args[0]))
        return vm.raise(vm.types.TypeError, "isinstance() argument 2 cannot be a parameterized generic");
    const int found = vm.isInstanceOf(args[1], unionOf(args[0]).args);
    return found < 0 ? Value() : Value::boolean(found > 0);
}

Value subclassCheck(Vm& vm, Value* args) {
    if (asGenericAlias(vm, args[0]))
        return vm.raise(vm.types.TypeError, "issubclass() argument 2 cannot be a parameterized generic");
    const int found = vm.isSubclassOf(args[1], unionOf(args[0]).args);
    return found < 0 ? Value() : Value::boolean(found > 0);
}

template <bool Reflected>
Value orMethod(Vm& vm, Value* args) {
    return orNotImplemented(Reflected ? makeUnion(vm, args[1], args[0]) : makeUnion(vm, args[0], args[1]));
}

/// Calls a function of the typing module, if that is loaded: without it there are no type variables.
Value askTyping(Vm& vm, const char* function, std::initializer_list<Value> args, Value without) {
    const auto* module = as<Module>(vm.modules().get("typing"));
    const Value callee = module ? module->dict->get(function) : Value();
    return callee.isEmpty() ? without : vm.callSync(callee, args);
}

/// The type variables in the arguments, each once.
Value parametersOf(Vm& vm, const Value& self) {
    const Value& args =
        isKind(self, Kind::Other) && asUnionType(vm, self) ? unionOf(self).args : aliasOf(self).args;
    return askTyping(vm, "_parameters", {args}, Tuple::make(0).value());
}

/// list[T][int]
Value substitute(Vm& vm, Value* args) {
    const Value parameters = parametersOf(vm, args[0]);
    if (parameters.isEmpty()) return parameters;
    if (as<Tuple>(parameters)->size() == 0)
        return vm.raise(vm.types.TypeError, cat(vm.reprText(args[0]), " is not a generic class"));
    return askTyping(vm, "_subscript", {args[0], args[1]}, Value());
}

/// Attributes that the alias lacks are those of the class.
Value attributeOfOrigin(Vm& vm, Value* args) {
    const Str* name = as<Str>(args[1]);
    return name ? vm.getAttr(aliasOf(args[0]).origin, name) : Value();
}

} // namespace

void installTyping(Vm& vm) {
    Type* alias = vm.types.genericAlias;
    Type* unions = vm.types.unionType;
    for (Type* type : {alias, unions}) {
        defineProtocol(vm, type, "rh");
        defineComparisons(vm, type, false);
        vm.defineMethod(type, "__or__(self, value, /)", orMethod<false>);
        vm.defineMethod(type, "__ror__(self, value, /)", orMethod<true>);
        vm.defineMethod(type, "__instancecheck__(self, instance, /)", instanceCheck);
        vm.defineMethod(type, "__subclasscheck__(self, cls, /)", subclassCheck);
        vm.defineProperty(type, "__parameters__", parametersOf);
        vm.defineMethod(type, "__getitem__(self, item, /)", substitute);
    }
    unions->setFinal();
    vm.defineProperty(alias, "__origin__", [](Vm&, const Value& self) { return aliasOf(self).origin; });
    vm.defineProperty(alias, "__args__", [](Vm&, const Value& self) { return aliasOf(self).args; });
    vm.defineProperty(unions, "__args__", [](Vm&, const Value& self) { return unionOf(self).args; });
    vm.defineMethod(alias, "__call__(self, /, *args, **kwargs)", nullptr, callAlias);
    vm.defineMethod(alias, "__mro_entries__(self, bases, /)", mroEntries);
    vm.defineMethod(alias, "__getattr__(self, name, /)", attributeOfOrigin);
    vm.defineStatic(alias, "__new__(cls, origin, args, /)", [](Vm& vm, Value* args) -> Value {
        Type* type = as<Type>(args[0]);
        if (!type || !type->isSubtypeOf(vm.types.genericAlias))
            return vm.raise(vm.types.TypeError,
                            "GenericAlias.__new__(X): X is not a subtype of types.GenericAlias");
        const Value all = as<Tuple>(args[2]) ? args[2] : Tuple::of({args[2]}).value();
        return make<GenericAlias>(type, args[1], all);
    });
}

} // namespace coroscope::vm
