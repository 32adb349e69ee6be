#pragma once

#include "core/script/source.h"

#include <cstdint>
#include <string_view>

namespace coroscope::script {

// clang-format off
enum class TokenKind : std::uint8_t {
    EndMarker, Newline, Indent, Dedent, Error, Name, Number, String,
    // punctuation
    LParen, RParen, LBracket, RBracket, LBrace, RBrace,
    Comma, Colon, Semicolon, Dot, Ellipsis, Arrow, At, Equal, ColonEqual,
    Plus, Minus, Star, Slash, Percent, DoubleSlash, DoubleStar,
    VBar, Amper, Circumflex, Tilde, LeftShift, RightShift,
    Less, Greater, LessEqual, GreaterEqual, EqEqual, NotEqual,
    // augmented assignment, in the order of BinaryOperator
    PlusEqual, MinusEqual, StarEqual, AtEqual, SlashEqual, DoubleSlashEqual, PercentEqual, DoubleStarEqual,
    LeftShiftEqual, RightShiftEqual, VBarEqual, CircumflexEqual, AmperEqual,
    // keywords
    False, None, True, And, As, Assert, Async, Await, Break, Class, Continue, Def, Del, Elif, Else, Except,
    Finally, For, From, Global, If, Import, In, Is, Lambda, Nonlocal, Not, Or, Pass, Raise, Return, Try,
    While, With, Yield
};
// clang-format on

/// A piece of the source. Newline, Indent and Dedent are CPython's: one Newline a logical line, none inside
/// brackets.
struct Token {
    TokenKind kind = TokenKind::EndMarker;
    /// Open brackets around it (a bracket itself: with it opened, or closed).
    std::uint8_t level = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Pos start;
    Pos stop;

    Range range() const { return {start, stop}; }
};

/// The keyword with this spelling, or Name.
TokenKind keywordKind(std::string_view text);
/// As in the source: "+=", "while"; what it is otherwise: "NAME", "NEWLINE".
const char* spelling(TokenKind kind);

inline bool isKeyword(TokenKind kind) {
    return kind >= TokenKind::False;
}

} // namespace coroscope::script
