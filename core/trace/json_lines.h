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

/// Some lines of a trace, read but not yet made a store of.
struct JsonLines {
    std::string text; ///< in which the lines' texts lie
    std::vector<JsonFields> lines;
    std::string error; ///< what is wrong with the line behind them
    std::uint64_t errorLine = 0;
    double bytes = 0; ///< of the source, up to here
};

/// Cuts what a source gives into lines and reads them, some at a time.
class JsonLineReader {
public:
    explicit JsonLineReader(ByteSource source) : m_source(std::move(source)) {}
    /// The next lines; null at the end, or behind an error.
    std::unique_ptr<JsonLines> next();

private:
    ByteSource m_source;
    std::string m_rest; ///< the beginning of a line whose end is not here yet
    std::uint64_t m_number = 0;
    std::size_t m_usualLines = 0; ///< in one piece, and some more
    double m_bytes = 0;
    bool m_ended = false;
};

/// Reads a whole trace: lines on one thread, while this one makes the store of those before. `size`: of the
/// whole source, for the progress; 0 when unknown.
Result<std::shared_ptr<Store>> readJsonTrace(const ByteSource& source, double size = 0,
                                             const FileTask& task = {});

} // namespace coroscope::trace
