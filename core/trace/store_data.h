#pragma once

#include "core/trace/chunks.h"
#include "core/trace/lane_spans.h"
#include "core/trace/pyramid.h"
#include "core/trace/store.h"

#include <atomic>
#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace coroscope::trace {

/// All that spans say beside their start, made once for each combination: traces repeat themselves.
struct Descriptor {
    SpanState state = SpanState::Running;
    WaitKind on = WaitKind::None;
    bool hasUntil = false;
    SiteId site = kNoSite;
    LaneId target = kNoLane;
    ResourceId resource = kNoResource;
    bool operator==(const Descriptor&) const = default;
};

/// A span's meta: the descriptor's number, and in the lowest bits the state.
constexpr std::uint32_t metaOf(std::uint32_t descriptor, SpanState state) {
    return descriptor << 3 | static_cast<std::uint32_t>(state);
}
constexpr SpanState stateOf(std::uint32_t meta) {
    return static_cast<SpanState>(meta & 7);
}
constexpr bool holdsControl(SpanState state) {
    return state == SpanState::Running || state == SpanState::Blocked;
}

/// The steps of one thread, in order. As long as only one thread has taken control its steps are all steps
/// and need no list; from then on they are listed.
struct ControlTrack {
    LaneId thread = kNoLane;
    std::atomic<std::uint32_t> identity{0xffffffffu}; ///< so many first entries are their own step
    std::atomic<std::uint32_t> size{0};
    Column<Step, 4, 10> steps;
    Pyramid pyramid; ///< pieces: from each hold to the next; parts 0 running, 1 blocked, 3 nobody

    // The writer's.
    Instant lastStart;
    SpanState holdState = SpanState::Running;
    LaneId holder = kNoLane;
    bool holding = false;
    Instant holdEnd;
    PieceSum open;

    Step stepAt(std::uint32_t i) const {
        const std::uint32_t own = identity.load(std::memory_order_acquire);
        return i < own ? i : steps[i - own];
    }
};

struct LaneRecord {
    LaneKind kind = LaneKind::Task;
    LaneId thread = kNoLane;
    LaneId parent = kNoLane;
    Instant created;
    std::atomic<const std::string*> name{nullptr};
    const std::string* function = nullptr;

    LaneSpans spans;
    std::atomic<TimeNs> openUntil{kNever}; ///< of the open span
    std::atomic<Pyramid*> pyramid{nullptr};
    std::atomic<Column<std::uint32_t, 1, 10>*> links{nullptr}; ///< in the store's own memory

    std::atomic<bool> isEnded{false}; ///< published after the next two
    EndKind how = EndKind::Returned;
    Instant ended;

    // The writer's.
    Instant lastStart;
    std::uint32_t lastMeta = static_cast<std::uint32_t>(SpanState::Waiting); ///< until its first span
    ControlTrack* track = nullptr;

    LaneRecord(LaneKind kind_, LaneId thread_, LaneId parent_, Instant created_, const std::string* name_,
               const std::string* function_)
        : kind(kind_), thread(thread_), parent(parent_), created(created_), name(name_), function(function_),
          lastStart(created_) {}
    ~LaneRecord() { delete pyramid.load(std::memory_order_relaxed); }
};

/// When the steps began and who took control: 8.3 bytes each. Times are kept as 32-bit distances within
/// blocks of 64; a distance of more than four seconds lies in an array beside the block.
struct StepBlock {
    static constexpr std::uint32_t kSize = 64;
    static constexpr std::uint32_t kFar = 0xffffffffu;
    TimeNs base = 0;
    std::atomic<TimeNs*> far{nullptr};
    std::uint32_t distance[kSize];
    LaneId lane[kSize];

    explicit StepBlock(TimeNs base_) : base(base_) {}
    ~StepBlock() { delete[] far.load(std::memory_order_relaxed); }
    TimeNs time(std::uint32_t i) const {
        return distance[i] == kFar ? far.load(std::memory_order_acquire)[i] : base + distance[i];
    }
};

struct LinkRecord {
    LaneId from;
    std::uint32_t toAndKind; ///< the kind in the upper three bits; all ones below for no lane
    Step step;
    std::uint32_t timeLow;
    std::uint32_t timeHigh;
};

struct MarkRecord {
    Instant at;
    LaneId lane;
    SiteId site;
    MarkKind kind;
    std::uint32_t length;
    const char* text;
};

struct SiteRecord {
    SiteId parent;
    int line;
    const std::string* function;
};

struct SiteKey {
    SiteId parent;
    int line;
    const std::string* function;
    bool operator==(const SiteKey&) const = default;
};

struct SiteKeyHash {
    std::size_t operator()(const SiteKey& key) const {
        const auto mixed =
            (static_cast<std::uint64_t>(key.parent) << 32 | static_cast<std::uint32_t>(key.line)) *
            0x9e3779b97f4a7c15ull;
        return mixed ^ (reinterpret_cast<std::uintptr_t>(key.function) >> 4) * 0xff51afd7ed558ccdull;
    }
};

struct ResourceRecord {
    WaitKind kind;
    std::string name;
};

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// The columns behind a Store. The first part is read by all (each column publishes itself), the second
/// belongs to the writer.
struct Store::Data {
    Bytes bytes;
    Column<LaneRecord, 4, 10> lanes;
    Column<StepBlock, 0, 8> stepBlocks;
    std::atomic<Step> stepCount{0};
    Column<Descriptor, 4, 12> descriptors;
    Column<SiteRecord, 4, 12> sites;
    Column<ResourceRecord, 4, 12> resources;
    Column<LinkRecord, 4, 12> links;
    Column<MarkRecord, 4, 12> marks;
    Column<ControlTrack, 0, 6> tracks;
    std::atomic<TimeNs> endTime{0};
    std::atomic<TimeNs> settledTime{0}; ///< nothing more will be told of what lies before it
    TimeNs latest() const {
        return std::max(endTime.load(std::memory_order_acquire), settledTime.load(std::memory_order_acquire));
    }
    std::atomic<std::uint64_t> revision{0};
    std::atomic<bool> hasOutcome{false}; ///< published after `outcome`
    End outcome;

    Step floor = 0; ///< the step that is under way, or, when nobody holds control, the next one
    TimeNs lastStepTime = 0;
    TimeNs lastLinkTime = 0;
    TimeNs lastMarkTime = 0;
    std::vector<std::uint32_t> descriptorTable; ///< open addressing; number + 1, 0 is free
    std::unordered_map<SiteKey, SiteId, SiteKeyHash> siteIds;
    std::unordered_set<std::string, StringHash, std::equal_to<>> functions;
    std::deque<std::string> names; ///< also those that a rename replaced: a reader may still look
    std::deque<std::unique_ptr<char[]>> textBlocks;
    char* text = nullptr;
    std::size_t textRoom = 0;

    TimeNs stepTime(Step step) const {
        return stepBlocks[step / StepBlock::kSize].time(step % StepBlock::kSize);
    }
    LaneId stepLane(Step step) const {
        return stepBlocks[step / StepBlock::kSize].lane[step % StepBlock::kSize];
    }
    /// How many steps had begun at `time`.
    Step stepsUpTo(TimeNs time) const;
    /// When span i of the lane ends, if that is known: the next one's start, the lane's end.
    std::optional<Instant> endOf(const LaneRecord& lane, std::uint32_t i, std::uint32_t size) const;
    /// Where the last of `size` spans ends, or how far an open one has come by now.
    Instant lastEnd(const LaneRecord& lane, std::uint32_t size) const;
};

} // namespace coroscope::trace
