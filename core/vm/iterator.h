#pragma once

#include "core/machine/co.h"
#include "core/vm/type.h"

namespace coroscope::vm {

/// An iterator made of C++ code. A subclass implements next(); one that must run script code (map, filter)
/// answers notHandled() there and implements nextCo() too.
class Iterator : public Tracked {
public:
    static constexpr Kind kKind = Kind::Iterator;
    explicit Iterator(Type* type) : Tracked(type, Kind::Iterator) {}

    /// The next item; Empty: exhausted, or failed when an exception is pending.
    virtual Value next(Vm& vm) = 0;
    /// The same for iterators that ask another one: RecursionError when they stand on each other without end.
    Value nextNested(Vm& vm);
    virtual machine::Co<Value> nextCo(Vm& vm);
    /// Whether next() answers by itself always: then containers may be filled from it without a coroutine.
    virtual bool plain() const { return false; }
    /// operator.length_hint; -1: unknown.
    virtual std::int64_t lengthHint() { return -1; }
};

} // namespace coroscope::vm
