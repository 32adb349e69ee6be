// range: of machine numbers where they suffice, of the script's ints where they do not (rangeobject.c).

#include "core/vm/range.h"

#include "core/vm/index.h"
#include "core/vm/iterators.h"
#include "core/vm/numbers.h"
#include "core/vm/vm.h"

#include <algorithm>

namespace coroscope::vm {

namespace {

bool isNarrow(const Value& bound, std::int64_t& out) {
    return toInt64(bound, out) && out >= -kLargeIndex && out <= kLargeIndex;
}

/// How many there are from `low` to below `high`, `step` (above 0) apart.
Value countOf(Vm& vm, const Value& low, const Value& high, const Value& step) {
    if (numberCompare(low, high) >= 0) return Value::smallInt(0);
    const Value width = numberSub(vm, numberSub(vm, high, low), Value::smallInt(1));
    return numberAdd(vm, numberFloorDiv(vm, width, step), Value::smallInt(1));
}

} // namespace

Range::Range(const Value& start, const Value& stop, const Value& step)
    : Object(Vm::current().types.range, Kind::Range) {
    if (isNarrow(start, m_start) && isNarrow(stop, m_stop) && isNarrow(step, m_step)) {
        if (m_step > 0 && m_start < m_stop) m_size = (m_stop - m_start - 1) / m_step + 1;
        if (m_step < 0 && m_start > m_stop) m_size = (m_start - m_stop - 1) / -m_step + 1;
        return;
    }
    Vm& vm = Vm::current();
    m_wide = std::make_unique<const Wide>(Wide{start, stop, step,
                                               integerSign(step) > 0
                                                   ? countOf(vm, start, stop, step)
                                                   : countOf(vm, stop, start, numberNegate(vm, step))});
}

Value Range::start() const {
    return m_wide ? m_wide->start : integer(m_start);
}

Value Range::stop() const {
    return m_wide ? m_wide->stop : integer(m_stop);
}

Value Range::step() const {
    return m_wide ? m_wide->step : integer(m_step);
}

Value Range::size() const {
    return m_wide ? m_wide->size : integer(m_size);
}

Value Range::item(Vm& vm, const Value& index) const {
    return numberAdd(vm, start(), numberMul(vm, index, step()));
}

Value Range::find(Vm& vm, const Value& number) const {
    std::int64_t narrow;
    if (!m_wide) {
        if (m_size == 0 || !toInt64(number, narrow)) return {};
        const std::int64_t last = at(m_size - 1);
        if (narrow < std::min(m_start, last) || narrow > std::max(m_start, last)) return {};
        if ((narrow - m_start) % m_step != 0) return {};
        return integer((narrow - m_start) / m_step);
    }
    const bool rising = integerSign(m_wide->step) > 0;
    const Value& low = rising ? m_wide->start : m_wide->stop;
    const Value& high = rising ? m_wide->stop : m_wide->start;
    // The start belongs to the range, the stop does not.
    if (numberCompare(number, low) < (rising ? 0 : 1)) return {};
    if (numberCompare(number, high) > (rising ? -1 : 0)) return {};
    const Value distance = numberSub(vm, number, m_wide->start);
    if (integerSign(numberMod(vm, distance, m_wide->step)) != 0) return {};
    return numberFloorDiv(vm, distance, m_wide->step);
}

bool Range::same(const Range& other) const {
    if (numberCompare(size(), other.size()) != 0) return false;
    if (integerSign(size()) == 0) return true;
    if (numberCompare(start(), other.start()) != 0) return false;
    return numberCompare(size(), Value::smallInt(1)) == 0 || numberCompare(step(), other.step()) == 0;
}

Value Range::part(Vm& vm, const Slice& slice) const {
    Value bounds[3];
    if (!resolveWideSlice(vm, slice, size(), bounds)) return {};
    return make<Range>(item(vm, bounds[0]), item(vm, bounds[1]), numberMul(vm, bounds[2], step()));
}

Value Range::iterator(Vm& vm, bool reverse) const {
    if (!m_wide) {
        if (!reverse) return make<RangeIterator>(vm.types.rangeIterator, m_start, m_step, m_size);
        const std::int64_t last = m_size > 0 ? at(m_size - 1) : 0;
        return make<RangeIterator>(vm.types.rangeIterator, last, -m_step, m_size);
    }
    std::int64_t start, stop, step, size; // what fits 64 bits needs no ints of the script to count with
    if (toInt64(m_wide->start, start) && toInt64(m_wide->stop, stop) && toInt64(m_wide->step, step) &&
        toInt64(m_wide->size, size) && step != INT64_MIN) {
        const std::int64_t last = size > 0 ? start + (size - 1) * step : 0;
        return make<RangeIterator>(vm.types.rangeIterator, reverse ? last : start, reverse ? -step : step,
                                   size);
    }
    const Value first = reverse ? item(vm, numberSub(vm, m_wide->size, Value::smallInt(1))) : m_wide->start;
    return make<WideRangeIterator>(vm.types.wideRangeIterator, first,
                                   reverse ? numberNegate(vm, m_wide->step) : m_wide->step, m_wide->size);
}

Value WideRangeIterator::next(Vm& vm) {
    if (integerSign(m_left) <= 0) return {};
    Value value = m_current;
    m_current = numberAdd(vm, m_current, m_step);
    m_left = numberSub(vm, m_left, Value::smallInt(1));
    return value;
}

std::int64_t WideRangeIterator::lengthHint() {
    std::int64_t hint;
    return toInt64(m_left, hint) ? hint : INT64_MAX;
}

} // namespace coroscope::vm
