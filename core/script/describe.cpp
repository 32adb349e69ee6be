#include "core/script/ast.h"

namespace coroscope::script::ast {

/// Mirrors _PyPegen_get_expr_name.
const char* describe(const Expr* node) {
    switch (node->kind) {
    case ExprKind::Attribute:
        return "attribute";
    case ExprKind::Subscript:
        return "subscript";
    case ExprKind::Starred:
        return "starred";
    case ExprKind::Name:
        return "name";
    case ExprKind::List:
        return "list";
    case ExprKind::Tuple:
        return "tuple";
    case ExprKind::Lambda:
        return "lambda";
    case ExprKind::Call:
        return "function call";
    case ExprKind::BoolOp:
    case ExprKind::BinOp:
    case ExprKind::UnaryOp:
        return "expression";
    case ExprKind::GeneratorExp:
        return "generator expression";
    case ExprKind::Yield:
    case ExprKind::YieldFrom:
        return "yield expression";
    case ExprKind::Await:
        return "await expression";
    case ExprKind::ListComp:
        return "list comprehension";
    case ExprKind::SetComp:
        return "set comprehension";
    case ExprKind::DictComp:
        return "dict comprehension";
    case ExprKind::Dict:
        return "dict literal";
    case ExprKind::Set:
        return "set display";
    case ExprKind::JoinedStr:
    case ExprKind::FormattedValue:
        return "f-string expression";
    case ExprKind::Constant:
        switch (static_cast<const Constant*>(node)->constant) {
        case ConstantKind::None:
            return "None";
        case ConstantKind::False:
            return "False";
        case ConstantKind::True:
            return "True";
        case ConstantKind::Ellipsis:
            return "ellipsis";
        default:
            return "literal";
        }
    case ExprKind::Compare:
        return "comparison";
    case ExprKind::IfExp:
        return "conditional expression";
    case ExprKind::NamedExpr:
        return "named expression";
    case ExprKind::Slice:
        break;
    }
    return "expression";
}

} // namespace coroscope::script::ast
