#include "core/analysis/phrases.h"

#include "core/base/say.h"

namespace coroscope::analysis {

const char* phrasePattern(PhraseKind kind) {
    switch (kind) {
    case PhraseKind::Starts:
        return COROSCOPE_TEXT("Narration", "%1 starts");
    case PhraseKind::StartsLate:
        return COROSCOPE_TEXT("Narration", "%1 starts, %2 after it was created, because %3 held control");
    case PhraseKind::GoesOn:
        return COROSCOPE_TEXT("Narration", "%1 goes on");
    case PhraseKind::GoesOnAfterSleep:
        return COROSCOPE_TEXT("Narration", "%1 goes on: its sleep is over");
    case PhraseKind::GoesOnLate:
        return COROSCOPE_TEXT("Narration", "%1 goes on, %2 late, because %3 held control");
    case PhraseKind::GoesOnAfterWait:
        return COROSCOPE_TEXT("Narration", "%1 goes on: its wait for %2 is over");
    case PhraseKind::GoesOnThanksTo:
        return COROSCOPE_TEXT("Narration", "%1 goes on: %3 has ended its wait for %2");
    case PhraseKind::GoesOnAfterTask:
        return COROSCOPE_TEXT("Narration", "%1 goes on: %2 has ended");
    case PhraseKind::GoesOnAfterFailure:
        return COROSCOPE_TEXT("Narration", "%1 goes on: %2 has ended with an exception");
    case PhraseKind::GoesOnAfterCancelled:
        return COROSCOPE_TEXT("Narration", "%1 goes on: %2 was cancelled");
    case PhraseKind::GoesOnAfterGroup:
        return COROSCOPE_TEXT("Narration", "%1 goes on: %3 has ended, which ends its wait for %2");
    case PhraseKind::GoesOnAfterJob:
        return COROSCOPE_TEXT("Narration", "%1 goes on: %2 has done the job");
    case PhraseKind::GoesOnCancelled:
        return COROSCOPE_TEXT("Narration", "%1 goes on: %2 has cancelled it");
    case PhraseKind::GoesOnTimedOut:
        return COROSCOPE_TEXT("Narration", "%1 goes on: its timeout has expired and cancels it");
    case PhraseKind::GoesOnAfterLimit:
        return COROSCOPE_TEXT("Narration", "%1 goes on: it waits no longer for %2, the time is up");
    case PhraseKind::GoesOnAfterBlocking:
        return COROSCOPE_TEXT("Narration", "%1 goes on after %2");
    case PhraseKind::GoesOnAfterYield:
        return COROSCOPE_TEXT("Narration", "%1 goes on: it is its turn again");
    case PhraseKind::GoesOnWithInterpreter:
        return COROSCOPE_TEXT("Narration", "%1 goes on: it has the interpreter lock again");
    case PhraseKind::RunsCallback:
        return COROSCOPE_TEXT("Narration", "%1 runs a callback of its event loop");
    case PhraseKind::GoesOnAfterLoop:
        return COROSCOPE_TEXT("Narration", "%1 goes on: its event loop has ended");
    case PhraseKind::Computes:
        return COROSCOPE_TEXT("Narration", "computes for %1");
    case PhraseKind::Creates:
        return COROSCOPE_TEXT("Narration", "%1 creates %2");
    case PhraseKind::OneStartsLater:
        return COROSCOPE_TEXT("Narration", "which does not start yet");
    case PhraseKind::NoneOfTwoStarts:
        return COROSCOPE_TEXT("Narration", "neither of which starts yet");
    case PhraseKind::NoneStarts:
        return COROSCOPE_TEXT("Narration", "none of which starts yet");
    case PhraseKind::Prints:
        return COROSCOPE_TEXT("Narration", "prints %1");
    case PhraseKind::Cancels:
        return COROSCOPE_TEXT("Narration", "cancels %1");
    case PhraseKind::Blocks:
        return COROSCOPE_TEXT("Narration", "%1 blocks the thread for %3 with %2");
    case PhraseKind::BlocksFor:
        return COROSCOPE_TEXT("Narration", "%1 blocks the thread for %3, waiting for %2");
    case PhraseKind::ThreadCalls:
        return COROSCOPE_TEXT("Narration", "%1 spends %3 in %2");
    case PhraseKind::ThreadWaits:
        return COROSCOPE_TEXT("Narration", "%1 waits %3 for %2");
    case PhraseKind::NobodyElseRuns:
        return COROSCOPE_TEXT("Narration", "nobody else can run meanwhile");
    case PhraseKind::StarvesMeanwhile:
        return COROSCOPE_TEXT("Narration", "%1 becomes ready but has to wait");
    case PhraseKind::StarveMeanwhile:
        return COROSCOPE_TEXT("Narration", "%1 become ready but have to wait");
    case PhraseKind::Awaits:
        return COROSCOPE_TEXT("Narration", "awaits %1");
    case PhraseKind::AwaitsAtMost:
        return COROSCOPE_TEXT("Narration", "awaits %1 for at most %2");
    case PhraseKind::Sleeps:
        return COROSCOPE_TEXT("Narration", "sleeps for %1");
    case PhraseKind::WaitsFor:
        return COROSCOPE_TEXT("Narration", "waits for %1");
    case PhraseKind::WaitsForHeld:
        return COROSCOPE_TEXT("Narration", "waits for %1, held by %2");
    case PhraseKind::ClosesCircle:
        return COROSCOPE_TEXT("Narration", "so that %1 wait for each other in a circle: a deadlock");
    case PhraseKind::ClosesOnItself:
        return COROSCOPE_TEXT("Narration", "which it holds itself: a deadlock");
    case PhraseKind::WaitsAtMost:
        return COROSCOPE_TEXT("Narration", "waits for %1 for at most %2");
    case PhraseKind::Yields:
        return COROSCOPE_TEXT("Narration", "lets the others go first");
    case PhraseKind::CallsBlocking:
        return COROSCOPE_TEXT("Narration", "calls %1");
    case PhraseKind::RunsLoop:
        return COROSCOPE_TEXT("Narration", "runs the event loop");
    case PhraseKind::StillRuns:
        return COROSCOPE_TEXT("Narration", "still has control where the record ends");
    case PhraseKind::LosesLock:
        return COROSCOPE_TEXT("Narration", "loses the interpreter lock");
    case PhraseKind::LosesLockTo:
        return COROSCOPE_TEXT("Narration", "hands the interpreter lock to %1");
    case PhraseKind::Returns:
        return COROSCOPE_TEXT("Narration", "ends");
    case PhraseKind::Raises:
        return COROSCOPE_TEXT("Narration", "ends with an exception");
    case PhraseKind::RaisesError:
        return COROSCOPE_TEXT("Narration", "ends with the exception %1");
    case PhraseKind::CallbackRaises:
        return COROSCOPE_TEXT("Narration", "a callback raises %1, which nobody catches");
    case PhraseKind::IsCancelled:
        return COROSCOPE_TEXT("Narration", "ends cancelled");
    case PhraseKind::GivesControlTo:
        return COROSCOPE_TEXT("Narration", "gives control to %1");
    case PhraseKind::GivesControlAway:
        return COROSCOPE_TEXT("Narration", "gives control away");
    case PhraseKind::NobodyRuns:
        return COROSCOPE_TEXT("Narration", "Nobody can run for %1");
    case PhraseKind::NobodyRunsNext:
        return COROSCOPE_TEXT("Narration", "Nobody can run for %1: %2 is next");
    case PhraseKind::NobodyRunsCallback:
        return COROSCOPE_TEXT("Narration", "Nobody can run for %1: a callback of the event loop is next");
    case PhraseKind::Finished:
        return COROSCOPE_TEXT("Narration", "The program has finished");
    case PhraseKind::ExitEnd:
        return COROSCOPE_TEXT("Narration", "The program has ended itself: %1");
    case PhraseKind::UncaughtEnd:
        return COROSCOPE_TEXT("Narration", "The program has ended with an exception that nobody caught");
    case PhraseKind::UncaughtErrorEnd:
        return COROSCOPE_TEXT("Narration", "The program has ended with an exception that nobody caught: %1");
    case PhraseKind::DeadlockEnd:
        return COROSCOPE_TEXT("Narration", "Deadlock: %1");
    case PhraseKind::BudgetEnd:
        return COROSCOPE_TEXT("Narration", "The budget is spent: %1");
    case PhraseKind::StoppedEnd:
        return COROSCOPE_TEXT("Narration", "The run was stopped");
    case PhraseKind::AtLine:
        return COROSCOPE_TEXT("Narration", " (line %1)");
    }
    return "";
}

std::string join(const std::vector<Phrase>& phrases) {
    std::string sentence;
    for (const Phrase& phrase : phrases) {
        if (!sentence.empty() && phrase.kind != PhraseKind::AtLine)
            sentence += say("Narration", ", "); // between the parts of a sentence
        sentence += fill(say("Narration", phrasePattern(phrase.kind)), phrase.arguments);
    }
    const std::string stop = say("Narration", "."); // ends a sentence
    if (!sentence.empty() && !sentence.ends_with(stop)) sentence += stop;
    return sentence;
}

} // namespace coroscope::analysis
