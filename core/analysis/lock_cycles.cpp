#include "core/analysis/lock_cycles.h"

#include <algorithm>
#include <map>
#include <set>

namespace coroscope::analysis {

using trace::Store;

namespace {

constexpr std::size_t kLongest = 8;
constexpr std::size_t kMostOfPair = 8; ///< lanes that take two locks in the same order
constexpr std::size_t kMostFound = 50;
constexpr std::size_t kMostLooks = 200'000;

class Finder {
public:
    Finder(const Store& store, const std::vector<LockOrder>& orders, const std::atomic<bool>* cancel)
        : m_store(store), m_cancel(cancel) {
        for (const LockOrder& each : orders) {
            if (!isLock(each.outer.lock) || !isLock(each.inner.lock)) continue;
            auto& same = m_orders[each.outer.lock][each.inner.lock];
            if (same.size() < kMostOfPair) same.push_back(&each);
        }
    }

    std::vector<LockCycle> find() {
        for (const auto& [lock, inner] : m_orders) {
            m_first = lock;
            follow(lock);
        }
        return std::move(m_found);
    }

private:
    bool isLock(ResourceId lock) const { return m_store.resource(lock).kind == WaitKind::Lock; }
    bool over() {
        return ++m_looks > kMostLooks || m_found.size() >= kMostFound ||
               (m_cancel && m_cancel->load(std::memory_order_relaxed));
    }

    bool liveTogether(LaneId a, LaneId b) const {
        const trace::LaneInfo x = m_store.lane(a), y = m_store.lane(b);
        return (!x.ended || y.created < *x.ended) && (!y.ended || x.created < *y.ended);
    }
    bool canMeet(const LockOrder& a, const LockOrder& b) const {
        if (a.inner.lane == b.inner.lane || !liveTogether(a.inner.lane, b.inner.lane)) return false;
        return std::none_of(a.held.begin(), a.held.end(), [&](ResourceId lock) {
            return std::binary_search(b.held.begin(), b.held.end(), lock);
        });
    }

    /// Cycles through locks of higher numbers than the first, so that each is found once.
    void follow(ResourceId lock) {
        const auto orders = m_orders.find(lock);
        if (orders == m_orders.end()) return;
        for (const auto& [inner, same] : orders->second) {
            if (inner < m_first || (inner == m_first ? m_way.empty() : m_way.size() + 1 >= kLongest))
                continue;
            if (inner != m_first && isOnWay(inner)) continue;
            for (const LockOrder* each : same) {
                if (over()) return;
                if (!std::all_of(m_way.begin(), m_way.end(),
                                 [&](const LockOrder* other) { return canMeet(*each, *other); }))
                    continue;
                m_way.push_back(each);
                inner == m_first ? keep() : follow(inner);
                m_way.pop_back();
            }
        }
    }
    bool isOnWay(ResourceId lock) const {
        return std::any_of(m_way.begin(), m_way.end(),
                           [&](const LockOrder* each) { return each->outer.lock == lock; });
    }
    void keep() {
        std::set<ResourceId> locks;
        for (const LockOrder* each : m_way)
            locks.insert(each->outer.lock);
        if (m_known.insert(std::move(locks)).second) m_found.push_back(m_way);
    }

    const Store& m_store;
    const std::atomic<bool>* m_cancel;
    std::map<ResourceId, std::map<ResourceId, std::vector<const LockOrder*>>> m_orders; ///< by outer, inner
    std::vector<LockCycle> m_found;
    std::set<std::set<ResourceId>> m_known;
    LockCycle m_way;
    ResourceId m_first = kNoResource;
    std::size_t m_looks = 0;
};

} // namespace

std::vector<LockCycle> findLockCycles(const Store& store, const std::vector<LockOrder>& orders,
                                      const std::atomic<bool>* cancel) {
    return Finder(store, orders, cancel).find();
}

} // namespace coroscope::analysis
