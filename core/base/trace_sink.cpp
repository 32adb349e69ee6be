#include "core/base/trace_sink.h"

namespace coroscope {

std::string_view traceName(LaneKind kind) {
    constexpr std::string_view names[] = {"thread", "task", "worker", "process"};
    return names[static_cast<int>(kind)];
}

std::string_view traceName(SpanState state) {
    constexpr std::string_view names[] = {"running", "blocked", "ready", "waiting", "ended"};
    return names[static_cast<int>(state)];
}

std::string_view traceName(WaitKind kind) {
    constexpr std::string_view names[] = {"",
                                          "sleep",
                                          "task",
                                          "future",
                                          "lock",
                                          "event",
                                          "condition",
                                          "semaphore",
                                          "barrier",
                                          "queue",
                                          "executor",
                                          "socket",
                                          "yield",
                                          "time.sleep",
                                          "join",
                                          "loop",
                                          "interpreter lock",
                                          "job",
                                          "input"};
    return names[static_cast<int>(kind)];
}

std::string_view traceName(LinkKind kind) {
    constexpr std::string_view names[] = {"create", "wake", "await", "cancel", "submit", "retrieve"};
    return names[static_cast<int>(kind)];
}

std::string_view traceName(MarkKind kind) {
    constexpr std::string_view names[] = {"output", "error", "exception"};
    return names[static_cast<int>(kind)];
}

std::string_view traceName(EndKind kind) {
    constexpr std::string_view names[] = {"returned", "raised", "cancelled"};
    return names[static_cast<int>(kind)];
}

std::string_view traceName(Outcome outcome) {
    constexpr std::string_view names[] = {"finished", "exception", "deadlock", "budget", "stopped"};
    return names[static_cast<int>(outcome)];
}

} // namespace coroscope
