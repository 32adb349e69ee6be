#pragma once

#include "ui/gantt/chart_actions.h"

#include <QToolButton>
#include <QWidget>

namespace coroscope::gantt {

/// The row of buttons above a chart: axis, zoom, arrows, order, filter, search, questions.
class ChartBar : public QWidget {
    Q_OBJECT

public:
    ChartBar(ChartWidget* chart, ChartActions* actions, QWidget* parent = nullptr);

private:
    QToolButton* button(QAction* action);
    QToolButton* menuButton(const QString& icon, const QString& hint, const QList<QAction*>& actions);
    void follow();

    ChartWidget* m_chart;
    ChartActions* m_actions;
    QToolButton* m_axis;
    QToolButton* m_sort;
    QToolButton* m_arrows;
};

} // namespace coroscope::gantt
