#pragma once

#include "core/vm/vm.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::vm {

/// What CPython 3.11 prints for an uncaught exception: chained causes and contexts, groups with their rules,
/// carets, notes, hints. Ends with a line end. `limit`: that many entries of each traceback, the last ones if
/// negative. (Lib/traceback.py: TracebackException.format)
inline constexpr std::int64_t kNoTracebackLimit = INT64_MAX;
std::int64_t limitOfSys(Vm& vm); ///< sys.tracebacklimit, not negative; kNoTracebackLimit without it
std::string formatException(Vm& vm, const Value& exception, bool chain = true,
                            std::int64_t limit = kNoTracebackLimit);
/// Only "Type: message" with notes.
std::string formatExceptionOnly(Vm& vm, const Value& exception);
/// The same of a SyntaxError, with the line and its carets; no line end.
std::string formatSyntaxError(Vm& vm, const Value& exception, const std::string& typeName);
/// Only the "  File ..." lines of a traceback.
std::string formatTraceback(Vm& vm, const Value& traceback);

/// Where an exception was raised, as a call stack of the trace: the script's own frames. Of a group that
/// holds others, the place of the first.
SiteId siteOf(Vm& vm, const Value& exception);
/// The exception itself; of a group the first one in it that is none.
Value firstOfGroup(Vm& vm, Value exception);
/// Tells the trace that nobody has caught it on this thread: MarkKind::Exception on the thread's own lane.
void markUncaught(Vm& vm, const Value& exception);

/// Where a line of code stands, for those who show it: one of a module of ours that says which of CPython's
/// lines it stands for is shown as that one. "FILE:LINE".
std::string shownPlace(Vm& vm, const std::string& file, int line);
/// Whether it is a file of the library, whose text here is not CPython's.
bool isLibraryFile(std::string_view file);

/// One entry of a traceback, for the module traceback. Columns are UTF-8 offsets; -1: unknown.
struct TracebackEntry {
    std::string file;
    std::string function;
    int line = 0;
    int endLine = -1;
    int column = -1;
    int endColumn = -1;
    std::string carets{};    ///< as they are drawn under the stripped line; empty: none
    std::string source = {}; ///< its line, where nobody else has it: in CPython's library
    int place = 0;           ///< which entry of the chain it comes from
};
std::vector<TracebackEntry> tracebackEntries(Vm& vm, const Value& traceback); ///< outermost first
/// What a frame that stands on a line is shown as: itself, what it stands for in the library, or nothing.
std::vector<TracebackEntry> shownEntries(Vm& vm, const std::string& file, int line,
                                         const std::string& function);
/// The "  File ..." lines of an entry whose source line is `line` (not stripped), with carets where columns
/// are known.
std::string formatEntry(const TracebackEntry& entry, std::string_view line);

} // namespace coroscope::vm
