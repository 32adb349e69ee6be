#pragma once

#include "core/trace/store.h"

#include <atomic>
#include <cstdint>
#include <vector>

namespace coroscope::analysis {

/// What a lane did within a range; times in ns, cut to the range.
struct LaneStatistics {
    LaneId lane = kNoLane;
    TimeNs running = 0;
    TimeNs blocked = 0;
    TimeNs ready = 0;
    TimeNs waiting = 0;
    std::uint64_t handOffs = 0; ///< times it took control
    TimeNs longestReady = 0;
};

struct LongestHold {
    LaneId lane = kNoLane;
    std::size_t span = 0;
    SpanState state = SpanState::Running;
    int line = 0;
    TimeNs held = 0;
};

/// How long tasks were ready before they got control: of ready spans that end within the range.
struct Latency {
    std::uint64_t count = 0;
    TimeNs p50 = 0;
    TimeNs p90 = 0;
    TimeNs p99 = 0;
    TimeNs most = 0;
};

struct Statistics {
    trace::Instant from;
    trace::Instant to;
    std::vector<LaneStatistics> lanes; ///< those that lived within the range, in order of creation
    std::uint64_t handOffs = 0;
    LongestHold longest;
    Latency latency;
    TimeNs held = 0;         ///< in which somebody held control, over all threads
    double utilisation = 0;  ///< of the main thread: the share of the range in which somebody computed
    double blockedShare = 0; ///< of the main thread: the share in which somebody sat in a blocking call
};

/// Of the range [from, to). Time grows with the spans in it: for a background thread when it may be large;
/// `cancel` stops it (what is there so far is returned).
Statistics statistics(const trace::Store& store, trace::Instant from, trace::Instant to,
                      const std::atomic<bool>* cancel = nullptr);

} // namespace coroscope::analysis
