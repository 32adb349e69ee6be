#pragma once

#include "core/loop/future.h"
#include "core/machine/frame_pool.h"

namespace coroscope::loop {

class WaiterList;

/// The future on which one task waits for a lock, event, queue or the like.
class Waiter final : public InnerFuture {
public:
    Waiter(Loop& loop, WaitKind kind, ResourceId resource)
        : InnerFuture(loop), m_resource(resource), m_kind(kind) {}
    ~Waiter() override;
    void wake() { finish(); }
    /// It ends with `future`, or at `until`. The future must outlive it.
    void watch(const FutureBase& future, TimeNs until) {
        m_watched = &future;
        m_until = until;
    }
    void describeWait(StateChange& change) const override {
        change.on = m_kind;
        change.resource = m_resource;
        if (!m_watched || m_watched->done()) return;
        m_watched->describeWait(change);
        change.until = m_until;
    }
    /// Whoever has acquired what this waits for, and would have to give it back; must outlive it.
    void heldBy(const std::vector<LaneId>& holders) { m_holders = &holders; }
    const std::vector<LaneId>* holders() const { return m_holders; }
    LaneId endedBy() const override {
        return m_watched && m_watched->done() ? m_watched->endedBy() : kNoLane;
    }
    bool timedOut() const override;
    void standsFor(std::vector<LaneId>& lanes) const override {
        if (m_watched) addLane(*m_watched, lanes);
        if (m_holders) lanes.insert(lanes.end(), m_holders->begin(), m_holders->end());
    }

    static void* operator new(std::size_t size) { return machine::allocateFrame(size); }
    static void operator delete(void* memory, std::size_t size) noexcept { machine::freeFrame(memory, size); }

private:
    friend class WaiterList;
    WaiterList* m_list = nullptr;
    Waiter* m_previous = nullptr;
    Waiter* m_next = nullptr;
    ResourceId m_resource;
    const FutureBase* m_watched = nullptr;
    const std::vector<LaneId>* m_holders = nullptr;
    TimeNs m_until = kNever;
    WaitKind m_kind;
};

/// asyncio's deques of waiters: in order of arrival, each taken out in constant time. Holds no references: a
/// waiter belongs to the frame that awaits it, and leaves the list with it.
class WaiterList {
public:
    WaiterList() = default;
    WaiterList(const WaiterList&) = delete;
    WaiterList& operator=(const WaiterList&) = delete;
    ~WaiterList() {
        while (m_first)
            remove(*m_first);
    }

    bool empty() const { return m_first == nullptr; }
    std::size_t size() const { return m_size; }
    Waiter* first() const { return m_first; }
    static Waiter* next(const Waiter& waiter) { return waiter.m_next; }
    bool contains(const Waiter& waiter) const { return waiter.m_list == this; }
    void append(Waiter& waiter);
    /// Nothing happens if it is not in the list.
    void remove(Waiter& waiter);
    /// The first that is not done, or null.
    Waiter* firstPending() const;
    /// True if a waiter is not cancelled.
    bool anyWanted() const;

private:
    Waiter* m_first = nullptr;
    Waiter* m_last = nullptr;
    std::size_t m_size = 0;
};

} // namespace coroscope::loop
