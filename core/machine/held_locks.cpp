#include "core/machine/held_locks.h"

#include "core/machine/machine.h"

#include <algorithm>

namespace coroscope::machine {

namespace {

/// A script that makes new locks or tasks without end is told of no more orders then.
constexpr std::size_t kMostOrders = 1 << 20;

} // namespace

HeldLocks::~HeldLocks() {
    // Locks may live longer than the machine.
    for (auto& [lane, ring] : m_lanes)
        while (ring.next != &ring)
            ring.next->unlink();
}

void HeldLocks::took(Holdable& lock, Holders& holders, LaneId lane, TimeNs at, bool wanted) {
    if (holders.m_number == 0) holders.m_number = ++m_count;
    holders.m_lanes.push_back(lane);
    if (m_spareHolding.empty()) m_spareHolding.emplace_back();
    holders.m_holdings.splice(holders.m_holdings.end(), m_spareHolding, m_spareHolding.begin());
    Holding& holding = holders.m_holdings.back();
    holding.of = &holders;
    holding.lock = &lock;
    holding.lane = lane;
    holding.site = m_machine.current().currentSite();
    holding.at = at;
    Ring& ring = ringOf(lane);
    holding.previous = ring.previous;
    holding.next = &ring;
    ring.previous->next = &holding;
    ring.previous = &holding;
    const bool beside = ring.next != &holding;
    if (wanted || (beside && !lock.ofLibrary() && isNewOrder(ring, lane))) tell(holding);
}

void HeldLocks::gaveBack(Holders& holders, LaneId lane, TimeNs at) {
    if (holders.m_holdings.empty()) return;
    const auto own = std::find(holders.m_lanes.begin(), holders.m_lanes.end(), lane);
    const bool isOwn = own != holders.m_lanes.end();
    const auto index = isOwn ? own - holders.m_lanes.begin() : 0;
    const auto holding = std::next(holders.m_holdings.begin(), index);
    untell(*holding, at);
    if (!isOwn) {
        holders.m_isSignal = true;
        for (Holding& each : holders.m_holdings)
            untell(each, at);
    }
    const auto ring = m_lanes.find(holding->lane);
    holders.m_lanes.erase(holders.m_lanes.begin() + index);
    holding->unlink();
    if (m_spareHolding.empty())
        m_spareHolding.splice(m_spareHolding.end(), holders.m_holdings, holding);
    else
        holders.m_holdings.erase(holding);
    if (ring != m_lanes.end() && ring->second.next == &ring->second) m_spareRing = m_lanes.extract(ring);
}

HeldLocks::Ring& HeldLocks::ringOf(LaneId lane) {
    const auto known = m_lanes.find(lane);
    if (known != m_lanes.end()) return known->second;
    if (m_spareRing.empty()) return m_lanes[lane];
    m_spareRing.key() = lane;
    m_spareRing.mapped().ended = false;
    return m_lanes.insert(std::move(m_spareRing)).position->second;
}

void HeldLocks::wanted(Holders& holders) {
    for (const Holding& each : holders.m_holdings)
        tell(each);
}

void HeldLocks::ended(LaneId lane) {
    if (const auto ring = m_lanes.find(lane); ring != m_lanes.end()) ring->second.ended = true;
}

void HeldLocks::passOn(LaneId from, LaneId to, TimeNs at) {
    const auto left = m_lanes.find(from);
    if (left == m_lanes.end() || !left->second.ended || from == to) return;
    Ring& old = left->second;
    Ring& ring = ringOf(to);
    while (old.next != &old) {
        auto& holding = static_cast<Holding&>(*old.next);
        const bool wasTold = holding.told != kNoResource;
        untell(holding, at);
        std::replace(holding.of->m_lanes.begin(), holding.of->m_lanes.end(), from, to);
        holding.unlink();
        holding.lane = to;
        holding.previous = ring.previous;
        holding.next = &ring;
        ring.previous->next = &holding;
        ring.previous = &holding;
        if (wasTold) tell(holding);
    }
    m_lanes.erase(from);
}

void HeldLocks::tell(const Holding& holding) {
    // What the lane has taken before goes first, so that the trace knows the order.
    const Ring& ring = m_lanes.at(holding.lane);
    for (Holders::Node* each = ring.next; each != &ring; each = each->next) {
        tellOne(static_cast<Holding&>(*each));
        if (each == &holding) return;
    }
}

void HeldLocks::tellOne(Holding& holding) {
    if (holding.told != kNoResource || holding.of->m_isSignal) return;
    holding.told = holding.lock->named();
    m_machine.sink().tookLock(holding.lane, holding.told, holding.at, holding.site);
}

void HeldLocks::untell(Holding& holding, TimeNs at) {
    if (holding.told == kNoResource) return;
    m_machine.sink().gaveLock(holding.lane, holding.told, at);
    holding.told = kNoResource;
}

bool HeldLocks::isNewOrder(const Ring& ring, LaneId lane) {
    if (m_orders.size() >= kMostOrders) return false;
    std::uint64_t hash = (lane + 1) * 0x9e3779b97f4a7c15ull;
    for (const Holders::Node* each = ring.next; each != &ring; each = each->next) {
        hash = (hash ^ static_cast<const Holding*>(each)->of->m_number) * 0xff51afd7ed558ccdull;
        hash ^= hash >> 32;
    }
    return m_orders.insert(hash).second;
}

} // namespace coroscope::machine
