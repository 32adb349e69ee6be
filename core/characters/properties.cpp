#include "core/characters/properties.h"

#include "core/characters/names.h"

#include <algorithm>
#include <cstdio>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

namespace coroscope::characters {

namespace {

UChar32 code(char32_t c) {
    return static_cast<UChar32>(c);
}

const UNormalizer2* normalizer(Form form) {
    UErrorCode error = U_ZERO_ERROR;
    switch (form) {
    case Form::Nfc:
        return unorm2_getNFCInstance(&error);
    case Form::Nfkc:
        return unorm2_getNFKCInstance(&error);
    case Form::Nfd:
        return unorm2_getNFDInstance(&error);
    case Form::Nfkd:
        break;
    }
    return unorm2_getNFKDInstance(&error);
}

/// Lone surrogates stay what they are.
std::u16string toUtf16(std::u32string_view text) {
    std::u16string out;
    out.reserve(text.size());
    for (const char32_t c : text) {
        if (c < 0x10000) {
            out += static_cast<char16_t>(c);
        } else {
            out += U16_LEAD(c);
            out += U16_TRAIL(c);
        }
    }
    return out;
}

std::u32string toUtf32(std::u16string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        UChar32 c = 0;
        U16_NEXT(text.data(), i, text.size(), c);
        out += static_cast<char32_t>(c);
    }
    return out;
}

const char* decompositionTag(char32_t c) {
    switch (u_getIntPropertyValue(code(c), UCHAR_DECOMPOSITION_TYPE)) {
    case U_DT_COMPAT:
        return "<compat> ";
    case U_DT_CIRCLE:
        return "<circle> ";
    case U_DT_FINAL:
        return "<final> ";
    case U_DT_FONT:
        return "<font> ";
    case U_DT_FRACTION:
        return "<fraction> ";
    case U_DT_INITIAL:
        return "<initial> ";
    case U_DT_ISOLATED:
        return "<isolated> ";
    case U_DT_MEDIAL:
        return "<medial> ";
    case U_DT_NARROW:
        return "<narrow> ";
    case U_DT_NOBREAK:
        return "<noBreak> ";
    case U_DT_SMALL:
        return "<small> ";
    case U_DT_SQUARE:
        return "<square> ";
    case U_DT_SUB:
        return "<sub> ";
    case U_DT_SUPER:
        return "<super> ";
    case U_DT_VERTICAL:
        return "<vertical> ";
    case U_DT_WIDE:
        return "<wide> ";
    default:
        return "";
    }
}

bool isHangulSyllable(char32_t c) {
    return c >= 0xac00 && c <= 0xd7a3;
}

} // namespace

const char* category(char32_t c) {
    // In the order of UCharCategory.
    static constexpr const char* kNames[] = {"Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd",
                                             "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cs", "Pd",
                                             "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"};
    return isKnown(c) ? kNames[u_charType(code(c))] : "Cn";
}

const char* bidirectional(char32_t c) {
    // In the order of UCharDirection.
    static constexpr const char* kNames[] = {"L",   "R",   "EN", "ES",  "ET",  "AN",  "CS",  "B",
                                             "S",   "WS",  "ON", "LRE", "LRO", "AL",  "RLE", "RLO",
                                             "PDF", "NSM", "BN", "FSI", "LRI", "RLI", "PDI"};
    return u_charType(code(c)) == U_UNASSIGNED || !isKnown(c) ? "" : kNames[u_charDirection(code(c))];
}

const char* eastAsianWidth(char32_t c) {
    // In the order of UEastAsianWidth. CPython has "F" for what is not assigned.
    static constexpr const char* kNames[] = {"N", "A", "H", "F", "Na", "W"};
    const bool assigned = isKnown(c) && u_charType(code(c)) != U_UNASSIGNED;
    return assigned ? kNames[u_getIntPropertyValue(code(c), UCHAR_EAST_ASIAN_WIDTH)] : "F";
}

int combining(char32_t c) {
    return isKnown(c) ? u_getCombiningClass(code(c)) : 0;
}

bool mirrored(char32_t c) {
    return isKnown(c) && u_isMirrored(code(c));
}

std::optional<int> decimal(char32_t c) {
    if (!isKnown(c) || u_getIntPropertyValue(code(c), UCHAR_NUMERIC_TYPE) != U_NT_DECIMAL)
        return std::nullopt;
    return static_cast<int>(u_getNumericValue(code(c)));
}

std::optional<int> digit(char32_t c) {
    const int type = u_getIntPropertyValue(code(c), UCHAR_NUMERIC_TYPE);
    if (!isKnown(c) || (type != U_NT_DECIMAL && type != U_NT_DIGIT)) return std::nullopt;
    return static_cast<int>(u_getNumericValue(code(c)));
}

std::optional<double> numeric(char32_t c) {
    if (!isKnown(c) || u_getIntPropertyValue(code(c), UCHAR_NUMERIC_TYPE) == U_NT_NONE) return std::nullopt;
    return u_getNumericValue(code(c));
}

std::string decomposition(char32_t c) {
    if (!isKnown(c) || isHangulSyllable(c)) return {};
    constexpr std::int32_t kLongest = 64;
    char16_t units[kLongest];
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t size =
        unorm2_getRawDecomposition(normalizer(Form::Nfkd), code(c), units, kLongest, &error);
    if (size < 0 || U_FAILURE(error)) return {};
    std::string text = decompositionTag(c);
    for (const char32_t each : toUtf32({units, static_cast<std::size_t>(size)})) {
        char digits[16];
        std::snprintf(digits, sizeof digits, "%04X", static_cast<unsigned>(each));
        if (!text.empty() && text.back() != ' ') text += ' ';
        text += digits;
    }
    return text;
}

std::optional<Form> formOf(std::string_view name) {
    if (name == "NFC") return Form::Nfc;
    if (name == "NFKC") return Form::Nfkc;
    if (name == "NFD") return Form::Nfd;
    if (name == "NFKD") return Form::Nfkd;
    return std::nullopt;
}

std::optional<std::u32string> normalize(Form form, std::u32string_view text) {
    const std::u16string source = toUtf16(text);
    std::u16string out(source.size() + source.size() / 2 + 16, u'\0');
    for (int attempt = 0; attempt < 2; ++attempt) {
        UErrorCode error = U_ZERO_ERROR;
        const std::int32_t size =
            unorm2_normalize(normalizer(form), source.data(), static_cast<std::int32_t>(source.size()),
                             out.data(), static_cast<std::int32_t>(out.size()), &error);
        out.resize(static_cast<std::size_t>(std::max(size, 0)));
        if (U_SUCCESS(error)) return toUtf32(out);
        if (error != U_BUFFER_OVERFLOW_ERROR) break;
    }
    return std::nullopt;
}

} // namespace coroscope::characters
