#pragma once

#include "core/script/arena.h"
#include "core/script/ast_statements.h"
#include "core/script/diagnostic.h"

#include <memory>
#include <string>
#include <vector>

namespace coroscope::script {

/// Python34: `async` is an ordinary name somewhere in the text (`async(coro())`), so generator-based
/// coroutines are meant.
enum class Dialect : std::uint8_t { Python311, Python34 };

/// What a text stands for: a module's statements, or (eval) one expression, which the module's body then
/// holds alone.
enum class Mode : std::uint8_t { Module, Expression };

struct ParseOptions {
    Mode mode = Mode::Module;
    /// Larger sources are refused: a syntax tree takes some 40 times the bytes of its text.
    std::size_t maxBytes = 8u << 20;
    /// Diagnostics kept; parsing ends when so many were found.
    std::size_t maxDiagnostics = 100;
};

/// A comment `# coroscope: KEY TEXT`.
struct Directive {
    std::string key;
    std::string text;
    Range range;
};

/// A module that the script imports: `import a.b` gives "a.b", `from . import x` ".".
struct ImportedModule {
    std::string name;
    Range range;
    /// The script does without it where it is missing: a `try` catches the ImportError, or it is for type
    /// checkers only.
    bool optional = false;
};

/// What a source text says. The tree holds what could be parsed, also where there are diagnostics: the
/// editor's outline lives on that.
struct ParseResult {
    std::shared_ptr<const Source> source;
    std::shared_ptr<Arena> arena;
    ast::Module module;
    /// The first is the one that CPython 3.11 would report; the others in order of the text.
    std::vector<Diagnostic> diagnostics;
    std::vector<Range> comments;
    std::vector<Directive> directives;
    std::vector<ImportedModule> imports;
    Dialect dialect = Dialect::Python311;
    Mode mode = Mode::Module;

    bool ok() const { return diagnostics.empty(); }
};

/// Parses a whole module. Never fails otherwise than by diagnostics; native stack and memory are bounded
/// whatever the source.
ParseResult parse(std::shared_ptr<const Source> source, const ParseOptions& options = {});

} // namespace coroscope::script
