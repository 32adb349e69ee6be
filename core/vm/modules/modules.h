#pragma once

#include "core/vm/vm.h"

#include <string>
#include <vector>

namespace coroscope::vm {

/// Gives a Vm its built-in types' methods, builtins, and the way to find modules: native ones (one file each in this folder) and those
/// written in the script language (prelude/).
void installModules(Vm& vm);
/// Before the Vm goes: drops what native modules keep beside the heap (event loops, threads).
void releaseModules(Vm& vm);
/// threading._shutdown at the end of the main script: waits for threads that are no daemons. None, or Empty with an exception pending.
Co<Value> shutdownThreads(Vm& vm);

/// Every module there is, for import checks, completion and suggestions.
std::vector<std::string> moduleNames();
/// Up to three names close to a wrong one.
std::vector<std::string> similarModules(const std::string& name);
/// The compiled code of a module written in the script language; null when there is none. Compiled once a process. Any thread.
std::shared_ptr<const script::Code> preludeCode(const std::string& name);
std::string preludeSource(const std::string& name);

// One native module a file. Each fills the module's namespace; false: an exception is pending.
bool fillSys(Vm& vm, Dict& names);
bool fillTime(Vm& vm, Dict& names);
bool fillMath(Vm& vm, Dict& names);
bool fillAsyncio(Vm& vm, Dict& names);
bool fillNumpyRandom(Vm& vm, Dict& names);
bool fillNumpy(Vm& vm, Dict& names);
bool fillThreads(Vm& vm, Dict& names);

void installBuiltins(Vm& vm, Dict& names);

} // namespace coroscope::vm
