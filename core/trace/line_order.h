#pragma once

#include "core/trace/store.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace coroscope::trace {

/// Where an event stands in a file of JSON lines: by step, phase, time and number, in 32, 2, 63 and 29 bits
/// of two words, so that two are compared at once. Within one step: what gives control back, what happens
/// before the next taking, the taking, what happens during it. Whoever reads in this order counts the same
/// steps.
class LinePlace {
public:
    enum Phase : std::uint8_t { GivesBack, Before, Takes, During };
    /// No lane has it (store_data.h: links keep lanes in 29 bits, too).
    static constexpr std::uint32_t kBehindAllLanes = (1u << 29) - 1;

    LinePlace() = default;
    LinePlace(Instant at, Phase phase, std::uint32_t number)
        : m_upper(static_cast<std::uint64_t>(at.step) << 32 | static_cast<std::uint64_t>(phase) << 30 |
                  static_cast<std::uint64_t>(at.time) >> 33),
          m_lower((static_cast<std::uint64_t>(at.time) & ((1ull << 33) - 1)) << 29 | number) {}
    std::uint32_t number() const { return static_cast<std::uint32_t>(m_lower) & kBehindAllLanes; }
    auto operator<=>(const LinePlace&) const = default;

    static constexpr LinePlace last() {
        LinePlace place;
        place.m_upper = place.m_lower = ~0ull;
        return place;
    }

private:
    std::uint64_t m_upper = 0;
    std::uint64_t m_lower = 0;
};

/// The next place of each lane. The first one is mostly replaced by the lane's next, which lies near it: that
/// is one way down from the top, where std::priority_queue goes down to the leaves and up again.
class LineQueue {
public:
    bool empty() const { return m_heap.empty(); }
    const LinePlace& top() const { return m_heap.front(); }
    void push(LinePlace place) {
        m_heap.push_back(place);
        std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    }
    void pop() {
        const LinePlace last = m_heap.back();
        m_heap.pop_back();
        if (!m_heap.empty()) replaceTop(last);
    }
    void replaceTop(LinePlace place) {
        const std::size_t size = m_heap.size();
        std::size_t at = 0;
        for (std::size_t child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && m_heap[child + 1] < m_heap[child]) ++child;
            if (!(m_heap[child] < place)) break;
            m_heap[at] = m_heap[child];
            at = child;
        }
        m_heap[at] = place;
    }

private:
    std::vector<LinePlace> m_heap;
};

} // namespace coroscope::trace
