#include "core/script/parser.h"

namespace coroscope::script {

using K = TokenKind;

/// await_primary
Expr* Parser::awaitPrimary() {
    if (!is(K::Await)) return primary();
    const Pos start = tok().start;
    ++m_pos;
    Expr* const value = primary();
    return value ? m_arena.make<Await>(from(start), value) : nullptr;
}

/// primary: an atom and its trailers
Expr* Parser::primary() {
    const Pos start = tok().start;
    Expr* made = atom();
    while (made) {
        switch (kind()) {
        case K::Dot: {
            ++m_pos;
            const Token& name = tok();
            if (!expect(K::Name)) return nullptr;
            made = m_arena.make<Attribute>(from(start), made, text(name));
            break;
        }
        case K::LParen:
            made = call(made);
            if (made) made->range = from(start);
            break;
        case K::LBracket:
            made = subscript(made);
            if (made) made->range = from(start);
            break;
        default:
            return made;
        }
    }
    return made;
}

Expr* Parser::call(Expr* function) {
    const Pos open = tok().start;
    ++m_pos;
    Expr* first = nullptr;
    if (startsExpression(kind()) && !(is(K::Name) && kindAt(1) == K::Equal)) {
        first = namedExpressionQuiet();
        if (!first) return nullptr;
        Builder<Expr> sole(*this);
        if (is(K::RParen)) { // the commonest call of all
            ++m_pos;
            sole.add(first);
            return m_arena.make<Call>(from(open), function, sole.done(), List<Keyword>{});
        }
        if (startsComprehension()) { // primary genexp: the generator's parentheses are the call's own
            Builder<ComprehensionFor> clauses(*this);
            if (!comprehensionClauses(clauses)) return nullptr;
            if (is(K::RParen)) {
                ++m_pos;
                Expr* const generator = m_arena.make<Comprehension>(ExprKind::GeneratorExp, from(open),
                                                                    nullptr, first, clauses.done());
                return m_arena.make<Call>(from(open), function, m_arena.copy(&generator, 1), List<Keyword>{});
            }
            fail();
            if (diagnosing() && is(K::Comma))
                error({first->range.start, previousEnd()}, "Generator expression must be parenthesized");
            return nullptr;
        }
    }
    const Arguments list = arguments(first);
    if (!list.ok || !expect(K::RParen)) return nullptr;
    return m_arena.make<Call>(from(open), function, list.positional, list.keywords);
}

/// An argument: assignment_expression | expression
Expr* Parser::namedExpressionQuiet() {
    if (is(K::Name) && kindAt(1) == K::ColonEqual) return namedExpression();
    return expression();
}

/// arguments, up to the ')' behind them (not consumed). `first`: one that was parsed already.
Parser::Arguments Parser::arguments(Expr* first) {
    Arguments out;
    Builder<Expr> positional(*this);
    std::vector<Keyword*> keywords;
    const Pos start = first ? first->range.start : tok().start;
    const char* misplaced = nullptr;
    bool unpacked = false;
    const auto keyword = [&](Pos at, std::string_view name, Expr* value) {
        keywords.push_back(m_arena.make<Keyword>(Node{from(at)}, name, value));
    };
    while (first || !is(K::RParen)) {
        const Token& token = tok();
        if (!first && is(K::Star)) {
            if (unpacked && !misplaced) {
                fail();
                if (diagnosing())
                    error({start, m_tokens[m_pos - 2].stop},
                          "iterable argument unpacking follows keyword argument unpacking");
                return out;
            }
            const bool follows = positional.size() > 0 || !keywords.empty();
            const Pos end = m_tokens[m_pos > 1 ? m_pos - 2 : 0].stop; // in front of the comma
            ++m_pos;
            Expr* const value = expression();
            if (!value) {
                // invalid_arguments says so of any arguments and a star that nothing follows.
                if (follows && diagnosing())
                    error({start, end}, "iterable argument unpacking follows keyword argument unpacking");
                return out;
            }
            positional.add(m_arena.make<Starred>(from(token.start), value));
        } else if (!first && is(K::DoubleStar)) {
            ++m_pos;
            Expr* const value = expression();
            if (!value) return out;
            keyword(token.start, {}, value);
            unpacked = true;
        } else if (!first && is(K::Name) && kindAt(1) == K::Equal) {
            m_pos += 2;
            Expr* const value = expression();
            if (!value) return out;
            if (startsComprehension()) {
                fail();
                if (diagnosing())
                    error({token.start, (&token + 1)->stop},
                          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
                return out;
            }
            keyword(token.start, text(token), value);
        } else {
            Expr* const value = first ? first : namedExpressionQuiet();
            if (!value) return out;
            first = nullptr;
            if (is(K::Equal)) {
                fail();
                if (!diagnosing()) return out;
                const auto* constant = as<Constant>(value);
                const Range both{value->range.start, tok().stop};
                if (constant && constant->constant <= ConstantKind::True &&
                    constant->constant != ConstantKind::Ellipsis)
                    error(both, std::string("cannot assign to ") + describe(value));
                else
                    error(both, "expression cannot contain assignment, perhaps you meant \"==\"?");
                return out;
            }
            if (startsComprehension()) {
                fail();
                if (!diagnosing()) return out;
                const bool several = positional.size() > 0 || !keywords.empty();
                Builder<ComprehensionFor> clauses(*this);
                if (comprehensionClauses(clauses) && several) {
                    const Pos end = keywords.empty() ? previousEnd() : clauses.last()->target->range.end;
                    error({value->range.start, end}, "Generator expression must be parenthesized");
                }
                return out;
            }
            if (!keywords.empty() && !misplaced)
                misplaced = unpacked ? "positional argument follows keyword argument unpacking"
                                     : "positional argument follows keyword argument";
            positional.add(value);
        }
        if (!accept(K::Comma)) break;
    }
    if (misplaced) {
        fail();
        if (diagnosing()) errorAtLast(DiagnosticKind::SyntaxError, misplaced);
        return out;
    }
    out.positional = positional.done();
    const auto copied = m_arena.copy(keywords.data(), keywords.size());
    out.keywords = {copied.data(), copied.size()};
    out.ok = true;
    return out;
}

/// slices
Expr* Parser::subscript(Expr* value) {
    const Pos open = tok().start;
    ++m_pos;
    const Pos start = tok().start;
    Expr* index = sliceOrExpression();
    if (!index) return nullptr;
    if (is(K::Comma) || index->kind == ExprKind::Starred) {
        Builder<Expr> items(*this);
        items.add(index);
        while (accept(K::Comma)) {
            if (is(K::RBracket)) break;
            Expr* const next = sliceOrExpression();
            if (!next) return nullptr;
            items.add(next);
        }
        index = m_arena.make<Tuple>(from(start), items.done());
    }
    if (!expect(K::RBracket)) return nullptr;
    return m_arena.make<Subscript>(from(open), value, index);
}

Expr* Parser::sliceOrExpression() {
    if (is(K::Star)) {
        const Pos start = tok().start;
        ++m_pos;
        Expr* const value = expression();
        return value ? m_arena.make<Starred>(from(start), value) : nullptr;
    }
    const Pos start = tok().start;
    Expr* lower = nullptr;
    if (!is(K::Colon)) {
        lower = namedExpression();
        if (!lower || !is(K::Colon)) return lower;
        if (lower->kind == ExprKind::NamedExpr && !lower->parenthesised) return fail();
    }
    ++m_pos;
    const auto part = [&](Expr*& out) {
        if (is(K::Colon) || is(K::Comma) || is(K::RBracket)) return true;
        out = expression();
        return out != nullptr;
    };
    Expr* upper = nullptr;
    Expr* step = nullptr;
    if (!part(upper)) return nullptr;
    if (accept(K::Colon) && !part(step)) return nullptr;
    return m_arena.make<Slice>(from(start), lower, upper, step);
}

} // namespace coroscope::script
