#pragma once

#include "core/vm/containers.h"
#include "core/vm/iterators.h"
#include "core/vm/module.h"
#include "core/vm/modules/modules.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

/// What the native modules share.
namespace coroscope::vm {

/// The C++ object behind a value that the signature has already checked (self of a method).
template <class T>
T& selfAs(const Value& value) {
    return *static_cast<T*>(value.asObject());
}

/// __iter__ and __next__ of a type whose instances are Iterators.
void defineIteratorMethods(Vm& vm, Type* type);
/// Makes `T(type)`, or for classes of the script a T with room for attributes.
template <class T>
Value makeOfType(Type* type) {
    if (type->isHeapType()) return Value::adopt(new WithAttributes<T>(type));
    return make<T>(type);
}
/// __hash__ = None: instances cannot be keys.
void makeUnhashable(Type* type);
/// cls[item] for generic types.
void defineSubscript(Vm& vm, Type* type);
/// The items of *args.
inline Tuple& argumentTuple(const Value& value) {
    return *static_cast<Tuple*>(value.asObject());
}
/// A str argument, or null with TypeError "<what> must be str, not <type>" pending.
const Str* requireStr(Vm& vm, const Value& value, std::string_view what);
/// bytes, bytearray as text; false with TypeError "a bytes-like object is required, not '<type>'" pending.
bool requireBytes(Vm& vm, const Value& value, std::string_view& out);
/// A type that a native module has defined, whatever the script has done to its module; null: not defined
/// yet.
Type* nativeType(Vm& vm, std::string_view module, std::string_view name);
/// iter(x) where no script code is needed; notHandled() else.
Value plainIterator(Vm& vm, const Value& iterable);

} // namespace coroscope::vm
