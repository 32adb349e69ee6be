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
    std::int64_t bounds[3] = {0, 0, 1};
    for (std::size_t index = 0; index < count; ++index) {
        // A single argument is the stop.
        if (!vm.toIndex((*given)[index], bounds[count == 1 ? 1 : index])) return {};
    }
    if (bounds[2] == 0) return vm.raise(vm.types.ValueError, "range() arg 3 must not be zero");
    return make<Range>(bounds[0], bounds[1], bounds[2]);
}

Value rangeIndex(Vm& vm, Value* args) {
    std::int64_t number;
    if (isInteger(args[1]) && toInt64(args[1], number)) {
        const std::int64_t index = rangeOf(args[0]).find(number);
        if (index >= 0) return integer(index);
    }
    if (!isInteger(args[1])) return vm.raise(vm.types.ValueError, "sequence.index(x): x not in sequence");
    return vm.raise(vm.types.ValueError, integerText(args[1]) + " is not in range");
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
    std::int64_t length;
    if (!vm.toIndex(args[1], length)) return {};
    if (length < 0) return vm.raise(vm.types.ValueError, "length should not be negative");
    SliceRange range;
    if (!resolveSlice(vm, *static_cast<Slice*>(args[0].asObject()), length, range)) return {};
    return Tuple::of({integer(range.start), integer(range.stop), integer(range.step)});
}

} // namespace

void installRanges(Vm& vm) {
    Type* range = vm.types.range;
    vm.defineStatic(range, "__new__(cls, *args)", newRange);
    vm.defineMethod(range, "index(self, value, /)", rangeIndex);
    vm.defineMethod(range, "count(self, value, /)", rangeCount);
    vm.defineMethod(range, "__bool__(self, /)",
                    [](Vm&, Value* args) { return Value::boolean(rangeOf(args[0]).size() > 0); });
    vm.defineMethod(range, "__reversed__(self, /)",
                    [](Vm& vm, Value* args) { return reverseBuiltin(vm, args[0]); });
    vm.defineProperty(range, "start", [](Vm&, const Value& self) { return integer(rangeOf(self).start()); });
    vm.defineProperty(range, "stop", [](Vm&, const Value& self) { return integer(rangeOf(self).stop()); });
    vm.defineProperty(range, "step", [](Vm&, const Value& self) { return integer(rangeOf(self).step()); });
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
