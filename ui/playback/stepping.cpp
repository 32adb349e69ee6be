#include "ui/playback/stepping.h"

#include <algorithm>
#include <optional>

namespace coroscope::playback {

using trace::Instant;
using trace::Store;

namespace {

/// How far a search by line goes before it takes what it has; keeps a key press short in any trace.
constexpr int kSearchLimit = 20'000;

/// The next hand-off or printed line after `now`.
Instant nextEvent(const Store& store, Instant now) {
    Instant best = nextHandOff(store, now);
    std::size_t mark = store.firstMark(now);
    while (mark < store.markCount() && store.mark(mark).at <= now)
        ++mark;
    if (mark < store.markCount()) best = std::min(best, store.mark(mark).at);
    return best;
}

Instant previousEvent(const Store& store, Instant now) {
    Instant best = previousHandOff(store, now);
    const std::size_t mark = store.firstMark(now);
    if (mark > 0 && mark <= store.markCount()) best = std::max(best, store.mark(mark - 1).at);
    return best;
}

/// The line in control, as finely as the trace knows it: that of a mark at this very instant, else the
/// span's.
int lineAt(const Store& store, Instant at) {
    const std::size_t mark = store.firstMark(at);
    if (mark < store.markCount()) {
        const auto found = store.mark(mark);
        if (found.at == at && found.site != kNoSite) return store.site(found.site).line;
    }
    return controlAt(store, at).line;
}

} // namespace

Instant firstInstant(const Store& store) {
    return store.stepCount() > 0 ? store.handOff(0).at : Instant{};
}

Instant lastInstant(const Store& store) {
    return std::max(store.end(), firstInstant(store));
}

Instant clamped(const Store& store, Instant at) {
    return std::clamp(at, std::min(firstInstant(store), lastInstant(store)), lastInstant(store));
}

Instant instantAt(const Store& store, TimeNs time) {
    if (store.stepCount() == 0) return {time, 0};
    return clamped(store, {time, store.stepAt(time)});
}

Instant nextHandOff(const Store& store, Instant now) {
    const auto count = store.stepCount();
    if (count == 0) return now;
    trace::Step step = now < store.handOff(0).at ? 0 : now.step + 1;
    while (step < count && store.handOff(step).at <= now)
        ++step;
    return step < count ? store.handOff(step).at : lastInstant(store);
}

Instant previousHandOff(const Store& store, Instant now) {
    const auto count = store.stepCount();
    if (count == 0) return now;
    trace::Step step = std::min<trace::Step>(now.step, count - 1);
    while (step > 0 && store.handOff(step).at >= now)
        --step;
    return std::min(now, store.handOff(step).at);
}

Instant nextLine(const Store& store, Instant now) {
    const int line = lineAt(store, now);
    Instant at = now;
    for (int i = 0; i < kSearchLimit; ++i) {
        const Instant next = nextEvent(store, at);
        if (next <= at) break;
        at = next;
        const int there = lineAt(store, at);
        if (there != 0 && there != line) break;
    }
    return at;
}

// Where nextLine() stopped last: at the first of the events in a row that stand at the same line.
Instant previousLine(const Store& store, Instant now) {
    Instant at = now;
    std::optional<Instant> first;
    int line = 0;
    for (int i = 0; i < kSearchLimit; ++i) {
        const Instant before = previousEvent(store, at);
        if (before >= at) break;
        at = before;
        const int there = lineAt(store, at);
        if (there == 0) continue; // nobody has control
        if (first && there != line) break;
        first = at;
        line = there;
    }
    return first.value_or(at);
}

namespace {

/// Spans of a lane passed over in the search for a wake-up; lanes wake within a few.
constexpr int kSpansPassed = 64;

/// Whether span `index` of the lane begins because what the lane waited for is over.
bool wakes(const Store& store, LaneId lane, std::size_t index) {
    if (index == 0) return false;
    const auto before = store.span(lane, index - 1);
    return before.state == SpanState::Waiting && before.on != WaitKind::Loop;
}

} // namespace

Instant nextWakeUp(const Store& store, Instant now) {
    Instant best = lastInstant(store);
    for (LaneId lane = 0; lane < store.laneCount(); ++lane) {
        const std::size_t count = store.spanCount(lane);
        const auto here = store.spanAt(lane, now);
        std::size_t i = here ? here->index + 1 : store.lane(lane).created > now ? 0 : count;
        for (int passed = 0; i < count && passed < kSpansPassed; ++i, ++passed) {
            const Instant start = store.span(lane, i).start;
            if (start >= best) break;
            if (start <= now || !wakes(store, lane, i)) continue;
            best = start;
            break;
        }
    }
    return best;
}

Instant previousWakeUp(const Store& store, Instant now) {
    Instant best = std::min(now, firstInstant(store));
    for (LaneId lane = 0; lane < store.laneCount(); ++lane) {
        if (store.spanCount(lane) == 0 || store.lane(lane).created > now) continue;
        const auto here = store.spanAt(lane, now);
        std::size_t i = here ? here->index + 1 : store.spanCount(lane);
        for (int passed = 0; i > 0 && passed < kSpansPassed; ++passed) {
            const Instant start = store.span(lane, --i).start;
            if (start <= best) break;
            if (start >= now || !wakes(store, lane, i)) continue;
            best = start;
            break;
        }
    }
    return best;
}

Instant nextOf(const std::vector<Instant>& places, Instant now) {
    const auto found = std::upper_bound(places.begin(), places.end(), now);
    return found == places.end() ? now : *found;
}

Instant previousOf(const std::vector<Instant>& places, Instant now) {
    const auto found = std::lower_bound(places.begin(), places.end(), now);
    return found == places.begin() ? now : *std::prev(found);
}

Control controlAt(const Store& store, Instant at) {
    const auto count = store.stepCount();
    if (count == 0 || at < store.handOff(0).at) return {};
    // With several threads the latest hand-off may be over while an earlier one, on another thread, still
    // holds.
    trace::Step step = std::min<trace::Step>(at.step, count - 1);
    for (int back = 0; back < 64; ++back) {
        const auto hand = store.handOff(step);
        if (const auto span = store.spanAt(hand.lane, at)) {
            if (span->state == SpanState::Running || span->state == SpanState::Blocked) {
                Control control{hand.lane, hand.thread, span->state, 0, span->on};
                if (span->site != kNoSite) control.line = store.site(span->site).line;
                return control;
            }
        }
        if (step == 0) break;
        --step;
    }
    return {};
}

} // namespace coroscope::playback
