// Reading the built-in containers: subscripts, len, in, iteration.

#include "core/vm/containers.h"

#include "core/vm/index.h"
#include "core/vm/iterators.h"
#include "core/vm/numbers.h"
#include "core/vm/type.h"
#include "core/vm/views.h"
#include "core/vm/vm.h"

#include <cmath>

namespace coroscope::vm {

bool ensureRoom(Vm& vm, std::uint64_t bytes) {
    // Filling it takes time, too: some 32 bytes a step.
    if (vm.heap().hasRoomFor(bytes)) return vm.charge(bytes / 32);
    vm.raise(vm.types.MemoryError, "");
    return false;
}

bool isCallable(Vm& vm, const Value& value) {
    if (!value.isObject()) return false;
    switch (value.asObject()->kind()) {
    case Kind::Function:
    case Kind::Native:
    case Kind::BoundMethod:
    case Kind::Type:
        return true;
    default:
        return vm.typeOf(value)->lookup("__call__") != nullptr;
    }
}

Value raiseTypeError(Vm& vm, std::string_view before, const Value& value, std::string_view after) {
    return vm.raise(vm.types.TypeError, cat(before, vm.typeName(value), after));
}

bool itemsOf(const Value& sequence, const Value*& begin, std::size_t& count) {
    if (const List* list = as<List>(sequence)) {
        begin = list->items().data();
        count = list->size();
        return true;
    }
    if (const Tuple* tuple = as<Tuple>(sequence)) {
        begin = tuple->begin();
        count = tuple->size();
        return true;
    }
    return false;
}

namespace {

bool place(std::int64_t& index, std::int64_t length) {
    if (index < 0) index += length;
    return index >= 0 && index < length;
}

Value sliceItems(Vm& vm, const Value& object, const Slice& slice) {
    SliceRange range;
    const Value* items = nullptr;
    std::size_t length = 0;
    itemsOf(object, items, length);
    if (!resolveSlice(vm, slice, static_cast<std::int64_t>(length), range)) return {};
    // An __index__ of the script may have changed the list.
    itemsOf(object, items, length);
    if (!ensureRoom(vm, static_cast<std::uint64_t>(range.count) * sizeof(Value))) return {};
    const auto item = [&](std::int64_t at) -> Value {
        const auto index = static_cast<std::size_t>(range.start + at * range.step);
        return index < length ? items[index] : Value::none();
    };
    if (isKind(object, Kind::Tuple)) {
        if (range.count == static_cast<std::int64_t>(length) && range.step == 1 &&
            object.asObject()->type() == vm.types.tuple) {
            return object;
        }
        Ref<Tuple> out = Tuple::make(static_cast<std::size_t>(range.count));
        for (std::int64_t at = 0; at < range.count; ++at)
            (*out)[static_cast<std::size_t>(at)] = item(at);
        return out;
    }
    ValueVector out;
    out.reserve(static_cast<std::size_t>(range.count));
    for (std::int64_t at = 0; at < range.count; ++at)
        out.push_back(item(at));
    return make<List>(std::move(out));
}

Value getItemOfSequence(Vm& vm, const Value& object, const Value& key) {
    const bool tuple = isKind(object, Kind::Tuple);
    if (const Slice* slice = as<Slice>(key)) return sliceItems(vm, object, *slice);
    std::int64_t index = 0;
    if (!key.isInt()) {
        const auto complaint =
            cat(tuple ? "tuple" : "list", " indices must be integers or slices, not ", vm.typeName(key));
        if (!subscriptIndex(vm, key, complaint, index)) return {};
    } else {
        index = key.asInt();
    }
    const Value* items = nullptr;
    std::size_t length = 0;
    itemsOf(object, items, length);
    if (!place(index, static_cast<std::int64_t>(length))) {
        return vm.raise(vm.types.IndexError, tuple ? "tuple index out of range" : "list index out of range");
    }
    return items[index];
}

Value getItemOfStr(Vm& vm, const Str& text, const Value& key) {
    const auto length = static_cast<std::int64_t>(text.size());
    if (const Slice* slice = as<Slice>(key)) {
        SliceRange range;
        if (!resolveSlice(vm, *slice, length, range)) return {};
        if (range.step == 1) {
            return text.slice(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.count));
        }
        std::u32string out;
        for (std::int64_t at = 0; at < range.count; ++at) {
            out += text.at(static_cast<std::size_t>(range.start + at * range.step));
        }
        return Str::fromUtf32(out);
    }
    std::int64_t index = 0;
    if (!key.isInt()) {
        const auto complaint = cat("string indices must be integers, not '", vm.typeName(key), "'");
        if (!subscriptIndex(vm, key, complaint, index)) return {};
    } else {
        index = key.asInt();
    }
    if (!place(index, length)) return vm.raise(vm.types.IndexError, "string index out of range");
    return Str::fromCodePoint(text.at(static_cast<std::size_t>(index)));
}

Value getItemOfBytes(Vm& vm, Bytes& bytes, const Value& key) {
    if (const Slice* slice = as<Slice>(key)) {
        SliceRange range;
        if (!resolveSlice(vm, *slice, static_cast<std::int64_t>(bytes.size()), range)) return {};
        std::string out;
        for (std::int64_t at = 0; at < range.count; ++at) {
            out += bytes.view()[static_cast<std::size_t>(range.start + at * range.step)];
        }
        return Bytes::like(bytes, out);
    }
    std::int64_t index;
    const auto complaint = cat(bytes.mutableArray() ? "bytearray" : "byte",
                               " indices must be integers or slices, not ", vm.typeName(key));
    if (!subscriptIndex(vm, key, complaint, index)) return {};
    if (!place(index, static_cast<std::int64_t>(bytes.size()))) {
        return vm.raise(vm.types.IndexError,
                        bytes.mutableArray() ? "bytearray index out of range" : "index out of range");
    }
    return Value::smallInt(static_cast<unsigned char>(bytes.view()[static_cast<std::size_t>(index)]));
}

Value getItemOfRange(Vm& vm, const Range& range, const Value& key) {
    if (const Slice* slice = as<Slice>(key)) return range.part(vm, *slice);
    std::int64_t index;
    const auto complaint = cat("range indices must be integers or slices, not ", vm.typeName(key));
    if (!range.wide() || !isInteger(key)) {
        if (!subscriptIndex(vm, key, complaint, index)) return {};
        if (!range.wide()) {
            if (!place(index, range.narrowSize()))
                return vm.raise(vm.types.IndexError, "range object index out of range");
            return integer(range.at(index));
        }
    }
    Value place = isInteger(key) ? key : integer(index);
    if (integerSign(place) < 0) place = numberAdd(vm, place, range.size());
    if (integerSign(place) < 0 || numberCompare(place, range.size()) >= 0)
        return vm.raise(vm.types.IndexError, "range object index out of range");
    return range.item(vm, place);
}

Value getItemOfDict(Vm& vm, const Value& object, const Value& key) {
    auto* dict = static_cast<Dict*>(object.asObject());
    if (const Value* found = dict->table().find(vm, key)) return *found;
    if (vm.failed()) return {};
    if (dict->type() != vm.types.dict) {
        const Value missing = vm.special(object, "__missing__");
        if (!missing.isEmpty()) return vm.callSync(missing, {key});
        if (vm.failed()) return {};
    }
    return vm.raise(vm.makeException(vm.types.KeyError, key));
}

Value containsIn(Vm& vm, const Value& container, const Value& item) {
    // The list may change while the script's __eq__ runs.
    for (std::size_t index = 0;; ++index) {
        const Value* items = nullptr;
        std::size_t length = 0;
        itemsOf(container, items, length);
        if (index >= length) return Value::boolean(false);
        if (items[index].is(item)) return Value::boolean(true);
        if (!vm.charge()) return {};
        const Value present = items[index];
        const int equal = vm.equal(present, item);
        if (equal < 0) return {};
        if (equal > 0) return Value::boolean(true);
    }
}

Value containsInStr(Vm& vm, const Str& text, const Value& item) {
    const Str* part = as<Str>(item);
    if (!part) return raiseTypeError(vm, "'in <string>' requires string as left operand, not ", item, "");
    if (part->size() == 0) return Value::boolean(true);
    if (part->size() > text.size()) return Value::boolean(false);
    if (!vm.charge(text.size() / 32)) return {};
    if (!text.wide()) {
        return Value::boolean(!part->wide() && text.latin1().find(part->latin1()) != std::string_view::npos);
    }
    if (part->wide()) return Value::boolean(text.utf32().find(part->utf32()) != std::u32string_view::npos);
    return Value::boolean(text.utf32().find(part->toUtf32()) != std::u32string_view::npos);
}

Value containsInBytes(Vm& vm, const Bytes& bytes, const Value& item) {
    if (const Bytes* part = asBytes(item)) {
        return Value::boolean(bytes.view().find(part->view()) != std::string_view::npos);
    }
    if (!isInteger(item)) return raiseTypeError(vm, "a bytes-like object is required, not '", item);
    std::int64_t byte;
    if (!toInt64(item, byte) || byte < 0 || byte > 255) {
        return vm.raise(vm.types.ValueError, "byte must be in range(0, 256)");
    }
    return Value::boolean(bytes.view().find(static_cast<char>(byte)) != std::string_view::npos);
}

Value containsInView(Vm& vm, const DictView& view, const Value& item) {
    HashTable& table = view.dict->table();
    if (view.type() == vm.types.dictKeys) {
        const bool found = table.find(vm, item) != nullptr;
        return vm.failed() ? Value() : Value::boolean(found);
    }
    if (view.type() == vm.types.dictItems) {
        const Tuple* pair = as<Tuple>(item);
        if (!pair || pair->size() != 2) return Value::boolean(false);
        const Value* found = table.find(vm, (*pair)[0]);
        if (!found) return vm.failed() ? Value() : Value::boolean(false);
        const Value present = *found;
        const int equal = vm.equal(present, (*pair)[1]);
        return equal < 0 ? Value() : Value::boolean(equal > 0);
    }
    for (std::size_t at = table.next(0); at < table.entryCount(); at = table.next(at + 1)) {
        const Value present = table.entry(at).value;
        const int equal = vm.equal(present, item);
        if (equal != 0) return equal < 0 ? Value() : Value::boolean(true);
    }
    return Value::boolean(false);
}

} // namespace

Value getItemBuiltin(Vm& vm, const Value& object, const Value& key) {
    if (!object.isObject()) return Value::notHandled();
    switch (object.asObject()->kind()) {
    case Kind::List:
    case Kind::Tuple:
        return getItemOfSequence(vm, object, key);
    case Kind::Dict:
        return getItemOfDict(vm, object, key);
    case Kind::Str:
        return getItemOfStr(vm, *static_cast<Str*>(object.asObject()), key);
    case Kind::Bytes:
    case Kind::ByteArray:
        return getItemOfBytes(vm, *asBytes(object), key);
    case Kind::Range:
        return getItemOfRange(vm, *static_cast<Range*>(object.asObject()), key);
    case Kind::Other:
        if (const MappingProxy* proxy = asMappingProxy(vm, object)) return vm.getItem(proxy->mapping, key);
        break;
    default:
        break;
    }
    return Value::notHandled();
}

Value containsBuiltin(Vm& vm, const Value& container, const Value& item) {
    if (!container.isObject()) return Value::notHandled();
    switch (container.asObject()->kind()) {
    case Kind::List:
    case Kind::Tuple:
        return containsIn(vm, container, item);
    case Kind::Dict: {
        const bool found = static_cast<Dict*>(container.asObject())->table().find(vm, item) != nullptr;
        return vm.failed() ? Value() : Value::boolean(found);
    }
    case Kind::Set:
    case Kind::FrozenSet: {
        HashTable& table = asSet(container)->table();
        if (isKind(item, Kind::Set)) { // looked for as if it were frozen
            std::uint64_t ignored;
            const Value frozen = frozenCopy(*asSet(item));
            if (hashBuiltin(vm, frozen, ignored) == 0) return {};
            const bool found = table.find(vm, frozen) != nullptr;
            return vm.failed() ? Value() : Value::boolean(found);
        }
        const bool found = table.find(vm, item) != nullptr;
        return vm.failed() ? Value() : Value::boolean(found);
    }
    case Kind::Str:
        return containsInStr(vm, *static_cast<Str*>(container.asObject()), item);
    case Kind::Bytes:
    case Kind::ByteArray:
        return containsInBytes(vm, *asBytes(container), item);
    case Kind::Range: {
        const auto* range = static_cast<Range*>(container.asObject());
        if (isInteger(item)) return Value::boolean(!range->find(vm, item).isEmpty());
        if (isFloat(item) && !range->wide()) {
            const double real = floatValue(item);
            if (!std::isfinite(real) || real != std::floor(real)) return Value::boolean(false);
            return Value::boolean(!range->find(vm, integerFromDouble(vm, real)).isEmpty());
        }
        return Value::notHandled(); // compared one by one
    }
    case Kind::Other:
        if (const DictView* view = asDictView(vm, container)) return containsInView(vm, *view, item);
        if (const MappingProxy* proxy = asMappingProxy(vm, container)) {
            const int found = vm.contains(proxy->mapping, item);
            return found < 0 ? Value() : Value::boolean(found > 0);
        }
        break;
    default:
        break;
    }
    return Value::notHandled();
}

Value lengthBuiltin(const Value& container) {
    if (!container.isObject()) return Value::notHandled();
    const auto number = [](std::size_t size) { return integer(static_cast<std::uint64_t>(size)); };
    switch (container.asObject()->kind()) {
    case Kind::List:
        return number(static_cast<List*>(container.asObject())->size());
    case Kind::Tuple:
        return number(static_cast<Tuple*>(container.asObject())->size());
    case Kind::Dict:
        return number(static_cast<Dict*>(container.asObject())->size());
    case Kind::Set:
    case Kind::FrozenSet:
        return number(asSet(container)->size());
    case Kind::Str:
        return number(static_cast<Str*>(container.asObject())->size());
    case Kind::Bytes:
    case Kind::ByteArray:
        return number(asBytes(container)->size());
    case Kind::Range:
        return static_cast<Range*>(container.asObject())->size();
    case Kind::Other: {
        Vm& vm = Vm::current();
        if (const DictView* view = asDictView(vm, container)) return number(view->dict->size());
        if (const MappingProxy* proxy = asMappingProxy(vm, container)) {
            const std::int64_t size = vm.length(proxy->mapping);
            return size < 0 ? Value() : integer(size);
        }
        break;
    }
    default:
        break;
    }
    return Value::notHandled();
}

Value collectBuiltin(Vm& vm, const Value& iterable, ValueVector& out) {
    if (!iterable.isObject()) return Value::notHandled();
    const Value* items = nullptr;
    std::size_t count = 0;
    const bool own = iterable.asObject()->type()->isHeapType();
    if (!own && itemsOf(iterable, items, count)) {
        out.insert(out.end(), items, items + count);
        return Value::boolean(true);
    }
    // A class of the script may have an __iter__ of its own.
    if (own) return Value::notHandled();
    const Value iterator = iterateBuiltin(vm, iterable);
    if (iterator.isNotHandled()) return iterator;
    if (!isPlainIterator(iterator)) return Value::notHandled();
    auto* from = static_cast<Iterator*>(iterator.asObject());
    if (const auto* range = as<Range>(iterable); range && range->wide() && vm.length(iterable) < 0) return {};
    const std::int64_t hint = from->lengthHint();
    if (hint > 0) {
        if (!ensureRoom(vm, static_cast<std::uint64_t>(hint) * sizeof(Value))) return {};
        out.reserve(out.size() + static_cast<std::size_t>(hint));
    }
    for (;;) {
        Value item = from->next(vm);
        if (item.isEmpty()) return vm.failed() ? Value() : Value::boolean(true);
        out.push_back(std::move(item));
        constexpr std::size_t kCheckEvery = 0x10000;
        if (out.size() % kCheckEvery == 0 && !ensureRoom(vm, 0)) return {};
    }
}

} // namespace coroscope::vm
