#pragma once

#include "ui/gantt/chart_widget.h"

#include <QPixmap>
#include <QPointer>
#include <QWidget>

namespace coroscope::gantt {

/// The whole trace in a strip, with a window over what the chart shows: drag it to pan, its edges to zoom,
/// click to go there, double-click to fit. Colours say who held control, red that somebody blocked.
class OverviewStrip : public QWidget {
    Q_OBJECT

public:
    explicit OverviewStrip(ChartWidget* chart, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Grip { None, Move, Left, Right };
    Grip gripAt(double x) const;
    double shareAt(double x) const { return x / std::max(1, width()); }
    std::pair<double, double> window() const; ///< px
    void drawTrace();

    QPointer<ChartWidget> m_chart;
    QPixmap m_cache;
    std::uint64_t m_revision = ~0ull;
    const void* m_drawn = nullptr;
    Axis m_axis;
    ThemeStyle m_theme;
    Grip m_grip = Grip::None;
    double m_pressedX = 0;
    double m_pressedFrom = 0;
    double m_pressedTo = 0;
};

} // namespace coroscope::gantt
