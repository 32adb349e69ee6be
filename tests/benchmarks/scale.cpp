// Ten tasks that hand control round N times: what the run, the trace, its files, questions of the chart and
// of the panels (all in processor time) and looks back (in wall time, other processes do it) cost. Prints one
// JSON object; compare runs it for each N.

#include "core/analysis/critical_path.h"
#include "core/analysis/findings.h"
#include "core/analysis/narration.h"
#include "core/analysis/statistics.h"
#include "core/session/inspector.h"
#include "core/session/look_server.h"
#include "core/session/session.h"
#include "core/trace/reader.h"
#include "core/trace/writer.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace {

using namespace coroscope;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Processor time of this process, all threads: what other work on the machine disturbs least.
double processorSeconds() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double peakMebibytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Seconds for what a chart of 1600 pixels asks of each lane when everything is in view.
double queryAllLanes(const trace::Store& store) {
    const double begin = processorSeconds();
    std::vector<trace::Run> runs;
    const double pxPerNs = 1600.0 / static_cast<double>(std::max<TimeNs>(store.end().time, 1));
    for (LaneId lane = 0; lane < store.laneCount(); ++lane)
        store.visibleRuns(lane, {0, 0}, store.end(), pxPerNs, 0, 1, runs);
    return processorSeconds() - begin;
}

/// Milliseconds of a number of looks.
struct Spread {
    std::vector<double> all;

    double share(double part) {
        if (all.empty()) return 0;
        std::sort(all.begin(), all.end());
        return all[std::min(all.size() - 1,
                            static_cast<std::size_t>(part * static_cast<double>(all.size())))];
    }
    std::string json() {
        char text[120];
        std::snprintf(text, sizeof text, "{\"looks\":%zu,\"median\":%.3f,\"p95\":%.3f,\"worst\":%.3f}",
                      all.size(), share(0.5), share(0.95), share(1));
        return text;
    }
};

/// Of all processes of this one's session that look for it, what they do not share with each other.
double mebibytesOfLooks() {
    double kibibytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        std::ifstream command(entry.path() / "cmdline", std::ios::binary);
        std::string words;
        std::getline(command, words);
        if (words.find(session::kLookArgument) == std::string::npos) continue;
        std::ifstream rollup(entry.path() / "smaps_rollup");
        for (std::string line; std::getline(rollup, line);)
            if (line.starts_with("Pss:")) kibibytes += std::atof(line.c_str() + 4);
    }
    return kibibytes / 1024;
}

struct LookCosts {
    double first = 0;   ///< ms: the middle, before anything is prepared
    double prepare = 0; ///< seconds
    std::size_t parked = 0;
    double mebibytes = 0; ///< of the other processes
    Spread random, back, forth, mixed;
    std::string json() {
        char text[160];
        std::snprintf(text, sizeof text,
                      "{\"firstMilliseconds\":%.1f,\"prepareSeconds\":%.3f,\"parked\":%zu,\"mebibytes\":%.1f",
                      first, prepare, parked, mebibytes);
        return text + (",\"random\":" + random.json()) + ",\"back\":" + back.json() +
               ",\"forth\":" + forth.json() + ",\"backAndForth\":" + mixed.json() + "}";
    }
};

/// Looks at instants as somebody does who jumps about, steps back, steps on, and hesitates.
LookCosts lookCosts(const session::Simulation& simulation) {
    const trace::Store& store = simulation.trace();
    const auto inspector = simulation.makeInspector();
    LookCosts costs;
    const auto look = [&](trace::Step step) {
        const Clock::time_point begin = Clock::now();
        const auto snapshot = inspector->at(store.handOff(std::min(step, store.stepCount() - 1)).at);
        if (!snapshot || snapshot->lanes.empty()) std::exit(1);
        return secondsSince(begin) * 1e3;
    };
    costs.first = look(store.stepCount() / 2);
    const Clock::time_point begin = Clock::now();
    while (inspector->prepare()) {
    }
    costs.prepare = secondsSince(begin);
    costs.parked = inspector->parked();
    std::mt19937 random(1);
    for (int i = 0; i < 200; ++i)
        costs.random.all.push_back(look(random() % store.stepCount()));
    trace::Step at = store.stepCount() / 3 * 2;
    look(at);
    for (int i = 0; i < 600 && at > 0; ++i)
        costs.back.all.push_back(look(--at));
    for (int i = 0; i < 600; ++i)
        costs.forth.all.push_back(look(++at));
    for (int i = 0; i < 200; ++i)
        costs.mixed.all.push_back(look(at += random() % 3 == 0 ? 700 : random() % 2 == 0 ? 1 : -1));
    costs.mebibytes = mebibytesOfLooks();
    return costs;
}

/// Seconds of what the panels ask of a whole trace.
std::string analysisCosts(const session::Simulation& simulation) {
    const trace::Store& store = simulation.trace();
    const auto timed = [](auto work) {
        const double begin = processorSeconds();
        work();
        return processorSeconds() - begin;
    };
    const trace::Instant end = store.end();
    const auto at = [&](double share) {
        return store.handOff(static_cast<trace::Step>(share * (store.stepCount() - 1))).at;
    };
    const double findings = timed([&] { analysis::findFindings(store); });
    const double whole = timed([&] { analysis::statistics(store, {0, 0}, end); });
    const double part = timed([&] { analysis::statistics(store, at(0.5), at(0.51)); });
    const double path = timed([&] { analysis::criticalPath(store); });
    std::unique_ptr<analysis::Narration> narration;
    const double told = timed([&] {
        narration = std::make_unique<analysis::Narration>(simulation.sharedTrace());
        narration->update();
    });
    const double sentence = timed([&] { narration->sentence(narration->sentenceAt(at(0.7))); });
    char text[240];
    std::snprintf(
        text, sizeof text,
        "{\"findings\":%.4f,\"statistics\":%.4f,\"statisticsOfHundredth\":%.4f,\"criticalPath\":%.4f,"
        "\"narration\":%.4f,\"sentence\":%.6f}",
        findings, whole, part, path, told, sentence);
    return text;
}

struct FileCost {
    double write = 0; ///< seconds
    double read = 0;
    double bytes = 0;
};

FileCost fileCost(const trace::Store& store, const std::string& folder, const char* ending) {
    const std::string path = folder + "/scale-" + std::to_string(::getpid()) + "." + ending;
    FileCost cost;
    double begin = processorSeconds();
    const auto written = trace::writeTraceFile(store, path);
    cost.write = processorSeconds() - begin;
    if (!written) {
        std::fprintf(stderr, "%s\n", written.error().c_str());
        std::exit(1);
    }
    cost.bytes = static_cast<double>(std::filesystem::file_size(path));
    begin = processorSeconds();
    const auto read = trace::readTraceFile(path);
    cost.read = processorSeconds() - begin;
    std::filesystem::remove(path);
    if (!read) {
        std::fprintf(stderr, "%s\n", read.error().c_str());
        std::exit(1);
    }
    return cost;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::strcmp(argv[1], session::kLookArgument) == 0) return session::serveLooks();
    session::setLookProgram("/proc/self/exe");
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
    const double begin = processorSeconds();
    session::Simulation simulation(loaded.program, options);
    simulation.advance();
    const double simulated = processorSeconds() - begin;
    const trace::Store& store = simulation.trace();
    const double handOffs = store.stepCount();

    queryAllLanes(store);
    const double query = queryAllLanes(store);

    const std::string analysis = analysisCosts(simulation);
    LookCosts looks = lookCosts(simulation);
    const double worst =
        std::max({looks.random.share(1), looks.back.share(1), looks.forth.share(1), looks.mixed.share(1)});
    const double peakBefore = peakMebibytes();
    const FileCost binary = fileCost(store, folder, "coroscope");
    const double peakOpened = peakMebibytes();
    const FileCost lines = fileCost(store, folder, "jsonl");
    std::printf(
        "{\"handOffs\":%.0f,\"simulateSeconds\":%.6f,\"bytesPerHandOff\":%.2f,\"queryMicroseconds\":%.2f,"
        "\"stepToMilliseconds\":%.3f,\"looks\":%s,\"analysisSeconds\":%s,\"writeSeconds\":%.6f,"
        "\"readSeconds\":%.6f,\"fileBytes\":%."
        "0f,"
        "\"linesWriteSeconds\":%.6f,\"linesReadSeconds\":%.6f,\"linesBytes\":%.0f,"
        "\"peakMebibytes\":%.1f,\"peakWithFileOpenedMebibytes\":%.1f}\n",
        handOffs, simulated, static_cast<double>(store.memory()) / handOffs, query * 1e6, worst,
        looks.json().c_str(), analysis.c_str(), binary.write, binary.read, binary.bytes, lines.write,
        lines.read, lines.bytes, peakBefore, peakOpened);
    return 0;
}
