#include "ui/gantt/span_table_model.h"

#include "ui/gantt/describe.h"
#include "ui/gantt/format.h"

#include <algorithm>
#include <limits>

namespace coroscope::gantt {

SpanTableModel::SpanTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void SpanTableModel::setTrace(std::shared_ptr<const trace::Store> store) {
    beginResetModel();
    m_store = std::move(store);
    count();
    endResetModel();
}

void SpanTableModel::refresh() {
    beginResetModel();
    count();
    endResetModel();
}

void SpanTableModel::count() {
    m_firstRow.assign(1, 0);
    if (!m_store) return;
    for (LaneId lane = 0; lane < m_store->laneCount(); ++lane)
        m_firstRow.push_back(m_firstRow.back() + m_store->spanCount(lane));
}

int SpanTableModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || m_firstRow.empty()) return 0;
    return static_cast<int>(std::min<std::uint64_t>(m_firstRow.back(), std::numeric_limits<int>::max()));
}

int SpanTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

int SpanTableModel::rowOf(LaneId lane, std::size_t index) const {
    if (lane + 1 >= m_firstRow.size() || m_firstRow[lane] + index >= m_firstRow[lane + 1]) return -1;
    return static_cast<int>(m_firstRow[lane] + index);
}

QVariant SpanTableModel::data(const QModelIndex& index, int role) const {
    if (!m_store || !index.isValid() || index.row() >= rowCount()) return {};
    const auto row = static_cast<std::uint64_t>(index.row());
    const auto it = std::upper_bound(m_firstRow.begin(), m_firstRow.end(), row) - 1;
    const auto lane = static_cast<LaneId>(it - m_firstRow.begin());
    const auto number = static_cast<std::size_t>(row - *it);
    if (role == LaneRole) return lane;
    if (role == IndexRole) return QVariant::fromValue<qulonglong>(number);
    const trace::Span span = m_store->span(lane, number);
    if (role == Qt::AccessibleTextRole) return spanSentence(*m_store, span);
    if (role == Qt::TextAlignmentRole && index.column() >= Line)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case Lane:
        return laneName(*m_store, lane);
    case State:
        return isStarved(span) ? tr("ready, starved") : stateName(span.state);
    case What: {
        if (span.state == SpanState::Waiting) return waitText(*m_store, span);
        const std::vector<QString> labels = spanLabels(*m_store, span);
        return labels.empty() || span.state == SpanState::Running ? QString() : labels.front();
    }
    case Line: {
        const int line = lineOf(*m_store, span.site);
        return line > 0 ? QVariant(line) : QVariant();
    }
    case Start:
        return durationText(span.start.time, 12);
    case End:
        return span.open ? QString() : durationText(span.end.time, 12);
    case Duration:
        return durationText(span.end.time - span.start.time, 12);
    case Late:
        return isStarved(span) ? durationText(span.late, 12) : QString();
    default:
        return {};
    }
}

QVariant SpanTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    switch (section) {
    case Lane:
        return tr("Lane");
    case State:
        return tr("State");
    case What:
        return tr("What");
    case Line:
        return tr("Line");
    case Start:
        return tr("From");
    case End:
        return tr("To");
    case Duration:
        return tr("Duration");
    case Late:
        return tr("Late by");
    default:
        return {};
    }
}

} // namespace coroscope::gantt
