#pragma once

#include "core/base/trace_sink.h"

#include <cstdint>
#include <forward_list>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::trace {

/// What one line of a trace in JSON says; only what stood there differs from the defaults.
struct JsonFields {
    std::int64_t id = -1, lane = -1, thread = -1, parent = -1, target = -1, from = -1, to = -1;
    std::int64_t created = -1, start = -1, end = -1, at = -1, until = -1, ended = -1;
    std::int64_t step = -1, endStep = -1, site = 0, resource = 0;
    std::uint64_t number = 0; ///< of the line, from 1
    char type = 0;            ///< the first letter but for "link", which is 'k'; '?' for what is unknown
    LaneKind laneKind = LaneKind::Task;
    SpanState state = SpanState::Ended;
    WaitKind on = WaitKind::None;
    WaitKind resourceKind = WaitKind::None;
    LinkKind linkKind = LinkKind::Create;
    MarkKind markKind = MarkKind::Output;
    EndKind then = EndKind::Returned;
    Outcome outcome = Outcome::Finished;
    bool hasThen = false, hasStack = false, hasResourceName = false;
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
