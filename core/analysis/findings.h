#pragma once

#include "core/trace/store.h"

#include <atomic>
#include <string>
#include <vector>

namespace coroscope::analysis {

enum class FindingKind {
    BlockingCall,      ///< a task sits in a blocking call
    LongComputation,   ///< a task computes long without a yield
    StarvedTask,       ///< a task got control late
    Deadlock,          ///< nothing is left that could wake anybody, or some wait for each other for ever
    LockOrder,         ///< locks are taken in opposite orders: a deadlock that has not come about yet
    NeverAwaited,      ///< a coroutine was made but never awaited
    NeverRetrieved,    ///< a task's exception was not looked at
    IgnoredException,  ///< an exception that could not be raised: in __del__, a callback of weakref
    SequentialAwaits,  ///< waits in a row that could overlap
    PoolQueue,         ///< jobs wait for a worker of their pool
    UncaughtException, ///< an exception that ended a thread or the run, or that a loop only reported
    BudgetSpent,       ///< the run was stopped
    CutOff,            ///< a task or daemon thread that was not done when the program ended
};

enum class FindingSeverity { Hint, Warning, Error };

/// What of a trace deserves a look. Findings of the same kind at the same line are one: `at`, `end`, culprit
/// and victims are those of its worst occurrence, `lost` and `count` those of all.
struct Finding {
    FindingKind kind = FindingKind::BlockingCall;
    std::string title; ///< a few words
    std::string text;  ///< one or two sentences with names, lines and seconds
    FindingSeverity severity = FindingSeverity::Warning;
    trace::Instant at;
    trace::Instant end;
    LaneId culprit = kNoLane;
    std::vector<LaneId> victims; ///< at most 100
    TimeNs lost = 0; ///< ns that tasks waited for nothing: added up over victims; of a hint what could be won
    int line = 0;    ///< the culprit's; 0 unknown
    std::uint32_t count = 1;
};

struct FindingOptions {
    TimeNs longComputation = 50 * kMillisecond;
    TimeNs late = 10 * kMillisecond;    ///< being ready for less is no starving
    TimeNs overlap = 50 * kMillisecond; ///< what waiting at the same time has to win to be worth a hint
    std::size_t most = 200;
};

/// Errors first, then by time lost. Time grows with the spans of the trace: for a background thread; `cancel`
/// stops it with what was found so far.
std::vector<Finding> findFindings(const trace::Store& store, const FindingOptions& options = {},
                                  const std::atomic<bool>* cancel = nullptr);

/// "blocking-call" and so on: for settings and exports.
std::string_view findingName(FindingKind kind);

} // namespace coroscope::analysis
