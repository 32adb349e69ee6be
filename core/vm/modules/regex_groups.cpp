#include "core/characters/unicode.h"
#include "core/characters/utf8.h"
#include "core/vm/containers.h"
#include "core/vm/modules/regex_parser.h"
#include "core/vm/str.h"

#include <algorithm>
#include <optional>

// What begins with a parenthesis: groups, look-around, flags, conditions.
namespace coroscope::vm::regex {

using Kind = Node::Kind;

namespace {

std::uint32_t flagOf(char32_t c) {
    switch (c) {
    case 'i':
        return kIgnoreCase;
    case 'L':
        return kLocale;
    case 'm':
        return kMultiline;
    case 's':
        return kDotAll;
    case 'x':
        return kVerbose;
    case 'a':
        return kAscii;
    case 'u':
        return kUnicode;
    default:
        return 0;
    }
}

/// The digits of what int() reads as a number that is not negative.
std::optional<std::u32string> plainDigits(std::u32string_view text) {
    while (!text.empty() && unicode::isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && unicode::isSpace(text.back()))
        text.remove_suffix(1);
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    std::u32string digits;
    bool digitBefore = false;
    for (const char32_t c : text) {
        const int value = unicode::decimalValue(c);
        if (value < 0 && !(c == '_' && digitBefore)) return std::nullopt;
        digitBefore = value >= 0;
        if (digitBefore) digits += U'0' + static_cast<char32_t>(value);
    }
    if (!digitBefore) return std::nullopt;
    return digits;
}

/// repr(name).
std::string quoted(std::u32string_view name) {
    return quoteText(*Str::fromUtf32(name));
}

} // namespace

bool Parser::until(char32_t terminator, std::string& name, std::u32string* raw, const char* what) {
    const std::size_t from = m_at;
    while (peek() != kEnd && peek() != terminator)
        skipToken();
    const auto text = m_pattern.substr(from, m_at - from);
    if (peek() == kEnd) {
        if (text.empty())
            fail(cat("missing ", what), m_at);
        else
            fail(cat("missing ", static_cast<char>(terminator), ", unterminated name"), from);
        return false;
    }
    ++m_at;
    if (text.empty()) {
        fail(cat("missing ", what), m_at - 1);
        return false;
    }
    name = toUtf8(text);
    if (raw) *raw = text;
    return true;
}

void Parser::warnOfName(std::u32string_view name, bool always) {
    // What int() takes for a number, and letters of bytes beyond ASCII.
    const bool plain = !m_bytes || std::all_of(name.begin(), name.end(), [](char32_t c) { return c < 128; });
    if (plain && !always) return;
    const std::string shown = quoteText(*Str::fromUtf32(name), m_bytes);
    m_tree.warnings.push_back(
        {true, cat("bad character in group name ", shown, " at position ", m_at - 1 - name.size())});
}

bool Parser::isIdentifier(std::u32string_view name) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto wanted = i == 0 ? unicode::kIdentifierStart : unicode::kIdentifierPart;
        if (name[i] != '_' && !unicode::has(name[i], wanted)) return false;
    }
    return true;
}

bool Parser::groupName(char32_t terminator, std::string& name) {
    std::u32string raw;
    if (!until(terminator, name, &raw)) return false;
    if (isIdentifier(raw)) {
        warnOfName(raw);
        return true;
    }
    fail(cat("bad character in group name ", quoted(raw)), m_at - 1 - raw.size());
    return false;
}

std::uint32_t Parser::findGroup(const std::string& name) const {
    for (const auto& [each, number] : m_tree.names) {
        if (each == name) return number;
    }
    return 0;
}

bool Parser::isOpen(std::uint32_t group) const {
    return std::find(m_open.begin(), m_open.end(), group) != m_open.end();
}

NodePtr Parser::finish(NodePtr node, std::uint32_t flags, std::size_t start) {
    NodePtr inner = alternatives(flags, false);
    if (failed()) return nullptr;
    if (!accept(')')) return fail("missing ), unterminated subpattern", start);
    node->children.push_back(std::move(inner));
    return node;
}

NodePtr Parser::group(std::uint32_t& flags, std::size_t start, bool first) {
    std::string name;
    if (!accept('?')) return capture(name, flags, start);
    const char32_t c = get();
    switch (c) {
    case kEnd:
        return fail("unexpected end of pattern", m_at);
    case 'P':
        return named(flags, start);
    case ':':
        return finish(std::make_unique<Node>(Kind::Group), flags, start);
    case '>':
        return finish(std::make_unique<Node>(Kind::Atomic), flags, start);
    case '#':
        while (peek() != kEnd && peek() != ')')
            skipToken();
        if (!accept(')')) return fail("missing ), unterminated comment", start);
        return nullptr;
    case '=':
    case '!':
        return finish(std::make_unique<Node>(Kind::Look, c == '=' ? 1 : 2), flags, start);
    case '<': {
        const char32_t which = get();
        if (which == kEnd) return fail("unexpected end of pattern", m_at);
        if (which != '=' && which != '!') return fail("unknown extension ?<" + token(m_at - 1), m_at - 3);
        const std::uint32_t outside = m_groupsBefore;
        if (outside == kEndless) m_groupsBefore = m_tree.groups;
        NodePtr behind = finish(std::make_unique<Node>(Kind::Look, which == '=' ? 3 : 4), flags, start);
        m_groupsBefore = outside;
        return behind;
    }
    case '(':
        return conditional(flags, start);
    default:
        if (flagOf(c) || c == '-') return inlineFlags(c, flags, start, first);
        return fail("unknown extension ?" + token(m_at - 1), m_at - 2);
    }
}

NodePtr Parser::capture(const std::string& name, std::uint32_t flags, std::size_t start) {
    const std::uint32_t number = ++m_tree.groups;
    if (!name.empty()) {
        if (const std::uint32_t old = findGroup(name))
            return fail(cat("redefinition of group name '", name, "' as group ", number, "; was group ", old),
                        m_at - 1 - countCodePoints(name));
        m_tree.names.emplace_back(name, number);
    }
    m_open.push_back(number);
    NodePtr node = finish(std::make_unique<Node>(Kind::Group, number), flags, start);
    if (!failed()) m_open.pop_back();
    return node;
}

NodePtr Parser::named(std::uint32_t flags, std::size_t start) {
    std::string name;
    if (accept('<')) {
        if (!groupName('>', name)) return nullptr;
        return capture(name, flags, start);
    }
    if (accept('=')) {
        if (!groupName(')', name)) return nullptr;
        const std::size_t where = m_at - 1 - countCodePoints(name);
        const std::uint32_t number = findGroup(name);
        if (!number) return fail(cat("unknown group name '", name, "'"), where);
        if (isOpen(number)) return fail("cannot refer to an open group", where);
        return backReference(number, flags);
    }
    if (get() == kEnd) return fail("unexpected end of pattern", m_at);
    return fail("unknown extension ?P" + token(m_at - 1), m_at - 3);
}

NodePtr Parser::conditional(std::uint32_t flags, std::size_t start) {
    std::string name;
    std::u32string raw;
    if (!until(')', name, &raw)) return nullptr;
    const std::size_t where = m_at - 1 - raw.size();
    std::uint32_t number = 0;
    if (const auto digits = plainDigits(raw)) {
        if (*digits != raw) warnOfName(raw, true);
        if (digits->size() > 9) return fail(cat("invalid group reference ", name), where);
        number = static_cast<std::uint32_t>(std::stoul(toUtf8(*digits)));
        if (number == 0) return fail("bad group number", where);
        const auto known = [number](const auto& reference) { return reference.first == number; };
        if (std::none_of(m_references.begin(), m_references.end(), known))
            m_references.emplace_back(number, where);
    } else if (!isIdentifier(raw)) {
        return fail(cat("bad character in group name ", quoted(raw)), where);
    } else {
        warnOfName(raw);
        number = findGroup(name);
        if (!number) return fail(cat("unknown group name '", name, "'"), where);
    }
    if (!mayReferTo(number)) return nullptr;
    auto node = std::make_unique<Node>(Kind::Conditional, number);
    do {
        if (node->children.size() == 2)
            return fail("conditional backref with more than two branches", m_at - 1);
        node->children.push_back(sequence(flags, false));
        if (failed()) return nullptr;
    } while (accept('|'));
    if (!accept(')')) return fail("missing ), unterminated subpattern", start);
    return node;
}

NodePtr Parser::inlineFlags(char32_t c, std::uint32_t& flags, std::size_t start, bool first) {
    std::uint32_t add = 0, remove = 0;
    if (c != '-') {
        for (;;) {
            const std::uint32_t flag = flagOf(c);
            if (!m_bytes && flag == kLocale)
                return fail("bad inline flags: cannot use 'L' flag with a str pattern", m_at);
            if (m_bytes && flag == kUnicode)
                return fail("bad inline flags: cannot use 'u' flag with a bytes pattern", m_at);
            add |= flag;
            if ((flag & kTypeFlags) && (add & kTypeFlags) != flag)
                return fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", m_at);
            c = get();
            if (c == kEnd) return fail("missing -, : or )", m_at);
            if (c == ')' || c == '-' || c == ':') break;
            if (!flagOf(c))
                return fail(unicode::has(c, unicode::kAlpha) ? "unknown flag" : "missing -, : or )",
                            m_at - 1);
        }
    }
    if (c == ')') {
        if (!first) return fail("global flags not at the start of the expression", start);
        flags |= add;
        m_tree.flags |= add;
        return nullptr;
    }
    if (c == '-') {
        c = get();
        if (c == kEnd) return fail("missing flag", m_at);
        if (!flagOf(c))
            return fail(unicode::has(c, unicode::kAlpha) ? "unknown flag" : "missing flag", m_at - 1);
        for (;;) {
            const std::uint32_t flag = flagOf(c);
            if (flag & kTypeFlags)
                return fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", m_at);
            remove |= flag;
            c = get();
            if (c == kEnd) return fail("missing :", m_at);
            if (c == ':') break;
            if (!flagOf(c))
                return fail(unicode::has(c, unicode::kAlpha) ? "unknown flag" : "missing :", m_at - 1);
        }
    }
    if (add & remove) return fail("bad inline flags: flag turned on and off", m_at - 1);
    std::uint32_t inside = ((flags & ~(add & kTypeFlags ? kTypeFlags : 0u)) | add) & ~remove;
    return finish(std::make_unique<Node>(Kind::Group), inside, start);
}

} // namespace coroscope::vm::regex
