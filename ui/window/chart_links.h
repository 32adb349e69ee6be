#pragma once

#include "ui/playback/playback_controller.h"
#include "ui/window/views.h"

namespace coroscope::window {

/// What is done in the chart reaches playback and statistics, and back: a selected range is counted and can
/// be played round and round; a lane chosen in the statistics is selected in the chart.
class ChartLinks : public QObject {
    Q_OBJECT
public:
    ChartLinks(Views& views, playback::PlaybackController* playback, QObject* parent);
};

} // namespace coroscope::window
