#include "core/script/diagnostic.h"

namespace coroscope::script {

const char* exceptionName(DiagnosticKind kind) {
    switch (kind) {
    case DiagnosticKind::IndentationError:
        return "IndentationError";
    case DiagnosticKind::TabError:
        return "TabError";
    case DiagnosticKind::RecursionError:
        return "RecursionError";
    case DiagnosticKind::ValueError:
        return "ValueError";
    case DiagnosticKind::ModuleNotFoundError:
        return "ModuleNotFoundError";
    case DiagnosticKind::SyntaxError:
    case DiagnosticKind::Unsupported:
        break;
    }
    return "SyntaxError";
}

Diagnostic makeDiagnostic(const Source&, DiagnosticKind kind, Range range, std::string message) {
    Diagnostic made;
    made.kind = kind;
    made.message = std::move(message);
    made.range = range;
    made.line = static_cast<std::int32_t>(range.start.line);
    made.offset = static_cast<std::int32_t>(range.start.col) + 1;
    made.endLine = static_cast<std::int32_t>(range.end.line);
    made.endOffset = static_cast<std::int32_t>(range.end.col) + 1;
    return made;
}

std::string formatDiagnostic(const Source& source, const Diagnostic& diagnostic) {
    const std::string last = std::string(exceptionName(diagnostic.kind)) + ": " + diagnostic.message + "\n";
    if (diagnostic.kind == DiagnosticKind::RecursionError || diagnostic.kind == DiagnosticKind::ValueError)
        return last;

    std::string out = "  File \"" + source.name() + "\", line " + std::to_string(diagnostic.line) + "\n";
    std::string_view text = diagnostic.text;
    if (text.empty()) text = source.line(static_cast<std::uint32_t>(diagnostic.line));
    // The rest mirrors print_error_text of CPython's pythonrun.c.
    std::int32_t offset = diagnostic.offset;
    std::int32_t endOffset = diagnostic.endOffset;
    // Of a range over several lines only the first is shown. CPython counts its bytes and its line end.
    if (diagnostic.endLine > diagnostic.line) endOffset = static_cast<std::int32_t>(text.size()) + 1;
    const std::int32_t carets = endOffset > 0 && endOffset > offset ? endOffset - offset : 1;
    std::size_t blank = 0;
    while (blank < text.size() && (text[blank] == ' ' || text[blank] == '\t' || text[blank] == '\f'))
        ++blank;
    text.remove_prefix(blank);
    out += "    ";
    out += text;
    out += '\n';
    offset -= 1 + static_cast<std::int32_t>(blank);
    if (offset >= 0) {
        out += "    ";
        out.append(static_cast<std::size_t>(offset), ' ');
        out.append(static_cast<std::size_t>(carets), '^');
        out += '\n';
    }
    return out + last;
}

} // namespace coroscope::script
