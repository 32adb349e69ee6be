#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace coroscope::app {

/// What `coroscope ARGS…` asks for. Parsed without Qt, so that the commands that need no display start at
/// once.
struct CommandLine {
    enum class Command { Window, Run, Trace, Check, Export, Help, Version, Wrong };

    Command command = Command::Window;
    std::string file; ///< the script, or, but for Run and Trace, a trace; may be empty for Window only
    std::vector<std::string> arguments; ///< sys.argv[1:] of the script
    std::string output;                 ///< -o; empty: standard output (Trace)
    std::string clock;                  ///< "realistic", "exact"; empty: what the script says

    bool json = false; ///< Check: one JSON object instead of lines

    // Export.
    std::string axis; ///< "elastic", "time", "steps"; empty: chosen by the size of the trace
    std::string theme = "light";
    std::string palette = "safe";
    int textSize = 0;                 ///< percent; 0: suits the size of the picture
    int width = 1280;                 ///< --size in px; 0: as the steps need
    int height = 0;                   ///< 0: as the lanes need
    double scale = 1;                 ///< PNG only
    std::optional<std::string> title; ///< unset: the name of the file; empty: none
    std::string lanes;                ///< only lanes or functions with this text; empty: all
    std::optional<std::pair<std::int64_t, std::int64_t>> range; ///< ns
    std::optional<std::int64_t> playhead;                       ///< ns
    bool legend = true;
    bool narration = true;
    bool arrows = true;

    std::string problem; ///< Wrong: why, in one line
};

/// Never fails: a fault is Command::Wrong with `problem` set.
CommandLine parseCommandLine(const std::vector<std::string>& arguments);

/// The text of --help.
std::string usage();

} // namespace coroscope::app
