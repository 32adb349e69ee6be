#pragma once

#include "core/base/trace_sink.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::trace {

/// Every taking of control (a lane starts Running or Blocked) is one step, counted from 0 over the whole
/// trace. Instants with the same time are told apart by their step. Step k holds from (its time, k) until
/// control is given back at (that time, k + 1); what happens meanwhile to others (they are created, become
/// ready) happens at step k. So a lane that holds control is one step wide, whatever the clock, and on the
/// axis of steps a blocking call is as wide as a computation.
using Step = std::uint32_t;

/// A place on the playhead's path: `time` with `step` telling apart what happens within one instant. Ordered
/// by (time, step).
struct Instant {
    TimeNs time = 0;
    Step step = 0;
    auto operator<=>(const Instant&) const = default;
};

struct LaneInfo {
    LaneId id = kNoLane;
    LaneKind kind = LaneKind::Task;
    std::string name;
    std::string function;
    LaneId thread = kNoLane;
    LaneId parent = kNoLane;
    Instant created;
    std::optional<Instant> ended; ///< empty while it lives
    EndKind end = EndKind::Returned;
};

struct Span {
    LaneId lane = kNoLane;
    std::size_t index = 0; ///< within its lane
    SpanState state = SpanState::Running;
    Instant start;
    Instant end; ///< where the next span starts; for the open last span the end of what is recorded so far
    bool open = false;
    WaitKind on = WaitKind::None;
    SiteId site = kNoSite;
    TimeNs until = kNever;
    TimeNs late = 0; ///< Ready spans: how long it was due and did not get control
    LaneId target = kNoLane;
    ResourceId resource = kNoResource;
};

struct Link {
    LinkKind kind = LinkKind::Create;
    LaneId from = kNoLane;
    LaneId to = kNoLane;
    Instant at;
};

struct Mark {
    MarkKind kind = MarkKind::Output;
    LaneId lane = kNoLane;
    Instant at;
    SiteId site = kNoSite;
    std::string text;
};

/// Somebody has taken a lock or semaphore, or gives it back. Not every taking is told (TraceSink::tookLock).
struct Hold {
    LaneId lane = kNoLane;
    ResourceId resource = kNoResource;
    SiteId site = kNoSite; ///< where it was taken; of a giving back unknown
    Instant at;
    Step told = 0; ///< the step that was under way when it was told
    bool taken = true;
};

struct Site {
    SiteId parent = kNoSite;
    std::string function;
    int line = 0;
};

struct Resource {
    WaitKind kind = WaitKind::None;
    std::string name;
};

/// Who took control, at which instant, and on which thread.
struct HandOff {
    Instant at;
    LaneId lane = kNoLane;
    LaneId thread = kNoLane;
};

struct End {
    Outcome outcome = Outcome::Finished;
    TimeNs at = 0;
    std::string explanation;
};

/// A stretch of a lane that is drawn as one: either one span or, when `spans` > 1, neighbours too short to be
/// told apart.
struct Run {
    Instant start;
    Instant end;
    SpanState dominant = SpanState::Running; ///< the state that fills most of it
    std::uint32_t spans = 1;
    std::size_t firstSpan = 0;
    float share[4] = {0, 0, 0, 0}; ///< of Running, Blocked, Ready, Waiting
};

/// Neighbouring columns of a raster in which a lane did the same: of a lane that is drawn as a line of
/// pixels.
struct ColumnRun {
    std::uint32_t columns = 1;
    std::uint32_t spans = 0;     ///< that touch it; 0: the lane did not exist yet, or no longer
    std::uint32_t firstSpan = 0; ///< the first of them
    /// Of Running, Blocked, Ready, Waiting, in 255ths of what is covered; rounded up, so that what was there
    /// is never 0. All 0 when only spans without any width lie in it: then `held` tells.
    std::uint8_t share[4] = {0, 0, 0, 0};
    bool held = false; ///< control was held in it, and be it for no time at all
    bool many = false; ///< so many spans that the pyramid answered for them
};

/// Who held control on one thread, drawn as one: one hold, or, when `handOffs` > 1, neighbours too short to
/// be told apart (then `lane` is the one that held it longest at a stretch).
struct ControlRun {
    Instant start;
    Instant end;
    LaneId thread = kNoLane;
    LaneId lane = kNoLane;
    SpanState dominant = SpanState::Running; ///< or Blocked
    std::uint32_t handOffs = 1;
    Step firstStep = 0;
    float running = 0; ///< share of the stretch in which somebody computed
    float blocked = 0; ///< share of it in which somebody sat in a blocking call
};

/// What happened, as one record: append-only, columnar, at most 16 bytes for a plain span. One thread writes
/// (through Recorder, or the reader of files), any number may read at the same time: what a reader has once
/// seen never moves or changes, except the open last span of a lane.
class Store {
public:
    Store();
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // Lanes, in order of creation.
    std::size_t laneCount() const;
    LaneInfo lane(LaneId id) const;

    // Spans of one lane, in order; they neither overlap nor leave holes between its creation and its end.
    std::size_t spanCount(LaneId lane) const;
    Span span(LaneId lane, std::size_t index) const;
    /// The span that holds at `at` (the later one on a border); empty before creation and after the end.
    /// O(log n).
    std::optional<Span> spanAt(LaneId lane, Instant at) const;

    // The whole.
    Instant end() const;    ///< the latest instant recorded; its step is stepCount()
    Step stepCount() const; ///< takings of control so far
    TimeNs stepTime(Step step) const;
    HandOff handOff(Step step) const;
    /// The last step at or before `time`; 0 before the first. O(log n).
    Step stepAt(TimeNs time) const;
    std::optional<End> outcome() const;
    std::uint64_t revision() const; ///< changes whenever something was added

    // Links, marks: in order of time. first…() is the index of the first at or after an instant. O(log n).
    std::size_t linkCount() const;
    Link link(std::size_t index) const;
    std::size_t firstLink(Instant at) const;
    std::vector<std::size_t> linksOf(LaneId lane) const;
    /// Those within [from, to]. O(log n + found).
    std::vector<std::size_t> linksOf(LaneId lane, Instant from, Instant to) const;
    std::size_t markCount() const;
    Mark mark(std::size_t index) const;
    std::size_t firstMark(Instant at) const;

    /// Locks taken and given back, in the order in which it was told: a taking may lie long before that.
    std::size_t holdCount() const;
    Hold hold(std::size_t index) const;
    /// The index of the first that was told after the step. O(log n).
    std::size_t firstHoldAfter(Step step) const;

    Site site(SiteId id) const;
    Resource resource(ResourceId id) const;

    /// What is visible of `lane` between two instants when `x = time * pxPerNs + step * pxPerStep` (so every
    /// axis of the chart is one call): replaces `out` by the runs in order; a run narrower than `minPx` lies
    /// between spans that are wider, or at an edge. Takes time proportional to the runs returned (times log
    /// n), never to the spans covered.
    void visibleRuns(LaneId lane, Instant from, Instant to, double pxPerNs, double pxPerStep, double minPx,
                     std::vector<Run>& out) const;

    /// The same as a line of `columns` columns each one unit wide, the first of which begins where
    /// `x = time * perNs + step * perStep` is `origin`: runs of equal columns that together are just as many,
    /// and lie in `room` until it is used again. `from` and `to` are the instants at both edges, or a little
    /// further out. What is wider than two columns has its exact borders; where everything is narrower,
    /// neighbours that fill up to `together` columns may be answered for by their shares. Takes time
    /// proportional to the columns (16 / together nodes of the pyramid each, at most), times log n.
    std::span<const ColumnRun> visibleColumns(LaneId lane, Instant from, Instant to, double perNs,
                                              double perStep, double origin, std::uint32_t columns,
                                              double together, std::vector<ColumnRun>& room) const;

    /// The same as visibleRuns() for who held control, thread by thread in order of their first hold; where
    /// nobody held it is left out, or counted in a run of several.
    void visibleControl(Instant from, Instant to, double pxPerNs, double pxPerStep, double minPx,
                        std::vector<ControlRun>& out) const;

    /// Bytes held, all included.
    std::size_t memory() const;

    // For the files of core/trace only.
    struct Data; ///< store_data.h
    const Data& data() const { return *m_data; }

private:
    friend class Appender;
    std::unique_ptr<Data> m_data;
};

} // namespace coroscope::trace
