#include "core/vm/types/list_sort.h"

#include "core/vm/types/support.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace coroscope::vm {

namespace {

enum class Uniform : std::uint8_t { No, SmallInts, Doubles, Strings };

Uniform uniformityOf(const Vm& vm, const ValueVector& keys) {
    const auto kindOf = [&vm](const Value& key) {
        if (key.isInt()) return Uniform::SmallInts;
        if (key.isDouble()) return std::isnan(key.asDouble()) ? Uniform::No : Uniform::Doubles;
        return isKind(key, Kind::Str) && key.asObject()->type() == vm.types.str ? Uniform::Strings
                                                                                : Uniform::No;
    };
    const Uniform first = kindOf(keys.front());
    for (const Value& key : keys) {
        if (kindOf(key) != first) return Uniform::No;
    }
    return first;
}

using Order = std::vector<std::uint32_t>;

template <class Less>
void sortFast(Order& order, const Less& less) {
    std::stable_sort(order.begin(), order.end(), less);
}

/// A merge sort of its own, because the comparison may fail half-way and may be inconsistent, which
/// std::stable_sort must not see. Asks only whether the later item is less than the earlier one, as CPython
/// does, so that __lt__ alone is enough.
class MergeSort {
public:
    MergeSort(Vm& vm, const ValueVector& keys, Order& order)
        : m_vm(vm), m_keys(keys), m_order(order), m_spare(order.size()) {}
    bool run() { return sort(0, m_order.size()); }

private:
    int less(std::uint32_t a, std::uint32_t b) { return m_vm.less(m_keys[a], m_keys[b]); }

    bool sort(std::size_t from, std::size_t to) {
        constexpr std::size_t kFew = 8;
        if (to - from <= kFew) return insertionSort(from, to);
        const std::size_t middle = from + (to - from) / 2;
        if (!sort(from, middle) || !sort(middle, to)) return false;
        // Already in order: nothing to merge.
        const int swapped = less(m_order[middle], m_order[middle - 1]);
        return swapped < 0 ? false : swapped == 0 || merge(from, middle, to);
    }

    bool insertionSort(std::size_t from, std::size_t to) {
        for (std::size_t at = from + 1; at < to; ++at) {
            const std::uint32_t item = m_order[at];
            std::size_t place = at;
            while (place > from) {
                const int before = less(item, m_order[place - 1]);
                if (before < 0) {
                    m_order[place] = item;
                    return false;
                }
                if (before == 0) break;
                m_order[place] = m_order[place - 1];
                --place;
            }
            m_order[place] = item;
        }
        return true;
    }

    bool merge(std::size_t from, std::size_t middle, std::size_t to) {
        std::copy(m_order.begin() + static_cast<std::ptrdiff_t>(from),
                  m_order.begin() + static_cast<std::ptrdiff_t>(to),
                  m_spare.begin() + static_cast<std::ptrdiff_t>(from));
        std::size_t left = from, right = middle;
        for (std::size_t out = from; out < to; ++out) {
            bool takeRight = left == middle;
            if (!takeRight && right < to) {
                const int before = less(m_spare[right], m_spare[left]);
                if (before < 0) { // the order stays a permutation
                    std::copy(m_spare.begin() + static_cast<std::ptrdiff_t>(from),
                              m_spare.begin() + static_cast<std::ptrdiff_t>(to),
                              m_order.begin() + static_cast<std::ptrdiff_t>(from));
                    return false;
                }
                takeRight = before > 0;
            }
            m_order[out] = m_spare[takeRight ? right++ : left++];
        }
        return true;
    }

    Vm& m_vm;
    const ValueVector& m_keys;
    Order& m_order;
    Order m_spare;
};

} // namespace

bool stableSort(Vm& vm, ValueVector& items, ValueVector& keys, bool reverse) {
    if (items.size() < 2) return true;
    // Reversing before and after keeps equal items in their order.
    if (reverse) {
        std::reverse(items.begin(), items.end());
        std::reverse(keys.begin(), keys.end());
    }
    const ValueVector& by = keys.empty() ? items : keys;
    Order order(items.size());
    std::iota(order.begin(), order.end(), 0u);
    bool good = true;
    switch (uniformityOf(vm, by)) {
    case Uniform::SmallInts:
        sortFast(order, [&](auto a, auto b) { return by[a].asInt() < by[b].asInt(); });
        break;
    case Uniform::Doubles:
        sortFast(order, [&](auto a, auto b) { return by[a].asDouble() < by[b].asDouble(); });
        break;
    case Uniform::Strings:
        sortFast(order, [&](auto a, auto b) {
            return static_cast<Str*>(by[a].asObject())->compare(*static_cast<Str*>(by[b].asObject())) < 0;
        });
        break;
    case Uniform::No:
        good = MergeSort(vm, by, order).run();
        break;
    }
    ValueVector sorted;
    sorted.reserve(items.size());
    for (const std::uint32_t index : order)
        sorted.push_back(std::move(items[index]));
    items.swap(sorted);
    if (reverse) std::reverse(items.begin(), items.end());
    return good;
}

} // namespace coroscope::vm
