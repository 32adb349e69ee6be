#pragma once

#include "core/analysis/findings.h"

#include <map>
#include <set>
#include <tuple>

namespace coroscope::analysis {

/// A hold long enough to keep others from running.
struct HeavyHold {
    LaneId lane;
    std::size_t span;
    SpanState state;
    SiteId site;
    trace::Instant start;
    trace::Instant end;
};

/// A ready span that lasted too long.
struct Starving {
    LaneId lane;
    std::size_t span;
    trace::Instant start;
    trace::Instant end;
};

/// What one pass over the spans gathers for the parts below. Holds are in order of time, thread by thread.
struct Gathered {
    std::map<LaneId, std::vector<HeavyHold>> holds; ///< of each thread, of tasks only
    std::vector<Starving> starving;
    /// Functions that were seen suspended: coroutines for certain, where a call stack does not tell.
    std::set<std::string> coroutines;
};

Gathered gather(const trace::Store& store, const FindingOptions& options, const std::atomic<bool>* cancel);

// Each adds its kinds of findings.
void findHolding(const trace::Store& store, const FindingOptions& options, const Gathered& gathered,
                 std::vector<Finding>& out);
void findStarving(const trace::Store& store, const FindingOptions& options, const Gathered& gathered,
                  std::vector<Finding>& out);
void findUnseen(const trace::Store& store, std::vector<Finding>& out);
void findUncaught(const trace::Store& store, std::vector<Finding>& out);
void findDeadlocks(const trace::Store& store, std::vector<Finding>& out, const std::atomic<bool>* cancel);
void findSequentialAwaits(const trace::Store& store, const FindingOptions& options, std::vector<Finding>& out,
                          const std::atomic<bool>* cancel);
void findCutOff(const trace::Store& store, std::vector<Finding>& out);
void findPoolQueues(const trace::Store& store, const FindingOptions& options, std::vector<Finding>& out);

} // namespace coroscope::analysis
