#pragma once

#include "core/base/time.h"

#include <QString>

namespace coroscope::playback {

/// A stretch of time in the unit that suits it, with at most `digits` significant digits: "250 ns", "1.5 ms",
/// "2 s", "3 min 20 s".
QString durationText(TimeNs duration, int digits = 4);

/// A place in time, exact to the nanosecond, in groups of three: "1.000 000 020 s".
QString clockText(TimeNs time);

} // namespace coroscope::playback
