#include "core/machine/thread.h"

#include "core/base/check.h"
#include "core/machine/machine.h"

namespace coroscope::machine {

Thread::Thread(Machine& machine, Process& process, std::string name)
    : m_machine(machine), m_process(process), m_main(*this),
      m_joiners(std::make_unique<WaitQueue>(machine, WaitKind::Join)), m_name(std::move(name)) {}

Thread::~Thread() {
    if (m_waitsIn) m_waitsIn->unlink(*this);
}

void Thread::rename(std::string name) {
    m_name = std::move(name);
    m_machine.sink().laneRenamed(m_lane, m_name);
}

void Thread::fire() {
    m_machine.threadFired(*this);
}

// The main code has no owner but the thread; resume() sees its end itself.
void Thread::strandLeft(Strand&) {}

SiteId Thread::currentSite() {
    StrandOwner* owner = m_innermost ? &m_innermost->owner() : nullptr;
    if (owner && owner != this) return owner->currentSite();
    return m_siteSource ? m_siteSource->currentSite() : kNoSite;
}

bool Thread::step(Strand& strand) {
    strand.m_thread = this;
    strand.m_outer = m_innermost;
    m_innermost = &strand;
    if (strand.run() == Strand::State::Blocked) return false;
    m_innermost = strand.m_outer;
    strand.owner().strandLeft(strand);
    return true;
}

void Thread::resume() {
    for (;;) {
        Strand& strand = *m_innermost;
        if (strand.run() == Strand::State::Blocked) return;
        m_innermost = strand.m_outer;
        if (!m_innermost) {
            COROSCOPE_CHECK(strand.state() == Strand::State::Finished);
            m_machine.threadEnded(*this);
            return;
        }
        strand.owner().strandLeft(strand);
    }
}

bool Thread::othersAreDue() const {
    return m_machine.othersDue(*this);
}

bool Thread::Checkpoint::await_ready() const {
    Machine& machine = m_thread.m_machine;
    switch (m_rule) {
    case Rule::Horizon:
        ++machine.m_lookCount;
        if (machine.handOverDue(m_thread) || machine.aheadOfEvents(m_thread) || machine.pauseDue())
            return false;
        machine.refreshHorizon();
        return true;
    case Rule::Settle:
        return machine.nextInstant(m_thread) >= m_thread.m_now;
    case Rule::Others:
        ++machine.m_eventCount;
        return !machine.othersDue(m_thread) && !machine.pauseDue();
    }
    return true;
}

void Thread::Checkpoint::suspend(Strand& strand) const {
    Machine& machine = m_thread.m_machine;
    strand.block();
    m_thread.m_wait = {};
    if (m_rule == Rule::Others && machine.othersDue(m_thread)) {
        m_thread.m_wait.on = WaitKind::Loop;
        m_thread.m_state = State::Runnable;
        machine.m_events.push(m_thread, m_thread.m_now);
        machine.leave(m_thread);
    } else if (m_rule == Rule::Settle || (m_rule == Rule::Horizon && (machine.handOverDue(m_thread) ||
                                                                      machine.aheadOfEvents(m_thread)))) {
        machine.requeue(m_thread);
    } else {
        machine.m_pausing = true;
    }
}

} // namespace coroscope::machine
