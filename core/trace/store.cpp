#include "core/trace/store.h"

#include "core/base/check.h"
#include "core/trace/store_data.h"

#include <algorithm>

namespace coroscope::trace {

Store::Store() : m_data(std::make_unique<Data>()) {}
Store::~Store() = default;

Step Store::Data::stepsUpTo(TimeNs time) const {
    Step low = 0, high = stepCount.load(std::memory_order_acquire);
    while (low < high) {
        const Step mid = low + (high - low) / 2;
        if (stepTime(mid) <= time)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

std::optional<Instant> Store::Data::endOf(const LaneRecord& lane, std::uint32_t i, std::uint32_t size) const {
    if (i + 1 < size) return lane.spans.start(i + 1);
    if (lane.isEnded.load(std::memory_order_acquire)) {
        // The end came after the last span; but a span may have come between reading the size and now.
        const std::uint32_t now = lane.spans.size();
        return i + 1 < now ? lane.spans.start(i + 1) : lane.ended();
    }
    return std::nullopt;
}

Instant Store::Data::lastEnd(const LaneRecord& lane, std::uint32_t size) const {
    if (const auto ended = endOf(lane, size - 1, size)) return *ended;
    const Instant last = lane.spans.start(size - 1);
    Instant end = std::max(Instant{latest(), stepCount.load(std::memory_order_acquire)}, last);
    if (holdsControl(stateOf(lane.spans.meta(size - 1)))) end.step = std::max(end.step, last.step + 1);
    return end;
}

std::size_t Store::laneCount() const {
    return m_data->lanes.size();
}

LaneInfo Store::lane(LaneId id) const {
    const LaneRecord& lane = m_data->lanes[id];
    LaneInfo info;
    info.id = id;
    info.kind = lane.kind;
    info.name = lane.name.load(std::memory_order_acquire)->view();
    info.function = *lane.function;
    info.thread = lane.thread;
    info.parent = lane.parent;
    info.created = lane.created();
    if (lane.isEnded.load(std::memory_order_acquire)) {
        info.ended = lane.ended();
        info.end = lane.how;
    }
    return info;
}

std::size_t Store::spanCount(LaneId lane) const {
    return m_data->lanes[lane].spans.size();
}

Span Store::span(LaneId id, std::size_t index) const {
    const LaneRecord& lane = m_data->lanes[id];
    const auto i = static_cast<std::uint32_t>(index);
    Span span;
    span.lane = id;
    span.index = index;
    for (;;) {
        const std::uint32_t size = lane.spans.size();
        const std::uint32_t meta = lane.spans.meta(i);
        const Descriptor& what = m_data->descriptors[meta >> 3];
        span.state = stateOf(meta);
        span.on = what.on;
        span.site = what.site;
        span.target = what.target;
        span.resource = what.resource;
        span.start = lane.spans.start(i);
        const TimeNs openUntil = lane.openUntil.load(std::memory_order_acquire);
        const auto end = m_data->endOf(lane, i, size);
        span.open = !end;
        if (end) {
            span.end = *end;
        } else {
            span.end = std::max(this->end(), span.start);
            if (holdsControl(span.state)) span.end.step = std::max(span.end.step, span.start.step + 1);
        }
        span.until = kNever;
        if (what.hasUntil) span.until = end ? lane.spans.until(i).value_or(end->time) : openUntil;
        // The open span may have been closed or replaced while it was read.
        if (i + 1 < size || (lane.spans.size() == size && lane.spans.meta(i) == meta &&
                             lane.isEnded.load(std::memory_order_acquire) == end.has_value()))
            break;
    }
    span.late = span.state == SpanState::Ready ? span.end.time - span.start.time : 0;
    return span;
}

std::optional<Span> Store::spanAt(LaneId id, Instant at) const {
    const LaneRecord& lane = m_data->lanes[id];
    if (lane.isEnded.load(std::memory_order_acquire) && at >= lane.ended()) return std::nullopt;
    const auto index = lane.spans.lastAt(at, lane.spans.size());
    if (index < 0) return std::nullopt;
    return span(id, static_cast<std::size_t>(index));
}

Instant Store::end() const {
    const TimeNs time = m_data->latest();
    return {time, stepCount()};
}

Step Store::stepCount() const {
    return m_data->stepCount.load(std::memory_order_acquire);
}

TimeNs Store::stepTime(Step step) const {
    return m_data->stepTime(step);
}

HandOff Store::handOff(Step step) const {
    const LaneId lane = m_data->stepLane(step);
    return {{m_data->stepTime(step), step}, lane, m_data->lanes[lane].thread};
}

Step Store::stepAt(TimeNs time) const {
    const Step begun = m_data->stepsUpTo(time);
    return begun == 0 ? 0 : begun - 1;
}

std::optional<End> Store::outcome() const {
    if (!m_data->hasOutcome.load(std::memory_order_acquire)) return std::nullopt;
    return m_data->outcome;
}

std::uint64_t Store::revision() const {
    return m_data->revision.load(std::memory_order_acquire);
}

std::size_t Store::holdCount() const {
    return m_data->holds.size();
}

Hold Store::hold(std::size_t index) const {
    return m_data->holds[index];
}

std::size_t Store::firstHoldAfter(Step step) const {
    std::size_t low = 0, high = holdCount();
    while (low < high) {
        const std::size_t mid = low + (high - low) / 2;
        if (m_data->holds[mid].told <= step)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

std::size_t Store::linkCount() const {
    return m_data->links.size();
}

Link Store::link(std::size_t index) const {
    const LinkRecord& r = m_data->links[index];
    const LaneId to = r.toAndKind & 0x1fffffffu;
    Link link;
    link.kind = static_cast<LinkKind>(r.toAndKind >> 29);
    link.from = r.from;
    link.to = to == 0x1fffffffu ? kNoLane : to;
    link.at = {static_cast<TimeNs>(static_cast<std::uint64_t>(r.timeHigh) << 32 | r.timeLow), r.step};
    return link;
}

std::size_t Store::firstLink(Instant at) const {
    std::size_t low = 0, high = linkCount();
    while (low < high) {
        const std::size_t mid = low + (high - low) / 2;
        if (link(mid).at < at)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

std::vector<std::size_t> Store::linksOf(LaneId lane) const {
    std::vector<std::size_t> all;
    const LinkList& list = m_data->lanes[lane].links;
    const std::uint32_t count = list.size();
    all.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i)
        all.push_back(list[i]);
    return all;
}

std::vector<std::size_t> Store::linksOf(LaneId lane, Instant from, Instant to) const {
    std::vector<std::size_t> found;
    const LinkList& list = m_data->lanes[lane].links;
    const std::uint32_t count = list.size();
    std::uint32_t low = 0, high = count;
    while (low < high) {
        const std::uint32_t mid = low + (high - low) / 2;
        if (link(list[mid]).at < from)
            low = mid + 1;
        else
            high = mid;
    }
    for (; low < count && link(list[low]).at <= to; ++low)
        found.push_back(list[low]);
    return found;
}

std::size_t Store::markCount() const {
    return m_data->marks.size();
}

Mark Store::mark(std::size_t index) const {
    const MarkRecord& r = m_data->marks[index];
    return {r.kind, r.lane, r.at, r.site, std::string(r.text, r.length)};
}

std::size_t Store::firstMark(Instant at) const {
    std::size_t low = 0, high = markCount();
    while (low < high) {
        const std::size_t mid = low + (high - low) / 2;
        if (m_data->marks[mid].at < at)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

Site Store::site(SiteId id) const {
    if (id == kNoSite || id > m_data->sites.size()) return {};
    const SiteRecord& r = m_data->sites[id - 1];
    return {r.parent, *r.function, r.line};
}

Resource Store::resource(ResourceId id) const {
    if (id == kNoResource || id > m_data->resources.size()) return {};
    const ResourceRecord& r = m_data->resources[id - 1];
    return {r.kind, r.name};
}

std::size_t Store::memory() const {
    return sizeof(Data) + m_data->bytes.total();
}

} // namespace coroscope::trace
