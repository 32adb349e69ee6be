#include "core/script/token.h"

#include <iterator>

namespace coroscope::script {

namespace {

constexpr const char* kSpellings[] = {
    "ENDMARKER", "NEWLINE", "INDENT",   "DEDENT", "ERRORTOKEN", "NAME", "NUMBER", "STRING", "(",
    ")",         "[",       "]",        "{",      "}",          ",",    ":",      ";",      ".",
    "...",       "->",      "@",        "=",      ":=",         "+",    "-",      "*",      "/",
    "%",         "//",      "**",       "|",      "&",          "^",    "~",      "<<",     ">>",
    "<",         ">",       "<=",       ">=",     "==",         "!=",   "+=",     "-=",     "*=",
    "@=",        "/=",      "//=",      "%=",     "**=",        "<<=",  ">>=",    "|=",     "^=",
    "&=",        "False",   "None",     "True",   "and",        "as",   "assert", "async",  "await",
    "break",     "class",   "continue", "def",    "del",        "elif", "else",   "except", "finally",
    "for",       "from",    "global",   "if",     "import",     "in",   "is",     "lambda", "nonlocal",
    "not",       "or",      "pass",     "raise",  "return",     "try",  "while",  "with",   "yield"};
static_assert(std::size(kSpellings) == static_cast<std::size_t>(TokenKind::Yield) + 1);

} // namespace

const char* spelling(TokenKind kind) {
    return kSpellings[static_cast<std::size_t>(kind)];
}

TokenKind keywordKind(std::string_view text) {
    using K = TokenKind;
    const auto pick = [&](std::initializer_list<K> candidates) {
        for (const K kind : candidates)
            if (text == spelling(kind)) return kind;
        return K::Name;
    };
    if (text.size() < 2 || text.size() > 8) return K::Name;
    switch (text[0]) {
    case 'F':
        return pick({K::False});
    case 'N':
        return pick({K::None});
    case 'T':
        return pick({K::True});
    case 'a':
        return pick({K::And, K::As, K::Assert, K::Async, K::Await});
    case 'b':
        return pick({K::Break});
    case 'c':
        return pick({K::Class, K::Continue});
    case 'd':
        return pick({K::Def, K::Del});
    case 'e':
        return pick({K::Elif, K::Else, K::Except});
    case 'f':
        return pick({K::Finally, K::For, K::From});
    case 'g':
        return pick({K::Global});
    case 'i':
        return pick({K::If, K::Import, K::In, K::Is});
    case 'l':
        return pick({K::Lambda});
    case 'n':
        return pick({K::Nonlocal, K::Not});
    case 'o':
        return pick({K::Or});
    case 'p':
        return pick({K::Pass});
    case 'r':
        return pick({K::Raise, K::Return});
    case 't':
        return pick({K::Try});
    case 'w':
        return pick({K::While, K::With});
    case 'y':
        return pick({K::Yield});
    default:
        return K::Name;
    }
}

} // namespace coroscope::script
