#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace coroscope::vm {

class Object;
void destroyObject(Object* object); // object.cpp

/// Any script value in eight bytes: a double, a 48-bit integer, None/True/False and friends, or a counted
/// reference to an Object (NaN boxing: everything at or above kTagInt << 48 is no double). Copying counts a
/// reference, moving does not. Empty is no script value: an unbound local, a missing entry, and, as a
/// function's result, "an exception is pending in the Vm".
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
        return Value(std::bit_cast<std::uint64_t>(value));
    }
    /// `value` must fit (fitsInt).
    static Value smallInt(std::int64_t value) {
        return Value(kTagInt << 48 | (static_cast<std::uint64_t>(value) & kPayload));
    }
    static constexpr bool fitsInt(std::int64_t value) { return value >= kMinInt && value <= kMaxInt; }
    /// Takes over one reference.
    static Value adopt(Object* object) {
        return Value(kTagObject << 48 | reinterpret_cast<std::uintptr_t>(object));
    }
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
    bool isDouble() const { return m_bits < kTagInt << 48; }
    bool isObject() const { return (m_bits >> 48) == kTagObject; }

    std::int64_t asInt() const { return static_cast<std::int64_t>(m_bits << 16) >> 16; }
    double asDouble() const { return std::bit_cast<double>(m_bits); }
    Object* asObject() const { return reinterpret_cast<Object*>(m_bits & kPayload); }

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
    static constexpr std::uint64_t kTagInt = 0xfff9;
    static constexpr std::uint64_t kTagObject = 0xfffa;
    static constexpr std::uint64_t kTagSpecial = 0xfffb;
    static constexpr std::uint64_t kPayload = 0x0000ffffffffffffull;
    static constexpr std::uint64_t kEmpty = kTagSpecial << 48;
    static constexpr std::uint64_t kNone = kEmpty + 1;
    static constexpr std::uint64_t kFalse = kEmpty + 2;
    static constexpr std::uint64_t kTrue = kEmpty + 3;
    static constexpr std::uint64_t kNotImplemented = kEmpty + 4;
    static constexpr std::uint64_t kEllipsis = kEmpty + 5;
    static constexpr std::uint64_t kNotHandled = kEmpty + 6;
    static constexpr std::uint64_t kBareYield = kEmpty + 7;
    static constexpr std::uint64_t kNan = 0x7ff8000000000000ull;

    explicit constexpr Value(std::uint64_t bits) : m_bits(bits) {}
    inline void retain() const;
    static inline void releaseBits(std::uint64_t bits);

    std::uint64_t m_bits;
};

static_assert(sizeof(Value) == 8);

} // namespace coroscope::vm

#include "core/vm/object.h"
