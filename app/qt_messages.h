#pragma once

namespace coroscope::app {

/// For a machine on which no window can be opened: names the commands that need none.
extern const char* const kNoDisplay;

/// What Qt says from now on is passed to stderr when it is of use to whoever called the program. Call before
/// the application object is made.
void filterQtMessages();

} // namespace coroscope::app
