// The words of a deadlock: who waits for what.

#include "core/machine/machine.h"
#include "core/machine/wait_queue.h"

namespace coroscope::machine {

namespace {

std::string_view thingWaitedFor(WaitKind on) {
    switch (on) {
    case WaitKind::Lock:
        return "a lock to be released";
    case WaitKind::Event:
        return "an event to be set";
    case WaitKind::Condition:
        return "a condition to be notified";
    case WaitKind::Semaphore:
        return "a semaphore to be released";
    case WaitKind::Barrier:
        return "others to come to a barrier";
    case WaitKind::Queue:
        return "a queue";
    case WaitKind::Executor:
        return "an executor's job to end";
    case WaitKind::Socket:
        return "the network";
    case WaitKind::Task:
        return "a task to end";
    case WaitKind::Join:
        return "a thread to end";
    case WaitKind::Loop:
        return "its event loop, in which nothing is scheduled";
    case WaitKind::Job:
        return "work";
    case WaitKind::Input:
        return "input";
    default:
        return "a future that nobody sets";
    }
}

} // namespace

std::string Machine::describeWait(WaitKind on, ResourceId resource, std::string_view targetName) const {
    std::string text = "waits for ";
    if (!targetName.empty()) return text.append(targetName).append(" to end");
    text += thingWaitedFor(on);
    if (const auto name = resourceName(resource); !name.empty()) text.append(" (").append(name).append(")");
    return text;
}

std::string_view Machine::threadName(LaneId lane) const {
    for (const auto& thread : m_threads)
        if (thread->m_lane == lane && lane != kNoLane) return thread->m_name;
    return {};
}

std::string Machine::explainDeadlock() const {
    std::string text = "deadlock: nothing is left that could wake anyone";
    for (const auto& thread : m_threads) {
        if (thread->m_state == Thread::State::Ended || thread->m_state == Thread::State::New) continue;
        if (thread->m_wait.on == WaitKind::Job) continue; // an idle worker holds nobody up
        text.append("\n").append(thread->m_name).append(" ");
        text += describeWait(thread->m_wait.on, thread->m_wait.resource, threadName(thread->m_wait.target));
        if (const WaitQueue* queue = thread->waitsIn(); queue && queue->owner() != kNoLane) {
            const std::string_view owner = threadName(queue->owner());
            if (!owner.empty()) text.append(", held by ").append(owner);
        }
        if (thread->m_explainer) thread->m_explainer->explainWait(text);
    }
    return text;
}

void Machine::linkHolders() const {
    for (const auto& thread : m_threads) {
        const WaitQueue* queue = thread->waitsIn();
        if (queue && queue->owner() != kNoLane)
            m_sink.link(LinkKind::Await, thread->controlLane(), queue->owner(), m_clock);
        if (thread->m_explainer) thread->m_explainer->linkHolders();
    }
}

} // namespace coroscope::machine
