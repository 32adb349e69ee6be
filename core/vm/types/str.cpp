// str(): the constructor and what operators call; the other methods are in str_*.cpp.

#include "core/vm/types/codecs.h"
#include "core/vm/types/str_support.h"

namespace coroscope::vm {

namespace {

Value ofType(Vm& vm, Type* type, Value text) {
    if (text.isEmpty() || type == vm.types.str) return text;
    return Str::withType(type, strOf(text));
}

Type* classOf(Vm& vm, const Value& cls) {
    Type* type = as<Type>(cls);
    if (type && type->isSubtypeOf(vm.types.str)) return type;
    vm.raise(vm.types.TypeError, "str.__new__(X): X is not a type object");
    return nullptr;
}

Value newNative(Vm& vm, Value* args) {
    Type* type = classOf(vm, args[0]);
    if (!type) return {};
    const Value& source = args[1];
    if (source.isEmpty()) return ofType(vm, type, str(""));
    if (!args[2].isEmpty() || !args[3].isEmpty()) {
        if (const Bytes* bytes = asBytes(source))
            return ofType(vm, type, decodeBytes(vm, bytes->view(), args[2], args[3]));
        if (isKind(source, Kind::Str)) return vm.raise(vm.types.TypeError, "decoding str is not supported");
        return raiseTypeError(vm, "decoding to str: need a bytes-like object, ", source, " found");
    }
    if (source.isObject() && (source.asObject()->type()->isHeapType() || isKind(source, Kind::Exception)))
        return Value::notHandled();
    return ofType(vm, type, vm.str(source));
}

Co<Value> newCoroutine(Vm& vm, Args args) {
    Type* type = classOf(vm, args[0]);
    if (!type) co_return Value();
    Value text = co_await vm.strOf(args[1]);
    if (text.isEmpty() || type == vm.types.str) co_return text;
    co_return ofType(vm, type, std::move(text));
}

Value encode(Vm& vm, Value* args) {
    return encodeText(vm, args[0], args[1], args[2]);
}

Value format(Vm& vm, Value* args) {
    const Str* spec = as<Str>(args[1]);
    if (!spec) return raiseTypeError(vm, "__format__() argument must be str, not ", args[1], "");
    return formatBuiltin(vm, args[0], *spec);
}

} // namespace

void installStr(Vm& vm) {
    Type* type = vm.types.str;
    vm.defineStatic(type, "__new__(cls, object=<unset>, encoding=<unset>, errors=<unset>)", newNative,
                    newCoroutine);
    vm.defineMethod(type, "__str__(self, /)", [](Vm& vm, Value* args) { return plainStr(vm, args[0]); });
    vm.defineMethod(type, "__format__(self, format_spec, /)", format);
    vm.defineMethod(type, "__mod__(self, value, /)", [](Vm& vm, Value* args) {
        return orNotImplemented(binaryBuiltin(vm, script::BinaryOperator::Mod, false, args[0], args[1]));
    });
    vm.defineMethod(type, "__rmod__(self, value, /)", [](Vm& vm, Value* args) {
        return orNotImplemented(binaryBuiltin(vm, script::BinaryOperator::Mod, false, args[1], args[0]));
    });
    vm.defineMethod(type, "__getnewargs__(self, /)",
                    [](Vm& vm, Value* args) -> Value { return Tuple::of({plainStr(vm, args[0])}); });
    vm.defineMethod(type, "encode(self, /, encoding='utf-8', errors='strict')", encode);
    defineProtocol(vm, type, "ligcrh");
    defineComparisons(vm, type, true);
    defineSequenceOperators(vm, type);
    installStrCases(vm);
    installStrBuilding(vm);
    installStrFormat(vm);
    installCodecs(vm);
}

} // namespace coroscope::vm
