#pragma once

#include "core/base/trace_sink.h"

#include <cstdint>
#include <list>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace coroscope::machine {

class Machine;

/// A lock, semaphore or the like, as the trace has to call it.
class Holdable {
public:
    /// Gives it a name if it has none yet.
    virtual ResourceId named() = 0;
    /// The script does not know of it: which others are taken meanwhile is the library's business.
    virtual bool ofLibrary() const { return false; }

protected:
    ~Holdable() = default;
};

/// Lanes that have taken a lock or semaphore and not given it back, in order: part of the lock. Who takes and
/// gives back tells HeldLocks.
class Holders {
public:
    Holders() = default;
    Holders(const Holders&) = delete;
    Holders& operator=(const Holders&) = delete;

    const std::vector<LaneId>& lanes() const { return m_lanes; }

private:
    friend class HeldLocks;
    /// In the ring of what one lane holds.
    struct Node {
        Node() = default;
        Node(const Node&) = delete;
        Node& operator=(const Node&) = delete;
        ~Node() { unlink(); }
        void unlink() {
            previous->next = next;
            next->previous = previous;
            previous = next = this;
        }
        Node* previous = this;
        Node* next = this;
    };
    struct Holding : Node {
        Holders* of = nullptr;
        Holdable* lock = nullptr;
        LaneId lane = kNoLane;
        SiteId site = kNoSite;
        TimeNs at = 0;
        ResourceId told = kNoResource; ///< as which the trace knows that it is held
    };
    std::vector<LaneId> m_lanes;
    std::list<Holding> m_holdings; ///< of the same lanes
    std::uint64_t m_number = 0;    ///< from 1, when first taken
    bool m_isSignal = false;       ///< given back by somebody who had not taken it: nobody is its holder
};

/// Who holds which locks, for the trace. Taking a lock that nobody else wants is cheap and told to nobody; it
/// is told, with the time and place at which it was taken, when somebody else has to wait for the lock, and
/// the first time that a lane takes another lock beside those that it holds already. So the trace knows who
/// holds whom up, and in which order locks are taken, and grows with that only.
class HeldLocks {
public:
    explicit HeldLocks(Machine& machine) : m_machine(machine) {}
    ~HeldLocks();

    /// `wanted`: others wait for it already. `at` in ns.
    void took(Holdable& lock, Holders& holders, LaneId lane, TimeNs at, bool wanted);
    /// Any lane may give back; if it has not taken it, the oldest holder is rid of it.
    void gaveBack(Holders& holders, LaneId lane, TimeNs at);
    /// Somebody will have to wait for it.
    void wanted(Holders& holders);

    bool none() const { return m_lanes.empty(); }
    /// A task has ended, maybe with locks: lock.acquire() in a task of its own, as in asyncio.wait_for.
    void ended(LaneId lane);
    /// Whoever waited for a task that has ended holds what that one has left.
    void passOn(LaneId from, LaneId to, TimeNs at);

private:
    using Holding = Holders::Holding;
    struct Ring : Holders::Node {
        bool ended = false;
    };
    void tell(const Holding& holding);
    void tellOne(Holding& holding);
    void untell(Holding& holding, TimeNs at);
    bool isNewOrder(const Ring& ring, LaneId lane);

    Machine& m_machine;
    Ring& ringOf(LaneId lane);

    std::unordered_map<LaneId, Ring> m_lanes;
    // Locks are taken and given back all the time: the last of each that was given up is used again.
    std::unordered_map<LaneId, Ring>::node_type m_spareRing;
    std::list<Holding> m_spareHolding;
    std::unordered_set<std::uint64_t> m_orders; ///< hashes of a lane and what it held, in order
    std::uint64_t m_count = 0;                  ///< of locks ever taken
};

} // namespace coroscope::machine
