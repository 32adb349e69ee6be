#pragma once

#include "ui/gantt/theme.h"

#include <QPalette>

namespace coroscope::window {

/// Every colour of the widgets that goes with the chart's theme.
QPalette paletteFor(gantt::ThemeKind kind);

/// Gives the whole application, dialogs and menus included, that theme.
void applyAppearance(gantt::ThemeKind kind);

} // namespace coroscope::window
