#pragma once

#include "core/vm/type.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

/// Whether a class of the script gives this object the special method: then the built-in way is not to be
/// taken.
inline bool scriptMethod(const Value& value, const Str* name) {
    if (!value.isObject() || !value.asObject()->type()->isHeapType()) return false;
    const Value* found = value.asObject()->type()->lookup(name);
    return found && !isKind(*found, Kind::Native);
}

/// Whether its class is one of the script.
inline bool heapTyped(const Value& value) {
    return value.isObject() && value.asObject()->type()->isHeapType();
}

} // namespace coroscope::vm
