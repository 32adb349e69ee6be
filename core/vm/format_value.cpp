// format(value, spec) of int, bool, float and str.

#include "core/vm/containers.h"
#include "core/vm/format_spec.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

#include <algorithm>
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

} // namespace

Value formatBuiltin(Vm& vm, const Value& value, const Str& spec) {
    const bool whole = isInteger(value), real = !whole && isFloat(value), text = isKind(value, Kind::Str);
    if (!whole && !real && !text) return Value::notHandled();
    if (spec.size() == 0) return vm.str(value);
    FormatSpec parsed;
    const std::string& type = vm.typeName(value);
    if (!parseFormatSpec(vm, spec, type, text ? '<' : '>', text ? U's' : whole ? U'd' : U'\0', parsed))
        return {};
    if (text) return formatText(vm, value, parsed);
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
