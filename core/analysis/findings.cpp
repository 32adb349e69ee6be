#include "core/analysis/findings.h"

#include "core/analysis/finding_parts.h"

#include <algorithm>

namespace coroscope::analysis {

using trace::Span;
using trace::Store;

std::string_view findingName(FindingKind kind) {
    switch (kind) {
    case FindingKind::BlockingCall:
        return "blocking-call";
    case FindingKind::LongComputation:
        return "long-computation";
    case FindingKind::StarvedTask:
        return "starved-task";
    case FindingKind::Deadlock:
        return "deadlock";
    case FindingKind::LockOrder:
        return "lock-order";
    case FindingKind::NeverAwaited:
        return "never-awaited";
    case FindingKind::NeverRetrieved:
        return "never-retrieved";
    case FindingKind::IgnoredException:
        return "ignored-exception";
    case FindingKind::SequentialAwaits:
        return "sequential-awaits";
    case FindingKind::PoolQueue:
        return "pool-queue";
    case FindingKind::UncaughtException:
        return "uncaught-exception";
    case FindingKind::BudgetSpent:
        return "budget-spent";
    case FindingKind::CutOff:
        return "cut-off";
    }
    return {};
}

namespace {

/// The functions of call stacks, each stack looked at once.
class SuspendedAt {
public:
    SuspendedAt(const Store& store, std::set<std::string>& functions)
        : m_store(store), m_functions(functions) {}
    void add(SiteId site) {
        while (site != kNoSite) {
            if (m_seen.size() <= site) m_seen.resize(site + 1);
            if (m_seen[site]) return;
            m_seen[site] = true;
            const trace::Site each = m_store.site(site);
            m_functions.insert(each.function);
            site = each.parent;
        }
    }

private:
    const Store& m_store;
    std::set<std::string>& m_functions;
    std::vector<bool> m_seen;
};

} // namespace

Gathered gather(const Store& store, const FindingOptions& options, const std::atomic<bool>* cancel) {
    Gathered found;
    SuspendedAt sites(store, found.coroutines);
    for (LaneId id = 0; id < store.laneCount(); ++id) {
        if (cancel && cancel->load(std::memory_order_relaxed)) return found;
        const trace::LaneInfo lane = store.lane(id);
        if (lane.kind != LaneKind::Task) continue;
        for (std::size_t i = 0, count = store.spanCount(id); i < count; ++i) {
            const Span span = store.span(id, i);
            const TimeNs length = span.end.time - span.start.time;
            if (span.state == SpanState::Waiting) {
                sites.add(span.site);
            } else if (span.state == SpanState::Ready) {
                if (length >= options.late) found.starving.push_back({id, i, span.start, span.end});
            } else if ((span.state == SpanState::Blocked && length > 0) ||
                       (span.state == SpanState::Running && length >= options.longComputation)) {
                found.holds[lane.thread].push_back({id, i, span.state, span.site, span.start, span.end});
            }
        }
    }
    for (auto& [thread, holds] : found.holds)
        std::sort(holds.begin(), holds.end(),
                  [](const HeavyHold& a, const HeavyHold& b) { return a.start < b.start; });
    return found;
}

std::vector<Finding> findFindings(const Store& store, const FindingOptions& options,
                                  const std::atomic<bool>* cancel) {
    std::vector<Finding> all;
    const Gathered gathered = gather(store, options, cancel);
    findHolding(store, options, gathered, all);
    findStarving(store, options, gathered, all);
    findUnseen(store, all);
    findUncaught(store, all);
    findDeadlocks(store, all, cancel);
    findSequentialAwaits(store, options, all, cancel);
    findPoolQueues(store, options, all);
    findCutOff(store, all);
    std::stable_sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) {
        if (a.severity != b.severity) return a.severity > b.severity;
        return a.lost > b.lost;
    });
    if (all.size() > options.most) all.resize(options.most);
    return all;
}

} // namespace coroscope::analysis
