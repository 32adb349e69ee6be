#include "core/vm/modules/builtins.h"

namespace coroscope::vm {

namespace {

/// io.open: on the simulated files.
Co<Value> openFile(Vm& vm, Args args) {
    const Value module = co_await vm.importModule("io");
    if (module.isEmpty()) co_return module;
    Value open = vm.getAttr(module, "open");
    if (open.isEmpty()) co_return open;
    const Tuple& given = *as<Tuple>(args[0]);
    Value result = co_await vm.callWith(std::move(open), ValueVector(given.begin(), given.end()), args[1]);
    co_return result;
}

Value exitScript(Vm& vm, Value* args) {
    return vm.raise(vm.makeException(vm.types.SystemExit, args[0]));
}

void publishTypes(Vm& vm, Dict& names) {
    Types& types = vm.types;
    for (Type* type :
         {types.object,   types.type,         types.boolean,     types.integer,  types.floating,
          types.str,      types.bytes,        types.bytearray,   types.tuple,    types.list,
          types.dict,     types.set,          types.frozenset,   types.range,    types.slice,
          types.property, types.staticMethod, types.classMethod, types.super,    types.enumerate,
          types.zip,      types.map,          types.filter,      types.reversed, types.ExceptionGroup}) {
        names.set(type->name(), Value::share(type));
    }
#define X(name, base) names.set(#name, Value::share(types.name));
    COROSCOPE_EXCEPTIONS(X)
#undef X
    names.set("EnvironmentError", Value::share(types.OSError));
    names.set("IOError", Value::share(types.OSError));
    names.set("NotImplemented", Value::notImplemented());
    names.set("Ellipsis", Value::ellipsis());
    names.set("None", Value::none());
    names.set("True", Value::boolean(true));
    names.set("False", Value::boolean(false));
    names.set("__debug__", Value::boolean(true));
    names.set("__name__", str("builtins"));
    names.set("__doc__", Value::none());
}

} // namespace

void installBuiltins(Vm& vm, Dict& names) {
    publishTypes(vm, names);
    installIterationBuiltins(vm, names);
    installObjectBuiltins(vm, names);
    installTextBuiltins(vm, names);
    installNumberBuiltins(vm, names);
    installAsyncBuiltins(vm, names);
    installCompileBuiltins(vm, names);
    constexpr const char* kModule = "builtins";
    vm.define(names, kModule, "open(*args, **kwargs)", nullptr, openFile);
    // Stops where a debugger would; there is none in the simulated world.
    vm.define(names, kModule, "breakpoint(*args, **kwargs)", [](Vm&, Value*) { return Value::none(); });
    vm.define(names, "_sitebuiltins", "exit(code=None)", exitScript);
    vm.define(names, "_sitebuiltins", "quit(code=None)", exitScript);
}

} // namespace coroscope::vm
