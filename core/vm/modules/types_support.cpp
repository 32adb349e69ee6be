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

} // namespace

bool fillTypesSupport(Vm& vm, Dict& names) {
    vm.define(names, "_types", "iterable_coroutine(function, /)", iterableCoroutine);
    return true;
}

} // namespace coroscope::vm
