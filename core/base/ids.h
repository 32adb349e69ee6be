#pragma once

#include <cstdint>

namespace coroscope {

/// A row of the chart: a thread, a task, a pool worker or a process. Ids count from 0 in order of creation; 0
/// is the main thread.
using LaneId = std::uint32_t;
inline constexpr LaneId kNoLane = 0xffffffffu;

/// An interned call stack: a node (function, line) with a parent node. 0 is "no source position".
using SiteId = std::uint32_t;
inline constexpr SiteId kNoSite = 0;

/// Something that can be waited for and has a name of its own: a lock, a queue, an event, a pool. 0 is
/// "none".
using ResourceId = std::uint32_t;
inline constexpr ResourceId kNoResource = 0;

} // namespace coroscope
