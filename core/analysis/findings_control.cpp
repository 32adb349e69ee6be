// Findings about control of a thread: who keeps it too long, and who waits for it meanwhile.

#include "core/analysis/finding_parts.h"
#include "core/analysis/words.h"
#include "core/base/say.h"

#include <algorithm>
#include <set>

namespace coroscope::analysis {

using trace::Instant;
using trace::Store;

namespace {

constexpr std::size_t kMostVictims = 100;

std::string times(std::uint32_t count) {
    return count == 1 ? std::string()
                      : fill(say("Findings", " It happens %1 times."), {std::to_string(count)});
}

/// Where a coroutine calls the plain functions, one in another, that end in the hold; empty when the
/// coroutine itself holds control. The outermost function of a task is always a coroutine.
std::optional<trace::Site> plainCall(const Store& store, const Gathered& gathered, SiteId site) {
    std::optional<trace::Site> innermost;
    for (; site != kNoSite; site = store.site(site).parent) {
        const trace::Site each = store.site(site);
        if (each.line <= 0) continue;
        const bool coroutine = each.parent == kNoSite || gathered.coroutines.count(each.function) > 0;
        if (coroutine) return innermost ? std::optional(each) : std::nullopt;
        if (!innermost) innermost = each;
    }
    return std::nullopt;
}

/// What whoever holds control so long should do instead.
std::string adviceFor(const Store& store, const Gathered& gathered, const trace::Span& hold) {
    if (hold.state != SpanState::Blocked)
        return say("Findings", " Give control away now and then with await asyncio.sleep(0), or compute in "
                               "another process with loop.run_in_executor.");
    if (const auto call = plainCall(store, gathered, hold.site)) {
        const std::vector<std::string> told{call->function, std::to_string(call->line)};
        if (hold.on == WaitKind::TimeSleep)
            return fill(say("Findings",
                            " Write await asyncio.to_thread(...) around the call in %1 (line %2), "
                            "or await asyncio.sleep(...) if all functions on the way are "
                            "coroutines."),
                        told);
        return fill(say("Findings", " Write await asyncio.to_thread(...) around the call in %1 (line %2), or "
                                    "take a library that waits asynchronously."),
                    told);
    }
    if (hold.on == WaitKind::TimeSleep) return say("Findings", " Write await asyncio.sleep(...) instead.");
    return say("Findings", " Write await asyncio.to_thread(...) around the call, or take a library that "
                           "waits asynchronously.");
}

/// The holds of the thread that overlap [start, end): first and behind the last.
std::pair<std::size_t, std::size_t> overlapping(const std::vector<HeavyHold>& holds, Instant start,
                                                Instant end) {
    const auto first = std::lower_bound(holds.begin(), holds.end(), start,
                                        [](const HeavyHold& h, Instant at) { return h.end <= at; });
    const auto last = std::lower_bound(first, holds.end(), end,
                                       [](const HeavyHold& h, Instant at) { return h.start < at; });
    return {static_cast<std::size_t>(first - holds.begin()), static_cast<std::size_t>(last - holds.begin())};
}

/// What the holds of one line have in common.
struct SameLine {
    const HeavyHold* worst = nullptr;
    TimeNs worstLost = -1;
    TimeNs lost = 0;
    TimeNs held = 0;
    std::uint32_t count = 0;
    std::set<LaneId> victims;
};

} // namespace

void findHolding(const Store& store, const FindingOptions&, const Gathered& gathered,
                 std::vector<Finding>& out) {
    for (const auto& [thread, holds] : gathered.holds) {
        std::vector<TimeNs> lost(holds.size(), 0);
        std::vector<std::vector<LaneId>> victims(holds.size());
        for (const Starving& s : gathered.starving) {
            if (store.lane(s.lane).thread != thread) continue;
            const auto [first, last] = overlapping(holds, s.start, s.end);
            for (std::size_t i = first; i < last; ++i) {
                lost[i] +=
                    std::min(s.end.time, holds[i].end.time) - std::max(s.start.time, holds[i].start.time);
                if (victims[i].size() < kMostVictims) victims[i].push_back(s.lane);
            }
        }
        // A task runs the same line again and again: one finding for each line, state and function.
        std::map<std::tuple<SpanState, int, std::string>, SameLine> lines;
        for (std::size_t i = 0; i < holds.size(); ++i) {
            const HeavyHold& h = holds[i];
            SameLine& same = lines[{h.state, lineOf(store, h.site), functionOf(store, h.site)}];
            ++same.count;
            same.lost += lost[i];
            same.held += h.end.time - h.start.time;
            for (const LaneId victim : victims[i])
                if (same.victims.size() < kMostVictims) same.victims.insert(victim);
            const TimeNs weight = lost[i] + (h.end.time - h.start.time);
            if (weight <= same.worstLost) continue;
            same.worstLost = weight;
            same.worst = &h;
        }
        for (const auto& [key, same] : lines) {
            const HeavyHold& worst = *same.worst;
            const bool blocks = worst.state == SpanState::Blocked;
            Finding f;
            f.kind = blocks ? FindingKind::BlockingCall : FindingKind::LongComputation;
            f.at = worst.start;
            f.end = worst.end;
            f.culprit = worst.lane;
            f.victims.assign(same.victims.begin(), same.victims.end());
            f.lost = same.lost;
            f.line = lineOf(store, worst.site);
            f.count = same.count;
            f.severity = f.victims.empty() ? FindingSeverity::Hint : FindingSeverity::Warning;
            const std::string who = laneText(store, f.culprit);
            const std::string length = durationText(f.end.time - f.at.time);
            if (blocks) {
                const std::string call = waitText(store, store.span(worst.lane, worst.span));
                f.title = say("Findings", "Blocking call in a coroutine");
                f.text = fill(say("Findings", "%1 blocks the thread for %2 with %3%4."),
                              {who, length, call, lineText(f.line)});
            } else {
                f.title = say("Findings", "Long computation without a yield");
                f.text = fill(say("Findings", "%1 computes for %2%3 without giving control away."),
                              {who, length, lineText(f.line)});
            }
            f.text += times(f.count);
            if (f.victims.empty())
                f.text += say("Findings", " Nobody else wanted to run meanwhile, but nobody could have.");
            else if (f.victims.size() == 1)
                f.text += fill(say("Findings", " %1 could not run meanwhile: %2 lost."),
                               {laneText(store, f.victims[0]), durationText(f.lost)});
            else
                f.text += fill(say("Findings", " %1 tasks could not run meanwhile: %2 lost together."),
                               {std::to_string(f.victims.size()), durationText(f.lost)});
            f.text += adviceFor(store, gathered, store.span(worst.lane, worst.span));
            out.push_back(std::move(f));
        }
    }
}

void findStarving(const Store& store, const FindingOptions&, const Gathered& gathered,
                  std::vector<Finding>& out) {
    struct Same {
        const Starving* worst = nullptr;
        const HeavyHold* culprit = nullptr;
        TimeNs lost = 0;
        std::uint32_t count = 0;
        std::set<LaneId> victims;
    };
    // One finding for each line that holds control and each function that it keeps waiting.
    std::map<std::pair<int, std::string>, Same> groups;
    for (const Starving& s : gathered.starving) {
        const trace::LaneInfo lane = store.lane(s.lane);
        const HeavyHold* culprit = nullptr;
        TimeNs most = 0;
        if (const auto holds = gathered.holds.find(lane.thread); holds != gathered.holds.end()) {
            const auto [first, last] = overlapping(holds->second, s.start, s.end);
            for (std::size_t i = first; i < last; ++i) {
                const HeavyHold& h = holds->second[i];
                const TimeNs shared = std::min(s.end.time, h.end.time) - std::max(s.start.time, h.start.time);
                if (shared <= most) continue;
                most = shared;
                culprit = &h;
            }
        }
        Same& same = groups[{culprit ? lineOf(store, culprit->site) : 0, lane.function}];
        const TimeNs late = s.end.time - s.start.time;
        same.lost += late;
        ++same.count;
        if (same.victims.size() < kMostVictims) same.victims.insert(s.lane);
        if (same.worst && same.worst->end.time - same.worst->start.time >= late) continue;
        same.worst = &s;
        same.culprit = culprit;
    }
    for (const auto& [key, same] : groups) {
        const Starving& worst = *same.worst;
        Finding f;
        f.kind = FindingKind::StarvedTask;
        const bool first = worst.span == 0;
        f.title = first ? say("Findings", "A task starts late") : say("Findings", "A task wakes up late");
        f.at = worst.start;
        f.end = worst.end;
        f.lost = same.lost;
        f.count = same.count;
        f.victims.assign(same.victims.begin(), same.victims.end());
        // The worst one first.
        std::partition(f.victims.begin(), f.victims.end(), [&](LaneId id) { return id == worst.lane; });
        const TimeNs late = worst.end.time - worst.start.time;
        const std::vector<std::string> told{laneText(store, worst.lane), durationText(worst.start.time),
                                            durationText(late)};
        f.text = first ? fill(say("Findings", "%1 was created at %2 but got control %3 later"), told)
                       : fill(say("Findings", "%1 was due at %2 but got control %3 later"), told);
        if (same.culprit) {
            f.culprit = same.culprit->lane;
            f.line = lineOf(store, same.culprit->site);
            const trace::Span hold = store.span(same.culprit->lane, same.culprit->span);
            const std::string who = laneText(store, f.culprit);
            f.text += hold.state == SpanState::Blocked
                          ? fill(say("Findings", ", because %1 held the thread with %2%3."),
                                 {who, waitText(store, hold), lineText(f.line)})
                          : fill(say("Findings", ", because %1 held the thread%2."), {who, lineText(f.line)});
            f.text += times(f.count) + adviceFor(store, gathered, hold);
        } else {
            f.text += say("Findings", ": many others had their turns first.");
            f.text += times(f.count);
            f.text +=
                say("Findings", " Let fewer tasks run at a time, for example with asyncio.Semaphore, or "
                                "give each shorter turns.");
        }
        out.push_back(std::move(f));
    }
}

} // namespace coroscope::analysis
