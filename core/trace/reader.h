#pragma once

#include "core/base/result.h"
#include "core/trace/file_task.h"
#include "core/trace/store.h"

#include <memory>
#include <string>
#include <string_view>

namespace coroscope::trace {

struct JsonLines;

/// Reads what writer.h writes, piece by piece. Unknown fields and types of lines are passed over; whatever
/// would make a store that breaks its promises (a hole between spans, a lane that does not exist, control
/// taken in the past) is refused with its line number.
class TraceReader {
public:
    TraceReader();
    ~TraceReader();

    /// The next piece of the file, cut anywhere. Does nothing after an error.
    void feed(std::string_view text);
    /// The same for lines that JsonLineReader has read, all of them; not mixed with feed().
    void take(const JsonLines& lines);
    /// Empty, or what is wrong, beginning with "line N: ".
    const std::string& error() const;
    /// After the last piece. A store may be had once.
    Result<std::shared_ptr<Store>> finish();

private:
    class Lines;
    std::unique_ptr<Lines> m_lines;
};

Result<std::shared_ptr<Store>> readTrace(std::string_view text);
/// A file in any of the two forms of a trace, JSON lines or binary; which, is told by what is in it.
Result<std::shared_ptr<Store>> readTraceFile(const std::string& path, const FileTask& task = {});
/// By its ending a trace, ".jsonl" or ".coroscope", in capitals or not.
bool isTraceFileName(std::string_view name);

} // namespace coroscope::trace
