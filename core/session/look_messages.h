#pragma once

#include "core/session/runner.h"
#include "core/session/session.h"
#include "core/trace/binary_bytes.h"

namespace coroscope::session {

/// What a ProcessRunner and its process say to each other. The first byte of a message says which it is.
enum class LookMessage : std::uint8_t {
    Program, ///< source, file name, options; answered by a Place
    Run,     ///< instants; answered by so many Snapshots and a Place
    Walk,    ///< work; answered by a Place
    Copy,    ///< answered by a Place with the file of the copy's channel, or without where there is none
    Snapshot,
    Place,
};

void put(trace::binary::BytesOut& out, const Runner::Place& place);
Runner::Place takePlace(trace::binary::BytesIn& in);
/// Of the options what decides about a run.
void put(trace::binary::BytesOut& out, const Options& options);
Options takeOptions(trace::binary::BytesIn& in);

} // namespace coroscope::session
