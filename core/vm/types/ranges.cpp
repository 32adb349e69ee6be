// range and slice.

#include "core/vm/types/support.h"

namespace coroscope::vm {

namespace {

Range& rangeOf(const Value& value) {
    return *static_cast<Range*>(value.asObject());
}

Value newRange(Vm& vm, Value* args) {
    const auto* given = as<Tuple>(args[1]);
    const std::size_t count = given->size();
    if (count == 0) return vm.raise(vm.types.TypeError, "range expected at least 1 argument, got 0");
    if (count > 3)
        return vm.raise(vm.types.TypeError, cat("range expected at most 3 arguments, got ", count));
    Value bounds[3] = {Value::smallInt(0), Value(), Value::smallInt(1)};
    for (std::size_t index = 0; index < count; ++index) {
        // A single argument is the stop.
        Value& bound = bounds[count == 1 ? 1 : index];
        bound = vm.toInteger((*given)[index]);
        if (bound.isEmpty()) return {};
    }
    if (integerSign(bounds[2]) == 0) return vm.raise(vm.types.ValueError, "range() arg 3 must not be zero");
    return make<Range>(bounds[0], bounds[1], bounds[2]);
}

Value rangeIndex(Vm& vm, Value* args) {
    const Value& wanted = args[1];
    const Range& range = rangeOf(args[0]);
    if (isInteger(wanted)) {
        const Value index = range.find(vm, wanted);
        if (!index.isEmpty()) return index;
        return vm.raise(vm.types.ValueError, integerText(wanted) + " is not in range");
    }
    if (isFloat(wanted)) {
        const Value found = containsBuiltin(vm, args[0], wanted);
        if (found.isBool() && found.isTrue())
            return range.find(vm, integerFromDouble(vm, floatValue(wanted)));
    }
    return vm.raise(vm.types.ValueError, "sequence.index(x): x not in sequence");
}

Value rangeCount(Vm& vm, Value* args) {
    const Value found = containsBuiltin(vm, args[0], args[1]);
    if (found.isEmpty()) return {};
    return Value::smallInt(found.isTrue() ? 1 : 0);
}

Value newSlice(Vm& vm, Value* args) {
    const auto* given = as<Tuple>(args[1]);
    switch (given->size()) {
    case 1:
        return make<Slice>(Value::none(), (*given)[0], Value::none());
    case 2:
        return make<Slice>((*given)[0], (*given)[1], Value::none());
    case 3:
        return make<Slice>((*given)[0], (*given)[1], (*given)[2]);
    default:
        break;
    }
    return vm.raise(vm.types.TypeError, given->size() == 0
                                            ? std::string("slice expected at least 1 argument, got 0")
                                            : cat("slice expected at most 3 arguments, got ", given->size()));
}

Value sliceIndices(Vm& vm, Value* args) {
    const Value length = vm.toInteger(args[1]);
    if (length.isEmpty()) return {};
    if (integerSign(length) < 0) return vm.raise(vm.types.ValueError, "length should not be negative");
    Value bounds[3];
    if (!resolveWideSlice(vm, *static_cast<Slice*>(args[0].asObject()), length, bounds)) return {};
    return Tuple::of({bounds[0], bounds[1], bounds[2]});
}

} // namespace

void installRanges(Vm& vm) {
    Type* range = vm.types.range;
    vm.defineStatic(range, "__new__(cls, *args)", newRange);
    vm.defineMethod(range, "index(self, value, /)", rangeIndex);
    vm.defineMethod(range, "count(self, value, /)", rangeCount);
    vm.defineMethod(range, "__bool__(self, /)", [](Vm&, Value* args) {
        return Value::boolean(integerSign(rangeOf(args[0]).size()) > 0);
    });
    vm.defineMethod(range, "__reversed__(self, /)",
                    [](Vm& vm, Value* args) { return reverseBuiltin(vm, args[0]); });
    vm.defineProperty(range, "start", [](Vm&, const Value& self) { return rangeOf(self).start(); });
    vm.defineProperty(range, "stop", [](Vm&, const Value& self) { return rangeOf(self).stop(); });
    vm.defineProperty(range, "step", [](Vm&, const Value& self) { return rangeOf(self).step(); });
    defineProtocol(vm, range, "ligcrh");
    defineComparisons(vm, range, false);
    range->setFinal();
    Type* slice = vm.types.slice;
    vm.defineStatic(slice, "__new__(cls, *args)", newSlice);
    vm.defineMethod(slice, "indices(self, length, /)", sliceIndices);
    vm.defineProperty(slice, "start",
                      [](Vm&, const Value& self) { return static_cast<Slice*>(self.asObject())->start; });
    vm.defineProperty(slice, "stop",
                      [](Vm&, const Value& self) { return static_cast<Slice*>(self.asObject())->stop; });
    vm.defineProperty(slice, "step",
                      [](Vm&, const Value& self) { return static_cast<Slice*>(self.asObject())->step; });
    defineProtocol(vm, slice, "r");
    defineComparisons(vm, slice, true);
    slice->setFinal();
}

} // namespace coroscope::vm
