#include "core/vm/modules/modules.h"

namespace coroscope::vm {

void releaseModules(Vm&) {}

Co<Value> shutdownThreads(Vm&) { co_return Value::none(); }

} // namespace coroscope::vm
