#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <string>
#include <vector>

namespace coroscope::vm {

/// What a run may use up, and how computing is paid for.
struct VmOptions {
    TimeNs instructionCost = 10; ///< ns a bytecode instruction; 0: computing is free (the exact clock)
    TimeNs clockResolution = kMillisecond; ///< of event loops, see loop::LoopOptions
    std::uint64_t instructions = 2'000'000'000;
    std::uint64_t memoryBytes = 512ull << 20;
    std::uint64_t outputBytes = 16ull << 20;
    std::uint32_t recursionDepth = 1000;
    std::uint32_t tasks = 1'000'000;
    std::uint64_t seed = 0;
    int threadWorkers = 6;
    int processWorkers = 2;
    std::string fileName = "<script>";
    std::vector<std::string> argv;
    std::string sourceText;             ///< of the main script, for tracebacks
    std::vector<std::string> latencies; ///< "host low..high" in seconds, for the simulated network
};

/// Why a script cannot go on and cannot catch it.
enum class Abort : std::uint8_t { None, Instructions, Memory, Output, Tasks, Stopped };

} // namespace coroscope::vm
