#include "core/vm/tuple.h"

#include "core/vm/heap.h"
#include "core/vm/vm.h"

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

    template <class Class>
    static Tuple* allocate(Type* type, std::size_t count) {
        const std::size_t bytes = sizeof(Class) + count * sizeof(Value);
        char* memory = static_cast<char*>(Heap::current().allocate(bytes));
        auto* items = reinterpret_cast<Value*>(memory + sizeof(Class));
        for (std::size_t index = 0; index < count; ++index)
            ::new (items + index) Value();
        Tuple* tuple = ::new (memory) Class(type, items, count);
        tuple->m_allocated = bytes;
        return tuple;
    }
    static std::size_t allocated(const Tuple* tuple) { return tuple->m_allocated; }
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

Ref<Tuple> Tuple::make(std::size_t size, Type* type) {
    Vm& vm = Vm::current();
    if (!type) type = vm.types.tuple;
    if (size == 0 && type == vm.types.tuple) { // there is one (), as in CPython
        if (!vm.m_emptyTuple)
            vm.m_emptyTuple =
                Ref<Tuple>::adopt(TupleAllocator::allocate<TupleAllocator::PlainTuple>(type, 0));
        return vm.m_emptyTuple;
    }
    Tuple* tuple = type->isHeapType() ? TupleAllocator::allocate<AttributedTuple>(type, size)
                                      : TupleAllocator::allocate<TupleAllocator::PlainTuple>(type, size);
    return Ref<Tuple>::adopt(tuple);
}

Ref<Tuple> Tuple::of(std::span<const Value> items) {
    Ref<Tuple> tuple = make(items.size());
    Value* out = tuple->begin();
    for (const Value& item : items)
        *out++ = item;
    return tuple;
}

} // namespace coroscope::vm
