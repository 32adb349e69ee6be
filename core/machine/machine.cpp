#include "core/machine/machine.h"

#include "core/base/check.h"

#include <algorithm>

namespace coroscope::machine {

Machine::Machine(TraceSink& sink, const MachineOptions& options) : m_sink(sink), m_options(options) {
    m_processes.push_back(std::make_unique<Process>(*this, 0));
}

Machine::~Machine() {
    abandon();
}

void Machine::abandon() {
    m_over = true;
    m_current = nullptr;
    // Queues may belong to what goes before the threads do (a loop, a lock of a script): nobody waits in them
    // any more.
    for (const auto& thread : m_threads)
        if (thread->m_waitsIn) thread->m_waitsIn->unlink(*thread);
    for (const auto& thread : m_threads)
        thread->m_main.reset();
}

Process& Machine::createProcess() {
    m_processes.push_back(std::make_unique<Process>(*this, static_cast<std::uint32_t>(m_processes.size())));
    return *m_processes.back();
}

Thread& Machine::createThread(Process& process, LaneKind kind, std::string name, std::string_view function) {
    m_threads.emplace_back(new Thread(*this, process, std::move(name)),
                           [](Thread* thread) { delete thread; });
    Thread& thread = *m_threads.back();
    const LaneId parent = m_current ? m_current->m_controlLane : kNoLane;
    thread.m_now = now();
    thread.m_lane = m_sink.laneCreated(kind, thread.m_name, function, kNoLane, parent, now());
    thread.m_controlLane = thread.m_lane;
    if (parent != kNoLane) m_sink.link(LinkKind::Create, parent, thread.m_lane, now());
    show(thread, Thread::Shown::Ready, now());
    return thread;
}

Thread& Machine::launch(Co<void> body, std::string name, std::string_view function) {
    COROSCOPE_CHECK(m_threads.empty());
    Thread& thread = createThread(mainProcess(), LaneKind::Thread, std::move(name), function);
    adopt(thread, std::move(body));
    m_events.push(thread, 0);
    return thread;
}

void Machine::adopt(Thread& thread, Co<void> body) {
    COROSCOPE_CHECK(thread.m_state == Thread::State::New);
    thread.m_main.start(std::move(body));
    thread.m_main.m_thread = &thread;
    thread.m_innermost = &thread.m_main;
    thread.m_state = Thread::State::Runnable;
}

Machine::Start Machine::start(Thread& thread, Co<void> body) {
    adopt(thread, std::move(body));
    return Start(*this, thread);
}

// The new thread runs straight away, whatever else is due, and control comes straight back at its first wait.
// In the starter's process it has the lock meanwhile; in another one both compute side by side, and the
// starter goes on from its own instant.
void Machine::startNow(Thread& thread) {
    Thread& starter = *m_current;
    starter.m_wait = {};
    if (&thread.m_process == &starter.m_process) {
        starter.m_state = Thread::State::WaitingForLock;
        show(starter, Thread::Shown::Ready, starter.m_now);
    } else {
        starter.m_state = Thread::State::Runnable;
    }
    thread.m_starter = &starter;
    thread.m_process.m_holder = &thread;
    thread.m_process.m_heldSince = starter.m_now;
    run(thread, starter.m_now);
}

Co<bool> Machine::join(Thread& thread, TimeNs deadline) {
    while (!thread.ended()) {
        const bool woken = co_await thread.joiners().wait(deadline, thread.lane());
        if (!woken) break;
    }
    co_return thread.ended();
}

Wait Machine::sleep(TimeNs duration) {
    const TimeNs due = laterBy(now(), duration);
    return Wait(*this, nullptr, WaitInfo{WaitKind::TimeSleep}, due);
}

Machine::Halt Machine::halt(Outcome outcome, std::string explanation) {
    return Halt(*this, outcome, std::move(explanation));
}

void Machine::setOutcome(Outcome outcome, std::string explanation) {
    m_outcome = outcome;
    m_explanation = std::move(explanation);
}

RunState Machine::run(const RunLimits& limits) {
    m_limits = limits;
    m_eventLimit = limits.maxEvents > ~m_eventCount ? ~std::uint64_t{0} : m_eventCount + limits.maxEvents;
    m_lookLimit = limits.maxLooks > ~m_lookCount ? ~std::uint64_t{0} : m_lookCount + limits.maxLooks;
    if (m_current) refreshHorizon();
    while (!m_over) {
        if (m_current) {
            if (m_pausing && pauseDue()) return RunState::Paused;
            m_pausing = false;
            m_current->resume();
            continue;
        }
        Event* event = m_events.next();
        if (!event) {
            linkHolders();
            end(Outcome::Deadlock, explainDeadlock());
            break;
        }
        if (event->when() > limits.until || pauseDue()) return RunState::Paused;
        m_events.remove(*event);
        m_clock = event->when();
        ++m_eventCount;
        event->fire();
    }
    return RunState::Over;
}

bool Machine::pauseDue() const {
    return m_eventCount >= m_eventLimit || m_lookCount >= m_lookLimit ||
           (m_current && m_current->m_now > m_limits.until) || interrupted();
}

TimeNs Machine::settledUntil() const {
    return m_current ? std::min(m_current->m_now, nextInstant(*m_current)) : m_events.nextTime();
}

void Machine::end(Outcome outcome, std::string explanation) {
    m_clock = now();
    m_over = true;
    m_current = nullptr;
    m_outcome = outcome;
    m_explanation = std::move(explanation);
    m_sink.finished(m_outcome, m_clock, m_explanation);
}

ResourceId Machine::resource(WaitKind kind, std::string_view name) {
    const ResourceId id = m_sink.resource(kind, name);
    m_resourceNames.try_emplace(id, name);
    return id;
}

std::string_view Machine::resourceName(ResourceId resource) const {
    const auto found = m_resourceNames.find(resource);
    return found == m_resourceNames.end() ? std::string_view() : found->second;
}

} // namespace coroscope::machine
