#pragma once

#include "ui/gantt/chart_widget.h"

#include <QAction>
#include <QObject>

#include <functional>

namespace coroscope::gantt {

/// The commands of a chart under names that never change ("chart.zoomIn"): for the bar above it, menus, the
/// command palette and the list of keys. Their keys work while the chart has the focus, so that single
/// letters can be keys and still be typed elsewhere.
class ChartActions : public QObject {
    Q_OBJECT

public:
    explicit ChartActions(ChartWidget* chart);

    /// Those that belong together in a menu.
    struct Group {
        QString title;
        QList<QAction*> actions;
    };
    const QList<Group>& groups() const { return m_groups; }
    QAction* action(const QString& id) const; ///< nullptr when there is none

    /// Where those that need more than the chart lead; set by who owns what they need.
    void onTriggered(const QString& id, std::function<void()> slot);

private:
    void addAxes();
    void addZoom();
    void addSelection();
    void addArrows();
    void addOrder();
    void addQuestions();
    QAction* add(const char* id, const QString& text, const char* keys, std::function<void()> slot = {},
                 const char* icon = nullptr);
    void follow(); ///< check marks and what is possible, from the chart as it is

    ChartWidget* m_chart;
    QList<Group> m_groups;
};

} // namespace coroscope::gantt
