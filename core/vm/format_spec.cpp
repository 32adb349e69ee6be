// The format mini-language, apart from the values it is applied to.

#include "core/vm/format_spec.h"

#include "core/vm/containers.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace coroscope::vm {

namespace {

bool isAlign(char32_t c) {
    return c == U'<' || c == U'>' || c == U'=' || c == U'^';
}

bool readNumber(Vm& vm, const Str& spec, std::size_t& at, std::int64_t& out) {
    bool any = false;
    std::int64_t value = 0;
    while (at < spec.size() && spec.at(at) >= U'0' && spec.at(at) <= U'9') {
        if (__builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, static_cast<std::int64_t>(spec.at(at) - U'0'), &value)) {
            vm.raise(vm.types.ValueError, "Too many decimal digits in format string");
            return false;
        }
        ++at;
        any = true;
    }
    if (any) out = value;
    return true;
}

bool fail(Vm& vm, std::string_view message) {
    vm.raise(vm.types.ValueError, message);
    return false;
}

} // namespace

bool parseFormatSpec(Vm& vm, const Str& spec, const std::string& typeName, char defaultAlign,
                     char32_t defaultType, FormatSpec& out) {
    const std::size_t size = spec.size();
    const auto is = [&](std::size_t where, char32_t c) { return where < size && spec.at(where) == c; };
    std::size_t at = 0;
    bool fillGiven = false, alignGiven = false;
    out.align = defaultAlign;
    out.type = defaultType;
    if (size >= 2 && isAlign(spec.at(1))) {
        out.fill = spec.at(0);
        out.align = static_cast<char>(spec.at(1));
        fillGiven = alignGiven = true;
        at = 2;
    } else if (size >= 1 && isAlign(spec.at(0))) {
        out.align = static_cast<char>(spec.at(0));
        alignGiven = true;
        at = 1;
    }
    if (is(at, U'+') || is(at, U'-') || is(at, U' ')) out.sign = static_cast<char>(spec.at(at++));
    if (is(at, U'z')) out.zeroSign = true, ++at;
    if (is(at, U'#')) out.alternate = true, ++at;
    if (!fillGiven && is(at, U'0')) {
        out.fill = U'0';
        if (!alignGiven && defaultAlign == '>') out.align = '=';
        ++at;
    }
    if (!readNumber(vm, spec, at, out.width)) return false;
    if (is(at, U',')) out.thousands = ',', ++at;
    if (is(at, U'_')) {
        if (out.thousands) return fail(vm, "Cannot specify both ',' and '_'.");
        out.thousands = '_';
        ++at;
    }
    if (is(at, U',') && out.thousands) {
        return fail(vm, out.thousands == '_' ? "Cannot specify both ',' and '_'."
                                             : "Cannot specify ',' with ','.");
    }
    if (is(at, U'.')) {
        ++at;
        if (!readNumber(vm, spec, at, out.precision)) return false;
        if (out.precision < 0) return fail(vm, "Format specifier missing precision");
    }
    if (size - at > 1) {
        return fail(
            vm, cat("Invalid format specifier '", spec.toUtf8(), "' for object of type '", typeName, "'"));
    }
    if (size - at == 1) out.type = spec.at(at);
    if (out.thousands) {
        constexpr std::u32string_view kAny = U"deEfFgG%", kUnderscoreOnly = U"boxX";
        const bool fits = out.type == U'\0' || kAny.find(out.type) != kAny.npos ||
                          (out.thousands == '_' && kUnderscoreOnly.find(out.type) != kAny.npos);
        if (!fits) {
            const std::string type =
                out.type > 32 && out.type < 128 ? std::string(1, static_cast<char>(out.type)) : "\\x";
            return fail(vm, cat("Cannot specify '", out.thousands, "' with '", type, "'."));
        }
    }
    return true;
}

std::string formatDouble(double value, char code, std::int64_t precision, bool alternate) {
    const bool upper = code == 'E' || code == 'F' || code == 'G';
    if (std::isnan(value)) return upper ? "NAN" : "nan";
    if (std::isinf(value)) return cat(value < 0 ? "-" : "", upper ? "INF" : "inf");
    if (code == '\0' && precision < 0) return floatText(value);
    const bool dotZero = code == '\0';
    const char plain = dotZero ? 'g' : static_cast<char>(code | 0x20);
    const auto digitsAfter = static_cast<int>(std::min<std::int64_t>(precision, 100'000'000));
    const auto print = [&](const char* format, int count) {
        // The same digits as printf's, without its detour through big numbers.
        char quick[512];
        if (!alternate && count <= 100) {
            const auto form = format[3] == 'e' ? std::chars_format::scientific : std::chars_format::fixed;
            const auto result = std::to_chars(quick, quick + sizeof quick, value, form, count);
            if (result.ec == std::errc()) return std::string(quick, result.ptr);
        }
        const int size = std::snprintf(nullptr, 0, format, count, value);
        std::string text(static_cast<std::size_t>(size) + 1, '\0');
        std::snprintf(text.data(), text.size(), format, count, value);
        text.pop_back();
        return text;
    };
    std::string text;
    if (plain != 'g') {
        text = print(plain == 'e' ? (alternate ? "%#.*e" : "%.*e") : (alternate ? "%#.*f" : "%.*f"),
                     digitsAfter);
    } else {
        // Which of the two forms is taken depends on the exponent after rounding.
        const int significant = std::max(digitsAfter, 1);
        text = print("%.*e", significant - 1);
        const std::size_t mark = text.find('e');
        const int exponent = std::atoi(text.c_str() + mark + 1);
        if (exponent < -4 || exponent >= significant - (dotZero ? 1 : 0)) {
            std::string mantissa = text.substr(0, mark);
            if (!alternate && mantissa.find('.') != std::string::npos) {
                while (mantissa.back() == '0')
                    mantissa.pop_back();
                if (mantissa.back() == '.') mantissa.pop_back();
            }
            if (alternate && mantissa.find('.') == std::string::npos) mantissa += '.';
            text = mantissa + text.substr(mark);
        } else {
            text = print(alternate ? "%#.*f" : "%.*f", std::max(significant - 1 - exponent, 0));
            if (!alternate && text.find('.') != std::string::npos) {
                while (text.back() == '0')
                    text.pop_back();
                if (text.back() == '.') text.pop_back();
            }
            if (dotZero && text.find('.') == std::string::npos)
                text += ".0";
            else if (dotZero && text.back() == '.')
                text += '0';
        }
    }
    if (upper)
        std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c == 'e' ? 'E' : c; });
    return text;
}

namespace {

/// Digits in groups, filled up with zeros (and separators) to `minimum` characters.
std::string groupDigits(std::string_view digits, char separator, std::size_t group, std::int64_t minimum) {
    std::vector<std::string> groups;
    auto left = static_cast<std::int64_t>(digits.size());
    for (;;) {
        const std::int64_t length = std::min<std::int64_t>(static_cast<std::int64_t>(group),
                                                           std::max<std::int64_t>({left, minimum, 1}));
        const std::int64_t taken = std::max<std::int64_t>(0, std::min(left, length));
        groups.push_back(std::string(static_cast<std::size_t>(length - taken), '0') +
                         std::string(digits.substr(static_cast<std::size_t>(left - taken),
                                                   static_cast<std::size_t>(taken))));
        left -= taken;
        minimum -= length;
        if (left <= 0 && minimum <= 0) break;
        minimum -= 1; // the separator
    }
    std::string out;
    for (auto piece = groups.rbegin(); piece != groups.rend(); ++piece) {
        if (!out.empty()) out += separator;
        out += *piece;
    }
    return out;
}

} // namespace

Value layOutNumber(Vm& vm, const FormatSpec& spec, const NumberParts& parts) {
    if (spec.width > 0 && !ensureRoom(vm, static_cast<std::uint64_t>(spec.width) * 4)) return {};
    const auto others =
        static_cast<std::int64_t>(parts.sign.size() + parts.prefix.size() + parts.rest.size());
    std::string digits = parts.digits;
    if (spec.thousands) {
        const bool zeros = spec.fill == U'0' && spec.align == '=';
        const bool hex = spec.type == U'b' || spec.type == U'o' || spec.type == U'x' || spec.type == U'X';
        digits = groupDigits(digits, spec.thousands, hex ? 4 : 3, zeros ? spec.width - others : 0);
    }
    const std::string before = parts.sign + parts.prefix, after = digits + parts.rest;
    if (spec.align != '=') return padText(vm, spec, before + after, before.size() + after.size());
    const std::int64_t missing = spec.width - static_cast<std::int64_t>(before.size() + after.size());
    std::string padding;
    if (missing > 0) {
        const std::string fill = Str::fromCodePoint(spec.fill)->toUtf8();
        for (std::int64_t count = 0; count < missing; ++count)
            padding += fill;
    }
    return str(before + padding + after);
}

Value padText(Vm& vm, const FormatSpec& spec, std::string_view text, std::size_t size) {
    const std::int64_t missing = spec.width - static_cast<std::int64_t>(size);
    if (missing <= 0) return str(text);
    if (!ensureRoom(vm, static_cast<std::uint64_t>(missing) * 4)) return {};
    const std::int64_t left = spec.align == '>' ? missing : spec.align == '^' ? missing / 2 : 0;
    const std::string fill = Str::fromCodePoint(spec.fill)->toUtf8();
    std::string out;
    for (std::int64_t count = 0; count < left; ++count)
        out += fill;
    out += text;
    for (std::int64_t count = left; count < missing; ++count)
        out += fill;
    return str(out);
}

} // namespace coroscope::vm
