#pragma once

#include "ui/gantt/theme.h"

#include <QPalette>

namespace coroscope::window {

/// The palette of the whole window that goes with the chart's theme.
QPalette paletteFor(gantt::ThemeKind kind);

} // namespace coroscope::window
