#include "core/script/parser.h"

namespace coroscope::script {

using K = TokenKind;

Pattern* Parser::makePattern(PatternKind kind, Range range) {
    return m_arena.make<Pattern>(Node{range}, kind);
}

/// subject_expr
Expr* Parser::subject() {
    const Pos start = tok().start;
    Expr* const first = starNamedExpression();
    if (!first) return nullptr;
    if (!is(K::Comma)) return first->kind == ExprKind::Starred ? fail() : first;
    Builder<Expr> elements(*this);
    elements.add(first);
    while (accept(K::Comma)) {
        if (is(K::Colon)) break;
        Expr* const next = starNamedExpression();
        if (!next) return nullptr;
        elements.add(next);
    }
    return m_arena.make<Tuple>(from(start), elements.done());
}

/// match_stmt. `match` is a name like any other: only `match SUBJECT:` at the end of a line makes a
/// statement.
Stmt* Parser::matchStatement(bool& notOne) {
    const Pos start = tok().start;
    notOne = true;
    const K next = kindAt(1);
    if (next != K::Star && !startsExpression(next)) return nullptr;
    auto* const made = m_arena.make<Match>(tok().range());
    bool forgottenColon = false;
    std::uint32_t newlineAt = 0;
    {
        Speculation speculation(*this);
        ++m_pos;
        made->subject = subject();
        if (!made->subject || !is(K::Colon) || kindAt(1) != K::Newline) {
            forgottenColon = made->subject && is(K::Newline);
            if (forgottenColon) newlineAt = m_pos;
        } else {
            notOne = false;
            speculation.keep();
        }
    }
    if (notOne) {
        if (forgottenColon && diagnosing()) {
            // Only here when the line made no sense as an expression statement.
            m_far = newlineAt;
            notOne = false;
            return errorAtLast(DiagnosticKind::SyntaxError, "expected ':'");
        }
        return nullptr;
    }
    ++m_pos;
    if (kindAt(1) != K::Indent) {
        ++m_pos;
        missingBlock("'match' statement", start);
        return nullptr;
    }
    if (m_diagnosing) return nullptr;
    m_pos += 2;
    if (!isWord(0, "case")) return fail();
    Builder<MatchCase> cases(*this);
    while (isWord(0, "case")) {
        const std::uint32_t mark = m_pos;
        m_far = mark;
        m_reported = false;
        MatchCase* const one = caseBlock();
        if (!one && !m_gaveUp) {
            const std::uint32_t far = m_far;
            if (!m_reported) {
                m_pos = mark;
                m_diagnosing = true;
                caseBlock();
                m_diagnosing = false;
            }
            if (!m_reported) genericError(far);
            m_far = far > m_far ? far : m_far;
            synchronise(mark);
            m_reported = false;
            continue;
        }
        if (!one) return nullptr;
        cases.add(one);
    }
    if (!is(K::Dedent) && !is(K::EndMarker) && !m_gaveUp) {
        // What is no case: reported once, and the rest of the block is parsed as statements.
        m_reported = false;
        genericError(m_pos);
        Builder<Stmt> dropped(*this);
        while (!is(K::Dedent) && !is(K::EndMarker) && !m_gaveUp &&
               m_findings.size() < m_options.maxDiagnostics)
            statement(dropped);
    }
    accept(K::Dedent);
    m_reported = false;
    made->cases = cases.done();
    made->range = from(start);
    return made;
}

/// case_block
MatchCase* Parser::caseBlock() {
    const Pos start = tok().start;
    ++m_pos;
    auto* const made = m_arena.make<MatchCase>();
    made->pattern = openPattern();
    if (!made->pattern) return nullptr;
    if (accept(K::If)) {
        made->guard = namedExpression();
        if (!made->guard) return nullptr;
    }
    if (!colon()) return nullptr;
    return block("'case' statement", start, made->body) ? made : nullptr;
}

/// patterns: a pattern, or several that need no brackets
Pattern* Parser::openPattern() {
    const Pos start = tok().start;
    Pattern* const first = maybeStarPattern();
    if (!first) return nullptr;
    if (!is(K::Comma)) return first->kind == PatternKind::Star ? fail() : first;
    Builder<Pattern> items(*this);
    items.add(first);
    while (accept(K::Comma)) {
        if (is(K::Colon) || is(K::If)) break;
        Pattern* const next = maybeStarPattern();
        if (!next) return nullptr;
        items.add(next);
    }
    Pattern* const made = makePattern(PatternKind::Sequence, from(start));
    made->patterns = items.done();
    return made;
}

Pattern* Parser::maybeStarPattern() {
    if (!is(K::Star)) return asPattern();
    const Pos start = tok().start;
    ++m_pos;
    const Token& name = tok();
    if (!expect(K::Name)) return nullptr;
    Pattern* const made = makePattern(PatternKind::Star, from(start));
    if (text(name) != "_") made->name = text(name);
    return made;
}

/// pattern: as_pattern | or_pattern
Pattern* Parser::asPattern() {
    Nesting nesting(*this);
    if (nesting.tooDeep()) return nullptr;
    const Pos start = tok().start;
    Pattern* const inner = orPattern();
    if (!inner || !accept(K::As)) return inner;
    const Token& name = tok();
    if (!is(K::Name) || text(name) == "_") {
        fail();
        if (!diagnosing()) return nullptr;
        if (is(K::Name)) return error(name.range(), "cannot use '_' as a target");
        const Expr* const what = expression();
        if (what) error(what->range, "invalid pattern target");
        return nullptr;
    }
    ++m_pos;
    if (is(K::Dot) || is(K::LParen)) {
        fail();
        return nullptr;
    }
    Pattern* const made = makePattern(PatternKind::As, from(start));
    made->pattern = inner;
    made->name = text(name);
    return made;
}

Pattern* Parser::orPattern() {
    const Pos start = tok().start;
    Pattern* const first = closedPattern();
    if (!first || !is(K::VBar)) return first;
    Builder<Pattern> items(*this);
    items.add(first);
    while (accept(K::VBar)) {
        Pattern* const next = closedPattern();
        if (!next) return nullptr;
        items.add(next);
    }
    Pattern* const made = makePattern(PatternKind::Or, from(start));
    made->patterns = items.done();
    return made;
}

Pattern* Parser::closedPattern() {
    switch (kind()) {
    case K::Name:
        return namePattern();
    case K::Minus:
    case K::Number:
    case K::String:
    case K::None:
    case K::True:
    case K::False:
        return literalPattern();
    case K::LParen:
    case K::LBracket:
        return sequencePattern();
    case K::LBrace:
        return mappingPattern();
    default:
        return fail();
    }
}

/// signed_number and complex_number
Expr* Parser::signedNumber() {
    const Pos start = tok().start;
    const bool negative = accept(K::Minus);
    if (!is(K::Number)) return fail();
    Expr* value = number();
    if (value && negative) value = m_arena.make<UnaryOp>(from(start), UnaryOperator::Minus, value);
    if (!value || (!is(K::Plus) && !is(K::Minus))) return value;
    const auto imaginary = [](const Expr* e) {
        if (const auto* negated = as<UnaryOp>(e)) e = negated->operand;
        const auto* constant = as<Constant>(e);
        return constant && constant->constant == ConstantKind::Imaginary;
    };
    if (imaginary(value)) return error(value->range, "real number required in complex literal");
    const BinaryOperator op = is(K::Plus) ? BinaryOperator::Add : BinaryOperator::Subtract;
    ++m_pos;
    if (!is(K::Number)) return fail();
    Expr* const second = number();
    if (!second) return nullptr;
    if (!imaginary(second)) return error(second->range, "imaginary number required in complex literal");
    return m_arena.make<BinOp>(from(start), op, value, second);
}

Pattern* Parser::literalPattern() {
    const bool singleton = is(K::None) || is(K::True) || is(K::False);
    Expr* const value = singleton || is(K::String) ? atom() : signedNumber();
    if (!value) return nullptr;
    Pattern* const made = makePattern(singleton ? PatternKind::Singleton : PatternKind::Value, value->range);
    made->value = value;
    return made;
}

/// capture_pattern | wildcard_pattern | value_pattern | class_pattern
Pattern* Parser::namePattern() {
    const Token& first = tok();
    ++m_pos;
    if (!is(K::Dot) && !is(K::LParen)) {
        Pattern* const made = makePattern(PatternKind::As, first.range());
        if (text(first) != "_") made->name = text(first);
        return made;
    }
    Expr* value = m_arena.make<Name>(first.range(), text(first));
    while (accept(K::Dot)) {
        const Token& name = tok();
        if (!expect(K::Name)) return nullptr;
        value = m_arena.make<Attribute>(from(first.start), value, text(name));
    }
    if (is(K::LParen)) return classPattern(value);
    Pattern* const made = makePattern(PatternKind::Value, value->range);
    made->value = value;
    return made;
}

Pattern* Parser::classPattern(Expr* type) {
    ++m_pos;
    Builder<Pattern> items(*this);
    std::vector<std::string_view> names;
    const Pattern* misplaced = nullptr;
    const Pattern* lastMisplaced = nullptr;
    while (!is(K::RParen)) {
        if (is(K::Name) && kindAt(1) == K::Equal) {
            names.push_back(text(tok()));
            m_pos += 2;
            if (misplaced) return fail();
        }
        const bool keyword = kindAt(0) != K::RParen && m_pos > 0 && m_tokens[m_pos - 1].kind == K::Equal;
        Pattern* const next = asPattern();
        if (!next) return nullptr;
        if (!keyword && !names.empty()) {
            misplaced = misplaced ? misplaced : next;
            lastMisplaced = next;
        }
        items.add(next);
        if (!accept(K::Comma)) break;
    }
    if (misplaced) {
        fail();
        if (diagnosing())
            error(span(misplaced, lastMisplaced), "positional patterns follow keyword patterns");
        return nullptr;
    }
    if (!expect(K::RParen)) return nullptr;
    Pattern* const made = makePattern(PatternKind::Class, from(type->range.start));
    const List<Pattern> all = items.done();
    made->value = type;
    made->patterns = all.first(all.size() - names.size());
    made->keywordPatterns = all.last(names.size());
    made->keywords = m_arena.copy(names.data(), names.size());
    return made;
}

/// group_pattern | sequence_pattern
Pattern* Parser::sequencePattern() {
    const Token& open = tok();
    const K close = open.kind == K::LParen ? K::RParen : K::RBracket;
    ++m_pos;
    Builder<Pattern> items(*this);
    bool comma = false;
    while (!is(close)) {
        Pattern* const next = maybeStarPattern();
        if (!next) return nullptr;
        items.add(next);
        if (!accept(K::Comma)) break;
        comma = true;
    }
    if (!expect(close)) return nullptr;
    if (close == K::RParen && items.size() == 1 && !comma) {
        if (items[0]->kind == PatternKind::Star) return fail();
        return items[0];
    }
    Pattern* const made = makePattern(PatternKind::Sequence, from(open.start));
    made->patterns = items.done();
    return made;
}

Pattern* Parser::mappingPattern() {
    const Pos start = tok().start;
    ++m_pos;
    Builder<Pattern> values(*this);
    std::vector<Expr*> keys;
    std::string_view rest;
    while (!is(K::RBrace)) {
        if (accept(K::DoubleStar)) {
            const Token& name = tok();
            if (!expect(K::Name)) return nullptr;
            if (text(name) == "_") {
                --m_pos;
                return fail();
            }
            rest = text(name);
            accept(K::Comma);
            break;
        }
        Expr* key = nullptr;
        if (is(K::Name)) {
            const Token& first = tok();
            ++m_pos;
            key = m_arena.make<Name>(first.range(), text(first));
            if (!is(K::Dot)) return fail();
            while (accept(K::Dot)) {
                const Token& name = tok();
                if (!expect(K::Name)) return nullptr;
                key = m_arena.make<Attribute>(from(first.start), key, text(name));
            }
        } else if (const Pattern* literal = literalPattern()) {
            key = literal->value;
        }
        if (!key || !expect(K::Colon)) return nullptr;
        Pattern* const value = asPattern();
        if (!value) return nullptr;
        keys.push_back(key);
        values.add(value);
        if (!accept(K::Comma)) break;
    }
    if (!expect(K::RBrace)) return nullptr;
    Pattern* const made = makePattern(PatternKind::Mapping, from(start));
    const auto copied = m_arena.copy(keys.data(), keys.size());
    made->keys = {copied.data(), copied.size()};
    made->patterns = values.done();
    made->name = rest;
    return made;
}

} // namespace coroscope::script
