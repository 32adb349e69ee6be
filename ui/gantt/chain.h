#pragma once

#include "ui/gantt/view_state.h"

#include <atomic>

namespace coroscope::gantt {

/// Stretches of lanes, one after the other, that answer a question; with the words for each.
struct Chain {
    QString title;
    QString note; ///< instead of pieces: why there are none
    std::vector<ChainPiece> pieces;
};

/// Why the selected span's lane had to wait: of a span that was ready late who held control meanwhile, of a
/// wait what it depended on, of a running one what came before it. Nothing selected: the span that was late
/// longest. Any thread.
Chain whyLateChain(const trace::Store& store, std::optional<SpanRef> selected, const std::atomic<bool>& stop);

/// What determined how long the whole run took. Any thread.
Chain criticalPathChain(const trace::Store& store);

/// "0.5 s: func2 (Task-3) blocks the thread for 2 s (time.sleep, line 11)".
QString chainText(const trace::Store& store, const ChainPiece& piece);

/// Every span whose call stack passes through `line`, in order of lanes; at most `most`. Any thread.
std::vector<SpanRef> spansAtLine(const trace::Store& store, int line, std::size_t most,
                                 const std::atomic<bool>& stop);

} // namespace coroscope::gantt
