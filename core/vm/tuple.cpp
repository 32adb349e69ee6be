#include "core/vm/tuple.h"

#include "core/vm/heap.h"
#include "core/vm/vm.h"

#include <memory>

namespace coroscope::vm {

namespace {

/// A tuple of a class made by a script.
class AttributedTuple final : public Tuple {
public:
    AttributedTuple(Type* type, Value* items, std::size_t size) : Tuple(type, items, size) {
        m_attributes.shape = type->rootShape();
    }
    Attributes* attributes() override { return &m_attributes; }
    void visitRefs(RefVisitor& visitor) override {
        Tuple::visitRefs(visitor);
        m_attributes.visitRefs(visitor);
    }

private:
    Attributes m_attributes;
};

} // namespace

/// Places head and items in one block of the heap.
struct TupleAllocator {
    class PlainTuple final : public Tuple {
    public:
        PlainTuple(Type* type, Value* items, std::size_t size) : Tuple(type, items, size) {}
    };

    /// `fill` makes `count` values where it is told to.
    template <class Class, class Fill>
    static Tuple* allocate(Type* type, std::size_t count, Fill fill) {
        const std::size_t bytes = sizeof(Class) + count * sizeof(Value);
        char* memory = static_cast<char*>(Heap::current().allocate(bytes));
        auto* items = reinterpret_cast<Value*>(memory + sizeof(Class));
        fill(items);
        Tuple* tuple = ::new (memory) Class(type, items, count);
        tuple->m_allocated = bytes;
        return tuple;
    }
    static std::size_t allocated(const Tuple* tuple) { return tuple->m_allocated; }
    template <class Fill>
    static Ref<Tuple> plain(std::size_t count, Fill fill) {
        if (count == 0) return Tuple::empty();
        return Ref<Tuple>::adopt(allocate<PlainTuple>(Vm::current().types.tuple, count, fill));
    }
};

Tuple::~Tuple() {
    for (std::size_t index = m_size; index > 0; --index) // the last first, as in lists
        m_items[index - 1].~Value();
}

void Tuple::operator delete(Tuple* object, std::destroying_delete_t) {
    const std::size_t bytes = TupleAllocator::allocated(object);
    object->~Tuple();
    Heap::current().deallocate(static_cast<void*>(object), bytes);
}

// There is one (), as in CPython.
Ref<Tuple> Tuple::empty() {
    Vm& vm = Vm::current();
    if (!vm.m_emptyTuple)
        vm.m_emptyTuple = Ref<Tuple>::adopt(
            TupleAllocator::allocate<TupleAllocator::PlainTuple>(vm.types.tuple, 0, [](Value*) {}));
    return vm.m_emptyTuple;
}

Ref<Tuple> Tuple::make(std::size_t size, Type* type) {
    const auto empty = [size](Value* to) { std::uninitialized_value_construct_n(to, size); };
    if (!type || type == Vm::current().types.tuple) return TupleAllocator::plain(size, empty);
    Tuple* tuple = type->isHeapType()
                       ? TupleAllocator::allocate<AttributedTuple>(type, size, empty)
                       : TupleAllocator::allocate<TupleAllocator::PlainTuple>(type, size, empty);
    return Ref<Tuple>::adopt(tuple);
}

Ref<Tuple> Tuple::of(std::span<const Value> items) {
    return TupleAllocator::plain(
        items.size(), [items](Value* to) { std::uninitialized_copy(items.begin(), items.end(), to); });
}

Ref<Tuple> Tuple::taking(std::span<Value> items) {
    return TupleAllocator::plain(
        items.size(), [items](Value* to) { std::uninitialized_move(items.begin(), items.end(), to); });
}

} // namespace coroscope::vm
