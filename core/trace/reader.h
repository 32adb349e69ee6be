#pragma once

#include "core/base/result.h"
#include "core/trace/file_task.h"
#include "core/trace/store.h"

#include <memory>
#include <string>
#include <string_view>

namespace coroscope::trace {

struct JsonLines;

/// Makes a store of what writer.h writes, some lines at a time. Unknown fields and types of lines are passed
/// over; whatever would make a store that breaks its promises (a hole between spans, a lane that does not
/// exist, control taken in the past) is refused with its line number.
class TraceReader {
public:
    TraceReader();
    ~TraceReader();

    /// The next lines of the file. Does nothing after an error.
    void take(const JsonLines& lines);
    /// Empty, or what is wrong, beginning with "line N: ".
    const std::string& error() const;
    /// After the last lines. A store may be had once.
    Result<std::shared_ptr<Store>> finish();

private:
    class Lines;
    std::unique_ptr<Lines> m_lines;
};

/// JSON lines that are in memory.
Result<std::shared_ptr<Store>> readTrace(std::string_view text);
/// A file in any of the two forms of a trace, JSON lines or binary; which, is told by what is in it.
Result<std::shared_ptr<Store>> readTraceFile(const std::string& path, const FileTask& task = {});
/// By its ending a trace, ".jsonl" or ".coroscope", in capitals or not.
bool isTraceFileName(std::string_view name);

} // namespace coroscope::trace
