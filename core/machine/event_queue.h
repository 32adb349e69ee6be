#pragma once

#include "core/base/time.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coroscope::machine {

/// Something that happens at an instant. It may be queued once at a time.
class Event {
public:
    Event() = default;
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
    bool queued() const { return m_index != kNowhere; }
    TimeNs when() const { return m_when; }

    /// The clock stands at when(); the event is no longer queued and may be queued again.
    virtual void fire() = 0;

protected:
    ~Event() = default;

private:
    friend class EventQueue;
    static constexpr std::size_t kNowhere = ~std::size_t{0};
    std::size_t m_index = kNowhere;
    TimeNs m_when = 0;
    std::uint64_t m_sequence = 0;
};

/// Events by (instant, order of scheduling): a binary heap in which each event knows its place, so that
/// taking one out costs no more than putting it in.
class EventQueue {
public:
    bool empty() const { return m_heap.empty(); }
    /// kNever when empty.
    TimeNs nextTime() const { return m_heap.empty() ? kNever : m_heap.front()->m_when; }
    Event* next() const { return m_heap.empty() ? nullptr : m_heap.front(); }
    void push(Event& event, TimeNs when);
    void remove(Event& event);

private:
    static bool before(const Event& a, const Event& b) {
        return a.m_when != b.m_when ? a.m_when < b.m_when : a.m_sequence < b.m_sequence;
    }
    void place(Event* event, std::size_t index) {
        m_heap[index] = event;
        event->m_index = index;
    }
    void siftUp(std::size_t index);
    void siftDown(std::size_t index);

    std::vector<Event*> m_heap;
    std::uint64_t m_sequence = 0;
};

} // namespace coroscope::machine
