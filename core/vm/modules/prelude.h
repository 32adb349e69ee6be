#pragma once

namespace coroscope::vm {

/// A module written in the script language, as compiled in by embed.cmake.
struct PreludeFile {
    const char* name;
    const char* text;
};
extern const PreludeFile kPreludeFiles[];
extern const unsigned kPreludeFileCount;

} // namespace coroscope::vm
