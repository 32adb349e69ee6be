#include "core/loop/timer_heap.h"

#include "core/loop/loop.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace coroscope::loop {

namespace {
// BaseEventLoop: _MIN_SCHEDULED_TIMER_HANDLES and _MIN_CANCELLED_TIMER_HANDLES_FRACTION (one half).
constexpr std::size_t kMinTimers = 100;
constexpr std::size_t kSmallHeap = 256; // one that stays in the nearest cache
// From the row timers are taken in an order that is no order of memory: one that comes later is fetched.
constexpr std::size_t kAhead = 16;
} // namespace

void TimerHandle::cancel() {
    if (!m_cancelled && m_scheduled) m_loop.timerCancelled();
    Handle::cancel();
}

void TimerHeap::push(TimerHandle& timer, TimeNs when) {
    timer.retain();
    timer.m_when = when;
    timer.m_scheduled = true;
    m_new.push_back({when, ++m_sequence, &timer});
}

// Each timer is merged a few times at most, because the row has to be passed to a part of its length first.
bool TimerHeap::isMuch(std::size_t count) const {
    return count > kSmallHeap && count > (m_row.size() - m_next) / 4;
}

void TimerHeap::settle() {
    if (isMuch(m_new.size())) {
        std::vector<Entry> entries = std::exchange(m_new, {});
        sortByTime(entries);
        return mergeIntoRow(std::move(entries));
    }
    for (const Entry& entry : m_new) {
        m_heap.push_back(entry);
        siftUp(m_heap.size() - 1);
    }
    m_new.clear();
}

TimerHandle& TimerHeap::pop() {
    if (!m_new.empty()) settle();
    const bool fromRow = rowIsFirst();
    TimerHandle& timer = *(fromRow ? m_row[m_next] : m_heap.front()).timer;
    timer.m_scheduled = false;
    if (timer.cancelled()) --m_cancelled;
    if (fromRow) {
        ++m_next;
        if (m_next + kAhead < m_row.size()) __builtin_prefetch(m_row[m_next + kAhead].timer);
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
    if (!m_new.empty()) settle();
    if (isMuch(m_heap.size())) mergeAllIntoRow();
    if (size() > kMinTimers && m_cancelled > size() / 2) {
        mergeAllIntoRow();
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

void TimerHeap::mergeIntoRow(std::vector<Entry> sorted) {
    if (m_next == m_row.size()) {
        m_row = std::move(sorted);
    } else {
        std::vector<Entry> row;
        row.reserve(m_row.size() - m_next + sorted.size());
        std::merge(m_row.begin() + static_cast<std::ptrdiff_t>(m_next), m_row.end(), sorted.begin(),
                   sorted.end(), std::back_inserter(row));
        m_row = std::move(row);
    }
    m_next = 0;
}

void TimerHeap::mergeAllIntoRow() {
    if (!m_new.empty()) settle();
    std::vector<Entry> entries = std::exchange(m_heap, {});
    std::sort(entries.begin(), entries.end());
    mergeIntoRow(std::move(entries));
}

// They come in order of scheduling, so that a stable sort by time alone is enough: by its bytes, least first.
void TimerHeap::sortByTime(std::vector<Entry>& entries) {
    const auto earlier = [](const Entry& a, const Entry& b) { return a.when < b.when; };
    if (std::is_sorted(entries.begin(), entries.end(), earlier)) return;
    const auto [least, most] = std::minmax_element(entries.begin(), entries.end(), earlier);
    const auto first = static_cast<std::uint64_t>(least->when);
    const std::uint64_t range = static_cast<std::uint64_t>(most->when) - first;
    std::vector<Entry> other(entries.size());
    for (unsigned shift = 0; shift < 64 && range >> shift != 0; shift += 8) {
        const auto digit = [&](const Entry& entry) {
            return (static_cast<std::uint64_t>(entry.when) - first) >> shift & 0xff;
        };
        std::array<std::size_t, 257> place{};
        for (const Entry& entry : entries)
            ++place[digit(entry) + 1];
        for (std::size_t i = 1; i < place.size(); ++i)
            place[i] += place[i - 1];
        for (const Entry& entry : entries)
            other[place[digit(entry)]++] = entry;
        entries.swap(other);
    }
}

void TimerHeap::clear() {
    mergeAllIntoRow();
    const std::vector<Entry> entries = std::exchange(m_row, {});
    m_next = 0;
    m_cancelled = 0;
    for (const Entry& entry : entries)
        entry.timer->m_scheduled = false;
    for (const Entry& entry : entries)
        entry.timer->release();
}

std::vector<const TimerHandle*> TimerHeap::sorted() const {
    std::vector<Entry> entries(m_row.begin() + static_cast<std::ptrdiff_t>(m_next), m_row.end());
    entries.insert(entries.end(), m_heap.begin(), m_heap.end());
    entries.insert(entries.end(), m_new.begin(), m_new.end());
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
