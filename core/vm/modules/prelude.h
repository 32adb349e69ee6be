#pragma once

#include <cstddef>

namespace coroscope::vm {

/// A module written in the script language, as the build has compiled it (prelude_tool/).
struct PreludeFile {
    const char* name;
    const char* text;
    const char* code; ///< script::codeFromBytes
    std::size_t codeSize;
    bool standsForLines; ///< has lines that stand for others of CPython's (traceback_text.cpp)
};
/// In order of their names.
extern const PreludeFile kPreludeFiles[];
extern const unsigned kPreludeFileCount;

} // namespace coroscope::vm
