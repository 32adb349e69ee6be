#include "ui/gantt/chain.h"

#include "core/analysis/critical_path.h"
#include "core/analysis/why_late.h"
#include "ui/gantt/describe.h"
#include "ui/gantt/format.h"
#include "ui/gantt/words.h"

#include <unordered_map>

namespace coroscope::gantt {

using trace::Instant;
using trace::Span;
using trace::Store;

namespace {

/// The span that was late longest, of all.
std::optional<Span> latest(const Store& store, const std::atomic<bool>& stop) {
    std::optional<Span> worst;
    for (LaneId lane = 0; lane < store.laneCount() && !stop; ++lane) {
        const std::size_t count = store.spanCount(lane);
        for (std::size_t i = 0; i < count; ++i) {
            const Span span = store.span(lane, i);
            if (isStarved(span) && (!worst || span.late > worst->late)) worst = span;
        }
    }
    return worst;
}

/// From a span that holds control, what its lane did before it: late readiness counts, else the wait.
Span cause(const Store& store, Span span) {
    while (span.index > 0 && (span.state == SpanState::Running || span.state == SpanState::Blocked ||
                              (span.state == SpanState::Ready && !isStarved(span)))) {
        const Span before = store.span(span.lane, span.index - 1);
        const bool helds = before.state == SpanState::Running || before.state == SpanState::Blocked;
        if (helds && span.state == SpanState::Ready) break; // it yielded: nothing kept it waiting
        span = before;
    }
    return span;
}

Chain lateBehind(const Store& store, const Span& ready) {
    Chain chain;
    chain.title =
        Words::tr("Why %1 got control %2 late").arg(tellingName(store, ready.lane), durationText(ready.late));
    // What it waited for until it was due comes first.
    if (ready.index > 0) {
        const Span wait = store.span(ready.lane, ready.index - 1);
        if (wait.state == SpanState::Waiting)
            chain.pieces.push_back({{wait.lane, wait.index}, wait.state, wait.start, wait.end});
    }
    for (const analysis::Holder& holder : analysis::whyLate(store, ready))
        chain.pieces.push_back({{holder.lane, holder.span}, holder.state, holder.start, holder.end});
    if (!ready.open && ready.index + 1 < store.spanCount(ready.lane)) {
        const Span next = store.span(ready.lane, ready.index + 1);
        chain.pieces.push_back({{next.lane, next.index}, next.state, next.start, next.end});
    }
    return chain;
}

std::vector<ChainPiece> chainPieces(const std::vector<analysis::PathPiece>& path) {
    std::vector<ChainPiece> pieces;
    pieces.reserve(path.size());
    for (const analysis::PathPiece& piece : path)
        pieces.push_back({{piece.lane, piece.span}, piece.state, piece.start, piece.end});
    return pieces;
}

} // namespace

Chain whyLateChain(const Store& store, std::optional<SpanRef> selected, const std::atomic<bool>& stop) {
    Chain chain;
    chain.title = Words::tr("Why so late?");
    if (!selected) {
        if (const auto worst = latest(store, stop)) return lateBehind(store, *worst);
        chain.note = Words::tr("No task was late: each got control as soon as it was due. Select a span to "
                               "see what it waited for.");
        return chain;
    }
    if (selected->lane >= store.laneCount() || selected->index >= store.spanCount(selected->lane))
        return chain;
    const Span span = cause(store, store.span(selected->lane, selected->index));
    if (isStarved(span)) return lateBehind(store, span);
    if (span.state != SpanState::Waiting) {
        chain.note = Words::tr("Nothing kept %1 waiting here.").arg(tellingName(store, span.lane));
        return chain;
    }
    chain.title = Words::tr("What %1 waited for").arg(tellingName(store, span.lane));
    chain.pieces = chainPieces(analysis::pathTo(store, span, span.start));
    return chain;
}

Chain criticalPathChain(const Store& store) {
    Chain chain;
    chain.title = Words::tr("Critical path: what made the run take %1").arg(durationText(store.end().time));
    chain.pieces = chainPieces(analysis::criticalPath(store));
    if (chain.pieces.empty()) chain.note = Words::tr("Nothing has run yet.");
    return chain;
}

QString chainText(const Store& store, const ChainPiece& piece) {
    const Span span = store.span(piece.span.lane, piece.span.index);
    const QString name = tellingName(store, piece.span.lane);
    const TimeNs length = piece.to.time - piece.from.time;
    QString what;
    switch (piece.state) {
    case SpanState::Running:
        what = Words::tr("%1 computes").arg(name);
        break;
    case SpanState::Blocked:
        what = Words::tr("%1 blocks its thread with %2").arg(name, waitName(span.on));
        break;
    case SpanState::Ready:
        what = Words::tr("%1 is ready, without control").arg(name);
        break;
    case SpanState::Waiting:
        what = span.on == WaitKind::Loop ? Words::tr("nobody can run")
                                         : QStringLiteral("%1 %2").arg(name, waitText(store, span));
        break;
    case SpanState::Ended:
        break;
    }
    if (const int line = lineOf(store, span.site); line > 0 && span.on != WaitKind::Loop)
        what = Words::tr("%1 (line %2)").arg(what).arg(line);
    // Times as far as they matter for the whole: 0.5 µs after the start is the start.
    const TimeNs grain = std::max<TimeNs>(1, store.end().time / 10'000);
    const auto round = [grain](TimeNs time) { return (time + grain / 2) / grain * grain; };
    const QString from = durationText(round(piece.from.time));
    const QString to = durationText(round(piece.to.time));
    return from == to ? Words::tr("at %1, for %2: %3").arg(from, durationText(length), what)
                      : Words::tr("%1 to %2, for %3: %4").arg(from, to, durationText(round(length)), what);
}

std::vector<SpanRef> spansAtLine(const Store& store, int line, std::size_t most,
                                 const std::atomic<bool>& stop) {
    std::vector<SpanRef> found;
    std::unordered_map<SiteId, bool> known; // whether a call stack passes through the line
    const auto passes = [&](SiteId site) {
        if (site == kNoSite) return false;
        const auto [it, fresh] = known.try_emplace(site, false);
        if (fresh) {
            bool hit = false;
            for (SiteId at = site; at != kNoSite && !hit; at = store.site(at).parent)
                hit = store.site(at).line == line;
            known[site] = hit;
            return hit;
        }
        return it->second;
    };
    for (LaneId lane = 0; lane < store.laneCount(); ++lane) {
        const std::size_t count = store.spanCount(lane);
        for (std::size_t i = 0; i < count; ++i) {
            if ((i & 1023) == 0 && stop) return found;
            if (!passes(store.span(lane, i).site)) continue;
            found.push_back({lane, i});
            if (found.size() == most) return found;
        }
    }
    return found;
}

} // namespace coroscope::gantt
