#pragma once

#include "ui/gantt/theme.h"
#include "ui/window/settings.h"

#include <QPalette>

namespace coroscope::window {

/// The theme that the user's choice means where the system has that one.
gantt::ThemeKind themeFor(ThemeChoice choice, gantt::ThemeKind system);

/// Every colour of the widgets that goes with the chart's theme.
QPalette paletteFor(gantt::ThemeKind kind);

/// Gives the whole application, dialogs and menus included, that theme.
void applyAppearance(gantt::ThemeKind kind);

} // namespace coroscope::window
