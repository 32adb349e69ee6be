#pragma once

#include "core/trace/store.h"

#include <vector>

namespace coroscope::analysis {

/// Somebody who held control of the thread while another was ready.
struct Holder {
    LaneId lane = kNoLane;
    std::size_t span = 0; ///< of the lane; the longest of `spans`
    SpanState state = SpanState::Running;
    WaitKind on = WaitKind::None; ///< of a blocked span: the call
    int line = 0;
    trace::Instant start; ///< cut to the time in question
    trace::Instant end;
    TimeNs held = 0;
    std::uint32_t spans = 1; ///< so many holds of this lane in a row
};

/// Who held control of `thread` between two instants, in order; neighbours of the same lane and line are one.
/// At most `most`: beyond that the shortest are left out. Time grows with the holds in between.
std::vector<Holder> holdersBetween(const trace::Store& store, LaneId thread, trace::Instant from,
                                   trace::Instant to, std::size_t most = 100);

/// Why a ready span got control only at its end: who held it meanwhile.
std::vector<Holder> whyLate(const trace::Store& store, const trace::Span& ready);

/// Who held control of `thread` between two instants for longer than `least` at a stretch: each once, in
/// order. Of many holds the store's pyramid tells the long ones, so that time grows with those alone; that
/// somebody held it several times in a row is then not added up.
std::vector<LaneId> longHoldersBetween(const trace::Store& store, LaneId thread, trace::Instant from,
                                       trace::Instant to, TimeNs least);

/// The span of the lane that took control with this step.
trace::Span holdOf(const trace::Store& store, trace::Step step);

} // namespace coroscope::analysis
