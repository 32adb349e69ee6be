#include "core/loop/timer_heap.h"

#include "core/loop/loop.h"

#include <algorithm>
#include <iterator>

namespace coroscope::loop {

namespace {
// BaseEventLoop: _MIN_SCHEDULED_TIMER_HANDLES and _MIN_CANCELLED_TIMER_HANDLES_FRACTION (one half).
constexpr std::size_t kMinTimers = 100;
constexpr std::size_t kSmallHeap = 256; // one that stays in the nearest cache
} // namespace

void TimerHandle::cancel() {
    if (!m_cancelled && m_scheduled) m_loop.timerCancelled();
    Handle::cancel();
}

void TimerHeap::push(TimerHandle& timer, TimeNs when) {
    timer.retain();
    timer.m_when = when;
    timer.m_scheduled = true;
    m_heap.push_back({when, ++m_sequence, &timer});
    siftUp(m_heap.size() - 1);
}

TimerHandle& TimerHeap::pop() {
    const bool fromRow = rowIsFirst();
    TimerHandle& timer = *(fromRow ? m_row[m_next] : m_heap.front()).timer;
    timer.m_scheduled = false;
    if (timer.cancelled()) --m_cancelled;
    if (fromRow) {
        ++m_next;
        return timer;
    }
    const Entry last = m_heap.back();
    m_heap.pop_back();
    if (!m_heap.empty()) {
        m_heap.front() = last;
        siftDown(0);
    }
    return timer;
}

void TimerHeap::prune() {
    // Each timer is merged a few times at most, because the row has to be passed to a part of its length
    // first.
    if (m_heap.size() > kSmallHeap && m_heap.size() > (m_row.size() - m_next) / 4) mergeIntoRow();
    if (size() > kMinTimers && m_cancelled > size() / 2) {
        mergeIntoRow();
        std::vector<TimerHandle*> dropped;
        const auto cancelled = [&](const Entry& entry) {
            if (!entry.timer->cancelled()) return false;
            entry.timer->m_scheduled = false;
            dropped.push_back(entry.timer);
            return true;
        };
        std::erase_if(m_row, cancelled);
        m_cancelled = 0;
        for (TimerHandle* timer : dropped)
            timer->release();
        return;
    }
    while (!empty() && top().cancelled())
        pop().release();
}

void TimerHeap::mergeIntoRow() {
    std::sort(m_heap.begin(), m_heap.end());
    std::vector<Entry> row;
    row.reserve(size());
    std::merge(m_row.begin() + static_cast<std::ptrdiff_t>(m_next), m_row.end(), m_heap.begin(), m_heap.end(),
               std::back_inserter(row));
    m_row = std::move(row);
    m_next = 0;
    m_heap.clear();
}

void TimerHeap::clear() {
    mergeIntoRow();
    std::vector<Entry> entries;
    entries.swap(m_row);
    m_cancelled = 0;
    for (const Entry& entry : entries)
        entry.timer->m_scheduled = false;
    for (const Entry& entry : entries)
        entry.timer->release();
}

std::vector<const TimerHandle*> TimerHeap::sorted() const {
    std::vector<Entry> entries(m_row.begin() + static_cast<std::ptrdiff_t>(m_next), m_row.end());
    entries.insert(entries.end(), m_heap.begin(), m_heap.end());
    std::sort(entries.begin(), entries.end());
    std::vector<const TimerHandle*> timers;
    for (const Entry& entry : entries)
        if (!entry.timer->cancelled()) timers.push_back(entry.timer);
    return timers;
}

// Four children a node: fewer cache lines on the way down than two.
void TimerHeap::siftUp(std::size_t index) {
    const Entry entry = m_heap[index];
    while (index > 0) {
        const std::size_t parent = (index - 1) / 4;
        if (!(entry < m_heap[parent])) break;
        m_heap[index] = m_heap[parent];
        index = parent;
    }
    m_heap[index] = entry;
}

void TimerHeap::siftDown(std::size_t index) {
    const Entry entry = m_heap[index];
    for (std::size_t first = 4 * index + 1; first < m_heap.size(); first = 4 * index + 1) {
        const std::size_t end = std::min(first + 4, m_heap.size());
        std::size_t least = first;
        for (std::size_t child = first + 1; child < end; ++child)
            if (m_heap[child] < m_heap[least]) least = child;
        if (!(m_heap[least] < entry)) break;
        m_heap[index] = m_heap[least];
        index = least;
    }
    m_heap[index] = entry;
}

} // namespace coroscope::loop
