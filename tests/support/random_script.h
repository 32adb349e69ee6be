#pragma once

#include <cstdint>
#include <string>

namespace coroscope::test {

/// A small program made at random, of everything that tasks wait for: sleeps, locks, semaphores, events,
/// queues, other tasks alone and in groups, time limits, cancellations, exceptions, pools and blocking calls.
/// The same seed gives the same program. It may end in an exception or a deadlock, but it ends.
struct RandomScriptOptions {
    bool threads = false; ///< also threads and worker threads
    int tasks = 4;        ///< beside main
    int statements = 5;   ///< of each
};
std::string randomScript(std::uint64_t seed, const RandomScriptOptions& options = {});

} // namespace coroscope::test
