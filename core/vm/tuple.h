#pragma once

#include "core/vm/value.h"

#include <new>
#include <span>

namespace coroscope::vm {

/// A tuple; its items lie behind the object. Items may be written only before it is shared.
class Tuple : public Object {
public:
    static constexpr Kind kKind = Kind::Tuple;

    /// `size` Empty items, to be filled at once.
    static Ref<Tuple> make(std::size_t size, Type* type = nullptr);
    static Ref<Tuple> of(std::span<const Value> items);
    static Ref<Tuple> of(std::initializer_list<Value> items) {
        return of(std::span(items.begin(), items.size()));
    }
    /// Takes the items over: what they refer to is not touched. Empty ones are left behind.
    static Ref<Tuple> taking(std::span<Value> items);

    std::size_t size() const { return m_size; }
    Value* begin() { return m_items; }
    Value* end() { return m_items + m_size; }
    const Value* begin() const { return m_items; }
    const Value* end() const { return m_items + m_size; }
    Value& operator[](std::size_t index) { return m_items[index]; }
    const Value& operator[](std::size_t index) const { return m_items[index]; }
    std::span<Value> items() { return {m_items, m_size}; }
    std::span<const Value> items() const { return {m_items, m_size}; }

    ~Tuple() override;
    static void operator delete(Tuple* object, std::destroying_delete_t);
    void visitRefs(RefVisitor& visitor) override {
        for (Value& item : *this)
            visitor.visit(item);
    }

protected:
    Tuple(Type* type, Value* items, std::size_t size)
        : Object(type, Kind::Tuple), m_items(items), m_size(size) {}

private:
    static Ref<Tuple> empty();
    Value* m_items;
    std::size_t m_size;
    friend struct TupleAllocator;
    friend class Census;

protected:
    union {
        std::size_t m_allocated = 0;
        std::size_t m_place; ///< during a collection: which node of the census it is, which keeps m_allocated
    };
};

} // namespace coroscope::vm
