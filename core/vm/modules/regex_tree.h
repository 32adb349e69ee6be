#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Regular expressions as Python's `re` defines them. Their syntax is read by a parser of our own, which has
/// CPython's messages and positions; what it finds is written again in the syntax of PCRE2
/// (regex_translate.h), which does the matching (regex_program.h).
namespace coroscope::vm::regex {

/// The values of re.IGNORECASE and so on.
enum Flag : std::uint32_t {
    kIgnoreCase = 2,
    kLocale = 4,
    kMultiline = 8,
    kDotAll = 16,
    kUnicode = 32,
    kVerbose = 64,
    kDebug = 128,
    kAscii = 256,
};

enum class Anchor : std::uint8_t {
    StringStart,
    StringEnd,
    LineStart,
    LineEnd,
    DollarEnd,
    Boundary,
    NotBoundary
};
enum class Greed : std::uint8_t { Greedy, Lazy, Possessive };
inline constexpr std::uint32_t kEndless = 0xffffffff;

/// What \d and the like stand for inside a set.
enum class Category : std::uint8_t { Digit, NotDigit, Space, NotSpace, Word, NotWord };

/// Which code points a set stands for: its members, or all others when negated. With kIgnoreCase also those
/// that differ from a member by case alone.
struct CharSet {
    struct Range {
        char32_t low, high;
    };
    bool negated = false;
    std::uint32_t flags = 0;
    std::vector<Range> ranges;
    std::vector<Category> categories;
    bool contains(char32_t c) const;
};

/// What a part of a pattern says.
struct Node {
    enum class Kind : std::uint8_t {
        Sequence,    ///< children one after another
        Alternation, ///< one of the children
        Char,        ///< a: code point
        Any,
        Set, ///< set
        At,  ///< a: Anchor
        BackReference,
        Conditional, ///< a: group; children: yes, no
        Look,        ///< a: 1 ahead, 2 not ahead, 3 behind, 4 not behind; child
        Atomic,
        Group,  ///< a: number, 0: not captured; child
        Repeat, ///< a: min, b: max, greed; child
    };
    explicit Node(Kind kind, std::uint32_t a = 0, std::uint32_t flags = 0) : kind(kind), a(a), flags(flags) {}
    Kind kind;
    std::uint32_t a = 0, b = 0;
    std::uint32_t flags = 0;
    Greed greed = Greed::Greedy;
    std::unique_ptr<CharSet> set;
    std::vector<std::unique_ptr<Node>> children;

    bool single() const { return kind == Kind::Char || kind == Kind::Any || kind == Kind::Set; }
};

struct Warning {
    bool deprecation = false; ///< else a FutureWarning: what may come to mean something else
    std::string text;
};

struct Tree {
    std::unique_ptr<Node> root;
    std::uint32_t groups = 0; ///< without the whole match
    std::size_t nodes = 0;
    std::uint32_t flags = 0;
    std::vector<std::pair<std::string, std::uint32_t>> names; ///< by group number
    std::vector<Warning> warnings;
};

struct Error {
    std::string message; ///< empty: none
    std::size_t position = 0;
};
inline constexpr std::size_t kNowhere = std::size_t(-1); ///< an error that CPython gives no position

/// `bytes`: the pattern is a bytes object, one code point a byte. False: `error` says why.
bool parse(std::u32string_view pattern, bool bytes, std::uint32_t flags, Tree& tree, Error& error);
/// False when a look-behind could match texts of different lengths.
bool checkWidths(const Tree& tree, Error& error);

} // namespace coroscope::vm::regex
