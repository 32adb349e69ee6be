#include "ui/window/findings_view.h"

#include "ui/gantt/empty_note.h"
#include "ui/window/docks.h"

#include <QCoroFuture>
#include <QHeaderView>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QtConcurrentRun>
#include <QTreeWidget>

#include <atomic>

namespace coroscope::window {

namespace {

constexpr int kKindRole = Qt::UserRole + 1;

/// Rows as high as their text needs in the width of its column: a QTreeView asks without a width.
class WrappedRows : public QStyledItemDelegate {
public:
    explicit WrappedRows(QTreeWidget* list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem asked(option);
        // The height does not matter, but without one the style takes the width for unknown.
        asked.rect = QRect(0, 0, m_list->columnWidth(index.column()), m_list->height());
        return QStyledItemDelegate::sizeHint(asked, index);
    }

private:
    QTreeWidget* m_list;
};

} // namespace

FindingsView::FindingsView(QObject* parent) : QObject(parent) {}

QTreeWidget* FindingsView::list() {
    if (!m_list) makeList();
    return m_list;
}

void FindingsView::makeList() {
    m_list = Docks::makeList(tr("Findings"), {tr("Line"), tr("Finding")});
    m_note = new gantt::EmptyNote(m_list);
    const auto choose = [this](QTreeWidgetItem* item) {
        emit chosen(m_findings[item->data(0, Qt::UserRole).toUInt()]);
    };
    // What to do stands at the end of the text: it must not be cut.
    m_list->setWordWrap(true);
    m_note->watch();
    m_list->setItemDelegate(new WrappedRows(m_list));
    m_list->setUniformRowHeights(false);
    m_list->setTextElideMode(Qt::ElideNone);
    connect(m_list->header(), &QHeaderView::sectionResized, m_list,
            [list = m_list] { list->doItemsLayout(); });
    connect(m_list, &QTreeWidget::itemClicked, this, choose);
    connect(m_list, &QTreeWidget::itemActivated, this, choose);
    fillList();
}

/// One analysis, shared with the thread that makes it.
struct FindingsView::Work {
    std::shared_ptr<const trace::Store> store;
    std::atomic<bool> cancel{false};
    std::vector<analysis::Finding> found;
};

FindingsView::~FindingsView() {
    if (m_work) m_work->cancel = true;
}

void FindingsView::clear() {
    if (m_work) m_work->cancel = true;
    m_work.reset();
    m_findings.clear();
    m_analysed = false;
    if (m_list) fillList();
    emit counted(0);
}

void FindingsView::analyse(std::shared_ptr<const trace::Store> store) {
    if (m_work) m_work->cancel = true;
    m_work = std::make_shared<Work>();
    m_work->store = std::move(store);
    if (m_list) fillList();
    run(m_work);
}

QCoro::Task<> FindingsView::run(std::shared_ptr<Work> work) {
    const QPointer<FindingsView> self(this);
    auto find = [work] { work->found = analysis::findFindings(*work->store, {}, &work->cancel); };
    QFuture<void> job = QtConcurrent::run(std::move(find));
    co_await job;
    if (!self || m_work != work) co_return;
    m_findings = std::move(work->found);
    m_work.reset();
    m_analysed = true;
    if (m_list) fillList();
    emit counted(static_cast<int>(m_findings.size()));
    emit ready();
}

void FindingsView::fillList() {
    // Of a kind there is one at a line, of which the text may say more now.
    const auto same = [](const QTreeWidgetItem* item) {
        return item ? qMakePair(item->data(0, kKindRole).toInt(), item->text(0)) : qMakePair(-1, QString());
    };
    const auto chosen = same(m_list->currentItem());
    m_list->clear();
    m_note->tell(
        m_work ? tr("The run is being analysed.")
        : m_analysed
            ? tr("Nothing to object to: nobody blocks the thread for long, nobody starves, nothing is "
                 "forgotten.")
            : tr("When a run has ended, here stands what blocks, who starves, and what was never awaited."));
    QTreeWidgetItem* current = nullptr;
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const auto& finding = m_findings[i];
        const QString text = QString::fromStdString(finding.text);
        auto* item = new QTreeWidgetItem(
            m_list, {finding.line ? QString::number(finding.line) : QString(),
                     QString::fromStdString(finding.title) + QStringLiteral(" \u2013 ") + text});
        item->setToolTip(1, text);
        item->setData(0, Qt::UserRole, static_cast<uint>(i));
        item->setData(0, kKindRole, static_cast<int>(finding.kind));
        if (same(item) == chosen) current = item;
    }
    if (current) m_list->setCurrentItem(current);
}

} // namespace coroscope::window
