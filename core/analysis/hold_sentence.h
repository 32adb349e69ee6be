#pragma once

#include "core/analysis/narration.h"

namespace coroscope::analysis {

/// What the holder creates: "main creates func1 and func2, none of them starts yet".
Sentence createsSentence(const trace::Store& store, const trace::Span& hold);
/// How it got control, what it did, how and to whom it gave control. `goesOn`: its creations were told
/// before.
Sentence holdSentence(const trace::Store& store, const trace::Span& hold, bool goesOn);

} // namespace coroscope::analysis
