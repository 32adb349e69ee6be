#pragma once

#include <cstddef>
#include <functional>

namespace coroscope::trace {

/// Puts up to so many next bytes of a file there; fewer only at its end.
using ByteSource = std::function<std::size_t(char* to, std::size_t most)>;

} // namespace coroscope::trace
