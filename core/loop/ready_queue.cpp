#include "core/loop/ready_queue.h"

namespace coroscope::loop {

void ReadyQueue::grow() {
    std::vector<Handle*> larger(m_ring.size() * 2);
    for (std::size_t index = 0; index < m_size; ++index)
        larger[index] = &at(index);
    m_ring.swap(larger);
    m_head = 0;
}

} // namespace coroscope::loop
