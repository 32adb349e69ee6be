// coroscope-window.so: what of the command line needs Qt. Opened by coroscope, which gives it its own
// arguments.

#include "app/command_line.h"
#include "app/gui.h"
#include "app/headless.h"

using namespace coroscope::app;

extern "C" [[gnu::visibility("default")]] int coroscopeEnter(int argc, char** argv,
                                                             void (*waitForFontconfig)()) {
    const CommandLine line = parseCommandLine({argv + 1, argv + argc});
    if (line.command == CommandLine::Command::Export) return exportChart(line, argc, argv);
    if (line.command == CommandLine::Command::Window) return showWindow(line, argc, argv, waitForFontconfig);
    return kExitUsage;
}
