#pragma once

#include "core/loop/handle.h"

#include <vector>

namespace coroscope::loop {

/// The loop's _scheduled: timers by (when, order of scheduling). Cancelled ones stay until they come to the
/// top or outnumber the others, as in BaseEventLoop._run_once. New ones are only noted until somebody asks
/// for the first. A few go to a heap then; many are sorted and merged into a row, from which they are taken
/// one after the other: with a hundred thousand timers the way down a heap was a tenth of the run, all of it
/// waiting for memory, and sorting them by comparing another tenth.
class TimerHeap {
public:
    TimerHeap() = default;
    TimerHeap(const TimerHeap&) = delete;
    TimerHeap& operator=(const TimerHeap&) = delete;
    ~TimerHeap() { clear(); }

    bool empty() const { return size() == 0; }
    std::size_t size() const { return m_new.size() + m_heap.size() + m_row.size() - m_next; }
    void push(TimerHandle& timer, TimeNs when);
    /// The earliest; the heap must not be empty.
    TimerHandle& top() { return *first().timer; }
    TimeNs firstWhen() { return first().when; }
    /// Takes the earliest out; the caller must release() it.
    TimerHandle& pop();
    /// BaseEventLoop._timer_handle_cancelled.
    void noteCancelled() { ++m_cancelled; }
    /// Drops cancelled timers from the top, and everywhere once they are many. Once in each iteration.
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
    bool rowIsFirst() const {
        return m_next < m_row.size() && (m_heap.empty() || m_row[m_next] < m_heap.front());
    }
    const Entry& first() {
        if (!m_new.empty()) settle();
        return rowIsFirst() ? m_row[m_next] : m_heap.front();
    }
    void settle();
    bool isMuch(std::size_t count) const;
    void siftUp(std::size_t index);
    void siftDown(std::size_t index);
    void mergeIntoRow(std::vector<Entry> sorted);
    void mergeAllIntoRow();
    static void sortByTime(std::vector<Entry>& entries);

    std::vector<Entry> m_new; ///< in order of scheduling
    std::vector<Entry> m_heap;
    std::vector<Entry> m_row; ///< sorted
    std::size_t m_next = 0;   ///< those before it are gone from the row
    std::size_t m_cancelled = 0;
    std::uint64_t m_sequence = 0;
};

} // namespace coroscope::loop
