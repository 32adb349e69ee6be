#pragma once

#include "app/command_line.h"

namespace coroscope::app {

/// `coroscope check`: what of the run of a script, or of a trace, deserves a look, one line each on standard
/// output as compilers write theirs, or as one JSON object. What the script prints to stdout is dropped.
/// Hints are told, but are no reason to fail. Returns the exit status: that of the run, or kExitFound where
/// the run ended well and something was found.
int checkScript(const CommandLine& line);

} // namespace coroscope::app
