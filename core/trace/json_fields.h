#pragma once

#include "core/base/trace_sink.h"
#include "core/trace/json_span.h"

#include <cstdint>
#include <forward_list>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::trace {

/// What one line of a trace in JSON says, of a span or of anything else; only what stood there differs from
/// the defaults.
struct JsonFields : JsonSpan {
    std::int64_t id = -1, thread = -1, parent = -1, from = -1, to = -1;
    std::int64_t created = -1, at = -1, ended = -1;
    char type = 0; ///< the first letter but for "link", which is 'k'; '?' for what is unknown
    LaneKind laneKind = LaneKind::Task;
    WaitKind resourceKind = WaitKind::None;
    LinkKind linkKind = LinkKind::Create;
    MarkKind markKind = MarkKind::Output;
    Outcome outcome = Outcome::Finished;
    bool hasStack = false, hasResourceName = false;
    std::string_view name, function, text, kind, explanation, resourceName; ///< of the line, or of `decoded`
    std::vector<std::string> stack;
    std::forward_list<std::string> decoded; ///< texts in which something is escaped
};

/// Reads a line that is not blank; what is wrong with it, or null. The line must live as long as the fields.
const char* parseJsonFields(std::string_view line, JsonFields& fields);

/// Whether there is nothing in it.
bool isBlank(std::string_view line);

/// Longer than any line of a trace.
inline constexpr std::size_t kLongestJsonLine = std::size_t{64} << 20;

} // namespace coroscope::trace
