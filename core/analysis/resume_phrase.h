#pragma once

#include "core/analysis/phrases.h"
#include "core/trace/store.h"

namespace coroscope::analysis {

/// Why `hold`, a span that holds control, begins where it does: how its lane got control.
Phrase resumePhrase(const trace::Store& store, const trace::Span& hold);

/// True of a hold of a thread that runs a callback in its event loop: the loop goes on after it.
bool runsCallback(const trace::Store& store, const trace::Span& hold);

/// True of what is told as a call ("time.sleep"), not as a wait for something.
bool isCall(WaitKind on);
/// True of a blocking call that only the library makes, and so short that it is no use to tell.
bool isIncidental(const trace::Store& store, const trace::Span& span);
/// The hold together with those that follow it after nothing but incidental calls: one act, from the start of
/// the first to the end of the last, whose index it has. A hold that creates somebody is an act of its own.
trace::Span wholeHold(const trace::Store& store, const trace::Span& hold);
/// True of a hold that belongs to the one before it, as above.
bool goesOnIncidentally(const trace::Store& store, const trace::Span& hold);

} // namespace coroscope::analysis
