#pragma once

#include "ui/window/command_palette.h"

namespace coroscope::window {

class MainWindow;

/// What the palette offers for this window: commands; after ':' a line, after '@' the script's functions and
/// classes, after '#' the examples; without any of these, open and recent scripts besides the commands.
QList<PaletteEntry> paletteEntries(MainWindow& window, const QString& typed);

} // namespace coroscope::window
