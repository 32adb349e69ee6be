#pragma once

#include "core/base/check.h"
#include "core/machine/strand.h"

#include <concepts>
#include <optional>

namespace coroscope::machine {

namespace detail {

struct FinalAwaiter {
    bool await_ready() const noexcept { return false; }
    template <std::derived_from<Frame> Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) const noexcept {
        Frame& frame = handle.promise();
        frame.strand().leave(frame);
    }
    void await_resume() const noexcept {}
};

template <class T>
class CoPromise : public Frame {
public:
    Co<T> get_return_object();
    FinalAwaiter final_suspend() const noexcept { return {}; }
    template <class U>
    void return_value(U&& value) {
        m_value.emplace(std::forward<U>(value));
    }
    T take() { return std::move(*m_value); }

private:
    std::optional<T> m_value;
};

template <>
class CoPromise<void> : public Frame {
public:
    Co<void> get_return_object();
    FinalAwaiter final_suspend() const noexcept { return {}; }
    void return_void() const {}
    void take() const {}
};

} // namespace detail

/// The one coroutine type of the simulation: started when it is awaited (or given to a strand), resumed only
/// by its strand's trampoline. It owns its frame: dropping an unfinished Co drops the whole chain that it
/// awaits. `co_await std::move(co)` or `co_await function()` gives its result once.
template <class T = void>
class [[nodiscard]] Co {
public:
    using promise_type = detail::CoPromise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    Co() = default;
    explicit Co(Handle handle) : m_handle(handle) {}
    Co(Co&& other) noexcept : m_handle(std::exchange(other.m_handle, {})) {}
    Co& operator=(Co&& other) noexcept {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Co() {
        if (m_handle) m_handle.destroy();
    }
    explicit operator bool() const { return static_cast<bool>(m_handle); }

    class Awaiter {
    public:
        explicit Awaiter(Handle handle) : m_handle(handle) {}
        Awaiter(const Awaiter&) = delete;
        Awaiter& operator=(const Awaiter&) = delete;
        ~Awaiter() {
            if (m_handle) m_handle.destroy();
        }
        bool await_ready() const noexcept { return false; }
        template <std::derived_from<Frame> Promise>
        bool await_suspend(std::coroutine_handle<Promise> parent) const {
            return !parent.promise().strand().enter(m_handle.promise(), parent.promise());
        }
        T await_resume() { return m_handle.promise().take(); }

    private:
        Handle m_handle;
    };
    Awaiter operator co_await() && { return Awaiter(std::exchange(m_handle, {})); }

    /// For Strand::start: gives the frame away.
    Handle detach() { return std::exchange(m_handle, {}); }

private:
    Handle m_handle;
};

namespace detail {

template <class T>
Co<T> CoPromise<T>::get_return_object() {
    const auto handle = std::coroutine_handle<CoPromise>::from_promise(*this);
    Strand::bind(*this, handle);
    return Co<T>(handle);
}

inline Co<void> CoPromise<void>::get_return_object() {
    const auto handle = std::coroutine_handle<CoPromise>::from_promise(*this);
    Strand::bind(*this, handle);
    return Co<void>(handle);
}

} // namespace detail

template <class T>
void Strand::start(Co<T> body) {
    const auto handle = body.detach();
    launch(handle, handle.promise());
}

template <class T>
T Strand::result() {
    return Co<T>::Handle::from_address(m_root.address()).promise().take();
}

} // namespace coroscope::machine
