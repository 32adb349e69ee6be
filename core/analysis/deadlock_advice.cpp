// What to change where a run has come to a stand.

#include "core/analysis/deadlock.h"
#include "core/analysis/stuck_waits.h"
#include "core/analysis/words.h"
#include "core/base/say.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Span;
using trace::Store;

namespace {

/// Who was seen waiting at the other side of the queue of `wait`, last of all, and has ended since; kNoLane
/// when nobody was.
LaneId endedOtherSide(const Store& store, const Span& wait) {
    LaneId found = kNoLane;
    trace::Instant latest;
    for (LaneId id = 0; id < store.laneCount(); ++id) {
        if (!store.lane(id).ended) continue;
        for (std::size_t i = store.spanCount(id); i-- > 0;) {
            const Span span = store.span(id, i);
            if (found != kNoLane && span.end <= latest) break;
            if (span.state != SpanState::Waiting || span.resource != wait.resource) continue;
            if (span.on == wait.on || !waitsAtQueue(store, span) || span.on == WaitKind::Event) continue;
            found = id;
            latest = span.end;
            break;
        }
    }
    return found;
}

std::string queueAdvice(const Store& store, const Span& wait) {
    const bool room = waitsForRoom(store, wait);
    const LaneId ended = wait.resource == kNoResource ? kNoLane : endedOtherSide(store, wait);
    if (ended != kNoLane) {
        const std::size_t spans = store.spanCount(ended);
        const std::vector<std::string> told{
            laneText(store, ended), durationText(spans > 0 ? store.span(ended, spans - 1).end.time : 0)};
        return room ? fill(say("Findings", " %1, which took items out of it, has ended at %2: let it go on "
                                           "until the queue is drained, or cancel who puts."),
                           told)
                    : fill(say("Findings", " %1, which put items into it, has ended at %2: let it put a last "
                                           "item that ends the loop, or cancel who waits."),
                           told);
    }
    return room
               ? say("Findings", " Nobody takes items out of it any more: drain it to the end, or cancel who "
                                 "puts.")
               : say("Findings", " The other side of the queue has ended: send a last item that ends the "
                                 "loop, or cancel who waits.");
}

} // namespace

std::string deadlockAdvice(const Store& store, const Deadlock& deadlock) {
    if (deadlock.stuck.empty()) return {};
    if (deadlock.circle > 0) {
        const bool locks = std::any_of(deadlock.stuck.begin(),
                                       deadlock.stuck.begin() + static_cast<std::ptrdiff_t>(deadlock.circle),
                                       [&](const Stuck& each) { return isLockLike(store, each.wait); });
        if (locks && deadlock.circle == 1)
            return say("Findings", " It must not take it a second time before it gives it back.");
        return locks ? say("Findings", " Take the locks in the same order everywhere, or limit the wait with "
                                       "asyncio.timeout().")
                     : say("Findings", " One of them has to go on without waiting for the other.");
    }
    const Span& cause = deadlock.stuck.front().wait;
    if (waitsForRoom(store, cause) || cause.on == WaitKind::Queue) return queueAdvice(store, cause);
    if (waitsAtQueue(store, cause)) // Queue.join
        return say("Findings", " For each item that was put in, somebody has to call its task_done().");
    switch (cause.on) {
    case WaitKind::Event:
        return say("Findings", " Somebody has to call its set().");
    case WaitKind::Condition:
        return say("Findings", " Somebody has to call its notify().");
    case WaitKind::Lock:
    case WaitKind::Semaphore:
        return say("Findings", " It was never released: acquire it with async with, or with with.");
    case WaitKind::Barrier:
        return say("Findings", " Fewer have come to it than it was made for.");
    case WaitKind::Future:
        return say("Findings", " Somebody has to call its set_result().");
    default:
        return {};
    }
}

} // namespace coroscope::analysis
