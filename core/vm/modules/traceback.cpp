#include "core/vm/modules/support.h"
#include "core/vm/traceback_text.h"

#include <algorithm>

// _traceback: what the script parts of traceback and linecache ask of the interpreter.
namespace coroscope::vm {

namespace {

/// Cuts the text of an exception into the strings that traceback.format_exception gives: an entry is one of
/// them, with its source line.
Value listOfLines(const std::string& text) {
    auto list = make<List>();
    std::string piece;
    bool entry = false;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
        const std::string line = text.substr(start, end - start);
        const bool goesOn = entry && line.starts_with("    ");
        if (!goesOn && !piece.empty()) {
            list->append(str(piece));
            piece.clear();
        }
        if (!goesOn) entry = line.starts_with("  File \"");
        piece += line;
        // The sentence between two chained exceptions has an empty line on both sides.
        if (line == "\n" && text.compare(end, 1, "\n") != 0 && end < text.size()) {
            const std::size_t next = std::min(text.find('\n', end), text.size() - 1) + 1;
            const std::string sentence = text.substr(end, next - end);
            if (sentence.starts_with("The above exception was") ||
                sentence.starts_with("During handling of the above")) {
                const std::size_t after = text.compare(next, 1, "\n") == 0 ? next + 1 : next;
                piece += text.substr(end, after - end);
                start = after;
                continue;
            }
        }
        start = end;
    }
    if (!piece.empty()) list->append(str(piece));
    return list;
}

Value formatFunction(Vm& vm, Value* args) {
    std::int64_t limit = limitOfSys(vm);
    if (!args[1].isNone() && !vm.toIndex(args[1], limit, true)) return {};
    const int chain = vm.truth(args[2]);
    if (chain < 0) return {};
    if (!as<Exception>(args[0])) return vm.raise(vm.types.TypeError, "an exception is required");
    return listOfLines(formatException(vm, args[0], chain > 0, limit));
}

Value optional(int number) {
    return number < 0 ? Value::none() : Value::smallInt(number);
}

Value textOrNone(const std::string& text) {
    return text.empty() ? Value::none() : str(text);
}

Value entriesFunction(Vm& vm, Value* args) {
    auto list = make<List>();
    for (const TracebackEntry& entry : tracebackEntries(vm, args[0]))
        list->append(
            Tuple::of({str(entry.file), Value::smallInt(entry.line), str(entry.function),
                       optional(entry.endLine), optional(entry.column), optional(entry.endColumn),
                       textOrNone(entry.source), textOrNone(entry.carets), Value::smallInt(entry.place)}));
    return list;
}

Value shownFunction(Vm& vm, Value* args) {
    std::int64_t line = 0;
    if (!as<Str>(args[0]) || !as<Str>(args[2])) return vm.raise(vm.types.TypeError, "str expected");
    if (!args[1].isNone() && !vm.toIndex(args[1], line, true)) return {};
    const int number = static_cast<int>(std::clamp<std::int64_t>(line, 0, INT32_MAX));
    auto list = make<List>();
    for (const TracebackEntry& entry :
         shownEntries(vm, as<Str>(args[0])->toUtf8(), number, as<Str>(args[2])->toUtf8()))
        list->append(Tuple::of(
            {str(entry.file), Value::smallInt(entry.line), str(entry.function), textOrNone(entry.source)}));
    return list;
}

Value formatEntryFunction(Vm& vm, Value* args) {
    TracebackEntry entry;
    const auto number = [&](const Value& value, int& out) {
        std::int64_t wide = -1;
        if (!value.isNone() && !vm.toIndex(value, wide, true)) return false;
        out = static_cast<int>(std::clamp<std::int64_t>(wide, -1, INT32_MAX));
        return true;
    };
    for (const int i : {0, 2, 3}) {
        if (!as<Str>(args[i])) return vm.raise(vm.types.TypeError, "str expected");
    }
    entry.file = as<Str>(args[0])->toUtf8();
    entry.function = as<Str>(args[2])->toUtf8();
    if (!number(args[1], entry.line) || !number(args[4], entry.endLine) || !number(args[5], entry.column) ||
        !number(args[6], entry.endColumn))
        return {};
    // Columns count from the line as it stands in the file, which is known for the script's own files.
    const std::string raw = vm.sourceLine(entry.file, entry.line);
    const std::string line = as<Str>(args[3])->toUtf8();
    return str(formatEntry(entry, raw.find(line) != std::string::npos && !line.empty() ? raw : line));
}

Value sourceLineFunction(Vm& vm, Value* args) {
    std::int64_t line = 0;
    if (!as<Str>(args[0]) || !vm.toIndex(args[1], line, true)) return vm.failed() ? Value() : str("");
    if (line < 1 || line > INT32_MAX) return str("");
    const std::string file = as<Str>(args[0])->toUtf8();
    if (isLibraryFile(file)) return str(""); // ours is not CPython's
    return str(vm.sourceLine(file, static_cast<int>(line)));
}

} // namespace

bool fillTraceback(Vm& vm, Dict& names) {
    vm.define(names, "_traceback", "format(exc, limit=None, chain=True)", formatFunction);
    vm.define(names, "_traceback", "entries(tb)", entriesFunction);
    vm.define(names, "_traceback", "shown(filename, lineno, name)", shownFunction);
    vm.define(names, "_traceback", "format_entry(filename, lineno, name, line, end_lineno, colno, end_colno)",
              formatEntryFunction);
    vm.define(names, "_traceback", "source_line(filename, lineno)", sourceLineFunction);
    return true;
}

} // namespace coroscope::vm
