#pragma once

#include "core/vm/types/support.h"

namespace coroscope::vm {

inline Bytes& bytesOf(const Value& value) {
    return *static_cast<Bytes*>(value.asObject());
}

/// The methods that bytes and bytearray share.
void installBytesMethods(Vm& vm, Type* type);

} // namespace coroscope::vm
