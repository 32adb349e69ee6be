#pragma once

#include <cstdio>
#include <cstdlib>
#include <time.h>

namespace coroscope::benchmarks {

/// Says when it was, in ns of the monotonic clock, and what processor time all threads have used until then;
/// and ends the process. Its end itself is not measured: what was painted is on the screen.
[[noreturn]] inline void endPainted() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    std::printf("%lld %lld\n", now.tv_sec * 1'000'000'000LL + now.tv_nsec,
                used.tv_sec * 1'000'000'000LL + used.tv_nsec);
    std::fflush(stdout);
    std::_Exit(0);
}

} // namespace coroscope::benchmarks
