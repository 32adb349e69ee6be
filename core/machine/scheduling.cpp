// The half of Machine that moves threads between running, waiting and wanting the interpreter lock.

#include "core/base/check.h"
#include "core/machine/machine.h"

#include <algorithm>

namespace coroscope::machine {

namespace {

/// How long a thread computes at most before it asks whether somebody wants to interrupt the run, ns.
constexpr TimeNs kPollInterval = 20 * kMillisecond;

} // namespace

void Machine::schedule(Event& event, TimeNs when) {
    m_events.push(event, std::max(when, now()));
    noteEvent(event.when());
}

void Machine::noteEvent(TimeNs when) {
    if (m_current)
        m_current->m_horizon = std::min(m_current->m_horizon, laterBy(when, m_options.switchInterval));
}

void Machine::refreshHorizon() {
    Thread& thread = *m_current;
    const Process& process = thread.m_process;
    TimeNs horizon = std::min(laterBy(m_events.nextTime(), m_options.switchInterval),
                              laterBy(thread.m_now, kPollInterval));
    if (process.contended() || thread.m_starter) {
        const TimeNs since =
            thread.m_starter ? process.m_heldSince : std::max(process.m_wantedSince, process.m_heldSince);
        horizon = std::min(horizon, laterBy(since, m_options.switchInterval));
    }
    thread.m_horizon = std::min(horizon, laterBy(m_limits.until, 1));
}

bool Machine::handOverDue(const Thread& thread) const {
    const Process& process = thread.m_process;
    if (thread.m_starter && &thread.m_starter->m_process == &process)
        return thread.m_now - process.m_heldSince >= m_options.switchInterval;
    return process.contended() &&
           thread.m_now - std::max(process.m_wantedSince, process.m_heldSince) >= m_options.switchInterval;
}

// The instant of whoever would go first if this thread gave control back.
TimeNs Machine::nextInstant(const Thread& thread) const {
    const bool apart = thread.m_starter && &thread.m_starter->m_process != &thread.m_process;
    return apart ? std::min(thread.m_starter->m_now, m_events.nextTime()) : m_events.nextTime();
}

bool Machine::aheadOfEvents(const Thread& thread) const {
    return laterBy(nextInstant(thread), m_options.switchInterval) <= thread.m_now;
}

bool Machine::othersDue(const Thread& thread) const {
    return !thread.m_starter && (m_events.nextTime() <= thread.m_now || handOverDue(thread));
}

void Machine::beginWait(Thread& thread, WaitQueue* queue, const WaitInfo& info, TimeNs deadline, bool first) {
    COROSCOPE_CHECK(m_current == &thread);
    thread.m_wait = info;
    thread.m_until = deadline;
    thread.m_state = Thread::State::Waiting;
    thread.m_woken = false;
    if (queue) queue->link(thread, first);
    if (deadline != kNever) m_events.push(thread, std::max(deadline, thread.m_now));
    show(thread, Thread::Shown::Waiting, thread.m_now);
    leave(thread);
}

void Machine::wake(Thread& thread) {
    COROSCOPE_CHECK(thread.m_state == Thread::State::Waiting);
    m_events.remove(thread);
    thread.m_woken = true;
    thread.m_state = Thread::State::Runnable;
    if (m_current && m_current->m_controlLane != kNoLane && thread.m_wait.on != WaitKind::Loop)
        m_sink.link(LinkKind::Wake, m_current->m_controlLane, thread.m_controlLane, now());
    schedule(thread, now());
}

// Its wait has run out, or it was woken, granted the lock, or had let others go first.
void Machine::threadFired(Thread& thread) {
    const TimeNs at = thread.when();
    if (thread.m_waitsIn) thread.m_waitsIn->unlink(thread);
    thread.m_state = Thread::State::Runnable;
    Process& process = thread.m_process;
    if (process.m_holder == &thread) {
        thread.m_now = std::max(thread.m_now, at);
        if (handOverDue(thread)) return yieldLock(thread);
        return run(thread, at);
    }
    if (process.m_holder) {
        thread.m_state = Thread::State::WaitingForLock;
        show(thread, Thread::Shown::Ready, at);
        return process.enqueue(thread, at);
    }
    if (process.m_freeSince > at) {
        // The last holder had computed ahead of this instant before it let the lock go.
        show(thread, Thread::Shown::Ready, at);
        return grant(thread, process.m_freeSince);
    }
    process.m_holder = &thread;
    process.m_heldSince = at;
    run(thread, at);
}

void Machine::run(Thread& thread, TimeNs at) {
    thread.m_now = std::max(thread.m_now, at);
    thread.m_state = Thread::State::Running;
    m_current = &thread;
    show(thread, Thread::Shown::Control, thread.m_now);
    refreshHorizon();
}

// Keeps the lock: what stands at an earlier instant happens first, nothing else changes.
void Machine::requeue(Thread& thread) {
    thread.m_state = Thread::State::Runnable;
    m_events.push(thread, thread.m_now);
    m_current = nullptr;
    if (thread.m_starter && &thread.m_starter->m_process != &thread.m_process) resumeStarter(thread);
}

// The thread that runs gives up control and the lock.
void Machine::leave(Thread& thread) {
    Process& process = thread.m_process;
    m_current = nullptr;
    process.m_holder = nullptr;
    process.m_freeSince = thread.m_now;
    if (thread.m_starter && &thread.m_starter->m_process == &process) return resumeStarter(thread);
    if (Thread* next = process.dequeue()) grant(*next, thread.m_now);
    if (thread.m_starter) resumeStarter(thread);
}

void Machine::resumeStarter(Thread& thread) {
    Thread& starter = *std::exchange(thread.m_starter, nullptr);
    if (&starter.m_process == &thread.m_process) {
        starter.m_process.m_holder = &starter;
        starter.m_process.m_heldSince = thread.m_now;
        starter.m_now = std::max(starter.m_now, thread.m_now);
    }
    run(starter, starter.m_now);
}

void Machine::grant(Thread& thread, TimeNs at) {
    thread.m_process.m_holder = &thread;
    thread.m_process.m_heldSince = at;
    thread.m_state = Thread::State::Runnable;
    m_events.push(thread, std::max(at, thread.m_now));
}

void Machine::yieldLock(Thread& thread) {
    thread.m_state = Thread::State::WaitingForLock;
    thread.m_wait = {};
    show(thread, Thread::Shown::Ready, thread.m_now);
    leave(thread);
    thread.m_process.enqueue(thread, thread.m_now);
}

void Machine::threadEnded(Thread& thread) {
    thread.m_state = Thread::State::Ended;
    thread.m_main.reset();
    m_sink.ended(thread.m_lane, thread.m_endKind, thread.m_now);
    thread.m_joiners->notifyAll();
    if (&thread == &mainThread()) return end(m_outcome, std::move(m_explanation));
    leave(thread);
}

// Tells the trace what the lane in control does now. A thread that only sits in its loop's select keeps
// saying that it waits for the loop, as it does while the loop's tasks run.
void Machine::show(Thread& thread, Thread::Shown shown, TimeNs at) {
    if (thread.m_shown == shown && shown != Thread::Shown::Waiting) return;
    const bool inLoop = thread.m_wait.on == WaitKind::Loop;
    const bool wasReady = thread.m_shown == Thread::Shown::Ready;
    thread.m_shown = shown;
    if (inLoop && shown != Thread::Shown::Ready && !wasReady) return;
    StateChange change;
    change.at = at;
    if (shown == Thread::Shown::Ready) {
        change.state = SpanState::Ready;
        change.on = WaitKind::Interpreter;
    } else if (shown == Thread::Shown::Control && !inLoop) {
        change.state = SpanState::Running;
    } else {
        const bool idle = inLoop || thread.m_wait.on == WaitKind::Job;
        change.state = idle ? SpanState::Waiting : SpanState::Blocked;
        change.on = thread.m_wait.on;
        change.until = inLoop ? kNever : thread.m_until;
        change.target = thread.m_wait.target;
        change.resource = thread.m_wait.resource;
    }
    if (change.on != WaitKind::Loop)
        change.site = thread.m_wait.site != kNoSite && shown == Thread::Shown::Waiting ? thread.m_wait.site
                                                                                       : thread.currentSite();
    m_sink.changed(thread.m_controlLane, change);
}

} // namespace coroscope::machine
