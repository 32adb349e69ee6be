#pragma once

#include "core/base/result.h"
#include "core/trace/file_task.h"
#include "core/trace/store.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace coroscope::trace {

/// Takes the next piece of the file (whole lines, about 64 KiB); empty when it went well, else the reason.
using TextSink = std::function<std::string(std::string_view)>;

/// The trace as JSON lines, one object a line, times in integer nanoseconds, lanes before their first use,
/// else in order of time, the end last:
///
///     {"type":"lane","id":2,"kind":"task","name":"Task-2","function":"func1","thread":0,"parent":1,"created":0}
///     {"type":"span","lane":2,"state":"waiting","start":20,"end":1020,"line":5,"on":"sleep","until":1020}
///     {"type":"link","kind":"create","from":1,"to":2,"at":0}
///     {"type":"mark","kind":"output","lane":2,"at":20,"text":"hello\n"}
///     {"type":"end","outcome":"finished","at":2000}
///
/// Fields that say nothing are left out. Beside those shown: a ready span has "late"; spans and marks have
/// "site", a number for the call stack, which stands at its first use as "stack" ("function:line", outermost
/// first); spans have "target", the lane waited for, and "resource", whose "resourceKind" and "resourceName"
/// stand at its first use; the last span of a lane has "then", how the lane ended; the end has "explanation".
/// "step" and "endStep" stand where the step of an instant (store.h) is not what the order of the lines says.
///
/// Nobody may write to the store meanwhile. Returns the number of lines.
Result<std::uint64_t> writeTrace(const Store& store, const TextSink& sink, const FileTask& task = {});

/// In the binary form (binary_writer.h) when `path` ends with ".coroscope", else as JSON lines. To a file
/// beside it first, which then takes its place: what was there stays whole if writing fails. What is no plain
/// file (a device, a pipe, a link) is written to directly. Returns the number of lines, or of what stands in
/// them.
Result<std::uint64_t> writeTraceFile(const Store& store, const std::string& path, const FileTask& task = {});

} // namespace coroscope::trace
