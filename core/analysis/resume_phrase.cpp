#include "core/analysis/resume_phrase.h"

#include "core/analysis/narration.h"
#include "core/analysis/why_late.h"
#include "core/analysis/words.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Link;
using trace::Span;
using trace::Store;

namespace {

/// Being ready for less than this is no delay worth a word, in ns.
constexpr TimeNs kLate = kMillisecond;
constexpr std::size_t kMostCulprits = 3;

/// Who held control while `ready` waited for it, in order; whoever held it for hardly any of that time is no
/// culprit.
std::string culpritsOf(const Store& store, const Span& ready) {
    std::vector<std::string> names;
    for (const LaneId lane :
         longHoldersBetween(store, store.lane(ready.lane).thread, ready.start, ready.end, ready.late / 100))
        names.push_back(laneText(store, lane));
    return listText(names, kMostCulprits);
}

/// The last link of the kind to the waiting lane.
std::optional<Link> lastLinkTo(const Store& store, const Span& wait, LinkKind kind) {
    const std::vector<std::size_t> links = store.linksOf(wait.lane, wait.start, wait.end);
    for (auto i = links.rbegin(); i != links.rend(); ++i)
        if (const Link link = store.link(*i); link.kind == kind && link.to == wait.lane) return link;
    return std::nullopt;
}

/// What ended a wait that was no sleep's own end.
Phrase afterWait(const Store& store, const Span& wait, const std::string& name) {
    const std::string what = waitText(store, wait);
    const auto waker = lastLinkTo(store, wait, LinkKind::Wake);
    const bool byClock = wait.until != kNever && wait.end.time >= wait.until && !waker;
    if (byClock && wait.on != WaitKind::Sleep) return {PhraseKind::GoesOnAfterLimit, {name, what}};
    // The thread of its own loop only ran a callback.
    const bool bySomebody = waker && waker->from != kNoLane && waker->from != store.lane(wait.lane).thread;
    switch (wait.on) {
    case WaitKind::Sleep:
        return {PhraseKind::GoesOnAfterSleep, {name}};
    case WaitKind::Task: {
        const trace::LaneInfo task = store.lane(wait.target);
        const bool over = wait.target != kNoLane && task.ended && task.ended->time <= wait.end.time;
        return {over && task.end == EndKind::Raised      ? PhraseKind::GoesOnAfterFailure
                : over && task.end == EndKind::Cancelled ? PhraseKind::GoesOnAfterCancelled
                                                         : PhraseKind::GoesOnAfterTask,
                {name, what}};
    }
    case WaitKind::Yield:
        return {PhraseKind::GoesOnAfterYield, {name}};
    case WaitKind::Interpreter:
        return {PhraseKind::GoesOnWithInterpreter, {name}};
    case WaitKind::Loop:
        return {PhraseKind::GoesOnAfterLoop, {name}};
    case WaitKind::None:
        return {PhraseKind::GoesOn, {name}};
    case WaitKind::Job:
    case WaitKind::Socket:
        return {PhraseKind::GoesOnAfterWait, {name, what}};
    default:
        break;
    }
    if (!bySomebody) return {PhraseKind::GoesOnAfterWait, {name, what}};
    const trace::LaneInfo from = store.lane(waker->from);
    const bool group = store.resource(wait.resource).kind == WaitKind::Future;
    const bool isWorker = from.kind == LaneKind::Worker || from.kind == LaneKind::Process;
    if (isWorker && (group || wait.on == WaitKind::Executor))
        return {PhraseKind::GoesOnAfterJob, {name, laneText(store, waker->from)}};
    const bool ended = from.ended && from.ended->time <= wait.end.time;
    return {group && ended ? PhraseKind::GoesOnAfterGroup : PhraseKind::GoesOnThanksTo,
            {name, what, laneText(store, waker->from)}};
}

} // namespace

bool isCall(WaitKind on) {
    return on == WaitKind::TimeSleep;
}

namespace {

/// The lock inside an object of the library: the engine names it after that, and by its kind.
bool isLibraryLock(const Store& store, const Span& span) {
    if (span.on != WaitKind::Lock || span.resource == kNoResource) return false;
    return store.resource(span.resource).kind != WaitKind::Lock;
}

bool createsSomebody(const Store& store, const Span& hold) {
    const std::vector<std::size_t> links = store.linksOf(hold.lane, hold.start, hold.end);
    return std::any_of(links.begin(), links.end(), [&](std::size_t index) {
        const Link link = store.link(index);
        return link.kind == LinkKind::Create && link.from == hold.lane && link.at.step >= hold.start.step &&
               link.at.step < hold.end.step;
    });
}

} // namespace

bool isIncidental(const Store& store, const Span& span) {
    if (span.state != SpanState::Blocked || span.open) return false;
    if (span.end.time - span.start.time >= Narration::kShortestPause) return false;
    return lineOf(store, span.site) == 0 || isLibraryLock(store, span);
}

Span wholeHold(const Store& store, const Span& hold) {
    Span whole = hold;
    const std::size_t count = store.spanCount(hold.lane);
    while (!whole.open && whole.index + 2 < count &&
           isIncidental(store, store.span(hold.lane, whole.index + 1))) {
        std::size_t next = whole.index + 2;
        if (next + 1 < count && store.span(hold.lane, next).state == SpanState::Ready) ++next;
        const Span after = store.span(hold.lane, next);
        // Of one that is under way it is not known yet how it ends.
        if (after.state != SpanState::Running || (after.open && !store.outcome())) break;
        if (createsSomebody(store, after)) break;
        whole.index = after.index;
        whole.end = after.end;
        whole.open = after.open;
    }
    return whole;
}

bool goesOnIncidentally(const Store& store, const Span& hold) {
    std::size_t before = hold.index;
    if (hold.state != SpanState::Running || before == 0) return false;
    if (store.span(hold.lane, --before).state == SpanState::Ready && before-- == 0) return false;
    if (!isIncidental(store, store.span(hold.lane, before)) || before == 0) return false;
    return store.span(hold.lane, before - 1).state == SpanState::Running && !createsSomebody(store, hold);
}

bool runsCallback(const Store& store, const Span& hold) {
    if (hold.state != SpanState::Running || hold.on == WaitKind::Loop) return false;
    for (std::size_t i = hold.index; i-- > 0;) {
        const Span before = store.span(hold.lane, i);
        if (before.state != SpanState::Ready)
            return before.state == SpanState::Waiting && before.on == WaitKind::Loop;
    }
    return false;
}

Phrase resumePhrase(const Store& store, const Span& hold) {
    const std::string name = laneText(store, hold.lane);
    if (hold.index == 0) return {PhraseKind::Starts, {name}};
    const Span before = store.span(hold.lane, hold.index - 1);
    if (isIncidental(store, before)) return {PhraseKind::GoesOn, {name}};
    if (before.state == SpanState::Blocked)
        return {isCall(before.on) ? PhraseKind::GoesOnAfterBlocking : PhraseKind::GoesOnAfterWait,
                {name, waitText(store, before)}};
    if (runsCallback(store, hold)) return {PhraseKind::RunsCallback, {name}};
    Span wait = before;
    if (before.state == SpanState::Ready) {
        const bool first = before.index == 0;
        if (before.late >= kLate) {
            const std::string culprits = culpritsOf(store, before);
            if (!culprits.empty())
                return {first ? PhraseKind::StartsLate : PhraseKind::GoesOnLate,
                        {name, durationText(before.late), culprits}};
        }
        if (first) return {PhraseKind::Starts, {name}};
        if (before.on == WaitKind::None) wait = store.span(hold.lane, before.index - 1);
    }
    if (wait.state == SpanState::Waiting && wait.on != WaitKind::Loop) {
        // A cancellation ends a wait before its time, and what ended it is no reason then.
        const auto cancel = lastLinkTo(store, wait, LinkKind::Cancel);
        if (cancel && cancel->at >= wait.start && cancel->from == hold.lane)
            return {PhraseKind::GoesOnTimedOut, {name}};
        if (cancel && cancel->at >= wait.start)
            return {PhraseKind::GoesOnCancelled, {name, laneText(store, cancel->from)}};
    }
    return afterWait(store, wait, name);
}

} // namespace coroscope::analysis
