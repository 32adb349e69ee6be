#pragma once

#include "core/script/lexer.h"

#include <array>

namespace coroscope::script {

/// The state of one pass over a text; see lexer.h.
class Lexer {
public:
    Lexer(const Source& source, std::uint32_t begin, std::uint32_t end);

    void run();
    void runField();
    TokenList takeTokens() { return std::move(m_out); }

private:
    // lexer.cpp
    unsigned char at(std::uint32_t offset) const {
        return offset < m_end ? static_cast<unsigned char>(m_text[offset]) : 0;
    }
    Pos pos(std::uint32_t offset) const { return {m_line, offset - m_lineStart}; }
    void push(TokenKind kind, std::uint32_t begin, std::uint32_t end);
    void beginLine();
    void indentTo(std::uint32_t column, std::uint32_t altColumn);
    void lexToken();
    void newline();
    void comment();
    bool continuation();
    void name();
    void identifierTail(std::uint32_t begin);
    void punctuation(unsigned char c);
    void open(TokenKind kind, unsigned char c);
    void close(TokenKind kind, unsigned char c);
    void finish();
    /// Reports at the byte before `offset`, as CPython's syntaxerror() does, and skips the rest of the line.
    void fault(std::string message, std::uint32_t offset, std::uint32_t resume);
    void faultAt(DiagnosticKind kind, std::string message, Range range, bool beatsParser);
    void skipLine();

    // lexer_literals.cpp
    bool stringPrefix(std::uint32_t begin, std::uint32_t length) const;
    void string(std::uint32_t begin, std::uint32_t quoteAt);
    void number();
    std::uint32_t digits(std::uint32_t offset, bool (*isDigit)(unsigned char)) const;
    void radixNumber(std::uint32_t begin, const char* kind, bool (*isDigit)(unsigned char));
    bool decimalTail(std::uint32_t& offset, const char* kind);
    bool endOfNumber(std::uint32_t offset, const char* kind);

    struct Bracket {
        unsigned char c;
        std::uint32_t line;
        std::uint32_t token;
    };

    const Source& m_source;
    const char* m_text;
    std::uint32_t m_at;
    std::uint32_t m_end;
    std::uint32_t m_line;
    std::uint32_t m_lineStart;
    bool m_atLineStart = true;
    bool m_stopped = false;
    bool m_inField = false;
    std::vector<std::uint32_t> m_indents{0};
    std::vector<std::uint32_t> m_altIndents{0};
    std::vector<Bracket> m_brackets;
    TokenList m_out;
};

namespace lexing {

constexpr std::array<unsigned char, 256> makeByteClasses() {
    std::array<unsigned char, 256> classes{};
    for (int c = 0; c < 256; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
        const bool digit = c >= '0' && c <= '9';
        classes[static_cast<std::size_t>(c)] = static_cast<unsigned char>(letter ? 3 : digit ? 2 : 0);
    }
    return classes;
}

/// Bit 0: the byte starts an identifier, bit 1: it continues one. Bytes from 0x80 do both here; the lexer
/// looks at them closely afterwards.
inline constexpr auto kByteClass = makeByteClasses();

inline bool startsName(unsigned char c) {
    return kByteClass[c] & 1;
}
inline bool continuesName(unsigned char c) {
    return kByteClass[c] & 2;
}
inline bool isDecimal(unsigned char c) {
    return c >= '0' && c <= '9';
}

} // namespace lexing

} // namespace coroscope::script
