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
    /// The same, for who has looked the record up already. Inline also where the compiler would not think so:
    /// as functions of their own this and takeStep were a tenth more instructions of a hand-off.
    [[gnu::always_inline]] void openSpan(LaneId id, LaneRecord& lane, Instant at, const Descriptor& what,
                                         TimeNs until);
    /// The reader learns of an end where the last span starts: other things still come before it.
    enum class Floor : std::uint8_t { Raise, Keep };
    void endLane(LaneId lane, EndKind how, Instant at, Floor floor = Floor::Raise);
    SiteId site(SiteId parent, std::string_view function, int line);
    ResourceId resource(WaitKind kind, std::string_view name);
    /// Links and marks keep the order of time: one that lies before its predecessor is moved to it.
    void link(LinkKind kind, LaneId from, LaneId to, Instant at);
    void mark(MarkKind kind, LaneId lane, Instant at, SiteId site, std::string_view text);
    /// Keeps the order in which they are told.
    void hold(Hold hold);
    /// The latest step up to `time` at which the lane took control; 0 if it never did.
    Step stepOf(LaneId lane, TimeNs time) const;
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
    /// goes behind it. False when its time lies before that of the step before.
    bool takeRecorded(LaneId lane, LaneSpans::Cursor& next);
    void reach(TimeNs end) { advanceTo({end, m.floor}); }
    /// What is open goes on at least until then. Unlike reach() it leaves no trace in what is told later.
    void settle(TimeNs until);

private:
    // What every hand-off does is inline, below: as calls of each other these took twice as many
    // instructions.
    std::uint32_t descriptor(Descriptor what);
    [[gnu::always_inline]] void takeStep(LaneId lane, LaneRecord& record, Instant at, SpanState state);
    void giveBack(LaneRecord& record, Instant at);
    void advanceTo(Instant at);

    /// The descriptor of a span, and whether it takes the place of the one before.
    struct Entered {
        std::uint32_t descriptor;
        bool replaces;
    };
    Entered afterEmpty(const LaneRecord& record, Descriptor what); ///< right after one that is empty
    std::uint32_t lookUp(Descriptor what);
    void rehash();
    const KeptText* keepName(std::string_view name);
    void keepFar(StepBlock& block, std::uint32_t slot, TimeNs time);
    ControlTrack* trackOf(LaneRecord& record);
    void sumTrack(ControlTrack& track);
    void sumLastSpans(LaneRecord& record);
    const char* keepText(std::string_view text);

    /// A descriptor as two words, for quick comparing.
    struct Key {
        std::uint64_t low = ~0ull;
        std::uint64_t high = ~0ull;
        explicit Key(const Descriptor& d)
            : low(static_cast<std::uint64_t>(d.site) << 32 | static_cast<std::uint64_t>(d.state) << 16 |
                  static_cast<std::uint64_t>(d.on) << 8 | static_cast<std::uint64_t>(d.hasUntil)),
              high(static_cast<std::uint64_t>(d.target) << 32 | d.resource) {}
        Key() = default;
        bool operator==(const Key&) const = default;
    };
    static std::uint64_t hashOf(const Key& key) {
        return (key.low ^ key.high * 0xff51afd7ed558ccdull) * 0x9e3779b97f4a7c15ull >> 32;
    }
    struct Recent {
        Key key;
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

inline std::uint32_t Appender::descriptor(Descriptor what) {
    // A program does the same few things again and again: the last ones are found without the table, which
    // took a fifth of the time of a hand-off.
    const Key key(what);
    Recent& recent = m_recent[hashOf(key) % m_recent.size()];
    if (recent.key != key) [[unlikely]]
        recent = {key, lookUp(what)};
    return recent.number;
}

inline void Appender::advanceTo(Instant at) {
    if (at.time > m.endTime.load(std::memory_order_relaxed))
        m.endTime.store(at.time, std::memory_order_release);
    if (at.step > m.floor) m.floor = at.step;
    m.revision.store(m.revision.load(std::memory_order_relaxed) + 1, std::memory_order_release);
}

inline void Appender::giveBack(LaneRecord& lane, Instant at) {
    if (!lane.track) return;
    ControlTrack& track = *lane.track;
    if (track.holding && track.lastStart == lane.last()) {
        track.holding = false;
        track.holdEnd = at;
    }
}

inline void Appender::takeStep(LaneId id, LaneRecord& lane, Instant at, SpanState state) {
    const std::uint32_t slot = at.step % StepBlock::kSize;
    if (slot == 0) m_stepBlock = &m.stepBlocks.append(m.bytes, at.time);
    StepBlock& block = *m_stepBlock;
    const TimeNs distance = at.time - block.base;
    if (distance >= StepBlock::kFar) [[unlikely]]
        keepFar(block, slot, at.time);
    else
        block.distance[slot] = static_cast<std::uint32_t>(distance);
    block.lane[slot] = id;
    m.stepCount.store(at.step + 1, std::memory_order_release);
    m.lastStepTime = at.time;

    if (!lane.track) [[unlikely]]
        lane.track = trackOf(lane);
    ControlTrack& track = *lane.track;
    const std::uint32_t count = track.size.load(std::memory_order_relaxed);
    if (count > 0) {
        // The piece from the last hold to this one is complete.
        TimeNs holdEnd = at.time;
        Step holdEndStep = at.step;
        if (!track.holding) {
            holdEnd = track.holdEnd.time;
            holdEndStep = track.holdEnd.step;
        }
        const int part = track.holdState == SpanState::Blocked ? 1 : 0;
        const TimeNs held = holdEnd - track.lastStart.time;
        track.open.addPart(part, held, holdEndStep - track.lastStart.step);
        track.open.addPart(3, at.time - holdEnd, at.step - holdEndStep);
        track.open.endPiece(at.time - track.lastStart.time, at.step - track.lastStart.step);
        if (held > track.open.laneWeight) {
            track.open.lane = track.holder;
            track.open.laneWeight = held;
        }
        if (count % Pyramid::kFactor == 0) [[unlikely]]
            sumTrack(track);
    }
    track.lastStart = at;
    track.holdState = state;
    track.holder = id;
    track.holding = true;
    if (track.identity.load(std::memory_order_relaxed) != 0xffffffffu) track.steps.append(m.bytes, at.step);
    track.size.store(count + 1, std::memory_order_release);
}

inline void Appender::openSpan(LaneId id, LaneRecord& lane, Instant at, const Descriptor& what,
                               TimeNs until) {
    const bool takes = holdsControl(what.state);
    const std::uint32_t size = lane.spans.size();
    const bool held = holdsControl(stateOf(lane.lastMeta));
    const Entered entered =
        size > 0 && !held && lane.last() == at ? afterEmpty(lane, what) : Entered{descriptor(what), false};
    const std::uint32_t meta = metaOf(entered.descriptor, what.state);

    if (held) giveBack(lane, at);
    if (entered.replaces) {
        lane.openUntil.store(until, std::memory_order_relaxed);
        lane.spans.replaceMeta(size - 1, meta);
    } else {
        const TimeNs due = lane.openUntil.load(std::memory_order_relaxed);
        // Most sleeps end when they are due: then the next start tells it.
        if (due != kNever && due != at.time && size > 0) lane.spans.keepUntil(size - 1, due, m.bytes);
        lane.spans.append(at, meta, m.bytes);
        lane.openUntil.store(until, std::memory_order_release);
        if (size > 0 && size % Pyramid::kFactor == 0) sumLastSpans(lane);
    }
    lane.setLast(at);
    lane.lastMeta = meta;
    // After the span, so that whoever sees a step finds its span.
    if (takes) takeStep(id, lane, at, what.state);
    advanceTo(takes || held ? at : Instant{at.time, m.floor});
}

} // namespace coroscope::trace
