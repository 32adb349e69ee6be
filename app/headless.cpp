#include "app/headless.h"

#include "app/long_work.h"
#include "core/analysis/deadlock.h"
#include "core/base/sanitizer.h"
#include "core/trace/reader.h"
#include "core/trace/writer.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace coroscope::app {

namespace {

constexpr std::size_t kLargestSource = 16u << 20;

/// Who waits for what, and what to do about it: the first of many.
std::string deadlockReport(const trace::Store& store) {
    constexpr std::size_t kMostLines = 30;
    const analysis::Deadlock deadlock = analysis::deadlockOf(store);
    const std::vector<std::string> lines = analysis::deadlockLines(store, deadlock);
    std::string text;
    for (std::size_t i = 0; i < lines.size() && i < kMostLines; ++i)
        text += "\n  " + lines[i];
    if (lines.size() > kMostLines) text += "\n  " + std::to_string(lines.size() - kMostLines) + " more";
    if (const std::string advice = analysis::deadlockAdvice(store, deadlock); !advice.empty())
        text += "\n" + advice.substr(advice.find_first_not_of(' '));
    return text;
}

/// Why a run came to its end, where the script itself has printed nothing about it.
void explainEnd(const session::Simulation& simulation) {
    const auto outcome = simulation.outcome();
    if (outcome != Outcome::Deadlock && outcome != Outcome::Budget) return;
    if (outcome == Outcome::Deadlock) {
        complain("deadlock: nothing is left that could wake anyone" + deadlockReport(simulation.trace()));
        return;
    }
    const auto end = simulation.trace().outcome();
    complain("budget spent: " + (end ? end->explanation : std::string()));
}

/// Pieces of output in the order in which the script wrote them, also when both streams are one terminal.
class StandardStreams {
public:
    void write(session::Stream stream, std::string_view text) {
        if (stream == session::Stream::Error) std::fflush(stdout);
        std::FILE* file = stream == session::Stream::Out ? stdout : stderr;
        std::fwrite(text.data(), 1, text.size(), file);
        if (m_terminal && stream == session::Stream::Out && text.find('\n') != std::string_view::npos)
            std::fflush(stdout);
    }
    /// False when something could not be written (a full disk).
    bool finish() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

private:
    bool m_terminal = ::isatty(STDOUT_FILENO) != 0;
};

std::shared_ptr<const session::Program> loadProgram(const CommandLine& line, int& status) {
    auto source = readSource(line.file);
    if (!source) {
        complain(source.error());
        status = kExitUsage;
        return nullptr;
    }
    auto loaded = session::load(std::move(source.value()), line.file, optionsFor(line));
    if (!loaded.program) {
        for (const auto& diagnostic : loaded.diagnostics) {
            if (diagnostic.severity != session::Severity::Error) continue;
            std::fputs(diagnostic.formatted.c_str(), stderr);
            if (!diagnostic.formatted.ends_with('\n')) std::fputc('\n', stderr);
            break; // CPython stops at the first, too
        }
        status = kExitRefused;
    }
    return loaded.program;
}

} // namespace

void complain(const std::string& text) {
    std::fprintf(stderr, "coroscope: %s\n", text.c_str());
}

Result<std::string> readSource(const std::string& path) {
    std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
    if (!file) return Error{"cannot read '" + path + "': " + std::strerror(errno)};
    struct stat about {};
    if (::fstat(::fileno(file), &about) == 0 && S_ISDIR(about.st_mode)) {
        std::fclose(file);
        return Error{"cannot read '" + path + "': it is a folder"};
    }
    std::string text;
    char buffer[1 << 16];
    std::size_t got = 0;
    while (text.size() <= kLargestSource && (got = std::fread(buffer, 1, sizeof buffer, file)) > 0)
        text.append(buffer, got);
    const bool failed = std::ferror(file) != 0;
    const std::string reason = std::strerror(errno);
    if (file != stdin) std::fclose(file);
    if (failed) return Error{"cannot read '" + path + "': " + reason};
    if (text.size() > kLargestSource) return Error{"'" + path + "' is larger than 16 MiB; that is no script"};
    return text;
}

Result<std::shared_ptr<const trace::Store>> readTraceOf(const CommandLine& line) {
    LongWork work("reading " + line.file);
    auto read = trace::readTraceFile(line.file, {work.progress(), work.cancel()});
    if (!read) return Error{line.file + " cannot be read as a trace: " + read.error()};
    return std::shared_ptr<const trace::Store>(std::move(read.value()));
}

session::Options optionsFor(const CommandLine& line) {
    session::Options options;
    if (line.clock == "exact") options.clock = session::Clock::Exact;
    options.arguments = line.arguments;
    return options;
}

std::unique_ptr<session::Simulation> simulate(const CommandLine& line, int& status) {
    auto program = loadProgram(line, status);
    if (!program) return nullptr;
    auto simulation = std::make_unique<session::Simulation>(std::move(program), optionsFor(line));
    simulation->onOutput([](session::Stream stream, std::string_view text) {
        if (stream == session::Stream::Error) std::fwrite(text.data(), 1, text.size(), stderr);
    });
    simulation->advance();
    explainEnd(*simulation);
    status = simulation->exitStatus();
    return simulation;
}

int runScript(const CommandLine& line) {
    int status = 0;
    auto program = loadProgram(line, status);
    if (!program) return status;
    // Kept to the end of the process, which gives its memory back all at once: taking a large run apart costs
    // as much as a tenth of it.
    static session::Simulation* const kept = new session::Simulation(std::move(program), optionsFor(line));
    session::Simulation& simulation = *kept;
    // But not where leaks are looked for.
    const std::unique_ptr<session::Simulation> taken(kPoolMemory ? nullptr : kept);
    StandardStreams streams;
    simulation.onOutput(
        [&streams](session::Stream stream, std::string_view text) { streams.write(stream, text); });
    simulation.advance();
    if (!streams.finish()) {
        complain(std::string("cannot write the output: ") + std::strerror(errno));
        return kExitUsage;
    }
    explainEnd(simulation);
    return simulation.exitStatus();
}

int traceScript(const CommandLine& line) {
    int status = 0;
    auto simulation = simulate(line, status);
    if (!simulation) return status;
    const auto toStdout = [](std::string_view text) -> std::string {
        return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? "" : std::strerror(errno);
    };
    const trace::Store& store = simulation->trace();
    const auto written = [&] {
        if (line.output.empty()) return trace::writeTrace(store, toStdout);
        LongWork work("writing " + line.output);
        return trace::writeTraceFile(store, line.output, {work.progress(), work.cancel()});
    }();
    if (!written) {
        complain(written.error());
        return kExitUsage;
    }
    return status;
}

} // namespace coroscope::app
