#pragma once

#include <string>
#include <vector>

namespace coroscope::app {

/// What `coroscope ARGS…` asks for. Parsed without Qt, so that the commands that need no display start at
/// once.
struct CommandLine {
    enum class Command { Window, Run, Trace, Export, Help, Version, Wrong };

    Command command = Command::Window;
    std::string file; ///< the script (or, for Window, a trace); may be empty for Window only
    std::vector<std::string> arguments; ///< sys.argv[1:] of the script
    std::string output;                 ///< -o; empty: standard output (Trace)
    std::string clock;                  ///< "realistic", "exact"; empty: what the script says
    std::string axis; ///< "elastic", "time", "steps"; empty: chosen by the size of the trace
    std::string theme = "light";
    int width = 0; ///< --size in px; 0: as the picture needs
    int height = 0;
    double scale = 1;    ///< --scale, PNG only
    std::string problem; ///< Wrong: why, in one line
};

/// Never fails: a fault is Command::Wrong with `problem` set.
CommandLine parseCommandLine(const std::vector<std::string>& arguments);

/// The text of --help.
std::string usage();

} // namespace coroscope::app
