// Findings about locks: deadlocks, of the whole run or of some lanes, and orders that may lead to one.

#include "core/analysis/deadlock.h"
#include "core/analysis/finding_parts.h"
#include "core/analysis/lock_cycles.h"
#include "core/analysis/words.h"
#include "core/base/say.h"

#include <algorithm>
#include <set>

namespace coroscope::analysis {

using trace::Store;

namespace {

constexpr std::size_t kMostVictims = 100;

/// The locks that those of the circle wait for.
std::set<ResourceId> locksOf(const Deadlock& deadlock) {
    std::set<ResourceId> locks;
    for (std::size_t i = 0; i < deadlock.roots; ++i)
        if (deadlock.stuck[i].wait.resource != kNoResource) locks.insert(deadlock.stuck[i].wait.resource);
    return locks;
}

Finding deadlockFinding(const Store& store, const Deadlock& deadlock) {
    Finding f;
    f.kind = FindingKind::Deadlock;
    f.severity = FindingSeverity::Error;
    f.title = say("Findings", "Deadlock");
    f.at = f.end = store.end();
    for (std::size_t i = 0; i < deadlock.stuck.size() && i < kMostVictims; ++i) {
        const Stuck& each = deadlock.stuck[i];
        f.victims.push_back(each.lane);
        // Where it became one: in a circle with the last of it to wait, else with the likeliest cause.
        if (i >= deadlock.roots || (i > 0 && (deadlock.circle == 0 || each.wait.start <= f.at))) continue;
        if (each.blockedBy != kNoLane) continue;
        f.at = each.wait.start;
        f.line = lineOf(store, each.wait.site);
        f.culprit = each.lane;
    }
    return f;
}

/// "lock a" of its name.
std::string lockText(const Store& store, ResourceId lock) {
    trace::Span wait;
    wait.on = store.resource(lock).kind;
    wait.resource = lock;
    return waitText(store, wait);
}

Finding orderFinding(const Store& store, const LockCycle& cycle) {
    Finding f;
    f.kind = FindingKind::LockOrder;
    f.severity = FindingSeverity::Warning;
    f.title = say("Findings", "Locks are taken in different orders");
    for (const LockOrder* each : cycle) {
        if (!f.text.empty()) f.text += "; ";
        f.text += fill(say("Findings", "%1 takes %2%3 while it holds %4%5"),
                       {laneText(store, each->inner.lane), lockText(store, each->inner.lock),
                        lineText(lineOf(store, each->inner.site)), lockText(store, each->outer.lock),
                        lineText(lineOf(store, each->outer.site))});
        f.victims.push_back(each->inner.lane);
        if (each->inner.at < f.at) continue;
        f.at = f.end = each->inner.at;
        f.culprit = each->inner.lane;
        f.line = lineOf(store, each->inner.site);
    }
    f.text += say("Findings", ". This time it went well; with another timing they wait for each other for "
                              "ever. Take the locks in the same order everywhere.");
    return f;
}

} // namespace

void findDeadlocks(const Store& store, std::vector<Finding>& out, const std::atomic<bool>* cancel) {
    const LockHolds holds = lockHoldsOf(store, cancel);
    const auto end = store.outcome();
    std::vector<std::set<ResourceId>> told;
    if (end && end->outcome == Outcome::Deadlock) {
        const Deadlock deadlock = deadlockOf(store, holds);
        Finding f = deadlockFinding(store, deadlock);
        f.text = deadlockSaid(store) + deadlockAdvice(store, deadlock);
        told.push_back(locksOf(deadlock));
        out.push_back(std::move(f));
    } else {
        for (const Deadlock& deadlock : circlesOf(store, holds)) {
            Finding f = deadlockFinding(store, deadlock);
            f.text = deadlockText(store, deadlock) + deadlockAdvice(store, deadlock);
            told.push_back(locksOf(deadlock));
            out.push_back(std::move(f));
        }
    }
    for (const LockCycle& cycle : findLockCycles(store, holds.orders, cancel)) {
        std::set<ResourceId> locks;
        for (const LockOrder* each : cycle)
            locks.insert(each->outer.lock);
        // What has led to a deadlock is told as such.
        const auto isTold = [&](const std::set<ResourceId>& known) {
            return std::includes(known.begin(), known.end(), locks.begin(), locks.end());
        };
        if (std::none_of(told.begin(), told.end(), isTold)) out.push_back(orderFinding(store, cycle));
    }
}

} // namespace coroscope::analysis
