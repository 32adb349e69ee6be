#pragma once

#include "core/base/trace_sink.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace coroscope::trace {

/// What the line of a span says; only what stood there differs from the defaults.
struct JsonSpan {
    std::int64_t lane = -1, target = -1;
    std::int64_t start = -1, end = -1, until = -1;
    std::int64_t step = -1, endStep = -1, site = 0, resource = 0;
    std::uint64_t number = 0; ///< of the line, from 1
    SpanState state = SpanState::Ended;
    WaitKind on = WaitKind::None;
    EndKind then = EndKind::Returned;
    bool hasThen = false;
};

/// Reads the line at the beginning of `text` if it tells a span in just the words and the order in which
/// writer.h writes most of them (a trace is a few other lines, and millions of these): no blanks, no call
/// stack, no new resource, no end of a lane. Returns how long it is with its line end; 0 when it is anything
/// else, or stands so near to the end of the text that it might be cut off there: then JsonLine has to read
/// it, and `span` may hold anything.
std::size_t parsePlainSpan(std::string_view text, JsonSpan& span);

} // namespace coroscope::trace
