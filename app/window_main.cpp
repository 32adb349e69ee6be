// coroscope-window: what of the command line needs Qt. Started by coroscope with its own arguments.

#include "app/command_line.h"
#include "app/gui.h"
#include "app/headless.h"

#include <cstdio>

using namespace coroscope::app;

int main(int argc, char** argv) {
    const CommandLine line = parseCommandLine({argv + 1, argv + argc});
    switch (line.command) {
    case CommandLine::Command::Export:
        return exportChart(line, argc, argv);
    case CommandLine::Command::Window:
        return showWindow(line, argc, argv);
    default:
        std::fputs("coroscope-window: start coroscope instead\n", stderr);
        return kExitUsage;
    }
}
