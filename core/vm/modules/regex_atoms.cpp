#include "core/characters/names.h"
#include "core/vm/containers.h"
#include "core/vm/modules/regex_parser.h"
#include "core/vm/str.h"

// Escapes and character sets.
namespace coroscope::vm::regex {

using Kind = Node::Kind;

namespace {

int hexValue(char32_t c) {
    if (isDigit(c)) return static_cast<int>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<int>(c - 'a' + 10);
    return c >= 'A' && c <= 'F' ? static_cast<int>(c - 'A' + 10) : -1;
}

} // namespace

bool Parser::hexEscape(std::size_t start, int digits, char32_t& out) {
    out = 0;
    for (int i = 0; i < digits; ++i) {
        const int value = hexValue(peek());
        if (peek() == kEnd || value < 0) {
            fail("incomplete escape " + piece(start), start);
            return false;
        }
        out = out * 16 + static_cast<char32_t>(value);
        ++m_at;
    }
    if (out > 0x10ffff) {
        fail("bad escape " + piece(start), start);
        return false;
    }
    return true;
}

char32_t Parser::charEscape(char32_t c, std::size_t start) {
    static constexpr std::u32string_view kFrom = U"abfnrtv\\", kTo = U"\a\b\f\n\r\t\v\\";
    const std::size_t plain = kFrom.find(c);
    if (plain != std::u32string_view::npos && c != 'b') return kTo[plain];
    char32_t value = 0;
    if (c == 'x') return hexEscape(start, 2, value) ? value : kEnd;
    if (c == 'u' && !m_bytes) return hexEscape(start, 4, value) ? value : kEnd;
    if (c == 'U' && !m_bytes) return hexEscape(start, 8, value) ? value : kEnd;
    if (c == 'N' && !m_bytes) return namedCharacter(start);
    return kEnd;
}

char32_t Parser::namedCharacter(std::size_t start) {
    if (!accept('{')) {
        fail("missing {", m_at);
        return kEnd;
    }
    std::string name;
    std::u32string raw;
    if (!until('}', name, &raw, "character name")) return kEnd;
    const auto found = characters::byName(name);
    if (found) return *found;
    fail(cat("undefined character name ", quoteText(*Str::fromUtf32(raw))), start);
    return kEnd;
}

bool Parser::categoryOf(char32_t c, Category& category) {
    static constexpr std::u32string_view kLetters = U"dDsSwW";
    const std::size_t found = kLetters.find(c);
    if (found == std::u32string_view::npos) return false;
    category = static_cast<Category>(found);
    return true;
}

NodePtr Parser::octal(char32_t value, std::uint32_t flags, std::size_t start) {
    if (value > 0377)
        return fail(cat("octal escape value ", piece(start), " outside of range 0-0o377"), start);
    return std::make_unique<Node>(Kind::Char, value, flags);
}

NodePtr Parser::escape(std::uint32_t flags, std::size_t start) {
    const char32_t c = get();
    if (c == kEnd) return fail("bad escape (end of pattern)", start);
    Category category;
    if (categoryOf(c, category)) {
        auto node = std::make_unique<Node>(Kind::Set, 0, flags);
        node->set = std::make_unique<CharSet>();
        node->set->flags = flags;
        node->set->categories.push_back(category);
        return node;
    }
    switch (c) {
    case 'A':
        return at(Anchor::StringStart, flags);
    case 'Z':
        return at(Anchor::StringEnd, flags);
    case 'b':
        return at(Anchor::Boundary, flags);
    case 'B':
        return at(Anchor::NotBoundary, flags);
    default:
        break;
    }
    const char32_t value = charEscape(c, start);
    if (failed()) return nullptr;
    if (value != kEnd) return std::make_unique<Node>(Kind::Char, value, flags);
    if (c == '0') {
        char32_t code = 0;
        for (int i = 0; i < 2 && isOctal(peek()); ++i)
            code = code * 8 + (get() - '0');
        return octal(code, flags, start);
    }
    if (isDigit(c)) return reference(c, flags, start);
    if (isLetter(c)) return fail("bad escape " + piece(start), start);
    return std::make_unique<Node>(Kind::Char, c, flags);
}

NodePtr Parser::reference(char32_t first, std::uint32_t flags, std::size_t start) {
    std::uint32_t group = first - '0';
    if (isDigit(peek())) {
        if (isOctal(first) && isOctal(peek()) && isOctal(peek(1))) {
            const char32_t code = group * 64 + (get() - '0') * 8;
            return octal(code + (get() - '0'), flags, start);
        }
        group = group * 10 + (get() - '0');
    }
    if (group > m_tree.groups) return fail(cat("invalid group reference ", group), start + 1);
    if (isOpen(group)) return fail("cannot refer to an open group", start);
    return backReference(group, flags);
}

bool Parser::mayReferTo(std::uint32_t group) {
    if (m_groupsBefore == kEndless) return true;
    if (isOpen(group) || group > m_tree.groups)
        fail("cannot refer to an open group", m_at);
    else if (group > m_groupsBefore)
        fail("cannot refer to group defined in the same lookbehind subpattern", m_at);
    return !failed();
}

NodePtr Parser::backReference(std::uint32_t group, std::uint32_t flags) {
    if (!mayReferTo(group)) return nullptr;
    return std::make_unique<Node>(Kind::BackReference, group, flags);
}

void Parser::warn(const char* text, std::size_t position) {
    m_tree.warnings.push_back({false, cat("Possible ", text, " at position ", position)});
}

bool Parser::member(char32_t c, std::size_t start, char32_t& value, Category& category, bool& isCategory) {
    isCategory = false;
    value = c;
    if (c != '\\') return true;
    c = get();
    if (c == kEnd) {
        fail("bad escape (end of pattern)", start);
        return false;
    }
    isCategory = categoryOf(c, category);
    if (isCategory) return true;
    if (c == 'b') {
        value = 8;
        return true;
    }
    value = charEscape(c, start);
    if (failed()) return false;
    if (value != kEnd) return true;
    if (isOctal(c)) {
        value = c - '0';
        for (int i = 0; i < 2 && isOctal(peek()); ++i)
            value = value * 8 + (get() - '0');
        return octal(value, 0, start) != nullptr;
    }
    if (isDigit(c) || isLetter(c)) {
        fail("bad escape " + piece(start), start);
        return false;
    }
    value = c;
    return true;
}

NodePtr Parser::charSet(std::uint32_t flags, std::size_t start) {
    auto node = std::make_unique<Node>(Kind::Set, 0, flags);
    node->set = std::make_unique<CharSet>();
    CharSet& set = *node->set;
    set.flags = flags;
    if (peek() == '[') warn("nested set", m_at);
    set.negated = accept('^');
    for (bool any = false;; any = true) {
        const std::size_t from = m_at;
        const char32_t c = get();
        if (c == kEnd) return fail("unterminated character set", start);
        if (c == ']' && any) return node;
        if (any && c == peek() && (c == '-' || c == '&' || c == '~' || c == '|')) {
            warn(c == '-'   ? "set difference"
                 : c == '&' ? "set intersection"
                 : c == '~' ? "set symmetric difference"
                            : "set union",
                 m_at - 1);
        }
        char32_t low = 0, high = 0;
        Category category{}, other{};
        bool isCategory = false, otherIs = false;
        if (!member(c, from, low, category, isCategory)) return nullptr;
        if (peek() != '-') {
            add(set, low, category, isCategory);
            continue;
        }
        ++m_at;
        const std::size_t second = m_at;
        const char32_t next = get();
        if (next == kEnd) return fail("unterminated character set", start);
        if (next == ']') {
            add(set, low, category, isCategory);
            set.ranges.push_back({'-', '-'});
            return node;
        }
        if (next == '-') warn("set difference", second - 1);
        if (!member(next, second, high, other, otherIs)) return nullptr;
        if (isCategory || otherIs || high < low) {
            const std::size_t shown = tokenLength(from) + 1 + tokenLength(second);
            return fail(cat("bad character range ", token(from), "-", token(second)), m_at - shown);
        }
        set.ranges.push_back({low, high});
    }
}

void Parser::add(CharSet& set, char32_t value, Category category, bool isCategory) {
    if (isCategory)
        set.categories.push_back(category);
    else
        set.ranges.push_back({value, value});
}

} // namespace coroscope::vm::regex
