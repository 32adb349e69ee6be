#pragma once

#include <cstddef>

namespace coroscope::machine {

/// Memory for coroutine frames: free lists by size class, one set for each operating-system thread. A frame
/// is freed on the thread that made it, because a Machine never changes threads while it has frames.
void* allocateFrame(std::size_t size);
void freeFrame(void* frame, std::size_t size) noexcept;

} // namespace coroscope::machine
