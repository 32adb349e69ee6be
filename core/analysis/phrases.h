#pragma once

#include <string>
#include <vector>

namespace coroscope::analysis {

/// The parts that sentences are put together from. Each has a pattern with %1 to %3 for its arguments, which
/// join() says in the user's language (core/base/say.h).
enum class PhraseKind {
    // How it got control.
    Starts,                ///< lane: has control for the first time
    StartsLate,            ///< lane, how late, who held control: the same, long after its creation
    GoesOn,                ///< lane
    GoesOnAfterSleep,      ///< lane
    GoesOnLate,            ///< lane, how late, who held control
    GoesOnAfterWait,       ///< lane, what it waited for
    GoesOnThanksTo,        ///< lane, what it waited for, who ended the wait
    GoesOnAfterTask,       ///< lane, the task that has ended
    GoesOnAfterFailure,    ///< lane, the task that has ended with an exception
    GoesOnAfterCancelled,  ///< lane, the task that was cancelled
    GoesOnAfterGroup,      ///< lane, what it waited for (gather, wait …), whose end did it
    GoesOnAfterJob,        ///< lane, the worker that has done the job
    GoesOnCancelled,       ///< lane, who has cancelled it
    GoesOnTimedOut,        ///< lane: asyncio.timeout has cancelled it
    GoesOnAfterLimit,      ///< lane, what it waited for only so long
    GoesOnAfterBlocking,   ///< lane, the call
    GoesOnAfterYield,      ///< lane
    GoesOnWithInterpreter, ///< lane: has the interpreter lock again
    RunsCallback,          ///< the thread, for its event loop
    GoesOnAfterLoop,       ///< the thread whose event loop has ended
    // What it did.
    Computes, ///< how long
    Creates,  ///< lane, those created
    OneStartsLater,
    NoneOfTwoStarts,
    NoneStarts, ///< of those created
    Prints,     ///< lines in quotes
    Cancels,    ///< lanes
    // A blocking call.
    Blocks,           ///< lane, the call, how long
    BlocksFor,        ///< lane, what it waits for, how long
    ThreadCalls,      ///< a thread, the call, how long: no event loop suffers
    ThreadWaits,      ///< a thread, what it waits for, how long
    NobodyElseRuns,   ///< on this thread, meanwhile
    StarvesMeanwhile, ///< lane: due, but does not get control
    StarveMeanwhile,  ///< lanes
    // How it gave control back.
    Awaits,         ///< a task, or several in a gather
    AwaitsAtMost,   ///< the same, how long
    Sleeps,         ///< how long
    WaitsFor,       ///< what
    WaitsForHeld,   ///< a lock, who has it
    ClosesCircle,   ///< lanes: they wait for each other now
    ClosesOnItself, ///< it has itself what it waits for
    WaitsAtMost,    ///< what, how long
    Yields,
    CallsBlocking, ///< the call
    RunsLoop,
    StillRuns,   ///< the record ends here
    LosesLock,   ///< the interpreter lock
    LosesLockTo, ///< who gets it
    Returns,
    Raises,
    RaisesError,    ///< the exception
    CallbackRaises, ///< the exception: the loop goes on
    IsCancelled,
    GivesControlTo, ///< lane
    GivesControlAway,
    // Others.
    NobodyRuns,         ///< how long
    NobodyRunsNext,     ///< how long, who is next
    NobodyRunsCallback, ///< how long: the loop itself is next
    Finished,           ///< of the whole run
    ExitEnd,            ///< the script has ended itself: its exit status
    UncaughtEnd,        ///< of the whole run
    UncaughtErrorEnd,   ///< the exception
    DeadlockEnd,        ///< explanation
    BudgetEnd,          ///< explanation
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
