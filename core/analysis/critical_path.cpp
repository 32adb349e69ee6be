#include "core/analysis/critical_path.h"

#include "core/analysis/why_late.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Instant;
using trace::Span;
using trace::Step;
using trace::Store;

namespace {

bool holds(SpanState state) {
    return state == SpanState::Running || state == SpanState::Blocked;
}

/// Who ended the wait of `lane` that was over at `at`: the latest wake-up that is not later.
LaneId wokenBy(const Store& store, LaneId lane, const Span& wait) {
    const std::vector<std::size_t> links = store.linksOf(lane, wait.start, wait.end);
    for (auto i = links.rbegin(); i != links.rend(); ++i) {
        const trace::Link link = store.link(*i);
        if (link.to == lane && (link.kind == LinkKind::Wake || link.kind == LinkKind::Cancel) &&
            link.from != lane)
            return link.from;
    }
    return kNoLane;
}

/// Who held control of the thread just before `at`.
bool holdBefore(const Store& store, LaneId thread, Instant at, Span& found) {
    for (Step step = std::min(at.step, store.stepCount()); step-- > 0;) {
        if (store.handOff(step).thread != thread) continue;
        found = holdOf(store, step);
        return found.start < at;
    }
    return false;
}

} // namespace

std::vector<PathPiece> criticalPath(const Store& store, std::size_t most) {
    if (store.stepCount() == 0) return {};
    return pathTo(store, holdOf(store, store.stepCount() - 1), {}, most);
}

std::vector<PathPiece> pathTo(const Store& store, const Span& last, Instant since, std::size_t most) {
    std::vector<PathPiece> path;
    Span at = last;
    Instant until = at.end;
    const auto piece = [&](const Span& span, Instant from, Instant to) {
        from = std::max(from, since);
        path.push_back({span.lane, span.index, span.state, from, to, to.time - from.time});
        until = from;
    };
    std::size_t jumps = 0; // in a row, without a piece: a file may tell wake-ups that go in circles
    std::size_t pieces = 0;
    while (path.size() < most && jumps < 1000 && until > since) {
        jumps = path.size() == pieces ? jumps + 1 : 0;
        pieces = path.size();
        if (holds(at.state)) {
            piece(at, at.start, std::min(at.end, until));
        } else if (at.state == SpanState::Ready) {
            // Somebody else had control: that is what it took.
            Span holder;
            if (holdBefore(store, store.lane(at.lane).thread, until, holder) && holder.lane != at.lane &&
                holder.end >= until && holder.start < until) {
                at = holder;
                continue;
            }
            piece(at, at.start, until);
        } else if (Span holder; at.on == WaitKind::Loop &&
                                holdBefore(store, store.lane(at.lane).thread, until, holder) &&
                                holder.lane != at.lane && holder.start < until) {
            // The thread ran its event loop: what the loop did last, and for how long it had nothing to do.
            if (holder.end < until) piece(at, std::max(holder.end, at.start), until);
            at = holder;
            continue;
        } else {
            const LaneId by =
                at.on == WaitKind::Sleep && at.until <= at.end.time ? kNoLane : wokenBy(store, at.lane, at);
            if (by != kNoLane) {
                // The waker's own span at that instant, or the last it had.
                std::size_t index = store.spanCount(by);
                if (const auto span = store.spanAt(by, until)) index = span->index + 1;
                while (index > 0 && store.span(by, index - 1).start >= until)
                    --index;
                if (index > 0) {
                    at = store.span(by, index - 1);
                    continue;
                }
            }
            piece(at, at.start, until);
        }
        if (at.index > 0) {
            at = store.span(at.lane, at.index - 1);
            continue;
        }
        // The lane begins here: go on with its creator, at that time.
        const trace::LaneInfo lane = store.lane(at.lane);
        if (lane.parent == kNoLane) break;
        std::optional<Span> creator = store.spanAt(lane.parent, until);
        while (creator && creator->start >= until && creator->index > 0)
            creator = store.span(lane.parent, creator->index - 1);
        if (!creator || creator->start >= until) break;
        at = *creator;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace coroscope::analysis
