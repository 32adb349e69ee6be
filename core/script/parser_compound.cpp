#include "core/script/parser.h"

namespace coroscope::script {

using K = TokenKind;

Stmt* Parser::compoundStatement() {
    switch (kind()) {
    case K::If:
        return ifStatement();
    case K::While:
        return whileStatement();
    case K::For:
        return forStatement({});
    case K::With:
        return withStatement({});
    case K::Try:
        return tryStatement();
    case K::Def:
        return functionDef({}, {});
    case K::Class:
        return classDef({});
    case K::At:
        return decorated();
    default:
        break;
    }
    const Pos async = tok().start;
    ++m_pos;
    switch (kind()) {
    case K::Def:
        return functionDef(async, {});
    case K::For:
        return forStatement(async);
    case K::With:
        return withStatement(async);
    default:
        return fail();
    }
}

/// The ':' of a header that is complete up to there.
bool Parser::colon() {
    if (accept(K::Colon)) return true;
    fail();
    if (is(K::Newline) && diagnosing()) errorAtLast(DiagnosticKind::SyntaxError, "expected ':'");
    return false;
}

/// block: an indented one, or simple statements behind the colon.
bool Parser::suite(Body& out) {
    Builder<Stmt> body(*this);
    if (!is(K::Newline)) {
        if (!simpleStatements(body)) return false;
        out = body.done();
        return true;
    }
    if (m_diagnosing) return false; // the block has been parsed; the fault is not in the header
    ++m_pos;
    if (!expect(K::Indent)) return false;
    while (!is(K::Dedent) && !is(K::EndMarker) && !m_gaveUp && m_findings.size() < m_options.maxDiagnostics)
        statement(body);
    m_reported = false;
    accept(K::Dedent);
    out = body.done();
    return true;
}

bool Parser::block(const char* what, Pos keyword, Body& out) {
    if (is(K::Newline) && kindAt(1) != K::Indent) {
        ++m_pos;
        return !missingBlock(what, keyword) && false;
    }
    return suite(out);
}

bool Parser::elseBlock(Body& out) {
    if (!is(K::Else)) return true;
    const Pos keyword = tok().start;
    ++m_pos;
    if (!accept(K::Colon)) {
        fail();
        error(tok().range(), "expected ':'");
        return false;
    }
    return block("'else' statement", keyword, out);
}

Stmt* Parser::ifStatement() {
    const Pos start = tok().start;
    auto* const made = m_arena.make<If>(tok().range());
    Builder<IfClause> clauses(*this);
    while (is(K::If) || is(K::Elif)) {
        const Token& keyword = tok();
        if (keyword.kind == K::If && clauses.size() > 0) break;
        ++m_pos;
        const std::uint32_t testAt = m_pos;
        Expr* const test = namedExpression();
        if (!test || !colon()) {
            if (keyword.kind == K::Elif && !m_diagnosing && !m_reported && !m_speculating) {
                // Whoever looks for the fault of the whole statement stops at the block of the `if`.
                const std::uint32_t far = m_far;
                m_pos = testAt;
                m_diagnosing = true;
                if (namedExpression()) colon();
                m_diagnosing = false;
                m_far = far > m_far ? far : m_far;
            }
            return nullptr;
        }
        auto* const clause = m_arena.make<IfClause>(Node{keyword.range()}, test);
        const std::size_t firstImport = m_result.imports.size();
        if (!block(keyword.kind == K::If ? "'if' statement" : "'elif' statement", keyword.start,
                   clause->body))
            return nullptr;
        const auto* name = as<Name>(test);
        const auto* member = as<Attribute>(test);
        if ((name && name->id == "TYPE_CHECKING") || (member && member->name == "TYPE_CHECKING"))
            markOptional(firstImport, m_result.imports.size());
        clause->range = from(keyword.start);
        clauses.add(clause);
    }
    if (!elseBlock(made->orelse)) return nullptr;
    made->clauses = clauses.done();
    made->range = from(start);
    return made;
}

Stmt* Parser::whileStatement() {
    const Pos start = tok().start;
    auto* const made = m_arena.make<While>(tok().range());
    ++m_pos;
    made->test = namedExpression();
    if (!made->test || !colon()) return nullptr;
    if (!block("'while' statement", start, made->body) || !elseBlock(made->orelse)) return nullptr;
    made->range = from(start);
    return made;
}

Stmt* Parser::forStatement(std::optional<Pos> async) {
    const Pos keyword = tok().start;
    const Pos start = async.value_or(keyword);
    auto* const made = m_arena.make<For>(tok().range());
    made->isAsync = async.has_value();
    ++m_pos;
    const std::uint32_t mark = m_pos;
    made->target = starTargets();
    if (!made->target || !is(K::In)) {
        fail();
        if (diagnosing()) {
            m_pos = mark;
            if (const Expr* target = starExpressions(); target && !m_reported)
                errorInvalidTarget(target, 'f');
        }
        return nullptr;
    }
    ++m_pos;
    made->iterable = starExpressions();
    if (!made->iterable) return nullptr;
    if (!colon()) return nullptr;
    if (!block("'for' statement", keyword, made->body) || !elseBlock(made->orelse)) return nullptr;
    made->range = from(start);
    return made;
}

/// with_item, separated by commas.
bool Parser::withItems(Builder<WithItem>& items, bool bracketed) {
    for (;;) {
        Expr* const context = expression();
        if (!context) return false;
        Expr* target = nullptr;
        if (accept(K::As)) {
            const std::uint32_t mark = m_pos;
            target = starTarget();
            const bool ends = is(K::Comma) || is(K::Colon) || is(K::RParen);
            if (!target || !ends) {
                fail();
                if (diagnosing()) {
                    m_pos = mark;
                    const Expr* what = expression();
                    if (what && (is(K::Comma) || is(K::Colon) || is(K::RParen)))
                        errorInvalidTarget(what, 'a');
                }
                return false;
            }
            setContext(target, Context::Store);
        }
        items.add(m_arena.make<WithItem>(context, target));
        if (!accept(K::Comma)) return true;
        if (bracketed && is(K::RParen)) return true;
    }
}

Stmt* Parser::withStatement(std::optional<Pos> async) {
    const Pos keyword = tok().start;
    const Pos start = async.value_or(keyword);
    auto* const made = m_arena.make<With>(tok().range());
    made->isAsync = async.has_value();
    ++m_pos;
    bool done = false;
    std::uint32_t reached = 0;
    if (is(K::LParen)) {
        Speculation speculation(*this);
        ++m_pos;
        Builder<WithItem> items(*this);
        if (withItems(items, true) && accept(K::RParen) && (is(K::Colon) || is(K::Newline))) {
            // `with (a, b)` without its colon is a fault either way.
            made->items = items.done();
            done = is(K::Colon) || items.size() > 1;
            if (done) speculation.keep();
        }
        reached = m_pos > m_far ? m_pos : m_far;
    }
    if (reached > m_far && !done) m_far = reached;
    if (!done) {
        Builder<WithItem> items(*this);
        if (!withItems(items, false)) return nullptr;
        made->items = items.done();
    }
    if (!colon()) return nullptr;
    if (!block("'with' statement", keyword, made->body)) return nullptr;
    made->range = from(start);
    return made;
}

/// except_block, except_star_block
ExceptHandler* Parser::exceptHandler(bool& star) {
    const Token& keyword = tok();
    auto* const made = m_arena.make<ExceptHandler>(Node{keyword.range()});
    ++m_pos;
    star = accept(K::Star);
    if (star && (is(K::Newline) || is(K::Colon))) {
        fail();
        errorAtLast(DiagnosticKind::SyntaxError, "expected one or more exception types");
        return nullptr;
    }
    if (!is(K::Colon) && !is(K::Newline)) {
        made->type = expression();
        if (!made->type) return nullptr;
        if (is(K::Comma)) {
            fail();
            {
                Speculation speculation(*this);
                bool good = true;
                while (good && accept(K::Comma))
                    good = is(K::Colon) || is(K::As) || expression();
                if (accept(K::As)) good = good && accept(K::Name);
                good = good && is(K::Colon);
                if (!good) return nullptr;
                m_far = m_pos;
                speculation.keep();
            }
            return errorFrom(made->type->range.start, "multiple exception types must be parenthesized");
        }
        if (accept(K::As)) {
            const Token& name = tok();
            if (!expect(K::Name)) return nullptr;
            made->name = text(name);
        }
    }
    if (!accept(K::Colon)) {
        fail();
        if (is(K::Newline)) errorAtLast(DiagnosticKind::SyntaxError, "expected ':'");
        return nullptr;
    }
    if (!block(star ? "'except*' statement" : "'except' statement", keyword.start, made->body))
        return nullptr;
    made->range = from(keyword.start);
    return made;
}

/// Whether an except clause is there for missing modules, among others.
bool Parser::catchesImportError(const Expr* type) {
    if (!type) return true;
    if (const auto* name = as<Name>(type)) {
        return name->id == "ImportError" || name->id == "ModuleNotFoundError" || name->id == "Exception" ||
               name->id == "BaseException";
    }
    if (const auto* several = as<Tuple>(type)) {
        for (const Expr* each : several->elements)
            if (each && catchesImportError(each)) return true;
    }
    return false;
}

void Parser::markOptional(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last && i < m_result.imports.size(); ++i)
        m_result.imports[i].optional = true;
}

Stmt* Parser::tryStatement() {
    const Pos start = tok().start;
    auto* const made = m_arena.make<Try>(tok().range());
    ++m_pos;
    if (!accept(K::Colon)) {
        fail();
        return error(tok().range(), "expected ':'");
    }
    const std::size_t firstImport = m_result.imports.size();
    if (!block("'try' statement", start, made->body)) return nullptr;
    const std::size_t lastImport = m_result.imports.size();
    Builder<ExceptHandler> handlers(*this);
    bool isStar = false;
    while (is(K::Except)) {
        bool star = kindAt(1) == K::Star;
        const bool bare = star && (kindAt(2) == K::Colon || kindAt(2) == K::Newline); // a fault of its own
        if (handlers.size() > 0 && star != isStar && !bare) {
            fail();
            return error({tok().start, m_tokens[m_pos + (star ? 1 : 0)].stop},
                         "cannot have both 'except' and 'except*' on the same 'try'");
        }
        ExceptHandler* const handler = exceptHandler(star);
        if (!handler) return nullptr;
        isStar = star;
        handlers.add(handler);
    }
    made->handlers = handlers.done();
    made->isStar = isStar;
    for (const ExceptHandler* handler : made->handlers) {
        if (catchesImportError(handler->type)) markOptional(firstImport, lastImport);
    }
    if (handlers.size() > 0 && !elseBlock(made->orelse)) return nullptr;
    if (is(K::Finally)) {
        const Pos keyword = tok().start;
        ++m_pos;
        if (!accept(K::Colon)) {
            fail();
            return error(tok().range(), "expected ':'");
        }
        if (!block("'finally' statement", keyword, made->finalbody)) return nullptr;
    } else if (handlers.size() == 0) {
        fail();
        return errorAtLast(DiagnosticKind::SyntaxError, "expected 'except' or 'finally' block");
    }
    made->range = from(start);
    return made;
}

/// decorators, then a function or class.
Stmt* Parser::decorated() {
    Builder<Expr> decorators(*this);
    while (accept(K::At)) {
        Expr* const decorator = namedExpression();
        if (!decorator || !expect(K::Newline)) return nullptr;
        decorators.add(decorator);
    }
    const Exprs list = decorators.done();
    if (is(K::Class)) return classDef(list);
    if (is(K::Def)) return functionDef({}, list);
    if (is(K::Async) && kindAt(1) == K::Def) {
        const Pos async = tok().start;
        ++m_pos;
        return functionDef(async, list);
    }
    if (is(K::Async)) ++m_pos;
    return fail();
}

Stmt* Parser::functionDef(std::optional<Pos> async, Exprs decorators) {
    const Pos keyword = tok().start;
    const Pos start = async.value_or(keyword);
    auto* const made = m_arena.make<FunctionDef>(tok().range());
    made->isAsync = async.has_value();
    made->decorators = decorators;
    ++m_pos;
    const Token& name = tok();
    if (!expect(K::Name)) return nullptr;
    made->name = text(name);
    made->nameRange = name.range();
    if (!accept(K::LParen)) {
        fail();
        return error(tok().range(), "expected '('"); // a forced token of the grammar
    }
    made->parameters = parameters(false);
    if (!made->parameters || !expect(K::RParen)) return nullptr;
    if (is(K::Arrow)) {
        const std::uint32_t arrow = m_pos;
        ++m_pos;
        made->returns = expression();
        if (!made->returns) {
            if (m_reported || m_tokens[m_far].kind == K::Error) return nullptr;
            m_pos =
                arrow; // without an expression it is no annotation, and the arrow stands where the colon must
            m_far = arrow;
        }
    }
    if (!accept(K::Colon)) {
        fail();
        return error(tok().range(), "expected ':'");
    }
    if (!block("function definition", keyword, made->body)) return nullptr;
    made->range = from(start);
    return made;
}

Stmt* Parser::classDef(Exprs decorators) {
    const Pos start = tok().start;
    auto* const made = m_arena.make<ClassDef>(tok().range());
    made->decorators = decorators;
    ++m_pos;
    const Token& name = tok();
    if (!expect(K::Name)) return nullptr;
    made->name = text(name);
    made->nameRange = name.range();
    if (accept(K::LParen)) {
        const Arguments list = arguments();
        if (!list.ok || !expect(K::RParen)) return nullptr;
        made->bases = list.positional;
        made->keywords = list.keywords;
    }
    if (!colon()) return nullptr;
    if (!block("class definition", start, made->body)) return nullptr;
    made->range = from(start);
    return made;
}

} // namespace coroscope::script
