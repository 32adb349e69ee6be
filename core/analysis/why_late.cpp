#include "core/analysis/why_late.h"

#include "core/analysis/words.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Instant;
using trace::Span;
using trace::Step;
using trace::Store;

namespace {

constexpr Step kFewSteps = 1000; ///< that are looked at one by one

void keepLongest(std::vector<Holder>& all, std::size_t most) {
    std::sort(all.begin(), all.end(), [](const Holder& a, const Holder& b) { return a.held > b.held; });
    all.resize(most);
    std::sort(all.begin(), all.end(), [](const Holder& a, const Holder& b) { return a.start < b.start; });
}

} // namespace

Span holdOf(const Store& store, Step step) {
    const trace::HandOff handOff = store.handOff(step);
    // Within the lane steps only grow, and the hold is the last span of its step.
    std::size_t low = 0, high = store.spanCount(handOff.lane);
    while (low + 1 < high) {
        const std::size_t mid = low + (high - low) / 2;
        if (store.span(handOff.lane, mid).start.step <= step)
            low = mid;
        else
            high = mid;
    }
    return store.span(handOff.lane, low);
}

std::vector<Holder> holdersBetween(const Store& store, LaneId thread, Instant from, Instant to,
                                   std::size_t most) {
    std::vector<Holder> all;
    // The hold that was under way at `from` may have begun many steps before: the last one of this thread.
    Step first = std::min(store.stepAt(from.time), from.step);
    while (first > 0 && (store.handOff(first).thread != thread || store.stepTime(first) > from.time))
        --first;
    for (Step step = first; step < store.stepCount(); ++step) {
        const trace::HandOff handOff = store.handOff(step);
        if (handOff.at >= to) break;
        if (handOff.thread != thread) continue;
        const Span span = holdOf(store, step);
        Holder h;
        h.lane = span.lane;
        h.span = span.index;
        h.state = span.state;
        h.on = span.on;
        h.line = lineOf(store, span.site);
        h.start = std::max(span.start, from);
        h.end = std::min(span.end, to);
        if (h.end <= h.start) continue;
        h.held = h.end.time - h.start.time;
        if (!all.empty()) {
            Holder& before = all.back();
            if (before.lane == h.lane && before.state == h.state && before.line == h.line) {
                if (h.held > before.held) before.span = h.span;
                before.end = h.end;
                before.held += h.held;
                ++before.spans;
                continue;
            }
        }
        all.push_back(h);
        if (all.size() >= 2 * most) keepLongest(all, most);
    }
    if (all.size() > most) keepLongest(all, most);
    return all;
}

std::vector<LaneId> longHoldersBetween(const Store& store, LaneId thread, Instant from, Instant to,
                                       TimeNs least) {
    std::vector<LaneId> lanes;
    const auto take = [&](LaneId lane, TimeNs held) {
        if (held > least && std::find(lanes.begin(), lanes.end(), lane) == lanes.end()) lanes.push_back(lane);
    };
    if (to.step - from.step <= kFewSteps) {
        for (const Holder& holder : holdersBetween(store, thread, from, to))
            take(holder.lane, holder.held);
        return lanes;
    }
    std::vector<trace::ControlRun> runs;
    store.visibleControl(from, to, 1.0 / static_cast<double>(std::max<TimeNs>(1, least)), 0, 1, runs);
    for (const trace::ControlRun& run : runs)
        if (run.thread == thread && run.handOffs == 1)
            take(run.lane, std::min(run.end, to).time - std::max(run.start, from).time);
    return lanes;
}

std::vector<Holder> whyLate(const Store& store, const Span& ready) {
    return holdersBetween(store, store.lane(ready.lane).thread, ready.start, ready.end);
}

} // namespace coroscope::analysis
