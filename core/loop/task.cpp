#include "core/loop/task.h"

#include "core/base/check.h"
#include "core/loop/loop.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace coroscope::loop {

namespace {
/// Links to draw for one wait: a gather of thousands is as plain with fewer.
constexpr std::size_t kMostAwaited = 100;
} // namespace

Task::~Task() {
    if (m_linked) loop().unlink(*this);
}

void Task::schedule(std::string name, std::string_view function) {
    Loop& owner = loop();
    machine::Machine& machine = owner.machine();
    char usual[24] = "Task-";
    std::string_view shown = name;
    if (name.empty()) {
        m_number = static_cast<std::uint32_t>(machine.nextTaskNumber());
        shown = {usual, std::to_chars(usual + 5, std::end(usual), m_number).ptr};
    } else {
        m_name = std::make_unique<std::string>(std::move(name));
        shown = *m_name;
    }
    const bool inside = !machine.idle();
    const LaneId parent = inside ? machine.current().controlLane() : kNoLane;
    const LaneId thread = owner.thread() ? owner.thread()->lane()
                          : inside       ? machine.current().lane()
                                         : kNoLane;
    m_lane = machine.sink().laneCreated(LaneKind::Task, shown, function, thread, parent, machine.now());
    if (parent != kNoLane) machine.sink().link(LinkKind::Create, parent, m_lane, machine.now());
    owner.link(*this);
    owner.callSoon(m_step);
}

void Task::rename(std::string name) {
    if (m_lane != kNoLane) loop().machine().sink().laneRenamed(m_lane, name);
    m_name = std::make_unique<std::string>(std::move(name));
}

// Task.cancel
bool Task::cancel(CancelMessage message) {
    if (done()) return false;
    ++m_cancelRequests;
    machine::Machine& machine = loop().machine();
    const LaneId by = loop().canceller();
    if (by != kNoLane && m_lane != kNoLane) machine.sink().link(LinkKind::Cancel, by, m_lane, machine.now());
    if (m_waitsFor) {
        // Stays the future waited for: it may be a task that swallows the cancellation and has to be
        // cancelled again. Held, because cancelling it may run code that lets it go.
        const Ref<FutureBase> future = m_waitsFor;
        if (future->cancel(message)) return true;
    }
    m_mustCancel = true;
    m_cancelMessage = std::move(message);
    return true;
}

int Task::uncancel() {
    if (m_cancelRequests > 0) --m_cancelRequests;
    return m_cancelRequests;
}

// Task.__step up to the point at which the coroutine is resumed
void Task::step(Loop& loop) {
    COROSCOPE_CHECK(!done());
    loop.tookControl(*this);
    stepBegins();
    if (!m_started) {
        m_started = true;
        m_strand.start(body(wakeUp(nullptr)));
    }
    loop.thread()->step(m_strand);
}

// The rest of Task.__step
void Task::strandLeft(machine::Strand& strand) {
    if (strand.state() == machine::Strand::State::Finished) completed();
    stepEnds();
    loop().gaveControlBack(*this);
}

void Task::completed() {
    m_endKind = m_strand.result<EndKind>();
    m_strand.reset();
    m_waitsFor.reset();
    if (m_endKind == EndKind::Returned && m_mustCancel) {
        // Cancelled right before the coroutine stopped: the result is lost.
        m_mustCancel = false;
        m_endKind = EndKind::Cancelled;
        resultDiscarded();
    }
    loop().unlink(*this);
    if (!loop().machine().heldLocks().none()) loop().machine().heldLocks().ended(m_lane);
    settle(m_endKind == EndKind::Cancelled ? State::Cancelled : State::Finished);
    loop().machine().sink().ended(m_lane, m_endKind, loop().machine().now());
    ended();
}

// Task.__step's "Yielded Future must come from Future.__iter__()"
void Task::park(FutureBase& future) {
    COROSCOPE_CHECK(&future != this && &future.loop() == &loop());
    m_strand.park();
    m_waitsFor = Ref<FutureBase>(&future);
    machine::Machine& machine = loop().machine();
    StateChange change;
    change.state = SpanState::Waiting;
    change.at = machine.now();
    change.site = currentSite();
    future.describeWait(change);
    if (change.until == kNever) change.until = loop().limitOf(*this);
    machine.sink().changed(m_lane, change);
    std::vector<LaneId> awaited;
    addLane(future, awaited);
    if (awaited.size() > kMostAwaited) awaited.resize(kMostAwaited);
    for (const LaneId lane : awaited)
        machine.sink().link(LinkKind::Await, m_lane, lane, change.at);
    future.addCallback(m_step);
    if (m_mustCancel && future.cancel(m_cancelMessage)) m_mustCancel = false;
}

// A bare yield: call_soon(self.__step)
void Task::yield() {
    m_strand.park();
    if (TraceSink& sink = loop().machine().sink(); sink.takesChanges()) {
        StateChange change;
        change.state = SpanState::Ready;
        change.on = WaitKind::Yield;
        change.at = loop().machine().now();
        change.site = currentSite();
        sink.changed(m_lane, change);
    }
    loop().callSoonAgain(m_step);
}

Wake Task::wakeUp(FutureBase* future) {
    m_waitsFor.reset();
    const bool cancelled = future && future->cancelled();
    if (m_mustCancel) {
        m_mustCancel = false;
        if (future && future->done() && !cancelled) future->retrieved();
        if (!cancelled && !(future && future->failedByCancellation()))
            return Wake(Wake::Kind::Interrupted, m_cancelMessage);
    }
    if (cancelled) return Wake(Wake::Kind::FutureCancelled, future->cancelMessage());
    return Wake();
}

void Task::woken(FutureBase& by) {
    machine::Machine& machine = loop().machine();
    const TimeNs due = by.dueTime();
    StateChange change;
    change.state = SpanState::Ready;
    change.at = std::min(machine.now(), due);
    machine.sink().changed(m_lane, change);
    if (due != kNever && !by.cancelled()) return; // the clock woke it, nobody else
    if (by.timedOut()) return;
    const LaneId ended = by.endedBy();
    const LaneId from = ended != kNoLane ? ended : by.cancelled() ? loop().canceller() : loop().actor();
    if (from != kNoLane && !machine.heldLocks().none())
        machine.heldLocks().passOn(from, m_lane, machine.now());
    if (from != kNoLane && from != m_lane) machine.sink().link(LinkKind::Wake, from, m_lane, machine.now());
}

void Task::abandon() {
    m_strand.reset();
    m_waitsFor.reset();
}

} // namespace coroscope::loop
