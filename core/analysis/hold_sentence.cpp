#include "core/analysis/hold_sentence.h"

#include "core/analysis/why_late.h"
#include "core/analysis/words.h"
#include "core/base/say.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Instant;
using trace::Span;
using trace::Store;

namespace {

/// Being ready for less than this is no delay worth a word, in ns.
constexpr TimeNs kLate = kMillisecond;

class HoldTeller {
public:
    HoldTeller(const Store& store, const Span& hold)
        : m_store(store), m_hold(hold), m_name(laneText(store, hold.lane)) {
        m_told.at = hold.start;
        m_told.end = hold.end;
        m_told.lane = hold.lane;
        m_told.line = lineOf(store, hold.site);
    }

    Sentence creates() {
        m_told.kind = SentenceKind::Creates;
        std::vector<std::string> names;
        for (const std::size_t index : m_store.linksOf(m_hold.lane, m_hold.start, m_hold.end)) {
            const trace::Link link = m_store.link(index);
            if (link.kind == LinkKind::Create && link.from == m_hold.lane &&
                link.at.step == m_hold.start.step)
                names.push_back(laneText(m_store, link.to));
        }
        std::string all;
        constexpr std::size_t kMost = 5;
        for (std::size_t i = 0; i < names.size() && i < kMost; ++i) {
            const bool last = i + 1 == names.size();
            all = i == 0 ? names[i]
                  : last ? coroscope::fill(coroscope::say("Narration", "%1 and %2"), {all, names[i]})
                         : coroscope::fill(coroscope::say("Narration", "%1, %2"), {all, names[i]});
        }
        if (names.size() > kMost)
            all = coroscope::fill(coroscope::say("Narration", "%1 and %2 more"),
                                  {all, std::to_string(names.size() - kMost)});
        say(PhraseKind::Creates, {m_name, all});
        if (m_hold.end.step == m_hold.start.step + 1) say(PhraseKind::NoneStarts);
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
            howItGotControl();
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

    std::string culpritOf(const Span& ready) const {
        const std::vector<Holder> holders = whyLate(m_store, ready);
        const auto worst = std::max_element(holders.begin(), holders.end(),
                                            [](const Holder& a, const Holder& b) { return a.held < b.held; });
        return worst == holders.end() ? std::string() : laneText(m_store, worst->lane);
    }

    void howItGotControl() {
        if (m_hold.index == 0) return say(PhraseKind::Starts, {m_name});
        Span before = m_store.span(m_hold.lane, m_hold.index - 1);
        if (before.state == SpanState::Blocked)
            return say(PhraseKind::GoesOnAfterBlocking, {m_name, waitText(m_store, before)});
        Span wait = before;
        if (before.state == SpanState::Ready) {
            const bool first = before.index == 0;
            if (before.late >= kLate) {
                const std::string culprit = culpritOf(before);
                if (!culprit.empty())
                    return say(first ? PhraseKind::StartsLate : PhraseKind::GoesOnLate,
                               {m_name, durationText(before.late), culprit});
            }
            if (first) return say(PhraseKind::Starts, {m_name});
            if (before.on == WaitKind::None) wait = m_store.span(m_hold.lane, before.index - 1);
        }
        switch (wait.on) {
        case WaitKind::Sleep:
            return say(PhraseKind::GoesOnAfterSleep, {m_name});
        case WaitKind::Task:
            return say(PhraseKind::GoesOnAfterTask, {m_name, waitText(m_store, wait)});
        case WaitKind::Yield:
            return say(PhraseKind::GoesOnAfterYield, {m_name});
        case WaitKind::None:
            return say(PhraseKind::GoesOn, {m_name});
        default:
            return say(PhraseKind::GoesOnAfterWait, {m_name, waitText(m_store, wait)});
        }
    }

    void whatItDid() {
        int printed = 0;
        for (std::size_t i = m_store.firstMark(m_hold.start); i < m_store.markCount(); ++i) {
            const trace::Mark mark = m_store.mark(i);
            if (mark.at.step > m_hold.start.step || mark.at > m_hold.end) break;
            if (mark.lane != m_hold.lane || mark.kind != MarkKind::Output) continue;
            if (++printed > 2) break; // the output has a place of its own
            std::string text = mark.text.substr(0, mark.text.find('\n'));
            if (text.empty()) continue;
            cut(text);
            say(PhraseKind::Prints, {text});
        }
        for (const std::size_t index : m_store.linksOf(m_hold.lane, m_hold.start, m_hold.end)) {
            const trace::Link link = m_store.link(index);
            if (link.kind == LinkKind::Cancel && link.from == m_hold.lane &&
                link.at.step == m_hold.start.step)
                say(PhraseKind::Cancels, {laneText(m_store, link.to)});
        }
    }

    /// At most 60 bytes, never within a character.
    static void cut(std::string& text) {
        constexpr std::size_t kMost = 60;
        if (text.size() <= kMost) return;
        std::size_t end = kMost;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
            --end;
        text.resize(end);
        text += "…";
    }

    void howItGaveItBack() {
        if (m_hold.open) return say(PhraseKind::StillRuns);
        if (m_hold.index + 1 == m_store.spanCount(m_hold.lane)) {
            const EndKind how = m_store.lane(m_hold.lane).end;
            say(how == EndKind::Raised      ? PhraseKind::Raises
                : how == EndKind::Cancelled ? PhraseKind::IsCancelled
                                            : PhraseKind::Returns);
            return toWhom();
        }
        const Span next = m_store.span(m_hold.lane, m_hold.index + 1);
        const int line = lineOf(m_store, next.site);
        if (line > 0) m_told.line = line;
        switch (next.state) {
        case SpanState::Running:
            return;
        case SpanState::Blocked:
            say(PhraseKind::CallsBlocking, {waitText(m_store, next)});
            atLine(line);
            return;
        case SpanState::Ready:
            say(next.on == WaitKind::Interpreter ? PhraseKind::LosesLock : PhraseKind::Yields);
            break;
        default:
            if (next.on == WaitKind::Task)
                say(PhraseKind::AwaitsTask, {waitText(m_store, next)});
            else if (next.on == WaitKind::Sleep && next.until != kNever)
                say(PhraseKind::Sleeps, {durationText(next.until - next.start.time)});
            else if (next.on == WaitKind::Loop)
                say(PhraseKind::RunsLoop);
            else if (next.on == WaitKind::Yield)
                say(PhraseKind::Yields);
            else
                say(PhraseKind::WaitsFor, {waitText(m_store, next)});
        }
        atLine(line);
        toWhom();
    }

    void toWhom() {
        const trace::Step step = m_hold.end.step;
        if (step < m_store.stepCount()) {
            const trace::HandOff next = m_store.handOff(step);
            const bool sameThread = next.thread == m_store.lane(m_hold.lane).thread;
            if (sameThread && next.lane != m_hold.lane &&
                next.at.time - m_hold.end.time < Narration::kShortestPause)
                return say(PhraseKind::GivesControlTo, {laneText(m_store, nextActor(m_store, step))});
        }
        if (m_store.lane(m_hold.lane).ended != m_hold.end) say(PhraseKind::GivesControlAway);
    }

    void blocks() {
        say(PhraseKind::Blocks,
            {m_name, waitText(m_store, m_hold), durationText(m_hold.end.time - m_hold.start.time)});
        atLine(m_told.line);
        const trace::LaneInfo lane = m_store.lane(m_hold.lane);
        if (lane.kind != LaneKind::Task) return;
        say(PhraseKind::NobodyElseRuns);
        // Who became ready during it; looked for among the nearest lanes, a sentence cannot name them all.
        int named = 0;
        const LaneId lanes = static_cast<LaneId>(m_store.laneCount());
        for (LaneId id = 0; id < std::min<LaneId>(lanes, 1000) && named < 3; ++id) {
            if (id == m_hold.lane || m_store.lane(id).kind != LaneKind::Task ||
                m_store.lane(id).thread != lane.thread)
                continue;
            const auto span = m_store.spanAt(id, {m_hold.end.time - 1, m_hold.start.step});
            if (!span || span->state != SpanState::Ready || span->start.time <= m_hold.start.time) continue;
            say(PhraseKind::StarvesMeanwhile, {laneText(m_store, id)});
            ++named;
        }
    }

    const Store& m_store;
    const Span& m_hold;
    std::string m_name;
    Sentence m_told;
};

} // namespace

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

Sentence createsSentence(const Store& store, const Span& hold) {
    return HoldTeller(store, hold).creates();
}

Sentence holdSentence(const Store& store, const Span& hold, bool goesOn) {
    return HoldTeller(store, hold).hold(goesOn);
}

} // namespace coroscope::analysis
