// Findings about what is lost without a sound, most of which the engine says itself: coroutines never
// awaited, exceptions that nobody looks at or that could not be raised.

#include "core/analysis/finding_parts.h"
#include "core/analysis/words.h"
#include "core/base/say.h"
#include "core/characters/utf8.h"

#include <algorithm>
#include <set>

namespace coroscope::analysis {

using trace::Link;
using trace::Mark;
using trace::Store;

namespace {

constexpr std::size_t kMostVictims = 100;
constexpr std::size_t kLongestText = 120;

/// The mark of a task's exception: of the last task so named that ended with one. `text` is the engine's
/// message, with "<Task finished name='...'".
std::optional<Mark> exceptionOfNamed(const Store& store, const std::string& text, std::size_t before) {
    constexpr std::string_view kName = "name='";
    const std::size_t from = text.find(kName);
    if (from == std::string::npos) return std::nullopt;
    const std::size_t begin = from + kName.size();
    const std::string name = text.substr(begin, text.find('\'', begin) - begin);
    while (before-- > 0) {
        Mark mark = store.mark(before);
        if (mark.kind == MarkKind::Exception && store.lane(mark.lane).name == name) return mark;
    }
    return std::nullopt;
}

class UnseenFinder {
public:
    UnseenFinder(const Store& store, std::vector<Finding>& out) : m_store(store), m_out(out) {}

    void find() {
        for (std::size_t i = 0; i < m_store.markCount(); ++i) {
            const Mark mark = m_store.mark(i);
            if (mark.kind == MarkKind::Exception) m_raised[mark.lane] = i;
            if (mark.kind != MarkKind::ErrorOutput) continue;
            if (mark.text.find("was never awaited") != std::string::npos)
                neverAwaited(mark);
            else if (mark.text.find("exception was never retrieved") != std::string::npos)
                neverRetrieved(mark, i);
            else if (mark.text.starts_with("Exception ignored in"))
                ignored(mark);
        }
        failedTasks();
    }

private:
    Finding of(FindingKind kind, FindingSeverity severity, const Mark& mark) const {
        Finding f;
        f.kind = kind;
        f.severity = severity;
        f.at = f.end = mark.at;
        f.culprit = mark.lane;
        f.line = lineOf(m_store, mark.site);
        return f;
    }
    /// The same kind with the same text is one.
    void add(Finding f) {
        const auto [place, fresh] = m_known.try_emplace({f.kind, f.text}, m_out.size());
        if (fresh)
            m_out.push_back(std::move(f));
        else
            ++m_out[place->second].count;
    }

    void neverAwaited(const Mark& mark) {
        Finding f = of(FindingKind::NeverAwaited, FindingSeverity::Error, mark);
        // "…: RuntimeWarning: coroutine 'x' was never awaited"
        const std::size_t quote = mark.text.find('\''), close = mark.text.find('\'', quote + 1);
        const std::string name = quote != std::string::npos && close != std::string::npos
                                     ? mark.text.substr(quote + 1, close - quote - 1)
                                     : std::string("?");
        f.title = say("Findings", "Coroutine never awaited");
        f.text = fill(say("Findings", "The coroutine %1 was made but never awaited: nothing of it has run."),
                      {name});
        f.text += fill(
            say("Findings", " Write await %1(...), or asyncio.create_task(%1(...)) to let it run beside."),
            {name});
        add(std::move(f));
    }

    void neverRetrieved(const Mark& mark, std::size_t index) {
        Finding f = of(FindingKind::NeverRetrieved, FindingSeverity::Warning, mark);
        f.title = say("Findings", "Exception never retrieved");
        // It is told of when the task is gone; what is of interest is where it was raised.
        if (const auto raised = exceptionOfNamed(m_store, mark.text, index)) {
            f = of(FindingKind::NeverRetrieved, FindingSeverity::Warning, *raised);
            f.title = say("Findings", "Exception never retrieved");
            m_told.insert(raised->lane);
        }
        f.text = say("Findings", "A task or future ended with an exception that nobody ever asked for.");
        const std::size_t at = mark.text.find("exception=");
        if (at != std::string::npos) {
            const std::size_t stop = mark.text.find('>', at);
            f.text += fill(say("Findings", " It was %1."),
                           {mark.text.substr(at + 10, std::min(stop - at - 10, kLongestText))});
        }
        f.text += say("Findings", " Await the task, or ask for its exception() when it is done.");
        add(std::move(f));
    }

    /// "Exception ignored in: <function A.__del__ at 0x…>", a traceback, and the exception in the last line.
    void ignored(const Mark& mark) {
        Finding f = of(FindingKind::IgnoredException, FindingSeverity::Warning, mark);
        f.title = say("Findings", "Exception ignored");
        const std::string_view text =
            std::string_view(mark.text).substr(0, mark.text.find_last_not_of('\n') + 1);
        const std::size_t last = text.rfind('\n');
        const std::string raised = shortenedUtf8(text.substr(last == text.npos ? 0 : last + 1), kLongestText);
        std::string_view where = text.substr(0, text.find('\n'));
        where.remove_prefix(
            std::min(where.size(), where.find(": ") == where.npos ? 0 : where.find(": ") + 2));
        // "<function A.__del__ at 0x7f12…>": the address tells nobody anything.
        if (where.starts_with('<')) where.remove_prefix(1);
        where = where.substr(0, std::min(where.find(" at 0x"), where.find('>')));
        const std::vector<std::string> told{shortenedUtf8(where, kLongestText), raised,
                                            std::to_string(f.line)};
        f.text = f.line > 0 ? fill(say("Findings", "%1 raises %2 (line %3) where nobody can catch it."), told)
                            : fill(say("Findings", "%1 raises %2 where nobody can catch it."), told);
        f.text += say("Findings", " It is written to the output, and the program goes on as if nothing had "
                                  "happened.");
        add(std::move(f));
    }

    // --- Tasks that have failed, of which CPython says nothing while somebody keeps the task.

    void failedTasks() {
        readLinks();
        struct Same {
            Mark mark;
            std::vector<LaneId> lanes;
        };
        std::map<std::pair<int, std::string>, Same> groups;
        for (const auto& [lane, index] : m_raised) {
            if (!isUnseen(lane)) continue;
            const Mark mark = m_store.mark(index);
            // They end the loop at once, and the run with it.
            if (mark.text.starts_with("SystemExit") || mark.text.starts_with("KeyboardInterrupt")) continue;
            const std::string text =
                shortenedUtf8(std::string_view(mark.text).substr(0, mark.text.find('\n')), kLongestText);
            Same& same = groups.try_emplace({lineOf(m_store, mark.site), text}, Same{mark, {}}).first->second;
            same.lanes.push_back(lane);
        }
        for (auto& [key, same] : groups) {
            const auto& [line, text] = key;
            Finding f = of(FindingKind::NeverRetrieved, FindingSeverity::Warning, same.mark);
            f.title = say("Findings", "A task has failed unseen");
            f.count = static_cast<std::uint32_t>(same.lanes.size());
            std::vector<std::string> names;
            for (const LaneId lane : same.lanes)
                names.push_back(laneText(m_store, lane));
            const std::vector<std::string> told{listText(names, 3), text, std::to_string(line)};
            f.text =
                line > 0
                    ? fill(say("Findings", "%1 failed with %2 (line %3), and nobody has looked at it "
                                           "so far."),
                           told)
                    : fill(say("Findings", "%1 failed with %2, and nobody has looked at it so far."), told);
            f.text += say("Findings", " Await the task, or ask for its exception() when it is done.");
            if (same.lanes.size() > kMostVictims) same.lanes.resize(kMostVictims);
            f.victims = std::move(same.lanes);
            add(std::move(f));
        }
    }

    void readLinks() {
        for (std::size_t i = 0; i < m_store.linkCount(); ++i) {
            if (m_store.link(i).kind != LinkKind::Retrieve) continue;
            m_tellsLooks = true;
            return;
        }
    }

    bool isUnseen(LaneId id) const {
        const trace::LaneInfo lane = m_store.lane(id);
        if (lane.kind != LaneKind::Task || !lane.ended || lane.end != EndKind::Raised || m_told.contains(id))
            return false;
        // Whoever is to look at it comes in the next turn.
        if (!m_store.outcome() && m_store.stepCount() <= lane.ended->step + 1 &&
            m_store.end().time - lane.ended->time < kMillisecond)
            return false;
        for (const std::size_t index : m_store.linksOf(id)) {
            const Link link = m_store.link(index);
            if (link.to != id) continue;
            if (link.kind == LinkKind::Retrieve) return false;
            // Older traces do not tell who looks at exceptions: who awaits a task does.
            if (link.kind == LinkKind::Await && (!m_tellsLooks || !hasRunSince(link.from, *lane.ended)))
                return false;
        }
        return true;
    }
    /// Since then, or it cannot any more.
    bool hasRunSince(LaneId id, trace::Instant when) const {
        if (m_store.lane(id).ended) return true;
        for (std::size_t i = m_store.spanCount(id); i-- > 0;) {
            const trace::Span span = m_store.span(id, i);
            if (span.state == SpanState::Running || span.state == SpanState::Blocked)
                return span.start.step >= when.step;
        }
        return false;
    }

    const Store& m_store;
    std::vector<Finding>& m_out;
    std::map<std::pair<FindingKind, std::string>, std::size_t> m_known;
    std::map<LaneId, std::size_t> m_raised; ///< the last mark of each lane's exceptions
    std::set<LaneId> m_told;                ///< the engine has said that nobody has looked at it
    bool m_tellsLooks = false;
};

} // namespace

void findUnseen(const Store& store, std::vector<Finding>& out) {
    UnseenFinder(store, out).find();
}

} // namespace coroscope::analysis
