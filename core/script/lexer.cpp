#include "core/script/lexer.h"

#include "core/characters/unicode.h"
#include "core/characters/utf8.h"
#include "core/script/lexer_impl.h"

#include <cstdio>

namespace coroscope::script {

namespace {

constexpr std::size_t kMaxIndentation = 100; // CPython's MAXINDENT
constexpr std::uint32_t kTab = 8;            // CPython's TABSIZE

std::string hex(std::uint32_t code) {
    char text[16];
    std::snprintf(text, sizeof text, "%04X", code);
    return text;
}

} // namespace

TokenList lex(const Source& source) {
    Lexer lexer(source, 0, static_cast<std::uint32_t>(source.text().size()));
    lexer.run();
    return lexer.takeTokens();
}

TokenList lexReplacementField(const Source& source, std::uint32_t begin, std::uint32_t end) {
    Lexer lexer(source, begin, end);
    lexer.runField();
    return lexer.takeTokens();
}

Lexer::Lexer(const Source& source, std::uint32_t begin, std::uint32_t end)
    : m_source(source), m_text(source.text().data()), m_at(begin), m_end(end) {
    const Pos start = source.position(begin);
    m_line = start.line;
    m_lineStart = begin - start.col;
    m_out.tokens.reserve((end - begin) / 4 + 16);
}

void Lexer::run() {
    while (!m_stopped) {
        if (m_atLineStart) beginLine();
        lexToken();
    }
}

void Lexer::runField() {
    m_atLineStart = false;
    m_inField = true;
    m_brackets.push_back({'(', m_line, 0});
    push(TokenKind::LParen, m_at, m_at);
    while (!m_stopped && m_at < m_end)
        lexToken();
    if (m_stopped) return;
    for (std::size_t i = 1; i < m_brackets.size(); ++i)
        m_out.unclosed.push_back(m_brackets[i].token);
    m_brackets.clear();
    push(TokenKind::RParen, m_end, m_end);
    push(TokenKind::EndMarker, m_end, m_end);
}

void Lexer::push(TokenKind kind, std::uint32_t begin, std::uint32_t end) {
    m_out.tokens.push_back(
        {kind, static_cast<std::uint8_t>(m_brackets.size()), begin, end, pos(begin), pos(end)});
}

/// Measures the indentation of the next line that holds more than blanks and a comment, and emits Indent and
/// Dedent. Two widths are kept, with tabs of 8 and of 1: where they disagree, tabs and spaces were mixed.
void Lexer::beginLine() {
    for (;;) {
        std::uint32_t column = 0;
        std::uint32_t altColumn = 0;
        std::uint32_t continuedColumn = 0;
        for (;; ++m_at) {
            const unsigned char c = at(m_at);
            if (c == ' ') {
                ++column, ++altColumn;
            } else if (c == '\t') {
                column = (column / kTab + 1) * kTab;
                ++altColumn;
            } else if (c == '\014') {
                column = altColumn = 0;
            } else if (c == '\\' && at(m_at + 1) == '\n' && m_at + 2 < m_end) {
                continuedColumn = continuedColumn ? continuedColumn : column;
                ++m_at;
                ++m_line;
                m_lineStart = m_at + 1;
            } else {
                break;
            }
        }
        if (at(m_at) == '#') comment();
        if (m_at >= m_end) return; // finish() emits the dedents
        if (at(m_at) == '\n') {
            ++m_at;
            ++m_line;
            m_lineStart = m_at;
            continue;
        }
        m_atLineStart = false;
        indentTo(continuedColumn ? continuedColumn : column, continuedColumn ? continuedColumn : altColumn);
        return;
    }
}

void Lexer::indentTo(std::uint32_t column, std::uint32_t altColumn) {
    const auto tabFault = [&] {
        faultAt(DiagnosticKind::TabError, "inconsistent use of tabs and spaces in indentation",
                {pos(m_lineStart), pos(m_at)}, false);
        m_out.faults.back().noCaret = true;
    };
    if (column == m_indents.back()) {
        if (altColumn != m_altIndents.back()) tabFault();
    } else if (column > m_indents.back()) {
        if (m_indents.size() >= kMaxIndentation) {
            faultAt(DiagnosticKind::IndentationError, "too many levels of indentation",
                    {pos(m_lineStart), pos(m_at)}, false);
            m_out.faults.back().noCaret = true;
            m_at = m_end;
            return;
        }
        if (altColumn <= m_altIndents.back()) return tabFault();
        m_indents.push_back(column);
        m_altIndents.push_back(altColumn);
        push(TokenKind::Indent, m_at, m_at);
    } else {
        while (m_indents.size() > 1 && column < m_indents.back()) {
            m_indents.pop_back();
            m_altIndents.pop_back();
            push(TokenKind::Dedent, m_at, m_at);
        }
        if (column != m_indents.back()) {
            const auto lineEnd = m_lineStart + static_cast<std::uint32_t>(m_source.line(m_line).size());
            faultAt(DiagnosticKind::IndentationError, "unindent does not match any outer indentation level",
                    {pos(lineEnd), pos(lineEnd)}, false);
            m_indents.push_back(column); // the lines that follow at this width are not to blame
            m_altIndents.push_back(altColumn);
        } else if (altColumn != m_altIndents.back()) {
            tabFault();
        }
    }
}

void Lexer::lexToken() {
    unsigned char c = at(m_at);
    while (c == ' ' || c == '\t' || c == '\014')
        c = at(++m_at);
    if (c == '#') {
        comment();
        c = at(m_at);
    }
    if (m_at >= m_end) return finish();
    if (lexing::startsName(c)) return name();
    if (lexing::isDecimal(c) || (c == '.' && lexing::isDecimal(at(m_at + 1)))) return number();
    if (c == '"' || c == '\'') return string(m_at, m_at);
    if (c == '\n') return newline();
    if (c == '\\') {
        continuation();
        return;
    }
    punctuation(c);
}

void Lexer::newline() {
    if (m_brackets.empty()) {
        push(TokenKind::Newline, m_at, m_at + 1);
        m_atLineStart = true;
    }
    ++m_at;
    ++m_line;
    m_lineStart = m_at;
}

void Lexer::comment() {
    const std::uint32_t begin = m_at;
    while (m_at < m_end && m_text[m_at] != '\n')
        ++m_at;
    m_out.comments.push_back({pos(begin), pos(m_at)});
}

bool Lexer::continuation() {
    if (at(m_at + 1) != '\n' || m_at + 1 >= m_end) {
        if (m_at + 1 >= m_end) {
            faultAt(DiagnosticKind::SyntaxError, "unexpected EOF while parsing",
                    {pos(m_at + 1), pos(m_at + 1)}, false);
            m_out.faults.back().noCaret = m_out.tokens.size() == 1;
            m_at = m_end;
        } else {
            faultAt(DiagnosticKind::SyntaxError, "unexpected character after line continuation character",
                    {pos(m_at + 1), pos(m_at + 1)}, false);
            skipLine();
        }
        return false;
    }
    if (m_at + 2 >= m_end) {
        faultAt(DiagnosticKind::SyntaxError, "unexpected EOF while parsing", {pos(m_at + 1), pos(m_at + 1)},
                false);
        m_out.faults.back().noCaret = m_out.tokens.size() == 1;
        m_at = m_end;
        return false;
    }
    m_at += 2;
    ++m_line;
    m_lineStart = m_at;
    return true;
}

void Lexer::name() {
    const std::uint32_t begin = m_at;
    std::uint32_t to = begin + 1;
    bool ascii = static_cast<unsigned char>(m_text[begin]) < 0x80;
    while (lexing::continuesName(at(to))) {
        ascii = ascii && static_cast<unsigned char>(m_text[to]) < 0x80;
        ++to;
    }
    const unsigned char next = at(to);
    if ((next == '"' || next == '\'') && stringPrefix(begin, to - begin)) return string(begin, to);
    m_at = to;
    if (!ascii) return identifierTail(begin);
    push(keywordKind({m_text + begin, to - begin}), begin, to);
}

/// Mirrors verify_identifier: bytes from 0x80 were taken on trust so far.
void Lexer::identifierTail(std::uint32_t begin) {
    const std::string_view text(m_text + begin, m_at - begin);
    for (std::size_t i = 0; i < text.size();) {
        const bool first = i == 0;
        const std::int32_t code = decodeUtf8(text, i);
        if (code < 0) {
            m_at = begin + static_cast<std::uint32_t>(i);
            return fault("invalid or missing encoding declaration", m_at, m_at);
        }
        if (code < 0x80) continue;
        const auto c = static_cast<char32_t>(code);
        if (unicode::has(c, first ? unicode::kIdentifierStart : unicode::kIdentifierPart)) continue;
        const auto after = begin + static_cast<std::uint32_t>(i);
        std::string message;
        if (!unicode::isPrintable(c)) {
            message = "invalid non-printable character U+" + hex(static_cast<std::uint32_t>(code));
        } else {
            message = "invalid character '";
            appendUtf8(message, c);
            message += "' (U+" + hex(static_cast<std::uint32_t>(code)) + ")";
        }
        return fault(std::move(message), after, after);
    }
    push(TokenKind::Name, begin, m_at);
}

void Lexer::finish() {
    if (m_inField) return; // runField() ends it
    m_stopped = true;
    for (const Bracket& bracket : m_brackets)
        m_out.unclosed.push_back(bracket.token);
    if (m_brackets.empty()) {
        if (!m_out.tokens.empty() && !m_atLineStart) push(TokenKind::Newline, m_at, m_at);
        if (m_lineStart >= m_end && m_line > 1 && m_atLineStart) {
            // CPython's last line is the one that holds the last line end.
            --m_line;
            m_lineStart = m_source.lineStart(m_line);
        }
        while (m_indents.size() > 1) {
            m_indents.pop_back();
            push(TokenKind::Dedent, m_end, m_end);
        }
    } else {
        push(TokenKind::Error, m_end, m_end);
        push(TokenKind::Newline, m_end, m_end);
        m_brackets.clear();
        for (; m_indents.size() > 1; m_indents.pop_back())
            push(TokenKind::Dedent, m_end, m_end);
    }
    push(TokenKind::EndMarker, m_end, m_end);
}

void Lexer::faultAt(DiagnosticKind kind, std::string message, Range range, bool beatsParser) {
    LexFault fault;
    fault.kind = kind;
    fault.message = std::move(message);
    fault.range = range;
    fault.token = static_cast<std::uint32_t>(m_out.tokens.size());
    fault.beatsParser = beatsParser;
    m_out.faults.push_back(std::move(fault));
    push(TokenKind::Error, m_at, m_at);
}

void Lexer::fault(std::string message, std::uint32_t offset, std::uint32_t resume) {
    std::uint32_t before = offset > m_lineStart ? offset - 1 : offset;
    while (before > m_lineStart && (m_text[before] & 0xc0) == 0x80)
        --before;
    faultAt(DiagnosticKind::SyntaxError, std::move(message), {pos(before), pos(before)}, true);
    m_at = resume;
}

void Lexer::skipLine() {
    while (m_at < m_end && m_text[m_at] != '\n')
        ++m_at;
}

} // namespace coroscope::script
