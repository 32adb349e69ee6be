#include "core/loop/loop.h"

#include "core/base/check.h"
#include "core/loop/callback_strand.h"
#include "core/loop/waiter.h"

#include <algorithm>

namespace coroscope::loop {

Loop::Loop(machine::Machine& machine, const LoopOptions& options)
    : m_machine(machine), m_options(options), m_select(machine, WaitKind::Loop) {}

Loop::~Loop() {
    abandonTasks();
}

void Loop::abandonTasks() {
    // Tasks that still wait hold, through their frames, the futures whose callbacks hold them; those that
    // wait for each other do so in a circle.
    std::vector<Ref<Handle>> callbacks;
    for (const Ref<Task>& task : allTasks()) {
        unlink(*task);
        task->abandon();
        task->removeCallbacks([&](Handle& callback) {
            callbacks.emplace_back(&callback);
            return true;
        });
    }
}

std::vector<Ref<Task>> Loop::allTasks() const {
    std::vector<Ref<Task>> tasks;
    for (Task* task = m_firstTask; task; task = task->m_next)
        tasks.emplace_back(task);
    return tasks;
}

void Loop::link(Task& task) {
    task.m_previous = m_lastTask;
    (m_lastTask ? m_lastTask->m_next : m_firstTask) = &task;
    m_lastTask = &task;
    task.m_linked = true;
}

void Loop::unlink(Task& task) {
    if (!task.m_linked) return;
    (task.m_previous ? task.m_previous->m_next : m_firstTask) = task.m_next;
    (task.m_next ? task.m_next->m_previous : m_lastTask) = task.m_previous;
    task.m_previous = task.m_next = nullptr;
    task.m_linked = false;
    if (!m_limits.empty()) m_limits.erase(&task);
}

void Loop::setLimit(const Task& task, TimeNs limit) {
    if (limit == kNever || !task.m_linked)
        m_limits.erase(&task);
    else
        m_limits[&task] = limit;
}

void Loop::callAt(TimerHandle& timer, TimeNs when) {
    COROSCOPE_CHECK(!timer.scheduled());
    m_timers.push(timer, when);
}

LaneId Loop::actor() const {
    if (m_machine.idle()) return kNoLane;
    machine::Thread& thread = m_machine.current();
    const bool inCallback = &thread == m_thread && m_running && !m_currentTask && !m_running->isTimer();
    if (inCallback && m_running->cause() != kNoLane) return m_running->cause();
    return thread.controlLane();
}

LaneId Loop::canceller() const {
    const TimerHandle* timer = firedTimer();
    return timer && timer->cause() != kNoLane ? timer->cause() : actor();
}

void Loop::callSoonThreadsafe(Handle& handle) {
    handle.setCause(actor());
    callSoon(handle);
    if (m_inSelect) {
        m_select.notifyOne();
    } else {
        m_hasMessage = true;
    }
}

void Loop::close() {
    COROSCOPE_CHECK(!running());
    m_closed = true;
    m_ready.clear();
    m_timers.clear();
}

void Loop::abandon() {
    abandonTasks();
    m_idleStrands.clear();
    const auto callbacks = std::exchange(m_strands, {}); // one of them may have been at work
    m_thread = nullptr;
    close();
}

// How long BaseEventLoop._run_once lets select wait, as an instant; selectors.EpollSelector.select rounds
// what is left up to whole milliseconds.
TimeNs Loop::selectDeadline() {
    if (m_timers.empty()) return kNever;
    const TimeNs now = time();
    const TimeNs when = m_timers.firstWhen();
    if (when <= now) return now;
    const TimeNs grain = std::max<TimeNs>(m_options.selectGrain, 1);
    const TimeNs grains = (when - now - 1) / grain + 1;
    return grains > (kNever - 1 - now) / grain ? kNever - 1 : now + grains * grain;
}

void Loop::collectDueTimers() {
    while (timerIsDue())
        m_ready.pushRetained(m_timers.pop());
}

namespace {

/// When run_forever is given up in the middle of a callback, nothing holds that any longer.
class Dropped {
public:
    explicit Dropped(Ref<Handle>& handle) : m_handle(handle) {}
    ~Dropped() { m_handle.reset(); }
    Dropped(const Dropped&) = delete;
    Dropped& operator=(const Dropped&) = delete;

private:
    Ref<Handle>& m_handle;
};

} // namespace

/// Handles whose objects together do not fit into the nearest cache.
static constexpr std::size_t kMany = 64;

// BaseEventLoop.run_forever and _run_once
Co<LoopEnd> Loop::runForever() {
    COROSCOPE_CHECK(!running() && !m_closed);
    enter();
    machine::Thread& thread = *m_thread;
    const machine::Strand* own = thread.innermost();
    const Dropped dropped(m_current);
    do {
        m_timers.prune();
        const bool work = !m_ready.empty() || m_stopping;
        const TimeNs deadline = work ? time() : selectDeadline();
        if (deadline <= time() || m_hasMessage) {
            m_hasMessage = false;
            co_await thread.letOthersRun();
        } else {
            m_inSelect = true;
            const bool woken = co_await m_select.wait(deadline);
            static_cast<void>(woken);
            m_inSelect = false;
        }
        collectDueTimers();
        // What callbacks schedule now runs in the next iteration.
        for (std::size_t left = m_ready.size(); left > 0 && !m_ready.empty() && !m_broken; --left) {
            m_current = Ref<Handle>::adopt(&m_ready.pop());
            if (m_ready.size() > kMany) { // then none of them is in the cache
                m_ready.at(0).fetch();
                __builtin_prefetch(&m_ready.at(2)); // for its own fetch()
            }
            if (!m_current->cancelled()) {
                m_running = m_current.get();
                m_current->run(*this);
            }
            if (thread.innermost() != own) co_await thread.nested();
            m_running = nullptr; // before it may be gone: what goes with it may schedule something
            m_current.reset();
        }
    } while (!m_stopping && !m_broken);
    const LoopEnd end = m_broken ? LoopEnd::Broken : LoopEnd::Stopped;
    m_stopping = m_broken = false;
    leave();
    co_return end;
}

// BaseEventLoop.run_until_complete for a future
Co<LoopEnd> Loop::runUntilComplete(FutureBase& awaited) {
    const Ref<FutureBase> future(&awaited);
    const Ref<Handle> stopper = makeHandle([](Loop& loop) { loop.stop(); });
    future->addCallback(*stopper);
    const LoopEnd end = co_await runForever();
    future->removeCallback(*stopper);
    co_return end == LoopEnd::Stopped && future->done() ? LoopEnd::Completed : end;
}

void Loop::enter() {
    m_thread = &m_machine.current();
    m_thread->setExplainer(this);
    m_outerLane = m_thread->controlLane();
    showThread(SpanState::Waiting, kNoSite);
}

void Loop::leave() {
    // "Running, on loop" tells that the loop has ended; in a callback the thread is merely running.
    StateChange change;
    change.on = WaitKind::Loop;
    change.site = m_thread->currentSite();
    change.at = time();
    m_machine.sink().changed(m_outerLane, change);
    m_thread->setExplainer(nullptr);
    m_thread = nullptr;
}

void Loop::showThread(SpanState state, SiteId site) {
    StateChange change;
    change.state = state;
    change.on = state == SpanState::Waiting ? WaitKind::Loop : WaitKind::None;
    change.site = site;
    change.at = time();
    m_machine.sink().changed(m_outerLane, change);
}

void Loop::tookControl(Task& task) {
    m_currentTask = &task;
    m_thread->setControlLane(task.lane());
    if (m_machine.sink().takesChanges()) {
        StateChange change;
        change.at = time();
        change.site = task.currentSite();
        m_machine.sink().changed(task.lane(), change);
    }
    if (m_observer) m_observer->stepBegan(task);
}

void Loop::gaveControlBack(Task& task) {
    m_currentTask = nullptr;
    m_thread->setControlLane(m_outerLane);
    if (m_observer) m_observer->stepEnded(task);
}

void Loop::linkHolders() const {
    for (const Task* task = m_firstTask; task; task = task->m_next) {
        const auto* waiter = dynamic_cast<const Waiter*>(task->waitsFor());
        if (!waiter || !waiter->holders()) continue;
        for (const LaneId holder : *waiter->holders())
            m_machine.sink().link(LinkKind::Await, task->lane(), holder, m_machine.now());
    }
}

void Loop::explainWait(std::string& text) const {
    constexpr int kMostLines = 20;
    int lines = 0;
    for (const Task* task = m_firstTask; task; task = task->m_next) {
        if (!task->waitsFor()) continue;
        if (++lines > kMostLines) {
            text += "\n  and more tasks wait";
            return;
        }
        StateChange change;
        task->waitsFor()->describeWait(change);
        std::string target;
        for (const Task* other = m_firstTask; other && change.target != kNoLane; other = other->m_next)
            if (other->lane() == change.target) target = other->name();
        text.append("\n  ").append(task->name()).append(" ");
        text += m_machine.describeWait(change.on, change.resource, target);
        const auto* waiter = dynamic_cast<const Waiter*>(task->waitsFor());
        if (!waiter || !waiter->holders()) continue;
        for (const Task* other = m_firstTask; other; other = other->m_next) {
            const auto& holders = *waiter->holders();
            if (std::find(holders.begin(), holders.end(), other->lane()) != holders.end())
                text.append(", which ").append(other->name()).append(" has");
        }
    }
}

} // namespace coroscope::loop
