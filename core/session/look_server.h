#pragma once

namespace coroscope::session {

/// The argument with which a program that calls serveLooks() is started for it.
inline constexpr const char* kLookArgument = "--serve-looks";

/// What a process does that looks at a run for another one (ProcessRunner): it gets a program and options
/// through the channel that is its standard input, runs it as it is told, and copies itself where a place
/// shall be kept. Ends when the other end is gone. Returns the exit status.
int serveLooks();

} // namespace coroscope::session
