#pragma once

#include "core/vm/modules/asyncio.h"
#include "core/vm/vm.h"

#include <functional>
#include <string>
#include <vector>

namespace coroscope::session {

/// The chain of awaits of a task, outermost first.
std::vector<vm::Frame*> framesOf(vm::TaskObject& task);
/// The call stack of a thread, outermost first; empty where no script code runs on it.
std::vector<vm::Frame*> framesOf(const machine::Thread& thread);

/// The engine's own helper, which nobody has written.
bool isEnginesFrame(const vm::Frame& frame);
/// Of a simulated module.
bool isLibraryFrame(const vm::Frame& frame);

using VisitVariable = std::function<void(const std::string& name, const vm::Value& value)>;
/// The variables of a frame that have a value; of a module or class only data.
void eachLocal(vm::Frame& frame, const VisitVariable& visit);
/// The data in the script's module.
void eachGlobal(vm::Vm& vm, const VisitVariable& visit);

} // namespace coroscope::session
