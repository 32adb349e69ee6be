#pragma once

#include "core/base/time.h"

#include <cstdint>

namespace coroscope::machine {

class Machine;
class Thread;

/// Threads that share one interpreter lock. The lock changes hands when its holder waits, or when the holder
/// has computed for the switch interval (5 ms) while another thread wanted it (CPython: take_gil in
/// ceval_gil).
class Process {
public:
    explicit Process(Machine& machine, std::uint32_t number) : m_machine(machine), m_number(number) {}
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// 0 is the script's own process.
    std::uint32_t number() const { return m_number; }
    Machine& machine() const { return m_machine; }
    Thread* holder() const { return m_holder; }
    /// True if a thread other than the holder wants the lock.
    bool contended() const { return m_firstWaiter != nullptr; }
    /// Who wants the lock, in order; go on with Thread::nextForLock().
    Thread* firstWaiter() const { return m_firstWaiter; }

private:
    friend class Machine;
    friend class Thread;
    void enqueue(Thread& thread, TimeNs since);
    Thread* dequeue();

    Machine& m_machine;
    std::uint32_t m_number;
    Thread* m_holder = nullptr;
    TimeNs m_heldSince = 0;   ///< when the holder got the lock
    TimeNs m_freeSince = 0;   ///< when the last holder let it go
    TimeNs m_wantedSince = 0; ///< since when somebody has wanted it from this holder
    Thread* m_firstWaiter = nullptr;
    Thread* m_lastWaiter = nullptr;
};

} // namespace coroscope::machine
