#pragma once

#include "core/script/ast.h"
#include "core/script/bytecode.h"

#include <optional>

namespace coroscope::script {

/// The value of an expression that is known when compiling: literals, negated numbers, small sums and
/// products of them, tuples of all these. Mirrors what is cheap of CPython's ast_opt.c.
std::optional<Constant> foldConstant(const ast::Expr* e);

/// The truth of a constant expression; nothing where it is not constant.
std::optional<bool> constantTruth(const ast::Expr* e);

/// bytecode.h's operators for the syntax tree's.
BinaryOperator toBinaryOperator(ast::BinaryOperator op);

} // namespace coroscope::script
