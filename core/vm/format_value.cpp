// format(value, spec) of int, bool, float and str.

#include "core/vm/containers.h"
#include "core/vm/format_spec.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace coroscope::vm {

namespace {

Value fail(Vm& vm, std::string_view message) {
    return vm.raise(vm.types.ValueError, message);
}

Value unknownCode(Vm& vm, char32_t code, const Value& value) {
    const std::string shown = code > 32 && code < 128 ? std::string(1, static_cast<char>(code)) : [code] {
        char text[12];
        std::snprintf(text, sizeof text, "\\x%x", static_cast<unsigned>(code));
        return std::string(text);
    }();
    return fail(vm, cat("Unknown format code '", shown, "' for object of type '", vm.typeName(value), "'"));
}

std::string signText(const FormatSpec& spec, bool negative) {
    if (negative) return "-";
    return spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
}

Value formatText(Vm& vm, const Value& value, const FormatSpec& spec) {
    const auto& text = *static_cast<Str*>(value.asObject());
    if (spec.type != U's') return unknownCode(vm, spec.type, value);
    if (spec.sign) {
        return fail(vm, spec.sign == ' ' ? "Space not allowed in string format specifier"
                                         : "Sign not allowed in string format specifier");
    }
    if (spec.zeroSign) return fail(vm, "Negative zero coercion (z) not allowed in string format specifier");
    if (spec.alternate) return fail(vm, "Alternate form (#) not allowed in string format specifier");
    if (spec.align == '=') return fail(vm, "'=' alignment not allowed in string format specifier");
    std::size_t size = text.size();
    if (spec.precision >= 0) size = std::min(size, static_cast<std::size_t>(spec.precision));
    if (size == text.size()) return padText(vm, spec, text.toUtf8(), size);
    return padText(vm, spec, text.slice(0, size)->toUtf8(), size);
}

Value formatReal(Vm& vm, double value, const FormatSpec& spec) {
    const bool percent = spec.type == U'%';
    char code = percent ? 'f' : spec.type == U'n' ? 'g' : static_cast<char>(spec.type);
    std::int64_t precision = spec.precision;
    if (precision < 0 && code != '\0') precision = 6;
    if (precision > 0x7fffffff) return fail(vm, "precision too big");
    if (precision > 0 && !ensureRoom(vm, static_cast<std::uint64_t>(precision))) return {};
    if (percent) value *= 100;
    std::string text = formatDouble(value, code, precision, spec.alternate);
    NumberParts parts;
    bool negative = text[0] == '-';
    if (negative) text.erase(0, 1);
    if (negative && spec.zeroSign) negative = text.find_first_of("123456789in") != std::string::npos;
    parts.sign = signText(spec, negative);
    const std::size_t split = std::isfinite(value) ? text.find_first_not_of("0123456789") : text.size();
    parts.digits = text.substr(0, split);
    if (split < text.size()) parts.rest = text.substr(split);
    if (percent) parts.rest += '%';
    if (!std::isfinite(value)) { // no digits to be grouped
        parts.rest = parts.digits + parts.rest;
        parts.digits.clear();
        FormatSpec plain = spec;
        plain.thousands = '\0';
        return layOutNumber(vm, plain, parts);
    }
    return layOutNumber(vm, spec, parts);
}

Value formatWhole(Vm& vm, const Value& value, const FormatSpec& spec) {
    switch (spec.type) {
    case U'e':
    case U'E':
    case U'f':
    case U'F':
    case U'g':
    case U'G':
    case U'%': {
        double real;
        if (!numberToDouble(vm, value, real)) return {};
        return formatReal(vm, real, spec);
    }
    case U'b':
    case U'c':
    case U'd':
    case U'o':
    case U'x':
    case U'X':
    case U'n':
        break;
    default:
        return unknownCode(vm, spec.type, value);
    }
    if (spec.precision >= 0) return fail(vm, "Precision not allowed in integer format specifier");
    if (spec.zeroSign) return fail(vm, "Negative zero coercion (z) not allowed in integer format specifier");
    if (spec.type == U'c') {
        if (spec.sign) return fail(vm, "Sign not allowed with integer format specifier 'c'");
        if (spec.alternate)
            return fail(vm, "Alternate form (#) not allowed with integer format specifier 'c'");
        std::int64_t code;
        if (!toInt64(value, code))
            return vm.raise(vm.types.OverflowError, "Python int too large to convert to C long");
        if (code < 0 || code > 0x10ffff)
            return vm.raise(vm.types.OverflowError, "%c arg not in range(0x110000)");
        FormatSpec field = spec;
        if (field.align == '=') field.align = '>';
        return padText(vm, field, Str::fromCodePoint(static_cast<char32_t>(code))->toUtf8(), 1);
    }
    NumberParts parts;
    const int base = spec.type == U'b'                        ? 2
                     : spec.type == U'o'                      ? 8
                     : spec.type == U'x' || spec.type == U'X' ? 16
                                                              : 10;
    if (base == 10) {
        if (!decimalText(vm, value, parts.digits)) return {};
    } else {
        parts.digits = integerText(value, base);
    }
    const bool negative = parts.digits[0] == '-';
    if (negative) parts.digits.erase(0, 1);
    parts.sign = signText(spec, negative);
    if (spec.alternate && base != 10) parts.prefix = base == 2 ? "0b" : base == 8 ? "0o" : "0x";
    if (spec.type == U'X') {
        const auto raise = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; };
        std::transform(parts.digits.begin(), parts.digits.end(), parts.digits.begin(), raise);
        if (spec.alternate) parts.prefix = "0X";
    }
    return layOutNumber(vm, spec, parts);
}

/// Specifications that stand in the source are read once: they are known by where they are, since they live
/// as long as the Vm.
struct KnownFormats {
    struct Entry {
        const Str* text = nullptr;
        char32_t type = 0; ///< the default one: it depends on what is formatted
        FormatSpec spec;
    };
    std::array<Entry, 64> entries;
};

const FormatSpec* read(Vm& vm, const Str& spec, const std::string& type, char align, char32_t code,
                       std::shared_ptr<void>& known, FormatSpec& scratch) {
    if (!spec.interned()) return parseFormatSpec(vm, spec, type, align, code, scratch) ? &scratch : nullptr;
    if (!known) known = std::make_shared<KnownFormats>();
    KnownFormats& formats = *static_cast<KnownFormats*>(known.get());
    KnownFormats::Entry& entry =
        formats.entries[(reinterpret_cast<std::uintptr_t>(&spec) >> 4 ^ code) % formats.entries.size()];
    if (entry.text == &spec && entry.type == code) return &entry.spec;
    FormatSpec parsed;
    if (!parseFormatSpec(vm, spec, type, align, code, parsed)) return nullptr;
    entry = {&spec, code, parsed};
    return &entry.spec;
}

/// What most numbers ask for: a small integer, or a float with some digits behind the point, aligned right
/// with blanks or zeros. notHandled(): the long way.
Value formatQuickly(const Value& value, const FormatSpec& spec) {
    constexpr std::int64_t kRoom = 64;
    const bool right = spec.align == '>' || (spec.align == '=' && spec.fill == U'0');
    if (!right || spec.fill >= 128 || spec.sign || spec.zeroSign || spec.alternate || spec.thousands ||
        spec.width > kRoom)
        return Value::notHandled();
    char text[2 * kRoom];
    char* const digits = text + kRoom;
    char* end = nullptr;
    if (value.isInt() && spec.type == U'd' && spec.precision < 0) {
        end = std::to_chars(digits, digits + kRoom, value.asInt()).ptr;
    } else if (value.isDouble() && spec.type == U'f' && spec.precision >= 0 && spec.precision < 20 &&
               std::isfinite(value.asDouble())) {
        const auto result = std::to_chars(digits, digits + kRoom, value.asDouble(), std::chars_format::fixed,
                                          static_cast<int>(spec.precision));
        if (result.ec != std::errc()) return Value::notHandled();
        end = result.ptr;
    } else {
        return Value::notHandled();
    }
    char* begin = digits;
    const bool signFirst = spec.align == '=' && *digits == '-';
    if (signFirst) ++begin;
    const std::int64_t missing = spec.width - (end - digits);
    for (std::int64_t i = 0; i < missing; ++i)
        *--begin = static_cast<char>(spec.fill);
    if (signFirst) *--begin = '-';
    return Str::fromLatin1({begin, static_cast<std::size_t>(end - begin)});
}

} // namespace

Value formatBuiltin(Vm& vm, const Value& value, const Str& text) {
    const bool whole = isInteger(value), real = !whole && isFloat(value), isText = isKind(value, Kind::Str);
    if (!whole && !real && !isText) return Value::notHandled();
    if (text.size() == 0) return vm.str(value);
    FormatSpec scratch;
    const FormatSpec* found = read(vm, text, vm.typeName(value), isText ? '<' : '>',
                                   isText  ? U's'
                                   : whole ? U'd'
                                           : U'\0',
                                   vm.formats, scratch);
    if (!found) return {};
    Value quick = formatQuickly(value, *found);
    if (!quick.isNotHandled()) return quick;
    const FormatSpec parsed = *found;
    if (isText) return formatText(vm, value, parsed);
    if (whole) return formatWhole(vm, value, parsed);
    switch (parsed.type) {
    case U'\0':
    case U'e':
    case U'E':
    case U'f':
    case U'F':
    case U'g':
    case U'G':
    case U'n':
    case U'%':
        return formatReal(vm, floatValue(value), parsed);
    default:
        return unknownCode(vm, parsed.type, value);
    }
}

} // namespace coroscope::vm
