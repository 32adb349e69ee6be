#pragma once

#include "core/session/runner.h"
#include "core/session/session.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace coroscope::session {

/// The program that is started to look at long runs in processes of its own (it has to call serveLooks() when
/// its argument is kLookArgument): "/proc/self/exe" where this program does. Unset: everything is looked at
/// in this process. Once, before the first Inspector.
void setLookProgram(std::string executable);

/// Answers "what was the state at this instant?" for any instant of a run, by running the program again: the
/// simulation is deterministic, so the state is that of the first run.
///
/// So that this is quick in a long run too, engines stay parked along it (prepare()), and on the way back to
/// an instant the snapshots of the steps just before it are taken as well, because they are asked for next.
///
/// A run that takes longer than a moment is looked at by other processes: one walks from the start to the end
/// and leaves copies of itself on its way, and whoever is asked answers with a copy of the nearest one
/// before. So one more run prepares all of it, and an answer costs at most the way between two of them. Where
/// that is not possible, an engine that is used is missed at its old place until prepare() brings another.
///
/// One thread at a time.
class Inspector {
public:
    /// `store`: the trace of the first run; it may still grow.
    Inspector(std::shared_ptr<const Program> program, const Options& options,
              std::shared_ptr<const trace::Store> store);
    ~Inspector();
    Inspector(const Inspector&) = delete;
    Inspector& operator=(const Inspector&) = delete;

    /// Empty when `stop` became true first; what was done until then is not lost.
    std::optional<Snapshot> at(trace::Instant at, const std::atomic<bool>* stop = nullptr);

    /// Works until one more engine is parked, or `stop`; false when none is missed in what is recorded so
    /// far. For times when nobody asks.
    bool prepare(const std::atomic<bool>* stop = nullptr);

    std::size_t parked() const { return m_parked.size() + m_copied.size(); }
    /// Snapshots answered without running anything, for tests.
    std::uint64_t answeredAtOnce() const { return m_fromCache; }
    /// Whether other processes do the work.
    bool usesProcesses() const { return m_processes == Processes::Used; }

private:
    struct Parked {
        std::unique_ptr<Runner> runner;
        Runner::Place place;
        std::uint64_t pages = 0; ///< of memory that are its own, at most
    };
    using Runners = std::vector<Parked>; ///< by place

    std::unique_ptr<Runner> takeRunner(trace::Instant before);
    void park(std::unique_ptr<Runner> runner);
    std::vector<trace::Instant> wayTo(trace::Instant at) const;
    void remember(Snapshot snapshot);
    bool findGap();
    bool fillGap(const std::atomic<bool>* stop);

    // With processes.
    bool takesLong() const;
    void startProcesses();
    void giveUpProcesses();
    bool walkOn(const std::atomic<bool>* stop);
    bool walkPast(trace::Instant at, const std::atomic<bool>* stop);
    void thinOut();

    enum class Processes : std::uint8_t { NotYet, Used, Impossible };

    std::shared_ptr<const Program> m_program;
    Options m_options;
    std::shared_ptr<const trace::Store> m_store;
    Runners m_parked;                  ///< used up when they are asked
    Runners m_copied;                  ///< a copy of them answers
    std::unique_ptr<Runner> m_walking; ///< on its way to where an engine is missed
    std::uint64_t m_walkTo = 0;        ///< in work
    std::uint64_t m_spacing = 0;       ///< between those in m_copied, in work
    std::uint64_t m_walkedPages = 0;   ///< until its last copy
    std::uint64_t m_farthest = 0;      ///< work that any of them has done
    Processes m_processes = Processes::NotYet;
    std::map<trace::Instant, Snapshot> m_cache;
    trace::Instant m_last;           ///< what was asked for last
    double m_snapshotSeconds = 5e-4; ///< what one takes, of late
    double m_secondsPerWork = 2e-8;
    std::uint64_t m_fromCache = 0;
};

} // namespace coroscope::session
