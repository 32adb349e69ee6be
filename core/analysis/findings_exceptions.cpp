// Findings about exceptions that nobody has caught, and about how they end the run.

#include "core/analysis/finding_parts.h"
#include "core/analysis/words.h"
#include "core/base/say.h"
#include "core/characters/utf8.h"

namespace coroscope::analysis {

using trace::Mark;
using trace::Store;

namespace {

constexpr std::size_t kMostVictims = 100;
constexpr std::size_t kLongestText = 160;

/// "ValueError: no such thing": the first line.
std::string shortened(std::string_view text) {
    return shortenedUtf8(text.substr(0, text.find('\n')), kLongestText);
}

/// What to write instead, where the message of Python is known to leave beginners alone with it; empty
/// elsewhere.
std::string adviceFor(std::string_view text) {
    const auto has = [text](std::string_view part) { return text.find(part) != std::string_view::npos; };
    if (constexpr std::string_view kFunction = "a coroutine was expected, got <function "; has(kFunction)) {
        const std::string_view rest = text.substr(text.find(kFunction) + kFunction.size());
        return fill(say("Findings", " Call the function: %1() makes the coroutine."),
                    {std::string(rest.substr(0, rest.find(' ')))});
    }
    if (has("object NoneType can't be used in 'await' expression"))
        return say("Findings",
                   " What was called is no coroutine: it has already done its work, and blocked the "
                   "thread meanwhile. Leave out await, or call its asynchronous counterpart.");
    if (has("can't be used in 'await' expression"))
        return say("Findings", " Only coroutines, tasks and futures can be awaited: leave out await.");
    if (has("asyncio.run() cannot be called from a running event loop"))
        return say("Findings", " Within a coroutine write await in place of asyncio.run(...).");
    if (has("no running event loop"))
        return say("Findings", " Do this within a coroutine that asyncio.run(...) runs.");
    return {};
}

std::size_t depthOf(const Store& store, SiteId site) {
    std::size_t depth = 0;
    for (; site != kNoSite; site = store.site(site).parent)
        ++depth;
    return depth;
}

/// An exception on its way: what it is and where it was raised.
using Raised = std::tuple<std::string, std::string, int>;

Raised raisedOf(const Store& store, const Mark& mark) {
    return {mark.text.substr(0, mark.text.find_first_of(":\n")), functionOf(store, mark.site),
            lineOf(store, mark.site)};
}

/// The task that an exception came from before others, which awaited it, raised it again: the one with the
/// fewest calls to the place.
struct Origin {
    Mark mark;
    std::size_t depth = 0;
};

class ExceptionFinder {
public:
    ExceptionFinder(const Store& store, std::vector<Finding>& out) : m_store(store), m_out(out) {}

    void find() {
        for (std::size_t i = 0; i < m_store.markCount(); ++i) {
            const Mark mark = m_store.mark(i);
            if (mark.kind != MarkKind::Exception) continue;
            if (m_store.lane(mark.lane).kind == LaneKind::Task)
                raisedByTask(mark);
            else
                m_uncaught.push_back(mark);
        }
        // The last one that the main thread has met is what has ended the run.
        const auto end = m_store.outcome();
        std::size_t last = m_uncaught.size();
        if (end && (end->outcome == Outcome::Exception || end->outcome == Outcome::Budget)) {
            for (std::size_t i = 0; i < m_uncaught.size(); ++i)
                if (m_uncaught[i].lane == 0 || end->outcome == Outcome::Budget) last = i;
        }
        for (std::size_t i = 0; i < m_uncaught.size(); ++i) {
            if (i == last && end->outcome == Outcome::Budget)
                budgetSpent(m_uncaught[i]);
            else
                uncaught(m_uncaught[i], i == last);
        }
    }

private:
    void raisedByTask(const Mark& mark) {
        const std::size_t depth = depthOf(m_store, mark.site);
        const auto [place, fresh] = m_origins.try_emplace(raisedOf(m_store, mark), Origin{mark, depth});
        if (!fresh && depth <= place->second.depth) place->second = {mark, depth};
    }

    void uncaught(const Mark& mark, bool endsRun) {
        const auto origin = m_origins.find(raisedOf(m_store, mark));
        const bool fromTask = origin != m_origins.end() && origin->second.mark.at <= mark.at;
        const Mark& raised = fromTask ? origin->second.mark : mark;
        const int line = lineOf(m_store, mark.site);
        const trace::LaneInfo lane = m_store.lane(mark.lane);
        const bool endsLane = !endsRun && lane.ended && lane.end == EndKind::Raised;
        const std::string text = shortened(mark.text);

        const auto key = std::make_tuple(endsRun, endsLane, line, text);
        const auto known = m_known.find(key);
        if (known != m_known.end()) {
            Finding& same = m_out[known->second];
            ++same.count;
            if (same.victims.size() < kMostVictims) same.victims.push_back(raised.lane);
            return;
        }
        Finding f;
        f.kind = FindingKind::UncaughtException;
        f.severity = FindingSeverity::Error;
        f.title = say("Findings", "Exception that nobody catches");
        f.at = f.end = raised.at;
        f.culprit = raised.lane;
        f.line = line;
        const std::vector<std::string> told{laneText(m_store, raised.lane), text, std::to_string(line)};
        const bool callback = !endsRun && !endsLane;
        f.text = callback   ? (line > 0 ? fill(say("Findings", "A callback of the event loop of %1 raises %2 "
                                                                 "(line %3)."),
                                               told)
                                        : fill(say("Findings", "A callback of the event loop of %1 raises "
                                                                 "%2."),
                                               told))
                 : line > 0 ? fill(say("Findings", "%1 raises %2 (line %3), and nobody catches it."), told)
                            : fill(say("Findings", "%1 raises %2, and nobody catches it."), told);
        f.text += endsRun    ? say("Findings", " The program ends with it.")
                  : endsLane ? say("Findings", " Only this thread ends with it: the others go on and do not "
                                               "learn of it.")
                             : say("Findings", " The loop only reports it and goes on.");
        f.text += adviceFor(text);
        m_known.emplace(key, m_out.size());
        m_out.push_back(std::move(f));
    }

    void budgetSpent(const Mark& mark) {
        Finding f;
        f.kind = FindingKind::BudgetSpent;
        f.severity = FindingSeverity::Error;
        f.title = say("Findings", "Stopped: the budget is spent");
        f.at = f.end = m_store.end();
        f.culprit = mark.lane;
        f.line = lineOf(m_store, mark.site);
        const std::vector<std::string> told{laneText(m_store, mark.lane), shortened(mark.text),
                                            std::to_string(f.line)};
        f.text = f.line > 0 ? fill(say("Findings", "The run was stopped at line %3 of the script: %2."), told)
                            : fill(say("Findings", "The run was stopped: %2."), told);
        f.text += say("Findings", " If this is no endless loop, allow more in the preferences.");
        m_out.push_back(std::move(f));
    }

    const Store& m_store;
    std::vector<Finding>& m_out;
    std::vector<Mark> m_uncaught; ///< in order of time
    std::map<Raised, Origin> m_origins;
    std::map<std::tuple<bool, bool, int, std::string>, std::size_t> m_known;
};

} // namespace

void findUncaught(const Store& store, std::vector<Finding>& out) {
    ExceptionFinder(store, out).find();
}

} // namespace coroscope::analysis
