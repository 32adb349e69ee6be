#pragma once

#include "core/machine/mutex.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

/// _thread.lock: threading.Lock, and what threading's other primitives are made of. Acquiring waits on the
/// simulated machine; the trace says which sort of thing is waited for.
class ThreadLock final : public Object, public machine::Holdable {
public:
    static constexpr Kind kKind = Kind::Other;
    /// `name` is what deadlock reports and the trace call it; empty: ResourceNames gives one when somebody
    /// must wait.
    ThreadLock(Vm& vm, WaitKind kind, std::string name);

    machine::Mutex& mutex() { return m_mutex; }
    /// The lane that will release it: a thread's own lock that says it has ended (Thread.join).
    void setTarget(LaneId target) { m_target = target; }
    /// The object of the library that it belongs to, and of which kind that is; before anybody waits for it.
    void setName(std::string name, WaitKind kind) {
        m_name = std::move(name);
        m_part = kind;
    }
    /// The thread that has it, for panels; null when free.
    machine::Thread* owner() const { return m_mutex.locked() ? m_owner : nullptr; }

    /// Without waiting; false when somebody has it.
    bool acquireNow(Vm& vm);
    /// The caller has settled its thread and sets its fiber again afterwards.
    Co<bool> acquire(Vm& vm, TimeNs deadline = kNever);
    bool release();
    ResourceId named() override;
    bool ofLibrary() const override { return !m_name.empty(); }

    /// The lock behind a value, or null.
    static ThreadLock* from(const Value& value);

private:
    machine::Mutex m_mutex;
    WaitKind m_kind;
    WaitKind m_part; ///< of what; of itself where it belongs to nothing
    LaneId m_target = kNoLane;
    void owned(machine::Thread* by);
    machine::Thread* m_owner = nullptr;
    machine::Holders m_holders; ///< empty of what merely tells that something has happened
    std::string m_name;
};

/// _thread.RLock: may be acquired again by the thread that has it.
class ThreadRLock final : public Object, public machine::Holdable {
public:
    static constexpr Kind kKind = Kind::Other;
    ThreadRLock(Vm& vm, Type* type);

    machine::Mutex mutex;
    machine::Thread* owner = nullptr;
    std::uint64_t count = 0;
    std::string name; ///< of what it belongs to; empty: ResourceNames gives one when somebody must wait
    WaitKind part = WaitKind::Lock; ///< of what kind that is
    Co<bool> acquire(Vm& vm, TimeNs deadline);
    ResourceId named() override;
    bool ofLibrary() const override { return !name.empty(); }
    /// The current thread has acquired it.
    void owned(Vm& vm);
    /// false: RuntimeError is pending (not the owner)
    using Object::release;
    bool release(Vm& vm);

private:
    machine::Holders m_holders;
};

/// What acquire(blocking, timeout) of a lock is asked for. False: an exception is pending.
struct AcquireRequest {
    bool blocking = true;
    TimeNs deadline = kNever;
    bool parse(Vm& vm, const Value& blocking, const Value& timeout);
};

void installThreadLocks(Vm& vm, Dict& names);

} // namespace coroscope::vm
