#pragma once

#include "core/trace/store.h"

#include <atomic>
#include <map>
#include <optional>
#include <vector>

namespace coroscope::analysis {

/// A lock or semaphore that a lane has taken.
struct HeldLock {
    LaneId lane = kNoLane;
    ResourceId lock = kNoResource;
    SiteId site = kNoSite;
    trace::Instant at;
};

/// A lane has taken a lock while it held another one.
struct LockOrder {
    HeldLock outer;
    HeldLock inner;
    std::vector<ResourceId> held; ///< all that it held then, the outer one included
};

struct LockHolds {
    /// Who has it at the end. None of what is free or of which nothing was told.
    std::map<ResourceId, std::vector<HeldLock>> holders;
    /// The first of each lane, pair and set of held locks, in the order in which they happened.
    std::vector<LockOrder> orders;
};

/// From what the trace tells of locks (Store::hold). Time grows with that.
LockHolds lockHoldsOf(const trace::Store& store, const std::atomic<bool>* cancel = nullptr);

/// Who had the lock when the step was under way, if that was told not long before it.
std::optional<HeldLock> holderAt(const trace::Store& store, ResourceId lock, trace::Step step);

} // namespace coroscope::analysis
