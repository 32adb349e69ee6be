#pragma once

#include "core/session/snapshot.h"
#include "core/vm/vm.h"

#include <functional>
#include <string>
#include <string_view>

namespace coroscope::session {

// Shows a script's values without running anything of the script and without changing anything: no __repr__,
// no property, no id() is asked, so that the run goes on afterwards as if nobody had looked. Objects of the
// script's classes are shown by their attributes, "Account(owner='ann', balance=3)"; what repr() would tell
// by an address is told without it.

/// One line, at most `most` code points ("…" where it was cut).
std::string peekText(vm::Vm& vm, const vm::Value& value, std::size_t most = 200);

/// "fetch(3)": what calling this would run; `args` a tuple or Empty.
std::string peekCall(vm::Vm& vm, const vm::Value& callee, const vm::Value& args);

/// The name of a callable, "Account.deposit"; its class's name where it has none.
std::string peekName(vm::Vm& vm, const vm::Value& callee);

/// A variable with its items and attributes, `depth` levels deep; `room` counts what may still be made.
VariableView peekVariable(vm::Vm& vm, std::string name, const vm::Value& value, int depth, std::size_t& room);

/// Tells what a value holds: items of list, tuple, deque, set and dict, attributes of an object (of
/// instances, not of functions, classes and modules), with a name that continues the holder's: "[3]",
/// "['key']", ".name". Until `visit` answers false; at most `most` of each sort.
using PeekVisit = std::function<bool(const std::string& name, const vm::Value& value)>;
void peekInside(vm::Vm& vm, const vm::Value& value, std::size_t most, const PeekVisit& visit);

/// An attribute as it is kept on the object, or Empty; no descriptor, no class is asked.
vm::Value peekAttribute(const vm::Value& object, std::string_view name);

} // namespace coroscope::session
