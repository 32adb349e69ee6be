#pragma once

#include <string>
#include <vector>

namespace coroscope::analysis {

/// The parts that sentences are put together from. Each has a pattern with %1 to %3 for its arguments, which
/// join() says in the user's language (core/base/say.h).
enum class PhraseKind {
    Starts,              ///< lane: has control for the first time
    StartsLate,          ///< lane, how late, who held control: the same, long after its creation
    GoesOn,              ///< lane
    GoesOnAfterSleep,    ///< lane
    GoesOnLate,          ///< lane, how late, who held control
    GoesOnAfterWait,     ///< lane, what it waited for
    GoesOnAfterTask,     ///< lane, the task that has ended
    GoesOnAfterBlocking, ///< lane, the call
    GoesOnAfterYield,    ///< lane
    Creates,             ///< lane, those created
    NoneStarts,          ///< of those created
    Prints,              ///< text
    Cancels,             ///< lane
    Blocks,              ///< lane, the call, how long
    NobodyElseRuns,      ///< on this thread, meanwhile
    StarvesMeanwhile,    ///< lane: due, but does not get control
    AwaitsTask,          ///< the task
    Sleeps,              ///< how long
    WaitsFor,            ///< what
    Yields,
    CallsBlocking, ///< the call
    RunsLoop,
    StillRuns, ///< the record ends here
    LosesLock, ///< the interpreter lock
    Returns,
    Raises,
    IsCancelled,
    GivesControlTo, ///< lane
    GivesControlAway,
    NobodyRuns,     ///< how long
    NobodyRunsNext, ///< how long, who is next
    Finished,       ///< of the whole run
    UncaughtEnd,    ///< of the whole run
    DeadlockEnd,    ///< explanation
    BudgetEnd,      ///< explanation
    StoppedEnd,
    AtLine, ///< line: stands behind the phrase before it, without a comma
};

/// The number of kinds, for tables.
inline constexpr int kPhraseKinds = static_cast<int>(PhraseKind::AtLine) + 1;

struct Phrase {
    PhraseKind kind;
    std::vector<std::string> arguments;
};

/// The English pattern, translated in the context "Narration".
const char* phrasePattern(PhraseKind kind);
/// The phrases as one sentence, with a full stop.
std::string join(const std::vector<Phrase>& phrases);

} // namespace coroscope::analysis
