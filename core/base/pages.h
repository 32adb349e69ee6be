#pragma once

#include <cstddef>

namespace coroscope {

/// Memory in large blocks for what only grows: the script's heap, the trace. From 2 MiB on they are asked for
/// as huge pages, because the kernel's work for each small page was up to a fifth of the time of a run that
/// fills much memory. Never null (throws std::bad_alloc); any thread.
void* takePages(std::size_t bytes);
void freePages(void* pages) noexcept;

inline constexpr std::size_t kHugePage = std::size_t{2} << 20;

} // namespace coroscope
