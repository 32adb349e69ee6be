#pragma once

#include "ui/gantt/chart_widget.h"
#include "ui/playback/live_run.h"

#include <QTimer>

namespace coroscope::window {

/// Shows a window as soon as its chart has something to show, and tells when that has been painted: what lies
/// around the chart is made only then, so that nobody waits for it. The chart never lets the window wait
/// longer than the patience, and neither does a window that is shown where nobody sees it. Deletes itself.
class FirstPicture : public QObject {
    Q_OBJECT
public:
    /// LiveRun::takeEarly() came before. `patienceMs`: once for the run, once for the painting.
    FirstPicture(QWidget* window, gantt::ChartWidget* chart, playback::LiveRun* run, int patienceMs);

signals:
    void over();

private:
    QCoro::Task<> waitForRun();
    void showWindow();
    void end();

    QWidget* m_window;
    gantt::ChartWidget* m_chart;
    playback::LiveRun* m_run;
    QTimer m_patience;
    bool m_shown = false;
};

} // namespace coroscope::window
