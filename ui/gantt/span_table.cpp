#include "ui/gantt/span_table.h"

#include "ui/gantt/chart_widget.h"
#include "ui/gantt/empty_note.h"
#include "ui/gantt/span_table_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace coroscope::gantt {

namespace {
constexpr int kMostCopied = 10'000; ///< rows
constexpr int kPauseMs = 500;
} // namespace

SpanTable::SpanTable(ChartWidget* chart, QWidget* parent)
    : QTableView(parent), m_chart(chart), m_model(new SpanTableModel(this)) {
    setModel(m_model);
    auto* note = new EmptyNote(this);
    note->watch();
    note->tell(tr("Run a script: here stands the chart as a table, a row for every span."));
    setAccessibleName(tr("The chart as a table"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    // Rows of one height, looked at only when they are seen: a table of ten million takes no time.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setStretchLastSection(false);
    const int em = fontMetrics().horizontalAdvance(u'0');
    const int widths[SpanTableModel::ColumnCount] = {18, 16, 52, 8, 16, 16, 16, 16};
    for (int column = 0; column < SpanTableModel::ColumnCount; ++column)
        setColumnWidth(column, widths[column] * em);
    connect(chart, &ChartWidget::spanActivated, this, [this](LaneId lane, std::size_t index) {
        goTo({lane, index});
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!m_following && current.isValid()) choose(current);
            });
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SpanTable::takeIn);
    connect(this, &QTableView::activated, this, &SpanTable::choose);
}

void SpanTable::setTrace(std::shared_ptr<const trace::Store> store) {
    m_following = true;
    m_model->setTrace(std::move(store));
    m_following = false;
}

void SpanTable::refresh() {
    m_outdated = true;
    if (isVisible() && !m_pause.isActive()) m_pause.start();
}

void SpanTable::takeIn() {
    if (!m_outdated || !isVisible()) return;
    m_outdated = false;
    const QModelIndex before = currentIndex();
    const SpanRef span{before.data(SpanTableModel::LaneRole).value<LaneId>(),
                       static_cast<std::size_t>(before.data(SpanTableModel::IndexRole).toULongLong())};
    m_following = true;
    m_model->refresh();
    m_following = false;
    if (before.isValid()) goTo(span);
}

void SpanTable::showEvent(QShowEvent* event) {
    QTableView::showEvent(event);
    takeIn();
    if (const auto selected = m_chart->view().selected) goTo(*selected);
}

void SpanTable::goTo(SpanRef span) {
    const int row = m_model->rowOf(span.lane, span.index);
    if (row < 0 || row == currentIndex().row()) return;
    m_following = true;
    setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
    m_following = false;
}

void SpanTable::choose(const QModelIndex& index) {
    m_chart->select(SpanRef{index.data(SpanTableModel::LaneRole).value<LaneId>(),
                            static_cast<std::size_t>(index.data(SpanTableModel::IndexRole).toULongLong())});
}

void SpanTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

void SpanTable::copy() const {
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex& row : rows.mid(0, kMostCopied)) {
        for (int column = 0; column < SpanTableModel::ColumnCount; ++column)
            text += (column ? QStringLiteral("\t") : QString()) +
                    row.siblingAtColumn(column).data().toString().replace(u'\t', u' ');
        text += u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace coroscope::gantt
