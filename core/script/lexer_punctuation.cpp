#include "core/script/lexer_impl.h"

#include <cstdio>

namespace coroscope::script {

namespace {

constexpr std::size_t kMaxNesting = 200; // CPython's MAXLEVEL

unsigned char opening(unsigned char closing) {
    if (closing == ')') return '(';
    return closing == ']' ? '[' : '{';
}

std::string quoted(unsigned char c) {
    return std::string("'") + static_cast<char>(c) + "'";
}

} // namespace

void Lexer::open(TokenKind kind, unsigned char c) {
    if (m_brackets.size() >= kMaxNesting) {
        fault("too many nested parentheses", m_at + 1, m_at + 1);
        skipLine();
        return;
    }
    m_brackets.push_back({c, m_line, static_cast<std::uint32_t>(m_out.tokens.size())});
    push(kind, m_at, m_at + 1);
    ++m_at;
}

void Lexer::close(TokenKind kind, unsigned char c) {
    if (m_brackets.empty()) return fault("unmatched " + quoted(c), m_at + 1, m_at + 1);
    const Bracket bracket = m_brackets.back();
    if (bracket.c != opening(c)) {
        std::string message =
            "closing parenthesis " + quoted(c) + " does not match opening parenthesis " + quoted(bracket.c);
        if (bracket.line != m_line) message += " on line " + std::to_string(bracket.line);
        fault(std::move(message), m_at + 1, m_at + 1);
        m_brackets.pop_back();
        return;
    }
    m_brackets.pop_back();
    push(kind, m_at, m_at + 1);
    ++m_at;
}

void Lexer::punctuation(unsigned char c) {
    using K = TokenKind;
    const unsigned char second = at(m_at + 1);
    const unsigned char third = second ? at(m_at + 2) : 0;
    const auto emit = [&](K kind, std::uint32_t length) {
        push(kind, m_at, m_at + length);
        m_at += length;
    };
    // One character; the same with '=' behind it; doubled; doubled with '='.
    const auto family = [&](K one, K withEqual, K doubled, K doubledEqual) {
        if (second == '=') return emit(withEqual, 2);
        if (doubled != K::Error && second == c)
            return third == '=' && doubledEqual != K::Error ? emit(doubledEqual, 3) : emit(doubled, 2);
        emit(one, 1);
    };
    switch (c) {
    case '(':
        return open(K::LParen, c);
    case '[':
        return open(K::LBracket, c);
    case '{':
        return open(K::LBrace, c);
    case ')':
        return close(K::RParen, c);
    case ']':
        return close(K::RBracket, c);
    case '}':
        return close(K::RBrace, c);
    case ',':
        return emit(K::Comma, 1);
    case ':':
        return second == '=' ? emit(K::ColonEqual, 2) : emit(K::Colon, 1);
    case ';':
        return emit(K::Semicolon, 1);
    case '.':
        return second == '.' && third == '.' ? emit(K::Ellipsis, 3) : emit(K::Dot, 1);
    case '@':
        return family(K::At, K::AtEqual, K::Error, K::Error);
    case '=':
        return second == '=' ? emit(K::EqEqual, 2) : emit(K::Equal, 1);
    case '!':
        if (second == '=') return emit(K::NotEqual, 2);
        break;
    case '+':
        return family(K::Plus, K::PlusEqual, K::Error, K::Error);
    case '-':
        return second == '>' ? emit(K::Arrow, 2) : family(K::Minus, K::MinusEqual, K::Error, K::Error);
    case '*':
        return family(K::Star, K::StarEqual, K::DoubleStar, K::DoubleStarEqual);
    case '/':
        return family(K::Slash, K::SlashEqual, K::DoubleSlash, K::DoubleSlashEqual);
    case '%':
        return family(K::Percent, K::PercentEqual, K::Error, K::Error);
    case '|':
        return family(K::VBar, K::VBarEqual, K::Error, K::Error);
    case '&':
        return family(K::Amper, K::AmperEqual, K::Error, K::Error);
    case '^':
        return family(K::Circumflex, K::CircumflexEqual, K::Error, K::Error);
    case '~':
        return emit(K::Tilde, 1);
    case '<':
        if (second == '>') break;
        return family(K::Less, K::LessEqual, K::LeftShift, K::LeftShiftEqual);
    case '>':
        return family(K::Greater, K::GreaterEqual, K::RightShift, K::RightShiftEqual);
    default:
        break;
    }
    if (c < 0x20 || c == 0x7f) {
        char code[8];
        std::snprintf(code, sizeof code, "%04X", c);
        return fault(std::string("invalid non-printable character U+") + code, m_at + 1, m_at + 1);
    }
    // '$', '?', '!' and "<>": tokens that no rule wants.
    emit(K::Error, c == '<' ? 2 : 1);
}

} // namespace coroscope::script
