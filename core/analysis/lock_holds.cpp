#include "core/analysis/lock_holds.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace coroscope::analysis {

using trace::Hold;
using trace::Store;

namespace {

constexpr std::size_t kMostOrders = 100'000;
constexpr std::size_t kMostLooks = 4096;

class Replay {
public:
    void take(const Hold& hold) {
        const HeldLock taken{hold.lane, hold.resource, hold.site, hold.at};
        std::vector<HeldLock>& mine = m_lanes[hold.lane];
        std::vector<ResourceId> held;
        for (const HeldLock& each : mine)
            held.push_back(each.lock);
        std::sort(held.begin(), held.end());
        for (const HeldLock& outer : mine) {
            if (outer.lock == taken.lock || found.orders.size() >= kMostOrders) continue;
            if (m_known.emplace(hold.lane, outer.lock, taken.lock, held).second)
                found.orders.push_back({outer, taken, held});
        }
        mine.push_back(taken);
        found.holders[hold.resource].push_back(taken);
    }

    void give(const Hold& hold) {
        const auto remove = [&](std::vector<HeldLock>& from) {
            const auto is = [&](const HeldLock& each) {
                return each.lane == hold.lane && each.lock == hold.resource;
            };
            if (const auto at = std::find_if(from.begin(), from.end(), is); at != from.end()) from.erase(at);
        };
        const auto mine = m_lanes.find(hold.lane);
        if (mine == m_lanes.end()) return;
        remove(mine->second);
        if (mine->second.empty()) m_lanes.erase(mine);
        remove(found.holders[hold.resource]);
    }

    LockHolds found;

private:
    std::map<LaneId, std::vector<HeldLock>> m_lanes;
    std::set<std::tuple<LaneId, ResourceId, ResourceId, std::vector<ResourceId>>> m_known;
};

} // namespace

LockHolds lockHoldsOf(const Store& store, const std::atomic<bool>* cancel) {
    Replay replay;
    for (std::size_t i = 0, count = store.holdCount(); i < count; ++i) {
        if (cancel && i % 1024 == 0 && cancel->load(std::memory_order_relaxed)) break;
        const Hold hold = store.hold(i);
        hold.taken ? replay.take(hold) : replay.give(hold);
    }
    return std::move(replay.found);
}

std::optional<HeldLock> holderAt(const Store& store, ResourceId lock, trace::Step step) {
    const std::size_t end = store.firstHoldAfter(step);
    for (std::size_t i = end; i > 0 && end - i < kMostLooks; --i) {
        const Hold hold = store.hold(i - 1);
        if (hold.resource != lock) continue;
        if (!hold.taken) return std::nullopt;
        return HeldLock{hold.lane, hold.resource, hold.site, hold.at};
    }
    return std::nullopt;
}

} // namespace coroscope::analysis
