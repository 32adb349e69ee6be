#include "ui/window/findings_view.h"

#include "ui/window/docks.h"

#include <QTreeWidget>

namespace coroscope::window {

FindingsView::FindingsView(QObject* parent)
    : QObject(parent), m_list(Docks::makeList(tr("Findings"), {tr("Line"), tr("Finding")})) {
    const auto choose = [this](QTreeWidgetItem* item) {
        emit chosen(m_findings[item->data(0, Qt::UserRole).toUInt()]);
    };
    connect(m_list, &QTreeWidget::itemClicked, this, choose);
    connect(m_list, &QTreeWidget::itemActivated, this, choose);
}

void FindingsView::clear() {
    m_findings.clear();
    m_list->clear();
}

void FindingsView::analyse(const std::shared_ptr<const trace::Store>& store) {
    m_list->clear();
    m_findings = analysis::findFindings(*store);
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const auto& finding = m_findings[i];
        const QString text = QString::fromStdString(finding.text);
        auto* item = new QTreeWidgetItem(
            m_list, {finding.line ? QString::number(finding.line) : QString(),
                     QString::fromStdString(finding.title) + QStringLiteral(" \u2013 ") + text});
        item->setToolTip(1, text);
        item->setData(0, Qt::UserRole, static_cast<uint>(i));
    }
    emit ready();
}

} // namespace coroscope::window
