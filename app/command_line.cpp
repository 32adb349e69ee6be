#include "app/command_line.h"

#include "app/option_values.h"

#include <string_view>
#include <tuple>

namespace coroscope::app {

namespace {

using Command = CommandLine::Command;

/// The options a command takes; anything else that begins with '-' is refused.
struct Grammar {
    Command command;
    std::string_view options;  ///< names with a space before and after each
    std::string_view switches; ///< the same, of those without a value
    bool takesArguments;       ///< whatever follows FILE belongs to the script
};

constexpr Grammar kWindow{Command::Window, " ", " ", false};
constexpr Grammar kRun{Command::Run, " --clock ", " ", true};
constexpr Grammar kTrace{Command::Trace, " --clock -o --output ", " ", true};
constexpr Grammar kCheck{Command::Check, " --clock ", " --json ", true};
constexpr Grammar kExport{
    Command::Export,
    " --clock -o --output --size --axis --theme --palette --text-size --scale --range --title --lanes "
    "--playhead ",
    " --no-title --no-legend --no-narration --no-arrows ", true};

bool isOneOf(std::string_view names, const std::string& name) {
    return names.find(" " + name + " ") != std::string_view::npos;
}

CommandLine wrong(std::string problem) {
    CommandLine line;
    line.command = Command::Wrong;
    line.problem = std::move(problem);
    return line;
}

bool oneOf(std::string_view value, std::initializer_list<std::string_view> choices) {
    for (auto choice : choices)
        if (value == choice) return true;
    return false;
}

/// Takes one option with its value into `line`; the complaint when the value is none.
std::string apply(CommandLine& line, std::string_view name, const std::string& value) {
    const std::string quoted = "'" + value + "'";
    if (name == "-o" || name == "--output") {
        if (value.empty()) return "-o needs the name of a file";
        line.output = value;
    } else if (name == "--clock") {
        if (!oneOf(value, {"realistic", "exact"})) return "--clock is realistic or exact, not " + quoted;
        line.clock = value;
    } else if (name == "--axis") {
        if (!oneOf(value, {"elastic", "time", "steps"}))
            return "--axis is elastic, time or steps, not " + quoted;
        line.axis = value;
    } else if (name == "--theme") {
        if (!oneOf(value, {"light", "dark", "high-contrast"}))
            return "--theme is light, dark or high-contrast, not " + quoted;
        line.theme = value;
    } else if (name == "--palette") {
        if (!oneOf(value, {"safe", "classic", "print"}))
            return "--palette is safe, classic or print, not " + quoted;
        line.palette = value;
    } else if (name == "--text-size") {
        const auto percent = readNumber(value);
        if (!percent || *percent < 50 || *percent > 400)
            return "--text-size is a percentage from 50 to 400, not " + quoted;
        line.textSize = static_cast<int>(*percent);
    } else if (name == "--scale") {
        const auto scale = readNumber(value);
        if (!scale || *scale <= 0 || *scale > 16)
            return "--scale is a number above 0 and up to 16, not " + quoted;
        line.scale = *scale;
    } else if (name == "--size") {
        const auto size = readSize(value);
        if (!size) return "--size is WIDTHxHEIGHT in pixels, such as 1280x800, WIDTH or auto, not " + quoted;
        std::tie(line.width, line.height) = *size;
    } else if (name == "--range") {
        line.range = readRange(value);
        if (!line.range) return "--range is FROM..TO, such as 0.5s..2s, not " + quoted;
    } else if (name == "--playhead") {
        line.playhead = readTime(value);
        if (!line.playhead) return "--playhead is a time, such as 1.5s or 200ms, not " + quoted;
    } else if (name == "--title") {
        line.title = value;
    } else if (name == "--lanes") {
        line.lanes = value;
    }
    return {};
}

void applySwitch(CommandLine& line, std::string_view name) {
    if (name == "--json") line.json = true;
    if (name == "--no-title") line.title = "";
    if (name == "--no-legend") line.legend = false;
    if (name == "--no-narration") line.narration = false;
    if (name == "--no-arrows") line.arrows = false;
}

std::string checkExport(const CommandLine& line) {
    if (line.output.empty()) return "export needs -o and the name of a file, such as chart.svg";
    const auto dot = line.output.rfind('.');
    const auto ending = dot == std::string::npos ? std::string() : line.output.substr(dot + 1);
    if (!oneOf(lowerCase(ending), {"png", "svg", "pdf", "html", "md", "jsonl", "coroscope"}))
        return "export writes .png, .svg, .pdf, .html, .md, .jsonl or .coroscope, not '" + line.output + "'";
    return {};
}

CommandLine parse(const Grammar& grammar, const std::vector<std::string>& arguments, std::size_t first) {
    CommandLine line;
    line.command = grammar.command;
    bool optionsEnded = false;
    for (std::size_t i = first; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (!optionsEnded && argument == "--") {
            optionsEnded = true;
        } else if (!optionsEnded && argument.size() > 1 && argument[0] == '-') {
            if (argument == "-h" || argument == "--help") {
                line.command = Command::Help;
                return line;
            }
            const auto equals = argument.starts_with("--") ? argument.find('=') : std::string::npos;
            const std::string name = argument.substr(0, equals);
            if (equals == std::string::npos && isOneOf(grammar.switches, name)) {
                applySwitch(line, name);
                continue;
            }
            if (!isOneOf(grammar.options, name)) return wrong("unknown option '" + name + "'");
            if (equals == std::string::npos && i + 1 == arguments.size())
                return wrong("option '" + name + "' needs a value");
            const std::string value =
                equals != std::string::npos ? argument.substr(equals + 1) : arguments[++i];
            if (auto problem = apply(line, name, value); !problem.empty()) return wrong(problem);
        } else if (line.file.empty()) {
            line.file = argument;
            // As with `python script.py -v`: options after the script are the script's own. The commands with
            // an output of their own still take theirs there, because everyone writes `export FILE -o OUT`.
            if (grammar.command == Command::Run) optionsEnded = true;
        } else if (grammar.takesArguments) {
            line.arguments.push_back(argument);
        } else {
            return wrong("one file at a time, not also '" + argument + "'");
        }
    }
    if (line.file.empty() && line.command != Command::Window) return wrong("no script given");
    if (line.command == Command::Export)
        if (auto problem = checkExport(line); !problem.empty()) return wrong(problem);
    return line;
}

} // namespace

CommandLine parseCommandLine(const std::vector<std::string>& arguments) {
    if (arguments.empty()) return {};
    const std::string& word = arguments[0];
    CommandLine line;
    if (word == "--version" || word == "-V") {
        line.command = Command::Version;
        return line;
    }
    if (word == "run") return parse(kRun, arguments, 1);
    if (word == "trace") return parse(kTrace, arguments, 1);
    if (word == "check") return parse(kCheck, arguments, 1);
    if (word == "export") return parse(kExport, arguments, 1);
    return parse(kWindow, arguments, 0);
}

std::string usage() {
    return R"(usage: coroscope [FILE]
       coroscope run [--clock realistic|exact] FILE [ARG...]
       coroscope trace [--clock ...] FILE [ARG...] [-o OUT]
       coroscope check [--clock ...] FILE [ARG...] [--json]
       coroscope export FILE [ARG...] -o OUT [options]
       coroscope --help | --version

  coroscope [FILE]   opens the window, with the script or the trace FILE if given
  run                runs the script in virtual time; its output on stdout, its errors on stderr
  trace              writes what happened, one JSON object a line, or to an OUT.coroscope in the
                     binary form, which is small and quick to open again
  check              runs the script, or reads the trace, and tells what was found: blocking calls,
                     tasks that start late, deadlocks …; one line each, or one JSON object
  export             draws the chart of a script or of a trace (.jsonl or .coroscope); OUT is a
                     .png, .svg, .pdf or .html file, .md for the narration, or .jsonl or
                     .coroscope for the trace

  --clock realistic|exact   whether computing takes time
  --size WxH | W | auto     pixels; without H as high as the lanes need, auto also as wide as the
                            steps need (default 1280)
  --scale N                 pixels of a PNG for each one of its size
  --range FROM..TO          only this part, such as 0.5s..2s, 200ms..1s or ..3s
  --text-size PERCENT       instead of one that suits the size
  --axis elastic|time|steps
  --theme light|dark|high-contrast
  --palette safe|classic|print
                            colours: for colour-blind people too, green to red, or greys
  --lanes TEXT              only tasks and threads with TEXT in their name or function
  --title TEXT              instead of the name of the file
  --playhead TIME           draws the playhead there
  --no-title --no-legend --no-narration --no-arrows

run, trace, check and export need no display. Exit status: 0 finished, 1 uncaught exception or
refused source, 2 wrong usage or a file that cannot be read or written, 3 deadlock, 4 budget spent,
5 check found something to mend (hints alone are no reason).
)";
}

} // namespace coroscope::app
