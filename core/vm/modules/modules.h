#pragma once

#include "core/vm/vm.h"

#include <string>
#include <vector>

namespace coroscope::vm {

/// Gives a Vm its built-in types' methods, builtins, and the way to find modules: native ones (one file each
/// in this folder) and those written in the script language (prelude/).
void installModules(Vm& vm);
/// Before the Vm goes: drops what native modules keep beside the heap (event loops, threads).
void releaseModules(Vm& vm);
/// threading._shutdown at the end of the main script: waits for threads that are no daemons. None, or Empty
/// with an exception pending.
Co<Value> shutdownThreads(Vm& vm);
/// What the script has registered with atexit, after that.
Co<Value> runExitFunctions(Vm& vm);

/// Every module there is, for import checks, completion and suggestions.
std::vector<std::string> moduleNames();
/// Up to three names close to a wrong one.
std::vector<std::string> similarModules(const std::string& name);
/// The compiled code of a module written in the script language; null when there is none. Read once a process
/// from what the build has made of it. Any thread.
std::shared_ptr<const script::Code> preludeCode(const std::string& name);
std::string preludeSource(const std::string& name);

// One native module a file. Each fills the module's namespace; false: an exception is pending.
bool fillSys(Vm& vm, Dict& names);
bool fillTypesSupport(Vm& vm, Dict& names);
bool fillTime(Vm& vm, Dict& names);
bool fillUnicodedata(Vm& vm, Dict& names);
bool fillMath(Vm& vm, Dict& names);
bool fillAsyncio(Vm& vm, Dict& names);
/// What asyncio needs from the start of a Vm: "coroutine 'x' was never awaited".
void installAsyncio(Vm& vm);
/// At the end of a script: says which tasks are destroyed while they are pending.
Co<Value> finishAsyncio(Vm& vm);
/// Drops what waits in event loops; nothing of it goes on.
void releaseAsyncio(Vm& vm);
bool fillNumpyRandom(Vm& vm, Dict& names);
bool fillNumpy(Vm& vm, Dict& names);
bool fillCollections(Vm& vm, Dict& names);
bool fillFunctools(Vm& vm, Dict& names);
bool fillOperator(Vm& vm, Dict& names);
bool fillWeakref(Vm& vm, Dict& names);
bool fillContextvars(Vm& vm, Dict& names);
bool fillItertools(Vm& vm, Dict& names);
bool fillJson(Vm& vm, Dict& names);
bool fillRandom(Vm& vm, Dict& names);
bool fillTraceback(Vm& vm, Dict& names);
bool fillHashlib(Vm& vm, Dict& names);
bool fillSre(Vm& vm, Dict& names);
bool fillBinascii(Vm& vm, Dict& names);
bool fillGc(Vm& vm, Dict& names);
bool fillThreads(Vm& vm, Dict& names);
bool fillNetwork(Vm& vm, Dict& names);

void installBuiltins(Vm& vm, Dict& names);

} // namespace coroscope::vm
