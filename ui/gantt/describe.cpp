#include "ui/gantt/describe.h"

#include "core/analysis/words.h"
#include "ui/gantt/format.h"
#include "ui/gantt/words.h"

#include <algorithm>

namespace coroscope::gantt {

using trace::Span;
using trace::Store;

namespace {

constexpr trace::Step kMostStepsSearched = 400;
constexpr std::size_t kMostCulpritNames = 3;
constexpr std::size_t kMostCulpritRows = 8;

QString durationOf(const Span& span) {
    return durationText(span.end.time - span.start.time);
}

QString endName(EndKind kind) {
    switch (kind) {
    case EndKind::Returned:
        return Words::tr("returned");
    case EndKind::Raised:
        return Words::tr("raised an exception");
    case EndKind::Cancelled:
        return Words::tr("was cancelled");
    }
    return {};
}

QString row(const QString& key, const QString& value) {
    if (value.isEmpty()) return {};
    return QStringLiteral("<tr><td style='padding-right:8px'>%1</td><td><b>%2</b></td></tr>")
        .arg(key.toHtmlEscaped(), value.toHtmlEscaped());
}

QString culpritText(const Store& store, const Culprit& culprit) {
    const QString name = tellingName(store, culprit.lane);
    if (culprit.state == SpanState::Blocked && culprit.line > 0)
        return Words::tr("%1 held control (%2, line %3)").arg(name, waitName(culprit.on)).arg(culprit.line);
    if (culprit.line > 0) return Words::tr("%1 held control (line %2)").arg(name).arg(culprit.line);
    return Words::tr("%1 held control").arg(name);
}

QString namesOf(const Store& store, const std::vector<Culprit>& culprits) {
    std::vector<std::string> names;
    for (const Culprit& each : culprits)
        names.push_back(store.lane(each.lane).name);
    return QString::fromStdString(analysis::listText(names, kMostCulpritNames));
}

} // namespace

bool isStarved(const Span& span) {
    return span.state == SpanState::Ready && span.late >= kStarvedAfter;
}

std::vector<Culprit> culpritsOf(const Store& store, const Span& starved) {
    const LaneId thread = store.lane(starved.lane).thread;
    std::vector<Culprit> held;
    const trace::Step count = store.stepCount();
    const trace::Step first = std::min(starved.start.step, count);
    const trace::Step last = std::min({starved.end.step, count, first + kMostStepsSearched});
    for (trace::Step step = first; step < last; ++step) {
        const trace::HandOff handOff = store.handOff(step);
        if (handOff.thread != thread || handOff.lane == starved.lane) continue;
        const auto span = store.spanAt(handOff.lane, handOff.at);
        if (!span) continue;
        const TimeNs from = std::max(span->start.time, starved.start.time);
        const TimeNs to = std::min(span->end.time, starved.end.time);
        if (to <= from) continue;
        auto known = std::find_if(held.begin(), held.end(),
                                  [&](const Culprit& each) { return each.lane == handOff.lane; });
        if (known == held.end()) known = held.insert(held.end(), Culprit{.lane = handOff.lane});
        Culprit& culprit = *known;
        culprit.held += to - from;
        if (span->state == SpanState::Blocked || culprit.line == 0) {
            culprit.state = span->state;
            culprit.on = span->on;
            culprit.line = lineOf(store, span->site);
        }
    }
    std::erase_if(held, [&](const Culprit& each) { return each.held <= starved.late / 100; });
    return held;
}

QString laneName(const Store& store, LaneId lane) {
    if (lane == kNoLane || lane >= store.laneCount()) return QStringLiteral("?");
    return QString::fromStdString(store.lane(lane).name);
}

QString tellingName(const Store& store, LaneId lane) {
    if (lane == kNoLane || lane >= store.laneCount()) return QStringLiteral("?");
    return QString::fromStdString(analysis::laneText(store, lane));
}

int lineOf(const Store& store, SiteId site) {
    return site == kNoSite ? 0 : store.site(site).line;
}

QString stateName(SpanState state) {
    switch (state) {
    case SpanState::Running:
        return Words::tr("running");
    case SpanState::Blocked:
        return Words::tr("blocked");
    case SpanState::Ready:
        return Words::tr("ready");
    case SpanState::Waiting:
        return Words::tr("waiting");
    case SpanState::Ended:
        return Words::tr("ended");
    }
    return {};
}

QString linkName(LinkKind kind) {
    switch (kind) {
    case LinkKind::Create:
        return Words::tr("creates");
    case LinkKind::Wake:
        return Words::tr("wakes");
    case LinkKind::Await:
        return Words::tr("awaits");
    case LinkKind::Cancel:
        return Words::tr("cancels");
    case LinkKind::Submit:
        return Words::tr("submits to");
    case LinkKind::Retrieve:
        break;
    }
    return {};
}

QString waitText(const Store& store, const Span& span) {
    const QString target = span.target != kNoLane ? tellingName(store, span.target) : QString();
    switch (span.on) {
    case WaitKind::Sleep:
        if (span.until != kNever) return Words::tr("sleeps until %1").arg(durationText(span.until));
        return Words::tr("sleeps");
    case WaitKind::Task:
        return target.isEmpty() ? Words::tr("awaits a task") : Words::tr("awaits %1").arg(target);
    case WaitKind::Join:
        return target.isEmpty() ? Words::tr("joins a thread") : Words::tr("joins %1").arg(target);
    case WaitKind::Loop:
        return Words::tr("runs the event loop");
    case WaitKind::Job:
        return Words::tr("idle, no job");
    case WaitKind::Yield:
        return Words::tr("yields for one turn");
    case WaitKind::Executor:
        return Words::tr("waits for a job in a pool");
    case WaitKind::None:
        return Words::tr("waits");
    default:
        break;
    }
    const bool atQueue = analysis::waitsAtQueue(store, span);
    if (span.resource != kNoResource) {
        const QString name = QString::fromStdString(store.resource(span.resource).name);
        if (atQueue && !name.isEmpty()) {
            if (span.on == WaitKind::Condition) return Words::tr("waits for room in %1").arg(name);
            if (span.on == WaitKind::Event) return Words::tr("waits for %1 to be done").arg(name);
        }
        if (!name.isEmpty()) return Words::tr("waits for %1").arg(name);
    }
    return Words::tr("waits for: %1").arg(waitName(span.on));
}

namespace {

/// Of a run that ended in a deadlock, one of those who wait for what never comes.
bool waitsForEver(const Store& store, const Span& span) {
    if (!span.open || span.on == WaitKind::Loop || span.on == WaitKind::Job) return false;
    const auto end = store.outcome();
    return end && end->outcome == Outcome::Deadlock;
}

} // namespace

std::vector<QString> spanLabels(const Store& store, const Span& span) {
    const int line = lineOf(store, span.site);
    const QString length = durationOf(span);
    switch (span.state) {
    case SpanState::Running: {
        const QString function =
            span.site ? QString::fromStdString(store.site(span.site).function) : QString();
        std::vector<QString> texts;
        if (span.end.time - span.start.time >= 10 * kMillisecond) {
            if (line > 0) texts.push_back(Words::tr("computes for %1, line %2").arg(length).arg(line));
            texts.push_back(Words::tr("computes for %1").arg(length));
            texts.push_back(length);
            return texts;
        }
        if (line > 0) {
            if (!function.isEmpty()) texts.push_back(Words::tr("%1, line %2").arg(function).arg(line));
            texts.push_back(Words::tr("line %1").arg(line));
            texts.push_back(QString::number(line));
        }
        return texts;
    }
    case SpanState::Blocked: {
        const QString name = tellingName(store, span.lane);
        const QString call = waitName(span.on);
        std::vector<QString> texts;
        const LaneKind kind = store.lane(span.lane).kind;
        if (kind == LaneKind::Worker || kind == LaneKind::Process ||
            (kind == LaneKind::Thread && (span.lane != 0 || span.on == WaitKind::Join))) {
            // Its own thread: nobody else is kept from running.
            if (line > 0) texts.push_back(Words::tr("%1 for %2, line %3").arg(call, length).arg(line));
            texts.push_back(Words::tr("%1 for %2").arg(call, length));
            texts.push_back(length);
            return texts;
        }
        if (line > 0)
            texts.push_back(
                Words::tr("%1 blocks the thread for %2 (%3, line %4)").arg(name, length, call).arg(line));
        texts.push_back(Words::tr("blocks the thread for %1 (%2)").arg(length, call));
        texts.push_back(Words::tr("blocks for %1").arg(length));
        texts.push_back(length);
        return texts;
    }
    case SpanState::Ready: {
        if (!isStarved(span)) return {Words::tr("ready")};
        if (span.on == WaitKind::Interpreter)
            return {Words::tr("waits %1 for the interpreter lock").arg(length),
                    Words::tr("lock, %1").arg(length), Words::tr("lock")};
        const QString late = durationText(span.late);
        const std::vector<Culprit> culprits = culpritsOf(store, span);
        std::vector<QString> texts;
        if (culprits.size() == 1)
            texts.push_back(Words::tr("late by %1: %2").arg(late, culpritText(store, culprits.front())));
        if (!culprits.empty())
            texts.push_back(Words::tr("late by %1: %2 held control").arg(late, namesOf(store, culprits)));
        texts.push_back(Words::tr("late by %1").arg(late));
        texts.push_back(QStringLiteral("+%1").arg(late));
        texts.push_back(Words::tr("late"));
        return texts;
    }
    case SpanState::Waiting: {
        if (span.on == WaitKind::Loop) return {waitText(store, span), Words::tr("event loop")};
        std::vector<QString> texts;
        const QString wait = waitsForEver(store, span) ? Words::tr("%1 for ever").arg(waitText(store, span))
                                                       : waitText(store, span);
        if (line > 0) texts.push_back(Words::tr("%1 (line %2)").arg(wait).arg(line));
        texts.push_back(wait);
        if (span.target != kNoLane)
            texts.push_back(laneName(store, span.target));
        else
            texts.push_back(waitName(span.on));
        return texts;
    }
    case SpanState::Ended:
        break;
    }
    return {};
}

QString spanTooltip(const Store& store, const Span& span) {
    const trace::LaneInfo lane = store.lane(span.lane);
    QString rows =
        row(Words::tr("State"), isStarved(span) ? (span.on == WaitKind::Interpreter
                                                       ? Words::tr("ready, but without the interpreter lock")
                                                       : Words::tr("ready, but starved"))
                                                : stateName(span.state));
    if (span.state == SpanState::Waiting) rows += row(Words::tr("What for"), waitText(store, span));
    if (span.state == SpanState::Blocked) rows += row(Words::tr("Blocking call"), waitName(span.on));
    if (const int line = lineOf(store, span.site)) {
        const QString function = QString::fromStdString(store.site(span.site).function);
        rows +=
            row(Words::tr("Where"), function.isEmpty() ? Words::tr("line %1").arg(line)
                                                       : Words::tr("%1, line %2").arg(function).arg(line));
    }
    rows += row(Words::tr("From"), durationText(span.start.time, 12));
    rows += row(Words::tr("To"), span.open ? Words::tr("now") : durationText(span.end.time, 12));
    rows += row(Words::tr("For"), durationText(span.end.time - span.start.time, 12));
    if (isStarved(span)) {
        rows += row(Words::tr("Late by"), durationText(span.late, 12));
        const std::vector<Culprit> culprits = culpritsOf(store, span);
        for (std::size_t i = 0; i < std::min(culprits.size(), kMostCulpritRows); ++i)
            rows += row(i == 0 ? Words::tr("Because") : QString(), culpritText(store, culprits[i]));
        if (culprits.size() > kMostCulpritRows) rows += row(QString(), QStringLiteral("\u2026"));
    }
    return QStringLiteral("<p><b>%1</b> %2</p><table>%3</table>")
        .arg(QString::fromStdString(lane.name).toHtmlEscaped(),
             QString::fromStdString(lane.function).toHtmlEscaped(), rows);
}

QString spanSentence(const Store& store, const Span& span) {
    const std::vector<QString> labels = spanLabels(store, span);
    QString text = Words::tr("%1: %2 from %3 to %4")
                       .arg(laneName(store, span.lane), stateName(span.state),
                            durationText(span.start.time, 9), durationText(span.end.time, 9));
    if (!labels.empty()) text += QStringLiteral(" — ") + labels.front();
    return text;
}

QString mergedTooltip(const Store& store, LaneId lane, std::size_t first, std::size_t count) {
    const Span begin = store.span(lane, first);
    const Span end = store.span(lane, std::min(first + count, store.spanCount(lane)) - 1);
    return QStringLiteral("<p><b>%1</b></p><p>%2<br>%3</p>")
        .arg(laneName(store, lane).toHtmlEscaped(),
             Words::tr("%1 spans too short to be told apart").arg(count).toHtmlEscaped(),
             Words::tr("from %1 to %2; zoom in to see them")
                 .arg(durationText(begin.start.time, 9), durationText(end.end.time, 9))
                 .toHtmlEscaped());
}

QString laneTooltip(const Store& store, LaneId lane) {
    const trace::LaneInfo info = store.lane(lane);
    QString rows = row(Words::tr("Kind"), laneKindName(info.kind));
    rows += row(Words::tr("Function"), QString::fromStdString(info.function));
    if (info.parent != kNoLane) rows += row(Words::tr("Created by"), laneName(store, info.parent));
    rows += row(Words::tr("Created at"), durationText(info.created.time, 9));
    if (info.ended)
        rows += row(Words::tr("Ended"),
                    Words::tr("%1 at %2").arg(endName(info.end), durationText(info.ended->time, 9)));
    return QStringLiteral("<p><b>%1</b></p><table>%2</table>")
        .arg(QString::fromStdString(info.name).toHtmlEscaped(), rows);
}

} // namespace coroscope::gantt
