#include "core/vm/modules/support.h"

#include "core/vm/views.h"

namespace coroscope::vm {

void defineIteratorMethods(Vm& vm, Type* type) {
    vm.defineMethod(type, "__iter__(self, /)", [](Vm&, Value* args) -> Value { return args[0]; });
    vm.defineMethod(
        type, "__next__(self, /)",
        [](Vm& vm, Value* args) -> Value {
            Value item = selfAs<Iterator>(args[0]).next(vm);
            return item.isEmpty() && !vm.failed() ? vm.stopIteration() : item;
        },
        [](Vm& vm, Args args) -> Co<Value> {
            const Value self = args[0];
            Value item = co_await selfAs<Iterator>(self).nextCo(vm);
            co_return item.isEmpty() && !vm.failed() ? vm.stopIteration() : item;
        });
}

void makeUnhashable(Type* type) {
    type->setOwn("__hash__", Value::none());
}

void defineSubscript(Vm& vm, Type* type) {
    vm.defineClassMethod(type, "__class_getitem__(cls, item, /)",
                         [](Vm& vm, Value* args) -> Value { return makeGenericAlias(vm, args[0], args[1]); });
}

const Str* requireStr(Vm& vm, const Value& value, std::string_view what) {
    const Str* text = as<Str>(value);
    if (!text) vm.raise(vm.types.TypeError, cat(what, " must be str, not ", vm.typeName(value)));
    return text;
}

bool requireBytes(Vm& vm, const Value& value, std::string_view& out) {
    if (const Bytes* bytes = asBytes(value)) {
        out = bytes->view();
        return true;
    }
    raiseTypeError(vm, "a bytes-like object is required, not '", value);
    return false;
}

Type* nativeType(Vm& vm, std::string_view module, std::string_view name) {
    const auto& all = vm.builtinTypes();
    for (auto each = all.rbegin(); each != all.rend(); ++each) {
        if ((*each)->name() != name) continue;
        const Value own = (*each)->dict().get("__module__");
        if (as<Str>(own) && as<Str>(own)->toUtf8() == module) return each->get();
    }
    return nullptr;
}

Value plainIterator(Vm& vm, const Value& iterable) {
    if (!iterable.isObject() ||
        (iterable.asObject()->type()->isHeapType() && !isKind(iterable, Kind::Iterator))) {
        return Value::notHandled();
    }
    if (isKind(iterable, Kind::Generator) && vm.typeOf(iterable) == vm.types.generator) return iterable;
    return iterateBuiltin(vm, iterable);
}

} // namespace coroscope::vm
