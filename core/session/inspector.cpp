#include "core/session/inspector.h"

#include "core/session/engine.h"
#include "core/session/inspect.h"
#include "core/session/step_sink.h"

#include <algorithm>
#include <chrono>
#include <functional>

namespace coroscope::session {

using trace::Instant;
using trace::Step;

namespace {

constexpr std::size_t kMostParked = 32;
constexpr std::uint64_t kMostBytes = 256ull << 20; ///< of the scripts' memory in parked engines
/// Parked engines closer than this are no gain.
constexpr double kSpacingSeconds = 0.08;
/// What taking the snapshots before an instant may cost.
constexpr double kWindowSeconds = 0.06;
constexpr std::size_t kMostSteps = 256;
constexpr std::size_t kMostCached = 1024;
/// Hand-offs cost beside the instructions between them.
constexpr std::uint64_t kWorkPerStep = 50;

double secondsNow() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

/// One more engine with the program.
class Inspector::Runner {
public:
    Runner(std::shared_ptr<const Program> program, const Options& options)
        : m_engine(std::move(program), options, m_sink) {}

    /// Nothing of the run lies behind it.
    Instant position() const {
        Instant at = m_sink.position();
        at.time = std::max(at.time, m_engine.machine().now());
        return at;
    }
    std::uint64_t work() const {
        return m_engine.vm().instructionsUsed() + kWorkPerStep * m_sink.stepCount();
    }
    std::uint64_t bytes() const { return m_engine.vm().heap().used(); }
    bool over() const { return m_engine.machine().over(); }

    /// Runs from one instant to the next, which must not lie before position(), and gives `take` the snapshot
    /// of each; false when `stop` came first.
    bool run(const std::vector<Instant>& way, const std::atomic<bool>* stop,
             const std::function<void(Snapshot)>& take) {
        std::size_t next = 0;
        m_sink.passing = [&](Instant incoming) {
            while (next < way.size() && way[next] < incoming)
                take(inspect(m_engine, m_sink, way[next++]));
            if (next < way.size())
                m_sink.watch(way[next]);
            else
                m_engine.machine().pauseSoon();
        };
        bool stopped = false;
        while (next < way.size() && !stopped) {
            m_sink.watch(way[next]);
            machine::RunLimits limits;
            limits.until = way[next].time;
            limits.interrupt = stop;
            if (!over()) m_engine.run(limits);
            if (next == way.size() || (way[next].time > limits.until && !over())) continue;
            stopped = !over() && stop && stop->load(std::memory_order_relaxed);
            if (stopped) break;
            if (!over()) m_sink.reached(way[next].time);
            take(inspect(m_engine, m_sink, way[next++]));
        }
        m_sink.unwatch();
        m_sink.passing = nullptr;
        return !stopped;
    }

    /// Runs until so much work has been done, the end, or `stop`; false when stopped.
    bool walk(std::uint64_t work, const std::atomic<bool>* stop) {
        while (!over() && this->work() < work) {
            if (stop && stop->load(std::memory_order_relaxed)) return false;
            const std::uint64_t before = this->work();
            machine::RunLimits limits;
            limits.until = m_engine.machine().now() + m_slice;
            limits.maxEvents = 1000;
            limits.interrupt = stop;
            m_engine.run(limits);
            // Long pauses of the script are passed quickly, long computing in pieces.
            if (this->work() - before < 10'000)
                m_slice = std::min<TimeNs>(2 * m_slice, kNever / 4);
            else
                m_slice = std::max<TimeNs>(m_slice / 2, kMillisecond / 2);
        }
        return true;
    }

private:
    StepSink m_sink;
    mutable Engine m_engine;
    TimeNs m_slice = kMillisecond;
};

Inspector::Inspector(std::shared_ptr<const Program> program, const Options& options,
                     std::shared_ptr<const trace::Store> store)
    : m_program(std::move(program)), m_options(options), m_store(std::move(store)) {
    m_options.record = false;
}

Inspector::~Inspector() = default;

std::optional<Snapshot> Inspector::at(Instant at, const std::atomic<bool>* stop) {
    const bool back = at < m_last;
    m_last = at;
    if (const auto found = m_cache.find(at); found != m_cache.end()) {
        ++m_fromCache;
        return found->second;
    }
    std::vector<Instant> way;
    if (back) way = wayTo(at);
    way.push_back(at);
    std::unique_ptr<Runner> runner = takeRunner(way.front());
    std::erase_if(way, [&](const Instant& each) { return each < runner->position(); });
    const std::uint64_t before = runner->work();
    const double begun = secondsNow();
    std::optional<Snapshot> snapshot;
    runner->run(way, stop, [&](Snapshot taken) {
        if (taken.at == at) snapshot = taken;
        remember(std::move(taken));
    });
    const double took = secondsNow() - begun;
    m_farthest = std::max(m_farthest, runner->work());
    if (const std::uint64_t done = runner->work() - before; done > 1'000'000 && way.size() == 1)
        m_secondsPerWork = took / static_cast<double>(done);
    else if (way.size() > 8)
        m_snapshotSeconds = std::max(1e-5, (took - m_secondsPerWork * static_cast<double>(done)) /
                                               static_cast<double>(way.size()));
    park(std::move(runner));
    return snapshot;
}

/// The nearest one that has not gone past it; a new one where there is none.
std::unique_ptr<Inspector::Runner> Inspector::takeRunner(Instant before) {
    for (std::size_t i = m_parked.size(); i > 0; --i) {
        if (m_parked[i - 1]->position() > before) continue;
        std::unique_ptr<Runner> found = std::move(m_parked[i - 1]);
        m_parked.erase(m_parked.begin() + static_cast<std::ptrdiff_t>(i - 1));
        return found;
    }
    return std::make_unique<Runner>(m_program, m_options);
}

void Inspector::park(std::unique_ptr<Runner> runner) {
    const auto place =
        std::upper_bound(m_parked.begin(), m_parked.end(), runner,
                         [](const auto& a, const auto& b) { return a->position() < b->position(); });
    m_parked.insert(place, std::move(runner));
    std::uint64_t bytes = 0;
    for (const auto& each : m_parked)
        bytes += each->bytes();
    while (m_parked.size() > 2 && (m_parked.size() > kMostParked || bytes > kMostBytes)) {
        // Whoever is missed least: the one between the closest neighbours.
        std::size_t least = 0;
        std::uint64_t smallest = ~std::uint64_t{0};
        for (std::size_t i = 0; i + 1 < m_parked.size(); ++i) {
            const std::uint64_t gap = m_parked[i + 1]->work() - (i > 0 ? m_parked[i - 1]->work() : 0);
            if (gap < smallest) smallest = gap, least = i;
        }
        bytes -= m_parked[least]->bytes();
        m_parked.erase(m_parked.begin() + static_cast<std::ptrdiff_t>(least));
    }
}

/// The places before an instant where stepping back stops: hand-offs and printed lines.
std::vector<Instant> Inspector::wayTo(Instant at) const {
    const auto most = static_cast<std::size_t>(
        std::clamp(kWindowSeconds / m_snapshotSeconds, 4.0, static_cast<double>(kMostSteps)));
    std::vector<Instant> way;
    const Step count = m_store->stepCount();
    Step last = count == 0 ? 0 : std::min<Step>(at.step, count - 1);
    for (std::size_t i = 0; i < most && count > 0; ++i) {
        const Instant place = m_store->handOff(last).at;
        if (place < at) way.push_back(place);
        if (last-- == 0) break;
    }
    const Instant from = way.empty() ? at : way.back();
    std::size_t mark = m_store->firstMark(from);
    for (std::size_t i = 0; i < most && mark < m_store->markCount(); ++i, ++mark) {
        const Instant place = m_store->mark(mark).at;
        if (place >= at) break;
        way.push_back(place);
    }
    std::sort(way.begin(), way.end());
    way.erase(std::unique(way.begin(), way.end()), way.end());
    std::erase_if(way, [&](const Instant& each) { return m_cache.count(each) > 0; });
    return way;
}

void Inspector::remember(Snapshot snapshot) {
    const Instant at = snapshot.at;
    m_cache.insert_or_assign(at, std::move(snapshot));
    while (m_cache.size() > kMostCached) {
        // What lies farthest from where one looks.
        const bool first =
            m_last.step - m_cache.begin()->first.step > m_cache.rbegin()->first.step - m_last.step;
        m_cache.erase(first || m_cache.rbegin()->first <= m_last ? m_cache.begin()
                                                                 : std::prev(m_cache.end()));
    }
}

/// Looks for the longest stretch without a parked engine and aims at its middle.
bool Inspector::findGap() {
    if (m_parked.size() >= kMostParked) return false;
    std::uint64_t bytes = 0, from = 0, longest = 0, middle = 0;
    const auto gap = [&](std::uint64_t to) {
        if (to > from && to - from > longest) {
            longest = to - from;
            middle = from + longest / 2;
        }
        from = std::max(from, to);
    };
    for (const auto& each : m_parked) {
        gap(each->work());
        bytes += each->bytes();
    }
    gap(m_farthest);
    if (static_cast<double>(longest) * m_secondsPerWork < 2 * kSpacingSeconds) return false;
    if (!m_parked.empty() && bytes + bytes / m_parked.size() > kMostBytes) return false;
    m_walkTo = middle;
    return true;
}

bool Inspector::prepare(const std::atomic<bool>* stop) {
    if (!m_walking) {
        if (!findGap()) return false;
        m_walking = std::make_unique<Runner>(m_program, m_options);
    }
    const double begun = secondsNow();
    const std::uint64_t before = m_walking->work();
    if (!m_walking->walk(m_walkTo, stop)) return true;
    if (const std::uint64_t done = m_walking->work() - before; done > 1'000'000)
        m_secondsPerWork = (secondsNow() - begun) / static_cast<double>(done);
    park(std::move(m_walking));
    return true;
}

} // namespace coroscope::session
