#pragma once

#include "core/trace/store.h"

#include <vector>

namespace coroscope::analysis {

/// A stretch of one lane on the way that determines when the run ends: had it been shorter, so had the run.
struct PathPiece {
    LaneId lane = kNoLane;
    std::size_t span = 0;
    SpanState state = SpanState::Running; ///< Waiting only where nobody is known to have ended the wait
    trace::Instant start;                 ///< the piece's part of the span
    trace::Instant end;
    TimeNs length = 0;
};

/// From the start of the run to its end, without holes. Goes back from the last hold of the main thread: a
/// running or blocked span was preceded by what made its lane ready; a wait by the lane that ended it, a
/// sleep by itself; a ready span by whoever held control meanwhile. At most `most` pieces, the latest ones.
std::vector<PathPiece> criticalPath(const trace::Store& store, std::size_t most = 100'000);

/// The same for one span: what determined when it ended, back to `since`. The first piece is cut there.
std::vector<PathPiece> pathTo(const trace::Store& store, const trace::Span& last, trace::Instant since,
                              std::size_t most = 100'000);

} // namespace coroscope::analysis
