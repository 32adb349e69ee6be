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

/// A text in the store's own memory, its characters behind it.
struct KeptText {
    std::uint32_t size;
    std::string_view view() const { return {reinterpret_cast<const char*>(this + 1), size}; }
};

/// Which links a lane has, by their numbers. The first ones lie in the lane itself: most have no more.
class LinkList {
public:
    std::uint32_t size() const { return m_size.load(std::memory_order_acquire); }
    std::uint32_t operator[](std::uint32_t i) const {
        return i < kInside ? m_inside[i] : (*m_rest.load(std::memory_order_acquire))[i - kInside];
    }
    void append(std::uint32_t link, Bytes& bytes) {
        const std::uint32_t size = m_size.load(std::memory_order_relaxed);
        if (size < kInside)
            m_inside[size] = link;
        else
            appendRest(link, bytes);
        m_size.store(size + 1, std::memory_order_release);
    }

private:
    using Rest = Column<std::uint32_t, 1, 10>;
    void appendRest(std::uint32_t link, Bytes& bytes) {
        auto* rest = m_rest.load(std::memory_order_relaxed);
        if (!rest) {
            rest = new (bytes.take(sizeof(Rest))) Rest;
            m_rest.store(rest, std::memory_order_release);
        }
        rest->append(bytes, link);
    }

    static constexpr std::uint32_t kInside = 3;
    std::atomic<std::uint32_t> m_size{0};
    std::uint32_t m_inside[kInside];
    std::atomic<Rest*> m_rest{nullptr}; ///< in the store's own memory
};

/// 152 bytes, and nothing elsewhere but the name and the spans: a run of many short tasks waits for the
/// memory that it fills.
struct LaneRecord {
    TimeNs createdTime;
    TimeNs lastTime; ///< where the last span starts (the writer's), or where the lane ended
    std::atomic<TimeNs> openUntil{kNever}; ///< of the open span
    Step createdStep;
    Step lastStep;
    std::uint32_t lastMeta = static_cast<std::uint32_t>(SpanState::Waiting); ///< until its first span
    LaneId thread;
    ControlTrack* track = nullptr; ///< the writer's, as lastMeta is

    LaneSpans spans;
    LinkList links;
    std::atomic<Pyramid*> pyramid{nullptr};
    LaneId parent;
    LaneKind kind;
    EndKind how = EndKind::Returned;
    std::atomic<bool> isEnded{false}; ///< published after `how` and ended()
    std::atomic<const KeptText*> name;
    const std::string* function;

    Instant created() const { return {createdTime, createdStep}; }
    Instant last() const { return {lastTime, lastStep}; }
    Instant ended() const { return last(); } ///< once it has
    void setLast(Instant at) {
        lastTime = at.time;
        lastStep = at.step;
    }

    LaneRecord(LaneKind kind_, LaneId thread_, LaneId parent_, Instant created_, const KeptText* name_,
               const std::string* function_)
        : createdTime(created_.time), lastTime(created_.time), createdStep(created_.step),
          lastStep(created_.step), thread(thread_), parent(parent_), kind(kind_), name(name_),
          function(function_) {}
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
    Column<Hold, 4, 10> holds;
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
    Step lastLinkStep = 0;
    TimeNs lastMarkTime = 0;
    std::vector<std::uint32_t> descriptorTable; ///< open addressing; number + 1, 0 is free
    std::unordered_map<SiteKey, SiteId, SiteKeyHash> siteIds;
    std::unordered_set<std::string, StringHash, std::equal_to<>> functions;
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
