// str: searching, splitting, replacing, stripping.

#include "core/vm/types/str_support.h"

namespace coroscope::vm {

namespace {

/// An argument that has to be a str; null: TypeError pending.
const Str* strArgument(Vm& vm, const Value& value, std::string_view before = "must be str, not ") {
    const Str* text = as<Str>(value);
    if (!text) raiseTypeError(vm, before, value, "");
    return text;
}

/// -1: not found; -2: failed.
template <bool Last>
std::int64_t search(Vm& vm, Value* args) {
    const Str* part = strArgument(vm, args[1]);
    const Str& text = strOf(args[0]);
    std::int64_t from, to;
    if (!part || !searchBounds(vm, args[2], args[3], static_cast<std::int64_t>(text.size()), from, to))
        return -2;
    return withViews(text, *part,
                     [&](auto all, auto piece) { return text::find(all, piece, from, to, Last); });
}

template <bool Last>
Value find(Vm& vm, Value* args) {
    const std::int64_t at = search<Last>(vm, args);
    return at == -2 ? Value() : integer(at);
}

template <bool Last>
Value index(Vm& vm, Value* args) {
    const std::int64_t at = search<Last>(vm, args);
    if (at >= 0) return integer(at);
    return at == -2 ? Value() : vm.raise(vm.types.ValueError, "substring not found");
}

Value count(Vm& vm, Value* args) {
    const Str* part = strArgument(vm, args[1]);
    const Str& text = strOf(args[0]);
    std::int64_t from, to;
    if (!part || !searchBounds(vm, args[2], args[3], static_cast<std::int64_t>(text.size()), from, to))
        return {};
    return integer(
        withViews(text, *part, [&](auto all, auto piece) { return text::count(all, piece, from, to); }));
}

template <bool End>
Value startsWith(Vm& vm, Value* args) {
    const Str& text = strOf(args[0]);
    std::int64_t from, to;
    if (!searchBounds(vm, args[2], args[3], static_cast<std::int64_t>(text.size()), from, to)) return {};
    const auto fits = [&](const Str& part) {
        const auto size = static_cast<std::int64_t>(part.size());
        if (to - from < size) return false;
        const auto at = static_cast<std::size_t>(End ? to - size : from);
        for (std::size_t offset = 0; offset < part.size(); ++offset) {
            if (text.at(at + offset) != part.at(offset)) return false;
        }
        return true;
    };
    const char* name = End ? "endswith" : "startswith";
    if (const Str* part = as<Str>(args[1])) return Value::boolean(fits(*part));
    const Tuple* parts = as<Tuple>(args[1]);
    if (!parts)
        return raiseTypeError(vm, cat(name, " first arg must be str or a tuple of str, not "), args[1], "");
    for (const Value& part : *parts) {
        const Str* each = as<Str>(part);
        if (!each)
            return raiseTypeError(vm, cat("tuple for ", name, " must only contain str, not "), part, "");
        if (fits(*each)) return Value::boolean(true);
    }
    return Value::boolean(false);
}

/// The most usual split, without a list of places in between.
Value splitAll(const Str& text, std::string_view separator) {
    auto list = make<List>();
    list->items().reserve(4);
    const std::string_view all = text.latin1();
    std::size_t start = 0;
    for (;;) {
        const std::size_t at =
            separator.size() == 1 ? all.find(separator[0], start) : all.find(separator, start);
        list->append(text.slice(start, (at == all.npos ? all.size() : at) - start));
        if (at == all.npos) return list;
        start = at + separator.size();
    }
}

template <bool Back>
Value split(Vm& vm, Value* args) {
    const Str& text = strOf(args[0]);
    std::int64_t limit;
    if (!vm.toIndex(args[2], limit, true)) return {};
    if (args[1].isNone()) {
        const auto at = [&](std::size_t where) { return text.at(where); };
        return listOfSpans(text, text::splitSpace(text.size(), at, unicode::isSpace, limit, Back));
    }
    const Str* separator = strArgument(vm, args[1], "must be str or None, not ");
    if (!separator) return {};
    if (separator->size() == 0) return vm.raise(vm.types.ValueError, "empty separator");
    if (!Back && limit < 0 && !text.wide() && !separator->wide()) return splitAll(text, separator->latin1());
    return listOfSpans(text, withViews(text, *separator, [&](auto all, auto piece) {
                           return text::split(all, piece, limit, Back);
                       }));
}

Value splitLines(Vm& vm, Value* args) {
    const Str& text = strOf(args[0]);
    const int keep = vm.truth(args[1]);
    if (keep < 0) return {};
    const auto at = [&](std::size_t where) { return text.at(where); };
    return listOfSpans(text, text::splitLines(text.size(), at, unicode::isLineBreak, keep > 0));
}

template <bool Last>
Value partition(Vm& vm, Value* args) {
    const Str& text = strOf(args[0]);
    const Str* separator = strArgument(vm, args[1]);
    if (!separator) return {};
    if (separator->size() == 0) return vm.raise(vm.types.ValueError, "empty separator");
    const auto size = static_cast<std::int64_t>(text.size());
    const std::int64_t at = withViews(
        text, *separator, [&](auto all, auto piece) { return text::find(all, piece, 0, size, Last); });
    if (at < 0) {
        const Value whole = plainStr(vm, args[0]);
        return Last ? Tuple::of({str(""), str(""), whole}) : Tuple::of({whole, str(""), str("")});
    }
    const auto start = static_cast<std::size_t>(at), behind = start + separator->size();
    return Tuple::of({text.slice(0, start).value(), plainStr(vm, args[1]),
                      text.slice(behind, text.size() - behind).value()});
}

Value replace(Vm& vm, Value* args) {
    const Str& text = strOf(args[0]);
    const Str* old = strArgument(vm, args[1], "replace() argument 1 must be str, not ");
    const Str* fresh = old ? strArgument(vm, args[2], "replace() argument 2 must be str, not ") : nullptr;
    std::int64_t limit;
    if (!fresh || !vm.toIndex(args[3], limit, true)) return {};
    std::int64_t times = withViews(text, *old, [&](auto all, auto piece) {
        return text::count(all, piece, 0, static_cast<std::int64_t>(all.size()));
    });
    if (limit >= 0) times = std::min(times, limit);
    if (times == 0) return plainStr(vm, args[0]);
    if (!ensureRoom(vm, (text.size() + static_cast<std::uint64_t>(times) * fresh->size()) * 4)) return {};
    if (!text.wide() && !old->wide() && !fresh->wide()) {
        return Str::fromLatin1(text::replace(text.latin1(), old->latin1(), fresh->latin1(), limit));
    }
    const std::u32string all = text.toUtf32(), from = old->toUtf32(), to = fresh->toUtf32();
    return Str::fromUtf32(
        text::replace(std::u32string_view(all), std::u32string_view(from), std::u32string_view(to), limit));
}

template <bool Left, bool Right>
Value strip(Vm& vm, Value* args) {
    const Str& text = strOf(args[0]);
    const Str* set = as<Str>(args[1]);
    if (!set && !args[1].isNone()) {
        constexpr const char* kName = Left && Right ? "strip" : Left ? "lstrip" : "rstrip";
        return vm.raise(vm.types.TypeError, cat(kName, " arg must be None or str"));
    }
    const auto goes = [&](char32_t c) {
        if (!set) return unicode::isSpace(c);
        for (std::size_t at = 0; at < set->size(); ++at) {
            if (set->at(at) == c) return true;
        }
        return false;
    };
    std::size_t start = 0, end = text.size();
    while (Left && start < end && goes(text.at(start)))
        ++start;
    while (Right && start < end && goes(text.at(end - 1)))
        --end;
    if (start == 0 && end == text.size()) return plainStr(vm, args[0]);
    return text.slice(start, end - start);
}

template <bool End>
Value removeAffix(Vm& vm, Value* args) {
    const Str& text = strOf(args[0]);
    const Str* part = strArgument(vm, args[1],
                                  End ? "removesuffix() argument must be str, not "
                                      : "removeprefix() argument must be str, not ");
    if (!part) return {};
    Value ask[4] = {args[0], args[1], Value(), Value()};
    if (part->size() == 0 || !startsWith<End>(vm, ask).isTrue()) return plainStr(vm, args[0]);
    return End ? text.slice(0, text.size() - part->size())
               : text.slice(part->size(), text.size() - part->size());
}

} // namespace

void installStrSearch(Vm& vm) {
    Type* type = vm.types.str;
    vm.defineMethod(type, "find(self, sub, start=<unset>, end=<unset>, /)", find<false>);
    vm.defineMethod(type, "rfind(self, sub, start=<unset>, end=<unset>, /)", find<true>);
    vm.defineMethod(type, "index(self, sub, start=<unset>, end=<unset>, /)", index<false>);
    vm.defineMethod(type, "rindex(self, sub, start=<unset>, end=<unset>, /)", index<true>);
    vm.defineMethod(type, "count(self, sub, start=<unset>, end=<unset>, /)", count);
    vm.defineMethod(type, "startswith(self, prefix, start=<unset>, end=<unset>, /)", startsWith<false>);
    vm.defineMethod(type, "endswith(self, suffix, start=<unset>, end=<unset>, /)", startsWith<true>);
    vm.defineMethod(type, "split(self, /, sep=None, maxsplit=-1)", split<false>);
    vm.defineMethod(type, "rsplit(self, /, sep=None, maxsplit=-1)", split<true>);
    vm.defineMethod(type, "splitlines(self, /, keepends=False)", splitLines);
    vm.defineMethod(type, "partition(self, sep, /)", partition<false>);
    vm.defineMethod(type, "rpartition(self, sep, /)", partition<true>);
    vm.defineMethod(type, "replace(self, old, new, count=-1, /)", replace);
    vm.defineMethod(type, "strip(self, chars=None, /)", strip<true, true>);
    vm.defineMethod(type, "lstrip(self, chars=None, /)", strip<true, false>);
    vm.defineMethod(type, "rstrip(self, chars=None, /)", strip<false, true>);
    vm.defineMethod(type, "removeprefix(self, prefix, /)", removeAffix<false>);
    vm.defineMethod(type, "removesuffix(self, suffix, /)", removeAffix<true>);
}

} // namespace coroscope::vm
