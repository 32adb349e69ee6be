#pragma once

#include "core/session/snapshot.h"
#include "core/trace/binary_bytes.h"

#include <optional>

namespace coroscope::session {

/// A snapshot on its way from one process to another of the same program.
void put(trace::binary::BytesOut& out, const Snapshot& snapshot);
/// Empty when the bytes are none.
std::optional<Snapshot> takeSnapshot(trace::binary::BytesIn& in);

void put(trace::binary::BytesOut& out, trace::Instant at);
trace::Instant takeInstant(trace::binary::BytesIn& in);

} // namespace coroscope::session
