#pragma once

#include "core/vm/str.h"

namespace coroscope::vm {

// The names that the VM itself looks up while scripts run.
// clang-format off
#define COROSCOPE_NAMES(X)                                                                                            \
    X(new_, "__new__") X(init, "__init__") X(call, "__call__") X(abstractMethods, "__abstractmethods__")              \
    X(name, "__name__") X(cls, "__class__")                                                                           \
    X(getattr, "__getattr__") X(getattribute, "__getattribute__") X(setattr, "__setattr__")                           \
    X(delattr, "__delattr__") X(get, "__get__") X(set, "__set__") X(delete_, "__delete__")                            \
    X(getitem, "__getitem__") X(setitem, "__setitem__") X(delitem, "__delitem__") X(contains, "__contains__")         \
    X(iter, "__iter__") X(next, "__next__") X(await, "__await__") X(aiter, "__aiter__") X(anext, "__anext__")         \
    X(enter, "__enter__") X(exit, "__exit__") X(aenter, "__aenter__") X(aexit, "__aexit__")                           \
    X(bool_, "__bool__") X(len, "__len__") X(hash, "__hash__")                                                        \
    X(eq, "__eq__") X(ne, "__ne__") X(lt, "__lt__") X(le, "__le__") X(gt, "__gt__") X(ge, "__ge__")                   \
    X(neg, "__neg__") X(pos, "__pos__") X(invert, "__invert__")                                                       \
    X(add, "__add__") X(radd, "__radd__") X(iadd, "__iadd__") X(sub, "__sub__") X(rsub, "__rsub__")                   \
    X(isub, "__isub__") X(mul, "__mul__") X(rmul, "__rmul__") X(imul, "__imul__") X(truediv, "__truediv__")           \
    X(rtruediv, "__rtruediv__") X(itruediv, "__itruediv__") X(floordiv, "__floordiv__")                               \
    X(rfloordiv, "__rfloordiv__") X(ifloordiv, "__ifloordiv__") X(mod, "__mod__") X(rmod, "__rmod__")                 \
    X(imod, "__imod__") X(pow, "__pow__") X(rpow, "__rpow__") X(ipow, "__ipow__") X(matmul, "__matmul__")             \
    X(rmatmul, "__rmatmul__") X(imatmul, "__imatmul__") X(lshift, "__lshift__") X(rlshift, "__rlshift__")             \
    X(ilshift, "__ilshift__") X(rshift, "__rshift__") X(rrshift, "__rrshift__") X(irshift, "__irshift__")             \
    X(and_, "__and__") X(rand, "__rand__") X(iand, "__iand__") X(or_, "__or__") X(ror, "__ror__")                     \
    X(ior, "__ior__") X(xor_, "__xor__") X(rxor, "__rxor__") X(ixor, "__ixor__")
// clang-format on

/// The same, interned once a Vm.
struct Names {
#define X(member, text) Ref<Str> member##Ref = Str::intern(text);
    COROSCOPE_NAMES(X)
#undef X
#define X(member, text) const Str* member = member##Ref.get();
    COROSCOPE_NAMES(X)
#undef X
};

} // namespace coroscope::vm
