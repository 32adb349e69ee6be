#pragma once

#include "core/vm/vm.h"

#include <string>

namespace coroscope::vm {

/// What CPython 3.11 prints for an uncaught exception: chained causes and contexts, groups with their rules, carets, notes, hints.
/// Ends with a line end. (Lib/traceback.py: TracebackException.format)
std::string formatException(Vm& vm, const Value& exception, bool chain = true);
/// Only "Type: message" with notes.
std::string formatExceptionOnly(Vm& vm, const Value& exception);
/// Only the "  File ..." lines of a traceback.
std::string formatTraceback(Vm& vm, const Value& traceback);

} // namespace coroscope::vm
