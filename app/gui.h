#pragma once

#include "app/command_line.h"

namespace coroscope::app {

/// Draws the chart into a file. Needs fonts but no display: Qt's "offscreen" platform is used whatever the
/// environment says. Returns the exit status.
int exportChart(const CommandLine& line, int& argc, char** argv);

/// The window, until it is closed. With no display to show it on: one line that names the commands which need
/// none, and exit status 2. `waitForFontconfig`: see window_library.h.
int showWindow(const CommandLine& line, int& argc, char** argv, void (*waitForFontconfig)());

} // namespace coroscope::app
