#pragma once

#include "core/vm/traceback_text.h"

namespace coroscope::vm {

class Traceback;

/// The entries that a limit leaves: the first ones, or for a negative one the last ones.
std::vector<Traceback*> limitedEntries(const Value& traceback, std::int64_t limit);
/// The "  File ..." lines of a traceback, as far as the limit goes.
std::string framesText(Vm& vm, const Value& traceback, std::int64_t limit);
/// ". Did you mean: 'name'?" for a NameError or AttributeError, or nothing.
std::string nameHint(Vm& vm, const Value& exception);

} // namespace coroscope::vm
