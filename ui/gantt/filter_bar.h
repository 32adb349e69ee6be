#pragma once

#include "ui/gantt/chart_widget.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QWidget>

namespace coroscope::gantt {

/// Which lanes the chart shows: by name, by function, by the states that they were in. Shows how many pass.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(ChartWidget* chart, QWidget* parent = nullptr);
    void open();  ///< and puts the focus into the name
    void clear(); ///< shows all lanes again

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void apply();
    void follow(); ///< what the chart's filter is, when others changed it; the count

    ChartWidget* m_chart;
    QLineEdit* m_name;
    QLineEdit* m_function;
    std::vector<std::pair<unsigned, QToolButton*>> m_states;
    QToolButton* m_now;
    QLabel* m_count;
    bool m_applying = false;
};

} // namespace coroscope::gantt
