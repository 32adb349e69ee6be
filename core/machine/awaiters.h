#pragma once

// What Machine and Thread give to be awaited; included by machine.h.

#include "core/machine/machine.h"

namespace coroscope::machine {

/// Gives control to the machine if something else must happen first (see Thread).
class Thread::Checkpoint {
public:
    enum class Rule : std::uint8_t { Horizon, Settle, Others };
    Checkpoint(Thread& thread, Rule rule) : m_thread(thread), m_rule(rule) {}
    Checkpoint(const Checkpoint&) = delete;
    Checkpoint& operator=(const Checkpoint&) = delete;
    bool await_ready() const;
    template <std::derived_from<Frame> Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) const {
        suspend(handle.promise().strand());
    }
    void await_resume() const noexcept {}

private:
    void suspend(Strand& strand) const;
    Thread& m_thread;
    Rule m_rule;
};

inline Thread::Checkpoint Thread::checkpoint() {
    return Checkpoint(*this, Checkpoint::Rule::Horizon);
}
inline Thread::Checkpoint Thread::settle() {
    return Checkpoint(*this, Checkpoint::Rule::Settle);
}
inline Thread::Checkpoint Thread::letOthersRun() {
    return Checkpoint(*this, Checkpoint::Rule::Others);
}

/// Waits until what step() left blocked on top of the awaiting strand has given control back.
class Thread::Nested {
public:
    explicit Nested(Thread& thread) : m_thread(thread) {}
    Nested(const Nested&) = delete;
    Nested& operator=(const Nested&) = delete;
    bool await_ready() const noexcept { return false; }
    template <std::derived_from<Frame> Promise>
    bool await_suspend(std::coroutine_handle<Promise> handle) const {
        Strand& strand = handle.promise().strand();
        if (m_thread.innermost() == &strand) return false;
        strand.block();
        return true;
    }
    void await_resume() const noexcept {}

private:
    Thread& m_thread;
};

inline Thread::Nested Thread::nested() {
    return Nested(*this);
}

/// See Machine::start.
class Machine::Start {
public:
    Start(Machine& machine, Thread& thread) : m_machine(machine), m_thread(thread) {}
    Start(const Start&) = delete;
    Start& operator=(const Start&) = delete;
    bool await_ready() const noexcept { return false; }
    template <std::derived_from<Frame> Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) const {
        handle.promise().strand().block();
        m_machine.startNow(m_thread);
    }
    void await_resume() const noexcept {}

private:
    Machine& m_machine;
    Thread& m_thread;
};

/// See Machine::halt.
class Machine::Halt {
public:
    Halt(Machine& machine, Outcome outcome, std::string explanation)
        : m_machine(machine), m_outcome(outcome), m_explanation(std::move(explanation)) {}
    Halt(const Halt&) = delete;
    Halt& operator=(const Halt&) = delete;
    bool await_ready() const noexcept { return false; }
    template <std::derived_from<Frame> Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) {
        handle.promise().strand().block();
        m_machine.end(m_outcome, std::move(m_explanation));
    }
    void await_resume() const noexcept {}

private:
    Machine& m_machine;
    Outcome m_outcome;
    std::string m_explanation;
};

} // namespace coroscope::machine
