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

bool isLockLike(WaitKind on) {
    return on == WaitKind::Lock || on == WaitKind::Semaphore || on == WaitKind::Condition;
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
        if (!isLockLike(wait.on) || link.at == links.back().at) add(link.to);
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

std::string waitSentence(const Store& store, const Stuck& each) {
    const int line = lineOf(store, each.wait.site);
    const std::string at = line > 0 ? fill(say("Findings", " (line %1)"), {std::to_string(line)}) : "";
    const std::vector<std::string> told{laneText(store, each.lane), waitText(store, each.wait), at,
                                        listed(store, each.actors)};
    if (each.actors.empty())
        return fill(say("Findings", "%1 waits for %2%3, and nobody is left to end the wait"), told);
    if (isLockLike(each.wait.on)) return fill(say("Findings", "%1 waits for %2%3, held by %4"), told);
    return fill(say("Findings", "%1 waits for %2%3"), told);
}

} // namespace

Deadlock deadlockOf(const Store& store) {
    return Finder(store).find();
}

std::string deadlockText(const Store& store, const Deadlock& deadlock) {
    std::string text;
    const std::size_t told = std::min(deadlock.roots, kMostNamed);
    for (std::size_t i = 0; i < told; ++i) {
        if (i > 0) text += "; ";
        text += waitSentence(store, deadlock.stuck[i]);
    }
    if (text.empty()) return text;
    if (deadlock.circle > 0) text += say("Findings", ": they wait for each other in a circle");
    const std::size_t more = deadlock.stuck.size() - told;
    if (more == 1)
        text += fill(say("Findings", "; %1 waits with them"), {laneText(store, deadlock.stuck.back().lane)});
    else if (more > 1)
        text += fill(say("Findings", "; %1 more wait with them"), {std::to_string(more)});
    return text + say("Findings", ".");
}

std::string deadlockSaid(const Store& store) {
    const std::string text = deadlockText(store, deadlockOf(store));
    if (!text.empty()) return text;
    const auto end = store.outcome();
    return end && !end->explanation.empty() ? end->explanation
                                            : say("Findings", "Nothing is left that could wake anybody.");
}

std::string deadlockAdvice(const Deadlock& deadlock) {
    if (deadlock.stuck.empty()) return {};
    if (deadlock.circle > 0) {
        const bool locks = std::any_of(deadlock.stuck.begin(),
                                       deadlock.stuck.begin() + static_cast<std::ptrdiff_t>(deadlock.circle),
                                       [](const Stuck& each) { return isLockLike(each.wait.on); });
        return locks ? say("Findings", " Take the locks in the same order everywhere, or limit the wait with "
                                       "asyncio.timeout().")
                     : say("Findings", " One of them has to go on without waiting for the other.");
    }
    switch (deadlock.stuck.front().wait.on) {
    case WaitKind::Event:
        return say("Findings", " Somebody has to call its set().");
    case WaitKind::Queue:
        return say("Findings", " The other side of the queue has ended: send a last item that ends the loop, "
                               "or cancel who waits.");
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
