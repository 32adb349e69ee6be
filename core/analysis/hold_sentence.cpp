#include "core/analysis/hold_sentence.h"

#include "core/analysis/deadlock.h"
#include "core/analysis/resume_phrase.h"
#include "core/analysis/why_late.h"
#include "core/analysis/words.h"
#include "core/base/say.h"
#include "core/characters/utf8.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Instant;
using trace::Span;
using trace::Store;

namespace {

/// Computing for less than this goes without saying, in ns.
constexpr TimeNs kWorthTelling = kMillisecond;
constexpr std::size_t kMostNames = 5;
constexpr std::size_t kLongestText = 60; // bytes
constexpr std::size_t kMostLines = 4;    ///< of the output

class HoldTeller {
public:
    HoldTeller(const Store& store, const Span& hold)
        : m_store(store), m_first(hold), m_hold(wholeHold(store, hold)), m_name(laneText(store, hold.lane)) {
        m_told.at = hold.start;
        m_told.end = m_hold.end;
        m_told.lane = hold.lane;
        m_told.line = lineOf(store, hold.site);
    }

    Sentence creates() {
        m_told.kind = SentenceKind::Creates;
        std::vector<std::string> names;
        bool tasksOnly = true;
        for (const std::size_t index : m_store.linksOf(m_hold.lane, m_hold.start, m_hold.end)) {
            const trace::Link link = m_store.link(index);
            if (link.kind == LinkKind::Create && link.from == m_hold.lane && link.at.step < m_hold.end.step) {
                names.push_back(laneText(m_store, link.to));
                // A thread starts at once.
                tasksOnly = tasksOnly && m_store.lane(link.to).kind == LaneKind::Task;
            }
        }
        say(PhraseKind::Creates, {m_name, listText(names, kMostNames)});
        if (tasksOnly && !names.empty())
            say(names.size() == 1   ? PhraseKind::OneStartsLater
                : names.size() == 2 ? PhraseKind::NoneOfTwoStarts
                                    : PhraseKind::NoneStarts);
        return std::move(m_told);
    }

    Sentence hold(bool goesOn) {
        if (m_hold.state == SpanState::Blocked) {
            blocks();
            return std::move(m_told);
        }
        if (goesOn)
            say(PhraseKind::GoesOn, {m_name});
        else
            m_told.phrases.push_back(resumePhrase(m_store, m_first));
        whatItDid();
        howItGaveItBack();
        return std::move(m_told);
    }

private:
    void say(PhraseKind kind, std::vector<std::string> arguments = {}) {
        m_told.phrases.push_back({kind, std::move(arguments)});
    }
    void atLine(int line) {
        if (line > 0) say(PhraseKind::AtLine, {std::to_string(line)});
    }

    /// What the lines that it printed begin with; the output has a place of its own.
    void prints() {
        std::string text;
        for (std::size_t i = m_store.firstMark(m_hold.start); i < m_store.markCount(); ++i) {
            const trace::Mark mark = m_store.mark(i);
            if (mark.at.step >= m_hold.end.step || mark.at > m_hold.end) break;
            if (mark.lane == m_hold.lane && mark.kind == MarkKind::Output) text += mark.text;
        }
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const std::string line = text.substr(at, end - at);
            at = end + 1;
            if (line.find_first_not_of(' ') == std::string::npos) continue;
            lines.push_back(
                coroscope::fill(coroscope::say("Narration", "“%1”"), {shortenedUtf8(line, kLongestText)}));
        }
        if (!lines.empty()) say(PhraseKind::Prints, {listText(lines, kMostLines)});
    }

    void whatItDid() {
        const TimeNs held = m_hold.end.time - m_hold.start.time;
        if (held >= kWorthTelling && !m_hold.open) say(PhraseKind::Computes, {durationText(held)});
        prints();
        std::vector<std::string> cancelled;
        for (const std::size_t index : m_store.linksOf(m_hold.lane, m_hold.start, m_hold.end)) {
            const trace::Link link = m_store.link(index);
            if (link.kind == LinkKind::Cancel && link.from == m_hold.lane && link.to != m_hold.lane &&
                link.at.step < m_hold.end.step)
                cancelled.push_back(laneText(m_store, link.to));
        }
        if (!cancelled.empty()) say(PhraseKind::Cancels, {listText(cancelled, kMostNames)});
        // A thread that does not end by its exception has a callback that raised it.
        const bool ends = m_hold.index + 1 == m_store.spanCount(m_hold.lane);
        if (ends || m_store.lane(m_hold.lane).kind == LaneKind::Task) return;
        if (std::string text = exceptionText(); !text.empty()) say(PhraseKind::CallbackRaises, {text});
    }

    /// The last exception that the trace tells of within the hold; empty when there is none.
    std::string exceptionText() const {
        std::string text;
        for (std::size_t i = m_store.firstMark(m_hold.start); i < m_store.markCount(); ++i) {
            const trace::Mark mark = m_store.mark(i);
            if (mark.at > m_hold.end) break;
            if (mark.lane == m_hold.lane && mark.kind == MarkKind::Exception)
                text = mark.text.substr(0, mark.text.find('\n'));
        }
        return shortenedUtf8(text, kLongestText);
    }

    void howItEnded() {
        const EndKind how = m_store.lane(m_hold.lane).end;
        if (how == EndKind::Cancelled) return say(PhraseKind::IsCancelled);
        // The main thread does not end by its exception: what is left to do at exit comes afterwards.
        const bool stopped = m_store.outcome() && m_store.outcome()->outcome == Outcome::Budget;
        if (std::string text = exceptionText(); !text.empty() && !stopped)
            return say(PhraseKind::RaisesError, {text});
        say(how == EndKind::Raised ? PhraseKind::Raises : PhraseKind::Returns);
    }

    void howItGaveItBack() {
        if (m_hold.open) return say(PhraseKind::StillRuns);
        if (m_hold.index + 1 == m_store.spanCount(m_hold.lane)) {
            howItEnded();
            return toWhom();
        }
        const Span next = m_store.span(m_hold.lane, m_hold.index + 1);
        const int line = lineOf(m_store, next.site);
        if (line > 0) m_told.line = line;
        const std::string what = waitText(m_store, next);
        switch (next.state) {
        case SpanState::Running:
            return;
        case SpanState::Blocked:
            if (isIncidental(m_store, next)) return;
            say(isCall(next.on) ? PhraseKind::CallsBlocking : PhraseKind::WaitsFor, {what});
            atLine(line);
            return closesCircle(next);
        case SpanState::Ready:
            if (next.on == WaitKind::Interpreter) return losesInterpreter(line);
            say(PhraseKind::Yields);
            break;
        default:
            waits(next, what);
        }
        atLine(line);
        closesCircle(next);
        toWhom();
    }

    void waits(const Span& next, const std::string& what) {
        const bool limited = next.until != kNever;
        const std::string limit = limited ? durationText(next.until - next.start.time) : std::string();
        if (next.on == WaitKind::Sleep && limited) return say(PhraseKind::Sleeps, {limit});
        if (next.on == WaitKind::Loop) {
            if (!runsCallback(m_store, m_first)) say(PhraseKind::RunsLoop);
            return;
        }
        if (next.on == WaitKind::Yield) return say(PhraseKind::Yields);
        const bool group = m_store.resource(next.resource).kind == WaitKind::Future;
        if (next.on == WaitKind::Task || group)
            return limited ? say(PhraseKind::AwaitsAtMost, {what, limit}) : say(PhraseKind::Awaits, {what});
        if (limited) return say(PhraseKind::WaitsAtMost, {what, limit});
        const std::string holders = holdersOf(next);
        holders.empty() ? say(PhraseKind::WaitsFor, {what}) : say(PhraseKind::WaitsForHeld, {what, holders});
    }

    void closesCircle(const Span& wait) {
        const std::vector<LaneId> circle = circleClosedBy(m_store, wait);
        if (circle.size() == 1) return say(PhraseKind::ClosesOnItself);
        std::vector<std::string> names;
        for (const LaneId lane : circle)
            names.push_back(laneText(m_store, lane));
        if (!names.empty()) say(PhraseKind::ClosesCircle, {listText(names, kMostNames)});
    }

    /// Who has the lock or semaphore for which a wait begins: the trace links it to them.
    std::string holdersOf(const Span& wait) const {
        if (wait.on != WaitKind::Lock && wait.on != WaitKind::Semaphore) return {};
        std::vector<std::string> names;
        for (const std::size_t index : m_store.linksOf(m_hold.lane, m_hold.start, wait.start)) {
            const trace::Link link = m_store.link(index);
            if (link.kind != LinkKind::Await || link.from != m_hold.lane || link.to == m_hold.lane) continue;
            // Told twice where the run ends in a deadlock at this very instant.
            std::string name = laneText(m_store, link.to);
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
        }
        return listText(names, kMostNames);
    }

    void losesInterpreter(int line) {
        const trace::Step step = m_hold.end.step;
        const bool known =
            step < m_store.stepCount() && m_store.handOff(step).at.time - m_hold.end.time < kWorthTelling;
        known ? say(PhraseKind::LosesLockTo, {laneText(m_store, m_store.handOff(step).lane)})
              : say(PhraseKind::LosesLock);
        atLine(line);
    }

    void toWhom() {
        const LaneId next = nextOnThread(m_store, m_hold);
        if (next != kNoLane) return say(PhraseKind::GivesControlTo, {laneText(m_store, next)});
        if (m_store.lane(m_hold.lane).ended != m_hold.end) say(PhraseKind::GivesControlAway);
    }

    void blocks() {
        const trace::LaneInfo lane = m_store.lane(m_hold.lane);
        const bool call = isCall(m_hold.on);
        const bool task = lane.kind == LaneKind::Task;
        say(task ? (call ? PhraseKind::Blocks : PhraseKind::BlocksFor)
                 : (call ? PhraseKind::ThreadCalls : PhraseKind::ThreadWaits),
            {m_name, waitText(m_store, m_hold), durationText(m_hold.end.time - m_hold.start.time)});
        atLine(m_told.line);
        if (!task) return;
        say(PhraseKind::NobodyElseRuns);
        // Who became ready during it; looked for among the nearest lanes, a sentence cannot name them all.
        std::vector<std::string> starved;
        const LaneId lanes = static_cast<LaneId>(m_store.laneCount());
        for (LaneId id = 0; id < std::min<LaneId>(lanes, 1000); ++id) {
            if (id == m_hold.lane || m_store.lane(id).kind != LaneKind::Task ||
                m_store.lane(id).thread != lane.thread)
                continue;
            const auto span = m_store.spanAt(id, {m_hold.end.time - 1, m_hold.start.step});
            if (!span || span->state != SpanState::Ready || span->start.time <= m_hold.start.time) continue;
            starved.push_back(laneText(m_store, id));
        }
        if (starved.empty()) return;
        say(starved.size() == 1 ? PhraseKind::StarvesMeanwhile : PhraseKind::StarveMeanwhile,
            {listText(starved, kMostNames)});
    }

    const Store& m_store;
    const Span& m_first;
    const Span m_hold; ///< with what goes on from it (wholeHold)
    std::string m_name;
    Sentence m_told;
};

} // namespace

bool saysAnything(const Store& store, const Span& hold) {
    for (std::size_t i = store.firstMark(hold.start); i < store.markCount(); ++i) {
        const trace::Mark mark = store.mark(i);
        if (mark.at >= hold.end) break;
        if (mark.lane == hold.lane) return true;
    }
    return false;
}

LaneId nextActor(const Store& store, trace::Step step) {
    constexpr trace::Step kFarthest = 16;
    const trace::HandOff first = store.handOff(step);
    for (trace::Step s = step; s < std::min(step + kFarthest, store.stepCount()); ++s) {
        const trace::HandOff next = store.handOff(s);
        if (next.thread != first.thread) continue;
        if (next.at.time - first.at.time >= Narration::kShortestPause) break;
        if (next.lane != next.thread) return next.lane;
    }
    return first.lane;
}

LaneId nextOnThread(const Store& store, const Span& hold) {
    constexpr trace::Step kFarthest = 16;
    const LaneId thread = store.lane(hold.lane).thread;
    const auto other = [&](LaneId lane) { return lane == hold.lane ? kNoLane : lane; };
    bool passedThread = false;
    for (trace::Step s = hold.end.step; s < std::min(hold.end.step + kFarthest, store.stepCount()); ++s) {
        const trace::HandOff next = store.handOff(s);
        if (next.thread != thread) continue;
        if (next.at.time - hold.end.time >= Narration::kShortestPause) return kNoLane;
        if (next.lane != thread) {
            // Whoever did not exist yet was created by the thread, which had control before.
            const bool isNew = passedThread && store.lane(next.lane).created > hold.end;
            return other(isNew ? thread : next.lane);
        }
        // The thread itself: a callback between the turns of its tasks, or what follows the event loop.
        const Span own = holdOf(store, s);
        const bool more = own.index + 1 < store.spanCount(thread);
        const bool backToLoop = more && store.span(thread, own.index + 1).on == WaitKind::Loop;
        if (!backToLoop || saysAnything(store, own)) return other(thread);
        passedThread = true;
    }
    return kNoLane;
}

Sentence createsSentence(const Store& store, const Span& hold) {
    return HoldTeller(store, hold).creates();
}

Sentence holdSentence(const Store& store, const Span& hold, bool goesOn) {
    return HoldTeller(store, hold).hold(goesOn);
}

} // namespace coroscope::analysis
