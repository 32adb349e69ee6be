// Ten tasks that hand control round N times: what the run, the trace, its file, questions of the chart and a
// look back cost. Prints one JSON object; compare runs it for each N.

#include "core/session/session.h"
#include "core/trace/reader.h"
#include "core/trace/writer.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace {

using namespace coroscope;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

double peakMebibytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

template <class State>
bool hasLanes(const State& state) {
    if constexpr (requires { state.has_value(); })
        return state.has_value() && !state->lanes.empty();
    else
        return !state.lanes.empty();
}

/// Seconds for what a chart of 1600 pixels asks of each lane when everything is in view.
double queryAllLanes(const trace::Store& store) {
    const Clock::time_point begin = Clock::now();
    std::vector<trace::Run> runs;
    const double pxPerNs = 1600.0 / static_cast<double>(std::max<TimeNs>(store.end().time, 1));
    for (LaneId lane = 0; lane < store.laneCount(); ++lane)
        store.visibleRuns(lane, {0, 0}, store.end(), pxPerNs, 0, 1, runs);
    return secondsSince(begin);
}

struct FileCost {
    double write = 0; ///< seconds
    double read = 0;
    double bytes = 0;
};

FileCost fileCost(const trace::Store& store, const std::string& folder, const char* ending) {
    const std::string path = folder + "/scale-" + std::to_string(::getpid()) + "." + ending;
    FileCost cost;
    Clock::time_point begin = Clock::now();
    const auto written = trace::writeTraceFile(store, path);
    cost.write = secondsSince(begin);
    if (!written) {
        std::fprintf(stderr, "%s\n", written.error().c_str());
        std::exit(1);
    }
    cost.bytes = static_cast<double>(std::filesystem::file_size(path));
    begin = Clock::now();
    const auto read = trace::readTraceFile(path);
    cost.read = secondsSince(begin);
    std::filesystem::remove(path);
    if (!read) {
        std::fprintf(stderr, "%s\n", read.error().c_str());
        std::exit(1);
    }
    return cost;
}

} // namespace

int main(int argc, char** argv) {
    const std::string folder = argc > 2 ? argv[2] : ".";
    const long count = argc > 1 ? std::atol(argv[1]) : 0;
    if (count < 100) {
        std::fputs("usage: scale HANDOFFS [FOLDER for the trace file]\n", stderr);
        return 2;
    }
    const std::string source = "import asyncio\n"
                               "async def worker(name):\n"
                               "    done = 0\n"
                               "    for done in range(" +
                               std::to_string(count / 10) +
                               "):\n"
                               "        await asyncio.sleep(0)\n"
                               "    return done\n"
                               "async def main():\n"
                               "    await asyncio.gather(*(worker(i) for i in range(10)))\n"
                               "asyncio.run(main())\n";
    auto loaded = session::load(source, "scale.py");
    if (!loaded.program) return 1;
    session::Options options;
    options.budget.instructions = ~0ull >> 1;
    Clock::time_point begin = Clock::now();
    session::Simulation simulation(loaded.program, options);
    simulation.advance();
    const double simulated = secondsSince(begin);
    const trace::Store& store = simulation.trace();
    const double handOffs = store.stepCount();

    queryAllLanes(store);
    const double query = queryAllLanes(store);

    double worst = 0;
    for (const double share : {0.99, 0.5, 0.1, 0.75, 0.3}) {
        const auto step = static_cast<trace::Step>(handOffs * share);
        begin = Clock::now();
        const auto snapshot = simulation.snapshotAt({store.stepTime(step), step});
        worst = std::max(worst, secondsSince(begin));
        if (!hasLanes(snapshot)) return 1;
    }

    const double peakBefore = peakMebibytes();
    const FileCost binary = fileCost(store, folder, "coroscope");
    const double peakOpened = peakMebibytes();
    const FileCost lines = fileCost(store, folder, "jsonl");
    std::printf(
        "{\"handOffs\":%.0f,\"simulateSeconds\":%.6f,\"bytesPerHandOff\":%.2f,\"queryMicroseconds\":%.2f,"
        "\"stepToMilliseconds\":%.3f,\"writeSeconds\":%.6f,\"readSeconds\":%.6f,\"fileBytes\":%.0f,"
        "\"linesWriteSeconds\":%.6f,\"linesReadSeconds\":%.6f,\"linesBytes\":%.0f,"
        "\"peakMebibytes\":%.1f,\"peakWithFileOpenedMebibytes\":%.1f}\n",
        handOffs, simulated, static_cast<double>(store.memory()) / handOffs, query * 1e6, worst * 1e3,
        binary.write, binary.read, binary.bytes, lines.write, lines.read, lines.bytes, peakBefore,
        peakOpened);
    return 0;
}
