#include "core/loop/ready_queue.h"

namespace coroscope::loop {

void ReadyQueue::grow() {
    auto larger = std::make_unique_for_overwrite<Handle*[]>(2 * (m_mask + 1));
    for (std::size_t index = 0; index < m_size; ++index)
        larger[index] = &at(index);
    m_ring = std::move(larger);
    m_mask = 2 * m_mask + 1;
    m_head = 0;
}

} // namespace coroscope::loop
