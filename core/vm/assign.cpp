// Writing the built-in containers: x[key] = value, del x[key].

#include "core/vm/containers.h"
#include "core/vm/index.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

#include <algorithm>

namespace coroscope::vm {

namespace {

bool place(std::int64_t& index, std::int64_t length) {
    if (index < 0) index += length;
    return index >= 0 && index < length;
}

/// Replaces (or, without items, removes) a slice of a vector; the same for lists and bytearrays. The old
/// contents are handed out, so that they die when the vector is whole again. False: the sizes do not fit.
template <class Vector>
bool replaceSlice(Vector& target, const SliceRange& range, Vector items, bool removing, Vector& old) {
    const auto start = static_cast<std::size_t>(
        std::clamp<std::int64_t>(range.start, 0, static_cast<std::int64_t>(target.size())));
    const auto count = static_cast<std::size_t>(range.count);
    if (range.step == 1) {
        const auto from = target.begin() + static_cast<std::ptrdiff_t>(start);
        const auto to = from + static_cast<std::ptrdiff_t>(std::min(count, target.size() - start));
        old.assign(std::make_move_iterator(from), std::make_move_iterator(to));
        const auto at = target.erase(from, to);
        target.insert(at, std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
        return true;
    }
    if (removing) {
        Vector kept;
        std::vector<bool> gone(target.size(), false);
        for (std::int64_t at = 0; at < range.count; ++at) {
            const auto index = static_cast<std::size_t>(range.start + at * range.step);
            if (index < gone.size()) gone[index] = true;
        }
        for (std::size_t index = 0; index < target.size(); ++index) {
            (gone[index] ? old : kept).push_back(std::move(target[index]));
        }
        target.swap(kept);
        return true;
    }
    if (items.size() != count) return false;
    for (std::int64_t at = 0; at < range.count; ++at) {
        std::swap(target[static_cast<std::size_t>(range.start + at * range.step)],
                  items[static_cast<std::size_t>(at)]);
    }
    old.swap(items);
    return true;
}

Value sizeMismatch(Vm& vm, std::size_t given, std::int64_t wanted) {
    return vm.raise(vm.types.ValueError,
                    cat("attempt to assign ", wanted < 0 ? "bytes" : "sequence", " of size ", given,
                        " to extended slice of size ", std::abs(wanted)));
}

Value setListSlice(Vm& vm, List& list, const Slice& slice, const Value& value) {
    ValueVector items;
    if (!value.isEmpty()) {
        const Value done = collectBuiltin(vm, value, items);
        if (done.isEmpty()) return {};
        if (done.isNotHandled() && !vm.collect(value, items)) {
            if (vm.clearIf(vm.types.TypeError)) {
                const bool extended = !slice.step.isNone() && !slice.step.is(Value::smallInt(1));
                vm.raise(vm.types.TypeError,
                         extended ? "must assign iterable to extended slice" : "can only assign an iterable");
            }
            return {};
        }
    }
    SliceRange range;
    if (!resolveSlice(vm, slice, static_cast<std::int64_t>(list.size()), range)) return {};
    if (!ensureRoom(vm, items.size() * sizeof(Value))) return {};
    ValueVector old;
    const std::size_t given = items.size();
    if (!replaceSlice(list.items(), range, std::move(items), value.isEmpty(), old))
        return sizeMismatch(vm, given, range.count);
    dropBackwards(std::move(old));
    return Value::none();
}

Value setListItem(Vm& vm, List& list, const Value& key, Value value) {
    if (const Slice* slice = as<Slice>(key)) return setListSlice(vm, list, *slice, value);
    std::int64_t index = 0;
    if (key.isInt()) {
        index = key.asInt();
    } else if (!subscriptIndex(
                   vm, key, cat("list indices must be integers or slices, not ", vm.typeName(key)), index)) {
        return {};
    }
    if (!place(index, static_cast<std::int64_t>(list.size()))) {
        return vm.raise(vm.types.IndexError, "list assignment index out of range");
    }
    Value& slot = list.items()[static_cast<std::size_t>(index)];
    if (!value.isEmpty()) {
        const Value old = std::exchange(slot, std::move(value));
        return Value::none();
    }
    const Value old = std::move(slot);
    list.items().erase(list.items().begin() + index);
    return Value::none();
}

/// The byte that an int is, -1 with an exception pending.
int byteOf(Vm& vm, const Value& value) {
    std::int64_t byte;
    if (!isInteger(value)) {
        raiseTypeError(vm, "'", value, "' object cannot be interpreted as an integer");
        return -1;
    }
    if (!toInt64(value, byte) || byte < 0 || byte > 255) {
        vm.raise(vm.types.ValueError, "byte must be in range(0, 256)");
        return -1;
    }
    return static_cast<int>(byte);
}

Value setByteArrayItem(Vm& vm, Bytes& array, const Value& key, const Value& value) {
    if (const Slice* slice = as<Slice>(key)) {
        Bytes::Storage items;
        if (const Bytes* other = asBytes(value)) {
            items.assign(other->view().begin(), other->view().end());
        } else if (!value.isEmpty()) {
            ValueVector numbers;
            if (!vm.collect(value, numbers)) return {};
            for (const Value& number : numbers) {
                const int byte = byteOf(vm, number);
                if (byte < 0) return {};
                items.push_back(static_cast<char>(byte));
            }
        }
        SliceRange range;
        if (!resolveSlice(vm, *slice, static_cast<std::int64_t>(array.size()), range)) return {};
        Bytes::Storage old;
        const std::size_t given = items.size();
        if (!replaceSlice(array.data(), range, std::move(items), value.isEmpty(), old))
            return sizeMismatch(vm, given, -range.count);
        return Value::none();
    }
    std::int64_t index;
    if (!subscriptIndex(vm, key, cat("bytearray indices must be integers or slices, not ", vm.typeName(key)),
                        index))
        return {};
    if (!place(index, static_cast<std::int64_t>(array.size()))) {
        return vm.raise(vm.types.IndexError, "bytearray index out of range");
    }
    if (value.isEmpty()) {
        array.data().erase(array.data().begin() + index);
        return Value::none();
    }
    const int byte = byteOf(vm, value);
    if (byte < 0) return {};
    array.data()[static_cast<std::size_t>(index)] = static_cast<char>(byte);
    return Value::none();
}

} // namespace

Value setItemBuiltin(Vm& vm, const Value& object, const Value& key, Value value) {
    if (!object.isObject()) return Value::notHandled();
    switch (object.asObject()->kind()) {
    case Kind::List:
        return setListItem(vm, *static_cast<List*>(object.asObject()), key, std::move(value));
    case Kind::Dict:
        return static_cast<Dict*>(object.asObject())->table().set(vm, key, std::move(value)) ? Value::none()
                                                                                             : Value();
    case Kind::ByteArray:
        return setByteArrayItem(vm, *asBytes(object), key, value);
    default:
        return Value::notHandled();
    }
}

Value delItemBuiltin(Vm& vm, const Value& object, const Value& key) {
    if (!object.isObject()) return Value::notHandled();
    switch (object.asObject()->kind()) {
    case Kind::List:
        return setListItem(vm, *static_cast<List*>(object.asObject()), key, Value());
    case Kind::Dict:
        if (static_cast<Dict*>(object.asObject())->table().erase(vm, key)) return Value::none();
        return vm.failed() ? Value() : vm.raise(vm.makeException(vm.types.KeyError, key));
    case Kind::ByteArray:
        return setByteArrayItem(vm, *asBytes(object), key, Value());
    default:
        return Value::notHandled();
    }
}

} // namespace coroscope::vm
