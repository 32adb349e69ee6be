#include "core/script/parser.h"

namespace coroscope::script {

using K = TokenKind;

/// dotted_name: its text, blanks and all dots' neighbours taken out; empty where there is none.
std::string_view Parser::dottedName() {
    const Token& first = tok();
    if (!expect(K::Name)) return {};
    const Token* last = &first;
    std::size_t bytes = last->end - first.begin;
    while (is(K::Dot)) {
        ++m_pos;
        last = &tok();
        if (!expect(K::Name)) return {};
        bytes += 1 + (last->end - last->begin);
    }
    const std::string_view whole(m_source.text().data() + first.begin, last->end - first.begin);
    if (whole.size() == bytes) return whole;
    std::string compact;
    for (const Token* token = &first; token <= last; ++token)
        compact += text(*token);
    return m_arena.copy(compact);
}

Alias* Parser::importAlias(bool dotted) {
    const Pos start = tok().start;
    std::string_view name;
    if (dotted) {
        name = dottedName();
    } else {
        const Token& token = tok();
        if (expect(K::Name)) name = text(token);
    }
    if (name.empty()) return nullptr;
    std::string_view asName;
    if (accept(K::As)) {
        const Token& token = tok();
        if (!expect(K::Name)) return nullptr;
        asName = text(token);
    }
    return m_arena.make<Alias>(Node{from(start)}, name, asName);
}

/// import_name
Stmt* Parser::importStatement() {
    const Pos start = tok().start;
    ++m_pos;
    Builder<Alias> names(*this);
    do {
        Alias* const alias = importAlias(true);
        if (!alias) return nullptr;
        names.add(alias);
    } while (accept(K::Comma));
    if (!m_diagnosing)
        for (std::size_t i = 0; i < names.size(); ++i)
            m_result.imports.push_back({std::string(names[i]->name), names[i]->range});
    return m_arena.make<Import>(from(start), names.done());
}

/// import_from
Stmt* Parser::importFrom() {
    auto* const made = m_arena.make<ImportFrom>(tok().range());
    const Pos start = tok().start;
    ++m_pos;
    const Pos moduleStart = tok().start;
    for (; is(K::Dot) || is(K::Ellipsis); ++m_pos)
        made->level += is(K::Dot) ? 1 : 3;
    if (made->level == 0 || !is(K::Import)) {
        made->module = dottedName();
        if (made->module.empty()) return nullptr;
    }
    made->moduleRange = from(moduleStart);
    if (!expect(K::Import)) return nullptr;
    Builder<Alias> names(*this);
    if (is(K::Star)) {
        names.add(m_arena.make<Alias>(Node{tok().range()}, "*"));
        ++m_pos;
    } else {
        const bool bracketed = accept(K::LParen);
        for (;;) {
            Alias* const alias = importAlias(false);
            if (!alias) return nullptr;
            names.add(alias);
            if (!accept(K::Comma)) break;
            if (bracketed && is(K::RParen)) break;
            if (!bracketed && is(K::Newline)) {
                fail();
                if (diagnosing())
                    errorAtLast(DiagnosticKind::SyntaxError,
                                "trailing comma not allowed without surrounding parentheses");
                return nullptr;
            }
        }
        if (bracketed && !expect(K::RParen)) return nullptr;
    }
    made->names = names.done();
    made->range = from(start);
    if (!m_diagnosing)
        m_result.imports.push_back(
            {std::string(made->level, '.') + std::string(made->module), made->moduleRange});
    return made;
}

} // namespace coroscope::script
