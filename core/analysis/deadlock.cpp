#include "core/analysis/deadlock.h"

#include "core/analysis/stuck_waits.h"
#include "core/analysis/words.h"
#include "core/base/say.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Span;
using trace::Store;

namespace {

constexpr std::size_t kMostNamed = 5;
constexpr std::size_t kLongestCircle = 20; ///< that narration follows

/// Gathers a deadlock of the lanes that are not `out` yet, and marks them.
class Collector {
public:
    Collector(const StuckWaits& waits, std::vector<bool>& out) : m_waits(waits), m_out(out) {}

    void take(std::size_t place) {
        if (m_out[place]) return;
        m_out[place] = true;
        found.stuck.push_back(m_waits.all()[place]);
    }
    void takeCircle(const std::vector<std::size_t>& circle) {
        for (const std::size_t place : circle)
            take(place);
        found.circle = found.roots = found.stuck.size();
    }
    bool isTaken(LaneId lane) const {
        const std::size_t place = m_waits.placeOf(lane);
        return place < m_out.size() && m_out[place];
    }

    Deadlock found;

private:
    const StuckWaits& m_waits;
    std::vector<bool>& m_out;
};

/// Where several wait for acts of nobody, the smallest is the likeliest cause: workers that are out of items
/// and whoever waits for all items to be done only come to a stand behind it.
int causeRank(const Store& store, const Span& wait) {
    if (waitsForRoom(store, wait)) return 0;
    if (isLockLike(store, wait)) return 1;
    if (!waitsAtQueue(store, wait)) return 2;
    return wait.on == WaitKind::Queue ? 3 : 4;
}

/// For whom the lane waits at the step: the holder of a lock, a task, a thread.
LaneId waitedForAt(const Store& store, const Span& wait, trace::Step step) {
    if (wait.until != kNever) return kNoLane;
    if (wait.on == WaitKind::Task || wait.on == WaitKind::Join) return wait.target;
    if (wait.on != WaitKind::Lock) return kNoLane;
    const auto holder = holderAt(store, wait.resource, step);
    return holder ? holder->lane : kNoLane;
}

std::string listed(const Store& store, const std::vector<LaneId>& lanes) {
    std::vector<std::string> names;
    for (const LaneId lane : lanes)
        names.push_back(laneText(store, lane));
    return listText(names, 3);
}

/// " (line 3, at 20 ms)".
std::string placeText(const Store& store, SiteId site, trace::Instant since) {
    const int line = lineOf(store, site);
    const std::string time = durationText(since.time);
    return line > 0 ? fill(say("Findings", " (line %1, at %2)"), {std::to_string(line), time})
                    : fill(say("Findings", " (at %1)"), {time});
}

/// "b (line 12, at 10 ms)": who holds the lock, and where it was taken.
std::string holdersText(const Store& store, const Stuck& each) {
    if (each.holds.empty()) return listed(store, each.actors);
    std::vector<std::string> names;
    for (const HeldLock& held : each.holds)
        names.push_back(laneText(store, held.lane) + placeText(store, held.site, held.at));
    return listText(names, 3);
}

/// Several lanes that wait alike, told together.
struct Alike {
    std::vector<std::string> names;
    std::string what; ///< with the line
};

std::string waitSentence(const Store& store, const Stuck& each) {
    if (each.blockedBy != kNoLane && each.actors == std::vector<LaneId>{each.blockedBy})
        return fill(say("Findings", "%1 cannot run, because %2 waits with control of the thread"),
                    {laneText(store, each.lane), laneText(store, each.blockedBy)});
    const std::string at = each.holds.empty() ? lineText(lineOf(store, each.wait.site))
                                              : placeText(store, each.wait.site, each.wait.start);
    const std::vector<std::string> told{laneText(store, each.lane), waitText(store, each.wait), at,
                                        holdersText(store, each)};
    if (isLockLike(store, each.wait) && !(each.actors.empty() && each.holds.empty()))
        return fill(say("Findings", "%1 waits for %2%3, held by %4"), told);
    return fill(say("Findings", "%1 waits for %2%3"), told);
}

/// The first of the causes where they wait for acts of nobody; `told` becomes how many that are.
std::string orphansText(const Store& store, const Deadlock& deadlock, std::size_t& told) {
    std::vector<Alike> groups;
    for (told = 0; told < deadlock.roots; ++told) {
        const Stuck& each = deadlock.stuck[told];
        const std::string what = waitText(store, each.wait) + lineText(lineOf(store, each.wait.site));
        if (groups.empty() || groups.back().what != what) {
            if (groups.size() == kMostNamed) break;
            groups.push_back({{}, what});
        }
        groups.back().names.push_back(laneText(store, each.lane));
    }
    if (groups.size() == 1 && told == 1)
        return fill(say("Findings", "%1 waits for %2%3, and nobody is left to end the wait"),
                    {groups[0].names[0], groups[0].what, {}});
    std::string text;
    for (const Alike& each : groups) {
        if (!text.empty()) text += "; ";
        text += each.names.size() == 1
                    ? fill(say("Findings", "%1 waits for %2%3"), {each.names[0], each.what, {}})
                    : fill(say("Findings", "%1 wait for %2"), {listText(each.names, 3), each.what});
    }
    return text + say("Findings", ", and nobody is left to end the waits");
}

} // namespace

Deadlock deadlockOf(const Store& store, const LockHolds& holds) {
    const StuckWaits waits(store, holds);
    const std::vector<Stuck>& all = waits.all();
    std::vector<bool> out(all.size(), false);
    const std::vector<std::size_t> circle = waits.findCircle(out);
    Collector collected(waits, out);
    collected.takeCircle(circle);
    if (circle.empty()) {
        const auto waitsForStuck = [&](const Stuck& each) {
            return std::any_of(each.actors.begin(), each.actors.end(),
                               [&](LaneId lane) { return waits.placeOf(lane) < all.size(); });
        };
        for (std::size_t at = 0; at < all.size(); ++at)
            if (!waitsForStuck(all[at])) collected.take(at);
    }
    collected.found.roots = collected.found.stuck.size();
    if (circle.empty())
        std::stable_sort(collected.found.stuck.begin(), collected.found.stuck.end(),
                         [&](const Stuck& a, const Stuck& b) {
                             return causeRank(store, a.wait) < causeRank(store, b.wait);
                         });
    for (std::size_t at = 0; at < all.size(); ++at)
        collected.take(at);
    return std::move(collected.found);
}

Deadlock deadlockOf(const Store& store) {
    return deadlockOf(store, lockHoldsOf(store));
}

std::vector<Deadlock> circlesOf(const Store& store, const LockHolds& holds) {
    StuckWaits waits(store, holds);
    waits.keepHopeless();
    const std::vector<Stuck>& all = waits.all();
    std::vector<bool> out(all.size(), false);
    std::vector<Deadlock> found;
    for (;;) {
        const std::vector<std::size_t> circle = waits.findCircle(out);
        if (circle.empty()) return found;
        Collector collected(waits, out);
        collected.takeCircle(circle);
        // Whoever waits for one of them, and for those.
        for (std::size_t before = 0; before != collected.found.stuck.size();) {
            before = collected.found.stuck.size();
            for (std::size_t at = 0; at < all.size(); ++at)
                if (std::any_of(all[at].actors.begin(), all[at].actors.end(),
                                [&](LaneId lane) { return collected.isTaken(lane); }))
                    collected.take(at);
        }
        found.push_back(std::move(collected.found));
    }
}

std::vector<LaneId> circleClosedBy(const Store& store, const Span& wait) {
    const trace::Step step = wait.start.step;
    std::vector<LaneId> circle{wait.lane};
    LaneId next = waitedForAt(store, wait, step);
    while (next != kNoLane && next != wait.lane && circle.size() < kLongestCircle) {
        if (std::find(circle.begin(), circle.end(), next) != circle.end()) return {}; // closed before
        circle.push_back(next);
        const auto span = store.spanAt(next, wait.start);
        const bool waits = span && (span->state == SpanState::Waiting || span->state == SpanState::Blocked);
        next = waits ? waitedForAt(store, *span, step) : kNoLane;
    }
    // A thread may take a lock twice for another one to give it back: as a signal.
    if (next != wait.lane || (circle.size() == 1 && wait.state == SpanState::Blocked)) return {};
    return circle;
}

std::string deadlockText(const Store& store, const Deadlock& deadlock) {
    std::string text;
    std::size_t told = 0;
    if (deadlock.circle > 0) {
        for (; told < std::min(deadlock.roots, kMostNamed); ++told) {
            if (told > 0) text += "; ";
            text += waitSentence(store, deadlock.stuck[told]);
        }
        text += deadlock.circle == 1 ? say("Findings", ": it waits for itself")
                                     : say("Findings", ": they wait for each other in a circle");
    } else if (deadlock.roots > 0) {
        text = orphansText(store, deadlock, told);
    }
    if (text.empty()) return text;
    const std::size_t more = deadlock.stuck.size() - told;
    if (more == 1)
        text += fill(say("Findings", "; %1 waits with them"), {laneText(store, deadlock.stuck.back().lane)});
    else if (more > 1)
        text += fill(say("Findings", "; %1 more wait with them"), {std::to_string(more)});
    return text + say("Findings", ".");
}

std::vector<std::string> deadlockLines(const Store& store, const Deadlock& deadlock) {
    std::vector<std::string> lines;
    for (const Stuck& each : deadlock.stuck)
        lines.push_back(waitSentence(store, each));
    return lines;
}

std::string deadlockSaid(const Store& store) {
    const std::string text = deadlockText(store, deadlockOf(store));
    if (!text.empty()) return text;
    const auto end = store.outcome();
    return end && !end->explanation.empty() ? end->explanation
                                            : say("Findings", "Nothing is left that could wake anybody.");
}

} // namespace coroscope::analysis
