#include "core/vm/traceback_entries.h"

#include "core/characters/utf8.h"
#include "core/script/source.h"
#include "core/vm/exception_fields.h"
#include "core/vm/frame_object.h"

#include <algorithm>
#include <utility>

// Entries of tracebacks: source lines with carets, and what lines of our library stand for in CPython's.
namespace coroscope::vm {

namespace {

/// One "File ..., line ..., in ..." with its source line and carets.
struct Entry {
    std::string file;
    int line = 0;
    std::string name;
    std::string source; ///< stripped
    std::string carets; ///< indented as the source is; empty: none
};

/// Columns of the operator inside a binary operation or subscript, so that CPython's "~~~^~~~" can be drawn.
struct Anchor {
    std::size_t start = 0;
    std::size_t end = 0;
};

bool isOpen(char c) {
    return c == '(' || c == '[' || c == '{';
}
bool isClose(char c) {
    return c == ')' || c == ']' || c == '}';
}

/// Whether the instruction is one whose operator CPython points at (a BinOp or a Subscript node fills the
/// whole segment).
bool findAnchor(const std::string& segment, script::Op op, std::uint32_t arg, Anchor& anchor) {
    const bool binary = op == script::Op::BinaryOp || op == script::Op::InplaceOp;
    const bool subscript = op == script::Op::BinarySubscr;
    if (op == script::Op::InplaceOp) return false; // an augmented assignment is a statement
    if (!binary && !subscript) return false;
    int depth = 0;
    char quote = 0;
    if (subscript) {
        // The last bracket that closes at the end of the segment.
        if (segment.empty() || segment.back() != ']') return false;
        for (std::size_t i = segment.size(); i-- > 0;) {
            if (isClose(segment[i])) ++depth;
            if (isOpen(segment[i]) && --depth == 0) {
                anchor = {i, segment.size()};
                return i > 0;
            }
        }
        return false;
    }
    static constexpr const char* kSigns[] = {"+", "-",  "*",  "/", "//", "%", "**",
                                             "@", "<<", ">>", "&", "|",  "^"};
    const std::string sign = kSigns[arg];
    // The right operand binds tighter (or the same, to the left), so the operator is the last of its sign at
    // depth 0; for ** the first.
    bool found = false;
    for (std::size_t i = 0; i < segment.size(); ++i) {
        const char c = segment[i];
        if (quote) {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = 0;
            continue;
        }
        if (c == '\'' || c == '"') {
            quote = c;
            continue;
        }
        if (isOpen(c)) ++depth;
        if (isClose(c)) --depth;
        if (depth != 0 || segment.compare(i, sign.size(), sign) != 0) continue;
        const bool doubled =
            sign.size() == 1 && (c == '*' || c == '/') &&
            ((i + 1 < segment.size() && segment[i + 1] == c) || (i > 0 && segment[i - 1] == c));
        if (doubled) continue;
        const std::size_t before = segment.find_last_not_of(' ', i == 0 ? std::string::npos : i - 1);
        if (i == 0 || before == std::string::npos ||
            std::string("+-*/%@<>&|^(,=~").find(segment[before]) != std::string::npos)
            continue; // a unary sign
        if (found && sign == "**") break;
        anchor = {i, i + sign.size()};
        found = true;
        i += sign.size() - 1;
    }
    return found;
}

void addCarets(Entry& entry, const std::string& rawLine, int startColumn, int endColumn, bool moreLines,
               script::Op op, std::uint32_t arg) {
    if (startColumn < 0 || endColumn < 0) return;
    const std::size_t indent = rawLine.find_first_not_of(" \t\f");
    if (indent == std::string::npos) return;
    std::size_t strippedEnd = rawLine.find_last_not_of(" \t\f\r\n") + 1;
    std::size_t start = std::min<std::size_t>(static_cast<std::size_t>(startColumn), rawLine.size());
    std::size_t end =
        moreLines ? strippedEnd : std::min<std::size_t>(static_cast<std::size_t>(endColumn), rawLine.size());
    start = std::max(start, indent);
    if (end <= start) return;
    const auto width = [&](std::size_t from, std::size_t to) {
        return countCodePoints(std::string_view(rawLine).substr(from, to - from));
    };
    Anchor anchor;
    const bool anchored = !moreLines && findAnchor(rawLine.substr(start, end - start), op, arg, anchor);
    // Carets under the whole line say nothing: CPython leaves them out.
    if (start == indent && end == strippedEnd && !anchored) return;
    std::string carets(width(indent, start), ' ');
    if (anchored) {
        carets += std::string(width(start, start + anchor.start), '~') +
                  std::string(width(start + anchor.start, start + anchor.end), '^') +
                  std::string(width(start + anchor.end, end), '~');
    } else {
        carets += std::string(width(start, end), '^');
    }
    entry.carets = std::move(carets);
}

constexpr std::string_view kLibrary = "/usr/lib/python3.11/";

/// Takes the back quotes out of a source line: what stands between two of them has carets under it; with a
/// third, tildes up to the second (a subscript: "~~~^^^"); with a fourth, tildes again (an operator:
/// "~~~^~~~").
void takeMarks(Entry& entry) {
    const auto all = std::count(entry.source.begin(), entry.source.end(), '`');
    const std::string signs = all == 4 ? " ~^~ " : all == 3 ? " ~^ " : " ^ ";
    std::string source, carets;
    std::size_t marks = 0;
    for (const char each : entry.source) {
        if (each == '`') {
            ++marks;
            continue;
        }
        source += each;
        carets += marks < signs.size() ? signs[marks] : ' ';
    }
    carets.erase(carets.find_last_not_of(' ') + 1);
    entry.source = std::move(source);
    entry.carets = std::move(carets);
}

/// A module of ours that says which of CPython's lines its own stand for: `code  #@ [FILE:]LINE [NAME] [|
/// SOURCE]`, what gets carets in back quotes; several of them, the outermost first, for calls that are one
/// here. A FILE in angle brackets is none of the library's and has no source. None: a line of which CPython's
/// traceback has no counterpart.
std::vector<Entry> standsFor(const Entry& own, const std::string& raw) {
    constexpr std::string_view kMark = "  #@ ";
    std::vector<Entry> result;
    std::size_t at = raw.find(kMark);
    std::string code = raw.substr(0, at);
    code.erase(0, code.find_first_not_of(' '));
    while (at != std::string::npos) {
        const std::size_t start = at + kMark.size();
        at = raw.find(kMark, start);
        std::string note = raw.substr(start, at == std::string::npos ? at : at - start);
        Entry& entry = result.emplace_back(own);
        entry.source = code;
        if (const std::size_t bar = note.find(" | "); bar != std::string::npos) {
            entry.source = note.substr(bar + 3);
            note.resize(bar);
            takeMarks(entry);
        }
        // "<frozen os>:679" has a blank of its own.
        const std::size_t place = note.starts_with('<') ? note.find(">:") : 0;
        if (const std::size_t space = note.find(' ', place); space != std::string::npos) {
            entry.name = note.substr(space + 1);
            note.resize(space);
        }
        if (const std::size_t colon = note.find(':', place); colon != std::string::npos) {
            const std::string file = note.substr(0, colon);
            const bool outside = file.starts_with('<');
            entry.file = outside ? file : cat(kLibrary, file);
            if (outside) entry.source.clear();
            note.erase(0, colon + 1);
        }
        entry.line = std::atoi(note.c_str());
    }
    return result;
}

Entry entryOf(const LibraryFrame& library) {
    Entry entry{library.file, library.line, library.function, library.source, {}};
    if (library.caretStart >= 0)
        entry.carets = std::string(static_cast<std::size_t>(library.caretStart), ' ') +
                       std::string(static_cast<std::size_t>(library.caretEnd - library.caretStart), '^');
    return entry;
}

/// What is shown of one entry, the outermost first: for a line of the library that may be several or none.
std::vector<Entry> entriesOf(Vm& vm, const Traceback& traceback) {
    if (traceback.library) return {entryOf(*traceback.library)};
    const script::Code& code = traceback.code()->source();
    Entry entry{code.fileName, traceback.line(), code.name, {}, {}};
    const std::string raw = vm.sourceLine(entry.file, entry.line);
    if (traceback.code()->library()) return standsFor(entry, raw);
    const std::size_t first = raw.find_first_not_of(" \t\f");
    if (first == std::string::npos) return {entry};
    entry.source = raw.substr(first, raw.find_last_not_of(" \t\f\r\n") - first + 1);
    if (traceback.at >= traceback.code()->instructions()) {
        const script::Position& position = traceback.code()->position(traceback.at);
        const auto index = static_cast<std::size_t>(traceback.at - traceback.code()->instructions());
        const script::Instruction& instruction = code.instructions[index];
        addCarets(entry, raw, position.column, position.endColumn, position.endLine > position.line,
                  instruction.op, instruction.arg);
    }
    return {entry};
}

} // namespace

std::vector<Traceback*> limitedEntries(const Value& traceback, std::int64_t limit) {
    std::vector<Traceback*> all;
    for (Value each = traceback; each.isObject(); each = static_cast<Traceback*>(each.asObject())->next)
        all.push_back(static_cast<Traceback*>(each.asObject()));
    const auto count = static_cast<std::int64_t>(all.size());
    if (limit >= 0 && limit < count) all.resize(static_cast<std::size_t>(limit));
    if (limit < 0 && -limit < count) all.erase(all.begin(), all.begin() + (count + limit));
    return all;
}

std::string framesText(Vm& vm, const Value& traceback, std::int64_t limit) {
    std::string text;
    Entry last;
    int repeated = 0;
    const auto flush = [&] {
        if (repeated > 3) {
            const int more = repeated - 3;
            text += cat("  [Previous line repeated ", more, " more time", more == 1 ? "" : "s", "]\n");
        }
    };
    for (Traceback* each : limitedEntries(traceback, limit)) {
        for (Entry& entry : entriesOf(vm, *each)) {
            if (entry.file == last.file && entry.line == last.line && entry.name == last.name &&
                repeated > 0) {
                if (++repeated > 3) continue;
            } else {
                flush();
                repeated = 1;
            }
            text += cat("  File \"", entry.file, "\", line ", entry.line, ", in ", entry.name, "\n");
            if (!entry.source.empty()) text += cat("    ", entry.source, "\n");
            if (!entry.carets.empty()) text += cat("    ", entry.carets, "\n");
            last = std::move(entry);
        }
    }
    flush();
    return text;
}

std::string shownPlace(Vm& vm, const std::string& file, int line) {
    Entry entry;
    entry.file = file;
    entry.line = line;
    if (file.starts_with(kLibrary)) {
        const std::vector<Entry> shown = standsFor(entry, vm.sourceLine(file, line));
        if (!shown.empty()) entry = shown.back();
    }
    return cat(entry.file, ":", entry.line);
}

bool isLibraryFile(std::string_view file) {
    return file.starts_with(kLibrary);
}

std::string formatTraceback(Vm& vm, const Value& traceback) {
    return framesText(vm, traceback, kNoTracebackLimit);
}

std::vector<TracebackEntry> tracebackEntries(Vm& vm, const Value& traceback) {
    std::vector<TracebackEntry> result;
    int place = -1;
    for (Traceback* each : limitedEntries(traceback, kNoTracebackLimit)) {
        ++place;
        const bool library = each->library || each->code()->library();
        for (Entry& shown : entriesOf(vm, *each)) {
            TracebackEntry& entry = result.emplace_back();
            entry.file = std::move(shown.file);
            entry.function = std::move(shown.name);
            entry.line = shown.line;
            entry.place = place;
            if (library) entry.source = std::move(shown.source);
            if (library && !shown.carets.empty()) {
                entry.endLine = entry.line;
                entry.column = static_cast<int>(shown.carets.find_first_not_of(' '));
                entry.endColumn = static_cast<int>(shown.carets.size());
            } else if (!library && each->at >= each->code()->instructions()) {
                const script::Position& position = each->code()->position(each->at);
                entry.endLine = position.endLine;
                entry.column = position.column;
                entry.endColumn = position.endColumn;
            }
            entry.carets = std::move(shown.carets);
        }
    }
    return result;
}

std::vector<TracebackEntry> shownEntries(Vm& vm, const std::string& file, int line,
                                         const std::string& function) {
    const Entry own{file, line, function, {}, {}};
    std::vector<TracebackEntry> result;
    for (Entry& shown : isLibraryFile(file) ? standsFor(own, vm.sourceLine(file, line)) : std::vector{own}) {
        TracebackEntry& entry = result.emplace_back();
        entry.file = std::move(shown.file);
        entry.function = std::move(shown.name);
        entry.line = shown.line;
        entry.source = std::move(shown.source);
    }
    return result;
}

std::string formatEntry(const TracebackEntry& from, std::string_view line) {
    Entry entry;
    const std::size_t first = line.find_first_not_of(" \t\f\n");
    std::string text = cat("  File \"", from.file, "\", line ", from.line, ", in ", from.function, "\n");
    if (first == std::string_view::npos) return text;
    text += cat("    ", line.substr(first, line.find_last_not_of(" \t\f\r\n") - first + 1), "\n");
    addCarets(entry, std::string(line), from.column, from.endColumn, from.endLine > from.line,
              script::Op::Nop, 0);
    if (!entry.carets.empty()) text += cat("    ", entry.carets, "\n");
    return text;
}

} // namespace coroscope::vm
