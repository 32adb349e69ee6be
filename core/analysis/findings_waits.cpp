// Findings about waiting: in a row instead of together, and for a worker.

#include "core/analysis/finding_parts.h"
#include "core/analysis/words.h"
#include "core/base/say.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Instant;
using trace::Span;
using trace::Store;

namespace {

/// A call stack, outermost frame first.
std::vector<trace::Site> stackOf(const Store& store, SiteId site) {
    std::vector<trace::Site> frames;
    for (; site != kNoSite; site = frames.back().parent)
        frames.push_back(store.site(site));
    std::reverse(frames.begin(), frames.end());
    return frames;
}

/// Waits of one lane, one behind the other, each inside another call that one frame of the lane awaits.
struct Row {
    Instant start, end;
    TimeNs waited = 0;
    TimeNs inCall = 0; ///< waited in the latest call
    TimeNs longest = 0;
    int level = -1;         ///< of the frame whose calls these are; -1 until there are two
    std::vector<int> lines; ///< of that frame, one for each call
};

class RowFinder {
public:
    RowFinder(const Store& store, const FindingOptions& options, std::vector<Finding>& out)
        : m_store(store), m_options(options), m_out(out) {}

    void lane(LaneId id) {
        m_row = {};
        m_last.clear();
        for (std::size_t i = 0, count = m_store.spanCount(id); i < count; ++i) {
            const Span span = m_store.span(id, i);
            const TimeNs length = span.end.time - span.start.time;
            if (span.state != SpanState::Waiting) {
                if (span.state == SpanState::Blocked || length > m_options.overlap) finish(id);
                continue;
            }
            if (span.on != WaitKind::Sleep && span.on != WaitKind::Socket && span.on != WaitKind::Executor) {
                finish(id);
                continue;
            }
            if (length < kMillisecond) continue;
            std::vector<trace::Site> stack = stackOf(m_store, span.site);
            // A wait of the function itself is its business; one inside what it awaits could be another task.
            if (stack.size() < 2) {
                finish(id);
                continue;
            }
            const int level = m_last.empty() ? -1 : forkOf(m_last, stack);
            if (level >= 0 && m_row.level >= 0 && level < m_row.level) finish(id);
            if (m_row.lines.empty())
                begin(span, stack);
            else if (level >= 0 && (m_row.level < 0 || level == m_row.level))
                next(level, stack);
            m_row.end = span.end;
            m_row.waited += length;
            m_row.inCall += length;
            m_row.longest = std::max(m_row.longest, m_row.inCall);
            m_last = std::move(stack);
        }
        finish(id, false);
    }

private:
    /// The frame that went from one call to another between the two waits; -1 when both belong to one call.
    static int forkOf(const std::vector<trace::Site>& a, const std::vector<trace::Site>& b) {
        std::size_t i = 0;
        while (i < a.size() && i < b.size() && a[i].line == b[i].line && a[i].function == b[i].function)
            ++i;
        if (i == a.size() && i == b.size()) return static_cast<int>(i) - 2; // the same line again: a loop
        if (i + 1 >= a.size() || i + 1 >= b.size() || a[i].function != b[i].function) return -1;
        return static_cast<int>(i);
    }

    void begin(const Span& span, const std::vector<trace::Site>& stack) {
        m_row.start = span.start;
        m_row.lines.push_back(stack[0].line);
    }

    void next(int level, const std::vector<trace::Site>& stack) {
        const auto frame = static_cast<std::size_t>(level);
        if (m_row.level < 0) m_row.lines[0] = m_last[frame].line; // now it is known whose calls these are
        m_row.level = level;
        m_row.lines.push_back(stack[frame].line);
        m_row.inCall = 0;
    }

    bool endsByItself(LaneId id) const {
        const trace::LaneInfo lane = m_store.lane(id);
        return lane.ended && lane.end == EndKind::Returned;
    }

    bool takesFromQueue(LaneId id) const {
        for (std::size_t i = 0, count = m_store.spanCount(id); i < count; ++i) {
            const Span span = m_store.span(id, i);
            if (span.state == SpanState::Waiting && span.on == WaitKind::Queue &&
                m_store.resource(span.resource).kind == WaitKind::Queue)
                return true;
        }
        return false;
    }

    /// `left`: the lane went on to something else after it.
    void finish(LaneId id, bool left = true) {
        const Row row = std::move(m_row);
        m_row = {};
        m_last.clear();
        const TimeNs won = row.waited - row.longest;
        if (row.lines.size() < 2 || won < m_options.overlap) return;
        const bool oneLine =
            std::all_of(row.lines.begin(), row.lines.end(), [&](int line) { return line == row.lines[0]; });
        // A service goes round and round, and a worker does one item of its queue after another: on purpose.
        if (oneLine && ((!left && !endsByItself(id)) || takesFromQueue(id))) return;
        Finding f;
        f.kind = FindingKind::SequentialAwaits;
        f.title = say("Findings", "Awaits in a row that could overlap");
        f.severity = FindingSeverity::Hint;
        f.at = row.start;
        f.end = row.end;
        f.culprit = id;
        f.lost = won;
        f.line = row.lines[1];
        f.count = 1;
        const std::string where =
            oneLine ? fill(say("Findings", ", always at line %1"), {std::to_string(row.lines[0])})
                    : fill(say("Findings", " (lines %1 to %2)"),
                           {std::to_string(row.lines[0]), std::to_string(row.lines.back())});
        f.text = fill(
            say("Findings",
                "%1 waits %2 times in a row%3, %4 in all. Where one does not need the result of another, "
                "tasks or asyncio.gather would wait together: %5."),
            {laneText(m_store, id), std::to_string(row.lines.size()), where, durationText(row.waited),
             durationText(row.longest)});
        m_out.push_back(std::move(f));
    }

    const Store& m_store;
    const FindingOptions& m_options;
    std::vector<Finding>& m_out;
    Row m_row;
    std::vector<trace::Site> m_last; ///< the call stack of the wait before
};

} // namespace

void findSequentialAwaits(const Store& store, const FindingOptions& options, std::vector<Finding>& out,
                          const std::atomic<bool>* cancel) {
    RowFinder finder(store, options, out);
    for (LaneId id = 0; id < store.laneCount(); ++id) {
        if (cancel && cancel->load(std::memory_order_relaxed)) return;
        if (store.lane(id).kind == LaneKind::Task) finder.lane(id);
    }
}

namespace {

/// The name of a worker's pool, which it tells where it waits for a job; empty when it never does.
std::string poolOf(const Store& store, LaneId worker) {
    for (std::size_t i = 0, count = store.spanCount(worker); i < count; ++i) {
        const Span span = store.span(worker, i);
        if (span.on == WaitKind::Job) return store.resource(span.resource).name;
    }
    return {};
}

} // namespace

void findPoolQueues(const Store& store, const FindingOptions& options, std::vector<Finding>& out) {
    // The jobs of a pool are what tasks and threads wait for; its workers are busy when they do not wait for
    // a job. Where more is waited for than is worked at, jobs stand in the queue.
    struct Change {
        TimeNs at;
        int waiting;
        int working;
        LaneId waiter;
    };
    std::map<std::string, std::vector<Change>> pools;
    std::map<std::string, int> workers;
    for (LaneId id = 0; id < store.laneCount(); ++id) {
        const bool isWorker = store.lane(id).kind == LaneKind::Worker;
        const std::string pool = isWorker ? poolOf(store, id) : std::string();
        if (isWorker) ++workers[pool];
        for (std::size_t i = 0, count = store.spanCount(id); i < count; ++i) {
            const Span span = store.span(id, i);
            if (isWorker) {
                if (span.on == WaitKind::Job || span.start.time == span.end.time) continue;
                pools[pool].push_back({span.start.time, 0, 1, kNoLane});
                pools[pool].push_back({span.end.time, 0, -1, kNoLane});
            } else if (span.on == WaitKind::Executor && span.state == SpanState::Waiting &&
                       span.start.time < span.end.time) {
                auto& jobs = pools[store.resource(span.resource).name];
                jobs.push_back({span.start.time, 1, 0, id});
                jobs.push_back({span.end.time, -1, 0, id});
            }
        }
    }
    for (auto& [name, changes] : pools) {
        const int size = workers[name];
        if (size == 0) continue;
        std::stable_sort(changes.begin(), changes.end(),
                         [](const Change& a, const Change& b) { return a.at < b.at; });
        Finding f;
        int waiting = 0, working = 0, most = 0;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            waiting += changes[i].waiting;
            working += changes[i].working;
            const TimeNs until = i + 1 < changes.size() ? changes[i + 1].at : changes[i].at;
            const int queued = waiting - std::max(working, 0);
            if (working < size || queued <= 0 || until == changes[i].at) continue;
            if (f.lost == 0) f.at = {changes[i].at, store.stepAt(changes[i].at)};
            f.end = {until, store.stepAt(until)};
            f.lost += queued * (until - changes[i].at);
            most = std::max(most, queued);
        }
        if (f.lost < options.overlap) continue;
        f.kind = FindingKind::PoolQueue;
        f.title = say("Findings", "Jobs wait for a worker");
        f.severity = FindingSeverity::Hint;
        const std::vector<std::string> told{name.empty() ? say("Findings", "The pool") : name,
                                            std::to_string(size), std::to_string(most), durationText(f.lost)};
        f.text = size == 1
                     ? fill(say("Findings",
                                "%1 has one worker, which is busy while jobs wait in its queue (at most %3): "
                                "%4 of waiting."),
                            told)
                     : fill(say("Findings",
                                "%1 has %2 workers, all busy, while jobs wait in its queue (at most %3): "
                                "%4 of waiting."),
                            told);
        for (const Change& change : changes) {
            if (change.waiting != 1 || f.victims.size() >= 100) continue;
            if (std::find(f.victims.begin(), f.victims.end(), change.waiter) == f.victims.end())
                f.victims.push_back(change.waiter);
        }
        out.push_back(std::move(f));
    }
}

} // namespace coroscope::analysis
