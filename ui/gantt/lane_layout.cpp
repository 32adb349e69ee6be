#include "ui/gantt/lane_layout.h"

#include "ui/gantt/describe.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace coroscope::gantt {

using trace::Store;

namespace {

/// Lanes of up to so many spans are looked at span by span where a filter or an order asks for it.
constexpr std::size_t kMostExamined = 64;

/// "ThreadPoolExecutor-0_3" belongs to "ThreadPoolExecutor-0".
QString poolStem(const QString& name) {
    const qsizetype at = std::max(name.lastIndexOf(QLatin1Char('_')), name.lastIndexOf(QLatin1Char('-')));
    if (at <= 0) return name;
    for (qsizetype i = at + 1; i < name.size(); ++i) {
        if (!name[i].isDigit()) return name;
    }
    return name.left(at);
}

} // namespace

void LaneLayout::clear() {
    *this = LaneLayout();
}

void LaneLayout::update(const Store& store, const ViewState& view) {
    const bool grew = takeNewLanes(store);
    const bool volatileOrder = view.sort > SortOrder::Function || view.filter.states != 0;
    const bool stale = volatileOrder && store.revision() != m_revision;
    if (!grew && !stale && m_filter == view.filter && m_sort == view.sort && m_folded == view.folded) return;
    m_filter = view.filter;
    m_sort = view.sort;
    m_folded = view.folded;
    m_revision = store.revision();
    rebuild(store, view);
}

bool LaneLayout::takeNewLanes(const Store& store) {
    const std::size_t count = store.laneCount();
    if (count == m_lanes.size()) return false;
    m_lanes.reserve(count);
    // A hundred thousand lanes at once are no rare case; nearly all of them run the function of the one
    // before.
    std::string function;
    QString lowerFunction;
    for (auto id = static_cast<LaneId>(m_lanes.size()); id < count; ++id) {
        const trace::LaneInfo info = store.lane(id);
        Entry entry;
        entry.name = QString::fromStdString(info.name).toLower();
        if (info.function != function) {
            function = info.function;
            lowerFunction = QString::fromStdString(function).toLower();
        }
        entry.function = lowerFunction;
        entry.thread = info.thread;
        entry.parent = info.parent;
        entry.kind = info.kind;
        // The main thread is no colour: tasks are what one tells apart.
        entry.hue = static_cast<std::uint8_t>(id == 0 ? Theme::kNeutralHue : m_nextHue);
        if (id != 0) m_nextHue = (m_nextHue + 1) % Theme::kHues;
        entry.group = info.thread;
        entry.alone = info.kind != LaneKind::Task;
        if (info.kind == LaneKind::Task && info.thread < m_lanes.size()) m_lanes[info.thread].alone = false;
        if (info.kind == LaneKind::Worker || info.kind == LaneKind::Process) {
            const QString stem = poolStem(QString::fromStdString(info.name));
            auto pool =
                std::find_if(m_pools.begin(), m_pools.end(), [&](const Pool& p) { return p.stem == stem; });
            if (pool == m_pools.end()) pool = m_pools.insert(pool, Pool{stem, {}});
            pool->workers.push_back(id);
            entry.group = kPoolBase + static_cast<LaneId>(pool - m_pools.begin());
        } else if (info.kind == LaneKind::Thread) {
            entry.group = id;
        }
        m_lanes.push_back(std::move(entry));
    }
    return true;
}

LaneLayout::Totals LaneLayout::totals(const Store& store, LaneId lane) const {
    Totals result;
    const trace::LaneInfo info = store.lane(lane);
    const trace::Instant to = info.ended.value_or(store.end());
    const std::size_t count = store.spanCount(lane);
    if (count <= kMostExamined) {
        for (std::size_t i = 0; i < count; ++i) {
            const trace::Span span = store.span(lane, i);
            const auto length = static_cast<double>(span.end.time - span.start.time);
            result.states |= 1u << static_cast<unsigned>(span.state);
            if (span.state == SpanState::Running || span.state == SpanState::Blocked)
                result.control += length;
            if (span.state == SpanState::Ready) result.late += length;
            if (isStarved(span)) result.states |= LaneFilter::kLate;
        }
        return result;
    }
    // So coarse a question that the pyramid answers with one run or few.
    const double length = std::max(1.0, static_cast<double>(to.time - info.created.time));
    std::vector<trace::Run> runs;
    store.visibleRuns(lane, info.created, to, 1.0 / length, 0, 1.0, runs);
    for (const trace::Run& run : runs) {
        const auto time = static_cast<double>(run.end.time - run.start.time);
        for (unsigned state = 0; state < 4; ++state) {
            const bool only = run.spans == 1 && static_cast<unsigned>(run.dominant) == state;
            if (run.share[state] > 0 || only) result.states |= 1u << state;
        }
        result.control += time * static_cast<double>(run.share[0] + run.share[1]);
        result.late += time * static_cast<double>(run.share[2]);
    }
    // Of so many spans the sum says whether one may have been late.
    if (result.late >= static_cast<double>(kStarvedAfter)) result.states |= LaneFilter::kLate;
    return result;
}

bool LaneLayout::accepts(const Store& store, LaneId lane, const LaneFilter& filter) const {
    if (filter.empty()) return true;
    const Entry& entry = m_lanes[lane];
    if (!filter.name.isEmpty() && !entry.name.contains(filter.name)) return false;
    if (!filter.function.isEmpty() && !entry.function.contains(filter.function)) return false;
    if (!filter.text.isEmpty() && !entry.name.contains(filter.text) && !entry.function.contains(filter.text))
        return false;
    if (filter.states == 0) return true;
    if (!filter.at) return (totals(store, lane).states & filter.states) != 0;
    const auto span = store.spanAt(lane, *filter.at);
    if (!span)
        return (filter.states >> static_cast<unsigned>(SpanState::Ended) & 1u) != 0 &&
               store.lane(lane).created <= *filter.at;
    // Late at an instant: due for longer than the loop's resolution, and still without control.
    const bool late = isStarved(*span) && filter.at->time - span->start.time >= kStarvedAfter;
    const unsigned states = 1u << static_cast<unsigned>(span->state) | (late ? LaneFilter::kLate : 0u);
    return (states & filter.states) != 0;
}

void LaneLayout::sortLanes(const Store& store, std::vector<LaneId>& lanes, SortOrder order) const {
    if (order == SortOrder::Creation) return;
    if (order == SortOrder::Name || order == SortOrder::Function) {
        const auto key = [&](LaneId id) -> const QString& {
            return order == SortOrder::Name ? m_lanes[id].name : m_lanes[id].function;
        };
        std::stable_sort(lanes.begin(), lanes.end(), [&](LaneId a, LaneId b) { return key(a) < key(b); });
        return;
    }
    std::vector<std::pair<double, LaneId>> keyed;
    keyed.reserve(lanes.size());
    for (const LaneId id : lanes) {
        const Totals t = totals(store, id);
        keyed.emplace_back(order == SortOrder::Control ? t.control : t.late, id);
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::transform(keyed.begin(), keyed.end(), lanes.begin(), [](const auto& pair) { return pair.second; });
}

void LaneLayout::rebuild(const Store& store, const ViewState& view) {
    ++m_timesBuilt;
    LaneFilter filter = view.filter;
    filter.name = filter.name.toLower();
    filter.function = filter.function.toLower();
    filter.text = filter.text.toLower();

    // Groups in order of their first lane; members in the order asked for.
    std::vector<LaneId> order;
    std::unordered_map<LaneId, std::vector<LaneId>>& members = m_members;
    members.clear();
    m_passed = m_counted = 0;
    for (LaneId id = 0; id < m_lanes.size(); ++id) {
        const LaneId group = m_lanes[id].group;
        auto [it, fresh] = members.try_emplace(group);
        if (fresh) order.push_back(group);
        if (group == id) continue;
        ++m_counted;
        if (!accepts(store, id, filter)) continue;
        ++m_passed;
        it->second.push_back(id);
    }
    m_rows.clear();
    m_rowOfLane.assign(m_lanes.size(), -1);
    for (const LaneId group : order) {
        std::vector<LaneId>& lanes = members[group];
        const bool pool = group >= kPoolBase;
        const bool ownRow = pool ? !lanes.empty() : (!lanes.empty() || accepts(store, group, filter));
        if (!ownRow) continue;
        const bool lone = pool && lanes.size() == 1; // a pool of one worker needs no heading
        const bool folded = view.folded.contains(group) && !lone;
        const auto heading = static_cast<std::int32_t>(m_rows.size());
        if (!lone) {
            Row row{pool ? kNoLane : group, group, 0, !lanes.empty(), folded, 0};
            if (folded) row.hidden = static_cast<std::uint32_t>(lanes.size());
            m_rows.push_back(row);
            if (!pool) m_rowOfLane[group] = heading;
        }
        sortLanes(store, lanes, view.sort);
        for (const LaneId id : lanes) {
            m_rowOfLane[id] = folded ? heading : static_cast<std::int32_t>(m_rows.size());
            if (!folded)
                m_rows.push_back(Row{id, group, static_cast<std::uint8_t>(lone ? 0 : 1), false, false, 0});
        }
    }
}

void LaneLayout::setHeight(const ViewState& view, double height, double least, double most) {
    m_rowHeight = view.laneHeight;
    if (m_rowHeight <= 0) {
        const double fit = height / std::max<double>(1, static_cast<double>(m_rows.size()));
        // Whole pixels where they would show; thin rows use up the height instead.
        m_rowHeight = std::clamp(fit < 20 ? fit : std::floor(fit), least, most);
    }
}

std::pair<std::size_t, std::size_t> LaneLayout::visible(double y, double height) const {
    const auto count = static_cast<double>(m_rows.size());
    const double first = std::clamp(std::floor(y / m_rowHeight), 0.0, count);
    const double last = std::clamp(std::ceil((y + height) / m_rowHeight), first, count);
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(last)};
}

std::size_t LaneLayout::rowAt(double y) const {
    if (y < 0 || y >= totalHeight()) return m_rows.size();
    return std::min(m_rows.size(), static_cast<std::size_t>(y / m_rowHeight));
}

std::ptrdiff_t LaneLayout::rowOf(LaneId lane) const {
    return lane < m_rowOfLane.size() ? m_rowOfLane[lane] : -1;
}

std::vector<LaneId> LaneLayout::groups() const {
    std::vector<LaneId> all;
    for (const Row& row : m_rows)
        if (row.heading) all.push_back(row.group);
    return all;
}

const std::vector<LaneId>& LaneLayout::members(LaneId group) const {
    static const std::vector<LaneId> none;
    const auto it = m_members.find(group);
    return it == m_members.end() ? none : it->second;
}

QString LaneLayout::poolName(LaneId group) const {
    return group >= kPoolBase && group - kPoolBase < m_pools.size() ? m_pools[group - kPoolBase].stem
                                                                    : QString();
}

std::vector<LaneId> LaneLayout::find(const QString& text, std::size_t most) const {
    std::vector<LaneId> found;
    const QString needle = text.toLower();
    std::vector<std::pair<std::int32_t, LaneId>> hits;
    for (LaneId id = 0; id < m_lanes.size() && !needle.isEmpty(); ++id) {
        if (m_rowOfLane[id] < 0) continue;
        if (m_lanes[id].name.contains(needle) || m_lanes[id].function.contains(needle))
            hits.emplace_back(m_rowOfLane[id], id);
    }
    std::sort(hits.begin(), hits.end());
    for (std::size_t i = 0; i < hits.size() && i < most; ++i)
        found.push_back(hits[i].second);
    return found;
}

} // namespace coroscope::gantt
