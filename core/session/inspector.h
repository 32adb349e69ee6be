#pragma once

#include "core/session/session.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace coroscope::session {

/// Answers "what was the state at this instant?" for any instant of a run, by running the program again: the
/// simulation is deterministic, so the state is that of the first run.
///
/// So that this is quick in a long run too, engines stay parked along it (prepare()), and on the way back to
/// an instant the snapshots of the steps just before it are taken as well, because they are asked for next.
/// An engine only goes forward and cannot be copied: one that is used is missed at its old place until
/// prepare() brings another.
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

    /// Works until one more engine is parked, or `stop`; false when none is missed. For times when nobody
    /// asks.
    bool prepare(const std::atomic<bool>* stop = nullptr);

    std::size_t parked() const { return m_parked.size(); }
    /// Snapshots answered without running anything, for tests.
    std::uint64_t answeredAtOnce() const { return m_fromCache; }

private:
    class Runner;
    using Runners = std::vector<std::unique_ptr<Runner>>; ///< by position

    std::unique_ptr<Runner> takeRunner(trace::Instant before);
    void park(std::unique_ptr<Runner> runner);
    std::vector<trace::Instant> wayTo(trace::Instant at) const;
    void remember(Snapshot snapshot);
    bool findGap();

    std::shared_ptr<const Program> m_program;
    Options m_options;
    std::shared_ptr<const trace::Store> m_store;
    Runners m_parked;
    std::unique_ptr<Runner> m_walking; ///< on its way to where an engine is missed
    std::uint64_t m_walkTo = 0;        ///< in work
    std::uint64_t m_farthest = 0;      ///< work that any of them has done
    std::map<trace::Instant, Snapshot> m_cache;
    trace::Instant m_last;           ///< what was asked for last
    double m_snapshotSeconds = 5e-4; ///< what one takes, of late
    double m_secondsPerWork = 2e-8;
    std::uint64_t m_fromCache = 0;
};

} // namespace coroscope::session
