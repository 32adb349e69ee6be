#pragma once

#include "ui/window/main_window.h"

#include <memory>

namespace coroscope::journeys {

/// A window with a script that has been run, worked by real events.
class WindowDriver {
public:
    explicit WindowDriver(QSize size = {1280, 800});
    ~WindowDriver();

    window::MainWindow& window() { return *m_window; }
    gantt::ChartView& view() { return *m_window->chartView(); }
    gantt::ChartWidget& chart() { return *m_window->chart(); }
    playback::PlaybackController& playback() { return *m_window->playback(); }
    const trace::Store& store() const { return *m_window->liveRun()->trace(); }

    /// Puts the script into the editor and runs it; waits until it has ended, or (`endless`) for its first
    /// piece. False when that takes too long.
    bool run(const QString& script, bool endless = false);
    /// Until the counting, searching and analysing under way is done.
    void settle();

    /// A key to the chart, as if typed.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// The key of a command of the window, wherever the focus is.
    void command(const char* id);
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {});
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
    void wheel(QPoint at, int notches, Qt::KeyboardModifiers modifiers = {});
    /// A point of the chart's body, in shares of it.
    QPoint point(double acrossShare, double downShare);

    LaneId lane(const QString& name) const; ///< kNoLane when there is none
    /// The first (or last) span of a lane in a state.
    std::optional<gantt::SpanRef> span(LaneId lane, SpanState state, bool last = false) const;

private:
    std::unique_ptr<window::MainWindow> m_window;
};

} // namespace coroscope::journeys
