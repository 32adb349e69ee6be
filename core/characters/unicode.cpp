#include "core/characters/unicode.h"

#include "core/characters/unicode_tables.h"

#include <algorithm>
#include <array>

namespace coroscope::unicode {

namespace {

std::uint16_t search(char32_t c) {
    const FlagRun* end = kFlagRuns + kFlagRunsCount;
    const FlagRun* behind = std::upper_bound(
        kFlagRuns, end, c, [](char32_t code, const FlagRun& run) { return code < run.start; });
    return behind == kFlagRuns ? 0 : (behind - 1)->flags;
}

/// Most text is below 256: no search for those.
const std::array<std::uint16_t, 256>& firstProperties() {
    static const std::array<std::uint16_t, 256> table = [] {
        std::array<std::uint16_t, 256> all{};
        for (char32_t c = 0; c < 256; ++c)
            all[c] = search(c);
        return all;
    }();
    return table;
}

struct Mapping {
    const CaseRange* ranges;
    std::size_t rangeCount;
    const CaseSpecial* specials;
    std::size_t specialCount;
};

Mapping mappingOf(Case target) {
    switch (target) {
    case Case::Upper:
        return {kUpperMap, kUpperMapCount, kUpperSpecial, kUpperSpecialCount};
    case Case::Lower:
        return {kLowerMap, kLowerMapCount, kLowerSpecial, kLowerSpecialCount};
    case Case::Title:
        return {kTitleMap, kTitleMapCount, kTitleSpecial, kTitleSpecialCount};
    case Case::Fold:
        break;
    }
    return {kFoldMap, kFoldMapCount, kFoldSpecial, kFoldSpecialCount};
}

} // namespace

std::uint16_t properties(char32_t c) {
    return c < 256 ? firstProperties()[c] : search(c);
}

bool isLineBreak(char32_t c) {
    return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

int decimalValue(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c < 0x80 || !has(c, kDecimal)) return -1;
    const char32_t* behind = std::upper_bound(kZeros, kZeros + kZerosCount, c);
    return static_cast<int>(c - *(behind - 1));
}

void appendMapped(std::u32string& out, Case target, char32_t c) {
    if (c < 0x80) {
        const bool lower = c >= U'a' && c <= U'z', upper = c >= U'A' && c <= U'Z';
        const bool raise = target == Case::Upper || target == Case::Title;
        out += lower && raise ? c - 32 : upper && !raise ? c + 32 : c;
        return;
    }
    const Mapping mapping = mappingOf(target);
    const CaseSpecial* specialEnd = mapping.specials + mapping.specialCount;
    const CaseSpecial* special =
        std::lower_bound(mapping.specials, specialEnd, c,
                         [](const CaseSpecial& item, char32_t code) { return item.code < code; });
    if (special != specialEnd && special->code == c) {
        for (const char32_t piece : special->text) {
            if (piece != 0) out += piece;
        }
        return;
    }
    const CaseRange* end = mapping.ranges + mapping.rangeCount;
    const CaseRange* range = std::lower_bound(
        mapping.ranges, end, c, [](const CaseRange& item, char32_t code) { return item.last < code; });
    if (range != end && range->first <= c && (c - range->first) % range->stride == 0) {
        out += static_cast<char32_t>(static_cast<std::int64_t>(c) + range->delta);
        return;
    }
    out += c;
}

void forEachMapped(Case target, const std::function<void(char32_t)>& visit) {
    for (char32_t c = 0; c < 0x80; ++c) {
        std::u32string mapped;
        appendMapped(mapped, target, c);
        if (mapped[0] != c) visit(c);
    }
    const Mapping mapping = mappingOf(target);
    for (std::size_t i = 0; i < mapping.rangeCount; ++i) {
        const CaseRange& range = mapping.ranges[i];
        for (char32_t c = range.first; c <= range.last; c += range.stride) {
            if (c >= 0x80) visit(c);
        }
    }
    for (std::size_t i = 0; i < mapping.specialCount; ++i)
        visit(mapping.specials[i].code);
}

} // namespace coroscope::unicode
