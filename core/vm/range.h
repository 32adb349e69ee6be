#pragma once

#include "core/vm/value.h"

#include <cstdint>
#include <memory>

namespace coroscope::vm {

class Slice;
class Vm;

/// range(start, stop, step). Bounds within kLargeIndex are kept as machine numbers, whose sums and
/// differences fit 64 bits; a range with any other bound is wide and computes with ints of the script,
/// slowly.
class Range final : public Object {
public:
    static constexpr Kind kKind = Kind::Range;
    /// Of three ints; `step` is not 0.
    Range(const Value& start, const Value& stop, const Value& step);

    bool wide() const { return m_wide != nullptr; }
    // Of any range, as ints of the script.
    Value start() const;
    Value stop() const;
    Value step() const;
    Value size() const;
    /// start + index * step; `index` is an int and may be outside.
    Value item(Vm& vm, const Value& index) const;
    /// The index of a number (an int), or Empty.
    Value find(Vm& vm, const Value& number) const;
    bool same(const Range& other) const;
    /// The part that the slice cuts out. Empty: an exception is pending.
    Value part(Vm& vm, const Slice& slice) const;
    Value iterator(Vm& vm, bool reverse) const;

    // Of a range that is not wide.
    std::int64_t narrowSize() const { return m_size; }
    std::int64_t at(std::int64_t index) const { return m_start + index * m_step; }

private:
    struct Wide {
        Value start, stop, step, size;
    };
    std::int64_t m_start = 0, m_stop = 0, m_step = 1, m_size = 0;
    std::unique_ptr<const Wide> m_wide;
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
/// The same for a length of any size (an int that is not negative): start, stop and step as ints, not clamped
/// to 64 bits
/// (_PySlice_GetLongIndices).
bool resolveWideSlice(Vm& vm, const Slice& slice, const Value& length, Value (&out)[3]);

} // namespace coroscope::vm
