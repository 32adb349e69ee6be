#pragma once

/// Invariants whose breach is a fault of the program, never of the input: they stop it in every build, naming
/// the place.
#define COROSCOPE_CHECK(condition)                                                                           \
    (static_cast<bool>(condition) ? static_cast<void>(0)                                                     \
                                  : ::coroscope::checkFailed(#condition, __FILE__, __LINE__))

namespace coroscope {
[[noreturn]] void checkFailed(const char* condition, const char* file, int line);
} // namespace coroscope
