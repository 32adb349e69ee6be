#pragma once

#include "core/vm/heap.h"

#include <utility>
#include <vector>

namespace coroscope::vm {

/// Vectors of values count against the budget of the heap they grow in.
template <class T>
struct HeapAllocator {
    using value_type = T;
    HeapAllocator() = default;
    template <class U>
    HeapAllocator(const HeapAllocator<U>&) {}
    T* allocate(std::size_t count) { return static_cast<T*>(Heap::current().allocate(count * sizeof(T))); }
    void deallocate(T* memory, std::size_t count) { Heap::current().deallocate(memory, count * sizeof(T)); }
    bool operator==(const HeapAllocator&) const { return true; }
};

using ValueVector = std::vector<Value, HeapAllocator<Value>>;

/// Drops values as the reference does, the last first: their __del__ methods are seen to run in that order.
inline void dropBackwards(ValueVector items) {
    while (!items.empty())
        items.pop_back();
}

class List : public Tracked {
public:
    static constexpr Kind kKind = Kind::List;

    explicit List(Type* type = nullptr); ///< null: list itself
    explicit List(ValueVector items);
    ~List() override { clear(); }

    ValueVector& items() { return m_items; }
    const ValueVector& items() const { return m_items; }
    std::size_t size() const { return m_items.size(); }
    /// Empty before the first is dropped.
    void clear() { dropBackwards(std::exchange(m_items, {})); }
    void append(Value value) { m_items.push_back(std::move(value)); }

    void visitRefs(RefVisitor& visitor) override { visitor.all(m_items); }

private:
    ValueVector m_items;
};

} // namespace coroscope::vm
