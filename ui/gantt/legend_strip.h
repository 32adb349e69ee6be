#pragma once

#include "ui/gantt/chart_widget.h"
#include "ui/gantt/legend.h"

#include <QPointer>
#include <QWidget>

namespace coroscope::gantt {

/// What the signs of the chart mean, in as many lines as the width asks for.
class LegendStrip : public QWidget {
    Q_OBJECT

public:
    explicit LegendStrip(ChartWidget* chart, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPointer<ChartWidget> m_chart;
    LegendParts m_parts = 0;
};

} // namespace coroscope::gantt
