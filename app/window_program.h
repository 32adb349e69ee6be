#pragma once

namespace coroscope::app {

/// The commands that need Qt are in a program of their own, `coroscope-window`, which this one becomes:
/// loading Qt's libraries takes longer than running many a script. Returns only when that program cannot be
/// started, with what to exit with.
int becomeWindowProgram(char** argv);

} // namespace coroscope::app
