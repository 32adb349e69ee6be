#include "tests/ui/journeys/window_driver.h"

#include "ui/window/action_registry.h"

#include <QAction>
#include <QtTest>

namespace coroscope::journeys {

WindowDriver::WindowDriver(QSize size) : m_window(std::make_unique<window::MainWindow>()) {
    m_window->resize(size);
    m_window->show();
    (void)QTest::qWaitForWindowActive(m_window.get());
}

WindowDriver::~WindowDriver() {
    m_window->editor()->setModified(false);
}

bool WindowDriver::run(const QString& script, bool endless) {
    m_window->editor()->setText(script);
    const void* before = m_window->liveRun()->trace().get();
    m_window->run(false);
    const bool there = QTest::qWaitFor(
        [&] {
            return m_window->liveRun()->trace().get() != before &&
                   (store().outcome() || (endless && store().stepCount() > 100));
        },
        30'000);
    settle();
    chart().setFocus();
    return there;
}

void WindowDriver::settle() {
    (void)QTest::qWaitFor([&] { return !m_window->statistics()->busy() && !view().busy(); }, 10'000);
    QTest::qWait(150); // pauses after which snapshots are taken and texts are simulated
}

void WindowDriver::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    chart().setFocus();
    QTest::keyClick(&chart(), key, modifiers);
    settle();
}

void WindowDriver::command(const char* id) {
    const QAction* action = m_window->actions()->action(QLatin1String(id));
    QVERIFY2(action && !action->shortcut().isEmpty(), id);
    const QKeyCombination key = action->shortcut()[0];
    QTest::keyClick(m_window.get(), key.key(), key.keyboardModifiers());
    QTest::qWait(1);
}

void WindowDriver::click(QPoint at, Qt::KeyboardModifiers modifiers) {
    QTest::mouseClick(chart().viewport(), Qt::LeftButton, modifiers, at);
    settle();
}

void WindowDriver::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers) {
    QWidget* viewport = chart().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, modifiers, from);
    for (const QPoint at : {(from * 2 + to) / 3, (from + to * 2) / 3, to}) {
        QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(QPointF(at)), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QApplication::sendEvent(viewport, &move);
    }
    QTest::mouseRelease(viewport, Qt::LeftButton, modifiers, to);
    settle();
}

void WindowDriver::wheel(QPoint at, int notches, Qt::KeyboardModifiers modifiers) {
    QWidget* viewport = chart().viewport();
    QWheelEvent event(at, viewport->mapToGlobal(QPointF(at)), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &event);
}

QPoint WindowDriver::point(double acrossShare, double downShare) {
    const QRect body = chart().bodyRect().toRect();
    return {body.left() + static_cast<int>(body.width() * acrossShare),
            body.top() + static_cast<int>(body.height() * downShare)};
}

LaneId WindowDriver::lane(const QString& name) const {
    for (LaneId lane = 0; lane < store().laneCount(); ++lane)
        if (QString::fromStdString(store().lane(lane).name) == name) return lane;
    return kNoLane;
}

std::optional<gantt::SpanRef> WindowDriver::span(LaneId lane, SpanState state, bool last) const {
    std::optional<gantt::SpanRef> found;
    for (std::size_t i = 0; lane < store().laneCount() && i < store().spanCount(lane); ++i) {
        if (store().span(lane, i).state != state) continue;
        found = gantt::SpanRef{lane, i};
        if (!last) break;
    }
    return found;
}

} // namespace coroscope::journeys
