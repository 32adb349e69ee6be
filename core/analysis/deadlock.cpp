#include "core/analysis/deadlock.h"

#include "core/analysis/words.h"
#include "core/base/say.h"

#include <algorithm>
#include <map>
#include <set>

namespace coroscope::analysis {

using trace::Link;
using trace::Span;
using trace::Store;

namespace {

constexpr std::size_t kMostActors = 20;
constexpr std::size_t kMostNamed = 5;

bool alive(const Store& store, LaneId lane) {
    return lane < store.laneCount() && !store.lane(lane).ended;
}

bool isLockLike(const Store& store, const Span& wait) {
    return wait.on == WaitKind::Lock || wait.on == WaitKind::Semaphore ||
           (wait.on == WaitKind::Condition && !waitsForRoom(store, wait));
}

/// Where several wait for acts of nobody, the smallest is the likeliest cause: workers that are out of items
/// and whoever waits for all items to be done only come to a stand behind it.
int causeRank(const Store& store, const Span& wait) {
    if (waitsForRoom(store, wait)) return 0;
    if (isLockLike(store, wait)) return 1;
    if (!waitsAtQueue(store, wait)) return 2;
    return wait.on == WaitKind::Queue ? 3 : 4;
}

/// The trace links whoever waits to those who could end it, when the wait begins; to the holders of a lock
/// once more when the run ends, because they may have changed meanwhile.
std::vector<LaneId> actorsOf(const Store& store, const Span& wait) {
    std::vector<LaneId> actors;
    const auto add = [&](LaneId lane) {
        if (!alive(store, lane) || actors.size() >= kMostActors) return;
        if (std::find(actors.begin(), actors.end(), lane) == actors.end()) actors.push_back(lane);
    };
    if (wait.target != kNoLane) add(wait.target);
    // By steps, not by time: a thread may have computed ahead of the clock at which the run ends.
    const auto isOfWait = [&](const Link& link) {
        return link.kind == LinkKind::Await && link.from == wait.lane && link.at.step + 1 >= wait.start.step;
    };
    std::vector<Link> links;
    for (const std::size_t index : store.linksOf(wait.lane))
        if (const Link link = store.link(index); isOfWait(link)) links.push_back(link);
    for (const Link& link : links)
        if (!isLockLike(store, wait) || link.at == links.back().at) add(link.to);
    return actors;
}

class Finder {
public:
    explicit Finder(const Store& store) : m_store(store) {
        for (LaneId id = 0; id < store.laneCount(); ++id) {
            const std::size_t count = store.spanCount(id);
            if (count == 0) continue;
            const Span last = store.span(id, count - 1);
            const bool waits = last.state == SpanState::Waiting || last.state == SpanState::Blocked;
            if (!last.open || !waits || last.on == WaitKind::Loop || last.on == WaitKind::Job) continue;
            m_places.emplace(id, m_all.size());
            m_all.push_back({id, last, actorsOf(store, last)});
        }
    }

    Deadlock find() {
        Deadlock found;
        const std::vector<std::size_t> circle = findCircle();
        found.circle = circle.size();
        for (const std::size_t at : circle)
            take(found, at);
        if (circle.empty()) {
            for (std::size_t at = 0; at < m_all.size(); ++at)
                if (!waitsForStuck(m_all[at])) take(found, at);
        }
        found.roots = found.stuck.size();
        if (circle.empty())
            std::stable_sort(found.stuck.begin(), found.stuck.end(), [this](const Stuck& a, const Stuck& b) {
                return causeRank(m_store, a.wait) < causeRank(m_store, b.wait);
            });
        for (std::size_t at = 0; at < m_all.size(); ++at)
            take(found, at);
        return found;
    }

private:
    void take(Deadlock& found, std::size_t at) {
        if (m_taken.insert(at).second) found.stuck.push_back(m_all[at]);
    }
    bool waitsForStuck(const Stuck& each) const {
        return std::any_of(each.actors.begin(), each.actors.end(),
                           [&](LaneId lane) { return m_places.count(lane) > 0; });
    }

    /// The places of one circle, in the order in which they wait for each other; empty when there is none.
    std::vector<std::size_t> findCircle() const {
        enum : std::uint8_t { Unseen, OnWay, Done };
        struct Stop {
            std::size_t place;
            std::size_t nextActor = 0;
        };
        std::vector<std::uint8_t> state(m_all.size(), Unseen);
        for (std::size_t start = 0; start < m_all.size(); ++start) {
            if (state[start] != Unseen) continue;
            std::vector<Stop> way{{start}};
            state[start] = OnWay;
            while (!way.empty()) {
                Stop& last = way.back();
                const std::vector<LaneId>& actors = m_all[last.place].actors;
                if (last.nextActor == actors.size()) {
                    state[last.place] = Done;
                    way.pop_back();
                    continue;
                }
                const auto next = m_places.find(actors[last.nextActor++]);
                if (next == m_places.end() || state[next->second] == Done) continue;
                if (state[next->second] == Unseen) {
                    state[next->second] = OnWay;
                    way.push_back({next->second});
                    continue;
                }
                std::vector<std::size_t> circle;
                for (auto stop = way.rbegin(); stop != way.rend(); ++stop) {
                    circle.insert(circle.begin(), stop->place);
                    if (stop->place == next->second) return circle;
                }
            }
        }
        return {};
    }

    const Store& m_store;
    std::vector<Stuck> m_all;
    std::map<LaneId, std::size_t> m_places;
    std::set<std::size_t> m_taken;
};

std::string listed(const Store& store, const std::vector<LaneId>& lanes) {
    std::vector<std::string> names;
    for (const LaneId lane : lanes)
        names.push_back(laneText(store, lane));
    return listText(names, 3);
}

std::string lineText(const Store& store, const Span& wait) {
    const int line = lineOf(store, wait.site);
    return line > 0 ? fill(say("Findings", " (line %1)"), {std::to_string(line)}) : std::string();
}

/// Several lanes that wait alike, told together.
struct Alike {
    std::vector<std::string> names;
    std::string what; ///< with the line
};

std::string waitSentence(const Store& store, const Stuck& each) {
    const std::vector<std::string> told{laneText(store, each.lane), waitText(store, each.wait),
                                        lineText(store, each.wait), listed(store, each.actors)};
    if (isLockLike(store, each.wait) && !each.actors.empty())
        return fill(say("Findings", "%1 waits for %2%3, held by %4"), told);
    return fill(say("Findings", "%1 waits for %2%3"), told);
}

/// The first of the causes where they wait for acts of nobody; `told` becomes how many that are.
std::string orphansText(const Store& store, const Deadlock& deadlock, std::size_t& told) {
    std::vector<Alike> groups;
    for (told = 0; told < deadlock.roots; ++told) {
        const Stuck& each = deadlock.stuck[told];
        const std::string what = waitText(store, each.wait) + lineText(store, each.wait);
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

Deadlock deadlockOf(const Store& store) {
    return Finder(store).find();
}

std::string deadlockText(const Store& store, const Deadlock& deadlock) {
    std::string text;
    std::size_t told = 0;
    if (deadlock.circle > 0) {
        for (; told < std::min(deadlock.roots, kMostNamed); ++told) {
            if (told > 0) text += "; ";
            text += waitSentence(store, deadlock.stuck[told]);
        }
        text += say("Findings", ": they wait for each other in a circle");
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

std::string deadlockAdvice(const Store& store, const Deadlock& deadlock) {
    if (deadlock.stuck.empty()) return {};
    if (deadlock.circle > 0) {
        const bool locks = std::any_of(deadlock.stuck.begin(),
                                       deadlock.stuck.begin() + static_cast<std::ptrdiff_t>(deadlock.circle),
                                       [&](const Stuck& each) { return isLockLike(store, each.wait); });
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
