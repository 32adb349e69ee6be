#pragma once

#include "core/vm/list.h"

#include <vector>

namespace coroscope::vm {

class Vm;

/// Sorts stably by `keys` (or by the items themselves when empty), and the items along. False: a comparison
/// failed; the items are all still there, in some order.
bool stableSort(Vm& vm, ValueVector& items, ValueVector& keys, bool reverse);

} // namespace coroscope::vm
