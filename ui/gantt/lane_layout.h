#pragma once

#include "ui/gantt/view_state.h"

#include <QString>
#include <unordered_map>
#include <vector>

namespace coroscope::gantt {

/// A row of the chart: a lane, or the heading of a pool (which has no lane of its own).
struct Row {
    LaneId lane = kNoLane;  ///< kNoLane: the heading of a pool
    LaneId group = kNoLane; ///< what folding this row's group is keyed by (ViewState::folded)
    std::uint8_t depth = 0;
    bool heading = false; ///< a thread, process or pool with rows below it
    bool folded = false;
    std::uint32_t hidden = 0; ///< rows folded away below it
};

/// The rows in their order, and where they are. Built anew when lanes, folds, filter or order change (linear
/// in lanes); asked for each frame in time independent of them. Heights are the same for all rows, so that
/// finding a row is a division.
class LaneLayout {
public:
    /// Takes in lanes that are new since the last call, and rebuilds the rows if anything changed.
    void update(const trace::Store& store, const ViewState& view);
    /// Forget the trace.
    void clear();

    /// Decides the height of a row for a body `height` px high: view.laneHeight, or what fits between
    /// `least` and `most`.
    void setHeight(const ViewState& view, double height, double least, double most);

    /// Changes whenever the rows do; never 0 once there was a trace.
    std::uint64_t timesBuilt() const { return m_timesBuilt; }

    std::size_t size() const { return m_rows.size(); }
    const Row& row(std::size_t index) const { return m_rows[index]; }
    double rowHeight() const { return m_rowHeight; }
    double totalHeight() const { return m_rowHeight * static_cast<double>(m_rows.size()); }
    double top(std::size_t index) const { return m_rowHeight * static_cast<double>(index); }
    /// Rows that meet [y, y + height): first and one past the last.
    std::pair<std::size_t, std::size_t> visible(double y, double height) const;
    /// The row at `y`, or size().
    std::size_t rowAt(double y) const;
    /// The row of `lane`, of the group it is folded into, or -1 when it is filtered out. O(1).
    std::ptrdiff_t rowOf(LaneId lane) const;

    /// What folds: the keys of all groups that have rows of their own.
    std::vector<LaneId> groups() const;

    /// The heading of a pool without a lane.
    QString poolName(LaneId group) const;
    /// The lanes of a group that pass the filter, in order.
    const std::vector<LaneId>& members(LaneId group) const;
    /// A worker or a thread without tasks beside others: when it blocks, it keeps nobody waiting.
    bool holdsOnlyItself(LaneId lane) const {
        return lane < m_lanes.size() && m_lanes[lane].alone && m_lanes.size() > 1;
    }
    /// How many lanes pass the filter, of how many (threads that only head others not counted).
    std::pair<std::size_t, std::size_t> passed() const { return {m_passed, m_counted}; }
    /// Lanes whose name or function contains `text` (no case), in row order; at most `most`.
    std::vector<LaneId> find(const QString& text, std::size_t most) const;
    /// The hue number of a lane's colour: tasks take turns, in order of creation.
    int hue(LaneId lane) const { return lane < m_lanes.size() ? m_lanes[lane].hue : 0; }

private:
    struct Entry {
        QString name; ///< as searched for: lower case
        QString function;
        LaneId thread = kNoLane;
        LaneId group = kNoLane; ///< thread lane, or pool key
        LaneId parent = kNoLane;
        LaneKind kind = LaneKind::Task;
        std::uint8_t hue = 0;
        bool alone = false; ///< no tasks run on it
    };
    struct Pool {
        QString stem;
        std::vector<LaneId> workers;
    };
    struct Totals {
        double control = 0;
        double late = 0;
        unsigned states = 0;
    };

    static constexpr LaneId kPoolBase = 0xf0000000u; ///< keys of pools in Entry::group and ViewState::folded

    bool takeNewLanes(const trace::Store& store);
    void rebuild(const trace::Store& store, const ViewState& view);
    bool accepts(const trace::Store& store, LaneId lane, const LaneFilter& filter) const;
    Totals totals(const trace::Store& store, LaneId lane) const;
    void sortLanes(const trace::Store& store, std::vector<LaneId>& lanes, SortOrder order) const;

    std::vector<Entry> m_lanes;
    std::vector<Pool> m_pools;
    std::vector<Row> m_rows;
    std::unordered_map<LaneId, std::vector<LaneId>> m_members;
    std::vector<std::int32_t> m_rowOfLane;
    double m_rowHeight = 24;
    int m_nextHue = 0;
    std::uint64_t m_timesBuilt = 0;
    std::size_t m_passed = 0;
    std::size_t m_counted = 0;

    // What the rows were built from.
    LaneFilter m_filter;
    SortOrder m_sort = SortOrder::Creation;
    std::unordered_set<LaneId> m_folded;
    std::uint64_t m_revision = ~0ull;
};

} // namespace coroscope::gantt
