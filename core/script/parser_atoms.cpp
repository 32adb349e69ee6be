#include "core/script/parser.h"

#include <charconv>
#include <limits>

namespace coroscope::script {

using K = TokenKind;

Expr* Parser::atom() {
    const Token& token = tok();
    const auto constant = [&](ConstantKind kind) {
        ++m_pos;
        return m_arena.make<Constant>(token.range(), kind);
    };
    switch (token.kind) {
    case K::Name:
        ++m_pos;
        return m_arena.make<Name>(token.range(), text(token));
    case K::Number:
        return number();
    case K::String:
        return strings();
    case K::LParen:
        return parenthesised();
    case K::LBracket:
        return listDisplay();
    case K::LBrace:
        return braces();
    case K::True:
        return constant(ConstantKind::True);
    case K::False:
        return constant(ConstantKind::False);
    case K::None:
        return constant(ConstantKind::None);
    case K::Ellipsis:
        return constant(ConstantKind::Ellipsis);
    default:
        return fail();
    }
}

bool Parser::startsComprehension() const {
    return is(K::For) || (is(K::Async) && kindAt(1) == K::For);
}

/// tuple | group | genexp
Expr* Parser::parenthesised() {
    const Pos start = tok().start;
    ++m_pos;
    if (accept(K::RParen)) {
        auto* const empty = m_arena.make<Tuple>(from(start), Exprs{});
        empty->parenthesised = true;
        return empty;
    }
    if (is(K::DoubleStar)) {
        fail();
        if (!diagnosing()) return nullptr;
        const Token& stars = tok();
        ++m_pos;
        if (expression() && is(K::RParen)) error(stars.range(), "cannot use double starred expression here");
        return nullptr;
    }
    Expr* const first = is(K::Yield) ? yieldExpression() : starNamedExpression();
    if (!first) return nullptr;
    const bool yields = first->kind == ExprKind::Yield || first->kind == ExprKind::YieldFrom;
    if (is(K::Comma) && (!yields || first->parenthesised)) {
        Builder<Expr> elements(*this);
        elements.add(first);
        while (accept(K::Comma)) {
            if (is(K::RParen)) break;
            Expr* const next = starNamedExpression();
            if (!next) return nullptr;
            elements.add(next);
        }
        if (!expect(K::RParen)) return nullptr;
        auto* const made = m_arena.make<Tuple>(from(start), elements.done());
        made->parenthesised = true;
        return made;
    }
    if (startsComprehension() && !(yields && !first->parenthesised))
        return comprehension(ExprKind::GeneratorExp, start, K::RParen, nullptr, first);
    if (!is(K::RParen)) return fail();
    if (first->kind == ExprKind::Starred) {
        fail();
        if (diagnosing()) error(first->range, "cannot use starred expression here");
        return nullptr;
    }
    ++m_pos;
    first->parenthesised = true;
    return first;
}

/// list | listcomp
Expr* Parser::listDisplay() {
    const Pos start = tok().start;
    ++m_pos;
    Builder<Expr> elements(*this);
    while (!is(K::RBracket)) {
        Expr* const next = starNamedExpression();
        if (!next) return nullptr;
        if (startsComprehension()) {
            if (elements.size() == 0)
                return comprehension(ExprKind::ListComp, start, K::RBracket, nullptr, next);
            fail();
            if (diagnosing()) {
                Builder<ComprehensionFor> clauses(*this);
                const Range target = span(elements[0], next);
                if (comprehensionClauses(clauses))
                    error(target, "did you forget parentheses around the comprehension target?");
            }
            return nullptr;
        }
        elements.add(next);
        if (!is(K::Comma)) break;
        const Token& comma = tok();
        ++m_pos;
        if (startsComprehension() && elements.size() == 1) {
            fail();
            if (diagnosing()) {
                Builder<ComprehensionFor> clauses(*this);
                if (comprehensionClauses(clauses))
                    error({elements[0]->range.start, comma.stop},
                          "did you forget parentheses around the comprehension target?");
            }
            return nullptr;
        }
    }
    if (!expect(K::RBracket)) return nullptr;
    return m_arena.make<ListDisplay>(from(start), elements.done());
}

/// dict | set | dictcomp | setcomp
Expr* Parser::braces() {
    const Pos start = tok().start;
    ++m_pos;
    if (accept(K::RBrace)) return m_arena.make<Dict>(from(start), Exprs{}, Exprs{});
    if (is(K::DoubleStar)) return dictRest(start, nullptr);
    if (is(K::Star)) return setRest(start, nullptr);
    // A key and an element begin alike; the ':' tells.
    Expr* const first = namedExpression();
    if (!first) return nullptr;
    if (!is(K::Colon)) return setRest(start, first);
    if (first->kind == ExprKind::NamedExpr && !first->parenthesised) return fail();
    return dictRest(start, first);
}

Expr* Parser::dictRest(Pos start, Expr* key) {
    Builder<Expr> items(*this); // key, value, key, value, ...
    while (!is(K::RBrace)) {
        const Token& first = tok();
        if (!key && accept(K::DoubleStar)) {
            Expr* const value = bitwiseOr();
            if (!value) return nullptr;
            if (startsComprehension()) {
                fail();
                if (diagnosing()) error(first.range(), "dict unpacking cannot be used in dict comprehension");
                return nullptr;
            }
            items.add(nullptr);
            items.add(value);
        } else {
            if (!key) key = expression();
            if (!key) return nullptr;
            const Token& colonToken = tok();
            if (!accept(K::Colon)) {
                fail();
                if (diagnosing() && items.size() > 0) {
                    Pos last = key->range.end;
                    last.col -= last.col > 0 ? 1 : 0;
                    error({last, last}, "':' expected after dictionary key");
                }
                return nullptr;
            }
            if (is(K::RBrace) || is(K::Comma)) {
                fail();
                if (diagnosing())
                    error(colonToken.range(), "expression expected after dictionary key and ':'");
                return nullptr;
            }
            if (is(K::Star)) {
                fail();
                if (diagnosing()) {
                    const Pos from = tok().start;
                    ++m_pos;
                    if (bitwiseOr()) errorFrom(from, "cannot use a starred expression in a dictionary value");
                }
                return nullptr;
            }
            Expr* const value = expression();
            if (!value) return nullptr;
            if (items.size() == 0 && startsComprehension())
                return comprehension(ExprKind::DictComp, start, K::RBrace, key, value);
            items.add(key);
            items.add(value);
            key = nullptr;
        }
        if (!accept(K::Comma)) break;
    }
    if (!expect(K::RBrace)) return nullptr;
    const std::size_t count = items.size() / 2;
    Builder<Expr> keys(*this);
    for (std::size_t i = 0; i < count; ++i)
        keys.add(items[2 * i]);
    const Exprs keyList = keys.done();
    Builder<Expr> values(*this);
    for (std::size_t i = 0; i < count; ++i)
        values.add(items[2 * i + 1]);
    return m_arena.make<Dict>(from(start), keyList, values.done());
}

Expr* Parser::setRest(Pos start, Expr* first) {
    Builder<Expr> elements(*this);
    while (first || !is(K::RBrace)) {
        Expr* const next = first ? first : starNamedExpression();
        first = nullptr;
        if (!next) return nullptr;
        if (startsComprehension()) {
            if (elements.size() == 0)
                return comprehension(ExprKind::SetComp, start, K::RBrace, nullptr, next);
            fail();
            if (diagnosing()) {
                Builder<ComprehensionFor> clauses(*this);
                const Range target = span(elements[0], next);
                if (comprehensionClauses(clauses))
                    error(target, "did you forget parentheses around the comprehension target?");
            }
            return nullptr;
        }
        elements.add(next);
        if (!accept(K::Comma)) break;
    }
    if (!expect(K::RBrace)) return nullptr;
    return m_arena.make<SetDisplay>(from(start), elements.done());
}

bool Parser::comprehensionConditions(Exprs& out) {
    Builder<Expr> conditions(*this);
    while (accept(K::If)) {
        Expr* const condition = disjunction();
        if (!condition) return false;
        conditions.add(condition);
    }
    out = conditions.done();
    return true;
}

/// for_if_clauses
bool Parser::comprehensionClauses(Builder<ComprehensionFor>& out) {
    while (startsComprehension()) {
        const bool isAsync = accept(K::Async);
        ++m_pos;
        const std::uint32_t mark = m_pos;
        Expr* const target = starTargets();
        if (!target || !is(K::In)) {
            fail();
            if (diagnosing()) {
                m_pos = mark;
                if (const Expr* what = starExpressions(); what && !m_reported) errorInvalidTarget(what, 'f');
            }
            return false;
        }
        ++m_pos;
        Expr* const iterable = disjunction();
        if (!iterable) return false;
        auto* const clause = m_arena.make<ComprehensionFor>(target, iterable, Exprs{}, isAsync);
        if (!comprehensionConditions(clause->conditions)) return false;
        out.add(clause);
    }
    return true;
}

Expr* Parser::comprehension(ExprKind kind, Pos start, TokenKind close, Expr* key, Expr* element) {
    Builder<ComprehensionFor> clauses(*this);
    if (!comprehensionClauses(clauses)) return nullptr;
    if (element->kind == ExprKind::Starred) {
        fail();
        if (diagnosing()) error(element->range, "iterable unpacking cannot be used in comprehension");
        return nullptr;
    }
    if (!expect(close)) return nullptr;
    return m_arena.make<Comprehension>(kind, from(start), key, element, clauses.done());
}

Expr* Parser::number() {
    const Token& token = tok();
    ++m_pos;
    std::string_view digits = text(token);
    if (digits.find('_') != std::string_view::npos) {
        std::string plain;
        for (const char c : digits)
            if (c != '_') plain += c;
        digits = m_arena.copy(plain);
    }
    auto* const made = m_arena.make<Constant>(token.range(), ConstantKind::Int, digits);
    const char* const end = digits.data() + digits.size();
    const char letter = digits.size() > 1 && digits[0] == '0' ? static_cast<char>(digits[1] | 0x20) : '\0';
    const int base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
    if (base != 10 || digits.find_first_of(".eEjJ") == std::string_view::npos) {
        const auto parsed = std::from_chars(digits.data() + (base == 10 ? 0 : 2), end, made->integer, base);
        made->small = parsed.ec == std::errc{};
        constexpr std::size_t kMostBinaryDigits = 16'384;
        if (base != 10 && digits.size() > kMostBinaryDigits) {
            report(DiagnosticKind::Unsupported, token.range(),
                   "integer literals of more than 16384 digits are not supported");
            return nullptr;
        }
        constexpr std::size_t kMostDigits = 4300; // sys.get_int_max_str_digits()
        if (base == 10 && digits.size() > kMostDigits) {
            error(
                {token.start, token.start},
                "Exceeds the limit (4300 digits) for integer string conversion: value has " +
                    std::to_string(digits.size()) +
                    " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal "
                    "for huge integer literals to avoid decimal conversion limits.");
            return nullptr;
        }
        return made;
    }
    const bool imaginary = (digits.back() | 0x20) == 'j';
    made->constant = imaginary ? ConstantKind::Imaginary : ConstantKind::Float;
    const auto parsed = std::from_chars(digits.data(), end - (imaginary ? 1 : 0), made->real);
    if (parsed.ec == std::errc::result_out_of_range) {
        const std::size_t e = digits.find_first_of("eE");
        const bool tiny =
            e == std::string_view::npos ? digits[0] == '.' || digits[0] == '0' : digits[e + 1] == '-';
        made->real = tiny ? 0.0 : std::numeric_limits<double>::infinity();
    }
    return made;
}

} // namespace coroscope::script
