// coroscope-window: what of the command line needs Qt. Started by coroscope with its own arguments.

#include "app/command_line.h"
#include "app/gui.h"
#include "app/headless.h"

#include "core/session/inspector.h"
#include "core/session/look_server.h"

#include <cstdio>
#include <cstring>

using namespace coroscope::app;

int main(int argc, char** argv) {
    // Long runs are looked at by further processes of this program (session::Inspector).
    if (argc == 2 && std::strcmp(argv[1], coroscope::session::kLookArgument) == 0)
        return coroscope::session::serveLooks();
    coroscope::session::setLookProgram("/proc/self/exe");
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
