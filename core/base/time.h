#pragma once

#include <cstdint>
#include <limits>

namespace coroscope {

/// Virtual time in integer nanoseconds since the start of the simulation.
using TimeNs = std::int64_t;

inline constexpr TimeNs kMicrosecond = 1'000;
inline constexpr TimeNs kMillisecond = 1'000'000;
inline constexpr TimeNs kSecond = 1'000'000'000;
/// "No such instant": an open end, a wait without a due time.
inline constexpr TimeNs kNever = std::numeric_limits<TimeNs>::max();

/// What `time.time()` shows when virtual time is 0: 2024-01-01 00:00:00 UTC, in seconds since 1970.
inline constexpr std::int64_t kEpochSeconds = 1'704'067'200;

/// The instant `span` ns after `time`. Saturates at the last instant there is, kNever - 1; kNever stays
/// kNever, and a negative span is none.
constexpr TimeNs laterBy(TimeNs time, TimeNs span) {
    if (time == kNever || span <= 0) return time;
    return time >= kNever - span ? kNever - 1 : time + span;
}

/// Seconds (as scripts give them) to nanoseconds, rounded to the nearest; saturates at kNever - 1 and at 0
/// from below.
TimeNs fromSeconds(double seconds);
double toSeconds(TimeNs time);

} // namespace coroscope
