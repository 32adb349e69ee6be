#include "core/vm/types/list_sort.h"
#include "core/vm/types/support.h"

#include <algorithm>

namespace coroscope::vm {

namespace {

List& listOf(const Value& value) {
    return *static_cast<List*>(value.asObject());
}

Value allocateList(Vm&, Type* type) {
    if (type->isHeapType()) return Value::adopt(new WithAttributes<List>(type));
    return make<List>(type);
}

/// Appends all items of an iterable; scripts' iterators are run as part of the caller.
Value extendNative(Vm& vm, Value* args) {
    List& list = listOf(args[0]);
    if (args[1].is(args[0])) { // its own items, as they are now
        ValueVector copy = list.items();
        for (Value& item : copy)
            list.items().push_back(std::move(item));
        return Value::none();
    }
    const Value done = collectBuiltin(vm, args[1], list.items());
    return done.isTrue() ? Value::none() : done;
}

Co<Value> extendCoroutine(Vm& vm, Args args) {
    const Value self = args[0];
    const Value iterator = co_await vm.iter(args[1]);
    if (iterator.isEmpty()) co_return Value();
    for (;;) {
        Value item = co_await vm.next(iterator);
        if (item.isEmpty()) break;
        listOf(self).append(std::move(item));
    }
    co_return vm.failed() ? Value() : Value::none();
}

Value initNative(Vm& vm, Value* args) {
    List& list = listOf(args[0]);
    list.clear();
    return args[1].isEmpty() ? Value::none() : extendNative(vm, args);
}

Value iaddNative(Vm& vm, Value* args) {
    const Value done = extendNative(vm, args);
    return done.isNone() ? args[0] : done;
}

Co<Value> iaddCoroutine(Vm& vm, Args args) {
    const Value self = args[0];
    const Value done = co_await extendCoroutine(vm, std::move(args));
    co_return done.isEmpty() ? Value() : self;
}

Value imulNative(Vm& vm, Value* args) {
    if (!isInteger(args[1]))
        return raiseTypeError(vm, "can't multiply sequence by non-int of type '", args[1]);
    return repeatBuiltin(vm, args[0], args[1], true);
}

Value insert(Vm& vm, Value* args) {
    List& list = listOf(args[0]);
    std::int64_t index;
    if (!vm.toIndex(args[1], index, true)) return {};
    const auto size = static_cast<std::int64_t>(list.size());
    if (index < 0) index = std::max<std::int64_t>(index + size, 0);
    list.items().insert(list.items().begin() + std::min(index, size), std::move(args[2]));
    return Value::none();
}

Value pop(Vm& vm, Value* args) {
    List& list = listOf(args[0]);
    std::int64_t index = -1;
    if (!args[1].isEmpty() && !vm.toIndex(args[1], index)) return {};
    const auto size = static_cast<std::int64_t>(list.size());
    if (size == 0) return vm.raise(vm.types.IndexError, "pop from empty list");
    if (index < 0) index += size;
    if (index < 0 || index >= size) return vm.raise(vm.types.IndexError, "pop index out of range");
    Value item = std::move(list.items()[static_cast<std::size_t>(index)]);
    list.items().erase(list.items().begin() + index);
    return item;
}

/// The index of an equal item at or after `from`; -1: none; -2: failed. The list may change while it is
/// searched.
std::int64_t findItem(Vm& vm, const List& list, const Value& wanted, std::int64_t from, std::int64_t to) {
    for (std::int64_t index = from; index < to && index < static_cast<std::int64_t>(list.size()); ++index) {
        if (!vm.charge()) return -2;
        const Value item = list.items()[static_cast<std::size_t>(index)];
        const int equal = item.is(wanted) ? 1 : vm.equal(item, wanted);
        if (equal != 0) return equal < 0 ? -2 : index;
    }
    return -1;
}

Value removeItem(Vm& vm, Value* args) {
    List& list = listOf(args[0]);
    const std::int64_t index = findItem(vm, list, args[1], 0, kLargeCount);
    if (index == -2) return {};
    if (index < 0 || index >= static_cast<std::int64_t>(list.size())) {
        return vm.raise(vm.types.ValueError, "list.remove(x): x not in list");
    }
    const Value old = std::move(list.items()[static_cast<std::size_t>(index)]);
    list.items().erase(list.items().begin() + index);
    return Value::none();
}

Value indexOf(Vm& vm, Value* args) {
    List& list = listOf(args[0]);
    std::int64_t from, to;
    if (!searchBounds(vm, args[2], args[3], static_cast<std::int64_t>(list.size()), from, to)) return {};
    const std::int64_t index = findItem(vm, list, args[1], from, args[3].isEmpty() ? kLargeCount : to);
    if (index == -2) return {};
    if (index >= 0) return integer(index);
    const Value shown = vm.repr(args[1]);
    return shown.isEmpty() ? Value()
                           : vm.raise(vm.types.ValueError, as<Str>(shown)->toUtf8() + " is not in list");
}

Value count(Vm& vm, Value* args) {
    const List& list = listOf(args[0]);
    std::int64_t found = 0;
    for (std::int64_t at = 0;; ++at) {
        at = findItem(vm, list, args[1], at, kLargeCount);
        if (at < 0) return at == -2 ? Value() : integer(found);
        ++found;
    }
}

Value clear(Vm&, Value* args) {
    listOf(args[0]).clear();
    return Value::none();
}

Value sortNative(Vm& vm, Value* args) {
    if (!args[1].isNone()) return Value::notHandled();
    List& list = listOf(args[0]);
    const int reverse = vm.truth(args[2]);
    if (reverse < 0) return {};
    // Empty while it is being sorted, as in the reference, so that nobody sees it half-way.
    ValueVector items = std::move(list.items()), keys;
    list.items().clear();
    bool good = stableSort(vm, items, keys, reverse > 0);
    if (good && !list.items().empty()) {
        vm.raise(vm.types.ValueError, "list modified during sort");
        good = false;
    }
    list.items() = std::move(items);
    return good ? Value::none() : Value();
}

Co<Value> sortCoroutine(Vm& vm, Args args) {
    const Value self = args[0], key = args[1];
    const int reverse = vm.truth(args[2]);
    if (reverse < 0) co_return Value();
    ValueVector items = std::move(listOf(self).items()), keys;
    listOf(self).items().clear();
    keys.reserve(items.size());
    bool good = true;
    for (std::size_t index = 0; good && index < items.size(); ++index) {
        Value itemKey = co_await vm.call(key, items[index]);
        good = !itemKey.isEmpty();
        keys.push_back(std::move(itemKey));
    }
    if (good) good = stableSort(vm, items, keys, reverse > 0);
    if (good && !listOf(self).items().empty()) {
        vm.raise(vm.types.ValueError, "list modified during sort");
        good = false;
    }
    listOf(self).items() = std::move(items);
    co_return good ? Value::none() : Value();
}

} // namespace

void installList(Vm& vm) {
    Type* type = vm.types.list;
    type->setAllocate(allocateList);
    vm.defineMethod(type, "__init__(self, iterable=<unset>, /)", initNative, extendCoroutine);
    vm.defineMethod(type, "append(self, object, /)", [](Vm&, Value* args) {
        listOf(args[0]).append(std::move(args[1]));
        return Value::none();
    });
    vm.defineMethod(type, "extend(self, iterable, /)", extendNative, extendCoroutine);
    vm.defineMethod(type, "__iadd__(self, value, /)", iaddNative, iaddCoroutine);
    vm.defineMethod(type, "__imul__(self, value, /)", imulNative);
    vm.defineMethod(type, "insert(self, index, object, /)", insert);
    vm.defineMethod(type, "pop(self, index=<unset>, /)", pop);
    vm.defineMethod(type, "remove(self, value, /)", removeItem);
    vm.defineMethod(type, "index(self, value, start=<unset>, stop=<unset>, /)", indexOf);
    vm.defineMethod(type, "count(self, value, /)", count);
    vm.defineMethod(type, "clear(self, /)", clear);
    vm.defineMethod(type, "copy(self, /)", [](Vm&, Value* args) -> Value {
        ValueVector copy = listOf(args[0]).items();
        return make<List>(std::move(copy));
    });
    vm.defineMethod(type, "reverse(self, /)", [](Vm&, Value* args) {
        std::reverse(listOf(args[0]).items().begin(), listOf(args[0]).items().end());
        return Value::none();
    });
    vm.defineMethod(type, "sort(self, /, *, key=None, reverse=False)", sortNative, sortCoroutine);
    vm.defineMethod(type, "__reversed__(self, /)",
                    [](Vm& vm, Value* args) { return reverseBuiltin(vm, args[0]); });
    vm.defineMethod(type, "__setitem__(self, key, value, /)", [](Vm& vm, Value* args) {
        return setItemBuiltin(vm, args[0], args[1], std::move(args[2]));
    });
    vm.defineMethod(type, "__delitem__(self, key, /)",
                    [](Vm& vm, Value* args) { return delItemBuiltin(vm, args[0], args[1]); });
    defineProtocol(vm, type, "ligcr");
    defineComparisons(vm, type, true);
    defineSequenceOperators(vm, type);
    defineGenericAlias(vm, type);
}

} // namespace coroscope::vm
