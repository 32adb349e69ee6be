#include "ui/window/findings_view.h"

#include "core/analysis/statistics.h"
#include "core/analysis/words.h"
#include "ui/playback/stepping.h"
#include "ui/playback/time_text.h"
#include "ui/window/docks.h"

#include <QTreeWidget>

namespace coroscope::window {

namespace {
/// More rows than anybody reads; a table of a million would only cost time.
constexpr int kMostLanes = 2000;
} // namespace

FindingsView::FindingsView(QObject* parent)
    : QObject(parent), m_list(Docks::makeList(tr("Findings"), {tr("Line"), tr("Finding")})),
      m_statistics(Docks::makeList(tr("Statistics"), {tr("Lane"), tr("Control"), tr("Blocked"), tr("Ready"),
                                                      tr("Waiting"), tr("Hand-offs")})) {
    const auto choose = [this](QTreeWidgetItem* item) {
        emit chosen(m_findings[item->data(0, Qt::UserRole).toUInt()]);
    };
    connect(m_list, &QTreeWidget::itemClicked, this, choose);
    connect(m_list, &QTreeWidget::itemActivated, this, choose);
}

void FindingsView::clear() {
    m_findings.clear();
    m_list->clear();
    m_statistics->clear();
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
    showStatistics(*store);
    emit ready();
}

void FindingsView::showStatistics(const trace::Store& store) {
    m_statistics->clear();
    const auto numbers =
        analysis::statistics(store, playback::firstInstant(store), playback::lastInstant(store));
    for (const auto& lane : numbers.lanes) {
        if (m_statistics->topLevelItemCount() == kMostLanes) break;
        const auto time = [](TimeNs t) { return playback::durationText(t); };
        new QTreeWidgetItem(m_statistics, {QString::fromStdString(analysis::laneText(store, lane.lane)),
                                           time(lane.running), time(lane.blocked), time(lane.ready),
                                           time(lane.waiting), QString::number(lane.handOffs)});
    }
}

} // namespace coroscope::window
