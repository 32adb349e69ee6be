#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace coroscope::vm {

class Object;
void destroyObject(Object* object); // object.cpp

/// Any script value in eight bytes: a counted reference to an Object, a 48-bit integer, None/True/False and
/// friends, or a double. What it is stands in the upper 16 bits; a double has kTagDouble added to them, which
/// no double but a NaN would carry over. References are the plain pointers and Empty is 0, because counting
/// and asking for Empty are most of what the interpreter does: neither needs a mask or a constant. Copying
/// counts a reference, moving does not. Empty is no script value: an unbound local, a missing entry, and, as
/// a function's result, "an exception is pending in the Vm".
class Value {
public:
    constexpr Value() : m_bits(kEmpty) {}
    Value(const Value& other) : m_bits(other.m_bits) { retain(); }
    Value(Value&& other) noexcept : m_bits(other.m_bits) { other.m_bits = kEmpty; }
    Value& operator=(const Value& other) {
        other.retain();
        const std::uint64_t old = m_bits;
        m_bits = other.m_bits;
        releaseBits(old);
        return *this;
    }
    Value& operator=(Value&& other) noexcept {
        const std::uint64_t incoming = other.m_bits;
        other.m_bits = kEmpty;
        const std::uint64_t old = m_bits;
        m_bits = incoming;
        releaseBits(old);
        return *this;
    }
    ~Value() { releaseBits(m_bits); }

    static Value none() { return Value(kNone); }
    static Value boolean(bool on) { return Value(on ? kTrue : kFalse); }
    static Value notImplemented() { return Value(kNotImplemented); }
    static Value ellipsis() { return Value(kEllipsis); }
    /// Only for results of fast paths: "not my case, take the slow one". Never seen by scripts.
    static Value notHandled() { return Value(kNotHandled); }
    /// Only for results of natives that are awaited: "give the other tasks a turn, then go on with None"
    /// (asyncio.sleep(0)).
    static Value bareYield() { return Value(kBareYield); }
    static Value number(double value) {
        if (value != value) return Value(kNan);
        return Value(std::bit_cast<std::uint64_t>(value) + (kTagDouble << 48));
    }
    /// `value` must fit (fitsInt).
    static Value smallInt(std::int64_t value) {
        return Value(kTagInt << 48 | (static_cast<std::uint64_t>(value) & kPayload));
    }
    static constexpr bool fitsInt(std::int64_t value) { return value >= kMinInt && value <= kMaxInt; }
    /// Takes over one reference.
    static Value adopt(Object* object) { return Value(reinterpret_cast<std::uintptr_t>(object)); }
    /// Adds a reference.
    static Value share(Object* object) {
        Value value = adopt(object);
        value.retain();
        return value;
    }

    bool isEmpty() const { return m_bits == kEmpty; }
    explicit operator bool() const = delete; ///< ask isEmpty() or the Vm's truth
    bool isNone() const { return m_bits == kNone; }
    bool isTrue() const { return m_bits == kTrue; }
    bool isFalse() const { return m_bits == kFalse; }
    bool isBool() const { return m_bits == kTrue || m_bits == kFalse; }
    bool isNotImplemented() const { return m_bits == kNotImplemented; }
    bool isEllipsis() const { return m_bits == kEllipsis; }
    bool isNotHandled() const { return m_bits == kNotHandled; }
    bool isBareYield() const { return m_bits == kBareYield; }
    bool isInt() const {
        return (m_bits >> 48) == kTagInt;
    } ///< a small one; see isInteger() in numbers.h for any int
    bool isDouble() const { return (m_bits >> 48) >= kTagDouble; }
    bool isObject() const { return isReference(m_bits); }

    std::int64_t asInt() const { return static_cast<std::int64_t>(m_bits << 16) >> 16; }
    double asDouble() const { return std::bit_cast<double>(m_bits - (kTagDouble << 48)); }
    Object* asObject() const { return reinterpret_cast<Object*>(m_bits); }

    /// The same object, or the same immediate (Python's `is`).
    bool is(const Value& other) const { return m_bits == other.m_bits; }
    std::uint64_t bits() const { return m_bits; }

    /// Moves out of a stack slot without marking it empty: the slot is dead afterwards.
    static Value take(Value* slot) { return Value(slot->m_bits); }
    /// Gives up the reference without releasing it.
    std::uint64_t leak() {
        const std::uint64_t bits = m_bits;
        m_bits = kEmpty;
        return bits;
    }

    static constexpr std::int64_t kMaxInt = (std::int64_t(1) << 47) - 1;
    static constexpr std::int64_t kMinInt = -(std::int64_t(1) << 47);

private:
    static constexpr std::uint64_t kTagSpecial = 1; // 0: a reference or Empty
    static constexpr std::uint64_t kTagInt = 2;
    static constexpr std::uint64_t kTagDouble = 3; ///< and all above
    static constexpr std::uint64_t kPayload = 0x0000ffffffffffffull;
    static constexpr std::uint64_t kEmpty = 0;
    static constexpr std::uint64_t kNone = (kTagSpecial << 48) + 1;
    static constexpr std::uint64_t kFalse = kNone + 1;
    static constexpr std::uint64_t kTrue = kNone + 2;
    static constexpr std::uint64_t kNotImplemented = kNone + 3;
    static constexpr std::uint64_t kEllipsis = kNone + 4;
    static constexpr std::uint64_t kNotHandled = kNone + 5;
    static constexpr std::uint64_t kBareYield = kNone + 6;
    static constexpr std::uint64_t kNan = 0x7ff8000000000000ull + (kTagDouble << 48);

    explicit constexpr Value(std::uint64_t bits) : m_bits(bits) {}
    static constexpr bool isReference(std::uint64_t bits) { return (bits - 1) >> 48 == 0; }
    inline void retain() const;
    static inline void releaseBits(std::uint64_t bits);

    std::uint64_t m_bits;
};

static_assert(sizeof(Value) == 8);

} // namespace coroscope::vm

#include "core/vm/object.h"
