#pragma once

#include "core/loop/handle.h"

#include <vector>

namespace coroscope::loop {

/// The loop's _scheduled: timers by (when, order of scheduling). Cancelled ones stay until they come to the
/// top or outnumber the others, as in BaseEventLoop._run_once.
class TimerHeap {
public:
    TimerHeap() = default;
    TimerHeap(const TimerHeap&) = delete;
    TimerHeap& operator=(const TimerHeap&) = delete;
    ~TimerHeap() { clear(); }

    bool empty() const { return m_heap.empty(); }
    std::size_t size() const { return m_heap.size(); }
    void push(TimerHandle& timer, TimeNs when);
    /// The earliest; the heap must not be empty.
    TimerHandle& top() const { return *m_heap.front().timer; }
    TimeNs firstWhen() const { return m_heap.front().when; }
    /// Takes the earliest out; the caller must release() it.
    TimerHandle& pop();
    /// BaseEventLoop._timer_handle_cancelled.
    void noteCancelled() { ++m_cancelled; }
    /// Drops cancelled timers from the top, and everywhere once they are many.
    void prune();
    void clear();
    /// Live timers in the order in which they will fire.
    std::vector<const TimerHandle*> sorted() const;

private:
    struct Entry {
        TimeNs when;
        std::uint64_t sequence;
        TimerHandle* timer;
        bool operator<(const Entry& other) const {
            return when != other.when ? when < other.when : sequence < other.sequence;
        }
    };
    void siftUp(std::size_t index);
    void siftDown(std::size_t index);

    std::vector<Entry> m_heap;
    std::size_t m_cancelled = 0;
    std::uint64_t m_sequence = 0;
};

} // namespace coroscope::loop
