#pragma once

#include <cstdint>
#include <functional>
#include <string>

/// What str methods have to know of code points: CPython 3.11's database (Unicode 14).
namespace coroscope::unicode {

enum Property : std::uint16_t {
    kAlpha = 1,
    kDecimal = 2,
    kDigit = 4,
    kNumeric = 8,
    kSpace = 16,
    kLower = 32,
    kUpper = 64,
    kPrintable = 128,
    kTitlecase = 256,
    kCased = 512,
    kCaseIgnorable = 1024,
    kIdentifierStart = 2048,
    kIdentifierPart = 4096,
};

std::uint16_t properties(char32_t c);
inline bool has(char32_t c, std::uint16_t any) {
    return (properties(c) & any) != 0;
}
inline bool isPrintable(char32_t c) {
    return has(c, kPrintable);
}
inline bool isSpace(char32_t c) {
    return has(c, kSpace);
}
bool isLineBreak(char32_t c);
/// 0 to 9, or -1.
int decimalValue(char32_t c);

enum class Case : std::uint8_t { Upper, Lower, Title, Fold };
/// Appends the full mapping, one to three code points.
void appendMapped(std::u32string& out, Case target, char32_t c);
/// Calls `visit` for every code point that appendMapped() maps to something else.
void forEachMapped(Case target, const std::function<void(char32_t)>& visit);

} // namespace coroscope::unicode
