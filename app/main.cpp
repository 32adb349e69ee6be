#include "app/check_command.h"
#include "app/command_line.h"
#include "app/headless.h"
#include "app/window_library.h"
#include "core/session/look_server.h"

#include <cstdio>
#include <cstring>

using namespace coroscope::app;

int main(int argc, char** argv) {
    // Long runs are looked at by further processes of this program (session::Inspector).
    if (argc == 2 && std::strcmp(argv[1], coroscope::session::kLookArgument) == 0)
        return coroscope::session::serveLooks();
    const CommandLine line = parseCommandLine({argv + 1, argv + argc});
    switch (line.command) {
    case CommandLine::Command::Help:
        std::fputs(usage().c_str(), stdout);
        return 0;
    case CommandLine::Command::Version:
        std::puts("coroscope " COROSCOPE_VERSION);
        return 0;
    case CommandLine::Command::Wrong:
        std::fprintf(stderr, "coroscope: %s\nTry 'coroscope --help'.\n", line.problem.c_str());
        return kExitUsage;
    case CommandLine::Command::Run:
        return runScript(line);
    case CommandLine::Command::Trace:
        return traceScript(line);
    case CommandLine::Command::Check:
        return checkScript(line);
#ifdef COROSCOPE_WITH_UI
    case CommandLine::Command::Export:
    case CommandLine::Command::Window:
        return enterWindowLibrary(argc, argv);
#else
    case CommandLine::Command::Export:
    case CommandLine::Command::Window:
        std::fputs("coroscope: built without the user interface; it has the commands run, trace and check\n",
                   stderr);
        return kExitUsage;
#endif
    }
    return kExitUsage;
}
