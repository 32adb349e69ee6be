#pragma once

#include "core/vm/modules/deque.h"

namespace coroscope::vm {

// What the two files of collections.deque share.

inline Deque& dequeOf(const Value& value) {
    return selfAs<Deque>(value);
}

/// Both have the allocator of the one native deque type.
inline bool isDeque(const Value& value, const Value& like) {
    return value.isObject() && like.isObject() &&
           value.asObject()->type()->allocate() == like.asObject()->type()->allocate();
}

/// extend() and extendleft(): of what needs no code of the script, and of everything else.
template <bool Left>
Value extendNative(Vm& vm, Value* args);
template <bool Left>
Co<Value> extendCoroutine(Vm& vm, Args args);
Value copyDeque(Vm& vm, Value* args);

/// Indexing, searching, comparing, iterating and what else makes a sequence of it.
void defineDequeItems(Vm& vm, Dict& names, Type* type);

} // namespace coroscope::vm
