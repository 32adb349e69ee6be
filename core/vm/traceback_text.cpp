#include "core/vm/traceback_text.h"

#include "core/machine/machine.h"
#include "core/vm/exception_fields.h"

#include "core/characters/utf8.h"
#include "core/script/source.h"
#include "core/vm/frame_object.h"
#include "core/vm/numbers.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

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

/// The entries that a limit leaves: the first ones, or for a negative one the last ones.
std::vector<Traceback*> limitedEntries(const Value& traceback, std::int64_t limit) {
    std::vector<Traceback*> all;
    for (Value each = traceback; each.isObject(); each = static_cast<Traceback*>(each.asObject())->next)
        all.push_back(static_cast<Traceback*>(each.asObject()));
    const auto count = static_cast<std::int64_t>(all.size());
    if (limit >= 0 && limit < count) all.resize(static_cast<std::size_t>(limit));
    if (limit < 0 && -limit < count) all.erase(all.begin(), all.begin() + (count + limit));
    return all;
}

std::string framesText(Vm& vm, const Value& traceback, std::int64_t limit = kNoTracebackLimit) {
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

/// Levenshtein distance with CPython's costs (substituting the case of a letter is cheap), as
/// traceback._compute_suggestion_error.
std::size_t distance(const std::string& a, const std::string& b, std::size_t limit) {
    constexpr std::size_t kMove = 2, kCase = 1;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j * kMove;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i * kMove;
        std::size_t least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const char x = a[i - 1], y = b[j - 1];
            const std::size_t cost =
                x == y ? 0
                : std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y))
                    ? kCase
                    : kMove;
            const std::size_t best = std::min({diagonal + cost, row[j] + kMove, row[j - 1] + kMove});
            diagonal = row[j];
            row[j] = best;
            least = std::min(least, best);
        }
        if (least > limit) return limit + 1;
    }
    return row[b.size()];
}

std::string suggestion(const std::string& wrong, const std::vector<std::string>& names) {
    if (names.size() > 750 || wrong.size() > 40) return {};
    std::string best;
    std::size_t bestDistance = 0;
    for (const std::string& name : names) {
        if (name == wrong || name.size() > 40) continue;
        std::size_t most = (name.size() + wrong.size() + 3) * 2 / 6;
        if (!best.empty()) most = std::min(most, bestDistance - 1);
        const std::size_t found = distance(wrong, name, most);
        if (found > most) continue;
        if (best.empty() || found < bestDistance) {
            best = name;
            bestDistance = found;
        }
    }
    return best;
}

std::string hint(Vm& vm, const Value& exception) {
    const bool name = vm.isInstance(exception, vm.types.NameError);
    const bool attribute = vm.isInstance(exception, vm.types.AttributeError);
    if (!name && !attribute) return {};
    const Value wrong = exceptionField(exception, "name");
    if (!as<Str>(wrong)) return {};
    const std::string text = as<Str>(wrong)->toUtf8();
    std::vector<std::string> names;
    const auto addAll = [&](const HashTable& table) {
        for (std::size_t i = table.next(0); i < table.entryCount(); i = table.next(i + 1)) {
            if (const Str* each = as<Str>(table.entry(i).key)) names.push_back(each->toUtf8());
        }
    };
    if (attribute) {
        const Value object = exceptionField(exception, "obj");
        if (object.isNone()) return {};
        const Value dir = vm.callSync(vm.special(object, "__dir__"), {});
        vm.takeException();
        ValueVector items;
        if (dir.isEmpty() || !vm.collect(dir, items)) return {};
        for (const Value& each : items) {
            if (as<Str>(each)) names.push_back(as<Str>(each)->toUtf8());
        }
    } else {
        Value last = static_cast<Exception*>(exception.asObject())->traceback;
        while (last.isObject() && static_cast<Traceback*>(last.asObject())->next.isObject())
            last = static_cast<Traceback*>(last.asObject())->next;
        if (!last.isObject() || static_cast<Traceback*>(last.asObject())->library) return {};
        auto* frame = static_cast<FrameObject*>(static_cast<Traceback*>(last.asObject())->frame.asObject());
        addAll(frame->locals()->table());
        addAll(frame->globals().table());
        addAll(vm.builtins().table());
    }
    std::string found = suggestion(text, names);
    return found.empty() ? found : cat(". Did you mean: '", found, "'?");
}

std::string typeLabel(Vm& vm, const Value& exception) {
    Type* type = vm.typeOf(exception);
    std::string name = type->qualifiedName();
    if (name.starts_with("__main__.")) name.erase(0, 9);
    return name;
}

void indentInto(std::string& out, const std::string& text, const std::string& prefix) {
    std::size_t start = 0;
    while (start < text.size()) {
        std::size_t end = text.find('\n', start);
        if (end == std::string::npos) end = text.size();
        out += cat(prefix, text.substr(start, end - start), "\n");
        start = end + 1;
    }
}

constexpr const char* kCause = "\nThe above exception was the direct cause of the following exception:\n\n";
constexpr const char* kContext = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// What TracebackException.format keeps as it descends into groups (_ExceptionPrintContext).
class Formatter {
public:
    Formatter(Vm& vm, std::int64_t limit) : m_vm(vm), m_limit(limit) {}

    std::string format(const Value& exception, bool chain) {
        chained(exception, chain);
        return std::move(m_out);
    }

private:
    static constexpr std::size_t kMostMembers = 15;
    static constexpr std::size_t kMostDepth = 10;

    std::string indent() const { return std::string(m_depth * 2, ' '); }
    void emit(const std::string& text, char margin = '|') {
        indentInto(m_out, text, m_depth > 0 ? indent() + margin + ' ' : std::string());
    }

    /// An exception behind those that led to it. One that was shown already is not shown again.
    void chained(const Value& exception, bool chain) {
        std::vector<std::pair<Value, const char*>> links;
        Value each = exception;
        while (each.isObject()) {
            m_seen.insert(each.asObject());
            auto* object = static_cast<Exception*>(each.asObject());
            const bool caused = !object->cause.isNone();
            const Value next = caused                    ? object->cause
                               : object->suppressContext ? Value::none()
                                                         : object->context;
            const bool more = chain && next.isObject() && !m_seen.count(next.asObject());
            links.emplace_back(each, !more ? nullptr : caused ? kCause : kContext);
            each = more ? next : Value();
        }
        for (std::size_t i = links.size(); i-- > 0;) {
            if (links[i].second) emit(links[i].second);
            if (m_vm.isInstance(links[i].first, m_vm.types.BaseExceptionGroup))
                group(links[i].first, chain);
            else
                plain(links[i].first, "Traceback (most recent call last):\n", '|');
        }
    }

    void plain(const Value& exception, const char* title, char margin) {
        const Value& traceback = static_cast<Exception*>(exception.asObject())->traceback;
        if (!limitedEntries(traceback, m_limit).empty()) {
            emit(title, margin);
            emit(framesText(m_vm, traceback, m_limit));
        }
        emit(formatExceptionOnly(m_vm, exception));
    }

    void group(const Value& exception, bool chain) {
        if (m_depth > kMostDepth) return emit(cat("... (max_group_depth is ", kMostDepth, ")\n"));
        const bool top = m_depth == 0;
        if (top) ++m_depth;
        plain(exception, "Exception Group Traceback (most recent call last):\n", top ? '+' : '|');
        const Value members = m_vm.getAttr(exception, "exceptions");
        if (members.isEmpty()) m_vm.takeException();
        if (const Tuple* items = as<Tuple>(members)) parts(*items, chain);
        if (top) m_depth = 0;
    }

    void parts(const Tuple& items, bool chain) {
        const std::size_t shown = std::min(items.size(), kMostMembers + 1);
        m_needClose = false;
        for (std::size_t i = 0; i < shown; ++i) {
            const bool last = i + 1 == shown;
            if (last) m_needClose = true; // a group that ends here itself closes the frame
            const bool cut = i >= kMostMembers;
            m_out += cat(indent(), i == 0 ? "+-" : "  ", "+---------------- ",
                         cut ? std::string("...") : std::to_string(i + 1), " ----------------\n");
            ++m_depth;
            if (cut) {
                const std::size_t more = items.size() - kMostMembers;
                emit(cat("and ", more, " more exception", more == 1 ? "" : "s", "\n"));
            } else {
                chained(items[i], chain);
            }
            if (last && m_needClose) {
                m_out += indent() + "+------------------------------------\n";
                m_needClose = false;
            }
            --m_depth;
        }
    }

    Vm& m_vm;
    std::int64_t m_limit;
    std::string m_out;
    std::unordered_set<Object*> m_seen;
    std::size_t m_depth = 0;
    bool m_needClose = false;
};

} // namespace

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

std::string formatExceptionOnly(Vm& vm, const Value& exception) {
    Value pending = vm.takeException();
    std::string text = typeLabel(vm, exception);
    if (vm.isInstance(exception, vm.types.SyntaxError)) {
        text = formatSyntaxError(vm, exception, text);
    } else {
        const Value message = vm.str(exception);
        if (!as<Str>(message)) {
            vm.takeException();
            text += ": <exception str() failed>";
        } else if (as<Str>(message)->size() > 0) {
            text += cat(": ", as<Str>(message)->toUtf8());
        }
    }
    text += hint(vm, exception);
    text += "\n";
    if (const Value* notes = static_cast<Exception*>(exception.asObject())
                                 ->attributes()
                                 ->find(Str::intern("__notes__").get())) {
        if (const List* list = as<List>(*notes)) {
            for (const Value& note : list->items()) {
                const Value line = vm.str(note);
                if (as<Str>(line))
                    text += cat(as<Str>(line)->toUtf8(), "\n");
                else
                    vm.takeException();
            }
        } else {
            text += cat(vm.reprText(*notes), "\n");
        }
    }
    vm.restore(std::move(pending));
    return text;
}

bool isLibraryFile(std::string_view file) {
    return file.starts_with(kLibrary);
}

std::string formatTraceback(Vm& vm, const Value& traceback) {
    return framesText(vm, traceback);
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

Value firstOfGroup(Vm& vm, Value exception) {
    constexpr int kDeepest = 1000;
    Value pending = vm.takeException();
    for (int depth = 0; depth < kDeepest && vm.isInstance(exception, vm.types.BaseExceptionGroup); ++depth) {
        const Value members = vm.getAttr(exception, "exceptions");
        const Tuple* items = as<Tuple>(members);
        if (!items || items->size() == 0 || !as<Exception>((*items)[0])) break;
        exception = (*items)[0];
    }
    vm.takeException();
    vm.restore(std::move(pending));
    return exception;
}

SiteId siteOf(Vm& vm, const Value& exception) {
    const Value first = firstOfGroup(vm, exception);
    const Exception* raised = as<Exception>(first);
    if (!raised) return kNoSite;
    SiteId site = kNoSite;
    for (Traceback* each : limitedEntries(raised->traceback, kNoTracebackLimit)) {
        if (each->library || each->code()->library()) continue;
        site = vm.machine().sink().site(site, each->code()->source().qualifiedName, each->line());
    }
    return site;
}

void markUncaught(Vm& vm, const Value& exception) {
    const machine::Machine& machine = vm.machine();
    vm.machine().sink().mark(MarkKind::Exception, machine.idle() ? 0 : machine.current().lane(), vm.now(),
                             siteOf(vm, exception), formatExceptionOnly(vm, firstOfGroup(vm, exception)));
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

std::int64_t limitOfSys(Vm& vm) {
    const auto* sys = as<Module>(vm.modules().get("sys"));
    const Value given = sys ? sys->dict->get("tracebacklimit") : Value();
    std::int64_t limit = kNoTracebackLimit;
    if (given.isEmpty() || !isInteger(given) || !toInt64(given, limit)) return kNoTracebackLimit;
    return std::max<std::int64_t>(limit, 0);
}

std::string formatException(Vm& vm, const Value& exception, bool chain, std::int64_t limit) {
    Value pending = vm.takeException();
    // Where the interpreter itself prints, sys.tracebacklimit keeps the last entries (tb_printinternal).
    if (limit == kNoTracebackLimit && limitOfSys(vm) != kNoTracebackLimit) limit = -limitOfSys(vm);
    Formatter formatter(vm, limit);
    std::string text = formatter.format(exception, chain);
    vm.restore(std::move(pending));
    return text;
}

void Vm::reportUnraisable(Value exception, const Value& where) {
    if (m_tearingDown) return;
    // What is reported may be that calls are nested too deep: saying so takes a few more.
    constexpr int kForReport = 10;
    const int depth =
        std::exchange(m_syncDepth, std::max(m_syncDepth - kForReport, std::min(m_syncDepth, 1)));
    // One that no frame has raised comes from where the script stands (_PyErr_WriteUnraisableMsg).
    auto* raised = as<Exception>(exception);
    if (Frame* frame = m_fiber->top; frame && raised && raised->traceback.isNone())
        raised->traceback = make<Traceback>(FrameObject::of(*frame), frame->pc, Value::none());
    if (!onUnraisable || !onUnraisable(exception, where)) writeUnraisable(exception, where);
    m_syncDepth = depth;
}

void Vm::writeUnraisable(const Value& exception, const Value& where, std::string_view what) {
    write(MarkKind::ErrorOutput, cat(what.empty() ? "Exception ignored in: " : what, reprText(where), "\n",
                                     formatException(*this, exception)));
}

} // namespace coroscope::vm
