#pragma once

#include "core/vm/value.h"

#include <cstdint>
#include <type_traits>

namespace coroscope::vm {

class Type;
struct Attributes;

/// The C++ layout of an object, for quick tests and casts; the script's view is type(). Subclasses made by
/// scripts keep the kind of the built-in they derive from.
enum class Kind : std::uint8_t {
    Instance,
    Type,
    Int,   ///< BigInt, or a boxed int of a subclass of int
    Float, ///< only of a subclass of float
    Str,
    Bytes,
    ByteArray,
    Tuple,
    List,
    Dict,
    Set,
    FrozenSet,
    Range,
    Slice,
    Function,
    Native,
    BoundMethod,
    Code,
    Cell,
    Module,
    Generator, ///< generators, coroutines and async generators
    Exception,
    Descriptor, ///< property, staticmethod, classmethod, native properties
    Iterator,   ///< native iterators (iterator.h)
    Future,     ///< asyncio.Future and Task
    Other,
};

template <class T>
class Ref;

/// Walks the references that an object holds, to count them or to cut them.
class RefVisitor {
public:
    virtual ~RefVisitor() = default;

    inline void visit(Value& value);
    template <class T>
    void visit(Ref<T>& ref);
    template <class Range>
    void all(Range& values) {
        for (auto& value : values)
            visit(value);
    }

    /// A counted reference that is never cut.
    inline void look(Object* target);

protected:
    explicit RefVisitor(bool cut) : m_cut(cut) {}
    /// A reference to what may be part of a cycle; not called when cutting.
    virtual void edge(Object* target) = 0;

private:
    bool m_cut;
};

/// Everything on the script's heap. Reference counted, not thread safe: one Vm lives on one operating-system
/// thread at a time. Classes that can be part of a cycle derive from Tracked.
class Object {
public:
    Object(Type* type, Kind kind) : m_type(type), m_kind(kind) { retainType(type); }
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;
    virtual ~Object() { releaseType(m_type); }

    Type* type() const { return m_type; }
    void setType(Type* type);
    Kind kind() const { return m_kind; }

    /// Where attributes of this very object are kept; null when it has none (like object() or 1).
    virtual Attributes* attributes() { return nullptr; }
    /// Shows every reference held, so that cycles can be found and cut.
    virtual void visitRefs(RefVisitor&) {}

    void retain() { ++m_refs; }
    void release() {
        if (--m_refs == 0) destroyObject(this);
    }
    /// Gives back the reference that kept it alive while it was told of its end; false when somebody has
    /// revived it.
    bool dropLast() { return --m_refs == 0; }
    std::uint32_t refs() const { return m_refs; }

    // Sizes are counted against the script's memory budget (heap.h).
    static void* operator new(std::size_t size);
    static void operator delete(void* memory, std::size_t size);

    /// For Type and Vm only: how many references weakref objects must be told about.
    bool hasWeakRefs() const { return m_flags & kHasWeakRefs; }
    void setHasWeakRefs(bool on) { m_flags = on ? m_flags | kHasWeakRefs : m_flags & ~kHasWeakRefs; }
    void setHasId() { m_flags |= kHasId; }
    bool hasId() const { return m_flags & kHasId; }
    /// Whether the Vm must hear of its end.
    bool remembered() const { return m_flags & (kHasId | kHasWeakRefs); }
    /// For algorithms that must know what they have met already; whoever marks takes the marks away. False:
    /// had one (mark) or none (unmark).
    bool mark() { return !(std::exchange(m_flags, static_cast<std::uint8_t>(m_flags | kMarked)) & kMarked); }
    bool unmark() { return std::exchange(m_flags, static_cast<std::uint8_t>(m_flags & ~kMarked)) & kMarked; }
    /// Whether the collection that is under way has met it (heap.cpp).
    bool inCensus() const { return m_flags & kInCensus; }
    void setInCensus(bool on) { m_flags = on ? m_flags | kInCensus : m_flags & ~kInCensus; }
    bool finalized() const { return m_flags & kFinalized; }
    void setFinalized() { m_flags |= kFinalized; }

protected:
    // Of types: made by a script, hence counted by its objects. Kept here so that objects can be made and
    // dropped inline.
    bool isHeapType() const { return m_flags & kIsHeapType; }
    void setHeapType() { m_flags |= kIsHeapType; }

private:
    static constexpr std::uint8_t kHasWeakRefs = 1;
    static constexpr std::uint8_t kFinalized = 2;
    static constexpr std::uint8_t kHasId = 4;
    static constexpr std::uint8_t kIsHeapType = 8;
    static constexpr std::uint8_t kMarked = 16;
    static constexpr std::uint8_t kInCensus = 32;
    static Object* asObject(Type* type) {
        return reinterpret_cast<Object*>(type);
    } // Type derives from Object alone
    static void retainType(Type* type) {
        // Null only while the first types of a Vm are made.
        if (type && asObject(type)->isHeapType()) asObject(type)->retain();
    }
    static void releaseType(Type* type) {
        if (type && asObject(type)->isHeapType()) asObject(type)->release();
    }

    Type* m_type;
    std::uint32_t m_refs = 1;
    Kind m_kind;

protected:
    std::uint8_t m_flags = 0;
    std::uint16_t m_aux = 0; ///< free for the class
};

/// An object that may be part of a reference cycle: known to the heap, which cuts cycles on gc.collect() and
/// at the end.
class Tracked : public Object {
public:
    Tracked(Type* type, Kind kind);
    ~Tracked() override;

private:
    friend class Heap;
    friend class Census;
    Tracked* m_next = nullptr;
    union {
        Tracked* m_previous = nullptr;
        std::size_t m_place; ///< during a collection: which node of the census it is
    };
};

/// A counted pointer to a known class. `Ref<T>::adopt(new T(...))`.
template <class T>
class Ref {
public:
    Ref() = default;
    Ref(std::nullptr_t) {}
    Ref(const Ref& other) : m_object(other.m_object) {
        if (m_object) m_object->retain();
    }
    Ref(Ref&& other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    Ref& operator=(Ref other) noexcept {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Ref() {
        if (m_object) m_object->release();
    }

    static Ref adopt(T* object) {
        Ref ref;
        ref.m_object = object;
        return ref;
    }
    static Ref share(T* object) {
        if (object) object->retain();
        return adopt(object);
    }

    T* get() const { return m_object; }
    T* operator->() const { return m_object; }
    T& operator*() const { return *m_object; }
    explicit operator bool() const { return m_object != nullptr; }

    /// As a Value; Empty when null.
    Value value() const& { return m_object ? Value::share(m_object) : Value(); }
    Value value() && {
        T* object = std::exchange(m_object, nullptr);
        return object ? Value::adopt(object) : Value();
    }
    operator Value() const& { return value(); }
    operator Value() && { return std::move(*this).value(); }

private:
    T* m_object = nullptr;
};

// Most objects have no part in cycles (texts, numbers, code): they are passed by without a call.
inline void RefVisitor::look(Object* target) {
    if (!m_cut && (target->inCensus() || target->kind() == Kind::Tuple)) edge(target);
}

inline void RefVisitor::visit(Value& value) {
    if (!value.isObject()) return;
    look(value.asObject());
    if (m_cut) Value cut = std::move(value);
}

template <class T>
void RefVisitor::visit(Ref<T>& ref) {
    if (!ref) return;
    look(ref.get());
    if (m_cut) Ref<T> cut = std::move(ref);
}

template <class T, class... Args>
Ref<T> make(Args&&... args) {
    return Ref<T>::adopt(new T(std::forward<Args>(args)...));
}

inline void Value::retain() const {
    if (isObject()) asObject()->retain();
}

inline void Value::releaseBits(std::uint64_t bits) {
    if (isReference(bits)) reinterpret_cast<Object*>(bits)->release();
}

/// True when the value is an object of this C++ layout (subclasses made by scripts included).
inline bool isKind(const Value& value, Kind kind) {
    return value.isObject() && value.asObject()->kind() == kind;
}

/// The object as T when its kind is T::kKind, else null. Subclasses included.
template <class T>
T* as(const Value& value) {
    return isKind(value, T::kKind) ? static_cast<T*>(value.asObject()) : nullptr;
}

} // namespace coroscope::vm
