#include "core/script/constants.h"

#include <limits>

namespace coroscope::script {

namespace {

/// The decimal digits of a literal beyond 64 bits. Takes time square in their number where the literal is not
/// decimal itself; the parser limits that.
std::string bigDigits(std::string_view text) {
    const char letter = text.size() > 1 && text[0] == '0' ? static_cast<char>(text[1] | 0x20) : '\0';
    const unsigned width = letter == 'x' ? 4 : letter == 'o' ? 3 : letter == 'b' ? 1 : 0;
    if (width == 0) {
        const std::size_t first = text.find_first_not_of('0');
        return first == std::string_view::npos ? "0" : std::string(text.substr(first));
    }
    constexpr std::uint64_t kBase = 1'000'000'000;
    std::vector<std::uint32_t> limbs; // of nine digits, the lowest first
    for (std::size_t at = 2; at < text.size();) {
        std::uint64_t carry = 0;
        unsigned bits = 0;
        for (; at < text.size() && bits + width <= 28; ++at, bits += width) {
            const char c = text[at];
            const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
            carry = carry << width | static_cast<std::uint64_t>(digit);
        }
        for (std::uint32_t& limb : limbs) {
            carry += static_cast<std::uint64_t>(limb) << bits;
            limb = static_cast<std::uint32_t>(carry % kBase);
            carry /= kBase;
        }
        if (carry > 0) limbs.push_back(static_cast<std::uint32_t>(carry));
    }
    std::string out;
    for (auto limb = limbs.rbegin(); limb != limbs.rend(); ++limb) {
        const std::string digits = std::to_string(*limb);
        if (!out.empty()) out.append(9 - digits.size(), '0');
        out += digits;
    }
    return out;
}

Constant literal(const ast::Constant& c) {
    switch (c.constant) {
    case ast::ConstantKind::None:
        return {NoneConstant{}};
    case ast::ConstantKind::False:
        return {false};
    case ast::ConstantKind::True:
        return {true};
    case ast::ConstantKind::Ellipsis:
        return {EllipsisConstant{}};
    case ast::ConstantKind::Int:
        if (c.small) return {c.integer};
        return {BigIntConstant{bigDigits(c.text)}};
    case ast::ConstantKind::Float:
    case ast::ConstantKind::Imaginary:
        return {c.real};
    case ast::ConstantKind::Str:
        return {StrConstant{std::string(c.text)}};
    case ast::ConstantKind::Bytes:
        return {BytesConstant{std::string(c.text)}};
    }
    return {NoneConstant{}};
}

std::optional<Constant> negated(const Constant& value) {
    if (const auto* i = std::get_if<std::int64_t>(&value.value)) {
        if (*i == std::numeric_limits<std::int64_t>::min()) return {};
        return Constant{-*i};
    }
    if (const auto* d = std::get_if<double>(&value.value)) return Constant{-*d};
    if (const auto* big = std::get_if<BigIntConstant>(&value.value)) {
        if (big->decimal == "9223372036854775808") return Constant{std::numeric_limits<std::int64_t>::min()};
        return Constant{BigIntConstant{big->decimal[0] == '-' ? big->decimal.substr(1) : "-" + big->decimal}};
    }
    return {};
}

std::optional<Constant> integers(ast::BinaryOperator op, std::int64_t a, std::int64_t b) {
    std::int64_t out = 0;
    switch (op) {
    case ast::BinaryOperator::Add:
        if (__builtin_add_overflow(a, b, &out)) return {};
        return Constant{out};
    case ast::BinaryOperator::Subtract:
        if (__builtin_sub_overflow(a, b, &out)) return {};
        return Constant{out};
    case ast::BinaryOperator::Multiply:
        if (__builtin_mul_overflow(a, b, &out)) return {};
        return Constant{out};
    case ast::BinaryOperator::Power:
        if (b < 0 || b > 64) return {};
        out = 1;
        for (std::int64_t i = 0; i < b; ++i)
            if (__builtin_mul_overflow(out, a, &out)) return {};
        return Constant{out};
    case ast::BinaryOperator::LeftShift:
        if (a < 0 || b < 0 || b > 62 || (b > 0 && a >> (63 - b) != 0)) return {};
        return Constant{a << b};
    case ast::BinaryOperator::RightShift:
        if (b < 0 || b > 62) return {};
        return Constant{a >> b};
    case ast::BinaryOperator::And:
        return Constant{a & b};
    case ast::BinaryOperator::Or:
        return Constant{a | b};
    case ast::BinaryOperator::Xor:
        return Constant{a ^ b};
    default:
        return {}; // division: left to run, which knows its errors and its rounding
    }
}

std::optional<Constant> binary(const ast::BinOp& e) {
    // Long sums are walked by the compiler, which folds as it goes; here only a few levels are looked at.
    int depth = 0;
    for (const ast::Expr* at = e.left; at->kind == ast::ExprKind::BinOp;
         at = static_cast<const ast::BinOp*>(at)->left)
        if (++depth > 8) return {};
    const std::optional<Constant> left = foldConstant(e.left);
    if (!left) return {};
    const std::optional<Constant> right = foldConstant(e.right);
    if (!right) return {};
    const auto* a = std::get_if<std::int64_t>(&left->value);
    const auto* b = std::get_if<std::int64_t>(&right->value);
    if (a && b) return integers(e.op, *a, *b);
    const auto* x = std::get_if<double>(&left->value);
    const auto* y = std::get_if<double>(&right->value);
    if ((!x && !a) || (!y && !b)) return {};
    const double p = x ? *x : static_cast<double>(*a);
    const double q = y ? *y : static_cast<double>(*b);
    switch (e.op) {
    case ast::BinaryOperator::Add:
        return Constant{p + q};
    case ast::BinaryOperator::Subtract:
        return Constant{p - q};
    case ast::BinaryOperator::Multiply:
        return Constant{p * q};
    case ast::BinaryOperator::Divide:
        if (q == 0) return {};
        return Constant{p / q};
    default:
        return {};
    }
}

} // namespace

std::optional<Constant> foldConstant(const ast::Expr* e) {
    if (const auto* c = ast::as<ast::Constant>(e)) {
        if (c->constant == ast::ConstantKind::Imaginary) return {};
        return literal(*c);
    }
    if (const auto* unary = ast::as<ast::UnaryOp>(e)) {
        const auto* inner = ast::as<ast::Constant>(unary->operand);
        if (!inner) return {};
        const auto value = foldConstant(inner);
        if (!value) return {};
        if (unary->op == ast::UnaryOperator::Minus) return negated(*value);
        if (unary->op == ast::UnaryOperator::Plus &&
            (inner->constant == ast::ConstantKind::Int || inner->constant == ast::ConstantKind::Float))
            return value;
        if (unary->op == ast::UnaryOperator::Invert)
            if (const auto* i = std::get_if<std::int64_t>(&value->value)) return Constant{~*i};
        return {};
    }
    if (const auto* op = ast::as<ast::BinOp>(e)) return binary(*op);
    if (const auto* tuple = ast::as<ast::Tuple>(e)) {
        if (tuple->context != ast::Context::Load) return {};
        TupleConstant out;
        for (const ast::Expr* element : tuple->elements) {
            auto value = foldConstant(element);
            if (!value) return {};
            out.items.push_back(std::move(*value));
        }
        return Constant{std::move(out)};
    }
    return {};
}

std::optional<bool> constantTruth(const ast::Expr* e) {
    if (const auto* name = ast::as<ast::Name>(e))
        return name->id == "__debug__" ? std::optional<bool>(true) : std::nullopt;
    if (const auto* unary = ast::as<ast::UnaryOp>(e); unary && unary->op == ast::UnaryOperator::Not) {
        const auto inner =
            unary->operand->kind == ast::ExprKind::Constant ? constantTruth(unary->operand) : std::nullopt;
        return inner ? std::optional<bool>(!*inner) : std::nullopt;
    }
    const auto* c = ast::as<ast::Constant>(e);
    if (!c) return {};
    switch (c->constant) {
    case ast::ConstantKind::None:
    case ast::ConstantKind::False:
        return false;
    case ast::ConstantKind::True:
    case ast::ConstantKind::Ellipsis:
        return true;
    case ast::ConstantKind::Int:
        return !c->small || c->integer != 0;
    case ast::ConstantKind::Float:
        return c->real != 0;
    case ast::ConstantKind::Str:
    case ast::ConstantKind::Bytes:
        return !c->text.empty();
    case ast::ConstantKind::Imaginary:
        break;
    }
    return {};
}

BinaryOperator toBinaryOperator(ast::BinaryOperator op) {
    switch (op) {
    case ast::BinaryOperator::Add:
        return BinaryOperator::Add;
    case ast::BinaryOperator::Subtract:
        return BinaryOperator::Sub;
    case ast::BinaryOperator::Multiply:
        return BinaryOperator::Mul;
    case ast::BinaryOperator::MatrixMultiply:
        return BinaryOperator::MatMul;
    case ast::BinaryOperator::Divide:
        return BinaryOperator::TrueDiv;
    case ast::BinaryOperator::FloorDivide:
        return BinaryOperator::FloorDiv;
    case ast::BinaryOperator::Modulo:
        return BinaryOperator::Mod;
    case ast::BinaryOperator::Power:
        return BinaryOperator::Pow;
    case ast::BinaryOperator::LeftShift:
        return BinaryOperator::LShift;
    case ast::BinaryOperator::RightShift:
        return BinaryOperator::RShift;
    case ast::BinaryOperator::Or:
        return BinaryOperator::Or;
    case ast::BinaryOperator::Xor:
        return BinaryOperator::Xor;
    case ast::BinaryOperator::And:
        return BinaryOperator::And;
    }
    return BinaryOperator::Add;
}

} // namespace coroscope::script
