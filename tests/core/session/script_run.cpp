#include "tests/core/session/script_run.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace coroscope::test {

namespace fs = std::filesystem;

ScriptRun runScript(const std::string& source, session::Clock clock, TimeNs until) {
    session::Options options;
    options.clock = clock;
    options.budget.instructions = kScriptInstructions;
    ScriptRun run;
    run.loaded = session::load(source, "script.py", options);
    if (!run.loaded.program) return run;
    run.simulation = std::make_unique<session::Simulation>(run.loaded.program, options);
    run.simulation->advance(until);
    run.inspector = run.simulation->makeInspector();
    return run;
}

int threadsOf(const trace::Store& store) {
    int count = 0;
    for (LaneId lane = 0; lane < store.laneCount(); ++lane)
        if (store.lane(lane).kind != LaneKind::Task) ++count;
    return count;
}

std::vector<std::string> scriptsBelow(const std::string& folder) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(COROSCOPE_SOURCES) / folder))
        if (entry.path().extension() == ".py") found.push_back(entry.path().string());
    std::sort(found.begin(), found.end());
    return found;
}

std::string readText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace coroscope::test
