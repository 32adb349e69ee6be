// str: join, padding, translate.

#include "core/vm/types/str_support.h"

#include <cstring>

namespace coroscope::vm {

namespace {

Value joinItems(Vm& vm, const Str& separator, const Value* items, std::size_t count) {
    std::size_t size = count > 0 ? separator.size() * (count - 1) : 0;
    bool wide = count > 1 && separator.wide();
    for (std::size_t index = 0; index < count; ++index) {
        const Str* text = as<Str>(items[index]);
        if (!text) {
            return raiseTypeError(vm, cat("sequence item ", index, ": expected str instance, "), items[index],
                                  " found");
        }
        size += text->size();
        wide = wide || text->wide();
    }
    if (count == 1 && items[0].asObject()->type() == vm.types.str) return items[0];
    if (!ensureRoom(vm, size * (wide ? 4 : 1))) return {};
    if (wide) {
        char32_t* data;
        Ref<Str> out = Str::makeUtf32(size, data);
        for (std::size_t index = 0; index < count; ++index) {
            for (std::size_t at = 0; index > 0 && at < separator.size(); ++at)
                *data++ = separator.at(at);
            const Str& text = strOf(items[index]);
            for (std::size_t at = 0; at < text.size(); ++at)
                *data++ = text.at(at);
        }
        return out;
    }
    char* data;
    Ref<Str> out = Str::makeLatin1(size, data);
    const auto put = [&data](std::string_view piece) {
        if (!piece.empty()) std::memcpy(data, piece.data(), piece.size());
        data += piece.size();
    };
    for (std::size_t index = 0; index < count; ++index) {
        if (index > 0) put(separator.latin1());
        put(strOf(items[index]).latin1());
    }
    return out;
}

Value join(Vm& vm, Value* args) {
    const Value* items;
    std::size_t count;
    if (args[1].isObject() && !args[1].asObject()->type()->isHeapType() && itemsOf(args[1], items, count)) {
        return joinItems(vm, strOf(args[0]), items, count);
    }
    ValueVector collected;
    const Value done = collectBuiltin(vm, args[1], collected);
    return done.isTrue() ? joinItems(vm, strOf(args[0]), collected.data(), collected.size()) : done;
}

Co<Value> joinCoroutine(Vm& vm, Args args) {
    const Value separator = args[0], iterable = args[1];
    const bool iterates = isKind(iterable, Kind::Generator) || isKind(iterable, Kind::Iterator) ||
                          vm.typeOf(iterable)->lookup("__iter__") ||
                          vm.typeOf(iterable)->lookup("__getitem__");
    if (!iterates) co_return vm.raise(vm.types.TypeError, "can only join an iterable");
    const Value list = co_await vm.listOf(iterable);
    if (list.isEmpty()) co_return Value();
    const ValueVector& items = as<List>(list)->items();
    co_return joinItems(vm, strOf(separator), items.data(), items.size());
}

enum class Side : std::uint8_t { Left, Right, Center };

template <Side Where>
Value justify(Vm& vm, Value* args) {
    const Str& text = strOf(args[0]);
    std::int64_t width;
    if (!vm.toIndex(args[1], width, true)) return {};
    const Str* fill = as<Str>(args[2]);
    if (!fill) return raiseTypeError(vm, "The fill character must be a unicode character, not ", args[2], "");
    if (fill->size() != 1)
        return vm.raise(vm.types.TypeError, "The fill character must be exactly one character long");
    const std::int64_t missing = width - static_cast<std::int64_t>(text.size());
    if (missing <= 0) return plainStr(vm, args[0]);
    if (!ensureRoom(vm, static_cast<std::uint64_t>(width) * 4)) return {};
    const std::int64_t left = Where == Side::Right  ? missing
                              : Where == Side::Left ? 0
                                                    : text::centerLeft(missing, width);
    std::u32string out(static_cast<std::size_t>(left), fill->at(0));
    out += text.toUtf32();
    out.append(static_cast<std::size_t>(missing - left), fill->at(0));
    return Str::fromUtf32(out);
}

Value zeroFill(Vm& vm, Value* args) {
    const Str& text = strOf(args[0]);
    std::int64_t width;
    if (!vm.toIndex(args[1], width, true)) return {};
    const std::int64_t missing = width - static_cast<std::int64_t>(text.size());
    if (missing <= 0) return plainStr(vm, args[0]);
    if (!ensureRoom(vm, static_cast<std::uint64_t>(width) * 4)) return {};
    std::u32string out = text.toUtf32();
    const bool sign = !out.empty() && (out[0] == U'+' || out[0] == U'-');
    out.insert(sign ? 1 : 0, static_cast<std::size_t>(missing), U'0');
    return Str::fromUtf32(out);
}

Value expandTabs(Vm& vm, Value* args) {
    std::int64_t size;
    if (!vm.toIndex(args[1], size, true)) return {};
    const Str& text = strOf(args[0]);
    const std::u32string all = text.toUtf32();
    const auto tabs = static_cast<std::uint64_t>(std::count(all.begin(), all.end(), U'\t'));
    if (size > 0 && !ensureRoom(vm, (all.size() + tabs * static_cast<std::uint64_t>(
                                                             std::min<std::int64_t>(size, 1ll << 40))) *
                                        4))
        return {};
    return Str::fromUtf32(text::expandTabs(std::u32string_view(all), size));
}

Value translate(Vm& vm, Value* args) {
    const Value text = args[0], table = args[1];
    std::u32string out;
    for (std::size_t at = 0; at < strOf(text).size(); ++at) {
        const char32_t c = strOf(text).at(at);
        const Value mapped = vm.getItem(table, Value::smallInt(c));
        if (mapped.isEmpty()) {
            if (!vm.clearIf(vm.types.LookupError)) return {};
            out += c;
        } else if (const Str* piece = as<Str>(mapped)) {
            out += piece->toUtf32();
        } else if (isInteger(mapped)) {
            std::int64_t code;
            if (!toInt64(mapped, code) || code < 0 || code > 0x10ffff) {
                return vm.raise(vm.types.ValueError, "character mapping must be in range(0x110000)");
            }
            out += static_cast<char32_t>(code);
        } else if (!mapped.isNone()) {
            return vm.raise(vm.types.TypeError, "character mapping must return integer, None or str");
        }
    }
    return Str::fromUtf32(out);
}

Value makeTrans(Vm& vm, Value* args) {
    Ref<Dict> table = make<Dict>();
    if (args[1].isEmpty()) {
        Dict* given = as<Dict>(args[0]);
        if (!given)
            return vm.raise(vm.types.TypeError,
                            "if you give only one argument to maketrans it must be a dict");
        HashTable& entries = given->table();
        for (std::size_t at = entries.next(0); at < entries.entryCount(); at = entries.next(at + 1)) {
            Value key = entries.entry(at).key;
            if (const Str* text = as<Str>(key)) {
                if (text->size() != 1)
                    return vm.raise(vm.types.ValueError,
                                    "string keys in translate table must be of length 1");
                key = Value::smallInt(text->at(0));
            } else if (!isInteger(key)) {
                return vm.raise(vm.types.TypeError, "keys in translate table must be strings or integers");
            }
            if (!table->table().set(vm, key, entries.entry(at).value)) return {};
        }
        return table;
    }
    const Str* from = as<Str>(args[0]);
    const Str* to = as<Str>(args[1]);
    const Str* drop = as<Str>(args[2]);
    if (!from)
        return vm.raise(vm.types.TypeError,
                        "first maketrans argument must be a string if there is a second argument");
    if (!to) return raiseTypeError(vm, "maketrans() argument 2 must be str, not ", args[1], "");
    if (!args[2].isEmpty() && !drop)
        return raiseTypeError(vm, "maketrans() argument 3 must be str, not ", args[2], "");
    if (from->size() != to->size()) {
        return vm.raise(vm.types.ValueError, "the first two maketrans arguments must have equal length");
    }
    for (std::size_t at = 0; at < from->size(); ++at) {
        table->table().set(vm, Value::smallInt(from->at(at)), Value::smallInt(to->at(at)));
    }
    for (std::size_t at = 0; drop && at < drop->size(); ++at)
        table->table().set(vm, Value::smallInt(drop->at(at)), Value::none());
    return table;
}

} // namespace

void installStrBuilding(Vm& vm) {
    Type* type = vm.types.str;
    vm.defineMethod(type, "join(self, iterable, /)", join, joinCoroutine);
    vm.defineMethod(type, "ljust(self, width, fillchar=' ', /)", justify<Side::Left>);
    vm.defineMethod(type, "rjust(self, width, fillchar=' ', /)", justify<Side::Right>);
    vm.defineMethod(type, "center(self, width, fillchar=' ', /)", justify<Side::Center>);
    vm.defineMethod(type, "zfill(self, width, /)", zeroFill);
    vm.defineMethod(type, "expandtabs(self, /, tabsize=8)", expandTabs);
    vm.defineMethod(type, "translate(self, table, /)", translate);
    vm.defineStatic(type, "maketrans(x, y=<unset>, z=<unset>, /)", makeTrans);
}

} // namespace coroscope::vm
