#pragma once

#include "core/vm/heap.h"

#include <cstdint>
#include <memory>
#include <utility>

namespace coroscope::vm {

/// The values of an object's attributes: a vector that is one pointer wide, because every object has one. On
/// the script's heap; how many there are stands before the values.
class Slots {
public:
    Slots() = default;
    Slots(const Slots&) = delete;
    Slots& operator=(const Slots&) = delete;
    ~Slots() { clear(); }

    std::size_t size() const { return m_head->size; }
    bool empty() const { return m_head->size == 0; }
    Value* begin() { return m_head->values(); }
    Value* end() { return m_head->values() + m_head->size; }
    const Value* begin() const { return m_head->values(); }
    const Value* end() const { return m_head->values() + m_head->size; }
    Value& operator[](std::size_t index) { return m_head->values()[index]; }
    const Value& operator[](std::size_t index) const { return m_head->values()[index]; }

    void reserve(std::size_t room) {
        if (room > m_head->room) move(room);
    }
    void push_back(Value value) {
        if (m_head->size == m_head->room) move(m_head->room == 0 ? 2 : 2 * m_head->room);
        new (end()) Value(std::move(value));
        ++m_head->size;
    }
    /// With Empty values; never fewer than there are.
    void growTo(std::size_t size) {
        reserve(size);
        while (m_head->size < size)
            push_back(Value());
    }
    /// It is empty before the first value is dropped.
    void clear() {
        if (m_head == &s_none) return;
        Head* old = std::exchange(m_head, &s_none);
        std::destroy_n(old->values(), old->size);
        free(old);
    }

private:
    struct Head {
        std::uint32_t size;
        std::uint32_t room;
        Value* values() { return reinterpret_cast<Value*>(this + 1); }
        std::size_t bytes() const { return sizeof(Head) + room * sizeof(Value); }
    };
    void move(std::size_t room) {
        auto* larger = new (Heap::current().allocate(sizeof(Head) + room * sizeof(Value)))
            Head{m_head->size, static_cast<std::uint32_t>(room)};
        std::uninitialized_move_n(m_head->values(), m_head->size, larger->values());
        Head* old = std::exchange(m_head, larger);
        if (old != &s_none) free(old);
    }
    static void free(Head* head) { Heap::current().deallocate(head, head->bytes()); }

    static inline constinit Head s_none{0, 0}; ///< of all that are empty; never written to
    Head* m_head = &s_none;
};

} // namespace coroscope::vm
