#pragma once

#include "core/vm/containers.h"
#include "core/vm/iterators.h"
#include "core/vm/numbers.h"
#include "core/vm/type.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

/// Fills the namespace of the module `builtins`: types, exceptions and functions. __build_class__ and
/// __import__ belong to the interpreter.
void installBuiltins(Vm& vm, Dict& names);

// The parts, one a file.
void installIterationBuiltins(Vm& vm, Dict& names);
void installObjectBuiltins(Vm& vm, Dict& names);
void installTextBuiltins(Vm& vm, Dict& names);
void installNumberBuiltins(Vm& vm, Dict& names);
void installAsyncBuiltins(Vm& vm, Dict& names);
void installCompileBuiltins(Vm& vm, Dict& names);

/// An object of no class of the script: what is done to it runs no script code, as long as its items do not.
inline bool isPlainValue(const Value& value) {
    return !value.isObject() || !value.asObject()->type()->isHeapType();
}

} // namespace coroscope::vm
