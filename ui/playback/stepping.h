#pragma once

#include "core/trace/store.h"

#include <vector>

namespace coroscope::playback {

/// Where "one step on" and "one step back" lead from an instant. Pure functions over a trace: none of them
/// leaves the recorded range, and each of the forward ones is undone by its counterpart. O(log n), by line
/// O(n) in the hand-offs passed over, by wake-up as said there.

trace::Instant firstInstant(const trace::Store& store);
trace::Instant lastInstant(const trace::Store& store);
/// `at` moved into what is recorded.
trace::Instant clamped(const trace::Store& store, trace::Instant at);
/// The instant that the clock shows at `time`: with everything done that happens at that time.
trace::Instant instantAt(const trace::Store& store, TimeNs time);

trace::Instant nextHandOff(const trace::Store& store, trace::Instant now);
trace::Instant previousHandOff(const trace::Store& store, trace::Instant now);

/// Hand-offs and printed lines at which the source line in control changes.
trace::Instant nextLine(const trace::Store& store, trace::Instant now);
trace::Instant previousLine(const trace::Store& store, trace::Instant now);

/// The next instant at which what a lane waited for was over: it became due, by another lane or by the clock.
/// O(lanes * log n).
trace::Instant nextWakeUp(const trace::Store& store, trace::Instant now);
trace::Instant previousWakeUp(const trace::Store& store, trace::Instant now);

/// The nearest of `places` (sorted) after or before `now`; `now` itself when there is none.
trace::Instant nextOf(const std::vector<trace::Instant>& places, trace::Instant now);
trace::Instant previousOf(const std::vector<trace::Instant>& places, trace::Instant now);

/// Who holds control at `at` on any thread, with the line it stands at.
struct Control {
    LaneId lane = kNoLane;
    LaneId thread = kNoLane;
    SpanState state = SpanState::Waiting; ///< Running or Blocked when lane is set
    int line = 0;
    WaitKind on = WaitKind::None;
};
/// The lane of the latest hand-off, when it still holds control; lane is kNoLane when nobody can run.
Control controlAt(const trace::Store& store, trace::Instant at);

} // namespace coroscope::playback
