#pragma once

#include "app/command_line.h"
#include "core/base/result.h"
#include "core/session/session.h"

#include <memory>

namespace coroscope::app {

inline constexpr int kExitRefused = 1;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitDeadlock = 3;
inline constexpr int kExitBudget = 4;
inline constexpr int kExitFound = 5; ///< of check only

/// To stderr, behind the name of the program.
void complain(const std::string& text);

/// The whole file; the error says why it cannot be read. "-" is standard input.
Result<std::string> readSource(const std::string& path);

/// The trace that the file is; the error names the file.
Result<std::shared_ptr<const trace::Store>> readTraceOf(const CommandLine& line);

session::Options optionsFor(const CommandLine& line);

/// Reads, checks and runs the script to its end. What it prints to stdout is dropped (it is in the trace);
/// its errors go to stderr. `status` is the exit status; empty when there is no run.
std::unique_ptr<session::Simulation> simulate(const CommandLine& line, int& status);

/// The commands that need no Qt; each returns the exit status.
int runScript(const CommandLine& line);
int traceScript(const CommandLine& line);

} // namespace coroscope::app
