#include "ui/window/problems_list.h"

#include "ui/gantt/empty_note.h"

#include <QHeaderView>

namespace coroscope::window {

namespace {
enum Role { kLine = Qt::UserRole, kColumn };
}

ProblemsList::ProblemsList(QWidget* parent) : QTreeWidget(parent) {
    setHeaderLabels({tr("Line"), tr("Problem")});
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setAccessibleName(tr("Problems"));
    header()->setStretchLastSection(true);
    auto* note = new gantt::EmptyNote(this);
    note->watch();
    note->tell(
        tr("No problems: the script can run. Errors and what is not supported stand here while you type."));
    connect(this, &QTreeWidget::itemClicked, this, &ProblemsList::choose);
    connect(this, &QTreeWidget::itemActivated, this, &ProblemsList::choose);
}

void ProblemsList::show(const std::vector<session::Diagnostic>& diagnostics) {
    clear();
    for (const auto& found : diagnostics) {
        const QString message = QString::fromStdString(found.message);
        auto* item = new QTreeWidgetItem(this, {QString::number(found.line), message});
        item->setToolTip(1, message);
        item->setData(0, kLine, found.line);
        item->setData(0, kColumn, found.column);
    }
}

void ProblemsList::choose(QTreeWidgetItem* item) {
    emit placeChosen(item->data(0, kLine).toInt(), item->data(0, kColumn).toInt());
}

} // namespace coroscope::window
