#pragma once

#include "core/trace/store.h"

#include <memory>
#include <QAbstractTableModel>

namespace coroscope::gantt {

/// The chart as a table, for screen readers and for reading figures: a row a span, in order of lanes, then of
/// time. Rows are looked up when asked for, so a table of ten million spans costs a number a lane.
class SpanTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Lane, State, What, Line, Start, End, Duration, Late, ColumnCount };
    enum Role { LaneRole = Qt::UserRole, IndexRole };

    explicit SpanTableModel(QObject* parent = nullptr);
    void setTrace(std::shared_ptr<const trace::Store> store);
    void refresh(); ///< the trace has grown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// The row of a span, -1 when there is none.
    int rowOf(LaneId lane, std::size_t index) const;

private:
    void count();
    std::shared_ptr<const trace::Store> m_store;
    std::vector<std::uint64_t> m_firstRow; ///< of each lane, and one past the last
};

} // namespace coroscope::gantt
