#include "core/vm/types/bytes_support.h"
#include "core/vm/types/codecs.h"
#include "core/vm/types/text_algorithms.h"

#include <algorithm>

namespace coroscope::vm {

namespace {

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
char upper(char c) {
    return isLower(c) ? static_cast<char>(c - 32) : c;
}
char lower(char c) {
    return isUpper(c) ? static_cast<char>(c + 32) : c;
}

const Bytes* bytesArgument(Vm& vm, const Value& value) {
    const Bytes* bytes = asBytes(value);
    if (!bytes) raiseTypeError(vm, "a bytes-like object is required, not '", value);
    return bytes;
}

/// The part to look for: bytes, or one byte as an int.
bool needle(Vm& vm, const Value& value, std::string& out) {
    if (const Bytes* bytes = asBytes(value)) {
        out = bytes->view();
        return true;
    }
    std::int64_t byte;
    if (!isInteger(value)) {
        raiseTypeError(vm, "argument should be integer or bytes-like object, not '", value);
        return false;
    }
    if (!toInt64(value, byte) || byte < 0 || byte > 255) {
        vm.raise(vm.types.ValueError, "byte must be in range(0, 256)");
        return false;
    }
    out = static_cast<char>(byte);
    return true;
}

Value listOfSpans(const Bytes& bytes, const std::vector<text::Span>& spans) {
    ValueVector items;
    for (const text::Span& span : spans)
        items.push_back(Bytes::like(bytes, bytes.view().substr(span.start, span.count)));
    return make<List>(std::move(items));
}

template <bool Last, bool Raise>
Value find(Vm& vm, Value* args) {
    std::string part;
    std::int64_t from, to;
    const std::string_view all = bytesOf(args[0]).view();
    if (!needle(vm, args[1], part) ||
        !searchBounds(vm, args[2], args[3], static_cast<std::int64_t>(all.size()), from, to))
        return {};
    const std::int64_t at = text::find(all, std::string_view(part), from, to, Last);
    return at < 0 && Raise ? vm.raise(vm.types.ValueError, "subsection not found") : integer(at);
}

Value count(Vm& vm, Value* args) {
    std::string part;
    std::int64_t from, to;
    const std::string_view all = bytesOf(args[0]).view();
    if (!needle(vm, args[1], part) ||
        !searchBounds(vm, args[2], args[3], static_cast<std::int64_t>(all.size()), from, to))
        return {};
    return integer(text::count(all, std::string_view(part), from, to));
}

template <bool End>
Value startsWith(Vm& vm, Value* args) {
    std::int64_t from, to;
    const std::string_view all = bytesOf(args[0]).view();
    if (!searchBounds(vm, args[2], args[3], static_cast<std::int64_t>(all.size()), from, to)) return {};
    const std::string_view window =
        from <= to ? all.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from))
                   : std::string_view();
    const auto fits = [&](const Bytes& part) {
        return from <= to && (End ? window.ends_with(part.view()) : window.starts_with(part.view()));
    };
    if (const Bytes* part = asBytes(args[1])) return Value::boolean(fits(*part));
    const Tuple* parts = as<Tuple>(args[1]);
    if (!parts) {
        return raiseTypeError(
            vm, cat(End ? "endswith" : "startswith", " first arg must be bytes or a tuple of bytes, not "),
            args[1], "");
    }
    for (const Value& part : *parts) {
        const Bytes* each = bytesArgument(vm, part);
        if (!each) return {};
        if (fits(*each)) return Value::boolean(true);
    }
    return Value::boolean(false);
}

template <bool Back>
Value split(Vm& vm, Value* args) {
    const Bytes& bytes = bytesOf(args[0]);
    std::int64_t limit;
    if (!vm.toIndex(args[2], limit, true)) return {};
    const std::string_view all = bytes.view();
    if (args[1].isNone()) {
        const auto at = [&](std::size_t where) { return all[where]; };
        return listOfSpans(bytes, text::splitSpace(all.size(), at, isSpace, limit, Back));
    }
    const Bytes* separator = bytesArgument(vm, args[1]);
    if (!separator) return {};
    if (separator->size() == 0) return vm.raise(vm.types.ValueError, "empty separator");
    return listOfSpans(bytes, text::split(all, separator->view(), limit, Back));
}

Value splitLines(Vm& vm, Value* args) {
    const int keep = vm.truth(args[1]);
    if (keep < 0) return {};
    const std::string_view all = bytesOf(args[0]).view();
    const auto at = [&](std::size_t where) { return all[where]; };
    const auto isBreak = [](char c) { return c == '\n' || c == '\r'; };
    return listOfSpans(bytesOf(args[0]), text::splitLines(all.size(), at, isBreak, keep > 0));
}

template <bool Last>
Value partition(Vm& vm, Value* args) {
    const Bytes& bytes = bytesOf(args[0]);
    const Bytes* separator = bytesArgument(vm, args[1]);
    if (!separator) return {};
    if (separator->size() == 0) return vm.raise(vm.types.ValueError, "empty separator");
    const std::string_view all = bytes.view();
    const std::int64_t at =
        text::find(all, separator->view(), 0, static_cast<std::int64_t>(all.size()), Last);
    const auto piece = [&bytes](std::string_view content) { return Bytes::like(bytes, content).value(); };
    if (at < 0)
        return Last ? Tuple::of({piece(""), piece(""), piece(all)})
                    : Tuple::of({piece(all), piece(""), piece("")});
    const auto start = static_cast<std::size_t>(at);
    return Tuple::of({piece(all.substr(0, start)), piece(separator->view()),
                      piece(all.substr(start + separator->size()))});
}

Value replace(Vm& vm, Value* args) {
    const Bytes* old = bytesArgument(vm, args[1]);
    const Bytes* fresh = old ? bytesArgument(vm, args[2]) : nullptr;
    std::int64_t limit;
    if (!fresh || !vm.toIndex(args[3], limit, true)) return {};
    const std::string_view all = bytesOf(args[0]).view();
    std::int64_t times = text::count(all, old->view(), 0, static_cast<std::int64_t>(all.size()));
    if (limit >= 0) times = std::min(times, limit);
    if (!ensureRoom(vm, all.size() + static_cast<std::uint64_t>(times) * fresh->size())) return {};
    return Bytes::like(bytesOf(args[0]), text::replace(all, old->view(), fresh->view(), limit));
}

template <bool Left, bool Right>
Value strip(Vm& vm, Value* args) {
    const Bytes* set = args[1].isNone() ? nullptr : bytesArgument(vm, args[1]);
    if (vm.failed()) return {};
    std::string_view rest = bytesOf(args[0]).view();
    const auto goes = [&](char c) {
        return set ? set->view().find(c) != std::string_view::npos : isSpace(c);
    };
    while (Left && !rest.empty() && goes(rest.front()))
        rest.remove_prefix(1);
    while (Right && !rest.empty() && goes(rest.back()))
        rest.remove_suffix(1);
    return Bytes::like(bytesOf(args[0]), rest);
}

template <bool End>
Value removeAffix(Vm& vm, Value* args) {
    const Bytes* part = bytesArgument(vm, args[1]);
    if (!part) return {};
    std::string_view rest = bytesOf(args[0]).view();
    if (End ? rest.ends_with(part->view()) : rest.starts_with(part->view())) {
        if (End)
            rest.remove_suffix(part->size());
        else
            rest.remove_prefix(part->size());
    }
    return Bytes::like(bytesOf(args[0]), rest);
}

Value join(Vm& vm, Value* args) {
    ValueVector items;
    const Value done = collectBuiltin(vm, args[1], items);
    if (done.isEmpty() || (done.isNotHandled() && !vm.collect(args[1], items))) return {};
    std::string out;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const Bytes* each = asBytes(items[index]);
        if (!each)
            return raiseTypeError(vm, cat("sequence item ", index, ": expected a bytes-like object, "),
                                  items[index], " found");
        if (index > 0) out += bytesOf(args[0]).view();
        out += each->view();
        if (!ensureRoom(vm, out.size())) return {};
    }
    return Bytes::like(bytesOf(args[0]), out);
}

enum class Side : std::uint8_t { Left, Right, Center };

template <Side Where>
Value justify(Vm& vm, Value* args) {
    std::int64_t width;
    if (!vm.toIndex(args[1], width, true)) return {};
    const Bytes* fill = asBytes(args[2]);
    if (!fill || fill->size() != 1) {
        constexpr const char* kName = Where == Side::Left    ? "ljust"
                                      : Where == Side::Right ? "rjust"
                                                             : "center";
        return raiseTypeError(vm, cat(kName, "() argument 2 must be a byte string of length 1, not "),
                              args[2], "");
    }
    const std::string_view all = bytesOf(args[0]).view();
    const std::int64_t missing = std::max<std::int64_t>(width - static_cast<std::int64_t>(all.size()), 0);
    if (!ensureRoom(vm, static_cast<std::uint64_t>(missing))) return {};
    const std::int64_t left = Where == Side::Right  ? missing
                              : Where == Side::Left ? 0
                                                    : text::centerLeft(missing, width);
    std::string out(static_cast<std::size_t>(left), fill->view()[0]);
    out += all;
    out.append(static_cast<std::size_t>(missing - left), fill->view()[0]);
    return Bytes::like(bytesOf(args[0]), out);
}

Value zeroFill(Vm& vm, Value* args) {
    std::int64_t width;
    if (!vm.toIndex(args[1], width, true)) return {};
    std::string out(bytesOf(args[0]).view());
    const std::int64_t missing = width - static_cast<std::int64_t>(out.size());
    if (missing > 0) {
        if (!ensureRoom(vm, static_cast<std::uint64_t>(missing))) return {};
        out.insert(!out.empty() && (out[0] == '+' || out[0] == '-') ? 1 : 0,
                   static_cast<std::size_t>(missing), '0');
    }
    return Bytes::like(bytesOf(args[0]), out);
}

Value expandTabs(Vm& vm, Value* args) {
    std::int64_t size;
    if (!vm.toIndex(args[1], size, true)) return {};
    const std::string_view all = bytesOf(args[0]).view();
    const auto tabs = static_cast<std::uint64_t>(std::count(all.begin(), all.end(), '\t'));
    if (size > 0 && !ensureRoom(vm, all.size() + tabs * static_cast<std::uint64_t>(
                                                            std::min<std::int64_t>(size, 1ll << 40))))
        return {};
    return Bytes::like(bytesOf(args[0]), text::expandTabs(all, size));
}

template <char (*Map)(char)>
Value mapped(Vm&, Value* args) {
    std::string out(bytesOf(args[0]).view());
    std::transform(out.begin(), out.end(), out.begin(), Map);
    return Bytes::like(bytesOf(args[0]), out);
}

char swapped(char c) {
    return isUpper(c) ? lower(c) : upper(c);
}

Value capitalize(Vm&, Value* args) {
    std::string out(bytesOf(args[0]).view());
    for (std::size_t at = 0; at < out.size(); ++at)
        out[at] = at == 0 ? upper(out[at]) : lower(out[at]);
    return Bytes::like(bytesOf(args[0]), out);
}

Value title(Vm&, Value* args) {
    std::string out(bytesOf(args[0]).view());
    bool inWord = false;
    for (char& c : out) {
        const bool letter = isUpper(c) || isLower(c);
        c = inWord ? lower(c) : upper(c);
        inWord = letter;
    }
    return Bytes::like(bytesOf(args[0]), out);
}

template <bool (*Is)(char)>
Value allAre(Vm&, Value* args) {
    const std::string_view all = bytesOf(args[0]).view();
    return Value::boolean(!all.empty() && std::all_of(all.begin(), all.end(), Is));
}

bool isAlpha(char c) {
    return isUpper(c) || isLower(c);
}
bool isAlphaNumeric(char c) {
    return isAlpha(c) || isDigit(c);
}

template <bool (*Wanted)(char), bool (*Other)(char)>
Value cased(Vm&, Value* args) {
    const std::string_view all = bytesOf(args[0]).view();
    return Value::boolean(std::any_of(all.begin(), all.end(), Wanted) &&
                          std::none_of(all.begin(), all.end(), Other));
}

Value isTitle(Vm&, Value* args) {
    bool any = false, inWord = false;
    for (const char c : bytesOf(args[0]).view()) {
        if (isUpper(c) ? inWord : isLower(c) && !inWord) return Value::boolean(false);
        inWord = isAlpha(c);
        any = any || inWord;
    }
    return Value::boolean(any);
}

Value decode(Vm& vm, Value* args) {
    return decodeBytes(vm, bytesOf(args[0]).view(), args[1], args[2]);
}

/// bytes.hex(sep, bytes_per_sep): groups are counted from the right, from the left when negative.
Value hex(Vm& vm, Value* args) {
    constexpr char kDigits[] = "0123456789abcdef";
    const std::string_view all = bytesOf(args[0]).view();
    std::string separator;
    std::int64_t group = 1;
    if (!args[1].isEmpty()) {
        if (const Str* text = as<Str>(args[1]))
            separator = text->toUtf8();
        else if (const Bytes* bytes = asBytes(args[1]))
            separator = bytes->view();
        else
            return raiseTypeError(vm, "object of type '", args[1], "' has no len()");
        if (separator.size() != 1) return vm.raise(vm.types.ValueError, "sep must be length 1.");
        if (!vm.toIndex(args[2], group, true)) return {};
    }
    if (!ensureRoom(vm, all.size() * 3)) return {};
    std::string out;
    const auto size = static_cast<std::int64_t>(all.size());
    const std::int64_t width = std::abs(group);
    for (std::int64_t at = 0; at < size; ++at) {
        const bool cut =
            at > 0 && width > 0 && !separator.empty() && (group > 0 ? (size - at) % width : at % width) == 0;
        if (cut) out += separator;
        const auto byte = static_cast<unsigned char>(all[static_cast<std::size_t>(at)]);
        out += kDigits[byte >> 4];
        out += kDigits[byte & 15];
    }
    return str(out);
}

Value fromHex(Vm& vm, Value* args) {
    const Str* text = as<Str>(args[1]);
    if (!text) return raiseTypeError(vm, "fromhex() argument must be str, not ", args[1], "");
    const auto digit = [](char32_t c) {
        return c >= U'0' && c <= U'9'                     ? static_cast<int>(c - U'0')
               : (c | 0x20) >= U'a' && (c | 0x20) <= U'f' ? static_cast<int>((c | 0x20) - U'a' + 10)
                                                          : -1;
    };
    std::string out;
    for (std::size_t at = 0; at < text->size();) {
        if (text->at(at) < 0x80 && isSpace(static_cast<char>(text->at(at)))) {
            ++at;
            continue;
        }
        const int high = digit(text->at(at)), low = at + 1 < text->size() ? digit(text->at(at + 1)) : -1;
        if (high < 0 || low < 0) {
            return vm.raise(
                vm.types.ValueError,
                cat("non-hexadecimal number found in fromhex() arg at position ", high < 0 ? at : at + 1));
        }
        out += static_cast<char>(high * 16 + low);
        at += 2;
    }
    const Value made = as<Type>(args[0])->isSubtypeOf(vm.types.bytearray) ? Bytes::makeArray(out).value()
                                                                          : Bytes::make(out).value();
    const bool plain = args[0].asObject() == vm.types.bytes || args[0].asObject() == vm.types.bytearray;
    return plain ? made : vm.callSync(args[0], {made});
}

Value makeTrans(Vm& vm, Value* args) {
    const Bytes* from = bytesArgument(vm, args[0]);
    const Bytes* to = from ? bytesArgument(vm, args[1]) : nullptr;
    if (!to) return {};
    if (from->size() != to->size())
        return vm.raise(vm.types.ValueError, "maketrans arguments must have same length");
    std::string table(256, '\0');
    for (int code = 0; code < 256; ++code)
        table[static_cast<std::size_t>(code)] = static_cast<char>(code);
    for (std::size_t at = 0; at < from->size(); ++at)
        table[static_cast<unsigned char>(from->view()[at])] = to->view()[at];
    return Bytes::make(table);
}

Value translate(Vm& vm, Value* args) {
    const Bytes* table = args[1].isNone() ? nullptr : bytesArgument(vm, args[1]);
    if (vm.failed()) return {};
    if (table && table->size() != 256)
        return vm.raise(vm.types.ValueError, "translation table must be 256 characters long");
    const Bytes* drop = bytesArgument(vm, args[2]);
    if (!drop) return {};
    std::string out;
    for (const char c : bytesOf(args[0]).view()) {
        if (drop->view().find(c) != std::string_view::npos) continue;
        out += table ? table->view()[static_cast<unsigned char>(c)] : c;
    }
    return Bytes::like(bytesOf(args[0]), out);
}

} // namespace

void installBytesMethods(Vm& vm, Type* type) {
    vm.defineMethod(type, "find(self, sub, start=<unset>, end=<unset>, /)", find<false, false>);
    vm.defineMethod(type, "rfind(self, sub, start=<unset>, end=<unset>, /)", find<true, false>);
    vm.defineMethod(type, "index(self, sub, start=<unset>, end=<unset>, /)", find<false, true>);
    vm.defineMethod(type, "rindex(self, sub, start=<unset>, end=<unset>, /)", find<true, true>);
    vm.defineMethod(type, "count(self, sub, start=<unset>, end=<unset>, /)", count);
    vm.defineMethod(type, "startswith(self, prefix, start=<unset>, end=<unset>, /)", startsWith<false>);
    vm.defineMethod(type, "endswith(self, suffix, start=<unset>, end=<unset>, /)", startsWith<true>);
    vm.defineMethod(type, "split(self, /, sep=None, maxsplit=-1)", split<false>);
    vm.defineMethod(type, "rsplit(self, /, sep=None, maxsplit=-1)", split<true>);
    vm.defineMethod(type, "splitlines(self, /, keepends=False)", splitLines);
    vm.defineMethod(type, "partition(self, sep, /)", partition<false>);
    vm.defineMethod(type, "rpartition(self, sep, /)", partition<true>);
    vm.defineMethod(type, "replace(self, old, new, count=-1, /)", replace);
    vm.defineMethod(type, "strip(self, bytes=None, /)", strip<true, true>);
    vm.defineMethod(type, "lstrip(self, bytes=None, /)", strip<true, false>);
    vm.defineMethod(type, "rstrip(self, bytes=None, /)", strip<false, true>);
    vm.defineMethod(type, "removeprefix(self, prefix, /)", removeAffix<false>);
    vm.defineMethod(type, "removesuffix(self, suffix, /)", removeAffix<true>);
    vm.defineMethod(type, "join(self, iterable_of_bytes, /)", join);
    vm.defineMethod(type, "ljust(self, width, fillchar=b' ', /)", justify<Side::Left>);
    vm.defineMethod(type, "rjust(self, width, fillchar=b' ', /)", justify<Side::Right>);
    vm.defineMethod(type, "center(self, width, fillchar=b' ', /)", justify<Side::Center>);
    vm.defineMethod(type, "zfill(self, width, /)", zeroFill);
    vm.defineMethod(type, "expandtabs(self, /, tabsize=8)", expandTabs);
    vm.defineMethod(type, "upper(self, /)", mapped<upper>);
    vm.defineMethod(type, "lower(self, /)", mapped<lower>);
    vm.defineMethod(type, "swapcase(self, /)", mapped<swapped>);
    vm.defineMethod(type, "capitalize(self, /)", capitalize);
    vm.defineMethod(type, "title(self, /)", title);
    vm.defineMethod(type, "isalpha(self, /)", allAre<isAlpha>);
    vm.defineMethod(type, "isalnum(self, /)", allAre<isAlphaNumeric>);
    vm.defineMethod(type, "isdigit(self, /)", allAre<isDigit>);
    vm.defineMethod(type, "isspace(self, /)", allAre<isSpace>);
    vm.defineMethod(type, "islower(self, /)", cased<isLower, isUpper>);
    vm.defineMethod(type, "isupper(self, /)", cased<isUpper, isLower>);
    vm.defineMethod(type, "istitle(self, /)", isTitle);
    vm.defineMethod(type, "isascii(self, /)", [](Vm&, Value* args) {
        const std::string_view all = bytesOf(args[0]).view();
        return Value::boolean(std::all_of(all.begin(), all.end(), [](char c) { return c >= 0; }));
    });
    vm.defineMethod(type, "decode(self, /, encoding='utf-8', errors='strict')", decode);
    vm.defineMethod(type, "hex(self, sep=<unset>, bytes_per_sep=1)", hex);
    vm.defineClassMethod(type, "fromhex(cls, string, /)", fromHex);
    vm.defineStatic(type, "maketrans(frm, to, /)", makeTrans);
    vm.defineMethod(type, "translate(self, table, /, delete=b'')", translate);
}

} // namespace coroscope::vm
