#pragma once

#include <QLabel>
#include <QSlider>
#include <QToolBar>

namespace coroscope::playback {
class PlaybackController;
}

namespace coroscope::window {

class ActionRegistry;

/// The toolbar: running, playing, stepping and the speed.
class PlaybackBar : public QToolBar {
    Q_OBJECT
public:
    PlaybackBar(const ActionRegistry& actions, playback::PlaybackController* playback, QWidget* parent);

private:
    void addSpeed(playback::PlaybackController* playback);
    QSlider* m_speed = nullptr;
    QLabel* m_speedLabel = nullptr;
};

} // namespace coroscope::window
