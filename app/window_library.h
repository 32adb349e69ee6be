#pragma once

#include <filesystem>

namespace coroscope::app {

/// What a library that enterLibrary() opens must have under the name kEntry, with C linkage. Fonts may be
/// asked for when `waitForFontconfig` has returned; from any thread, as often as wanted.
using Entry = int (*)(int argc, char** argv, void (*waitForFontconfig)());
inline constexpr const char* kEntry = "coroscopeEnter";

/// Opens the library and gives it control; returns its exit status, or kExitUsage after a line on stderr that
/// says why it cannot be opened. While the loader binds Qt's symbols, fontconfig reads its configuration on
/// another thread: both take some 5 ms, and with neither done there is no text.
int enterLibrary(const std::filesystem::path& library, int argc, char** argv);

/// The commands that need Qt are in a library of their own, `coroscope-window.so`: loading Qt takes longer
/// than running many a script. Returns the exit status.
int enterWindowLibrary(int argc, char** argv);

} // namespace coroscope::app
