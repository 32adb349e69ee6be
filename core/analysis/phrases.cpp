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
    case PhraseKind::GoesOnAfterTask:
        return COROSCOPE_TEXT("Narration", "%1 goes on: %2 has ended");
    case PhraseKind::GoesOnAfterBlocking:
        return COROSCOPE_TEXT("Narration", "%1 goes on after %2");
    case PhraseKind::GoesOnAfterYield:
        return COROSCOPE_TEXT("Narration", "%1 goes on: it is its turn again");
    case PhraseKind::Creates:
        return COROSCOPE_TEXT("Narration", "%1 creates %2");
    case PhraseKind::NoneStarts:
        return COROSCOPE_TEXT("Narration", "none of them starts yet");
    case PhraseKind::Prints:
        return COROSCOPE_TEXT("Narration", "prints “%1”");
    case PhraseKind::Cancels:
        return COROSCOPE_TEXT("Narration", "cancels %1");
    case PhraseKind::Blocks:
        return COROSCOPE_TEXT("Narration", "%1 blocks the thread for %3 with %2");
    case PhraseKind::NobodyElseRuns:
        return COROSCOPE_TEXT("Narration", "nobody else can run meanwhile");
    case PhraseKind::StarvesMeanwhile:
        return COROSCOPE_TEXT("Narration", "%1 becomes ready but has to wait");
    case PhraseKind::AwaitsTask:
        return COROSCOPE_TEXT("Narration", "awaits %1");
    case PhraseKind::Sleeps:
        return COROSCOPE_TEXT("Narration", "sleeps for %1");
    case PhraseKind::WaitsFor:
        return COROSCOPE_TEXT("Narration", "waits for %1");
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
    case PhraseKind::Returns:
        return COROSCOPE_TEXT("Narration", "ends");
    case PhraseKind::Raises:
        return COROSCOPE_TEXT("Narration", "ends with an exception");
    case PhraseKind::IsCancelled:
        return COROSCOPE_TEXT("Narration", "ends cancelled");
    case PhraseKind::GivesControlTo:
        return COROSCOPE_TEXT("Narration", "gives control to %1");
    case PhraseKind::GivesControlAway:
        return COROSCOPE_TEXT("Narration", "gives control away");
    case PhraseKind::NobodyRuns:
        return COROSCOPE_TEXT("Narration", "Nobody can run for %1");
    case PhraseKind::NobodyRunsNext:
        return COROSCOPE_TEXT("Narration", "Nobody can run for %1: %2 is the next");
    case PhraseKind::Finished:
        return COROSCOPE_TEXT("Narration", "The program has finished");
    case PhraseKind::UncaughtEnd:
        return COROSCOPE_TEXT("Narration", "The program has ended with an exception that nobody caught");
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
