#pragma once

#include "core/vm/value.h"

#include <cstdint>

namespace coroscope::vm {

class Vm;

/// range(start, stop, step). The bounds fit 64 bits; scripts that ask for more get OverflowError, as no loop
/// could ever run through it.
class Range final : public Object {
public:
    static constexpr Kind kKind = Kind::Range;
    Range(std::int64_t start, std::int64_t stop, std::int64_t step);

    std::int64_t start() const { return m_start; }
    std::int64_t stop() const { return m_stop; }
    std::int64_t step() const { return m_step; }
    std::int64_t size() const { return m_size; }
    std::int64_t at(std::int64_t index) const { return m_start + index * m_step; }
    /// The index of a number, or -1.
    std::int64_t find(std::int64_t number) const;

private:
    std::int64_t m_start, m_stop, m_step, m_size;
};

/// slice(start, stop, step): any three values.
class Slice final : public Object {
public:
    static constexpr Kind kKind = Kind::Slice;
    Slice(Value start, Value stop, Value step);
    Value start, stop, step;
    void visitRefs(RefVisitor& visitor) override {
        visitor.visit(start);
        visitor.visit(stop);
        visitor.visit(step);
    }
};

/// A slice applied to a sequence of a known length (slice.indices): `count` items at start, start + step, ...
struct SliceRange {
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
    std::int64_t count = 0;
};

/// False: an exception is pending (a bound that is no index, step zero).
bool resolveSlice(Vm& vm, const Slice& slice, std::int64_t length, SliceRange& out);

} // namespace coroscope::vm
