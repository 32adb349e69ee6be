#pragma once

#include <atomic>
#include <functional>

namespace coroscope::trace {

/// How long work on files reports and is stopped. Both are optional.
struct FileTask {
    std::function<void(double)> progress;      ///< from 0 to 1, on the working thread, about 100 times
    const std::atomic<bool>* cancel = nullptr; ///< true: give up with the error "cancelled"

    bool cancelled() const { return cancel && cancel->load(std::memory_order_relaxed); }
};

} // namespace coroscope::trace
