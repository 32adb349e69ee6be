#include "core/session/inspector.h"

#include "core/session/engine.h"
#include "core/session/local_runner.h"
#include "core/session/process_runner.h"
#include "core/session/reconcile.h"

#include <algorithm>
#include <chrono>

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

/// From here on looking again takes longer than a process takes to start.
constexpr double kLongSeconds = 0.15;
constexpr trace::Step kManySteps = 200'000;
constexpr std::size_t kMostCopied = 128;
constexpr double kCopySpacingSeconds = 0.02; ///< at first; doubles when there are too many
constexpr std::uint64_t kMostPages = (256ull << 20) / 4096;
constexpr std::size_t kMostLoose = 2;

std::string lookProgram;

double secondsNow() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

Inspector::Inspector(std::shared_ptr<const Program> program, const Options& options,
                     std::shared_ptr<const trace::Store> store)
    : m_program(std::move(program)), m_options(options), m_store(std::move(store)) {
    m_options.record = false;
}

Inspector::~Inspector() = default;

void setLookProgram(std::string executable) {
    lookProgram = std::move(executable);
}

std::optional<Snapshot> Inspector::at(Instant at, const std::atomic<bool>* stop) {
    const bool back = at < m_last;
    m_last = at;
    if (const auto found = m_cache.find(at); found != m_cache.end()) {
        ++m_fromCache;
        return found->second;
    }
    startProcesses();
    std::vector<Instant> way;
    if (back) way = wayTo(at);
    way.push_back(at);
    if (m_processes == Processes::Used && !walkPast(at, stop)) return std::nullopt;
    std::unique_ptr<Runner> runner = takeRunner(way.front());
    const Runner::Place before = runner->place();
    std::erase_if(way, [&](const Instant& each) { return each < before.at; });
    const double begun = secondsNow();
    std::optional<Snapshot> snapshot;
    const bool arrived = runner->run(way, stop, [&](Snapshot taken) {
        reconcile(taken, *m_store);
        if (taken.at == at) snapshot = taken;
        remember(std::move(taken));
    });
    const double took = secondsNow() - begun;
    const std::uint64_t work = runner->place().work;
    const std::uint64_t done = work - before.work;
    m_farthest = std::max(m_farthest, work);
    if (done > 1'000'000 && way.size() == 1)
        m_secondsPerWork = took / static_cast<double>(done);
    else if (way.size() > 8)
        m_snapshotSeconds = std::max(1e-5, (took - m_secondsPerWork * static_cast<double>(done)) /
                                               static_cast<double>(way.size()));
    if (!runner->failed())
        park(std::move(runner));
    else if (arrived || !stop || !stop->load(std::memory_order_relaxed))
        giveUpProcesses(); // and the next question is answered here
    return snapshot;
}

/// The nearest one that has not gone past it; a new one where there is none.
std::unique_ptr<Runner> Inspector::takeRunner(Instant before) {
    const auto nearest = [&](Runners& all) {
        const auto past = std::upper_bound(all.begin(), all.end(), before,
                                           [](Instant at, const Parked& each) { return at < each.place.at; });
        return past == all.begin() ? all.end() : std::prev(past);
    };
    const auto loose = nearest(m_parked), copied = nearest(m_copied);
    if (copied != m_copied.end() && (loose == m_parked.end() || loose->place.at < copied->place.at)) {
        if (auto copy = copied->runner->copy()) return copy;
        giveUpProcesses();
        return takeRunner(before);
    }
    if (loose != m_parked.end()) {
        std::unique_ptr<Runner> found = std::move(loose->runner);
        m_parked.erase(loose);
        return found;
    }
    return std::make_unique<LocalRunner>(m_program, m_options);
}

void Inspector::park(std::unique_ptr<Runner> runner) {
    const Runner::Place place = runner->place();
    const auto behind = std::upper_bound(m_parked.begin(), m_parked.end(), place.at,
                                         [](Instant at, const Parked& each) { return at < each.place.at; });
    m_parked.insert(behind, {std::move(runner), place, 0});
    if (m_processes == Processes::Used) {
        // They are for going on from where one has just been.
        while (m_parked.size() > kMostLoose)
            m_parked.erase(m_parked.front().place.at == place.at ? std::prev(m_parked.end())
                                                                 : m_parked.begin());
        return;
    }
    std::uint64_t bytes = 0;
    for (const auto& each : m_parked)
        bytes += each.place.bytes;
    while (m_parked.size() > 2 && (m_parked.size() > kMostParked || bytes > kMostBytes)) {
        // Whoever is missed least: the one between the closest neighbours.
        std::size_t least = 0;
        std::uint64_t smallest = ~std::uint64_t{0};
        for (std::size_t i = 0; i + 1 < m_parked.size(); ++i) {
            const std::uint64_t gap = m_parked[i + 1].place.work - (i > 0 ? m_parked[i - 1].place.work : 0);
            if (gap < smallest) smallest = gap, least = i;
        }
        bytes -= m_parked[least].place.bytes;
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
        gap(each.place.work);
        bytes += each.place.bytes;
    }
    gap(m_farthest);
    if (static_cast<double>(longest) * m_secondsPerWork < 2 * kSpacingSeconds) return false;
    if (!m_parked.empty() && bytes + bytes / m_parked.size() > kMostBytes) return false;
    m_walkTo = middle;
    return true;
}

bool Inspector::fillGap(const std::atomic<bool>* stop) {
    if (!m_walking) {
        if (!findGap()) return false;
        m_walking = std::make_unique<LocalRunner>(m_program, m_options);
    }
    const double begun = secondsNow();
    const std::uint64_t before = m_walking->place().work;
    if (!m_walking->walk(m_walkTo, stop)) return true;
    if (const std::uint64_t done = m_walking->place().work - before; done > 1'000'000)
        m_secondsPerWork = (secondsNow() - begun) / static_cast<double>(done);
    park(std::move(m_walking));
    return true;
}

bool Inspector::prepare(const std::atomic<bool>* stop) {
    startProcesses();
    if (m_processes != Processes::Used) return fillGap(stop);
    // Not beyond what is recorded: a script may be endless.
    if (!m_walking || m_walking->place().at.time >= m_store->end().time) return false;
    return walkOn(stop) || (stop && stop->load(std::memory_order_relaxed));
}

bool Inspector::takesLong() const {
    return m_store->stepCount() > kManySteps ||
           static_cast<double>(m_farthest) * m_secondsPerWork > kLongSeconds;
}

void Inspector::startProcesses() {
    if (m_processes != Processes::NotYet || lookProgram.empty() || !takesLong()) return;
    std::unique_ptr<Runner> walker = ProcessRunner::start(lookProgram, *m_program, m_options);
    m_processes = walker ? Processes::Used : Processes::Impossible;
    if (!walker) return;
    m_parked.clear();
    m_walking = std::move(walker);
    m_walkTo = 0;
    m_spacing = static_cast<std::uint64_t>(kCopySpacingSeconds / m_secondsPerWork);
    if (auto first = m_walking->copy())
        m_copied.push_back({std::move(first), m_walking->place(), 0});
    else
        giveUpProcesses();
}

void Inspector::giveUpProcesses() {
    m_processes = Processes::Impossible;
    m_copied.clear();
    m_parked.clear();
    m_walking.reset();
}

/// Brings the one that walks to the next place and leaves a copy there; false when stopped, or when there is
/// nothing left to walk.
bool Inspector::walkOn(const std::atomic<bool>* stop) {
    if (!m_walking) return false;
    const Parked& last = m_copied.back();
    if (m_walkTo <= last.place.work) m_walkTo = last.place.work + m_spacing;
    if (!m_walking->walk(m_walkTo, stop)) {
        if (m_walking->failed()) giveUpProcesses();
        return false;
    }
    const Runner::Place place = m_walking->place();
    m_farthest = std::max(m_farthest, place.work);
    if (place.over) {
        // What is left to the end is asked of the last copy; the end itself of this one.
        if (m_copied.back().place.at < place.at)
            m_copied.push_back({std::move(m_walking), place, place.pages - m_walkedPages});
        m_walking.reset();
        return false;
    }
    auto copy = m_walking->copy();
    if (!copy) {
        // No more processes or files: what there is has to do.
        m_spacing *= 2;
        m_walkTo = place.work + m_spacing;
        return true;
    }
    m_copied.push_back({std::move(copy), place, place.pages - m_walkedPages});
    m_walkedPages = place.pages;
    thinOut();
    return true;
}

/// Until the one that walks has gone past the instant: then there is a copy shortly before it.
bool Inspector::walkPast(Instant at, const std::atomic<bool>* stop) {
    while (m_walking && m_processes == Processes::Used && m_walking->place().at <= at) {
        if (walkOn(stop) || !m_walking) continue;
        return false;
    }
    return true;
}

/// Every second of them goes when there are too many, or when they take too much memory.
void Inspector::thinOut() {
    std::uint64_t pages = 0;
    for (const Parked& each : m_copied)
        pages += each.pages;
    if (m_copied.size() < 3 || (m_copied.size() <= kMostCopied && pages <= kMostPages)) return;
    Runners kept;
    for (std::size_t i = 0; i < m_copied.size(); ++i) {
        if (i % 2 == 0 || i + 1 == m_copied.size())
            kept.push_back(std::move(m_copied[i]));
        else // most of what was written between two places is written again before the third
            kept.back().pages = std::max(kept.back().pages, m_copied[i].pages);
    }
    m_copied = std::move(kept);
    m_spacing *= 2;
}

} // namespace coroscope::session
