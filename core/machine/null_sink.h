#pragma once

#include "core/base/trace_sink.h"

namespace coroscope::machine {

/// Records nothing; lanes, sites and resources still get ids.
class NullSink final : public TraceSink {
public:
    NullSink() : TraceSink(false) {}
    LaneId laneCreated(LaneKind, std::string_view, std::string_view, LaneId, LaneId, TimeNs) override {
        return m_lanes++;
    }
    void laneRenamed(LaneId, std::string_view) override {}
    void changed(LaneId, const StateChange&) override {}
    void ended(LaneId, EndKind, TimeNs) override {}
    SiteId site(SiteId, std::string_view, int) override { return kNoSite; }
    ResourceId resource(WaitKind, std::string_view) override { return ++m_resources; }
    void link(LinkKind, LaneId, LaneId, TimeNs) override {}
    void mark(MarkKind, LaneId, TimeNs, SiteId, std::string_view) override {}
    void tookLock(LaneId, ResourceId, TimeNs, SiteId) override {}
    void gaveLock(LaneId, ResourceId, TimeNs) override {}
    void finished(Outcome, TimeNs, std::string_view) override {}

private:
    LaneId m_lanes = 0;
    ResourceId m_resources = kNoResource;
};

} // namespace coroscope::machine
