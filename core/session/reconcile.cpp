#include "core/session/reconcile.h"

#include <algorithm>

namespace coroscope::session {

using trace::Span;
using trace::Store;

namespace {

bool severalThreads(const Store& store) {
    int threads = 0;
    for (LaneId id = 0; id < store.laneCount() && threads < 2; ++id)
        if (store.lane(id).kind != LaneKind::Task) ++threads;
    return threads > 1;
}

bool holds(const Store& store, LaneId lane, trace::Instant at) {
    const auto span = store.spanAt(lane, at);
    return span && (span->state == SpanState::Running || span->state == SpanState::Blocked);
}

void follow(LaneView& view, const Span& span) {
    const bool sameWait =
        view.wait.on == span.on && view.wait.resource == span.resource && view.wait.until == span.until;
    if (view.state == span.state && sameWait) return;
    view.state = span.state;
    if (sameWait) return;
    view.wait = {};
    view.wait.on = span.on;
    view.wait.until = span.until;
    view.wait.resource = span.resource;
    if (span.target != kNoLane) view.wait.wakers.push_back(span.target);
}

} // namespace

void reconcile(Snapshot& snapshot, const Store& store) {
    if (!severalThreads(store)) return;
    std::vector<bool> known(store.laneCount(), false);
    std::erase_if(snapshot.lanes, [&](LaneView& view) {
        if (view.lane >= store.laneCount()) return true;
        const auto span = store.spanAt(view.lane, snapshot.at);
        if (!span) return true;
        known[view.lane] = true;
        follow(view, *span);
        return false;
    });
    for (LaneId lane = 0; lane < known.size(); ++lane) {
        if (known[lane]) continue;
        const auto span = store.spanAt(lane, snapshot.at);
        if (!span) continue;
        LaneView view;
        view.lane = lane;
        follow(view, *span);
        snapshot.lanes.push_back(std::move(view));
    }
    for (LoopView& loop : snapshot.loops) {
        if (loop.current != kNoLane && !holds(store, loop.current, snapshot.at)) loop.current = kNoLane;
        std::erase_if(loop.ready, [&](const ReadyView& entry) {
            const auto span = entry.lane == kNoLane ? std::nullopt : store.spanAt(entry.lane, snapshot.at);
            return entry.lane != kNoLane && (!span || span->state == SpanState::Waiting);
        });
    }
    for (InterpreterView& lock : snapshot.interpreters) {
        std::vector<LaneId> all = std::move(lock.waiters);
        if (lock.holder != kNoLane) all.insert(all.begin(), lock.holder);
        lock.holder = kNoLane;
        lock.waiters.clear();
        for (const LaneId lane : all) {
            const auto span = store.spanAt(lane, snapshot.at);
            if (span && span->state == SpanState::Running)
                lock.holder = lane;
            else if (span && span->state == SpanState::Ready)
                lock.waiters.push_back(lane);
        }
    }
}

} // namespace coroscope::session
