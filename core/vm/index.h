#pragma once

#include "core/vm/value.h"

#include <cstdint>
#include <string_view>

namespace coroscope::vm {

class Vm;

/// Beyond the length of any sequence, and far enough from the limits of 64 bits to add two of them.
inline constexpr std::int64_t kLargeIndex = std::int64_t(1) << 60;

/// The index that a subscript is: an int or something with __index__. False with TypeError(complaint) or
/// IndexError pending.
bool subscriptIndex(Vm& vm, const Value& key, std::string_view complaint, std::int64_t& out);

} // namespace coroscope::vm
