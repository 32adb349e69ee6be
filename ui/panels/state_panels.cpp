#include "ui/panels/state_panels.h"

#include "core/analysis/words.h"
#include "ui/gantt/format.h"

#include <algorithm>

namespace coroscope::panels {

namespace {

constexpr std::size_t kMostRows = 500;
constexpr std::size_t kMostNames = 8;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString nameOf(const trace::Store& store, LaneId lane) {
    return lane < store.laneCount() ? text(analysis::laneText(store, lane)) : QString();
}

QString namesOf(const trace::Store& store, const std::vector<LaneId>& lanes) {
    QStringList names;
    for (std::size_t i = 0; i < std::min(kMostNames, lanes.size()); ++i)
        names << nameOf(store, lanes[i]);
    if (lanes.size() > kMostNames) names << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

/// "jobs (asyncio.Queue)"
QString thing(const std::string& variable, const std::string& type) {
    return variable.empty() ? text(type) : QStringLiteral("%1 (%2)").arg(text(variable), text(type));
}

} // namespace

LoopPanel::LoopPanel(QWidget* parent)
    : StateTree({tr("What"), tr("State")},
                tr("Run a script and move the playhead: here stands who has control, who is next, and what "
                   "everybody "
                   "waits for."),
                parent) {
    setAccessibleName(tr("Event loop at the playhead"));
}

void LoopPanel::show(const session::Snapshot& snapshot, const trace::Store& store) {
    begin();
    const TimeNs now = snapshot.at.time;
    const auto until = [now](TimeNs due) {
        return due >= now ? tr("in %1").arg(gantt::durationText(due - now))
                          : tr("overdue by %1").arg(gantt::durationText(now - due));
    };
    const auto who = [&](QTreeWidgetItem* parent, const QString& key, LaneId lane, const QString& value,
                         SpanState state) {
        auto* item = add(parent, key, nameOf(store, lane), value, lane);
        item->setIcon(0, stateIcon(state));
        return item;
    };
    const auto all = [&](QTreeWidgetItem* parent, const QString& key, const std::vector<LaneId>& lanes,
                         const QString& value, SpanState state) {
        for (std::size_t i = 0; i < std::min(kMostRows, lanes.size()); ++i)
            who(parent, key + QString::number(lanes[i]), lanes[i], value, state);
    };

    // Who has control, on every thread.
    std::vector<const session::LaneView*> holders, waiting;
    for (const auto& view : snapshot.lanes) {
        if (view.state == SpanState::Running || view.state == SpanState::Blocked) holders.push_back(&view);
        const bool idle = view.wait.on == WaitKind::Loop || view.wait.on == WaitKind::Job;
        if (view.state == SpanState::Waiting && !idle) waiting.push_back(&view);
    }
    auto* control = addSection(QStringLiteral("control"), tr("Has control"),
                               !holders.empty()         ? QString()
                               : snapshot.lanes.empty() ? tr("nobody: the script has ended")
                                                        : tr("nobody: everybody waits"));
    for (const auto* view : holders) {
        QString value = tr("computes");
        if (view->state == SpanState::Blocked) {
            value = tr("blocks the thread: %1").arg(text(std::string(traceName(view->wait.on))));
            if (view->wait.until != kNever) value += tr(", %1").arg(until(view->wait.until));
        }
        if (!view->frames.empty()) value += tr(", line %1").arg(view->frames.back().line);
        who(control, QString::number(view->lane), view->lane, value, view->state);
    }
    for (std::size_t number = 0; number < snapshot.loops.size(); ++number) {
        const auto& loop = snapshot.loops[number];
        const QString key = QString::number(number);
        const QString where =
            snapshot.loops.size() > 1 ? tr(" on %1").arg(nameOf(store, loop.thread)) : QString();
        auto* ready = addSection("ready" + key, tr("Ready queue") + where,
                                 loop.ready.empty() ? tr("empty") : QString::number(loop.ready.size()));
        for (std::size_t i = 0; i < std::min(kMostRows, loop.ready.size()); ++i) {
            const auto& entry = loop.ready[i];
            const bool timesOut = entry.what == "timeout";
            const bool task = entry.lane != kNoLane && !timesOut;
            const QString name = task       ? nameOf(store, entry.lane)
                                 : timesOut ? tr("%1 is cancelled: timeout").arg(nameOf(store, entry.lane))
                                 : entry.what.empty() ? tr("a callback")
                                                      : text(entry.what);
            auto* item = add(ready, QString::number(i), QStringLiteral("%1. %2").arg(i + 1).arg(name),
                             task ? tr("gets control") : tr("callback"), entry.lane);
            item->setIcon(0, stateIcon(SpanState::Ready));
        }
        auto* timers = addSection("timers" + key, tr("Timers") + where,
                                  loop.timers.empty() ? tr("none") : QString::number(loop.timers.size()));
        for (std::size_t i = 0; i < std::min(kMostRows, loop.timers.size()); ++i) {
            const auto& timer = loop.timers[i];
            QString name = timer.lane != kNoLane ? nameOf(store, timer.lane) : text(timer.what);
            if (timer.what == "timeout") name = tr("%1 is cancelled: timeout").arg(name);
            if (name.isEmpty()) name = tr("a callback");
            add(timers, QString::number(i), name, until(timer.due), timer.lane);
        }
    }
    auto* waiters = addSection(QStringLiteral("waiting"), tr("Waiting"),
                               waiting.empty() ? tr("nobody") : QString::number(waiting.size()));
    for (std::size_t i = 0; i < std::min(kMostRows, waiting.size()); ++i) {
        const auto& view = *waiting[i];
        const auto span = store.spanAt(view.lane, snapshot.at);
        QString value = span ? text(analysis::waitText(store, *span)) : QString();
        if (!view.wait.what.empty() && view.wait.on != WaitKind::Task)
            value += QStringLiteral(" ") + text(view.wait.what);
        if (!view.wait.wakers.empty())
            value += view.wait.on == WaitKind::Lock || view.wait.on == WaitKind::Semaphore
                         ? tr(", held by %1").arg(namesOf(store, view.wait.wakers))
                         : tr(", until %1 ends").arg(namesOf(store, view.wait.wakers));
        if (view.wait.until != kNever) value += tr(", %1").arg(until(view.wait.until));
        if (!view.frames.empty() && !view.frames.back().library)
            value += tr(", line %1").arg(view.frames.back().line);
        who(waiters, QString::number(view.lane), view.lane, value, SpanState::Waiting);
    }
    for (const auto& pool : snapshot.pools) {
        auto* item = addSection("pool" + text(pool.name), text(pool.name),
                                tr("%1 of %2 workers busy, %3 queued")
                                    .arg(pool.busy.size())
                                    .arg(pool.size)
                                    .arg(pool.queuedCount));
        all(item, QStringLiteral("busy"), pool.busy, tr("busy"), SpanState::Running);
        for (std::size_t i = 0; i < pool.queued.size(); ++i)
            add(item, "job" + QString::number(i), text(pool.queued[i]), tr("queued, %1. in line").arg(i + 1));
    }
    for (const auto& lock : snapshot.locks) {
        QString state = lock.free             ? tr("free")
                        : lock.owners.empty() ? tr("taken")
                                              : tr("held by %1").arg(namesOf(store, lock.owners));
        if (lock.kind == WaitKind::Event) state = lock.free ? tr("set") : tr("not set");
        if (lock.kind == WaitKind::Semaphore)
            state = tr("%1 free, held by %2")
                        .arg(lock.value)
                        .arg(lock.owners.empty() ? tr("nobody") : namesOf(store, lock.owners));
        if (lock.kind == WaitKind::Barrier)
            state = tr("%1 of %2 have come").arg(lock.value).arg(lock.capacity);
        auto* item =
            addSection("lock" + thing(lock.variable, lock.type), thing(lock.variable, lock.type), state);
        all(item, QStringLiteral("owner"), lock.owners, tr("holds it"), SpanState::Running);
        all(item, QStringLiteral("waiter"), lock.waiters, tr("waits"), SpanState::Waiting);
    }
    for (const auto& queue : snapshot.queues) {
        auto* item =
            addSection("queue" + thing(queue.variable, queue.type), thing(queue.variable, queue.type),
                       queue.capacity ? tr("%1 of %2 items").arg(queue.size).arg(queue.capacity)
                                      : tr("%n item(s)", nullptr, static_cast<int>(queue.size)));
        for (std::size_t i = 0; i < queue.items.size(); ++i)
            add(item, "item" + QString::number(i), text(queue.items[i]),
                i == 0 ? tr("the next out") : QString());
        all(item, QStringLiteral("get"), queue.getters, tr("waits to get"), SpanState::Waiting);
        all(item, QStringLiteral("put"), queue.putters, tr("waits to put: full"), SpanState::Waiting);
        all(item, QStringLiteral("join"), queue.joiners, tr("waits until all is done"), SpanState::Waiting);
    }
    for (const auto& interpreter : snapshot.interpreters) {
        auto* item = addSection("interpreter" + QString::number(interpreter.process), tr("Interpreter lock"),
                                interpreter.holder == kNoLane
                                    ? tr("free")
                                    : tr("held by %1").arg(nameOf(store, interpreter.holder)));
        all(item, QStringLiteral("waiter"), interpreter.waiters, tr("wants to compute"), SpanState::Ready);
    }
    end();
}

VariablesPanel::VariablesPanel(QWidget* parent)
    : StateTree({tr("Name"), tr("Value")},
                tr("Run a script and move the playhead: here stand the variables of every coroutine, where "
                   "it waits."),
                parent) {
    setAccessibleName(tr("Variables at the playhead"));
}

void VariablesPanel::addVariable(QTreeWidgetItem* parent, const session::VariableView& variable) {
    auto* item = add(parent, text(variable.name), text(variable.name), text(variable.value));
    item->setToolTip(1, tr("%1, a %2").arg(text(variable.value), text(variable.type)));
    item->setExpanded(false);
    for (const auto& inner : variable.children)
        addVariable(item, inner);
}

void VariablesPanel::show(const session::Snapshot& snapshot, const trace::Store& store) {
    const bool over = store.outcome() && snapshot.at >= store.end();
    setEmptySentence(
        over ? tr("The run is over: no coroutine is left that has variables. Move the playhead back "
                  "to see them.")
             : tr("Nobody has variables at this instant."));
    begin();
    std::size_t shown = 0;
    for (const auto& lane : snapshot.lanes) {
        if (std::all_of(lane.frames.begin(), lane.frames.end(),
                        [](const auto& frame) { return frame.library; }))
            continue;
        if (++shown > kMostRows) break;
        const QString key = QString::number(lane.lane);
        auto* item = addSection(key, nameOf(store, lane.lane), text(std::string(traceName(lane.state))));
        item->setIcon(0, stateIcon(lane.state));
        for (std::size_t i = 0; i < lane.frames.size(); ++i) {
            const auto& frame = lane.frames[i];
            if (frame.library) continue;
            auto* call =
                add(item, QString::number(i) + text(frame.function), text(frame.function),
                    frame.begun ? tr("line %1").arg(frame.line) : tr("not begun, line %1").arg(frame.line),
                    kNoLane, frame.line);
            for (const auto& local : frame.locals)
                addVariable(call, local);
        }
    }
    if (snapshot.lanesLeftOut > 0)
        addSection(QStringLiteral("rest"), QStringLiteral("…"),
                   tr("%n more are not shown", nullptr, static_cast<int>(snapshot.lanesLeftOut)));
    end();
}

} // namespace coroscope::panels
