#pragma once

#include "core/analysis/statistics.h"
#include "ui/gantt/latest_job.h"
#include "ui/gantt/view_state.h"

#include <QAbstractTableModel>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QWidget>

namespace coroscope::gantt {

/// The figures of each lane, as rows, sorted here: a proxy takes too long over 100,000 lanes.
class StatisticsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Lane, Control, Blocked, Ready, Waiting, HandOffs, LongestReady, ColumnCount };
    enum Role { LaneRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;
    void set(std::shared_ptr<const trace::Store> store, std::vector<analysis::LaneStatistics> lanes);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    std::shared_ptr<const trace::Store> m_store;
    std::vector<analysis::LaneStatistics> m_lanes;
    int m_column = Lane;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

/// Who held control, who sat in a blocking call, who was ready and who waited for how long, within a selected
/// range or the whole run; with hand-offs, the longest hold, how busy the loop was and how long tasks were
/// ready before they got control. Counted off the user-interface thread.
class StatisticsView : public QWidget {
    Q_OBJECT

public:
    explicit StatisticsView(QWidget* parent = nullptr);
    void setTrace(std::shared_ptr<const trace::Store> store);
    void setRange(std::optional<InstantRange> range); ///< empty: the whole run
    void refresh();                                   ///< the trace has grown

    const analysis::Statistics& statistics() const { return m_statistics; } ///< as shown
    QString summary() const { return m_summary->text(); }
    QTableView* table() const { return m_table; }
    bool busy() const { return m_job.busy(); }

signals:
    void spanChosen(coroscope::gantt::SpanRef span);
    void laneChosen(coroscope::LaneId lane);
    void wholeRunWanted();
    void counted();

private:
    void count();
    void show(const analysis::Statistics& statistics);

    std::shared_ptr<const trace::Store> m_store;
    std::optional<InstantRange> m_range;
    analysis::Statistics m_statistics;
    LatestJob m_job;
    QLabel* m_summary;
    QToolButton* m_whole;
    QTableView* m_table;
    StatisticsModel* m_model;
};

} // namespace coroscope::gantt
