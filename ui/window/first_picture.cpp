#include "ui/window/first_picture.h"

#include <QPointer>

namespace coroscope::window {

FirstPicture::FirstPicture(QWidget* window, gantt::ChartWidget* chart, playback::LiveRun* run, int patienceMs)
    : QObject(window), m_window(window), m_chart(chart), m_run(run) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_shown ? end() : showWindow(); });
    m_patience.start();
    waitForRun();
}

QCoro::Task<> FirstPicture::waitForRun() {
    const QPointer<FirstPicture> self(this);
    co_await m_run->showEarly();
    // Later, for the constructor may not have returned yet.
    if (self) QMetaObject::invokeMethod(this, &FirstPicture::showWindow, Qt::QueuedConnection);
}

void FirstPicture::showWindow() {
    if (m_shown) return;
    m_shown = true;
    m_window->show();
    if (m_run->trace()->laneCount() == 0) return end(); // there is nothing to wait for
    connect(m_chart, &gantt::ChartWidget::drawn, this, &FirstPicture::end);
    m_patience.start();
}

void FirstPicture::end() {
    m_patience.stop();
    m_chart->disconnect(this);
    deleteLater();
    emit over();
}

} // namespace coroscope::window
