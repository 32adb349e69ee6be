#pragma once

#include "core/base/time.h"

#include <QString>

namespace coroscope::playback {

/// A place in time, exact to the nanosecond, in groups of three: "1.000 000 020 s".
QString clockText(TimeNs time);

} // namespace coroscope::playback
