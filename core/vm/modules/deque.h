#pragma once

#include "core/vm/modules/support.h"

#include <deque>

namespace coroscope::vm {

/// collections.deque.
class Deque : public Tracked {
public:
    using Items = std::deque<Value, HeapAllocator<Value>>;
    explicit Deque(Type* type) : Tracked(type, Kind::Other) {}

    Items items;
    std::int64_t maxLength = -1; ///< -1: unbounded
    std::uint64_t version = 0;   ///< changes with every insertion and removal: iterators compare it

    std::int64_t size() const { return static_cast<std::int64_t>(items.size()); }
    void append(Value value);
    void appendLeft(Value value);
    Value pop();     ///< not of an empty one
    Value popLeft(); ///< not of an empty one
    void visitRefs(RefVisitor& visitor) override { visitor.all(items); }
};

/// The type in `names` as "deque".
void defineDeque(Vm& vm, Dict& names);
/// defaultdict, in `names`.
void defineDefaultDict(Vm& vm, Dict& names);

} // namespace coroscope::vm
