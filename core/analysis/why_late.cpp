#include "core/analysis/why_late.h"

#include "core/analysis/words.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Instant;
using trace::Span;
using trace::Step;
using trace::Store;

namespace {

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

std::vector<Holder> whyLate(const Store& store, const Span& ready) {
    return holdersBetween(store, store.lane(ready.lane).thread, ready.start, ready.end);
}

} // namespace coroscope::analysis
