#pragma once

#include "core/analysis/lock_holds.h"

#include <vector>

namespace coroscope::analysis {

/// Each takes a lock while it holds the one that the one before it has taken, around in a circle.
using LockCycle = std::vector<const LockOrder*>;

/// Orders that can lead to a deadlock: each taken by another lane, of lanes that live at the same time, and
/// without a lock that two of them hold while they take theirs, which would let only one of them in at a time
/// (Havelund's Goodlock). At most one for each set of locks. Semaphores are left out: how many they let in is
/// not known.
std::vector<LockCycle> findLockCycles(const trace::Store& store, const std::vector<LockOrder>& orders,
                                      const std::atomic<bool>* cancel = nullptr);

} // namespace coroscope::analysis
