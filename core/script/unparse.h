#pragma once

#include "core/script/ast.h"

#include <string>

namespace coroscope::script {

/// An expression as text in the one form that ast.unparse of CPython gives it, whatever its blanks, quotes
/// and parentheses were in the source: what `from __future__ import annotations` keeps of an annotation.
/// Mirrors Python/ast_unparse.c. Integers beyond 64 bits stay as they were written.
std::string unparse(const ast::Expr* node);

} // namespace coroscope::script
