#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Regular expressions as Python's `re` defines them: a parser with its messages, a program for a machine
/// that backtracks, and that machine, which keeps its state on the heap and counts its steps. Knows nothing
/// of the Vm.
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

enum class Op : std::uint8_t {
    Char,          ///< a: code point (folded when flags has kIgnoreCase)
    Any,           ///< not a line end
    AnyAll,        ///< any code point
    Set,           ///< a: index into sets
    At,            ///< a: Anchor
    Split,         ///< go on at a; if that fails, at b
    Jump,          ///< to a
    Save,          ///< position into register a
    BackReference, ///< a: group
    Conditional,   ///< to a when group b has not matched
    Look, ///< run what follows up to EndSub on its own; a: where to go on; b: 1 ahead, 2 not ahead, 3 behind,
          ///< 4 not behind; c: width
    Atomic, ///< run what follows up to EndSub; a: where to go on
    EndSub,
    RepeatOne, ///< a: min, b: max, c: where to go on; the single-character instruction follows; flags:
               ///< greedy, lazy, possessive
    LoopBegin, ///< a: first of the two registers of a loop
    LoopTest,  ///< a: registers, b: index into loops
    Match,
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

struct Instruction {
    Op op;
    std::uint32_t a = 0, b = 0, c = 0;
    std::uint32_t flags = 0; ///< kIgnoreCase, kAscii
    Greed greed = Greed::Greedy;
};

/// What \d and the like stand for inside a set.
enum class Category : std::uint8_t { Digit, NotDigit, Space, NotSpace, Word, NotWord };

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

struct Loop {
    std::uint32_t min, max, exit;
    Greed greed;
};

struct Program {
    std::vector<Instruction> code;
    std::vector<CharSet> sets;
    std::vector<Loop> loops;
    std::uint32_t groups = 0;    ///< without the whole match
    std::uint32_t registers = 0; ///< two a group (the whole match included), then those of loops
    std::uint32_t flags = 0;
    std::vector<std::pair<std::string, std::uint32_t>> names; ///< by group number
};

struct Error {
    std::string message; ///< empty: none
    std::size_t position = 0;
};

/// `bytes`: the pattern is a bytes object, one code point a byte. False: `error` says why.
bool compile(std::u32string_view pattern, bool bytes, std::uint32_t flags, Program& program, Error& error);

enum class Mode : std::uint8_t { Search, Match, FullMatch };
enum class Outcome : std::uint8_t { Found, NotFound, TooLong };

struct Result {
    std::vector<std::int64_t> spans; ///< start and end of each group, -1 when it took no part
    std::int64_t lastGroup = -1;     ///< lastindex
};

/// Text of either width, without a copy.
struct Text {
    const unsigned char* narrow = nullptr;
    const char32_t* wide = nullptr;
    std::size_t size = 0;
    char32_t operator[](std::size_t at) const { return narrow ? narrow[at] : wide[at]; }
};

/// Looks from `start` up to `end`. `advance`: an empty match right at `start` does not count. TooLong: more
/// than `steps` steps, for patterns that backtrack without end.
Outcome run(const Program& program, Text text, std::size_t start, std::size_t end, Mode mode, bool advance,
            std::uint64_t steps, Result& result);

char32_t lower(char32_t c, std::uint32_t flags);
bool inCategory(char32_t c, Category category, bool ascii);

} // namespace coroscope::vm::regex
