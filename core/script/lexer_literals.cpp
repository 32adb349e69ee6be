#include "core/script/lexer_impl.h"

namespace coroscope::script {

namespace {

bool isBinary(unsigned char c) {
    return c == '0' || c == '1';
}
bool isOctal(unsigned char c) {
    return c >= '0' && c <= '7';
}
bool isHex(unsigned char c) {
    return lexing::isDecimal(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

/// r, b, u, f, and r with b or f, in any case and order.
bool Lexer::stringPrefix(std::uint32_t begin, std::uint32_t length) const {
    if (length > 2) return false;
    bool raw = false, bytes = false, format = false, unicode = false;
    for (std::uint32_t i = 0; i < length; ++i) {
        bool* flag = nullptr;
        switch (m_text[begin + i] | 0x20) {
        case 'r':
            flag = &raw;
            break;
        case 'b':
            flag = &bytes;
            break;
        case 'f':
            flag = &format;
            break;
        case 'u':
            flag = &unicode;
            break;
        default:
            return false;
        }
        if (*flag) return false;
        *flag = true;
    }
    return (!unicode || length == 1) && !(bytes && format);
}

void Lexer::string(std::uint32_t begin, std::uint32_t quoteAt) {
    const unsigned char quote = at(quoteAt);
    const bool triple = at(quoteAt + 1) == quote && at(quoteAt + 2) == quote;
    const Pos start = pos(begin);
    std::uint32_t to = quoteAt + (triple ? 3 : 1);
    std::uint32_t line = m_line;
    std::uint32_t lineStart = m_lineStart;
    for (;; ++to) {
        if (to >= m_end) break;
        const auto c = static_cast<unsigned char>(m_text[to]);
        if (c == '\\') {
            ++to;
            if (to >= m_end) break;
            if (m_text[to] == '\n') ++line, lineStart = to + 1;
        } else if (c == '\n') {
            if (!triple) break;
            ++line, lineStart = to + 1;
        } else if (c == quote && (!triple || (at(to + 1) == quote && at(to + 2) == quote))) {
            to += triple ? 3 : 1;
            m_at = to;
            m_line = line;
            m_lineStart = lineStart;
            m_out.tokens.push_back(
                {TokenKind::String, static_cast<std::uint8_t>(m_brackets.size()), begin, to, start, pos(to)});
            return;
        }
    }
    if (to >= m_end && lineStart >= m_end && line > 1) --line; // the last line end belongs to its line
    faultAt(DiagnosticKind::SyntaxError,
            std::string(triple ? "unterminated triple-quoted string literal (detected at line "
                               : "unterminated string literal (detected at line ") +
                std::to_string(line) + ")",
            {start, start}, true);
    if (!triple && to < m_end) {
        // A string that was continued with backslashes ends on a later line than it began.
        m_line = line;
        m_lineStart = lineStart;
    }
    m_at = to < m_end ? to : m_end;
}

std::uint32_t Lexer::digits(std::uint32_t offset, bool (*isDigit)(unsigned char)) const {
    while (isDigit(at(offset)) || (at(offset) == '_' && isDigit(at(offset + 1))))
        ++offset;
    return offset;
}

/// Mirrors verify_end_of_number: a name right behind a number is a fault, unless it is a keyword that may
/// follow one (`1if x else y`).
bool Lexer::endOfNumber(std::uint32_t offset, const char* kind) {
    const unsigned char c = at(offset);
    if (!lexing::continuesName(c)) return true;
    const std::string_view rest(m_text + offset, m_end - offset);
    for (const char* keyword : {"and", "else", "for", "if", "in", "is", "or", "not"})
        if (rest.starts_with(keyword)) return true;
    std::uint32_t resume = offset;
    while (lexing::continuesName(at(resume)))
        ++resume;
    fault(std::string("invalid ") + kind + " literal", offset, resume);
    return false;
}

void Lexer::radixNumber(std::uint32_t begin, const char* kind, bool (*isDigit)(unsigned char)) {
    std::uint32_t to = begin + 2;
    do {
        if (at(to) == '_') ++to;
        if (!isDigit(at(to))) {
            std::uint32_t resume = to;
            while (lexing::continuesName(at(resume)))
                ++resume;
            if (lexing::isDecimal(at(to)))
                return fault(std::string("invalid digit '") + m_text[to] + "' in " + kind + " literal",
                             to + 1, resume);
            return fault(std::string("invalid ") + kind + " literal", to, resume);
        }
        while (isDigit(at(to)))
            ++to;
    } while (at(to) == '_');
    if (lexing::isDecimal(at(to))) {
        std::uint32_t resume = to;
        while (lexing::continuesName(at(resume)))
            ++resume;
        return fault(std::string("invalid digit '") + m_text[to] + "' in " + kind + " literal", to + 1,
                     resume);
    }
    if (!endOfNumber(to, kind)) return;
    push(TokenKind::Number, begin, to);
    m_at = to;
}

/// Mirrors tok_decimal_tail: digits with single underscores between them.
bool Lexer::decimalTail(std::uint32_t& offset, const char* kind) {
    for (;;) {
        while (lexing::isDecimal(at(offset)))
            ++offset;
        if (at(offset) != '_') return true;
        ++offset;
        if (!lexing::isDecimal(at(offset))) {
            std::uint32_t resume = offset;
            while (lexing::continuesName(at(resume)))
                ++resume;
            fault(std::string("invalid ") + kind + " literal", offset, resume);
            return false;
        }
    }
}

void Lexer::number() {
    const std::uint32_t begin = m_at;
    std::uint32_t to = begin;
    bool leadingZeros = false;
    std::uint32_t zerosEnd = 0;
    if (at(to) == '0') {
        const unsigned char letter = at(to + 1) | 0x20;
        if (letter == 'x') return radixNumber(begin, "hexadecimal", isHex);
        if (letter == 'o') return radixNumber(begin, "octal", isOctal);
        if (letter == 'b') return radixNumber(begin, "binary", isBinary);
        while (at(to) == '0' || (at(to) == '_' && lexing::isDecimal(at(to + 1))))
            ++to;
        zerosEnd = to;
        leadingZeros = lexing::isDecimal(at(to));
    }
    const char* kind = "decimal";
    if (at(to) != '.' && !decimalTail(to, kind)) return;
    bool real = false;
    if (at(to) == '.') {
        real = true;
        ++to;
        if (lexing::isDecimal(at(to)) && !decimalTail(to, kind)) return;
    }
    if ((at(to) | 0x20) == 'e') {
        const std::uint32_t sign = at(to + 1) == '+' || at(to + 1) == '-' ? 1u : 0u;
        if (lexing::isDecimal(at(to + 1 + sign))) {
            real = true;
            to += 1 + sign;
            if (!decimalTail(to, kind)) return;
        } else if (sign) {
            return fault("invalid decimal literal", to + 2, to + 2);
        }
    }
    if ((at(to) | 0x20) == 'j') {
        ++to;
        kind = "imaginary";
    } else if (leadingZeros && !real) {
        faultAt(DiagnosticKind::SyntaxError,
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
                "integers",
                {pos(begin), pos(zerosEnd)}, true);
        m_at = to;
        return;
    }
    if (!endOfNumber(to, kind)) return;
    push(TokenKind::Number, begin, to);
    m_at = to;
}

} // namespace coroscope::script
