#include "core/analysis/words.h"

#include "core/base/say.h"

#include <cctype>
#include <cstdio>

namespace coroscope::analysis {

std::string durationText(TimeNs time) {
    if (time == kNever) return say("Waits", "ever");
    struct Unit {
        double ns;
        const char* name;
    };
    constexpr Unit units[] = {{1e9, "s"}, {1e6, "ms"}, {1e3, "µs"}};
    const double value = static_cast<double>(time);
    for (const Unit& unit : units) {
        // A hair below a unit is that unit: 999,999,980 ns read as "1 s".
        if (value < unit.ns * 0.9999) continue;
        const double amount = value / unit.ns;
        char text[40];
        const int decimals = amount < 10 ? 3 : amount < 100 ? 2 : amount < 1000 ? 1 : 0;
        std::snprintf(text, sizeof text, "%.*f", decimals, amount);
        std::string digits = text;
        if (decimals > 0) {
            while (digits.back() == '0')
                digits.pop_back();
            if (digits.back() == '.') digits.pop_back();
        }
        return digits + " " + unit.name;
    }
    return std::to_string(time) + " ns";
}

namespace {

/// asyncio's "Task-7" and its like: a word, a dash, a number.
bool isMadeUp(const std::string& name) {
    const std::size_t dash = name.rfind('-');
    if (dash == std::string::npos || dash + 1 == name.size() || name.compare(0, 5, "Task-") != 0)
        return false;
    for (std::size_t i = dash + 1; i < name.size(); ++i) {
        if (!std::isdigit(static_cast<unsigned char>(name[i]))) return false;
    }
    return true;
}

} // namespace

std::string laneText(const trace::Store& store, LaneId id) {
    if (id == kNoLane || id >= store.laneCount()) return say("Waits", "somebody");
    const trace::LaneInfo lane = store.lane(id);
    if (lane.function.empty() || !isMadeUp(lane.name)) return lane.name;
    return lane.function + " (" + lane.name + ")";
}

std::string listText(const std::vector<std::string>& parts, std::size_t most) {
    std::string all;
    for (std::size_t i = 0; i < parts.size() && i < most; ++i) {
        const bool last = i + 1 == parts.size();
        all = i == 0 ? parts[i]
              : last ? fill(say("Narration", "%1 and %2"), {all, parts[i]})
                     : fill(say("Narration", "%1, %2"), {all, parts[i]});
    }
    if (parts.size() > most)
        all = fill(say("Narration", "%1 and %2 more"), {all, std::to_string(parts.size() - most)});
    return all;
}

int lineOf(const trace::Store& store, SiteId site) {
    for (; site != kNoSite; site = store.site(site).parent) {
        if (store.site(site).line > 0) return store.site(site).line;
    }
    return 0;
}

std::string lineText(int line) {
    return line > 0 ? fill(say("Findings", " (line %1)"), {std::to_string(line)}) : std::string();
}

std::string functionOf(const trace::Store& store, SiteId site) {
    for (; site != kNoSite; site = store.site(site).parent) {
        if (store.site(site).line > 0) return store.site(site).function;
    }
    return {};
}

namespace {

std::string thingName(WaitKind kind) {
    switch (kind) {
    case WaitKind::Lock:
        return say("Waits", "lock");
    case WaitKind::Event:
        return say("Waits", "event");
    case WaitKind::Condition:
        return say("Waits", "condition");
    case WaitKind::Semaphore:
        return say("Waits", "semaphore");
    case WaitKind::Barrier:
        return say("Waits", "barrier");
    case WaitKind::Queue:
        return say("Waits", "queue");
    default:
        return std::string(traceName(kind)); // Python's own name, such as time.sleep
    }
}

} // namespace

bool waitsAtQueue(const trace::Store& store, const trace::Span& span) {
    if (span.on == WaitKind::Queue) return true;
    return span.on != WaitKind::Lock && store.resource(span.resource).kind == WaitKind::Queue;
}

bool waitsForRoom(const trace::Store& store, const trace::Span& span) {
    return span.on == WaitKind::Condition && waitsAtQueue(store, span);
}

std::string waitText(const trace::Store& store, const trace::Span& span) {
    const std::string name = store.resource(span.resource).name;
    switch (span.on) {
    case WaitKind::Sleep:
        return "asyncio.sleep";
    case WaitKind::Task:
        return laneText(store, span.target);
    case WaitKind::Future:
        return name.empty() ? say("Waits", "a future") : name;
    case WaitKind::Executor:
        return name.empty() ? say("Waits", "a job of a pool") : fill(say("Waits", "a job of %1"), {name});
    case WaitKind::Socket:
        return name.empty() ? say("Waits", "the network") : name;
    case WaitKind::Yield:
        return say("Waits", "its next turn");
    case WaitKind::Join:
        return span.target == kNoLane ? say("Waits", "threads to end")
                                      : fill(say("Waits", "%1 to end"), {laneText(store, span.target)});
    case WaitKind::Loop:
        return say("Waits", "its event loop");
    case WaitKind::Interpreter:
        return say("Waits", "the interpreter lock");
    case WaitKind::Job:
        return say("Waits", "a job");
    case WaitKind::Input:
        return say("Waits", "input");
    case WaitKind::None:
        return say("Waits", "something");
    default:
        break;
    }
    const WaitKind named = store.resource(span.resource).kind;
    if (named == WaitKind::Future && !name.empty()) return name; // the queue of as_completed
    if (span.on == WaitKind::Event && named == WaitKind::Queue)  // Queue.join
        return fill(say("Waits", "all items of %1 to be done"), {name});
    if (waitsForRoom(store, span))
        return name.empty() ? say("Waits", "room in a queue")
                            : fill(say("Waits", "room in queue %1"), {name});
    const std::string kind = thingName(span.on);
    return name.empty() ? kind : fill(say("Waits", "%1 %2"), {kind, name}); // "lock door"
}

} // namespace coroscope::analysis
