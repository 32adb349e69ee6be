#include "core/vm/modules/regex_case.h"

#include "core/characters/unicode.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace coroscope::vm::regex {

namespace {

std::u32string mapped(unicode::Case target, char32_t c) {
    std::u32string text;
    unicode::appendMapped(text, target, c);
    return text;
}

struct CaseTable {
    std::vector<std::u32string> classes;
    std::unordered_map<char32_t, std::size_t> classOf;
};

CaseTable makeTable() {
    std::set<char32_t> cased;
    for (const auto target : {unicode::Case::Lower, unicode::Case::Upper}) {
        unicode::forEachMapped(target, [&cased, target](char32_t c) {
            cased.insert(c);
            cased.insert(mapped(target, c).front());
        });
    }
    // Lower cases that have one upper case between them stand for each other.
    std::map<std::u32string, char32_t> firstOfUpper;
    std::map<char32_t, std::u32string> classOfLower;
    for (const char32_t c : cased) {
        const char32_t lower = mapped(unicode::Case::Lower, c).front();
        const char32_t first =
            firstOfUpper.try_emplace(mapped(unicode::Case::Upper, lower), lower).first->second;
        classOfLower[first] += c;
    }
    CaseTable table;
    for (auto& [lower, members] : classOfLower) {
        if (members.size() < 2) continue;
        for (const char32_t c : members)
            table.classOf[c] = table.classes.size();
        table.classes.push_back(std::move(members));
    }
    return table;
}

const CaseTable& caseTable() {
    static const CaseTable table = makeTable();
    return table;
}

bool isAsciiLetter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

std::u32string caseVariants(char32_t c, bool ascii) {
    if (isAsciiLetter(c) && ascii) return {c & ~char32_t(0x20), c | char32_t(0x20)};
    if (ascii) return {c};
    const CaseTable& table = caseTable();
    const auto found = table.classOf.find(c);
    return found == table.classOf.end() ? std::u32string(1, c) : table.classes[found->second];
}

const std::vector<std::u32string>& caseClasses() {
    return caseTable().classes;
}

bool inCategory(char32_t c, Category category, bool ascii) {
    const bool narrow = ascii || c < 128;
    const auto isDigit = [&] { return narrow ? c >= '0' && c <= '9' : unicode::decimalValue(c) >= 0; };
    const auto isSpace = [&] {
        return narrow ? c == ' ' || (c >= 9 && c <= 13) || (!ascii && c >= 28 && c <= 31)
                      : unicode::isSpace(c);
    };
    const auto isWord = [&] {
        if (!narrow)
            return unicode::has(c, unicode::kAlpha | unicode::kDecimal | unicode::kDigit | unicode::kNumeric);
        return (c >= '0' && c <= '9') || isAsciiLetter(c) || c == '_';
    };
    switch (category) {
    case Category::Digit:
        return isDigit();
    case Category::NotDigit:
        return !isDigit();
    case Category::Space:
        return isSpace();
    case Category::NotSpace:
        return !isSpace();
    case Category::Word:
        return isWord();
    case Category::NotWord:
        break;
    }
    return !isWord();
}

bool CharSet::contains(char32_t c) const {
    const bool ascii = flags & kAscii;
    const auto inRanges = [this](char32_t x) {
        return std::any_of(ranges.begin(), ranges.end(),
                           [x](const Range& range) { return x >= range.low && x <= range.high; });
    };
    bool inside = inRanges(c) || std::any_of(categories.begin(), categories.end(), [&](Category category) {
                      return inCategory(c, category, ascii);
                  });
    if (!inside && (flags & kIgnoreCase)) {
        const std::u32string variants = caseVariants(c, ascii);
        inside = std::any_of(variants.begin(), variants.end(), inRanges);
    }
    return inside != negated;
}

} // namespace coroscope::vm::regex
