#include "core/analysis/statistics.h"

#include "core/analysis/words.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Instant;
using trace::Span;
using trace::Store;

namespace {

Latency latencyOf(std::vector<TimeNs>& delays) {
    Latency latency;
    latency.count = delays.size();
    if (delays.empty()) return latency;
    std::sort(delays.begin(), delays.end());
    // Nearest rank: the smallest delay that so many per cent do not exceed.
    const auto rank = [&](std::size_t percent) { return delays[(delays.size() * percent + 99) / 100 - 1]; };
    latency.p50 = rank(50);
    latency.p90 = rank(90);
    latency.p99 = rank(99);
    latency.most = delays.back();
    return latency;
}

} // namespace

Statistics statistics(const Store& store, Instant from, Instant to, const std::atomic<bool>* cancel) {
    Statistics all;
    all.from = from;
    all.to = to;
    std::vector<TimeNs> delays;
    TimeNs mainRunning = 0, mainBlocked = 0;
    for (LaneId id = 0; id < store.laneCount(); ++id) {
        if (cancel && cancel->load(std::memory_order_relaxed)) break;
        const std::size_t count = store.spanCount(id);
        const auto first = store.spanAt(id, from);
        std::size_t i = first ? first->index : 0;
        if (!first && count > 0 && store.span(id, 0).start < from) continue; // it had ended before
        LaneStatistics lane;
        lane.lane = id;
        bool any = false;
        const bool onMain = store.lane(id).thread == 0;
        for (; i < count; ++i) {
            const Span span = store.span(id, i);
            if (span.start >= to) break;
            any = true;
            const TimeNs time = std::min(span.end.time, to.time) - std::max(span.start.time, from.time);
            switch (span.state) {
            case SpanState::Running:
                lane.running += time;
                break;
            case SpanState::Blocked:
                lane.blocked += time;
                break;
            case SpanState::Ready:
                lane.ready += time;
                break;
            default:
                lane.waiting += time;
                break;
            }
            if (span.state == SpanState::Running || span.state == SpanState::Blocked) {
                if (span.start >= from) ++lane.handOffs;
                if (time > all.longest.held || all.longest.lane == kNoLane)
                    all.longest = {id, i, span.state, lineOf(store, span.site), time};
            } else if (span.state == SpanState::Ready) {
                lane.longestReady = std::max(lane.longestReady, time);
                if (!span.open && span.end <= to) delays.push_back(span.late);
            }
        }
        if (!any) continue;
        all.handOffs += lane.handOffs;
        all.held += lane.running + lane.blocked;
        if (onMain) {
            mainRunning += lane.running;
            mainBlocked += lane.blocked;
        }
        all.lanes.push_back(lane);
    }
    all.latency = latencyOf(delays);
    if (const TimeNs range = to.time - from.time; range > 0) {
        all.utilisation = static_cast<double>(mainRunning) / static_cast<double>(range);
        all.blockedShare = static_cast<double>(mainBlocked) / static_cast<double>(range);
    }
    return all;
}

} // namespace coroscope::analysis
