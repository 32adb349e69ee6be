#include "core/characters/names.h"

#include "core/characters/aliases.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace coroscope::characters {

namespace {

constexpr std::size_t kLongestName = 256; ///< more than any has

/// CPython 3.11 has forgotten their names.
bool isTangutIdeograph(char32_t c) {
    return (c >= 0x17000 && c <= 0x187f7) || (c >= 0x18d00 && c <= 0x18d08);
}

} // namespace

bool isKnown(char32_t c) {
    UVersionInfo age;
    u_charAge(static_cast<UChar32>(c), age);
    return age[0] > 0 && age[0] <= 14;
}

std::optional<char32_t> byName(std::string_view name) {
    if (name.size() >= kLongestName) return std::nullopt;
    std::string upper(name);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const Alias* end = kAliases + kAliasesCount;
    const Alias* alias =
        std::lower_bound(kAliases, end, upper,
                         [](const Alias& each, const std::string& wanted) { return each.name < wanted; });
    if (alias != end && alias->name == upper) return alias->code;
    UErrorCode error = U_ZERO_ERROR;
    const UChar32 found = u_charFromName(U_UNICODE_CHAR_NAME, upper.c_str(), &error);
    const auto c = static_cast<char32_t>(found);
    if (U_FAILURE(error) || !isKnown(c) || isTangutIdeograph(c)) return std::nullopt;
    return c;
}

std::string nameOf(char32_t c) {
    if (!isKnown(c) || isTangutIdeograph(c)) return {};
    char name[kLongestName];
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t size = u_charName(static_cast<UChar32>(c), U_UNICODE_CHAR_NAME, name,
                                         static_cast<std::int32_t>(sizeof name), &error);
    return U_FAILURE(error) ? std::string() : std::string(name, static_cast<std::size_t>(size));
}

} // namespace coroscope::characters
