// Numbers as text and back.

#include "core/vm/numbers.h"
#include "core/vm/vm.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <vector>

namespace coroscope::vm {

namespace {

constexpr std::size_t kMaxDigits = 4300; // sys.int_info.default_max_str_digits

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
}

std::string_view strip(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

int digitValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

/// Underscores may stand between digits only. False: they do not, or there is no digit.
bool dropUnderscores(std::string_view text, std::string& digits) {
    bool afterDigit = false;
    for (const char c : text) {
        if (c == '_') {
            if (!afterDigit) return false;
            afterDigit = false;
        } else {
            digits += c;
            afterDigit = true;
        }
    }
    return afterDigit;
}

} // namespace

Value decimalStr(std::int64_t number) {
    char text[24];
    const char* end = std::to_chars(text, text + sizeof text, number).ptr;
    return Str::fromLatin1({text, static_cast<std::size_t>(end - text)});
}

std::string integerText(const Value& value, int base) {
    if (value.isInt() || value.isBool()) {
        std::int64_t number = 0;
        toInt64(value, number);
        char text[72];
        return std::string(text, std::to_chars(text, text + sizeof text, number, base).ptr);
    }
    const MpzView view(value);
    std::string text(mpz_sizeinbase(view, base) + 2, '\0');
    mpz_get_str(text.data(), base, view);
    text.resize(text.find('\0'));
    return text;
}

bool decimalText(Vm& vm, const Value& value, std::string& out) {
    // sizeinbase may be one too many, so only clear cases are decided before the conversion.
    const bool large = isKind(value, Kind::Int) && mpz_sizeinbase(MpzView(value), 10) > kMaxDigits;
    if (large && mpz_sizeinbase(MpzView(value), 10) <= kMaxDigits + 1) out = integerText(value);
    if (large && (out.empty() || out.size() - (out[0] == '-') > kMaxDigits)) {
        vm.raise(vm.types.ValueError, cat("Exceeds the limit (", kMaxDigits,
                                          " digits) for integer string conversion; use "
                                          "sys.set_int_max_str_digits() to increase the limit"));
        return false;
    }
    if (!large) out = integerText(value);
    return true;
}

Value parseInteger(Vm& vm, std::string_view text, int base, std::string_view shown) {
    const auto invalid = [&] {
        return vm.raise(vm.types.ValueError, cat("invalid literal for int() with base ", base, ": ", shown));
    };
    std::string_view rest = strip(text);
    bool negative = false;
    if (!rest.empty() && (rest[0] == '+' || rest[0] == '-')) {
        negative = rest[0] == '-';
        rest.remove_prefix(1);
    }
    int radix = base;
    bool prefixed = false;
    if (rest.size() >= 2 && rest[0] == '0') {
        const char letter = static_cast<char>(rest[1] | 0x20);
        const int implied = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
        if (implied != 0 && (base == implied || base == 0)) {
            radix = implied;
            rest.remove_prefix(2);
            if (!rest.empty() && rest[0] == '_') rest.remove_prefix(1);
            prefixed = true;
        }
    }
    if (radix == 0) radix = 10;
    std::string digits;
    if (!dropUnderscores(rest, digits)) return invalid();
    for (const char c : digits) {
        if (digitValue(c) >= radix) return invalid();
    }
    // As in source code, base 0 takes no leading zeros (except of zero itself).
    if (base == 0 && !prefixed && digits[0] == '0' && digits.find_first_not_of('0') != std::string::npos)
        return invalid();
    if ((radix & (radix - 1)) != 0 && digits.size() > kMaxDigits) {
        return vm.raise(vm.types.ValueError,
                        cat("Exceeds the limit (", kMaxDigits,
                            " digits) for integer string conversion: value has ", digits.size(),
                            " digits; use sys.set_int_max_str_digits() to increase the limit"));
    }
    Mpz number;
    mpz_set_str(number, digits.c_str(), radix);
    if (negative) mpz_neg(number, number);
    return integer(number.raw());
}

std::string floatText(double value) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    char buffer[40];
    const char* end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
    std::string out;
    if (text[0] == '-') {
        out = "-";
        text.remove_prefix(1);
    }
    const std::size_t mark = text.find('e');
    int exponent = 0;
    std::string_view tail = text.substr(mark + 1);
    if (tail[0] == '+') tail.remove_prefix(1);
    std::from_chars(tail.data(), tail.data() + tail.size(), exponent);
    std::string digits(1, text[0]);
    if (mark > 2) digits += text.substr(2, mark - 2);
    const int count = static_cast<int>(digits.size());
    if (exponent < -4 || exponent >= 16) {
        out += digits[0];
        if (count > 1) out += "." + digits.substr(1);
        out += cat('e', exponent < 0 ? '-' : '+', std::abs(exponent) < 10 ? "0" : "", std::abs(exponent));
    } else if (exponent < 0) {
        out += "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    } else if (count <= exponent + 1) {
        out += digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0') + ".0";
    } else {
        out += digits.substr(0, static_cast<std::size_t>(exponent + 1)) + "." +
               digits.substr(static_cast<std::size_t>(exponent + 1));
    }
    return out;
}

bool parseFloat(std::string_view text, double& out) {
    std::string_view rest = strip(text);
    bool negative = false;
    if (!rest.empty() && (rest[0] == '+' || rest[0] == '-')) {
        negative = rest[0] == '-';
        rest.remove_prefix(1);
    }
    std::string word(rest);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    if (word == "inf" || word == "infinity") {
        out = negative ? -HUGE_VAL : HUGE_VAL;
        return true;
    }
    if (word == "nan") {
        out = std::numeric_limits<double>::quiet_NaN();
        return true;
    }
    if (word.empty() || !((word[0] >= '0' && word[0] <= '9') || word[0] == '.')) return false;
    std::string digits;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word[at] != '_') {
            digits += word[at];
            continue;
        }
        const auto isDigit = [&](std::size_t where) {
            return where < word.size() && word[where] >= '0' && word[where] <= '9';
        };
        if (at == 0 || !isDigit(at - 1) || !isDigit(at + 1)) return false;
    }
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), out, std::chars_format::general);
    if (end != digits.data() + digits.size() || error == std::errc::invalid_argument) return false;
    if (error == std::errc::result_out_of_range) out = std::strtod(digits.c_str(), nullptr); // 0 or inf
    if (negative) out = -out;
    return true;
}

} // namespace coroscope::vm
