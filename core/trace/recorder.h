#pragma once

#include "core/base/trace_sink.h"
#include "core/trace/appender.h"
#include "core/trace/store.h"

#include <memory>

namespace coroscope::trace {

/// Records into a Store what the engine tells. Works out the step of each instant (store.h, Step): taking
/// control opens the next step, giving it back closes it, everything else happens at the step that is under
/// way; a Ready in the past (a timer that was due while something held the thread) at the step that was under
/// way then. One thread; the store may be read from any meanwhile.
class Recorder : public TraceSink {
public:
    explicit Recorder(std::shared_ptr<Store> store);

    const std::shared_ptr<Store>& store() const { return m_store; }

    LaneId laneCreated(LaneKind kind, std::string_view name, std::string_view function, LaneId thread,
                       LaneId parent, TimeNs at) override;
    void laneRenamed(LaneId lane, std::string_view name) override;
    void changed(LaneId lane, const StateChange& change) override;
    void ended(LaneId lane, EndKind how, TimeNs at) override;
    SiteId site(SiteId parent, std::string_view function, int line) override;
    ResourceId resource(WaitKind kind, std::string_view name) override;
    void link(LinkKind kind, LaneId from, LaneId to, TimeNs at) override;
    void mark(MarkKind kind, LaneId lane, TimeNs at, SiteId site, std::string_view text) override;
    void tookLock(LaneId lane, ResourceId lock, TimeNs at, SiteId site) override;
    void gaveLock(LaneId lane, ResourceId lock, TimeNs at) override;
    void finished(Outcome outcome, TimeNs at, std::string_view explanation) override;
    /// Nothing more will happen before this instant: what is open lasts at least until then.
    void settled(TimeNs until);

private:
    std::shared_ptr<Store> m_store;
    Appender m_to;
};

} // namespace coroscope::trace
