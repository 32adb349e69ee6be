#include "ui/panels/state_panels.h"

#include "core/analysis/words.h"
#include "ui/playback/time_text.h"

#include <QHeaderView>

namespace coroscope::panels {

namespace {

constexpr std::size_t kMostRows = 500;

QString nameOf(const trace::Store& store, LaneId lane) {
    return lane < store.laneCount() ? QString::fromStdString(analysis::laneText(store, lane)) : QString();
}

QString namesOf(const trace::Store& store, const std::vector<LaneId>& lanes) {
    QStringList names;
    for (auto lane : lanes)
        names << nameOf(store, lane);
    return names.join(QStringLiteral(", "));
}

QTreeWidgetItem* row(QTreeWidgetItem* parent, const QString& name, const QString& value,
                     LaneId lane = kNoLane) {
    auto* item = new QTreeWidgetItem(parent, {name, value});
    item->setToolTip(0, name);
    item->setToolTip(1, value);
    if (lane != kNoLane) item->setData(0, Qt::UserRole, lane);
    return item;
}

QTreeWidgetItem* section(QTreeWidget* tree, const QString& name, const QString& value = {}) {
    auto* item = new QTreeWidgetItem(tree, {name, value});
    QFont font = tree->font();
    font.setBold(true);
    item->setFont(0, font);
    item->setExpanded(true);
    return item;
}

void setUp(QTreeWidget* tree, const QStringList& headers) {
    tree->setHeaderLabels(headers);
    tree->setRootIsDecorated(true);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->header()->setStretchLastSection(true);
    tree->header()->resizeSection(0, 170);
}

} // namespace

LoopPanel::LoopPanel(QWidget* parent) : QTreeWidget(parent) {
    setUp(this, {tr("What"), tr("State")});
    setAccessibleName(tr("Event loop at the playhead"));
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        if (const auto lane = item->data(0, Qt::UserRole); lane.isValid()) emit laneChosen(lane.toUInt());
    });
}

void LoopPanel::show(const session::Snapshot& snapshot, const trace::Store& store) {
    setUpdatesEnabled(false);
    clear();
    const TimeNs now = snapshot.at.time;
    for (const auto& loop : snapshot.loops) {
        const bool held = loop.current != kNoLane;
        section(this, tr("Has control"), held ? nameOf(store, loop.current) : tr("nobody"));
        auto* ready = section(this, tr("Ready queue"), QString::number(loop.ready.size()));
        for (std::size_t i = 0; i < std::min(kMostRows, loop.ready.size()); ++i) {
            const auto& entry = loop.ready[i];
            const QString name =
                entry.lane != kNoLane ? nameOf(store, entry.lane) : QString::fromStdString(entry.what);
            row(ready, QStringLiteral("%1. %2").arg(i + 1).arg(name), QString::fromStdString(entry.what),
                entry.lane);
        }
        auto* timers = section(this, tr("Timers"), QString::number(loop.timers.size()));
        for (std::size_t i = 0; i < std::min(kMostRows, loop.timers.size()); ++i) {
            const auto& timer = loop.timers[i];
            const QString name =
                timer.lane != kNoLane ? nameOf(store, timer.lane) : QString::fromStdString(timer.what);
            const TimeNs left = timer.due - now;
            row(timers, name,
                left >= 0 ? tr("in %1").arg(playback::durationText(left))
                          : tr("overdue by %1").arg(playback::durationText(-left)),
                timer.lane);
        }
    }
    auto* waiting = section(this, tr("Waiting"));
    std::size_t waiters = 0;
    for (const auto& view : snapshot.lanes) {
        if (view.lane >= store.laneCount()) continue;
        const auto span = store.spanAt(view.lane, snapshot.at);
        if (!span || span->state != SpanState::Waiting || store.lane(view.lane).kind != LaneKind::Task)
            continue;
        if (++waiters > kMostRows) continue;
        QString what = QString::fromStdString(analysis::waitText(store, *span));
        if (span->target != kNoLane) what = tr("%1: %2").arg(what, nameOf(store, span->target));
        if (const int line = analysis::lineOf(store, span->site)) what += tr(", line %1").arg(line);
        row(waiting, nameOf(store, view.lane), what, view.lane);
    }
    waiting->setText(1, QString::number(waiters));
    for (const auto& pool : snapshot.pools) {
        auto* item = section(this, QString::fromStdString(pool.name),
                             tr("%1 of %2 workers busy, %3 queued")
                                 .arg(pool.busy.size())
                                 .arg(pool.workers.size())
                                 .arg(pool.queued.size()));
        for (auto lane : pool.busy)
            row(item, nameOf(store, lane), tr("busy"), lane);
        for (const auto& job : pool.queued)
            row(item, QString::fromStdString(job), tr("queued"));
    }
    for (const auto& lock : snapshot.locks) {
        auto* item =
            section(this, QString::fromStdString(lock.name),
                    lock.owner == kNoLane ? tr("free") : tr("held by %1").arg(nameOf(store, lock.owner)));
        for (auto lane : lock.waiters)
            row(item, nameOf(store, lane), tr("waits"), lane);
    }
    for (const auto& queue : snapshot.queues) {
        auto* item = section(this, QString::fromStdString(queue.name),
                             queue.capacity ? tr("%1 of %2 items").arg(queue.size).arg(queue.capacity)
                                            : tr("%n item(s)", nullptr, static_cast<int>(queue.size)));
        for (const auto& value : queue.items)
            row(item, QString::fromStdString(value), tr("item"));
        if (!queue.getters.empty()) row(item, namesOf(store, queue.getters), tr("wait to get"));
        if (!queue.putters.empty()) row(item, namesOf(store, queue.putters), tr("wait to put"));
    }
    expandAll();
    setUpdatesEnabled(true);
}

VariablesPanel::VariablesPanel(QWidget* parent) : QTreeWidget(parent) {
    setUp(this, {tr("Name"), tr("Value")});
    setAccessibleName(tr("Variables at the playhead"));
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        if (const auto line = item->data(0, Qt::UserRole); line.isValid()) emit lineChosen(line.toInt());
    });
}

void VariablesPanel::show(const session::Snapshot& snapshot, const trace::Store& store) {
    setUpdatesEnabled(false);
    clear();
    std::size_t shown = 0;
    for (const auto& lane : snapshot.lanes) {
        if (lane.frames.empty()) continue;
        if (++shown > kMostRows) break;
        auto* item = section(this, nameOf(store, lane.lane));
        for (const auto& frame : lane.frames) {
            auto* call = row(item, QString::fromStdString(frame.function), tr("line %1").arg(frame.line));
            call->setData(0, Qt::UserRole, frame.line);
            for (const auto& local : frame.locals)
                row(call, QString::fromStdString(local.name), QString::fromStdString(local.value));
        }
    }
    expandAll();
    setUpdatesEnabled(true);
}

} // namespace coroscope::panels
