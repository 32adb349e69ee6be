#include "core/vm/modules/regex_parser.h"

#include "core/characters/utf8.h"

#include <algorithm>

// The syntax of patterns, with the messages and positions of CPython 3.11's parser.
namespace coroscope::vm::regex {

using Kind = Node::Kind;

namespace {

constexpr int kDeepest = 500; ///< nested groups: the parser recurses, and so does what reads the tree

/// As CPython shows what a pattern of bytes holds.
std::string escapedBytes(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c < 0x80) {
            out += utf8[i];
            continue;
        }
        const unsigned value = (c & 3u) << 6 | (static_cast<unsigned char>(utf8[++i]) & 63u);
        static constexpr char kDigits[] = "0123456789abcdef";
        out += cat("\\x", kDigits[value >> 4], kDigits[value & 15]);
    }
    return out;
}

} // namespace

bool Parser::parseAll() {
    // Bytes know ASCII alone, whatever the flags say.
    m_tree.root = alternatives(m_tree.flags | (m_bytes ? kAscii : 0u), true);
    if (failed()) return false;
    if (m_at < m_pattern.size()) fail("unbalanced parenthesis", m_at);
    for (const auto& [group, position] : m_references) {
        if (group > m_tree.groups) fail(cat("invalid group reference ", group), position);
    }
    return !failed();
}

NodePtr Parser::fail(std::string message, std::size_t position) {
    if (failed()) return nullptr;
    // CPython has always read one token more, and complains of that first.
    if (m_at + 1 == m_pattern.size() && m_pattern[m_at] == '\\')
        m_error = {"bad escape (end of pattern)", m_at};
    else
        m_error = {m_bytes ? escapedBytes(message) : std::move(message), position};
    return nullptr;
}

char32_t Parser::peek(std::size_t ahead) const {
    return m_at + ahead < m_pattern.size() ? m_pattern[m_at + ahead] : kEnd;
}

std::size_t Parser::tokenLength(std::size_t at) const {
    return at + 1 < m_pattern.size() && m_pattern[at] == '\\' ? 2 : 1;
}

void Parser::skipToken() {
    if (peek() == '\\' && peek(1) == kEnd) fail("bad escape (end of pattern)", m_at);
    m_at = std::min(m_at + tokenLength(m_at), m_pattern.size());
}

bool Parser::accept(char32_t c) {
    if (peek() != c) return false;
    ++m_at;
    return true;
}

NodePtr Parser::alternatives(std::uint32_t flags, bool first) {
    if (++m_depth > kDeepest) return fail("the pattern is nested too deeply", m_at);
    auto all = std::make_unique<Node>(Kind::Alternation);
    do {
        NodePtr branch = sequence(flags, first && all->children.empty());
        if (failed()) return nullptr;
        all->children.push_back(std::move(branch));
    } while (accept('|'));
    --m_depth;
    return all->children.size() == 1 ? std::move(all->children.front()) : std::move(all);
}

NodePtr Parser::sequence(std::uint32_t& flags, bool first) {
    auto all = std::make_unique<Node>(Kind::Sequence);
    for (;;) {
        const char32_t c = peek();
        if (c == kEnd || c == '|' || c == ')') return all;
        if (flags & kVerbose) {
            if (c == ' ' || (c >= 9 && c <= 13)) {
                ++m_at;
                continue;
            }
            if (c == '#') {
                while (peek() != kEnd && peek() != '\n')
                    skipToken();
                accept('\n');
                continue;
            }
        }
        const std::size_t start = m_at++;
        NodePtr item;
        switch (c) {
        case '\\':
            item = escape(flags, start);
            break;
        case '[':
            item = charSet(flags, start);
            break;
        case '*':
        case '+':
        case '?':
        case '{':
            if (c == '{' && !isRepeat()) {
                item = std::make_unique<Node>(Kind::Char, c, flags);
                break;
            }
            if (!repeat(*all, c, start)) return nullptr;
            continue;
        case '.':
            item = std::make_unique<Node>(Kind::Any, 0, flags);
            break;
        case '(':
            item = group(flags, start, first && all->children.empty());
            if (failed()) return nullptr;
            if (!item) continue; // a comment, or flags
            break;
        case '^':
            item = at(flags & kMultiline ? Anchor::LineStart : Anchor::StringStart, flags);
            break;
        case '$':
            item = at(flags & kMultiline ? Anchor::LineEnd : Anchor::DollarEnd, flags);
            break;
        default:
            item = std::make_unique<Node>(Kind::Char, c, flags);
        }
        if (failed()) return nullptr;
        ++m_tree.nodes;
        all->children.push_back(std::move(item));
    }
}

NodePtr Parser::at(Anchor anchor, std::uint32_t flags) {
    return std::make_unique<Node>(Kind::At, static_cast<std::uint32_t>(anchor), flags);
}

bool Parser::isRepeat() const {
    std::size_t i = 0;
    if (peek() == '}') return false;
    while (isDigit(peek(i)))
        ++i;
    if (peek(i) == ',') ++i;
    while (isDigit(peek(i)))
        ++i;
    return peek(i) == '}';
}

bool Parser::number(std::uint32_t& out) {
    std::uint64_t value = 0;
    while (isDigit(peek())) {
        value = value * 10 + (get() - '0');
        if (value >= kEndless) {
            fail("the repetition number is too large", m_at);
            return false;
        }
    }
    out = static_cast<std::uint32_t>(value);
    return true;
}

bool Parser::repeat(Node& all, char32_t sign, std::size_t start) {
    std::uint32_t least = sign == '+' ? 1 : 0, most = sign == '?' ? 1 : kEndless;
    if (sign == '{') {
        const bool hasLeast = isDigit(peek());
        if (hasLeast && !number(least)) return false;
        if (accept(',')) {
            if (isDigit(peek()) && !number(most)) return false;
        } else {
            most = least;
        }
        ++m_at; // }
        if (most < least) {
            fail("min repeat greater than max repeat", start + 1);
            return false;
        }
    }
    if (all.children.empty() || all.children.back()->kind == Kind::At) {
        fail("nothing to repeat", start);
        return false;
    }
    if (all.children.back()->kind == Kind::Repeat) {
        fail("multiple repeat", start);
        return false;
    }
    auto node = std::make_unique<Node>(Kind::Repeat, least);
    node->b = most;
    if (accept('?'))
        node->greed = Greed::Lazy;
    else if (accept('+'))
        node->greed = Greed::Possessive;
    node->children.push_back(std::move(all.children.back()));
    all.children.back() = std::move(node);
    return true;
}

std::string toUtf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text)
        appendUtf8(out, c);
    return out;
}

bool parse(std::u32string_view pattern, bool bytes, std::uint32_t flags, Tree& tree, Error& error) {
    tree.flags = flags;
    Parser parser(pattern, bytes, tree, error);
    return parser.parseAll();
}

} // namespace coroscope::vm::regex
