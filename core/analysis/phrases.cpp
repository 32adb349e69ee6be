#include "core/analysis/phrases.h"

namespace coroscope::analysis {

std::string_view phrasePattern(PhraseKind kind) {
    switch (kind) {
    case PhraseKind::Starts:
        return "%1 starts";
    case PhraseKind::StartsLate:
        return "%1 starts, %2 after it was created, because %3 held control";
    case PhraseKind::GoesOn:
        return "%1 goes on";
    case PhraseKind::GoesOnAfterSleep:
        return "%1 goes on: its sleep is over";
    case PhraseKind::GoesOnLate:
        return "%1 goes on, %2 late, because %3 held control";
    case PhraseKind::GoesOnAfterWait:
        return "%1 goes on: its wait for %2 is over";
    case PhraseKind::GoesOnAfterTask:
        return "%1 goes on: %2 has ended";
    case PhraseKind::GoesOnAfterBlocking:
        return "%1 goes on after %2";
    case PhraseKind::GoesOnAfterYield:
        return "%1 goes on: it is its turn again";
    case PhraseKind::Creates:
        return "%1 creates %2";
    case PhraseKind::NoneStarts:
        return "none of them starts yet";
    case PhraseKind::Prints:
        return "prints “%1”";
    case PhraseKind::Cancels:
        return "cancels %1";
    case PhraseKind::Blocks:
        return "%1 blocks the thread for %3 with %2";
    case PhraseKind::NobodyElseRuns:
        return "nobody else can run meanwhile";
    case PhraseKind::StarvesMeanwhile:
        return "%1 becomes ready but has to wait";
    case PhraseKind::AwaitsTask:
        return "awaits %1";
    case PhraseKind::Sleeps:
        return "sleeps for %1";
    case PhraseKind::WaitsFor:
        return "waits for %1";
    case PhraseKind::Yields:
        return "lets the others go first";
    case PhraseKind::CallsBlocking:
        return "calls %1";
    case PhraseKind::RunsLoop:
        return "runs the event loop";
    case PhraseKind::StillRuns:
        return "still has control where the record ends";
    case PhraseKind::LosesLock:
        return "loses the interpreter lock";
    case PhraseKind::Returns:
        return "ends";
    case PhraseKind::Raises:
        return "ends with an exception";
    case PhraseKind::IsCancelled:
        return "ends cancelled";
    case PhraseKind::GivesControlTo:
        return "gives control to %1";
    case PhraseKind::GivesControlAway:
        return "gives control away";
    case PhraseKind::NobodyRuns:
        return "Nobody can run for %1";
    case PhraseKind::NobodyRunsNext:
        return "Nobody can run for %1: %2 is the next";
    case PhraseKind::Finished:
        return "The program has finished";
    case PhraseKind::UncaughtEnd:
        return "The program has ended with an exception that nobody caught";
    case PhraseKind::DeadlockEnd:
        return "Deadlock: %1";
    case PhraseKind::BudgetEnd:
        return "The budget is spent: %1";
    case PhraseKind::StoppedEnd:
        return "The run was stopped";
    case PhraseKind::AtLine:
        return " (line %1)";
    }
    return {};
}

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (!place) {
            text.push_back(pattern[i]);
            continue;
        }
        const auto argument = static_cast<std::size_t>(pattern[++i] - '1');
        if (argument < arguments.size()) text += arguments[argument];
    }
    return text;
}

std::string join(const std::vector<Phrase>& phrases) {
    std::string sentence;
    for (const Phrase& phrase : phrases) {
        if (!sentence.empty() && phrase.kind != PhraseKind::AtLine) sentence += ", ";
        sentence += fill(phrasePattern(phrase.kind), phrase.arguments);
    }
    if (!sentence.empty() && sentence.back() != '.') sentence += ".";
    return sentence;
}

} // namespace coroscope::analysis
