// bytes, bytearray, range and slice objects, and how subscripts become indices.

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

Range::Range(std::int64_t start, std::int64_t stop, std::int64_t step)
    : Object(Vm::current().types.range, Kind::Range), m_start(start), m_stop(stop), m_step(step), m_size(0) {
    if (step > 0 && start < stop) {
        m_size = static_cast<std::int64_t>(
                     (static_cast<std::uint64_t>(stop) - static_cast<std::uint64_t>(start) - 1) /
                     static_cast<std::uint64_t>(step)) +
                 1;
    } else if (step < 0 && start > stop) {
        const std::uint64_t width = std::uint64_t(0) - static_cast<std::uint64_t>(step);
        m_size = static_cast<std::int64_t>(
                     (static_cast<std::uint64_t>(start) - static_cast<std::uint64_t>(stop) - 1) / width) +
                 1;
    }
}

std::int64_t Range::find(std::int64_t number) const {
    if (m_size == 0) return -1;
    const std::int64_t last = at(m_size - 1);
    if (number < std::min(m_start, last) || number > std::max(m_start, last)) return -1;
    if ((number - m_start) % m_step != 0) return -1;
    return (number - m_start) / m_step;
}

Slice::Slice(Value start, Value stop, Value step)
    : Object(Vm::current().types.slice, Kind::Slice), start(std::move(start)), stop(std::move(stop)),
      step(std::move(step)) {}

namespace {

/// A slice bound: None, an int (clamped to 64 bits) or something with __index__.
bool sliceBound(Vm& vm, const Value& bound, std::int64_t whenNone, std::int64_t& out) {
    if (bound.isNone()) {
        out = whenNone;
        return true;
    }
    Value number = bound;
    if (!isInteger(bound)) {
        const Value method = vm.special(bound, "__index__");
        if (method.isEmpty()) {
            if (!vm.failed()) {
                vm.raise(vm.types.TypeError,
                         "slice indices must be integers or None or have an __index__ method");
            }
            return false;
        }
        number = vm.callSync(method, {});
        if (number.isEmpty()) return false;
        if (!isInteger(number)) {
            vm.raise(vm.types.TypeError, cat("__index__ returned non-int (type ", vm.typeName(number), ")"));
            return false;
        }
    }
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
