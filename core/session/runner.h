#pragma once

#include "core/session/snapshot.h"

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace coroscope::session {

/// An engine that runs a program once more, on its way from the start to the end. Inspector keeps several.
/// One thread at a time.
class Runner {
public:
    virtual ~Runner() = default;
    Runner() = default;
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    /// Where it stands: nothing of the run lies behind that.
    struct Place {
        trace::Instant at;
        std::uint64_t work = 0;  ///< how much it has done to come here, in instructions
        std::uint64_t bytes = 0; ///< the script's memory
        std::uint64_t pages = 0; ///< of memory that its process has written so far, about; 0 in this process
        bool over = false;       ///< the run has come to its end
    };
    virtual Place place() = 0;

    /// Runs from one instant to the next, which must not lie before place(), and gives `take` the snapshot of
    /// each; false when `stop` came first.
    virtual bool run(const std::vector<trace::Instant>& way, const std::atomic<bool>* stop,
                     const std::function<void(Snapshot)>& take) = 0;
    /// Runs until so much work has been done, the end, or `stop`; false when stopped.
    virtual bool walk(std::uint64_t work, const std::atomic<bool>* stop) = 0;
    /// Another one at the same place; null where that is not possible.
    virtual std::unique_ptr<Runner> copy() { return nullptr; }
    /// It cannot go on: its process is gone.
    virtual bool failed() const { return false; }
};

} // namespace coroscope::session
