#include "core/script/parser.h"

namespace coroscope::script {

using K = TokenKind;

/// One statement of a block (one line of simple ones). What cannot be parsed is reported and skipped.
bool Parser::statement(Builder<Stmt>& out) {
    const std::uint32_t mark = m_pos;
    m_far = mark;
    m_reported = false;
    if (statementOnce(out)) return true;
    if (m_gaveUp) return false;
    const std::uint32_t far = m_far;
    if (!m_reported) {
        m_pos = mark;
        m_diagnosing = true;
        Builder<Stmt> dropped(*this);
        statementOnce(dropped);
        m_diagnosing = false;
    }
    if (m_gaveUp) return false;
    if (!m_reported) genericError(far);
    m_far = far > m_far ? far : m_far;
    synchronise(mark);
    m_reported = false;
    return false;
}

bool Parser::statementOnce(Builder<Stmt>& out) {
    switch (kind()) {
    case K::If:
    case K::While:
    case K::For:
    case K::With:
    case K::Try:
    case K::Def:
    case K::Class:
    case K::At:
    case K::Async: {
        Stmt* made = compoundStatement();
        if (made) out.add(made);
        return made != nullptr;
    }
    case K::Name:
        if (isWord(0, "match")) {
            bool notOne = false;
            Stmt* made = matchStatement(notOne);
            if (made) out.add(made);
            if (!notOne) return made != nullptr;
        }
        return simpleStatements(out);
    default:
        return simpleStatements(out);
    }
}

/// simple_stmts
bool Parser::simpleStatements(Builder<Stmt>& out) {
    do {
        if (is(K::Newline)) break; // behind the last ';'
        Stmt* made = simpleStatement();
        if (!made) return false;
        out.add(made);
    } while (accept(K::Semicolon));
    return expect(K::Newline);
}

Stmt* Parser::simpleStatement() {
    const Token& first = tok();
    const auto word = [&](StmtKind kind) {
        ++m_pos;
        return m_arena.make<SimpleStmt>(kind, first.range());
    };
    switch (first.kind) {
    case K::Return:
        return returnStatement();
    case K::Import:
        return importStatement();
    case K::From:
        return importFrom();
    case K::Raise:
        return raiseStatement();
    case K::Pass:
        return word(StmtKind::Pass);
    case K::Break:
        return word(StmtKind::Break);
    case K::Continue:
        return word(StmtKind::Continue);
    case K::Del:
        return deleteStatement();
    case K::Assert:
        return assertStatement();
    case K::Global:
    case K::Nonlocal:
        return scopeStatement();
    default:
        return expressionStatement();
    }
}

/// assignment | star_expressions | yield_stmt
Stmt* Parser::expressionStatement() {
    const std::uint32_t mark = m_pos;
    Expr* const first = is(K::Yield) ? yieldExpression() : starExpressions();
    if (!first) return nullptr;
    if (is(K::Equal) || is(K::Colon) || (kind() >= K::PlusEqual && kind() <= K::AmperEqual))
        return assignment(first, mark);
    return m_arena.make<ExprStmt>(first->range, first);
}

Stmt* Parser::assignment(Expr* first, std::uint32_t mark) {
    const Pos start = first->range.start;
    const auto bad = [&](Expr* target) -> Stmt* {
        fail();
        if (diagnosing()) diagnoseAssignment(mark, target);
        return nullptr;
    };
    const auto rightSide = [&] { return is(K::Yield) ? yieldExpression() : starExpressions(); };
    if (is(K::Colon)) return annotated(first, mark);
    if (!is(K::Equal)) {
        const auto op =
            static_cast<BinaryOperator>(static_cast<int>(kind()) - static_cast<int>(K::PlusEqual));
        if (first->kind == ExprKind::Tuple || first->kind == ExprKind::List || !isTarget(first, false))
            return bad(first);
        ++m_pos;
        Expr* const value = rightSide();
        if (!value) return nullptr;
        setContext(first, Context::Store);
        return m_arena.make<AugAssign>(from(m_tokens[mark].start), first, op, value);
    }
    Builder<Expr> targets(*this);
    Expr* value = first;
    while (is(K::Equal)) {
        if (!isTarget(value, true)) return bad(value);
        setContext(value, Context::Store);
        targets.add(value);
        ++m_pos;
        value = rightSide();
        if (!value) return nullptr;
    }
    (void)start;
    return m_arena.make<Assign>(from(m_tokens[mark].start), targets.done(), value);
}

Stmt* Parser::annotated(Expr* target, std::uint32_t mark) {
    const bool single = target->kind == ExprKind::Name || target->kind == ExprKind::Attribute ||
                        target->kind == ExprKind::Subscript;
    if (!single) {
        fail();
        if (diagnosing()) diagnoseAssignment(mark, target);
        return nullptr;
    }
    ++m_pos;
    Expr* const annotation = expression();
    if (!annotation) return nullptr;
    Expr* value = nullptr;
    if (accept(K::Equal)) {
        value = is(K::Yield) ? yieldExpression() : starExpressions();
        if (!value) return nullptr;
    }
    setContext(target, Context::Store);
    const bool simple = target->kind == ExprKind::Name && !target->parenthesised;
    return m_arena.make<AnnAssign>(from(m_tokens[mark].start), target, annotation, value, simple);
}

Stmt* Parser::returnStatement() {
    const Pos start = tok().start;
    ++m_pos;
    Expr* value = nullptr;
    if (!is(K::Newline) && !is(K::Semicolon)) {
        value = starExpressions();
        if (!value) return nullptr;
    }
    return m_arena.make<Return>(from(start), value);
}

/// del_stmt
Stmt* Parser::deleteStatement() {
    const Pos start = tok().start;
    ++m_pos;
    Expr* const what = starExpressions();
    if (!what) return nullptr;
    if (invalidTarget(what, 'd') || (!is(K::Newline) && !is(K::Semicolon))) {
        fail();
        if (diagnosing()) errorInvalidTarget(what, 'd');
        return nullptr;
    }
    setContext(what, Context::Del);
    const auto* tuple = as<Tuple>(what);
    Builder<Expr> targets(*this);
    if (tuple && !tuple->parenthesised) return m_arena.make<Delete>(from(start), tuple->elements);
    targets.add(what);
    return m_arena.make<Delete>(from(start), targets.done());
}

Stmt* Parser::raiseStatement() {
    const Pos start = tok().start;
    ++m_pos;
    Expr* exception = nullptr;
    Expr* cause = nullptr;
    if (!is(K::Newline) && !is(K::Semicolon)) {
        exception = expression();
        if (!exception) return nullptr;
        if (accept(K::From) && !(cause = expression())) return nullptr;
    }
    return m_arena.make<Raise>(from(start), exception, cause);
}

Stmt* Parser::assertStatement() {
    const Pos start = tok().start;
    ++m_pos;
    Expr* const test = expression();
    if (!test) return nullptr;
    Expr* message = nullptr;
    if (accept(K::Comma) && !(message = expression())) return nullptr;
    return m_arena.make<Assert>(from(start), test, message);
}

/// global_stmt, nonlocal_stmt
Stmt* Parser::scopeStatement() {
    const Token& first = tok();
    ++m_pos;
    Builder<DeclaredName> names(*this);
    do {
        const Token& name = tok();
        if (!expect(K::Name)) return nullptr;
        names.add(m_arena.make<DeclaredName>(Node{name.range()}, text(name)));
    } while (accept(K::Comma));
    if (first.kind == K::Global) return m_arena.make<Global>(from(first.start), names.done());
    return m_arena.make<Nonlocal>(from(first.start), names.done());
}

} // namespace coroscope::script
