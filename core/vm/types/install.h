#pragma once

namespace coroscope::vm {

class Vm;

/// Gives the built-in data types their methods; vm.types exist already. Those of the interpreter's own
/// objects (functions, classes, generators, exceptions, modules) are installed elsewhere.
void installTypes(Vm& vm);
void installMemoryView(Vm& vm);

} // namespace coroscope::vm
