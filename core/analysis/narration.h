#pragma once

#include "core/analysis/phrases.h"
#include "core/trace/store.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace coroscope::analysis {

enum class SentenceKind {
    Creates,  ///< the holder creates tasks; what else it does with control is the next sentence
    Hold,     ///< somebody takes control, does something, gives it away
    Idle,     ///< nobody can run
    RunEnded, ///< how the whole run ended, when it did not just finish
};

struct Sentence {
    std::uint64_t number = 0; ///< from 1
    SentenceKind kind = SentenceKind::Hold;
    trace::Instant at;
    trace::Instant end;
    LaneId lane = kNoLane; ///< who acts; none when nobody can run
    int line = 0;          ///< where it acts; 0 unknown
    std::vector<Phrase> phrases;
    std::string text; ///< the phrases in the user's language
};

/// A trace told in numbered sentences, one for each taking of control, one more where tasks are created and
/// one where nobody can run. The thread's own steps that only start the event loop or leave it are left out.
/// Each sentence is made when asked for; between them only a small index of the irregular ones is kept, so
/// that ten million steps can be told. The trace may grow: update() takes in what came. Several threads may
/// ask at once while none calls update().
class Narration {
public:
    /// Pauses shorter than this get no sentence, in ns.
    static constexpr TimeNs kShortestPause = 10'000;

    explicit Narration(std::shared_ptr<const trace::Store> store);

    /// Takes in what was recorded since. Until the run has ended, the last step is left out: it is not known
    /// yet how it ends.
    void update();
    std::uint64_t count() const;
    /// `number` from 1 to count().
    Sentence sentence(std::uint64_t number) const;
    /// The number of the sentence that tells what happens at `at`; 0 before the first. O(log n).
    std::uint64_t sentenceAt(trace::Instant at) const;
    /// The first sentence about the step (the next one told, where it is left out).
    std::uint64_t sentenceOf(trace::Step step) const;

private:
    enum Parts : std::uint8_t { kHold = 1, kCreates = 2, kIdleAfter = 4 };
    /// A step that is not just one sentence.
    struct Special {
        trace::Step step;
        std::uint8_t parts;
        std::int64_t before; ///< how many sentences the specials before it have more than one a step
    };

    void takeIn(trace::Step step, bool hasNext);
    bool onlyLoop(const trace::Span& hold) const;
    std::uint64_t sentencesBefore(trace::Step step) const;
    std::uint8_t partsOf(trace::Step step) const;
    Sentence make(trace::Step step, Parts part) const;
    Sentence makeEnd() const;

    std::shared_ptr<const trace::Store> m_store;
    std::vector<Special> m_specials;
    std::int64_t m_more = 0;    ///< sentences more than steps, so far
    trace::Step m_steps = 0;    ///< taken in
    std::size_t m_links = 0;    ///< taken in
    trace::Instant m_heldUntil; ///< by any thread, over the steps looked at
    bool m_severalThreads = false;
    bool m_tellsEnd = false;
};

} // namespace coroscope::analysis
