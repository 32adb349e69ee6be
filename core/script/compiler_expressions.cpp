#include "core/script/compiler.h"

#include "core/characters/utf8.h"

namespace coroscope::script {

using namespace ast;
using AstConstant = ast::Constant;

/// Evaluates with the node's own position, and goes back to the one before.
void Compiler::expr(const Expr* node) {
    const Position before = e().position();
    at(node);
    exprAt(node);
    e().setPosition(before);
}

void Compiler::exprAt(const Expr* node) {
    switch (node->kind) {
    case ExprKind::Name:
        return nameOp(as<Name>(node)->id, Context::Load, node);
    case ExprKind::Constant:
        if (as<AstConstant>(node)->constant == ConstantKind::Imaginary)
            return error(node->range, "complex numbers are not supported", DiagnosticKind::Unsupported);
        return e().loadConst(*foldConstant(node));
    case ExprKind::JoinedStr:
        return joinedStr(*as<JoinedStr>(node));
    case ExprKind::FormattedValue:
        return formattedValue(*as<FormattedValue>(node));
    case ExprKind::Attribute:
        return attribute(*as<Attribute>(node));
    case ExprKind::Subscript:
        expr(as<Subscript>(node)->value);
        expr(as<Subscript>(node)->index);
        return emit(Op::BinarySubscr);
    case ExprKind::Call:
        return call(*as<Call>(node));
    case ExprKind::BinOp:
        return binOp(*as<BinOp>(node));
    case ExprKind::UnaryOp: {
        if (auto folded = foldConstant(node)) return e().loadConst(std::move(*folded));
        const auto& unary = *as<UnaryOp>(node);
        expr(unary.operand);
        constexpr Op kOps[] = {Op::UnaryPositive, Op::UnaryNegative, Op::UnaryInvert, Op::UnaryNot};
        return emit(kOps[static_cast<std::size_t>(unary.op)]);
    }
    case ExprKind::BoolOp:
        return boolOp(*as<BoolOp>(node));
    case ExprKind::Compare:
        return compare(*as<Compare>(node));
    case ExprKind::IfExp: {
        const auto& choice = *as<IfExp>(node);
        Label otherwise, end;
        jumpIf(choice.test, otherwise, false);
        expr(choice.body);
        e().jump(Op::Jump, end);
        e().bind(otherwise);
        expr(choice.orelse);
        return e().bind(end);
    }
    case ExprKind::Lambda:
        return lambda(*as<Lambda>(node));
    case ExprKind::NamedExpr:
        expr(as<NamedExpr>(node)->value);
        emit(Op::Copy, 1);
        return store(as<NamedExpr>(node)->target);
    case ExprKind::Tuple:
        return sequence(as<Tuple>(node)->elements, *node);
    case ExprKind::List:
        return sequence(as<ListDisplay>(node)->elements, *node);
    case ExprKind::Set:
        return sequence(as<SetDisplay>(node)->elements, *node);
    case ExprKind::Dict:
        return dict(*as<Dict>(node));
    case ExprKind::ListComp:
    case ExprKind::SetComp:
    case ExprKind::DictComp:
    case ExprKind::GeneratorExp:
        return comprehension(*asComprehension(node));
    case ExprKind::Await:
        if (!m_unit->scope.isFunction()) return error(node->range, "'await' outside function");
        if (!inAsyncFunction() && m_unit->scope.kind != ScopeKind::Comprehension)
            return error(node->range, "'await' outside async function");
        expr(as<Await>(node)->value);
        return await();
    case ExprKind::Yield:
        if (!m_unit->scope.isFunction()) return error(node->range, "'yield' outside function");
        if (const Expr* value = as<Yield>(node)->value)
            expr(value);
        else
            e().loadNone();
        return emit(Op::YieldValue);
    case ExprKind::YieldFrom:
        return yieldFrom(*as<YieldFrom>(node));
    case ExprKind::Starred:
        return error(node->range, "can't use starred expression here");
    case ExprKind::Slice:
        return slice(*as<Slice>(node));
    }
}

void Compiler::yieldFrom(const ast::YieldFrom& node) {
    if (!m_unit->scope.isFunction()) return error(node.range, "'yield' outside function");
    if (inAsyncFunction()) return error(node.range, "'yield from' inside async function");
    expr(node.value);
    emit(Op::GetYieldFromIter);
    e().loadNone();
    emit(Op::YieldFrom);
}

void Compiler::boolOp(const BoolOp& node) {
    Label end;
    for (std::size_t i = 0; i + 1 < node.values.size(); ++i) {
        expr(node.values[i]);
        e().jump(node.isAnd ? Op::JumpIfFalseOrPop : Op::JumpIfTrueOrPop, end);
    }
    expr(node.values.back());
    e().bind(end);
}

/// Walks a chain such as a + b + c along its left side, so that its length does not cost native stack.
void Compiler::binOp(const BinOp& node) {
    std::vector<const BinOp*> spine;
    const Expr* left = &node;
    std::optional<script::Constant> folded;
    for (;;) {
        folded = foldConstant(left);
        const auto* op = as<BinOp>(left);
        if (folded || !op) break;
        spine.push_back(op);
        left = op->left;
    }
    if (folded) {
        at(left);
        e().loadConst(std::move(*folded));
    } else {
        expr(left);
    }
    for (auto op = spine.rbegin(); op != spine.rend(); ++op) {
        expr((*op)->right);
        at(*op);
        emit(Op::BinaryOp, static_cast<std::uint32_t>(toBinaryOperator((*op)->op)));
    }
}

void Compiler::compareOperator(CompareOperator op) {
    switch (op) {
    case CompareOperator::Less:
        return emit(Op::CompareOp, static_cast<std::uint32_t>(Comparison::Lt));
    case CompareOperator::LessEqual:
        return emit(Op::CompareOp, static_cast<std::uint32_t>(Comparison::Le));
    case CompareOperator::Equal:
        return emit(Op::CompareOp, static_cast<std::uint32_t>(Comparison::Eq));
    case CompareOperator::NotEqual:
        return emit(Op::CompareOp, static_cast<std::uint32_t>(Comparison::Ne));
    case CompareOperator::Greater:
        return emit(Op::CompareOp, static_cast<std::uint32_t>(Comparison::Gt));
    case CompareOperator::GreaterEqual:
        return emit(Op::CompareOp, static_cast<std::uint32_t>(Comparison::Ge));
    case CompareOperator::In:
        return emit(Op::ContainsOp, 0);
    case CompareOperator::NotIn:
        return emit(Op::ContainsOp, 1);
    case CompareOperator::Is:
        return emit(Op::IsOp, 0);
    case CompareOperator::IsNot:
        return emit(Op::IsOp, 1);
    }
}

void Compiler::compare(const Compare& node) {
    expr(node.left);
    const std::size_t last = node.ops.size() - 1;
    // `x in [1, 2]` and `x in {1, 2}`: nobody sees the container, so it is made once.
    const auto operand = [&](std::size_t i) {
        const Expr* right = node.comparators[i];
        const bool contains = node.ops[i] == CompareOperator::In || node.ops[i] == CompareOperator::NotIn;
        const auto* list = as<ListDisplay>(right);
        const auto* set = as<SetDisplay>(right);
        if (contains && (list || set)) {
            const Tuple tuple(right->range, list ? list->elements : set->elements);
            if (auto folded = foldConstant(&tuple)) {
                auto& items = std::get<TupleConstant>(folded->value).items;
                const Position before = e().position();
                at(right);
                if (list)
                    e().loadConst(std::move(*folded));
                else
                    e().loadConst({FrozenSetConstant{std::move(items)}});
                e().setPosition(before);
                return;
            }
        }
        expr(right);
    };
    if (last == 0) {
        operand(0);
        return compareOperator(node.ops[0]);
    }
    Label cleanup, end;
    for (std::size_t i = 0; i < last; ++i) {
        operand(i);
        emit(Op::Swap, 2);
        emit(Op::Copy, 2);
        compareOperator(node.ops[i]);
        e().jump(Op::JumpIfFalseOrPop, cleanup);
    }
    operand(last);
    compareOperator(node.ops[last]);
    e().jump(Op::Jump, end);
    e().bind(cleanup);
    emit(Op::Swap, 2);
    emit(Op::PopTop);
    e().bind(end);
}

/// compiler_jump_if: evaluates a test only for where to go on.
void Compiler::jumpIf(const Expr* test, Label& target, bool condition) {
    if (const auto truth = constantTruth(test)) {
        if (*truth == condition) e().jump(Op::Jump, target);
        return;
    }
    if (const auto* unary = as<UnaryOp>(test); unary && unary->op == UnaryOperator::Not)
        return jumpIf(unary->operand, target, !condition);
    if (const auto* both = as<BoolOp>(test)) {
        const bool decides = !both->isAnd; // the value of one operand that decides the whole
        Label skip;
        Label& next = decides == condition ? target : skip;
        for (std::size_t i = 0; i + 1 < both->values.size(); ++i)
            jumpIf(both->values[i], next, decides);
        jumpIf(both->values.back(), target, condition);
        return e().bind(skip);
    }
    if (const auto* choice = as<IfExp>(test)) {
        Label otherwise, end;
        jumpIf(choice->test, otherwise, false);
        jumpIf(choice->body, target, condition);
        e().jump(Op::Jump, end);
        e().bind(otherwise);
        jumpIf(choice->orelse, target, condition);
        return e().bind(end);
    }
    // CPython leaves the position at the comparison; tracebacks of `assert a == b` show it.
    if (test->kind == ExprKind::Compare) at(test);
    if (const auto* comparison = as<Compare>(test); comparison && comparison->ops.size() == 1) {
        const bool is = comparison->ops[0] == CompareOperator::Is;
        const auto* none = as<AstConstant>(comparison->comparators[0]);
        if ((is || comparison->ops[0] == CompareOperator::IsNot) && none &&
            none->constant == ConstantKind::None) {
            expr(comparison->left);
            return e().jump(is == condition ? Op::PopJumpIfNone : Op::PopJumpIfNotNone, target);
        }
    }
    expr(test);
    e().jump(condition ? Op::PopJumpIfTrue : Op::PopJumpIfFalse, target);
}

void Compiler::joinedStr(const JoinedStr& node) {
    for (const Expr* value : node.values)
        expr(value);
    if (node.values.size() != 1) emit(Op::BuildString, static_cast<std::uint32_t>(node.values.size()));
}

void Compiler::formattedValue(const FormattedValue& node) {
    expr(node.value);
    std::uint32_t arg = node.conversion == 's'   ? 1
                        : node.conversion == 'r' ? 2
                        : node.conversion == 'a' ? 3
                                                 : 0;
    if (node.format) {
        expr(node.format);
        arg |= 4;
    }
    emit(Op::FormatValue, arg);
}

/// update_start_location_to_match_attr: in a chain over several lines an attribute counts from its own name.
void Compiler::attributePosition(const Attribute& node) {
    Position position = e().position();
    const auto endLine = static_cast<std::int32_t>(node.range.end.line);
    if (position.line == endLine) return;
    position.line = endLine;
    const auto length = static_cast<std::int32_t>(countCodePoints(node.name));
    const auto endColumn = static_cast<std::int32_t>(node.range.end.col);
    if (length <= endColumn) {
        position.column = endColumn - length;
        if (position.endLine < position.line ||
            (position.endLine == position.line && position.endColumn < position.column)) {
            position.endLine = position.line;
            position.endColumn = endColumn;
        }
    } else {
        position.column = position.endColumn = -1;
    }
    e().setPosition(position);
}

void Compiler::attribute(const Attribute& node) {
    expr(node.value);
    attributePosition(node);
    emit(Op::LoadAttr, nameIndex(node.name));
}

void Compiler::slice(const Slice& node) {
    const auto part = [&](const Expr* value) {
        if (value)
            expr(value);
        else
            e().loadNone();
    };
    part(node.lower);
    part(node.upper);
    if (node.step) expr(node.step);
    emit(Op::BuildSlice, node.step ? 3 : 2);
}

} // namespace coroscope::script
