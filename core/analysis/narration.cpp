#include "core/analysis/narration.h"

#include "core/analysis/deadlock.h"
#include "core/analysis/hold_sentence.h"
#include "core/analysis/resume_phrase.h"
#include "core/analysis/why_late.h"
#include "core/analysis/words.h"

#include <algorithm>
#include <bit>

namespace coroscope::analysis {

using trace::Instant;
using trace::Span;
using trace::Step;
using trace::Store;

Narration::Narration(std::shared_ptr<const Store> store) : m_store(std::move(store)) {
    update();
}

void Narration::update() {
    const auto outcome = m_store->outcome();
    const Step steps = m_store->stepCount();
    const Step complete = outcome || steps == 0 ? steps : steps - 1;
    for (; m_steps < complete; ++m_steps)
        takeIn(m_steps, m_steps + 1 < steps);
    m_tellsEnd = outcome && (outcome->outcome != Outcome::Finished || !outcome->explanation.empty());
}

void Narration::takeIn(Step step, bool hasNext) {
    const trace::HandOff handOff = m_store->handOff(step);
    std::uint8_t parts = kHold;
    for (const std::size_t links = m_store->linkCount(); m_links < links; ++m_links) {
        const trace::Link link = m_store->link(m_links);
        if (link.at.step > step) break;
        if (link.at.step == step && link.kind == LinkKind::Create && link.from == handOff.lane)
            parts |= kCreates;
    }
    const trace::HandOff next = hasNext ? m_store->handOff(step + 1) : trace::HandOff{};
    if (hasNext && next.thread != handOff.thread) m_severalThreads = true;
    // Only a step that is far from its successor can be followed by a pause, so most need no look at their
    // span.
    const bool far = hasNext && next.at.time - handOff.at.time >= kShortestPause;
    const bool isThread = handOff.lane == handOff.thread;
    if (far || isThread || m_severalThreads) {
        const Span hold = holdOf(*m_store, step);
        m_heldUntil = std::max(m_heldUntil, hold.end);
        if (hasNext && next.at.time - m_heldUntil.time >= kShortestPause) parts |= kIdleAfter;
        if ((isThread && onlyLoop(hold)) || isIncidental(*m_store, hold) ||
            goesOnIncidentally(*m_store, hold))
            parts &= static_cast<std::uint8_t>(~(kHold | kCreates));
    }
    if (parts == kHold) return;
    m_specials.push_back({step, parts, m_more});
    m_more += std::popcount(parts) - 1;
}

/// True of a thread's hold that only enters the event loop, or leaves it and ends.
bool Narration::onlyLoop(const Span& hold) const {
    if (hold.state != SpanState::Running || hold.open || saysAnything(*m_store, hold)) return false;
    const auto isLoop = [&](std::size_t index) {
        const Span span = m_store->span(hold.lane, index);
        return span.state == SpanState::Waiting && span.on == WaitKind::Loop;
    };
    if (hold.index + 1 < m_store->spanCount(hold.lane)) return isLoop(hold.index + 1);
    for (std::size_t i = hold.index; i-- > 0;) {
        if (isLoop(i)) return true;
        if (m_store->span(hold.lane, i).state != SpanState::Ready) return false;
    }
    return false;
}

std::uint64_t Narration::count() const {
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(m_steps) + m_more) + (m_tellsEnd ? 1 : 0);
}

std::uint64_t Narration::sentencesBefore(Step step) const {
    const auto next = std::lower_bound(m_specials.begin(), m_specials.end(), step,
                                       [](const Special& s, Step wanted) { return s.step < wanted; });
    const std::int64_t more = next == m_specials.end() ? m_more : next->before;
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(step) + more);
}

std::uint8_t Narration::partsOf(Step step) const {
    const auto at = std::lower_bound(m_specials.begin(), m_specials.end(), step,
                                     [](const Special& s, Step wanted) { return s.step < wanted; });
    return at != m_specials.end() && at->step == step ? at->parts : static_cast<std::uint8_t>(kHold);
}

Sentence Narration::sentence(std::uint64_t number) const {
    if (m_tellsEnd && number == count()) {
        Sentence end = makeEnd();
        end.number = number;
        return end;
    }
    // The last step with at most number - 1 sentences before it.
    Step low = 0, high = m_steps;
    while (low < high) {
        const Step mid = low + (high - low) / 2;
        if (sentencesBefore(mid) <= number - 1)
            low = mid + 1;
        else
            high = mid;
    }
    Step step = low == 0 ? 0 : low - 1;
    auto within = static_cast<int>(number - 1 - sentencesBefore(step));
    const std::uint8_t parts = partsOf(step);
    for (const Parts part : {kCreates, kHold, kIdleAfter}) {
        if (!(parts & part) || within-- > 0) continue;
        Sentence made = make(step, part);
        made.number = number;
        made.text = join(made.phrases);
        return made;
    }
    return {};
}

std::uint64_t Narration::sentenceAt(Instant at) const {
    if (m_steps == 0 || at < Instant{m_store->stepTime(0), 0}) return 0;
    if (m_tellsEnd && at >= m_store->end()) return count();
    // Of a step that lies in the past of `at.time`; the step tells instants of the same time apart.
    const Step step = std::min({m_steps - 1, m_store->stepAt(at.time), at.step});
    const std::uint64_t first = sentencesBefore(step) + 1;
    const std::uint8_t parts = partsOf(step);
    if (parts == 0) return first - 1; // left out: the one before still holds
    const auto last = first + static_cast<std::uint64_t>(std::popcount(parts)) - 1;
    if (parts & kIdleAfter) {
        // Only the pause may be told of a step: before it, the sentence before still holds.
        if (at < make(step, kIdleAfter).at) return last - 1;
    }
    return last;
}

std::uint64_t Narration::sentenceOf(Step step) const {
    return std::min(sentencesBefore(std::min(step, m_steps)) + 1, count());
}

Sentence Narration::make(Step step, Parts part) const {
    const Span hold = holdOf(*m_store, step);
    if (part == kCreates) return createsSentence(*m_store, hold);
    if (part == kHold) return holdSentence(*m_store, hold, (partsOf(step) & kCreates) != 0);
    Sentence idle;
    idle.kind = SentenceKind::Idle;
    const trace::HandOff next = m_store->handOff(step + 1);
    // The pause begins when the last thread has let go, which may be one that took control earlier.
    Instant from = hold.end;
    if (m_severalThreads) {
        for (Step s = step, looked = 0; s-- > 0 && looked < 1000; ++looked)
            from = std::max(from, std::min(holdOf(*m_store, s).end, next.at));
    }
    idle.at = from;
    idle.end = next.at;
    const std::string pause = durationText(next.at.time - from.time);
    const LaneId actor = nextActor(*m_store, step + 1);
    const Span act = holdOf(*m_store, step + 1);
    const bool callback = actor == act.lane && actor == next.thread && runsCallback(*m_store, act);
    idle.phrases.push_back(callback ? Phrase{PhraseKind::NobodyRunsCallback, {pause}}
                                    : Phrase{PhraseKind::NobodyRunsNext, {pause, laneText(*m_store, actor)}});
    return idle;
}

Sentence Narration::makeEnd() const {
    const auto end = m_store->outcome();
    Sentence told;
    told.kind = SentenceKind::RunEnded;
    told.at = told.end = m_store->end();
    switch (end->outcome) {
    case Outcome::Finished:
        told.phrases.push_back(end->explanation.empty() ? Phrase{PhraseKind::Finished, {}}
                                                        : Phrase{PhraseKind::ExitEnd, {end->explanation}});
        break;
    case Outcome::Exception:
        told.phrases.push_back(end->explanation.empty()
                                   ? Phrase{PhraseKind::UncaughtEnd, {}}
                                   : Phrase{PhraseKind::UncaughtErrorEnd,
                                            {end->explanation.substr(0, end->explanation.find('\n'))}});
        break;
    case Outcome::Deadlock:
        told.phrases.push_back({PhraseKind::DeadlockEnd, {deadlockSaid(*m_store)}});
        break;
    case Outcome::Budget:
        told.phrases.push_back(
            {PhraseKind::BudgetEnd, {end->explanation.substr(0, end->explanation.find('\n'))}});
        break;
    case Outcome::Stopped:
        told.phrases.push_back({PhraseKind::StoppedEnd, {}});
        break;
    }
    told.text = join(told.phrases);
    return told;
}

} // namespace coroscope::analysis
