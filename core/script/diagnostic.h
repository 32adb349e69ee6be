#pragma once

#include "core/script/source.h"

#include <string>

namespace coroscope::script {

/// What CPython would call a fault in the source, or `Unsupported`: valid Python that Coroscope refuses
/// before running.
enum class DiagnosticKind : std::uint8_t {
    SyntaxError,
    IndentationError,
    TabError,
    RecursionError,
    ValueError,
    ModuleNotFoundError,
    Unsupported
};

/// One reason why a source is refused. `range` is the true place in the source, for editors; what is printed
/// may differ from it, because CPython shows the inside of an f-string as a line of its own.
struct Diagnostic {
    DiagnosticKind kind = DiagnosticKind::SyntaxError;
    std::string message;
    Range range;

    /// What CPython prints: SyntaxError.lineno, .offset and .end_offset, from 1. CPython 3.11 counts code
    /// points in its tokenizer but, reading a file, bytes in its parser and compiler; so do these. An offset
    /// of 0 means "no caret", an end that is not behind the start "one caret".
    std::int32_t line = 0;
    std::int32_t offset = 0;
    std::int32_t endLine = 0;
    std::int32_t endOffset = 0;
    /// Found by the tokenizer: its offsets are code points, whatever it reads from.
    bool byTokenizer = false;
    /// Stands for the source line where it is not empty (inside f-strings).
    std::string text;
};

/// The name of the exception: "SyntaxError", "IndentationError", ... ("SyntaxError" for Unsupported).
const char* exceptionName(DiagnosticKind kind);

/// A diagnostic at a range of the source, its printed place taken from the range.
Diagnostic makeDiagnostic(const Source& source, DiagnosticKind kind, Range range, std::string message);

/// As CPython 3.11 prints it on stderr, with the line end:
///   File "t.py", line 3
///     the line, stripped
///     ^^^ the caret range
/// SyntaxError: message
std::string formatDiagnostic(const Source& source, const Diagnostic& diagnostic);

} // namespace coroscope::script
