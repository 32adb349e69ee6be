#pragma once

#include "core/script/bytecode.h"
#include "core/script/parse.h"

namespace coroscope::script {

struct CompileOptions {
    /// For exec() and eval(): the names of the outermost block live in a namespace of their own (the *Name
    /// instructions), behind which are the globals.
    bool ownNamespace = false;
};

struct CompileResult {
    /// Null where there are diagnostics.
    std::shared_ptr<const Code> code;
    /// The first is the one that CPython 3.11 would report.
    std::vector<Diagnostic> diagnostics;

    bool ok() const { return code != nullptr; }
};

/// Syntax tree to bytecode, after symbol analysis. A result of parse() with diagnostics gives those back.
/// What Coroscope does not support (complex literals) is refused here, with DiagnosticKind::Unsupported.
/// Instruction positions are those of CPython 3.11's co_positions(): lines from 1, columns in UTF-8 bytes
/// from 0.
/// An expression (Mode::Expression) becomes code that returns its value.
CompileResult compile(const ParseResult& parsed, const CompileOptions& options = {});

} // namespace coroscope::script
