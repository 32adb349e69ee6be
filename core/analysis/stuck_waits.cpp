#include "core/analysis/stuck_waits.h"

#include "core/analysis/words.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Link;
using trace::Span;
using trace::Store;

namespace {

constexpr std::size_t kMostActors = 20;

bool alive(const Store& store, LaneId lane) {
    return lane < store.laneCount() && !store.lane(lane).ended;
}

/// It goes on only when all for whom it waits have ended: gather, a TaskGroup.
bool waitsForAll(const Store& store, const Span& wait) {
    if (wait.on == WaitKind::Task) return true;
    const trace::Resource resource = store.resource(wait.resource);
    return resource.kind == WaitKind::Future &&
           (resource.name.starts_with("gather(") || resource.name.starts_with("TaskGroup("));
}

/// Ends only by an act of those that the trace names. Of an event or a queue it is not known who could act.
bool dependsOnActors(const Store& store, const Span& wait) {
    switch (wait.on) {
    case WaitKind::Lock:
    case WaitKind::Semaphore:
    case WaitKind::Task:
    case WaitKind::Join:
        return true;
    default:
        return store.resource(wait.resource).kind == WaitKind::Future;
    }
}

/// Takes what it holds already: who else would give it back? Of an asyncio.Lock nobody, as a rule; other
/// locks and semaphores are used as signals, too.
bool isOwnLock(const Store& store, const Stuck& each) {
    return each.wait.on == WaitKind::Lock && each.wait.state == SpanState::Waiting &&
           store.lane(each.lane).kind == LaneKind::Task;
}

} // namespace

bool isLockLike(const Store& store, const Span& wait) {
    return wait.on == WaitKind::Lock || wait.on == WaitKind::Semaphore ||
           (wait.on == WaitKind::Condition && !waitsForRoom(store, wait));
}

StuckWaits::StuckWaits(const Store& store, const LockHolds& holds) : m_store(store) {
    addWaits(holds);
}

std::size_t StuckWaits::placeOf(LaneId lane) const {
    const auto place = m_places.find(lane);
    return place == m_places.end() ? m_all.size() : place->second;
}

void StuckWaits::addWaits(const LockHolds& holds) {
    for (LaneId id = 0; id < m_store.laneCount(); ++id) {
        const std::size_t count = m_store.spanCount(id);
        if (count == 0) continue;
        const Span last = m_store.span(id, count - 1);
        const bool waits = last.state == SpanState::Waiting || last.state == SpanState::Blocked;
        if (!last.open || !waits || last.on == WaitKind::Loop || last.on == WaitKind::Job) continue;
        Stuck each{id, last, {}, {}, kNoLane};
        const bool isHeld = last.on == WaitKind::Lock || last.on == WaitKind::Semaphore;
        if (const auto held = holds.holders.find(last.resource);
            isHeld && last.resource != kNoResource && held != holds.holders.end())
            each.holds = held->second;
        each.actors = actorsOf(last, each.holds);
        m_places.emplace(id, m_all.size());
        m_all.push_back(std::move(each));
    }
}

/// The trace tells who holds a lock; what else is waited for it links to the waiting lane when the wait
/// begins, and to the holders of a lock once more when the run ends in a deadlock.
std::vector<LaneId> StuckWaits::actorsOf(const Span& wait, const std::vector<HeldLock>& holds) const {
    std::vector<LaneId> actors;
    const auto add = [&](LaneId lane) {
        if (!alive(m_store, lane) || actors.size() >= kMostActors) return;
        if (std::find(actors.begin(), actors.end(), lane) == actors.end()) actors.push_back(lane);
    };
    if (!holds.empty()) {
        for (const HeldLock& each : holds)
            add(each.lane);
        return actors;
    }
    if (wait.target != kNoLane) add(wait.target);
    // By steps, not by time: a thread may have computed ahead of the clock at which the run ends.
    const auto isOfWait = [&](const Link& link) {
        return link.kind == LinkKind::Await && link.from == wait.lane && link.at.step + 1 >= wait.start.step;
    };
    std::vector<Link> links;
    for (const std::size_t index : m_store.linksOf(wait.lane))
        if (const Link link = m_store.link(index); isOfWait(link)) links.push_back(link);
    for (const Link& link : links)
        if (!isLockLike(m_store, wait) || link.at == links.back().at) add(link.to);
    return actors;
}

/// Tasks of a thread on which another task waits with control: they cannot run, whatever they wait for.
void StuckWaits::addStarved() {
    std::map<LaneId, LaneId> blocked; ///< of each thread, who waits with control of it
    for (const Stuck& each : m_all)
        if (each.wait.state == SpanState::Blocked && m_store.lane(each.lane).kind == LaneKind::Task)
            blocked.emplace(m_store.lane(each.lane).thread, each.lane);
    if (blocked.empty()) return;
    for (LaneId id = 0; id < m_store.laneCount(); ++id) {
        const trace::LaneInfo lane = m_store.lane(id);
        const auto by = blocked.find(lane.thread);
        if (lane.kind != LaneKind::Task || lane.ended || by == blocked.end() || by->second == id) continue;
        const std::size_t place = placeOf(id), count = m_store.spanCount(id);
        if (place < m_all.size()) {
            m_all[place].blockedBy = by->second;
        } else if (count > 0) {
            m_places.emplace(id, m_all.size());
            m_all.push_back({id, m_store.span(id, count - 1), {}, {}, by->second});
        }
    }
}

/// Who waits for no longer than a time limit, and the tasks that it awaits meanwhile: those are cancelled
/// with it.
std::vector<bool> StuckWaits::limited() const {
    std::vector<bool> is(m_all.size(), false);
    std::vector<std::size_t> next;
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (m_all[i].wait.until != kNever && m_all[i].wait.on != WaitKind::Sleep) next.push_back(i);
    while (!next.empty()) {
        const std::size_t at = next.back();
        next.pop_back();
        if (is[at]) continue;
        is[at] = true;
        if (isLockLike(m_store, m_all[at].wait)) continue;
        for (const LaneId lane : m_all[at].actors)
            if (const std::size_t place = placeOf(lane); place < m_all.size()) next.push_back(place);
    }
    return is;
}

void StuckWaits::index() {
    m_places.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i)
        m_places.emplace(m_all[i].lane, i);
}

void StuckWaits::keepHopeless() {
    addStarved();
    const std::vector<bool> mayEnd = limited();
    std::vector<bool> hopeless(m_all.size());
    for (std::size_t i = 0; i < m_all.size(); ++i)
        hopeless[i] = !mayEnd[i] || m_all[i].blockedBy != kNoLane;
    const auto isHopeless = [&](LaneId lane) {
        const std::size_t place = placeOf(lane);
        return place < m_all.size() && hopeless[place];
    };
    // Everybody is given hope whom somebody that has some may let go on.
    const auto keeps = [&](std::size_t i) {
        const Stuck& each = m_all[i];
        if (each.blockedBy != kNoLane && isHopeless(each.blockedBy)) return true;
        const auto& actors = each.actors;
        if (mayEnd[i] || actors.empty() || !dependsOnActors(m_store, each.wait)) return false;
        if (actors.size() == 1 && actors[0] == each.lane && !isOwnLock(m_store, each)) return false;
        if (isLockLike(m_store, each.wait) && each.holds.empty())
            return false; // nobody is known to have it now
        if (waitsForAll(m_store, each.wait)) return std::any_of(actors.begin(), actors.end(), isHopeless);
        return actors.size() < kMostActors && std::all_of(actors.begin(), actors.end(), isHopeless);
    };
    std::vector<std::vector<std::size_t>> waitFor(m_all.size()); ///< who would be given hope with each
    std::vector<std::size_t> next(m_all.size());
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        next[i] = i;
        for (const LaneId lane : m_all[i].actors)
            if (const std::size_t place = placeOf(lane); place < m_all.size()) waitFor[place].push_back(i);
        if (const std::size_t place = placeOf(m_all[i].blockedBy); place < m_all.size())
            waitFor[place].push_back(i);
    }
    while (!next.empty()) {
        const std::size_t at = next.back();
        next.pop_back();
        if (hopeless[at] && keeps(at)) continue;
        if (!hopeless[at] && !mayEnd[at]) continue;
        hopeless[at] = false;
        next.insert(next.end(), waitFor[at].begin(), waitFor[at].end());
        waitFor[at].clear();
    }
    std::vector<Stuck> kept;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (!hopeless[i]) continue;
        Stuck each = std::move(m_all[i]);
        std::erase_if(each.actors, [&](LaneId lane) { return !isHopeless(lane); });
        // Whoever can run otherwise is not the one to tell of.
        if (each.blockedBy != kNoLane && !isHopeless(each.blockedBy)) each.blockedBy = kNoLane;
        if (each.blockedBy != kNoLane) each.actors = {each.blockedBy};
        kept.push_back(std::move(each));
    }
    m_all = std::move(kept);
    index();
}

std::vector<std::size_t> StuckWaits::findCircle(const std::vector<bool>& out) const {
    enum : std::uint8_t { Unseen, OnWay, Done };
    struct Stop {
        std::size_t place;
        std::size_t nextActor = 0;
    };
    std::vector<std::uint8_t> state(m_all.size(), Unseen);
    for (std::size_t start = 0; start < m_all.size(); ++start) {
        if (state[start] != Unseen || out[start]) continue;
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
            const std::size_t next = placeOf(actors[last.nextActor++]);
            if (next == m_all.size() || out[next] || state[next] == Done) continue;
            if (state[next] == Unseen) {
                state[next] = OnWay;
                way.push_back({next});
                continue;
            }
            std::vector<std::size_t> circle;
            for (auto stop = way.rbegin(); stop != way.rend(); ++stop) {
                circle.insert(circle.begin(), stop->place);
                if (stop->place == next) return circle;
            }
        }
    }
    return {};
}

} // namespace coroscope::analysis
