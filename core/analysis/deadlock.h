#pragma once

#include "core/analysis/lock_holds.h"
#include "core/trace/store.h"

#include <string>
#include <vector>

namespace coroscope::analysis {

/// A lane that waits and will not go on.
struct Stuck {
    LaneId lane = kNoLane;
    trace::Span wait;
    std::vector<LaneId> actors;  ///< who would have to end, or to give back what they have, for it to go on
    std::vector<HeldLock> holds; ///< who has taken the lock that it waits for, where that is told
    LaneId blockedBy = kNoLane;  ///< who waits with control of its thread, so that it cannot run at all
};

/// Who waits for whom. A thread whose event loop has nothing to do and idle workers are left out: they hold
/// nobody up.
struct Deadlock {
    std::vector<Stuck> stuck; ///< those of the circle first, each followed by the one that it waits for
    std::size_t circle = 0; ///< so many of them wait for each other; 0: the first waits for an act of nobody
    std::size_t roots = 0;  ///< so many are the cause, the likeliest first; the others only wait for those
};

/// At the end of a run that ended in a deadlock. Time grows with the lanes.
Deadlock deadlockOf(const trace::Store& store, const LockHolds& holds);
Deadlock deadlockOf(const trace::Store& store);

/// Those who, where the trace ends, wait for each other for ever while others go on: circles of locks,
/// semaphores, tasks and threads. What has a time limit is none, nor what somebody beside could end: a
/// semaphore with one holder that is not stuck, an event, a queue, a future. Time grows with the lanes.
std::vector<Deadlock> circlesOf(const trace::Store& store, const LockHolds& holds);

/// The lanes that the wait closes a circle with, at the step at which it begins: the waiting lane first, each
/// followed by the one that it waits for; empty when it does not.
std::vector<LaneId> circleClosedBy(const trace::Store& store, const trace::Span& wait);

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
