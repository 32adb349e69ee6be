#pragma once

namespace coroscope {

/// False under the address sanitizer: memory that goes back to a free list of our own is memory whose use
/// after its end nobody sees, so every block is then the system allocator's.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kPoolMemory = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool kPoolMemory = false;
#else
inline constexpr bool kPoolMemory = true;
#endif
#else
inline constexpr bool kPoolMemory = true;
#endif

} // namespace coroscope
