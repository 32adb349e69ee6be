#include "core/vm/modules/itertools.h"
#include <algorithm>

#include <numeric>

// product, permutations, combinations: odometers over pools of items that were read at the start.
namespace coroscope::vm {

namespace {

using Indices = std::vector<std::size_t>;

class Product final : public Iterator {
public:
    Product(Type* type, std::vector<ValueVector> pools)
        : Iterator(type), m_pools(std::move(pools)), m_indices(m_pools.size(), 0) {
        for (const ValueVector& pool : m_pools)
            m_done = m_done || pool.empty();
    }
    bool plain() const override { return true; }
    Value next(Vm&) override {
        if (m_done) return {};
        auto row = Tuple::make(m_pools.size());
        for (std::size_t i = 0; i < m_pools.size(); ++i)
            (*row)[i] = m_pools[i][m_indices[i]];
        std::size_t at = m_pools.size();
        while (at > 0 && ++m_indices[at - 1] == m_pools[at - 1].size())
            m_indices[--at] = 0;
        m_done = at == 0;
        return row;
    }
    void visitRefs(RefVisitor& visitor) override {
        for (ValueVector& pool : m_pools)
            visitor.all(pool);
    }

private:
    std::vector<ValueVector> m_pools;
    Indices m_indices;
    bool m_done = false;
};

class Permutations final : public Iterator {
public:
    Permutations(Type* type, ValueVector pool, std::size_t length)
        : Iterator(type), m_pool(std::move(pool)), m_length(length), m_indices(m_pool.size()),
          m_cycles(std::min(length, m_pool.size())), m_done(length > m_pool.size()) {
        std::iota(m_indices.begin(), m_indices.end(), std::size_t(0));
        for (std::size_t i = 0; i < m_cycles.size(); ++i)
            m_cycles[i] = m_pool.size() - i;
    }
    bool plain() const override { return true; }
    Value next(Vm&) override {
        if (m_done) return {};
        auto row = Tuple::make(m_length);
        for (std::size_t i = 0; i < m_length; ++i)
            (*row)[i] = m_pool[m_indices[i]];
        advance();
        return row;
    }
    void visitRefs(RefVisitor& visitor) override { visitor.all(m_pool); }

private:
    void advance() {
        for (std::size_t i = m_length; i-- > 0;) {
            if (--m_cycles[i] > 0) {
                std::swap(m_indices[i], m_indices[m_indices.size() - m_cycles[i]]);
                return;
            }
            std::rotate(m_indices.begin() + static_cast<std::ptrdiff_t>(i),
                        m_indices.begin() + static_cast<std::ptrdiff_t>(i) + 1, m_indices.end());
            m_cycles[i] = m_indices.size() - i;
        }
        m_done = true;
    }
    ValueVector m_pool;
    std::size_t m_length;
    Indices m_indices, m_cycles;
    bool m_done;
};

/// With or without replacement.
class Combinations final : public Iterator {
public:
    Combinations(Type* type, ValueVector pool, std::size_t length, bool replace)
        : Iterator(type), m_pool(std::move(pool)), m_indices(length, 0), m_replace(replace) {
        if (!replace) std::iota(m_indices.begin(), m_indices.end(), std::size_t(0));
        m_done = replace ? m_pool.empty() && length > 0 : length > m_pool.size();
    }
    bool plain() const override { return true; }
    Value next(Vm&) override {
        if (m_done) return {};
        const std::size_t length = m_indices.size();
        auto row = Tuple::make(length);
        for (std::size_t i = 0; i < length; ++i)
            (*row)[i] = m_pool[m_indices[i]];
        std::size_t at = length;
        while (at > 0 && m_indices[at - 1] == last(at - 1))
            --at;
        if (at == 0) {
            m_done = true;
        } else {
            std::size_t value = ++m_indices[at - 1];
            for (; at < length; ++at)
                m_indices[at] = m_replace ? value : ++value;
        }
        return row;
    }
    void visitRefs(RefVisitor& visitor) override { visitor.all(m_pool); }

private:
    std::size_t last(std::size_t at) const {
        return m_replace ? m_pool.size() - 1 : m_pool.size() - m_indices.size() + at;
    }
    ValueVector m_pool;
    Indices m_indices;
    bool m_replace;
    bool m_done;
};

Type* classOf(const Value& cls) {
    return static_cast<Type*>(cls.asObject());
}

Co<Value> newProduct(Vm& vm, Args args) {
    std::int64_t repeat = 0;
    if (!vm.toIndex(args[2], repeat)) co_return Value();
    if (repeat < 0) co_return vm.raise(vm.types.ValueError, "repeat argument cannot be negative");
    std::vector<ValueVector> once, pools;
    for (std::size_t i = 0; i < argumentTuple(args[1]).size(); ++i) {
        const Value iterable = argumentTuple(args[1])[i];
        const Value list = co_await vm.listOf(iterable);
        if (list.isEmpty()) co_return Value();
        once.push_back(selfAs<List>(list).items());
    }
    if (!once.empty() && !ensureRoom(vm, static_cast<std::uint64_t>(repeat) * once.size() * 64))
        co_return Value();
    for (std::int64_t i = 0; !once.empty() && i < repeat; ++i)
        pools.insert(pools.end(), once.begin(), once.end());
    co_return make<Product>(classOf(args[0]), std::move(pools));
}

bool lengthOf(Vm& vm, const Value& value, std::int64_t& length) {
    if (!vm.toIndex(value, length)) return false;
    if (length >= 0) {
        length = std::min<std::int64_t>(length, 1 << 24); // longer than any pool
        return true;
    }
    vm.raise(vm.types.ValueError, "r must be non-negative");
    return false;
}

Co<Value> newPermutations(Vm& vm, Args args) {
    const Value list = co_await vm.listOf(args[1]);
    if (list.isEmpty()) co_return Value();
    ValueVector pool = selfAs<List>(list).items();
    std::int64_t length = static_cast<std::int64_t>(pool.size());
    if (!args[2].isNone()) {
        if (!isInteger(args[2])) co_return vm.raise(vm.types.TypeError, "Expected int as r");
        if (!lengthOf(vm, args[2], length)) co_return Value();
    }
    co_return make<Permutations>(classOf(args[0]), std::move(pool), static_cast<std::size_t>(length));
}

template <bool Replace>
Co<Value> newCombinations(Vm& vm, Args args) {
    const Value list = co_await vm.listOf(args[1]);
    std::int64_t length = 0;
    if (list.isEmpty() || !lengthOf(vm, args[2], length)) co_return Value();
    ValueVector pool = selfAs<List>(list).items();
    co_return make<Combinations>(classOf(args[0]), std::move(pool), static_cast<std::size_t>(length),
                                 Replace);
}

} // namespace

void defineCombinatorics(Vm& vm, Dict& names) {
    defineIterTool(vm, names, "product", "__new__(cls, /, *iterables, repeat=1)", newProduct);
    defineIterTool(vm, names, "permutations", "__new__(cls, iterable, r=None)", newPermutations);
    defineIterTool(vm, names, "combinations", "__new__(cls, iterable, r)", newCombinations<false>);
    defineIterTool(vm, names, "combinations_with_replacement", "__new__(cls, iterable, r)",
                   newCombinations<true>);
}

} // namespace coroscope::vm
