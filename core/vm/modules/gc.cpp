#include "core/vm/modules/support.h"

// gc: the collector of cycles. By itself it runs only when a script holds much memory (Heap::shouldCollect),
// so that what scripts of common size see does not depend on when it does.
namespace coroscope::vm {

bool fillGc(Vm& vm, Dict& names) {
    vm.define(names, "gc", "collect(generation=2)", [](Vm& vm, Value* args) -> Value {
        std::int64_t generation = 0;
        if (!vm.toIndex(args[0], generation)) return {};
        if (generation < 0 || generation > 2) return vm.raise(vm.types.ValueError, "invalid generation");
        return integer(static_cast<std::int64_t>(vm.heap().collect()));
    });
    for (const char* name : {"enable()", "disable()", "freeze()", "unfreeze()"})
        vm.define(names, "gc", name, [](Vm&, Value*) -> Value { return Value::none(); });
    vm.define(names, "gc", "isenabled()", [](Vm&, Value*) -> Value { return Value::boolean(true); });
    vm.define(names, "gc", "get_count()", [](Vm&, Value*) -> Value {
        return Tuple::of({Value::smallInt(0), Value::smallInt(0), Value::smallInt(0)});
    });
    vm.define(names, "gc", "get_threshold()", [](Vm&, Value*) -> Value {
        return Tuple::of({Value::smallInt(700), Value::smallInt(10), Value::smallInt(10)});
    });
    vm.define(names, "gc", "set_threshold(threshold0, threshold1=0, threshold2=0)",
              [](Vm&, Value*) -> Value { return Value::none(); });
    vm.define(names, "gc", "set_debug(flags, /)", [](Vm&, Value*) -> Value { return Value::none(); });
    vm.define(names, "gc", "get_debug()", [](Vm&, Value*) -> Value { return Value::smallInt(0); });
    vm.define(names, "gc", "is_tracked(obj, /)", [](Vm&, Value* args) -> Value {
        return Value::boolean(dynamic_cast<Tracked*>(args[0].isObject() ? args[0].asObject() : nullptr));
    });
    names.set("callbacks", make<List>());
    names.set("garbage", make<List>());
    return true;
}

} // namespace coroscope::vm
