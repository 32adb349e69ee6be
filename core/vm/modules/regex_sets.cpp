#include "core/vm/modules/regex_sets.h"

#include "core/vm/text.h"

#include <algorithm>
#include <charconv>

namespace coroscope::vm::regex {

namespace {

constexpr char32_t kLargest = 0x10ffff;
constexpr const char* kNothing = "[^\\x{0}-\\x{ff}]"; ///< of narrow texts

std::string codeText(char32_t c) {
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_')
        return std::string(1, static_cast<char>(c));
    char digits[8];
    const auto end = std::to_chars(digits, digits + sizeof digits, static_cast<std::uint32_t>(c), 16).ptr;
    return cat("\\x{", std::string_view(digits, static_cast<std::size_t>(end - digits)), "}");
}

void addRange(std::string& text, char32_t low, char32_t high) {
    text += codeText(low);
    if (high == low) return;
    if (high > low + 1) text += '-';
    text += codeText(high);
}

std::string narrowText(const CharSet& set) {
    std::string text;
    std::size_t members = 0;
    char32_t only = 0;
    for (char32_t c = 0; c < 256; ++c) {
        if (!set.contains(c)) continue;
        const char32_t low = c;
        while (c < 255 && set.contains(c + 1))
            ++c;
        addRange(text, low, c);
        members += c - low + 1;
        only = low;
    }
    if (members == 256) return ".";
    if (members == 0) return kNothing;
    return members == 1 ? codeText(only) : cat("[", text, "]");
}

/// What every code point above ASCII is, the last of these is too.
std::string asciiCategory(Category category) {
    std::string text;
    for (char32_t c = 0; c < 128; ++c) {
        if (!inCategory(c, category, true)) continue;
        const char32_t low = c;
        while (c < 127 && inCategory(c + 1, category, true))
            ++c;
        const bool toEnd = c == 127 && inCategory(128, category, true);
        addRange(text, low, toEnd ? kLargest : c);
    }
    return text;
}

std::string unicodeCategory(Category category) {
    switch (category) {
    case Category::Digit:
        return "\\p{Nd}";
    case Category::NotDigit:
        return "\\P{Nd}";
    case Category::Word:
        return "\\w"; // with PCRE2_UCP, until 10.42: \p{L}, \p{N} and the underscore, which is what CPython
                      // has
    case Category::NotWord:
        return "\\W";
    default:
        break;
    }
    std::string text;
    constexpr char32_t kBehindLastSpace = 0x3001;
    for (char32_t c = 0; c <= kBehindLastSpace; ++c) {
        if (!inCategory(c, category, false)) continue;
        const char32_t low = c;
        while (c < kBehindLastSpace && inCategory(c + 1, category, false))
            ++c;
        addRange(text, low, c == kBehindLastSpace ? kLargest : c);
    }
    return text;
}

std::vector<CharSet::Range> withVariants(const CharSet& set) {
    std::vector<CharSet::Range> ranges = set.ranges;
    const auto inRanges = [&set](char32_t x) {
        return std::any_of(set.ranges.begin(), set.ranges.end(),
                           [x](const CharSet::Range& range) { return x >= range.low && x <= range.high; });
    };
    const auto add = [&](const std::u32string& variants) {
        if (variants.size() < 2 || std::none_of(variants.begin(), variants.end(), inRanges)) return;
        for (const char32_t c : variants) {
            if (!inRanges(c)) ranges.push_back({c, c});
        }
    };
    if (set.flags & kAscii) {
        for (char32_t c = 'a'; c <= 'z'; ++c)
            add(caseVariants(c, true));
    } else {
        for (const std::u32string& variants : caseClasses())
            add(variants);
    }
    return ranges;
}

std::string wideText(const CharSet& set) {
    std::vector<CharSet::Range> ranges = set.flags & kIgnoreCase ? withVariants(set) : set.ranges;
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.low < b.low; });
    std::string text;
    std::size_t runs = 0;
    bool alone = false;
    for (std::size_t i = 0; i < ranges.size();) {
        const char32_t low = ranges[i].low;
        char32_t high = ranges[i].high;
        for (++i; i < ranges.size() && ranges[i].low <= high + 1; ++i)
            high = std::max(high, ranges[i].high);
        addRange(text, low, high);
        alone = low == high;
        ++runs;
    }
    if (runs == 1 && alone && !set.negated && set.categories.empty()) return text;
    for (const Category category : set.categories)
        text += set.flags & kAscii ? asciiCategory(category) : unicodeCategory(category);
    return cat(set.negated ? "[^" : "[", text, "]");
}

} // namespace

std::string charText(char32_t c, Width width) {
    return width == Width::Narrow && c > 255 ? kNothing : codeText(c);
}

std::string setText(const CharSet& set, Width width) {
    return width == Width::Narrow ? narrowText(set) : wideText(set);
}

} // namespace coroscope::vm::regex
