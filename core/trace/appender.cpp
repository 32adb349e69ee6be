#include "core/trace/appender.h"

#include "core/base/check.h"

#include <algorithm>
#include <cstring>

namespace coroscope::trace {

namespace {

constexpr auto kRelaxed = std::memory_order_relaxed;
constexpr auto kPublish = std::memory_order_release;

} // namespace

std::uint32_t Appender::lookUp(Descriptor what) {
    if (m.descriptors.size() * 2 >= m.descriptorTable.size()) rehash();
    const std::size_t mask = m.descriptorTable.size() - 1;
    for (std::size_t i = hashOf(Key(what)) & mask;; i = (i + 1) & mask) {
        const std::uint32_t entry = m.descriptorTable[i];
        if (entry == 0) {
            m.descriptors.append(m.bytes, what);
            m.descriptorTable[i] = static_cast<std::uint32_t>(m.descriptors.size());
            COROSCOPE_CHECK(m.descriptors.size() < (1u << 29));
            return m.descriptorTable[i] - 1;
        }
        if (m.descriptors[entry - 1] == what) return entry - 1;
    }
}

void Appender::rehash() {
    const std::size_t size = std::max<std::size_t>(64, m.descriptorTable.size() * 2);
    m.bytes.add((size - m.descriptorTable.size()) * sizeof(std::uint32_t));
    m.descriptorTable.assign(size, 0);
    for (std::size_t d = 0; d < m.descriptors.size(); ++d) {
        std::size_t i = hashOf(Key(m.descriptors[d])) & (size - 1);
        while (m.descriptorTable[i])
            i = (i + 1) & (size - 1);
        m.descriptorTable[i] = static_cast<std::uint32_t>(d + 1);
    }
}

Step Appender::stepInThePast(TimeNs time) const {
    const Step begun = m.stepsUpTo(time);
    if (begun == 0) return 0;
    const LaneRecord& holder = m.lanes[m.stepLane(begun - 1)];
    const std::uint32_t size = holder.spans.size();
    const auto span = holder.spans.lastAtStep(begun - 1, size);
    const auto end = m.endOf(holder, static_cast<std::uint32_t>(span), size);
    return end && end->time <= time ? begun : begun - 1;
}

// One that a rename replaces stays: a reader may still look at it.
const KeptText* Appender::keepName(std::string_view name) {
    auto* text =
        new (m.bytes.take(sizeof(KeptText) + name.size())) KeptText{static_cast<std::uint32_t>(name.size())};
    std::copy(name.begin(), name.end(), reinterpret_cast<char*>(text + 1));
    return text;
}

const std::string* Appender::keepFunction(std::string_view name) {
    const std::string*& recent =
        m_recentFunctions[(reinterpret_cast<std::uintptr_t>(name.data()) >> 4) % m_recentFunctions.size()];
    if (recent && *recent == name) return recent;
    auto known = m.functions.find(name);
    if (known == m.functions.end()) {
        known = m.functions.emplace(name).first;
        m.bytes.add(64 + name.size());
    }
    return recent = &*known;
}

LaneId Appender::addLane(LaneKind kind, std::string_view name, std::string_view function, LaneId thread,
                         LaneId parent, Instant created) {
    const auto id = static_cast<LaneId>(m.lanes.size());
    m.lanes.append(m.bytes, kind, std::min(thread, id), parent, created, keepName(name),
                   keepFunction(function));
    advanceTo({created.time, m.floor});
    return id;
}

void Appender::rename(LaneId lane, std::string_view name) {
    m.lanes[lane].name.store(keepName(name), kPublish);
    advanceTo({0, m.floor});
}

Appender::Entered Appender::afterEmpty(const LaneRecord& lane, Descriptor what) {
    const Descriptor& empty = m.descriptors[lane.lastMeta >> 3];
    const bool replaces = empty.on == WaitKind::None || what.state == SpanState::Ready;
    if (!replaces || empty.on == WaitKind::None || what.on != WaitKind::None)
        return {descriptor(what), replaces};
    Descriptor ready = empty; // says what it waited for
    ready.state = SpanState::Ready;
    ready.hasUntil = false;
    return {descriptor(ready), replaces};
}

void Appender::endLane(LaneId id, EndKind how, Instant at, Floor floor) {
    LaneRecord& lane = m.lanes[id];
    const std::uint32_t size = lane.spans.size();
    const bool held = holdsControl(stateOf(lane.lastMeta));
    if (size > 0) {
        if (held) giveBack(lane, at);
        const TimeNs due = lane.openUntil.load(kRelaxed);
        if (due != kNever && due != at.time) lane.spans.keepUntil(size - 1, due, m.bytes);
    }
    lane.how = how;
    lane.lastMeta = static_cast<std::uint32_t>(SpanState::Ended);
    lane.setLast(at);
    lane.isEnded.store(true, kPublish);
    advanceTo(held && floor == Floor::Raise ? at : Instant{at.time, m.floor});
}

void Appender::keepFar(StepBlock& block, std::uint32_t slot, TimeNs time) {
    TimeNs* far = block.far.load(kRelaxed);
    if (!far) {
        far = new TimeNs[StepBlock::kSize];
        m.bytes.add(sizeof(TimeNs) * StepBlock::kSize);
        block.far.store(far, kPublish);
    }
    far[slot] = time;
    block.distance[slot] = StepBlock::kFar;
}

ControlTrack* Appender::trackOf(LaneRecord& lane) {
    LaneRecord& thread = m.lanes[lane.thread];
    if (!thread.track) {
        const std::size_t known = m.tracks.size();
        if (known == 1) m.tracks[0].identity.store(m.tracks[0].size.load(kRelaxed), kPublish);
        ControlTrack& track = m.tracks.append(m.bytes);
        track.thread = lane.thread;
        if (known > 0) track.identity.store(0, kPublish);
        thread.track = &track;
    }
    return thread.track;
}

void Appender::sumTrack(ControlTrack& track) {
    track.pyramid.append(track.open, m.bytes);
    track.open = PieceSum{};
}

bool Appender::takeRecorded(LaneId id, LaneSpans::Cursor& next) {
    LaneRecord& lane = m.lanes[id];
    while (!holdsControl(stateOf(next.meta())))
        next.next();
    const Instant at = next.start();
    if (at.time < m.lastStepTime) return false;
    const SpanState state = stateOf(next.meta());
    if (ControlTrack* track = lane.track ? lane.track : m.lanes[lane.thread].track)
        track->holding = track->holding || track->holdEnd > at;
    takeStep(id, lane, at, state);
    next.next();
    const bool last = next.index() == lane.spans.size();
    if (!last || lane.isEnded.load(kRelaxed)) {
        lane.track->holding = false;
        lane.track->holdEnd = last ? lane.ended() : next.start();
    }
    advanceTo({at.time, at.step + 1});
    return true;
}

void Appender::sumLastSpans(LaneRecord& lane) {
    Pyramid* pyramid = lane.pyramid.load(kRelaxed);
    if (!pyramid) {
        pyramid = new Pyramid;
        m.bytes.add(sizeof(Pyramid));
        lane.pyramid.store(pyramid, kPublish);
    }
    PieceSum sum;
    const auto add = [&sum](std::uint32_t meta, Instant start, Instant end) {
        const TimeNs time = end.time - start.time;
        const Step steps = end.step - start.step;
        sum.addPart(static_cast<int>(stateOf(meta)), time, steps);
        sum.endPiece(time, steps);
    };
    static_assert(Pyramid::kFactor == LaneSpans::kBlock);
    const auto first = static_cast<std::uint32_t>(lane.spans.size() - 1 - Pyramid::kFactor);
    sum.start = lane.spans.start(first);
    if (first > 0) {
        lane.spans.eachOfBlock(first, add);
    } else {
        LaneSpans::Piece pieces[Pyramid::kFactor + 1];
        lane.spans.copy(0, Pyramid::kFactor + 1, pieces);
        for (std::size_t i = 0; i < Pyramid::kFactor; ++i)
            add(pieces[i].meta, pieces[i].start, pieces[i + 1].start);
    }
    pyramid->append(sum, m.bytes);
}

void Appender::settle(TimeNs until) {
    if (until <= m.latest()) return;
    m.settledTime.store(until, kPublish);
    m.revision.store(m.revision.load(kRelaxed) + 1, kPublish);
}

SiteId Appender::site(SiteId parent, std::string_view function, int line) {
    const SiteKey key{parent, line, keepFunction(function)};
    RecentSite& recent = m_recentSites[SiteKeyHash{}(key) % m_recentSites.size()];
    if (recent.key == key) return recent.id;
    const auto [entry, fresh] = m.siteIds.try_emplace(key, static_cast<SiteId>(m.sites.size() + 1));
    if (fresh) {
        m.sites.append(m.bytes, SiteRecord{parent, line, key.function});
        m.bytes.add(48); // the map's node
    }
    recent = {key, entry->second};
    return entry->second;
}

ResourceId Appender::resource(WaitKind kind, std::string_view name) {
    m.resources.append(m.bytes, ResourceRecord{kind, std::string(name)});
    return static_cast<ResourceId>(m.resources.size());
}

void Appender::link(LinkKind kind, LaneId from, LaneId to, Instant at) {
    at.time = m.lastLinkTime = std::max(at.time, m.lastLinkTime);
    const auto index = static_cast<std::uint32_t>(m.links.size());
    at.step = m.lastLinkStep = std::max(at.step, m.lastLinkStep);
    const auto time = static_cast<std::uint64_t>(at.time);
    m.links.append(m.bytes,
                   LinkRecord{from, (to & 0x1fffffffu) | static_cast<std::uint32_t>(kind) << 29, at.step,
                              static_cast<std::uint32_t>(time), static_cast<std::uint32_t>(time >> 32)});
    const auto listIn = [&](LaneId id) {
        if (id < m.lanes.size()) m.lanes[id].links.append(index, m.bytes); // else kNoLane
    };
    listIn(from);
    if (to != from) listIn(to); // a link to itself is listed once
    advanceTo({at.time, m.floor});
}

const char* Appender::keepText(std::string_view text) {
    constexpr std::size_t kBlock = 1 << 14;
    if (text.size() > m.textRoom) {
        const std::size_t size = std::max(text.size(), kBlock);
        m.text = m.textBlocks.emplace_back(std::make_unique<char[]>(size)).get();
        m.textRoom = size;
        m.bytes.add(size);
    }
    char* at = m.text;
    std::memcpy(at, text.data(), text.size());
    m.text += text.size();
    m.textRoom -= text.size();
    return at;
}

void Appender::mark(MarkKind kind, LaneId lane, Instant at, SiteId site, std::string_view text) {
    at.time = m.lastMarkTime = std::max(at.time, m.lastMarkTime);
    if (m.marks.size() > 0) at.step = std::max(at.step, m.marks[m.marks.size() - 1].at.step);
    m.marks.append(m.bytes, MarkRecord{at, lane, site, kind, static_cast<std::uint32_t>(text.size()),
                                       text.empty() ? "" : keepText(text)});
    advanceTo({at.time, m.floor});
}

void Appender::hold(Hold hold) {
    const std::size_t count = m.holds.size();
    if (count > 0) hold.told = std::max(hold.told, m.holds[count - 1].told);
    m.holds.append(m.bytes, hold);
    advanceTo({m.endTime.load(kRelaxed), m.floor});
}

Step Appender::stepOf(LaneId id, TimeNs time) const {
    const LaneSpans& spans = m.lanes[id].spans;
    std::uint32_t low = 0, high = spans.size();
    while (low < high) {
        const std::uint32_t mid = low + (high - low) / 2;
        if (spans.start(mid).time <= time)
            low = mid + 1;
        else
            high = mid;
    }
    while (low-- > 0)
        if (holdsControl(stateOf(spans.meta(low)))) return spans.start(low).step;
    return 0;
}

void Appender::finish(Outcome outcome, TimeNs at, std::string_view explanation) {
    if (m.hasOutcome.load(kRelaxed)) return;
    m.outcome = {outcome, at, std::string(explanation)};
    m.hasOutcome.store(true, kPublish);
    advanceTo({at, m.floor});
}

} // namespace coroscope::trace
