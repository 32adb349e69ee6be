#pragma once

#include "core/analysis/narration.h"

namespace coroscope::analysis {

/// What the holder creates: "main creates func1 and func2, neither of which starts yet".
Sentence createsSentence(const trace::Store& store, const trace::Span& hold);
/// How it got control, what it did, how and to whom it gave control. `goesOn`: its creations were told
/// before.
Sentence holdSentence(const trace::Store& store, const trace::Span& hold, bool goesOn);

/// Who takes control of the thread after the hold, without a pause: kNoLane when nobody does, or the same
/// lane. Callbacks of the event loop that only stand between two tasks do not count.
LaneId nextOnThread(const trace::Store& store, const trace::Span& hold);
/// It prints something, or an exception is told of it.
bool saysAnything(const trace::Store& store, const trace::Span& hold);

/// Who acts next from this step on: a callback of an event loop only stands between two tasks.
LaneId nextActor(const trace::Store& store, trace::Step step);

} // namespace coroscope::analysis
