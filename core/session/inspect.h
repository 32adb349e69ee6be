#pragma once

#include "core/session/engine.h"

namespace coroscope::session {

/// Runs the program again up to `at` and describes the state there: the simulation is deterministic, so it is the state of the first run.
Snapshot inspectAt(const std::shared_ptr<const Program>& program, const Options& options, trace::Instant at, const std::atomic<bool>* stop);

} // namespace coroscope::session
