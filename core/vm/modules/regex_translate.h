#pragma once

#include "core/vm/modules/regex_tree.h"

#include <string>
#include <vector>

namespace coroscope::vm::regex {

/// The text that is searched: one byte a code point (str below 256, bytes), or four.
enum class Width : std::uint8_t { Narrow, Wide };

/// A pattern in the syntax of PCRE2, for PCRE2_DOTALL, PCRE2_MULTILINE, PCRE2_ALT_CIRCUMFLEX and a newline
/// that is LF, without PCRE2_UTF: code units are code points.
struct Translation {
    std::string text;        ///< ASCII throughout
    std::size_t nodes = 0;   ///< of the tree: what one way through the pattern may take
    bool properties = false; ///< needs PCRE2_UCP
    /// Which group Match.lastindex tells: the first of these that took part.
    std::vector<std::uint32_t> lastOrder;
    /// Which one that is cannot be told from the groups afterwards: the text has marks (*:N), the last one
    /// tells.
    bool marks = false;
    /// Empty: none. PCRE2 cannot take it.
    std::string refusal;
};

/// What is matched is the same as with CPython. Callouts (?C) stand behind whatever gives a choice, so that
/// between two of them no more is done than to run over the text once: whoever counts them can bound the
/// time.
Translation translate(const Tree& tree, Width width);

} // namespace coroscope::vm::regex
