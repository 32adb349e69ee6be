#pragma once

#include "core/loop/loop.h"
#include "core/session/engine.h"
#include "core/session/reachable.h"
#include "core/session/snapshot.h"
#include "core/session/step_sink.h"
#include "core/vm/modules/asyncio.h"

#include <unordered_map>

namespace coroscope::session {

/// One look at an engine: what its parts find out about each other. Fill in the order of the members.
struct Inspection {
    Inspection(Engine& from, const StepSink& sink, trace::Instant at)
        : engine(from), vm(from.vm()), told(sink), names(vm) {
        out.at = at;
    }

    Engine& engine;
    vm::Vm& vm;
    const StepSink& told;
    Snapshot out;
    Reachable names;
    std::vector<vm::LoopObject*> loops;
    /// Who waits for a future, and for a thread's lock.
    std::unordered_map<const loop::FutureBase*, LaneId> waiters;
    std::unordered_map<const machine::WaitQueue*, std::vector<LaneId>> threadWaiters;
    /// Who has a lock or semaphore that others wait for, by resource and by a thread lock's queue.
    std::unordered_map<ResourceId, std::vector<LaneId>> owners;
    std::unordered_map<const machine::WaitQueue*, std::vector<LaneId>> threadOwners;
    std::unordered_map<ResourceId, std::string> variables;

    /// Alive for the trace.
    bool knows(LaneId lane) const {
        return lane < told.laneCount() && toldOf(lane).state != SpanState::Ended;
    }
    const StepSink::Told& toldOf(LaneId lane) const { return told.lane(lane, out.at); }
};

void inspectLanes(
    Inspection& look); ///< lanes with states and frames; `loops`, `waiters`, `threadWaiters`, `names`
void inspectResources(
    Inspection& look); ///< locks, queues, pools, interpreters; `owners`, `threadOwners`, `variables`
void inspectLoops(Inspection& look); ///< ready queues and timers
void inspectWaits(Inspection& look); ///< completes the lanes' waits

/// The lane that waits for a future, or kNoLane.
LaneId waiterOf(const Inspection& look, const loop::FutureBase* future);

} // namespace coroscope::session
