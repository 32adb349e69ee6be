#pragma once

#include "core/vm/modules/regex_tree.h"
#include "core/vm/text.h"

#include <string>

namespace coroscope::vm::regex {

using NodePtr = std::unique_ptr<Node>;

inline constexpr char32_t kEnd = 0xffffffff; ///< what peek() and get() answer behind the pattern
inline constexpr std::uint32_t kTypeFlags = kAscii | kLocale | kUnicode;

inline bool isDigit(char32_t c) {
    return c >= '0' && c <= '9';
}
inline bool isOctal(char32_t c) {
    return c >= '0' && c <= '7';
}
inline bool isLetter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
std::string toUtf8(std::u32string_view text);

/// By recursive descent; the first error ends it.
class Parser {
public:
    Parser(std::u32string_view pattern, bool bytes, Tree& tree, Error& error)
        : m_pattern(pattern), m_bytes(bytes), m_tree(tree), m_error(error) {}
    bool parseAll();

private:
    bool failed() const { return !m_error.message.empty(); }
    NodePtr fail(std::string message, std::size_t position);
    char32_t peek(std::size_t ahead = 0) const;
    bool accept(char32_t c);
    char32_t get() { return m_at < m_pattern.size() ? m_pattern[m_at++] : kEnd; }
    /// CPython reads a backslash and what follows as one.
    std::size_t tokenLength(std::size_t at) const;
    void skipToken();
    std::string token(std::size_t at) const { return toUtf8(m_pattern.substr(at, tokenLength(at))); }
    std::string piece(std::size_t from) const { return toUtf8(m_pattern.substr(from, m_at - from)); }
    /// A name up to `terminator`; false: failed.
    bool until(char32_t terminator, std::string& name, std::u32string* raw = nullptr,
               const char* what = "group name");
    static bool isIdentifier(std::u32string_view name);
    /// A group's name, checked.
    bool groupName(char32_t terminator, std::string& name);
    std::uint32_t findGroup(const std::string& name) const;
    bool isOpen(std::uint32_t group) const;
    NodePtr alternatives(std::uint32_t flags, bool first);
    /// `flags` may change by global flags at the start.
    NodePtr sequence(std::uint32_t& flags, bool first);
    static NodePtr at(Anchor anchor, std::uint32_t flags);
    /// Behind '{': whether it is "{m}", "{m,}", "{,n}" or "{m,n}".
    bool isRepeat() const;
    bool number(std::uint32_t& out);
    bool repeat(Node& all, char32_t sign, std::size_t start);
    /// Digits of \x, \u, \U behind the letter.
    bool hexEscape(std::size_t start, int digits, char32_t& out);
    /// What \n, \x41 and so on stand for, in sets and outside; kEnd: not one of them (or failed).
    char32_t charEscape(char32_t c, std::size_t start);
    /// Behind \N.
    char32_t namedCharacter(std::size_t start);
    static bool categoryOf(char32_t c, Category& category);
    NodePtr octal(char32_t value, std::uint32_t flags, std::size_t start);
    void warnOfName(std::u32string_view name, bool always = false);
    void warn(const char* text, std::size_t position);
    /// False: a look-behind refers to what it must not.
    bool mayReferTo(std::uint32_t group);
    /// A reference to a group that is known and closed.
    NodePtr backReference(std::uint32_t group, std::uint32_t flags);
    NodePtr escape(std::uint32_t flags, std::size_t start);
    NodePtr reference(char32_t first, std::uint32_t flags, std::size_t start);
    /// One member: a code point, or a category when `isCategory`.
    bool member(char32_t c, std::size_t start, char32_t& value, Category& category, bool& isCategory);
    NodePtr charSet(std::uint32_t flags, std::size_t start);
    static void add(CharSet& set, char32_t value, Category category, bool isCategory);
    NodePtr finish(NodePtr node, std::uint32_t flags, std::size_t start);
    /// Behind '('. Null without an error: nothing that matches.
    NodePtr group(std::uint32_t& flags, std::size_t start, bool first);
    NodePtr capture(const std::string& name, std::uint32_t flags, std::size_t start);
    NodePtr named(std::uint32_t flags, std::size_t start);
    NodePtr conditional(std::uint32_t flags, std::size_t start);
    NodePtr inlineFlags(char32_t c, std::uint32_t& flags, std::size_t start, bool first);
    std::u32string_view m_pattern;
    bool m_bytes;
    Tree& m_tree;
    Error& m_error;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::vector<std::pair<std::uint32_t, std::size_t>> m_references; ///< of conditions, and where they stand
    std::vector<std::uint32_t> m_open;                               ///< groups that are not closed yet
    /// Within a look-behind: how many groups there were before it. Those inside it cannot be referred to.
    std::uint32_t m_groupsBefore = kEndless;
};

} // namespace coroscope::vm::regex
