#pragma once

#include "core/loop/driver.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

/// A native coroutine (asyncio.sleep(1), queue.get()) that no task runs: somebody steps it by send() and
/// throw(), as they may every coroutine of CPython's library. What it waits for is what it yields: a future,
/// marked as awaited, or None. It runs on a strand and a fiber of its own, on top of whoever steps it.
class SteppedNative final : public loop::Driver {
public:
    /// `generator` owns it and has not run yet.
    explicit SteppedNative(Generator& generator) : m_generator(generator), m_strand(*this) {}
    SteppedNative(const SteppedNative&) = delete;
    SteppedNative& operator=(const SteppedNative&) = delete;
    ~SteppedNative();

    /// Runs it to its next yield (`finished` false) or its end: what it yields or returns, or Empty with an
    /// exception pending. `thrown` is raised where it waits; else Empty. The generator is kept alive by the
    /// caller.
    Co<Value> step(Vm& vm, Value sent, Value thrown, bool& finished);
    /// A bare `yield` was all it had to do: its next step is its last.
    void yieldedAtOnce() { m_onlyYields = true; }

    /// What it awaits has yielded `value` (Vm::await inside it): passes it on. Await parked() at once.
    void handOver(Value value) { m_yielded = std::move(value); }
    class Parked;
    Parked parked();
    Value takeSent() { return std::move(m_sent); }
    Value takeThrown() { return std::move(m_thrown); } ///< Empty: nothing

    void visitRefs(RefVisitor& visitor);

private:
    void park(loop::FutureBase& future) override;
    void yield() override;
    loop::Wake wakeUp(loop::FutureBase* future) override;
    void strandLeft(machine::Strand&) override {}
    SiteId currentSite() override;

    Generator& m_generator;
    Fiber m_fiber;
    machine::Strand m_strand;
    Fiber* m_caller = nullptr; ///< while it runs
    Value m_sent;
    Value m_thrown;
    Value m_yielded;
    bool m_onlyYields = false;
};

class SteppedNative::Parked {
public:
    Parked() = default;
    Parked(const Parked&) = delete;
    Parked& operator=(const Parked&) = delete;
    bool await_ready() const noexcept { return false; }
    template <std::derived_from<machine::Frame> Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) const {
        handle.promise().strand().park();
    }
    void await_resume() const noexcept {}
};

inline SteppedNative::Parked SteppedNative::parked() {
    return {};
}

/// What `future.__await__()` and `coroutine.__await__()` give: it steps what it holds.
class AwaitIterator final : public Tracked {
public:
    static constexpr Kind kKind = Kind::Other;
    AwaitIterator(Type* type, Value awaited) : Tracked(type, Kind::Other), awaited(std::move(awaited)) {}
    Value awaited; ///< Empty: it is used up
    void visitRefs(RefVisitor& visitor) override { visitor.visit(awaited); }
};

} // namespace coroscope::vm
