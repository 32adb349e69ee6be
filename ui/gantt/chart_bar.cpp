#include "ui/gantt/chart_bar.h"

#include "ui/parts/icons.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>

namespace coroscope::gantt {

namespace {

QList<QAction*> startingWith(const ChartActions& actions, QLatin1String prefix) {
    QList<QAction*> found;
    for (const ChartActions::Group& group : actions.groups())
        for (QAction* action : group.actions)
            if (action->objectName().startsWith(prefix)) found << action;
    return found;
}

} // namespace

ChartBar::ChartBar(ChartWidget* chart, ChartActions* actions, QWidget* parent)
    : QWidget(parent), m_chart(chart), m_actions(actions) {
    setObjectName(QStringLiteral("chartBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 1, 4, 1);
    row->setSpacing(1);
    const auto gap = [&] {
        auto* line = new QFrame;
        line->setFrameShape(QFrame::VLine);
        line->setFrameShadow(QFrame::Sunken);
        row->addWidget(line);
    };
    const auto add = [&](const char* id) { row->addWidget(button(actions->action(QLatin1String(id)))); };
    m_axis = menuButton(QStringLiteral("axis"), tr("How instants lie from left to right (1, 2, 3)"),
                        startingWith(*actions, QLatin1String("chart.axis.")));
    m_axis->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_axis->setAccessibleName(tr("Axis"));
    row->addWidget(m_axis);
    add("chart.zoomOut");
    add("chart.zoomIn");
    add("chart.fitAll");
    add("chart.fitSelection");
    gap();
    m_arrows =
        menuButton(QStringLiteral("arrows"), tr("Arrows: who created, woke, awaited, cancelled whom (X)"),
                   {actions->action(QStringLiteral("chart.arrows.all")),
                    actions->action(QStringLiteral("chart.arrows.selection")),
                    actions->action(QStringLiteral("chart.arrows.none"))});
    m_arrows->setAccessibleName(tr("Arrows"));
    row->addWidget(m_arrows);
    QList<QAction*> order = startingWith(*actions, QLatin1String("chart.sort."));
    auto* line = new QAction(this);
    line->setSeparator(true);
    order << line << startingWith(*actions, QLatin1String("chart.fold"))
          << actions->action(QStringLiteral("chart.unfoldAll"))
          << actions->action(QStringLiteral("chart.fitLanes"));
    m_sort = menuButton(QStringLiteral("sort"), tr("Order and folding of the lanes"), order);
    m_sort->setAccessibleName(tr("Order of the lanes"));
    row->addWidget(m_sort);
    add("chart.filter");
    add("chart.search");
    gap();
    add("chart.whyLate");
    add("chart.criticalPath");
    add("chart.loopRange");
    row->addStretch(1);
    add("chart.legend");
    add("chart.keys");
    connect(chart, &ChartWidget::viewChanged, this, &ChartBar::follow);
    follow();
}

QToolButton* ChartBar::button(QAction* action) {
    auto* made = new QToolButton;
    made->setAutoRaise(true);
    made->setDefaultAction(action);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(action->text().remove(u'&'));
    return made;
}

QToolButton* ChartBar::menuButton(const QString& icon, const QString& hint, const QList<QAction*>& actions) {
    auto* made = new QToolButton;
    made->setAutoRaise(true);
    made->setIcon(parts::themedIcon(icon));
    made->setToolTip(hint);
    made->setPopupMode(QToolButton::InstantPopup);
    made->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(made);
    menu->addActions(actions);
    made->setMenu(menu);
    return made;
}

void ChartBar::follow() {
    const QString names[] = {tr("Elastic"), tr("Time"), tr("Steps")};
    m_axis->setText(names[static_cast<int>(m_chart->axisKind())]);
    // What is out of the ordinary shows.
    m_arrows->setDown(false);
    QFont font = m_sort->font();
    font.setBold(m_chart->view().sort != SortOrder::Creation);
    m_sort->setFont(font);
}

} // namespace coroscope::gantt
