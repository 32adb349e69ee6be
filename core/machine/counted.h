#pragma once

#include <cstddef>
#include <utility>

namespace coroscope::machine {

/// Shared ownership by virtual calls, so that an object of a script (owned by the VM's heap) and an object of
/// this library can be held in the same way. Not thread-safe: a Machine lives on one operating-system thread.
class Counted {
public:
    Counted() = default;
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

    /// The defaults count references from 0 and delete the object when the last one is released. A subclass
    /// that lives inside another object hands both calls on to it.
    virtual void retain() noexcept { ++m_references; }
    virtual void release() noexcept {
        if (--m_references == 0) delete this;
    }

protected:
    virtual ~Counted() = default;

private:
    std::size_t m_references = 0;
};

/// Holds one reference to a Counted (or anything with retain() and release()).
template <class T>
class Ref {
public:
    Ref() = default;
    Ref(std::nullptr_t) {}
    Ref(T* object) : m_object(object) {
        if (m_object) m_object->retain();
    }
    Ref(const Ref& other) : Ref(other.m_object) {}
    Ref(Ref&& other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    template <class U>
    Ref(const Ref<U>& other) : Ref(other.get()) {}
    ~Ref() { reset(); }

    Ref& operator=(Ref other) noexcept {
        std::swap(m_object, other.m_object);
        return *this;
    }
    void reset() {
        if (T* object = std::exchange(m_object, nullptr)) object->release();
    }
    /// Gives the reference away: the caller must release() it.
    T* detach() { return std::exchange(m_object, nullptr); }
    /// Takes over a reference that somebody else retained.
    static Ref adopt(T* object) {
        Ref ref;
        ref.m_object = object;
        return ref;
    }

    T* get() const { return m_object; }
    T& operator*() const { return *m_object; }
    T* operator->() const { return m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    friend bool operator==(const Ref& a, const Ref& b) { return a.m_object == b.m_object; }

private:
    T* m_object = nullptr;
};

template <class T, class... Arguments>
Ref<T> make(Arguments&&... arguments) {
    return Ref<T>(new T(std::forward<Arguments>(arguments)...));
}

} // namespace coroscope::machine
