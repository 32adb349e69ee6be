#pragma once

#include "core/script/diagnostic.h"
#include "core/script/token.h"

#include <string>
#include <vector>

namespace coroscope::script {

/// A fault found while cutting the text into tokens.
struct LexFault {
    DiagnosticKind kind = DiagnosticKind::SyntaxError;
    std::string message;
    Range range;
    /// Index of the Error token that stands in its place.
    std::uint32_t token = 0;
    /// CPython prefers these to whatever its parser found before them; the others count only where the parser
    /// arrives at them.
    bool beatsParser = true;
    /// CPython shows no caret (its offset is 0).
    bool noCaret = false;
};

/// All tokens of a text, ending in EndMarker, and what is no token.
struct TokenList {
    std::vector<Token> tokens;
    std::vector<Range> comments;
    std::vector<LexFault> faults;
    /// Token indices of the brackets that are still open at the end of the text, outermost first.
    std::vector<std::uint32_t> unclosed;
};

/// Mirrors CPython's tok_get, including its rules for tabs. Goes on after a fault at the next line, so that
/// an editor can show several. Never recurses; linear in the text.
TokenList lex(const Source& source);

/// The same for the inside of an f-string's braces: bytes [begin, end), as if they stood in parentheses (an
/// LParen comes first, an RParen last).
TokenList lexReplacementField(const Source& source, std::uint32_t begin, std::uint32_t end);

} // namespace coroscope::script
