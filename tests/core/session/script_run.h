#pragma once

#include "core/session/inspector.h"
#include "core/session/session.h"

#include <memory>
#include <string>
#include <vector>

namespace coroscope::test {

/// A script's run, whole or up to some time, and a way to look at any of its instants.
struct ScriptRun {
    session::Loaded loaded;
    std::unique_ptr<session::Simulation> simulation; ///< null: it does not load
    std::unique_ptr<session::Inspector> inspector;

    const trace::Store& store() const { return simulation->trace(); }
    session::Snapshot at(trace::Instant instant) const { return *inspector->at(instant); }
};

/// Its budget.
inline constexpr std::uint64_t kScriptInstructions = 20'000'000;
ScriptRun runScript(const std::string& source, session::Clock clock = session::Clock::Realistic,
                    TimeNs until = kNever);

/// Lanes that are no tasks: threads and workers.
int threadsOf(const trace::Store& store);

/// Python files below a folder of the source tree, sorted.
std::vector<std::string> scriptsBelow(const std::string& folder);
std::string readText(const std::string& path);

} // namespace coroscope::test
