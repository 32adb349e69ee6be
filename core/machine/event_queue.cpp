#include "core/machine/event_queue.h"

#include "core/base/check.h"

namespace coroscope::machine {

void EventQueue::push(Event& event, TimeNs when) {
    COROSCOPE_CHECK(!event.queued());
    event.m_when = when;
    event.m_sequence = ++m_sequence;
    m_heap.push_back(&event);
    event.m_index = m_heap.size() - 1;
    siftUp(event.m_index);
}

void EventQueue::remove(Event& event) {
    if (!event.queued()) return;
    const std::size_t index = event.m_index;
    Event* last = m_heap.back();
    m_heap.pop_back();
    event.m_index = Event::kNowhere;
    if (last == &event) return;
    place(last, index);
    siftUp(index);
    siftDown(last->m_index);
}

void EventQueue::siftUp(std::size_t index) {
    Event* event = m_heap[index];
    while (index > 0) {
        const std::size_t parent = (index - 1) / 2;
        if (!before(*event, *m_heap[parent])) break;
        place(m_heap[parent], index);
        index = parent;
    }
    place(event, index);
}

void EventQueue::siftDown(std::size_t index) {
    Event* event = m_heap[index];
    for (std::size_t child = 2 * index + 1; child < m_heap.size(); child = 2 * index + 1) {
        if (child + 1 < m_heap.size() && before(*m_heap[child + 1], *m_heap[child])) ++child;
        if (!before(*m_heap[child], *event)) break;
        place(m_heap[child], index);
        index = child;
    }
    place(event, index);
}

} // namespace coroscope::machine
