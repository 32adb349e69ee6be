#include "core/trace/chunks.h"

#include "core/base/pages.h"

#include <algorithm>

namespace coroscope::trace {

Bytes::~Bytes() {
    for (void* block : m_blocks)
        freePages(block);
}

// Small traces take little: blocks double from 16 KiB to huge pages.
void Bytes::addBlock(std::size_t least) {
    const std::size_t size =
        std::max(least, std::size_t{1} << std::min<std::size_t>(14 + m_blocks.size(), 21));
    m_blocks.push_back(takePages(size));
    m_next = static_cast<std::byte*>(m_blocks.back());
    m_left = size;
}

} // namespace coroscope::trace
