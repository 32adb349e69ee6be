#include "core/script/parser.h"

#include <algorithm>

namespace coroscope::script {

void Parser::report(DiagnosticKind kind, Range range, std::string message) {
    if (m_speculating || m_reported) return;
    m_reported = true;
    Finding finding;
    finding.token = m_far > m_pos ? m_far : m_pos;
    finding.tokenLine = m_tokens[finding.token].start.line;
    if (m_fieldText) {
        // CPython parses "(expression)" as a text of its own and shows the line of that; what its tokenizer
        // finds there gets no prefix.
        finding.diagnostic =
            makeDiagnostic(m_source, kind, range, (m_fieldLexing ? "" : "f-string: ") + message);
        const Pos base = m_tokens[0].start;
        std::string_view shown = *m_fieldText;
        for (std::uint32_t line = base.line; line < range.start.line; ++line)
            shown.remove_prefix(std::min(shown.find('\n'), shown.size() - 1) + 1);
        finding.diagnostic.text = shown.substr(0, shown.find('\n'));
        if (range.start.line == base.line) {
            finding.diagnostic.offset -= static_cast<std::int32_t>(base.col) - 1;
            finding.diagnostic.endOffset -= static_cast<std::int32_t>(base.col) - 1;
        }
    } else {
        finding.diagnostic = makeDiagnostic(m_source, kind, range, std::move(message));
    }
    m_findings.push_back(std::move(finding));
}

std::nullptr_t Parser::error(Range range, std::string message) {
    report(DiagnosticKind::SyntaxError, range, std::move(message));
    return nullptr;
}

/// RAISE_SYNTAX_ERROR without a place: the last token that was read.
std::nullptr_t Parser::errorAtLast(DiagnosticKind kind, std::string message) {
    const Token& last = lastToken();
    const bool had = m_reported || m_speculating;
    report(kind, last.range(), std::move(message));
    const bool placeless =
        last.kind == TokenKind::Indent || last.kind == TokenKind::Dedent || last.kind == TokenKind::EndMarker;
    if (!had && kind == DiagnosticKind::IndentationError) m_findings.back().diagnostic.endOffset = 0;
    if (!had && placeless) {
        // Such tokens have no columns in CPython, which then takes the tokenizer's own as if it counted
        // from 1.
        Diagnostic& diagnostic = m_findings.back().diagnostic;
        if (last.kind == TokenKind::EndMarker || last.begin == m_source.text().size())
            diagnostic.offset = 0; // of a file; a text has the end of its last line there
        else
            --diagnostic.offset;
        diagnostic.endOffset = -1;
    }
    return nullptr;
}

/// RAISE_SYNTAX_ERROR_STARTING_FROM: up to where the tokenizer is.
std::nullptr_t Parser::errorFrom(Pos start, std::string message) {
    const bool reports = !m_speculating && !m_reported;
    error({start, lastToken().stop}, std::move(message));
    if (reports) --m_findings.back().diagnostic.endOffset; // counted from 0 there
    return nullptr;
}

/// Mirrors _PyPegen_set_syntax_error.
void Parser::genericError(std::uint32_t token) {
    m_far = token;
    m_pos = token;
    const Token& last = m_tokens[token];
    if (last.kind == TokenKind::Error) {
        for (const LexFault& fault : m_list.faults) {
            if (fault.token != token || m_fieldText) continue;
            m_reported = true; // it is listed with the lexer's faults
            return;
        }
        if (!m_list.unclosed.empty() && last.begin == last.end) {
            const Token& bracket = m_tokens[m_list.unclosed.back()];
            Range place = bracket.range();
            place.end = place.start;
            const std::size_t before = m_findings.size();
            error(place, "'" + std::string(text(bracket)) + "' was never closed");
            if (m_findings.size() > before) m_findings.back().diagnostic.endOffset = 0;
            return;
        }
    }
    if (last.kind == TokenKind::Indent || last.kind == TokenKind::Dedent) {
        const bool reports = !m_speculating && !m_reported;
        errorAtLast(DiagnosticKind::IndentationError,
                    last.kind == TokenKind::Indent ? "unexpected indent" : "unexpected unindent");
        if (reports) m_findings.back().final = true;
        return;
    }
    const bool reports = !m_speculating && !m_reported;
    error(last.range(), "invalid syntax");
    if (reports && last.kind == TokenKind::EndMarker)
        m_findings.back().diagnostic.offset = m_findings.back().diagnostic.endOffset = 0;
}

/// After a statement that failed: to the next line of this block. What is indented below it is parsed, so
/// that its faults show too.
void Parser::synchronise(std::uint32_t mark) {
    if (m_pos < m_far) m_pos = m_far;
    const bool freshLine = m_pos > mark && m_tokens[m_pos - 1].kind == TokenKind::Newline;
    if (!freshLine) {
        while (!is(TokenKind::Newline) && !is(TokenKind::EndMarker) && !is(TokenKind::Indent) &&
               !is(TokenKind::Dedent))
            ++m_pos;
        accept(TokenKind::Newline);
    }
    if (!is(TokenKind::Indent) || m_gaveUp) return;
    ++m_pos;
    Builder<Stmt> dropped(*this);
    while (!is(TokenKind::Dedent) && !is(TokenKind::EndMarker) && !m_gaveUp &&
           m_findings.size() < m_options.maxDiagnostics)
        statement(dropped);
    accept(TokenKind::Dedent);
}

/// Mirrors _PyPegen_get_invalid_target; `targets` is 'a' (assignment), 'd' (del) or 'f' (for).
const Expr* Parser::invalidTarget(const Expr* e, char targets) const {
    const auto inside = [&](Exprs elements) -> const Expr* {
        for (const Expr* element : elements)
            if (const Expr* bad = invalidTarget(element, targets)) return bad;
        return nullptr;
    };
    switch (e->kind) {
    case ExprKind::List:
        return inside(as<ListDisplay>(e)->elements);
    case ExprKind::Tuple:
        return inside(as<Tuple>(e)->elements);
    case ExprKind::Starred:
        return targets == 'd' ? e : invalidTarget(as<Starred>(e)->value, targets);
    case ExprKind::Compare:
        if (targets != 'f') return e;
        // `a in b` of `for a in b` was parsed as a comparison.
        if (as<Compare>(e)->ops[0] != CompareOperator::In) return nullptr;
        return invalidTarget(as<Compare>(e)->left, targets);
    case ExprKind::Name:
    case ExprKind::Subscript:
    case ExprKind::Attribute:
        return nullptr;
    default:
        return e;
    }
}

std::nullptr_t Parser::errorInvalidTarget(const Expr* e, char targets) {
    const Expr* bad = invalidTarget(e, targets);
    if (!bad) return nullptr;
    return error(bad->range,
                 std::string(targets == 'd' ? "cannot delete " : "cannot assign to ") + describe(bad));
}

/// Reports "expected an indented block after ..." where no block follows the line that just ended.
bool Parser::missingBlock(const char* what, Pos keyword) {
    if (is(TokenKind::Indent)) return false;
    fail();
    errorAtLast(DiagnosticKind::IndentationError, std::string("expected an indented block after ") + what +
                                                      " on line " + std::to_string(keyword.line));
    return true;
}

/// invalid_assignment, after the alternatives of `assignment` failed on the target that starts at `mark`.
std::nullptr_t Parser::diagnoseAssignment(std::uint32_t mark, const Expr* target) {
    const std::uint32_t at = m_pos;
    const auto parses = [&](bool augmented) {
        Speculation speculation(*this);
        ++m_pos;
        if (augmented && is(TokenKind::Yield)) return yieldExpression() != nullptr;
        return (augmented ? starExpressions() : expression()) != nullptr;
    };
    const auto* tuple = as<Tuple>(target);
    if (is(TokenKind::Colon)) {
        if (!parses(false)) return fail();
        const char* only = "only single target (not tuple) can be annotated";
        if (tuple && tuple->parenthesised) return error(tuple->range, only);
        if (target->kind == ExprKind::List)
            return error(target->range, "only single target (not list) can be annotated");
        if (tuple) return error(tuple->elements[0]->range, only);
        if (target->kind == ExprKind::Starred) return fail();
        return error(target->range, "illegal target for annotation");
    }
    m_pos = mark;
    Expr* first = starNamedExpression(); // CPython comes by here on its way, so := and == are proposed
    if (m_reported) return nullptr;
    (void)first;
    m_pos = at;
    if (is(TokenKind::Equal)) {
        if (!target->parenthesised &&
            (target->kind == ExprKind::Yield || target->kind == ExprKind::YieldFrom))
            return error(target->range, "assignment to yield expression not possible");
        return errorInvalidTarget(target, 'a');
    }
    if (!parses(true)) return fail();
    return error(target->range,
                 std::string("'") + describe(target) + "' is an illegal expression for augmented assignment");
}

bool Parser::startsExpression(TokenKind k) const {
    using K = TokenKind;
    switch (k) {
    case K::Name:
    case K::Number:
    case K::String:
    case K::LParen:
    case K::LBracket:
    case K::LBrace:
    case K::Minus:
    case K::Plus:
    case K::Tilde:
    case K::Not:
    case K::Lambda:
    case K::Await:
    case K::None:
    case K::True:
    case K::False:
    case K::Ellipsis:
        return true;
    default:
        return false;
    }
}

/// invalid_expression and invalid_legacy_expression, after the disjunction `a` that starts at token `mark`.
void Parser::diagnoseExpression(std::uint32_t mark, const Expr* a) {
    const auto word = [&](std::uint32_t at) { return text(m_tokens[at]); };
    const auto* name = as<Name>(a);
    const bool legacy = name && !name->parenthesised && (name->id == "print" || name->id == "exec");
    if (startsExpression(kind())) {
        const bool nameString =
            m_tokens[mark].kind == TokenKind::Name && m_tokens[mark + 1].kind == TokenKind::String;
        const bool soft = m_tokens[mark].kind == TokenKind::Name &&
                          (word(mark) == "match" || word(mark) == "case" || word(mark) == "_");
        if (!nameString && !soft && !legacy) {
            const Expr* b = nullptr;
            int level = 0;
            std::uint32_t reached = 0;
            {
                Speculation speculation(*this);
                b = expression();
                reached = m_pos > m_far ? m_pos : m_far;
                if (b) level = m_tokens[m_pos - 1].level;
                if (m_pos > m_far) m_far = m_pos;
            }
            if (!b && m_tokens[reached].kind == TokenKind::Error) {
                // Not even the look ahead gets past a bracket that is never closed.
                genericError(reached);
                return;
            }
            if (b && level > 0) {
                error(span(a, b), "invalid syntax. Perhaps you forgot a comma?");
                return;
            }
        }
        if (legacy && m_pos == mark + 1) {
            const Expr* b = nullptr;
            {
                Speculation speculation(*this);
                b = starExpressions();
            }
            if (b) {
                const std::string id(name->id);
                error(span(a, b),
                      "Missing parentheses in call to '" + id + "'. Did you mean " + id + "(...)?");
                return;
            }
        }
    }
    if (is(TokenKind::If)) {
        const Expr* b = nullptr;
        TokenKind next = TokenKind::EndMarker;
        {
            Speculation speculation(*this);
            ++m_pos;
            b = disjunction();
            next = kind();
        }
        if (b && next != TokenKind::Else && next != TokenKind::Colon)
            error(span(a, b), "expected 'else' after 'if' expression");
    }
}

/// invalid_named_expression, after the expression `a` that starts at token `mark`.
void Parser::diagnoseNamedExpression(std::uint32_t mark, const Expr* a) {
    const auto parsesAfter = [&](auto rule) -> const Expr* {
        Speculation speculation(*this);
        ++m_pos;
        const std::uint32_t mark = m_pos;
        const Expr* b = rule();
        if (!b) { // as far as it goes: `x = y -` has a right side, too
            m_pos = mark;
            b = unary();
        }
        if (b && (is(TokenKind::Equal) || is(TokenKind::ColonEqual))) return nullptr;
        return b;
    };
    if (is(TokenKind::ColonEqual)) {
        Speculation speculation(*this);
        ++m_pos;
        if (!expression()) return;
        --m_speculating;
        error(a->range, std::string("cannot use assignment expressions with ") + describe(a));
        ++m_speculating;
        return;
    }
    if (!is(TokenKind::Equal)) return;
    const Expr* b = parsesAfter([&] { return bitwiseOr(); });
    if (!b) return;
    if (a->kind == ExprKind::Name && m_pos == mark + 1) {
        error(span(a, b), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        return;
    }
    const Expr* leftmost = a;
    for (const Expr* next = leftmost; next; leftmost = next ? next : leftmost) {
        if (const auto* attribute = as<Attribute>(leftmost))
            next = attribute->value;
        else if (const auto* item = as<Subscript>(leftmost))
            next = item->value;
        else if (const auto* called = as<Call>(leftmost))
            next = called->function;
        else if (const auto* binary = as<BinOp>(leftmost))
            next = binary->left;
        else
            next = nullptr;
    }
    const auto* constant = as<Constant>(leftmost);
    const bool word = constant && constant->constant <= ConstantKind::True;
    if (leftmost->kind == ExprKind::List || leftmost->kind == ExprKind::Tuple ||
        leftmost->kind == ExprKind::GeneratorExp || word)
        return;
    if (!a->parenthesised &&
        (a->kind == ExprKind::Compare || a->kind == ExprKind::BoolOp || a->kind == ExprKind::IfExp ||
         a->kind == ExprKind::Lambda || (as<UnaryOp>(a) && as<UnaryOp>(a)->op == UnaryOperator::Not)))
        return; // no bitwise_or
    error(a->range,
          std::string("cannot assign to ") + describe(a) + " here. Maybe you meant '==' instead of '='?");
}

} // namespace coroscope::script
