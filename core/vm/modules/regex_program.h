#pragma once

#include "core/vm/modules/regex_translate.h"

#include <memory>
#include <optional>

namespace coroscope::vm::regex {

enum class Mode : std::uint8_t { Search, Match, FullMatch };
enum class Outcome : std::uint8_t {
    Found,
    NotFound,
    Stopped, ///< Watch::charge said no
    TooLong, ///< more than kMostSteps
    TooLarge ///< no memory, of the machine's or within Watch::memory
};

/// Text of either width, without a copy.
struct Text {
    const unsigned char* narrow = nullptr;
    const char32_t* wide = nullptr;
    std::size_t size = 0;
};

/// How far one search may go.
struct Watch {
    /// Counts steps; false: the search is to end.
    bool (*charge)(void* data, std::uint64_t steps);
    void* data;
    std::uint64_t memory; ///< bytes that it may take while it runs
};

/// A pattern that backtracks without end is given up after a second or a few.
inline constexpr std::uint64_t kMostSteps = 500'000'000;

struct Result {
    std::vector<std::int64_t> spans; ///< start and end of each group, -1 when it took no part
    std::int64_t lastGroup = -1;     ///< lastindex
};

class CodeBase;

/// A compiled pattern: PCRE2's code for each width of text and each way to search, made when it is first
/// wanted. One thread at a time.
class Program {
public:
    Program();
    Program(Program&&) noexcept;
    Program& operator=(Program&&) noexcept;
    ~Program();

    /// `bytes`: the pattern is a bytes object, one code point a byte. False: `error` says why.
    bool compile(std::u32string_view pattern, bool bytes, std::uint32_t flags, Error& error);
    std::uint32_t groups() const { return m_tree.groups; } ///< without the whole match
    std::uint32_t flags() const { return m_tree.flags; }
    const std::vector<std::pair<std::string, std::uint32_t>>& names() const { return m_tree.names; }
    const std::vector<Warning>& warnings() const { return m_tree.warnings; }
    /// Of memory, as far as made; about.
    std::size_t bytes() const { return m_bytes + m_tree.nodes * (sizeof(Node) + 32); }

    /// Looks from `start` up to `end`. `advance`: an empty match right at `start` does not count.
    Outcome run(Text text, std::size_t start, std::size_t end, Mode mode, bool advance, const Watch& watch,
                Result& result);

private:
    static constexpr std::size_t kModes = 3;
    CodeBase* code(Width width, Mode mode);
    Tree m_tree;
    std::size_t m_bytes = 0;                      ///< of what PCRE2 has made
    std::optional<Translation> m_translations[2]; ///< by width
    std::unique_ptr<CodeBase> m_codes[2 * kModes];
};

} // namespace coroscope::vm::regex
