#include "ui/gantt/statistics_view.h"

#include "ui/gantt/describe.h"
#include "ui/gantt/format.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace coroscope::gantt {

using analysis::LaneStatistics;
using analysis::Statistics;

void StatisticsModel::set(std::shared_ptr<const trace::Store> store, std::vector<LaneStatistics> lanes) {
    beginResetModel();
    m_store = std::move(store);
    m_lanes = std::move(lanes);
    arrange();
    endResetModel();
}

namespace {

/// What a column is sorted by.
std::int64_t figure(const LaneStatistics& lane, int column) {
    switch (column) {
    case StatisticsModel::Control:
        return lane.running + lane.blocked;
    case StatisticsModel::Blocked:
        return lane.blocked;
    case StatisticsModel::Ready:
        return lane.ready;
    case StatisticsModel::Waiting:
        return lane.waiting;
    case StatisticsModel::HandOffs:
        return static_cast<std::int64_t>(lane.handOffs);
    case StatisticsModel::LongestReady:
        return lane.longestReady;
    default:
        return lane.lane;
    }
}

} // namespace

void StatisticsModel::arrange() {
    const auto before = [this](const LaneStatistics& a, const LaneStatistics& b) {
        const auto left = figure(a, m_column), right = figure(b, m_column);
        if (left == right) return a.lane < b.lane; // a fixed order among equals, whatever it was before
        return m_order == Qt::AscendingOrder ? left < right : left > right;
    };
    if (!std::is_sorted(m_lanes.begin(), m_lanes.end(), before))
        std::sort(m_lanes.begin(), m_lanes.end(), before);
}

void StatisticsModel::sort(int column, Qt::SortOrder order) {
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    std::vector<LaneId> lanes; // of the rows that somebody holds on to, as the selection does
    for (const QModelIndex& index : kept)
        lanes.push_back(m_lanes[static_cast<std::size_t>(index.row())].lane);
    m_column = column;
    m_order = order;
    arrange();
    QModelIndexList moved;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const auto row = std::find_if(m_lanes.begin(), m_lanes.end(),
                                      [lane = lanes[i]](const auto& one) { return one.lane == lane; });
        moved << index(static_cast<int>(row - m_lanes.begin()), kept[static_cast<qsizetype>(i)].column());
    }
    changePersistentIndexList(kept, moved);
    emit layoutChanged({}, VerticalSortHint);
}

int StatisticsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lanes.size());
}

int StatisticsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StatisticsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const LaneStatistics& lane = m_lanes[static_cast<std::size_t>(index.row())];
    if (role == LaneRole) return QVariant::fromValue(lane.lane);
    if (role == Qt::TextAlignmentRole)
        return QVariant(index.column() == Lane ? Qt::AlignLeft | Qt::AlignVCenter
                                               : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    if (index.column() == Lane) return tellingName(*m_store, lane.lane);
    if (index.column() == HandOffs) return QVariant(qulonglong{lane.handOffs});
    return durationText(figure(lane, index.column()));
}

QVariant StatisticsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    static const char* const names[] = {
        QT_TR_NOOP("Lane"),    QT_TR_NOOP("Control"),   QT_TR_NOOP("Blocked"),  QT_TR_NOOP("Ready"),
        QT_TR_NOOP("Waiting"), QT_TR_NOOP("Hand-offs"), QT_TR_NOOP("Latest by")};
    static const char* const hints[] = {QT_TR_NOOP("Task, thread or worker"),
                                        QT_TR_NOOP("How long it held control, blocking calls included"),
                                        QT_TR_NOOP("How long it held control in blocking calls"),
                                        QT_TR_NOOP("How long it could have run but did not get control"),
                                        QT_TR_NOOP("How long it was suspended"),
                                        QT_TR_NOOP("How often it took control"),
                                        QT_TR_NOOP("The longest that it was ready at a stretch")};
    if (role == Qt::DisplayRole) return tr(names[section]);
    if (role == Qt::ToolTipRole) return tr(hints[section]);
    return {};
}

StatisticsView::StatisticsView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("statistics"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 2, 4, 2);
    column->setSpacing(2);
    auto* top = new QHBoxLayout;
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::RichText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_summary->setFocusPolicy(Qt::ClickFocus);
    m_summary->setAccessibleName(tr("Summary"));
    connect(m_summary, &QLabel::linkActivated, this, [this] {
        if (m_statistics.longest.lane != kNoLane)
            emit spanChosen({m_statistics.longest.lane, m_statistics.longest.span});
    });
    top->addWidget(m_summary, 1);
    m_whole = new QToolButton;
    m_whole->setText(tr("Whole run"));
    m_whole->setToolTip(tr("Forget the range and count the whole run"));
    connect(m_whole, &QToolButton::clicked, this, &StatisticsView::wholeRunWanted);
    top->addWidget(m_whole, 0, Qt::AlignTop);
    column->addLayout(top);
    m_model = new StatisticsModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(StatisticsModel::Lane, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Statistics of each lane"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setSectionResizeMode(StatisticsModel::Lane, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setResizeContentsPrecision(100); // rows that the width is taken from
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid()) emit laneChosen(index.data(StatisticsModel::LaneRole).value<LaneId>());
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
    column->addWidget(m_table, 1);
    m_whole->hide();
}

void StatisticsView::setTrace(std::shared_ptr<const trace::Store> store) {
    m_store = std::move(store);
    m_range.reset();
    m_model->set(nullptr, {});
    m_summary->setText(
        tr("Run a script: here stands who held control, who was ready and who waited for how long."));
    count();
}

void StatisticsView::setRange(std::optional<InstantRange> range) {
    m_range = range;
    count();
}

void StatisticsView::refresh() {
    if (!m_range && !m_job.busy()) count();
}

void StatisticsView::count() {
    m_whole->setVisible(m_range.has_value());
    if (!m_store) {
        m_job.cancel();
        return;
    }
    const InstantRange range = m_range.value_or(InstantRange{{}, m_store->end()});
    m_job.start(
        this,
        [store = m_store, range](const std::atomic<bool>& stop) {
            return analysis::statistics(*store, range.from, range.to, &stop);
        },
        [this](Statistics counted) { show(counted); });
}

void StatisticsView::show(const Statistics& statistics) {
    m_statistics = statistics;
    m_model->set(m_store, statistics.lanes);
    const auto bold = [](const QString& text) {
        return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
    };
    const auto percent = [&](double share) { return bold(tr("%1 %").arg(share * 100, 0, 'f', 1)); };
    QStringList parts;
    const QString length = durationText(statistics.to.time - statistics.from.time);
    parts << (m_range ? tr("%1 from %2 to %3")
                            .arg(bold(length), durationText(statistics.from.time, 6),
                                 durationText(statistics.to.time, 6))
                      : tr("Whole run: %1").arg(bold(length)));
    parts << tr("hand-offs %1").arg(bold(QString::number(statistics.handOffs)));
    // Of the main thread: what is neither computed nor blocked, the loop waited.
    const double idle = std::max(0.0, 1 - statistics.utilisation - statistics.blockedShare);
    parts << tr("loop: computing %1, blocked %2, idle %3")
                 .arg(percent(statistics.utilisation), percent(statistics.blockedShare), percent(idle));
    const analysis::LongestHold& longest = statistics.longest;
    if (longest.lane != kNoLane) {
        QString who = tr("%1 by %2").arg(durationText(longest.held), tellingName(*m_store, longest.lane));
        if (longest.line > 0) who = tr("%1, line %2").arg(who).arg(longest.line);
        parts
            << tr("longest hold %1").arg(QStringLiteral("<a href='longest'>%1</a>").arg(who.toHtmlEscaped()));
    }
    const analysis::Latency& latency = statistics.latency;
    if (latency.count > 0)
        parts << tr("ready before control: half within %1, 90 % within %2, 99 % within %3, at most %4")
                     .arg(bold(durationText(latency.p50)), bold(durationText(latency.p90)),
                          bold(durationText(latency.p99)), bold(durationText(latency.most)));
    const QString summary = parts.join(QStringLiteral(" &nbsp;\u00b7&nbsp; "));
    m_summary->setText(summary);
    // Without a link there is nothing that the focus could be shown on.
    m_summary->setFocusPolicy(summary.contains(QStringLiteral("<a ")) ? Qt::StrongFocus : Qt::ClickFocus);
    for (int i = StatisticsModel::Control; i < StatisticsModel::ColumnCount; ++i)
        m_table->resizeColumnToContents(i);
    emit counted();
}

} // namespace coroscope::gantt
