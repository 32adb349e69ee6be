#pragma once

#include "core/base/time.h"

#include <QString>

namespace coroscope::gantt {

/// "0 s", "250 ms", "1.5 s", "12.3 µs", "2 min 5 s", "1 h 2 min": at most about `digits` significant digits
/// below a minute. ns.
QString durationText(TimeNs duration, int digits = 4);

/// An instant since the start with the precision that tells it apart from its neighbours `resolution` ns
/// away: 1.5 s with resolution 1 ms is "1.500 s".
QString timeText(TimeNs time, TimeNs resolution);

} // namespace coroscope::gantt
