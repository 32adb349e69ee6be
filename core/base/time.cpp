#include "core/base/time.h"

#include <cmath>

namespace coroscope {

TimeNs fromSeconds(double seconds) {
    if (!(seconds > 0)) return 0; // also NaN
    const double ns = seconds * 1e9;
    if (ns >= 9.2e18) return kNever - 1;
    return static_cast<TimeNs>(std::llround(ns));
}

double toSeconds(TimeNs time) {
    return static_cast<double>(time) / 1e9;
}

} // namespace coroscope
