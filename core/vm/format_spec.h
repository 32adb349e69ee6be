#pragma once

#include "core/vm/str.h"

#include <cstdint>
#include <string>

namespace coroscope::vm {

class Vm;

/// The format mini-language: [[fill]align][sign][z][#][0][width][,|_][.precision][type].
struct FormatSpec {
    char32_t fill = U' ';
    char align = '\0';     ///< '<', '>', '=', '^'
    char sign = '\0';      ///< '+', '-', ' '
    bool zeroSign = false; ///< z: no minus in front of a rounded zero
    bool alternate = false;
    std::int64_t width = -1;
    std::int64_t precision = -1;
    char thousands = '\0';
    char32_t type = U'\0';
};

/// False with ValueError pending. `typeName` is for the messages.
bool parseFormatSpec(Vm& vm, const Str& spec, const std::string& typeName, char defaultAlign,
                     char32_t defaultType, FormatSpec& out);

/// A number's text in parts, so that padding and grouping can go in between.
struct NumberParts {
    std::string sign;
    std::string prefix; ///< 0x …
    std::string digits; ///< those that are grouped
    std::string rest;   ///< from the point or the exponent on
};

/// Digits of a finite or infinite double in one of the formats e E f F g G, or '\0': as repr, with precision
/// as g that keeps a ".0".
std::string formatDouble(double value, char code, std::int64_t precision, bool alternate);
/// Assembles padding, sign, prefix and grouped digits.
Value layOutNumber(Vm& vm, const FormatSpec& spec, const NumberParts& parts);
/// `text` (UTF-8, `size` code points) in a field.
Value padText(Vm& vm, const FormatSpec& spec, std::string_view text, std::size_t size);

} // namespace coroscope::vm
