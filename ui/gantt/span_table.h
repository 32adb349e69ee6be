#pragma once

#include "ui/gantt/view_state.h"

#include <QTableView>
#include <QTimer>

namespace coroscope::gantt {

class ChartWidget;
class SpanTableModel;

/// The chart as a table, for screen readers and for reading off figures: a row a span. It goes to what is
/// selected in the chart, and what is chosen here is selected there.
class SpanTable : public QTableView {
    Q_OBJECT
public:
    explicit SpanTable(ChartWidget* chart, QWidget* parent = nullptr);

    void setTrace(std::shared_ptr<const trace::Store> store);
    void refresh(); ///< the trace has grown: looked at again in a moment, the current row stays

public slots:
    void copy() const; ///< the selected rows, their columns parted by tabs

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void takeIn();
    void goTo(SpanRef span);
    void choose(const QModelIndex& index);

    ChartWidget* m_chart;
    SpanTableModel* m_model;
    QTimer m_pause;          ///< so that a growing trace does not start the table over all the time
    bool m_outdated = false; ///< grown since
    bool m_following = false;
};

} // namespace coroscope::gantt
