// What the words of a trace are called in the user's language. Names that scripts use (time.sleep) stay.

#include "ui/gantt/describe.h"
#include "ui/gantt/words.h"

namespace coroscope::gantt {

QString waitName(WaitKind kind) {
    switch (kind) {
    case WaitKind::Task:
        return Words::tr("task");
    case WaitKind::Future:
        return Words::tr("future");
    case WaitKind::Lock:
        return Words::tr("lock");
    case WaitKind::Event:
        return Words::tr("event");
    case WaitKind::Condition:
        return Words::tr("condition");
    case WaitKind::Semaphore:
        return Words::tr("semaphore");
    case WaitKind::Barrier:
        return Words::tr("barrier");
    case WaitKind::Queue:
        return Words::tr("queue");
    case WaitKind::Executor:
        return Words::tr("pool");
    case WaitKind::Socket:
        return Words::tr("network");
    case WaitKind::Loop:
        return Words::tr("event loop");
    case WaitKind::Interpreter:
        return Words::tr("interpreter lock");
    case WaitKind::Job:
        return Words::tr("job");
    case WaitKind::Input:
        return Words::tr("input");
    default:
        break;
    }
    const std::string_view name = traceName(kind);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString laneKindName(LaneKind kind) {
    switch (kind) {
    case LaneKind::Thread:
        return Words::tr("thread");
    case LaneKind::Task:
        return Words::tr("task");
    case LaneKind::Worker:
        return Words::tr("worker");
    case LaneKind::Process:
        return Words::tr("process");
    }
    return {};
}

QString outcomeName(Outcome outcome) {
    switch (outcome) {
    case Outcome::Finished:
        return Words::tr("finished");
    case Outcome::Exception:
        return Words::tr("ended with an exception");
    case Outcome::Deadlock:
        return Words::tr("deadlock");
    case Outcome::Budget:
        return Words::tr("budget spent");
    case Outcome::Stopped:
        return Words::tr("stopped");
    }
    return {};
}

} // namespace coroscope::gantt
