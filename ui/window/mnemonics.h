#pragma once

class QMenu;

namespace coroscope::window {

/// Gives each entry of a menu that has no letter to reach it by, and whose text is made while the program
/// runs, one of its own: a letter of its text if one is free, else a letter or digit behind it, as menus
/// without Latin letters have it. Entries that have a letter keep it.
void giveLetters(QMenu* menu);

} // namespace coroscope::window
