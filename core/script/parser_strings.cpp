#include "core/script/escapes.h"
#include "core/script/fstring.h"
#include "core/script/parser.h"

namespace coroscope::script {

using K = TokenKind;

/// strings: adjacent literals make one value
Expr* Parser::strings() {
    const Pos start = tok().start;
    const std::uint32_t first = m_pos;
    while (is(K::String))
        ++m_pos;
    const Range whole = from(start);
    StringPieces pieces(*this, whole);
    for (std::uint32_t at = first; at < m_pos; ++at)
        if (!pieces.add(m_tokens[at])) return nullptr;
    return pieces.done();
}

/// The expression in an f-string's braces: bytes [begin, end) of the source. A parser of its own reads them,
/// as in CPython.
Expr* Parser::replacementField(std::uint32_t begin, std::uint32_t end, Range whole) {
    TokenList list = lexReplacementField(m_source, begin, end);
    const std::string shown = "(" + m_source.text().substr(begin, end - begin) + ")";
    Parser inner(m_result, list, m_options);
    inner.m_fieldText = &shown;
    inner.m_depth = m_depth;
    Expr* const made = m_speculating ? inner.field() : inner.fieldReported();
    (void)whole;
    if (made) return made;
    m_gaveUp = m_gaveUp || inner.m_gaveUp;
    if (m_speculating || m_reported) return nullptr;
    m_reported = true;
    for (Finding& finding : inner.m_findings) {
        finding.token = m_pos;
        finding.tokenLine = tok().start.line;
        m_findings.push_back(std::move(finding));
    }
    return nullptr;
}

Expr* Parser::fieldReported() {
    Expr* made = field();
    if (made && m_list.faults.empty()) return made;
    const std::uint32_t far = m_far;
    if (!m_list.faults.empty()) {
        const LexFault& fault = m_list.faults.front();
        m_reported = false;
        m_fieldLexing = true;
        report(fault.kind, fault.range, fault.message);
        m_fieldLexing = false;
        return nullptr;
    }
    if (!m_reported) {
        m_pos = 0;
        m_diagnosing = true;
        field();
        m_diagnosing = false;
    }
    if (!m_reported) genericError(far);
    return nullptr;
}

Expr* Parser::field() {
    Expr* const made = atom();
    if (!made || !expect(K::EndMarker)) return nullptr;
    return made;
}

} // namespace coroscope::script
