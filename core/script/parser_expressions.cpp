#include "core/script/parser.h"

#include <array>

namespace coroscope::script {

using K = TokenKind;

namespace {

/// Binding strength of binary operators, from `or` (1) to `*` (10); comparisons are 4. 0: no binary operator.
constexpr std::array<unsigned char, static_cast<std::size_t>(K::Yield) + 1> makeStrengths() {
    std::array<unsigned char, static_cast<std::size_t>(K::Yield) + 1> table{};
    const auto set = [&](K kind, unsigned char strength) {
        table[static_cast<std::size_t>(kind)] = strength;
    };
    set(K::Or, 1), set(K::And, 2);
    for (const K kind :
         {K::Less, K::Greater, K::LessEqual, K::GreaterEqual, K::EqEqual, K::NotEqual, K::In, K::Is, K::Not})
        set(kind, 4);
    set(K::VBar, 5), set(K::Circumflex, 6), set(K::Amper, 7);
    set(K::LeftShift, 8), set(K::RightShift, 8), set(K::Plus, 9), set(K::Minus, 9);
    for (const K kind : {K::Star, K::Slash, K::DoubleSlash, K::Percent, K::At})
        set(kind, 10);
    return table;
}
constexpr auto kStrengths = makeStrengths();

BinaryOperator binaryOperator(K kind) {
    switch (kind) {
    case K::VBar:
        return BinaryOperator::Or;
    case K::Circumflex:
        return BinaryOperator::Xor;
    case K::Amper:
        return BinaryOperator::And;
    case K::LeftShift:
        return BinaryOperator::LeftShift;
    case K::RightShift:
        return BinaryOperator::RightShift;
    case K::Plus:
        return BinaryOperator::Add;
    case K::Minus:
        return BinaryOperator::Subtract;
    case K::Star:
        return BinaryOperator::Multiply;
    case K::Slash:
        return BinaryOperator::Divide;
    case K::DoubleSlash:
        return BinaryOperator::FloorDivide;
    case K::Percent:
        return BinaryOperator::Modulo;
    default:
        return BinaryOperator::MatrixMultiply;
    }
}

} // namespace

/// star_expressions
Expr* Parser::starExpressions() {
    const Pos start = tok().start;
    Expr* const first = starExpression();
    if (!first || !is(K::Comma)) return first;
    Builder<Expr> elements(*this);
    elements.add(first);
    while (accept(K::Comma)) {
        if (!is(K::Star) && !startsExpression(kind())) break;
        Expr* const next = starExpression();
        if (!next) return nullptr;
        elements.add(next);
    }
    return m_arena.make<Tuple>(from(start), elements.done());
}

Expr* Parser::starExpression() {
    if (!is(K::Star)) return expression();
    const Pos start = tok().start;
    ++m_pos;
    Expr* const value = bitwiseOr();
    return value ? m_arena.make<Starred>(from(start), value) : nullptr;
}

Expr* Parser::starNamedExpression() {
    return is(K::Star) ? starExpression() : namedExpression();
}

/// named_expression
Expr* Parser::namedExpression() {
    const std::uint32_t mark = m_pos;
    if (is(K::Name) && kindAt(1) == K::ColonEqual) {
        const Token& name = tok();
        m_pos += 2;
        Expr* const value = expression();
        if (!value) return nullptr;
        auto* const target = m_arena.make<Name>(name.range(), text(name));
        target->context = Context::Store;
        return m_arena.make<NamedExpr>(from(name.start), target, value);
    }
    Expr* const made = expression();
    if (made && diagnosing()) {
        diagnoseNamedExpression(mark, made);
        if (m_reported) return nullptr;
    }
    if (made && is(K::ColonEqual)) return fail();
    return made;
}

/// expression: a conditional one, a lambda, or a disjunction
Expr* Parser::expression() {
    Nesting nesting(*this);
    if (nesting.tooDeep()) return nullptr;
    if (is(K::Lambda)) return lambda();
    const std::uint32_t mark = m_pos;
    Expr* const body = disjunction();
    if (!body) return nullptr;
    if (m_diagnosing) {
        if (m_reported) return nullptr;
        diagnoseExpression(mark, body);
        if (m_reported) return nullptr;
    }
    if (!is(K::If)) return body;
    ++m_pos;
    Expr* const test = disjunction();
    if (!test || !expect(K::Else)) return nullptr;
    Expr* const orelse = expression();
    if (!orelse) return nullptr;
    return m_arena.make<IfExp>(from(m_tokens[mark].start), test, body, orelse);
}

/// disjunction down to term, by precedence climbing.
Expr* Parser::operators(int minimum) {
    const std::uint32_t mark = m_pos;
    Expr* left = nullptr;
    if (is(K::Not) && minimum <= 3) {
        Nesting nesting(*this);
        if (nesting.tooDeep()) return nullptr;
        ++m_pos;
        Expr* const operand = operators(3);
        if (!operand) return nullptr;
        left = m_arena.make<UnaryOp>(from(m_tokens[mark].start), UnaryOperator::Not, operand);
    } else {
        left = unary();
    }
    while (left) {
        const int strength = kStrengths[static_cast<std::size_t>(kind())];
        if (strength == 0 || strength < minimum) break;
        if (strength == 4) {
            if (is(K::Not) && kindAt(1) != K::In) {
                if (m_pos + 1 > m_far) m_far = m_pos + 1; // the token behind `not` was looked at
                break;
            }
            left = comparison(left, m_tokens[mark].start);
        } else if (strength > 4) {
            const BinaryOperator op = binaryOperator(kind());
            ++m_pos;
            Expr* const right = operators(strength + 1);
            if (!right) return nullptr;
            left = m_arena.make<BinOp>(from(m_tokens[mark].start), op, left, right);
        } else {
            const K word = kind();
            Builder<Expr> values(*this);
            values.add(left);
            while (accept(word)) {
                Expr* const next = operators(strength + 1);
                if (!next) return nullptr;
                values.add(next);
            }
            left = m_arena.make<BoolOp>(from(m_tokens[mark].start), word == K::And, values.done());
        }
    }
    return left;
}

/// comparison: the whole chain behind its first operand
Expr* Parser::comparison(Expr* left, Pos start) {
    const std::size_t base = m_compareScratch.size();
    Builder<Expr> operands(*this);
    for (;;) {
        CompareOperator op = CompareOperator::Less;
        switch (kind()) {
        case K::Less:
            op = CompareOperator::Less;
            break;
        case K::LessEqual:
            op = CompareOperator::LessEqual;
            break;
        case K::EqEqual:
            op = CompareOperator::Equal;
            break;
        case K::NotEqual:
            op = CompareOperator::NotEqual;
            break;
        case K::Greater:
            op = CompareOperator::Greater;
            break;
        case K::GreaterEqual:
            op = CompareOperator::GreaterEqual;
            break;
        case K::In:
            op = CompareOperator::In;
            break;
        case K::Not:
            op = CompareOperator::NotIn;
            break;
        default:
            op = kindAt(1) == K::Not ? CompareOperator::IsNot : CompareOperator::Is;
            break;
        }
        m_pos += op == CompareOperator::NotIn || op == CompareOperator::IsNot ? 2 : 1;
        Expr* const operand = bitwiseOr();
        if (!operand) {
            m_compareScratch.resize(base);
            return nullptr;
        }
        operands.add(operand);
        m_compareScratch.push_back(op);
        const bool more =
            kStrengths[static_cast<std::size_t>(kind())] == 4 && (!is(K::Not) || kindAt(1) == K::In);
        if (!more) break;
    }
    const auto ops = m_arena.copy(m_compareScratch.data() + base, m_compareScratch.size() - base);
    m_compareScratch.resize(base);
    return m_arena.make<Compare>(from(start), left, ops, operands.done());
}

/// factor
Expr* Parser::unary() {
    UnaryOperator op = UnaryOperator::Plus;
    switch (kind()) {
    case K::Plus:
        op = UnaryOperator::Plus;
        break;
    case K::Minus:
        op = UnaryOperator::Minus;
        break;
    case K::Tilde:
        op = UnaryOperator::Invert;
        break;
    default:
        return power();
    }
    Nesting nesting(*this);
    if (nesting.tooDeep()) return nullptr;
    const Pos start = tok().start;
    ++m_pos;
    Expr* const operand = unary();
    return operand ? m_arena.make<UnaryOp>(from(start), op, operand) : nullptr;
}

Expr* Parser::power() {
    const Pos start = tok().start;
    Expr* const base = awaitPrimary();
    if (!base || !is(K::DoubleStar)) return base;
    Nesting nesting(*this);
    if (nesting.tooDeep()) return nullptr;
    ++m_pos;
    Expr* const exponent = unary();
    return exponent ? m_arena.make<BinOp>(from(start), BinaryOperator::Power, base, exponent) : nullptr;
}

Expr* Parser::lambda() {
    const Pos start = tok().start;
    ++m_pos;
    Parameters* const list = parameters(true);
    if (!list) return nullptr;
    if (!expect(K::Colon)) return nullptr;
    Expr* const body = expression();
    return body ? m_arena.make<Lambda>(from(start), list, body) : nullptr;
}

/// yield_expr
Expr* Parser::yieldExpression() {
    const Pos start = tok().start;
    ++m_pos;
    if (accept(K::From)) {
        Expr* const value = expression();
        return value ? m_arena.make<YieldFrom>(from(start), value) : nullptr;
    }
    Expr* value = nullptr;
    if (is(K::Star) || startsExpression(kind())) {
        value = starExpressions();
        if (!value) return nullptr;
    }
    return m_arena.make<Yield>(from(start), value);
}

/// star_targets, in `for` and comprehensions
Expr* Parser::starTargets() {
    const Pos start = tok().start;
    Expr* const first = starTarget();
    if (!first) return nullptr;
    if (!is(K::Comma)) {
        setContext(first, Context::Store);
        return first;
    }
    Builder<Expr> targets(*this);
    targets.add(first);
    while (accept(K::Comma)) {
        if (is(K::In) || (!is(K::Star) && !startsExpression(kind()))) break;
        Expr* const next = starTarget();
        if (!next) return nullptr;
        targets.add(next);
    }
    Expr* const made = m_arena.make<Tuple>(from(start), targets.done());
    setContext(made, Context::Store);
    return made;
}

/// star_target
Expr* Parser::starTarget() {
    const Pos start = tok().start;
    if (accept(K::Star)) {
        Expr* const value = primary();
        if (!value) return nullptr;
        if (!isTarget(value, false)) return fail();
        return m_arena.make<Starred>(from(start), value);
    }
    Expr* const target = primary();
    if (!target) return nullptr;
    if (!isTarget(target, true)) return fail();
    return target;
}

/// Whether `e`, parsed as an expression, is a star_target (`starred`: may be `*x`).
bool Parser::isTarget(const Expr* e, bool starred) const {
    const auto all = [&](Exprs elements) {
        for (const Expr* element : elements)
            if (!isTarget(element, true)) return false;
        return true;
    };
    switch (e->kind) {
    case ExprKind::Name:
    case ExprKind::Attribute:
    case ExprKind::Subscript:
        return true;
    case ExprKind::Starred:
        return starred && isTarget(as<Starred>(e)->value, false);
    case ExprKind::Tuple:
        return all(as<Tuple>(e)->elements);
    case ExprKind::List:
        return all(as<ListDisplay>(e)->elements);
    default:
        return false;
    }
}

void Parser::setContext(Expr* e, Context context) {
    switch (e->kind) {
    case ExprKind::Name:
        as<Name>(e)->context = context;
        break;
    case ExprKind::Attribute:
        as<Attribute>(e)->context = context;
        break;
    case ExprKind::Subscript:
        as<Subscript>(e)->context = context;
        break;
    case ExprKind::Starred:
        as<Starred>(e)->context = context;
        setContext(as<Starred>(e)->value, context);
        break;
    case ExprKind::Tuple:
        as<Tuple>(e)->context = context;
        for (Expr* element : as<Tuple>(e)->elements)
            setContext(element, context);
        break;
    case ExprKind::List:
        as<ListDisplay>(e)->context = context;
        for (Expr* element : as<ListDisplay>(e)->elements)
            setContext(element, context);
        break;
    default:
        break;
    }
}

} // namespace coroscope::script
