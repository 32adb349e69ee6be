#pragma once

#include "core/trace/store.h"

#include <string>
#include <vector>

namespace coroscope::analysis {

/// A lane that waits where the run ended in a deadlock.
struct Stuck {
    LaneId lane = kNoLane;
    trace::Span wait;
    std::vector<LaneId> actors; ///< who would have to end, or to give back what they have, for it to go on
};

/// Who waits for whom at the end of a run that ended in a deadlock. A thread whose event loop has nothing to
/// do and idle workers are left out: they hold nobody up.
struct Deadlock {
    std::vector<Stuck> stuck; ///< those of the circle first, each followed by the one that it waits for
    std::size_t circle = 0; ///< so many of them wait for each other; 0: the first waits for an act of nobody
    std::size_t roots = 0;  ///< so many are the cause, the likeliest first; the others only wait for those
};

/// Time grows with the lanes.
Deadlock deadlockOf(const trace::Store& store);

/// "a waits for lock x (line 3), which b has; b waits …": the causes, and how many more wait for them. Empty
/// when nobody waits.
std::string deadlockText(const trace::Store& store, const Deadlock& deadlock);
/// One line for each that is stuck, the causes first.
std::vector<std::string> deadlockLines(const trace::Store& store, const Deadlock& deadlock);
/// deadlockText() of a run that ended so; what the engine said where the trace does not tell who waits.
std::string deadlockSaid(const trace::Store& store);
/// What to change, as sentences; may be empty. Time grows with the spans where somebody waits at a queue.
std::string deadlockAdvice(const trace::Store& store, const Deadlock& deadlock);

} // namespace coroscope::analysis
