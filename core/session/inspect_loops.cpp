// Event loops: who has control, who is next, which timers are set; and what each waiting lane waits for.

#include "core/session/inspect_parts.h"
#include "core/session/peek.h"

#include <algorithm>

namespace coroscope::session {

using machine::Thread;
using vm::Value;

namespace {

constexpr std::size_t kMostWakers = 100;

vm::HandleObject* scriptHandle(loop::Handle& handle) {
    if (auto* soon = dynamic_cast<vm::HandleInside<loop::StrandHandle>*>(&handle)) return &soon->owner;
    if (auto* timer = dynamic_cast<vm::HandleInside<loop::StrandTimerHandle>*>(&handle)) return &timer->owner;
    return nullptr;
}

/// The bound method of an asyncio.Timeout: whom it will cancel.
LaneId timeoutTask(Inspection& look, const vm::HandleObject& handle) {
    const auto* method = vm::as<vm::BoundMethod>(handle.callback);
    if (!method || !method->self.isObject()) return kNoLane;
    if (method->self.asObject()->type()->qualifiedName() != "asyncio.timeouts.Timeout") return kNoLane;
    vm::TaskObject* task = dynamic_cast<vm::TaskObject*>(vm::asFuture(peekAttribute(method->self, "_task")));
    static_cast<void>(look);
    return task && task->initialised() ? task->task().lane() : kNoLane;
}

/// What a handle will do and whom it concerns.
std::pair<LaneId, std::string> describe(Inspection& look, loop::Handle& handle) {
    if (const loop::Task* task = handle.task()) return {task->lane(), {}};
    // Once the wait is over, its timer concerns nobody any more.
    if (const loop::FutureBase* future = handle.ends()) {
        const bool labelled = dynamic_cast<const vm::Labelled*>(&handle); // that of wait_for
        return {future->done() ? kNoLane : waiterOf(look, future), labelled ? "timeout" : "asyncio.sleep"};
    }
    if (const vm::HandleObject* own = scriptHandle(handle)) {
        const LaneId timeout = timeoutTask(look, *own);
        if (timeout != kNoLane) return {timeout, "timeout"};
        return {kNoLane, peekCall(look.vm, own->callback, own->asCallback ? Value() : own->args)};
    }
    if (const auto* labelled = dynamic_cast<const vm::Labelled*>(&handle)) {
        const std::string label = labelled->label();
        return {kNoLane, label.substr(0, label.find(" at /"))};
    }
    return {kNoLane, {}};
}

} // namespace

void inspectLoops(Inspection& look) {
    std::unordered_map<LaneId, SpanState> states;
    for (const LaneView& lane : look.out.lanes)
        states.emplace(lane.lane, lane.state);
    for (vm::LoopObject* each : look.loops) {
        loop::Loop& loop = each->loop();
        if (loop.closed()) continue;
        LoopView view;
        if (Thread* thread = loop.thread()) {
            view.thread = thread->lane();
            const LaneId task = loop.currentTask() ? loop.currentTask()->lane() : kNoLane;
            for (const LaneId lane : {task, view.thread})
                if (view.current == kNoLane && look.knows(lane) && look.toldOf(lane).holds())
                    view.current = lane;
        }
        // A sleep's timer that is due stands in the queue to put its task there, behind those who are in it
        // now.
        std::vector<ReadyView> sleepers;
        for (std::size_t i = 0; i < loop.ready().size(); ++i) {
            loop::Handle& handle = loop.ready().at(i);
            if (handle.cancelled()) continue;
            auto [lane, what] = describe(look, handle);
            // The engine is ahead of what has been told.
            const auto shown = states.find(lane);
            if (lane != kNoLane && (shown == states.end() || shown->second == SpanState::Waiting)) continue;
            (handle.ends() ? sleepers : view.ready).push_back({lane, std::move(what)});
        }
        std::move(sleepers.begin(), sleepers.end(), std::back_inserter(view.ready));
        for (const loop::TimerHandle* timer : loop.timers().sorted()) {
            if (timer->cancelled()) continue;
            auto [lane, what] = describe(look, const_cast<loop::TimerHandle&>(*timer));
            view.timers.push_back({timer->when(), lane, std::move(what)});
        }
        look.out.loops.push_back(std::move(view));
    }
}

void inspectWaits(Inspection& look) {
    std::unordered_map<LaneId, const loop::FutureBase*> futures;
    for (const auto& [future, lane] : look.waiters)
        futures.emplace(lane, future);
    std::unordered_map<LaneId, const machine::WaitQueue*> queues;
    for (const auto& [queue, lanes] : look.threadWaiters)
        for (const LaneId lane : lanes)
            queues.emplace(lane, queue);
    for (LaneView& lane : look.out.lanes) {
        if (lane.state != SpanState::Waiting && lane.state != SpanState::Blocked) continue;
        WaitView& wait = lane.wait;
        if (const auto named = look.variables.find(wait.resource); named != look.variables.end())
            wait.what = named->second;
        if (wait.what.empty() && wait.resource != kNoResource)
            wait.what = std::string(look.vm.machine().resourceName(wait.resource));
        if (const auto owners = look.owners.find(wait.resource);
            wait.resource != kNoResource && owners != look.owners.end())
            wait.wakers = owners->second;
        // What the trace names stays: who joins a thread waits for it, and not for the task that it runs now.
        if (const auto queue = queues.find(lane.lane); queue != queues.end() && wait.wakers.empty()) {
            if (const auto owners = look.threadOwners.find(queue->second); owners != look.threadOwners.end())
                wait.wakers = owners->second;
        }
        const auto future = futures.find(lane.lane);
        if (future == futures.end() || lane.state != SpanState::Waiting) continue;
        std::vector<LaneId> awaited;
        loop::addLane(*future->second, awaited);
        for (const LaneId waker : awaited)
            if (std::find(wait.wakers.begin(), wait.wakers.end(), waker) == wait.wakers.end())
                wait.wakers.push_back(waker);
        if (wait.wakers.size() > kMostWakers) wait.wakers.resize(kMostWakers);
        auto* object = vm::FutureObject::of(const_cast<loop::FutureBase&>(*future->second));
        if (object && wait.what.empty()) wait.what = look.names.nameOf(object);
    }
}

} // namespace coroscope::session
