#pragma once

#include "core/trace/store_data.h"

#include <array>

namespace coroscope::trace {

/// The one writer of a Store: appends what Recorder (which works out the instants as things happen) and the
/// file reader (which finds them in the file) tell. Not safe for more than one thread.
class Appender {
public:
    explicit Appender(Store& store) : m(*store.m_data) {
        if (stepCount() % StepBlock::kSize) m_stepBlock = &m.stepBlocks[stepCount() / StepBlock::kSize];
    }

    // What the next event's step is, unless it is known otherwise.
    Step stepCount() const { return m.stepCount.load(std::memory_order_relaxed); }
    Step floor() const { return m.floor; }
    TimeNs now() const { return m.endTime.load(std::memory_order_relaxed); }
    /// The step that held, or was about to be next, at a time that has passed.
    Step stepInThePast(TimeNs time) const;
    /// Not just for its next turn, and not for nothing.
    bool waitsForSomething(const LaneRecord& lane) const {
        if (lane.spans.size() == 0) return false;
        const Descriptor& what = m.descriptors[lane.lastMeta >> 3];
        return what.state == SpanState::Waiting && what.on != WaitKind::None && what.on != WaitKind::Yield;
    }
    std::size_t laneCount() const { return m.lanes.size(); }
    LaneRecord& lane(LaneId id) { return m.lanes[id]; }
    const Store::Data& data() const { return m; }

    /// A `thread` that is not an earlier lane stands for the lane itself.
    LaneId addLane(LaneKind kind, std::string_view name, std::string_view function, LaneId thread,
                   LaneId parent, Instant created);
    void rename(LaneId lane, std::string_view name);
    /// Opens a span and closes the one before. For Running and Blocked `at.step` is stepCount() and is taken.
    /// A waiting or ready span that is empty in time and in steps is replaced when that loses nothing: a
    /// plain Ready by anything, a wait by the Ready that follows, which then says what was waited for.
    void openSpan(LaneId lane, Instant at, const Descriptor& what, TimeNs until) {
        openSpan(lane, m.lanes[lane], at, what, until);
    }
    /// The same, for who has looked the record up already.
    void openSpan(LaneId id, LaneRecord& lane, Instant at, const Descriptor& what, TimeNs until);
    /// The reader learns of an end where the last span starts: other things still come before it.
    enum class Floor : std::uint8_t { Raise, Keep };
    void endLane(LaneId lane, EndKind how, Instant at, Floor floor = Floor::Raise);
    SiteId site(SiteId parent, std::string_view function, int line);
    ResourceId resource(WaitKind kind, std::string_view name);
    /// Links and marks keep the order of time: one that lies before its predecessor is moved to it.
    void link(LinkKind kind, LaneId from, LaneId to, Instant at);
    void mark(MarkKind kind, LaneId lane, Instant at, SiteId site, std::string_view text);
    void finish(Outcome outcome, TimeNs at, std::string_view explanation);

    // For a trace that was recorded before and is known whole: nothing in it is looked up or replaced. First
    // what the spans say, then the spans of all lanes, then the ends of lanes, then the steps in order.
    const std::string* keepFunction(std::string_view name);
    void addSite(const SiteRecord& site) { m.sites.append(m.bytes, site); }
    void addDescriptor(const Descriptor& what) { m.descriptors.append(m.bytes, what); }
    void appendSpan(LaneRecord& lane, Instant start, std::uint32_t meta) {
        const std::uint32_t size = lane.spans.size();
        lane.spans.append(start, meta, m.bytes);
        if (size > 0 && size % Pyramid::kFactor == 0) sumLastSpans(lane);
    }
    void keepUntil(LaneRecord& lane, TimeNs until) {
        lane.spans.keepUntil(lane.spans.size() - 1, until, m.bytes);
    }
    /// The next step is the lane's first span from `next` on that holds control, which must be there; `next`
    /// becomes the one behind it. False when its time lies before that of the step before.
    bool takeRecorded(LaneId lane, std::uint32_t& next);
    void reach(TimeNs end) { advanceTo({end, m.floor}); }
    /// What is open goes on at least until then. Unlike reach() it leaves no trace in what is told later.
    void settle(TimeNs until);

private:
    std::uint32_t descriptor(const Descriptor& what);
    std::uint32_t lookUp(const Descriptor& what);
    void rehash();
    const std::string* keepName(std::string_view name);
    void takeStep(LaneId lane, LaneRecord& record, Instant at, SpanState state);
    void giveBack(LaneRecord& record, Instant at);
    void sumLastSpans(LaneRecord& record);
    void advanceTo(Instant at);
    const char* keepText(std::string_view text);

    struct Recent {
        std::uint64_t low = ~0ull;
        std::uint64_t high = ~0ull;
        std::uint32_t number = 0;
    };

    Store::Data& m;
    StepBlock* m_stepBlock = nullptr; ///< the one that is being filled
    std::array<Recent, 256> m_recent;
    // The same for names of functions, by where the caller keeps them, and for sites.
    std::array<const std::string*, 64> m_recentFunctions{};
    struct RecentSite {
        SiteKey key{kNoSite, -1, nullptr};
        SiteId id = kNoSite;
    };
    std::array<RecentSite, 64> m_recentSites;
};

} // namespace coroscope::trace
