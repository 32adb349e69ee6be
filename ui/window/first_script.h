#pragma once

#include "ui/playback/live_run.h"

namespace coroscope::window {

/// Simulates what MainWindow::begin(file) is going to show, on another thread, while the window is still
/// being built; nullptr when nobody can know (a trace). Worked out from the kept settings alone: when it
/// turns out to be another script (unsaved work was recovered), that one is simulated as ever.
std::shared_ptr<playback::LiveRun::Early> simulateFirstScript(const QString& file);

} // namespace coroscope::window
