// _types: what the module `types`, written in the script language, cannot do itself.

#include "core/vm/function.h"
#include "core/vm/modules/modules.h"

namespace coroscope::vm {

namespace {

/// types.coroutine for a generator function: its generators may be awaited from now on.
Value iterableCoroutine(Vm& vm, Value* args) {
    auto* function = as<Function>(args[0]);
    if (!function) return vm.raise(vm.types.TypeError, "types.coroutine() expects a callable");
    auto code = make<Code>(function->code->sharedSource());
    code->setFlags(function->code->flags() | script::kCodeIterableCoroutine);
    function->code = std::move(code);
    return args[0];
}

/// For classes that are C in CPython: the texts of errors name their module too.
Value namedAsInC(Vm& vm, Value* args) {
    auto* type = as<Type>(args[0]);
    if (!type) return vm.raise(vm.types.TypeError, "a class is needed");
    const Value module = vm.getAttr(args[0], "__module__");
    if (!as<Str>(module)) return Value();
    type->setErrorName(cat(as<Str>(module)->toUtf8(), ".", type->name()));
    return args[0];
}

/// inspect.iscoroutinefunction for what asyncio has in C++ here and in Python there.
Value isNativeCoroutineFunction(Vm&, Value* args) {
    const auto* method = as<BoundMethod>(args[0]);
    const auto* native = as<NativeFunction>(method ? method->function : args[0]);
    return Value::boolean(native && native->spec().async);
}

} // namespace

bool fillTypesSupport(Vm& vm, Dict& names) {
    vm.define(names, "_types", "iterable_coroutine(function, /)", iterableCoroutine);
    vm.define(names, "_types", "named_as_in_c(cls, /)", namedAsInC);
    vm.define(names, "_types", "is_native_coroutine_function(function, /)", isNativeCoroutineFunction);
    return true;
}

} // namespace coroscope::vm
