// bytes, bytearray and slice objects, and how subscripts become indices.

#include "core/vm/bytes.h"
#include "core/vm/index.h"
#include "core/vm/numbers.h"
#include "core/vm/range.h"
#include "core/vm/vm.h"

#include <algorithm>

namespace coroscope::vm {

Ref<Bytes> Bytes::make(std::string_view content) {
    Ref<Bytes> bytes = vm::make<Bytes>(Vm::current().types.bytes, Kind::Bytes);
    bytes->assign(content);
    return bytes;
}

Value makeBytes(std::string_view bytes) {
    return Bytes::make(bytes);
}

Ref<Bytes> Bytes::makeArray(std::string_view content) {
    Ref<Bytes> bytes = vm::make<Bytes>(Vm::current().types.bytearray, Kind::ByteArray);
    bytes->assign(content);
    return bytes;
}

Ref<Bytes> Bytes::like(const Bytes& other, std::string_view content) {
    return other.mutableArray() ? makeArray(content) : make(content);
}

Slice::Slice(Value start, Value stop, Value step)
    : Object(Vm::current().types.slice, Kind::Slice), start(std::move(start)), stop(std::move(stop)),
      step(std::move(step)) {}

namespace {

/// The int that a slice's bound is: itself or by __index__. Empty: an exception is pending.
Value boundInteger(Vm& vm, const Value& bound) {
    if (isInteger(bound)) return bound;
    const Value method = vm.special(bound, "__index__");
    if (method.isEmpty()) {
        if (!vm.failed()) {
            vm.raise(vm.types.TypeError,
                     "slice indices must be integers or None or have an __index__ method");
        }
        return {};
    }
    const Value number = vm.callSync(method, {});
    if (number.isEmpty() || isInteger(number)) return number;
    return vm.raise(vm.types.TypeError, cat("__index__ returned non-int (type ", vm.typeName(number), ")"));
}

/// A slice bound: None, an int (clamped to 64 bits) or something with __index__.
bool sliceBound(Vm& vm, const Value& bound, std::int64_t whenNone, std::int64_t& out) {
    if (bound.isNone()) {
        out = whenNone;
        return true;
    }
    const Value number = boundInteger(vm, bound);
    if (number.isEmpty()) return false;
    if (!toInt64(number, out)) out = integerSign(number) < 0 ? -kLargeIndex : kLargeIndex;
    out = std::clamp(out, -kLargeIndex, kLargeIndex);
    return true;
}

} // namespace

bool resolveSlice(Vm& vm, const Slice& slice, std::int64_t length, SliceRange& out) {
    if (!sliceBound(vm, slice.step, 1, out.step)) return false;
    if (out.step == 0) {
        vm.raise(vm.types.ValueError, "slice step cannot be zero");
        return false;
    }
    const bool back = out.step < 0;
    if (!sliceBound(vm, slice.start, back ? kLargeIndex : 0, out.start)) return false;
    if (!sliceBound(vm, slice.stop, back ? -kLargeIndex - 1 : kLargeIndex, out.stop)) return false;
    const auto settle = [&](std::int64_t bound) {
        if (bound < -kLargeIndex) return std::int64_t(-1); // the default stop of a slice that runs back
        if (bound < 0) bound = std::max<std::int64_t>(bound + length, back ? -1 : 0);
        return std::min(bound, back ? length - 1 : length);
    };
    out.start = settle(out.start);
    out.stop = settle(out.stop);
    out.count = 0;
    if (back && out.stop < out.start) out.count = (out.start - out.stop - 1) / -out.step + 1;
    if (!back && out.start < out.stop) out.count = (out.stop - out.start - 1) / out.step + 1;
    return true;
}

bool resolveWideSlice(Vm& vm, const Slice& slice, const Value& length, Value (&out)[3]) {
    out[2] = slice.step.isNone() ? Value::smallInt(1) : boundInteger(vm, slice.step);
    if (out[2].isEmpty()) return false;
    const int direction = integerSign(out[2]);
    if (direction == 0) {
        vm.raise(vm.types.ValueError, "slice step cannot be zero");
        return false;
    }
    const Value least = Value::smallInt(direction < 0 ? -1 : 0);
    const Value most = direction < 0 ? numberSub(vm, length, Value::smallInt(1)) : length;
    const Value* const bounds[] = {&slice.start, &slice.stop};
    for (int which = 0; which < 2; ++which) {
        if (bounds[which]->isNone()) {
            out[which] = (which == 0) == (direction < 0) ? most : least;
            continue;
        }
        Value bound = boundInteger(vm, *bounds[which]);
        if (bound.isEmpty()) return false;
        if (integerSign(bound) < 0) {
            bound = numberAdd(vm, bound, length);
            if (numberCompare(bound, least) < 0) bound = least;
        } else if (numberCompare(bound, most) > 0) {
            bound = most;
        }
        out[which] = bound;
    }
    return true;
}

bool subscriptIndex(Vm& vm, const Value& key, std::string_view complaint, std::int64_t& out) {
    if (key.isInt()) {
        out = key.asInt();
        return true;
    }
    Value number = key;
    if (!isInteger(key)) {
        const Value method = vm.special(key, "__index__");
        if (method.isEmpty()) {
            if (!vm.failed()) vm.raise(vm.types.TypeError, complaint);
            return false;
        }
        number = vm.callSync(method, {});
        if (number.isEmpty()) return false;
        if (!isInteger(number)) {
            vm.raise(vm.types.TypeError, cat("__index__ returned non-int (type ", vm.typeName(number), ")"));
            return false;
        }
    }
    if (toInt64(number, out)) return true;
    vm.raise(vm.types.IndexError, cat("cannot fit '", vm.typeName(key), "' into an index-sized integer"));
    return false;
}

} // namespace coroscope::vm
