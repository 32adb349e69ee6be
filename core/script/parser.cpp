#include "core/script/parser.h"

namespace coroscope::script {

Parser::Parser(ParseResult& result, TokenList& tokens, const ParseOptions& options)
    : m_result(result), m_source(*result.source), m_arena(*result.arena), m_options(options), m_list(tokens),
      m_tokens(nullptr) {
    // So that looking a few tokens ahead needs no check.
    const Token end = tokens.tokens.back();
    for (int i = 0; i < 4; ++i)
        tokens.tokens.push_back(end);
    m_tokens = tokens.tokens.data();
}

bool Parser::accept(TokenKind k) {
    if (m_tokens[m_pos].kind != k) return false;
    ++m_pos;
    return true;
}

bool Parser::expect(TokenKind k) {
    if (accept(k)) return true;
    fail();
    return false;
}

std::nullptr_t Parser::fail() {
    if (m_pos > m_far) m_far = m_pos;
    return nullptr;
}

std::string_view Parser::text(const Token& token) const {
    return std::string_view(m_source.text()).substr(token.begin, token.end - token.begin);
}

bool Parser::isWord(std::uint32_t ahead, std::string_view word) const {
    return kindAt(ahead) == TokenKind::Name && text(m_tokens[m_pos + ahead]) == word;
}

/// The end of the last token before the cursor that is seen on the page.
Pos Parser::previousEnd() const {
    for (std::uint32_t at = m_pos; at > 0; --at) {
        const TokenKind k = m_tokens[at - 1].kind;
        if (k != TokenKind::Newline && k != TokenKind::Indent && k != TokenKind::Dedent)
            return m_tokens[at - 1].stop;
    }
    return {};
}

/// Ends the parse: nesting beyond what the native stack is good for.
bool Parser::giveUp() {
    if (!m_gaveUp) {
        m_gaveUp = true;
        const std::uint32_t speculating = m_speculating;
        m_speculating = 0;
        m_reported = false;
        report(DiagnosticKind::RecursionError, tok().range(),
               "maximum recursion depth exceeded during compilation");
        m_speculating = speculating;
    }
    return true;
}

void Parser::parseModule() {
    Builder<Stmt> body(*this);
    while (!is(TokenKind::EndMarker) && !m_gaveUp && m_findings.size() < m_options.maxDiagnostics) {
        const std::uint32_t before = m_pos;
        statement(body);
        if (m_pos == before) ++m_pos; // a Dedent without its block, after an error
    }
    m_result.module.body = body.done();
}

bool Parser::onlyExpression(Builder<Stmt>& out) {
    Expr* value = starExpressions();
    if (!value) return false;
    while (accept(TokenKind::Newline)) {
    }
    if (!expect(TokenKind::EndMarker)) return false;
    out.add(m_arena.make<ExprStmt>(value->range, value));
    return true;
}

void Parser::parseExpression() {
    Builder<Stmt> body(*this);
    if (!onlyExpression(body) && !m_gaveUp) {
        const std::uint32_t far = m_far;
        if (!m_reported) {
            m_pos = 0;
            m_diagnosing = true;
            Builder<Stmt> dropped(*this);
            onlyExpression(dropped);
            m_diagnosing = false;
        }
        if (!m_gaveUp && !m_reported) genericError(far);
    }
    m_result.module.body = body.done();
}

} // namespace coroscope::script
