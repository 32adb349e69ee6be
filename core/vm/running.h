#pragma once

#include "core/vm/vm.h"

#include <concepts>
#include <optional>

namespace coroscope::vm {

/// What the functions of the Vm that run script code give to `co_await`. Most of it neither blocks nor waits:
/// then it is over before the caller would be suspended, and no coroutine is made for it. (A coroutine for
/// each item of a generator, each callback and each step of a task was a fifth of a run of many short ones.)
/// Await it where it is made: what it is to run stands on the fiber already.
class Run {
public:
    enum class Of : std::uint8_t {
        Call,     ///< the result is that of the frame
        Init,     ///< of an __init__: the result is `kept`, the instance
        Iterator, ///< a yielded item; Empty at the end, with Vm::takeStopValue()
    };

    /// The fiber, until the newest frame with Return::Base is left.
    Run(Vm& vm, Fiber& fiber, Of of = Of::Call, Value kept = {})
        : m_vm(vm), m_fiber(&fiber), m_kept(std::move(kept)), m_of(of) {}
    /// It is known already; Empty: an exception is pending, or an iteration is over.
    Run(Vm& vm, Value result) : m_vm(vm), m_result(std::move(result)) {}
    /// A coroutine does it all. `kept` lives as long as it.
    Run(Vm& vm, Co<Value> rest, Value kept = {}) : m_vm(vm), m_kept(std::move(kept)) {
        m_rest.emplace(rest.detach());
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    bool await_ready() {
        if (m_rest) return false;
        if (m_fiber) begin();
        return !m_rest;
    }
    template <std::derived_from<machine::Frame> Promise>
    bool await_suspend(std::coroutine_handle<Promise> parent) {
        return m_rest->await_suspend(parent);
    }
    Value await_resume() {
        if (m_rest) m_result = m_rest->await_resume();
        return m_fiber ? end() : std::move(m_result);
    }

private:
    void begin(); ///< runs; m_rest is what is left to do, if anything
    Value end();

    Vm& m_vm;
    Fiber* m_fiber = nullptr;
    Value m_result;
    Value m_kept;
    std::optional<Co<Value>::Awaiter> m_rest;
    Of m_of = Of::Call;
};

} // namespace coroscope::vm
