#include "core/script/parser.h"

namespace coroscope::script {

using K = TokenKind;

/// NAME [':' annotation]
Parameter* Parser::parameter(bool lambda, bool starAnnotation) {
    const Token& name = tok();
    if (!expect(K::Name)) return nullptr;
    auto* const made = m_arena.make<Parameter>(Node{name.range()}, text(name));
    if (!lambda && accept(K::Colon)) {
        made->annotation = starAnnotation && is(K::Star) ? starExpression() : expression();
        if (!made->annotation) return nullptr;
        made->range.end = previousEnd();
    }
    return made;
}

/// '**' param, and nothing but a comma behind it.
bool Parser::kwargsParameter(bool lambda, Parameters& out) {
    ++m_pos;
    out.starKwargs = parameter(lambda, false);
    if (!out.starKwargs) return false;
    if (is(K::Equal)) {
        fail();
        if (diagnosing()) error(tok().range(), "var-keyword argument cannot have default value");
        return false;
    }
    if (!accept(K::Comma)) return true;
    if (is(K::Name) || is(K::Star) || is(K::DoubleStar) || is(K::Slash)) {
        fail();
        if (diagnosing()) {
            Range range = tok().range();
            if (is(K::Name))
                if (const Parameter* next = parameter(lambda, false)) range = next->range;
            error(range, "arguments cannot follow var-keyword argument");
        }
        return false;
    }
    return true;
}

/// From '*' on: star_etc.
bool Parser::starParameters(bool lambda, Parameters& out, Builder<Parameter>& list) {
    const Token& star = tok();
    const K close = lambda ? K::Colon : K::RParen;
    ++m_pos;
    if (is(close) || (is(K::Comma) && (kindAt(1) == close || kindAt(1) == K::DoubleStar))) {
        if (is(K::Comma)) ++m_pos;
        fail();
        if (diagnosing()) {
            if (lambda)
                errorAtLast(DiagnosticKind::SyntaxError, "named arguments must follow bare *");
            else
                error(star.range(), "named arguments must follow bare *");
        }
        return false;
    }
    if (!is(K::Comma)) {
        out.starArgs = parameter(lambda, true);
        if (!out.starArgs) return false;
        if (is(K::Equal)) {
            fail();
            if (diagnosing()) error(tok().range(), "var-positional argument cannot have default value");
            return false;
        }
    }
    while (accept(K::Comma)) {
        if (is(K::DoubleStar)) return kwargsParameter(lambda, out);
        if (is(K::Star) || is(K::Slash)) {
            fail();
            if (diagnosing())
                error(tok().range(),
                      is(K::Star) ? "* argument may appear only once" : "/ must be ahead of *");
            return false;
        }
        if (!is(K::Name)) return true;
        Parameter* const made = parameter(lambda, false);
        if (!made) return false;
        if (accept(K::Equal) && !(made->defaultValue = expression())) return false;
        list.add(made);
    }
    return true;
}

/// parameters / lambda_parameters, up to the ')' or ':' behind them.
Parameters* Parser::parameters(bool lambda) {
    auto* const made = m_arena.make<Parameters>();
    const K close = lambda ? K::Colon : K::RParen;
    Builder<Parameter> plain(*this);
    bool seenDefault = false;
    bool seenSlash = false;
    const auto rest = [&](bool good) -> Parameters* {
        if (!good) return nullptr;
        made->positional = plain.done();
        return made;
    };
    while (!is(close)) {
        if (is(K::Star)) {
            made->positional = plain.done();
            Builder<Parameter> keywordOnly(*this);
            if (!starParameters(lambda, *made, keywordOnly)) return nullptr;
            made->keywordOnly = keywordOnly.done();
            return made;
        }
        if (is(K::DoubleStar)) return rest(kwargsParameter(lambda, *made));
        if (is(K::Slash)) {
            const Token& slash = tok();
            if (seenSlash || plain.size() == 0) {
                fail();
                if (diagnosing() && (seenSlash || kindAt(1) == K::Comma))
                    error(slash.range(),
                          seenSlash ? "/ may appear only once" : "at least one argument must precede /");
                return nullptr;
            }
            ++m_pos;
            seenSlash = true;
            made->positionalOnly = plain.done();
            m_scratch.resize(m_scratch.size() - plain.size());
            if (is(K::Star)) {
                fail();
                if (diagnosing()) error(tok().range(), "expected comma between / and *");
                return nullptr;
            }
        } else if (is(K::LParen)) {
            fail();
            if (!diagnosing()) return nullptr;
            const Pos start = tok().start;
            ++m_pos;
            bool names = is(K::Name);
            while (accept(K::Name))
                if (!accept(K::Comma)) break;
            if (names && is(K::RParen)) {
                ++m_pos;
                return error(from(start), lambda ? "Lambda expression parameters cannot be parenthesized"
                                                 : "Function parameters cannot be parenthesized");
            }
            return nullptr;
        } else {
            Parameter* const one = parameter(lambda, false);
            if (!one) return nullptr;
            if (is(K::Equal)) {
                const Token& equal = tok();
                ++m_pos;
                seenDefault = true;
                if (is(K::RParen) || is(K::Comma)) {
                    fail();
                    if (diagnosing()) error(equal.range(), "expected default value expression");
                    return nullptr;
                }
                one->defaultValue = expression();
                if (!one->defaultValue) return nullptr;
            } else if (seenDefault) {
                fail();
                if (diagnosing()) error(one->range, "non-default argument follows default argument");
                return nullptr;
            }
            plain.add(one);
        }
        if (!accept(K::Comma)) break;
    }
    return rest(true);
}

} // namespace coroscope::script
