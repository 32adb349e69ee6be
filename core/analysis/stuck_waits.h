#pragma once

#include "core/analysis/deadlock.h"

#include <map>

namespace coroscope::analysis {

/// What it waits for is held by somebody, who has to give it back.
bool isLockLike(const trace::Store& store, const trace::Span& wait);

/// The lanes that wait where the trace ends, and who could end each wait: a graph in which deadlocks are
/// looked for.
class StuckWaits {
public:
    StuckWaits(const trace::Store& store, const LockHolds& holds);

    const std::vector<Stuck>& all() const { return m_all; }
    /// The place of a lane that waits; all().size() if it does not.
    std::size_t placeOf(LaneId lane) const;
    /// Leaves out whom somebody who is not stuck, or a time limit, may yet let go on.
    void keepHopeless();
    /// The places of one circle among those that are not `out`, in the order in which they wait for each
    /// other; empty when there is none.
    std::vector<std::size_t> findCircle(const std::vector<bool>& out) const;

private:
    void addWaits(const LockHolds& holds);
    void addStarved();
    std::vector<LaneId> actorsOf(const trace::Span& wait, const std::vector<HeldLock>& holds) const;
    std::vector<bool> limited() const;
    void index();

    const trace::Store& m_store;
    std::vector<Stuck> m_all;
    std::map<LaneId, std::size_t> m_places;
};

} // namespace coroscope::analysis
