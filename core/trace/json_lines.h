#pragma once

#include "core/trace/byte_source.h"
#include "core/trace/file_task.h"
#include "core/trace/json_fields.h"
#include "core/trace/store.h"

#include "core/base/result.h"

#include <memory>
#include <string>
#include <vector>

namespace coroscope::trace {

/// Some lines of a trace, read but not yet made a store of. To be used again: its memory is that of many.
struct JsonLines {
    std::string text;              ///< in which the lines' texts lie
    std::vector<JsonSpan> spans;   ///< the plain ones, in order
    std::vector<JsonFields> lines; ///< all others, in order; both tell their numbers
    std::string error;             ///< what is wrong with the line behind them
    std::uint64_t errorLine = 0;
    double bytes = 0; ///< of the source, up to here
};

/// Cuts what a source gives into lines and reads them, some at a time.
class JsonLineReader {
public:
    explicit JsonLineReader(ByteSource source) : m_source(std::move(source)) {}
    /// The next lines, in place of those that are there; false at the end, or behind an error.
    bool next(JsonLines& lines);

private:
    /// Reads until there is a whole line; how long those are that there are.
    std::size_t fill(JsonLines& lines);
    void parse(std::string_view text, JsonLines& lines);

    ByteSource m_source;
    std::string m_rest; ///< the beginning of a line whose end is not here yet
    std::uint64_t m_number = 0;
    double m_bytes = 0;
    bool m_ended = false;
};

/// Reads a whole trace: lines on one thread, while this one makes the store of those before. `size`: of the
/// whole source, for the progress; 0 when unknown.
Result<std::shared_ptr<Store>> readJsonTrace(const ByteSource& source, double size = 0,
                                             const FileTask& task = {});

} // namespace coroscope::trace
