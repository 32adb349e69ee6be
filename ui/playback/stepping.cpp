#include "ui/playback/stepping.h"

#include <algorithm>

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

Instant previousLine(const Store& store, Instant now) {
    const int line = lineAt(store, now);
    Instant at = now;
    for (int i = 0; i < kSearchLimit; ++i) {
        const Instant before = previousEvent(store, at);
        if (before >= at) break;
        at = before;
        const int there = lineAt(store, at);
        if (there != 0 && there != line) break;
    }
    return at;
}

Instant nextWakeUp(const Store& store, Instant now) {
    for (std::size_t i = store.firstLink(now); i < store.linkCount(); ++i) {
        const auto link = store.link(i);
        if (link.kind == LinkKind::Wake && link.at > now) return link.at;
    }
    return lastInstant(store);
}

Instant previousWakeUp(const Store& store, Instant now) {
    for (std::size_t i = std::min(store.firstLink(now), store.linkCount()); i > 0; --i) {
        const auto link = store.link(i - 1);
        if (link.kind == LinkKind::Wake && link.at < now) return link.at;
    }
    return std::min(now, firstInstant(store));
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
