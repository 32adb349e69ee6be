#include "ui/gantt/chart_actions.h"

#include "ui/parts/icons.h"

#include <QActionGroup>

namespace coroscope::gantt {

ChartActions::ChartActions(ChartWidget* chart) : QObject(chart), m_chart(chart) {
    addAxes();
    addZoom();
    addSelection();
    addArrows();
    addOrder();
    addQuestions();
    connect(chart, &ChartWidget::viewChanged, this, &ChartActions::follow);
    follow();
}

QAction* ChartActions::add(const char* id, const QString& text, const char* keys, std::function<void()> slot,
                           const char* icon) {
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(id));
    QList<QKeySequence> list;
    for (const QString& key : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts))
        list << QKeySequence(key, QKeySequence::PortableText);
    action->setShortcuts(list);
    action->setShortcutContext(Qt::WidgetShortcut);
    if (icon) action->setIcon(parts::themedIcon(QLatin1String(icon)));
    QString hint = QString(text).remove(u'&');
    if (!list.isEmpty()) hint += QStringLiteral(" (%1)").arg(list.first().toString(QKeySequence::NativeText));
    action->setToolTip(hint);
    if (slot) connect(action, &QAction::triggered, this, [slot = std::move(slot)] { slot(); });
    m_groups.last().actions << action;
    m_chart->addAction(action);
    return action;
}

void ChartActions::addAxes() {
    m_groups << Group{tr("&Axis"), {}};
    auto* one = new QActionGroup(this);
    const auto axis = [&](const char* id, const QString& text, const QString& what, AxisKind kind,
                          const char* keys) {
        QAction* made = add(id, text, keys, [this, kind] { m_chart->setAxisKind(kind); });
        made->setToolTip(what);
        made->setCheckable(true);
        one->addAction(made);
    };
    axis("chart.axis.elastic", tr("&Elastic Axis"),
         tr("Time, with some room for every hand-off: what happens within one instant can be read (1)"),
         AxisKind::Elastic, "1");
    axis("chart.axis.time", tr("&Time Axis"), tr("Time as it is: lengths can be compared (2)"),
         AxisKind::Time, "2");
    axis("chart.axis.steps", tr("&Steps Axis"), tr("Every hand-off of control as wide as any other (3)"),
         AxisKind::Steps, "3");
}

void ChartActions::addZoom() {
    m_groups << Group{tr("&Zoom"), {}};
    add(
        "chart.zoomIn", tr("Zoom &In"), "W + =", [this] { m_chart->zoomIn(); }, "zoom-in");
    add(
        "chart.zoomOut", tr("Zoom &Out"), "S -", [this] { m_chart->zoomOut(); }, "zoom-out");
    add(
        "chart.fitAll", tr("Show &All"), "0 Shift+F", [this] { m_chart->fitAll(); }, "zoom-fit");
    add(
        "chart.fitSelection", tr("&Fit the Selection"), "F", [this] { m_chart->fitSelection(); },
        "zoom-selection");
    add("chart.zoomBack", tr("Zoom as &Before"), "Backspace Alt+Left", [this] { m_chart->zoomBack(); });
    add("chart.zoomForward", tr("Zoom as Aft&er"), "Shift+Backspace Alt+Right",
        [this] { m_chart->zoomForward(); });
    add("chart.taller", tr("&Taller Lanes"), "Alt+Up", [this] { m_chart->scaleLanes(1.25); });
    add("chart.lower", tr("&Lower Lanes"), "Alt+Down", [this] { m_chart->scaleLanes(0.8); });
    add("chart.fitLanes", tr("Fit Lanes to the &Height"), "H", [this] { m_chart->setLaneHeight(0); });
}

void ChartActions::addSelection() {
    m_groups << Group{tr("&Go"), {}};
    add("chart.nextSpan", tr("&Next Span"), ". Right", [this] { m_chart->nextSpan(); });
    add("chart.previousSpan", tr("&Previous Span"), ", Left", [this] { m_chart->previousSpan(); });
    add("chart.followHandOff", tr("Follow the &Hand-off"), "]", [this] { m_chart->followHandOff(); });
    add("chart.followHandOffBack", tr("Follow the Hand-off &Back"), "[",
        [this] { m_chart->followHandOffBack(); });
    add("chart.followWakeUp", tr("Follow the &Wake-up"), "}", [this] { m_chart->followWakeUp(); });
    add("chart.followWakeUpBack", tr("Follow the Wake-up Bac&k"), "{",
        [this] { m_chart->followWakeUpBack(); });
    add("chart.playheadHere", tr("Pla&yhead to the Selection"), "Return Enter",
        [this] { m_chart->playheadToSelection(); });
    add("chart.mark", tr("&Mark the Playhead"), "M", [this] { m_chart->toggleMark(); });
    add(
        "chart.search", tr("&Search a Lane\u2026"), "/", [this] { emit m_chart->searchRequested(); },
        "search");
}

void ChartActions::addArrows() {
    m_groups << Group{tr("A&rrows"), {}};
    auto* one = new QActionGroup(this);
    const auto arrows = [&](const char* id, const QString& text, ArrowMode mode) {
        QAction* made = add(id, text, "", [this, mode] { m_chart->setArrows(mode); });
        made->setCheckable(true);
        one->addAction(made);
    };
    arrows("chart.arrows.all", tr("&All Arrows"), ArrowMode::All);
    arrows("chart.arrows.selection", tr("Arrows of the &Selected Lane"), ArrowMode::Selection);
    arrows("chart.arrows.none", tr("&No Arrows"), ArrowMode::None);
    add("chart.arrows.next", tr("&Change the Arrows"), "X", [this] {
        const auto next = (static_cast<int>(m_chart->arrows()) + 1) % 3;
        m_chart->setArrows(static_cast<ArrowMode>(next));
    });
}

void ChartActions::addOrder() {
    m_groups << Group{tr("&Lanes"), {}};
    auto* one = new QActionGroup(this);
    const std::tuple<const char*, QString, SortOrder> orders[] = {
        {"chart.sort.creation", tr("In Order of &Creation"), SortOrder::Creation},
        {"chart.sort.name", tr("By &Name"), SortOrder::Name},
        {"chart.sort.function", tr("By &Function"), SortOrder::Function},
        {"chart.sort.control", tr("Longest in C&ontrol First"), SortOrder::Control},
        {"chart.sort.lateness", tr("Longest &Ready First"), SortOrder::Lateness}};
    for (const auto& [id, text, order] : orders) {
        QAction* made = add(id, text, "", [this, order = order] { m_chart->setSort(order); });
        made->setCheckable(true);
        made->setData(static_cast<int>(order));
        one->addAction(made);
    }
    add("chart.filter", tr("F&ilter Lanes"), "Shift+L", {}, "filter")->setCheckable(true);
    add("chart.foldAll", tr("Fold &All Groups"), "Shift+Left", [this] { m_chart->foldAll(true); });
    add("chart.unfoldAll", tr("&Unfold All Groups"), "Shift+Right", [this] { m_chart->foldAll(false); });
    add("chart.fold", tr("Fold or Unfold the Selected &Group"), "Space",
        [this] { m_chart->toggleFoldOfSelection(); });
}

void ChartActions::addQuestions() {
    m_groups << Group{tr("&Questions"), {}};
    add("chart.whyLate", tr("&Why So Late?"), "L", {}, "why-late")
        ->setToolTip(tr("Who kept the selected task waiting, or the one that was late longest (L)"));
    add("chart.criticalPath", tr("&Critical Path"), "C", {}, "critical-path")
        ->setToolTip(tr("What the run took so long for: had it been shorter, so had the run (C)"));
    add("chart.loopRange", tr("&Loop over the Range"), "R", {}, "loop")->setCheckable(true);
    action(QStringLiteral("chart.loopRange"))
        ->setToolTip(tr("Play the selected range over and over; Shift and drag selects one (R)"));
    QAction* future = add("chart.hideFuture", tr("Veil the &Future"), "V");
    future->setCheckable(true);
    future->setToolTip(tr("Show only what has happened up to the playhead (V)"));
    connect(future, &QAction::toggled, m_chart, &ChartWidget::setHideFuture);
    add("chart.legend", tr("Le&gend"), "G", {}, "legend")->setCheckable(true);
    add(
        "chart.keys", tr("&Keys of the Chart"), "?", [this] { emit m_chart->keyListRequested(); }, "keys");
}

QAction* ChartActions::action(const QString& id) const {
    for (const Group& group : m_groups)
        for (QAction* made : group.actions)
            if (made->objectName() == id) return made;
    return nullptr;
}

void ChartActions::onTriggered(const QString& id, std::function<void()> slot) {
    connect(action(id), &QAction::triggered, this, [slot = std::move(slot)] { slot(); });
}

void ChartActions::follow() {
    const ViewState& view = m_chart->view();
    const char* axes[] = {"chart.axis.elastic", "chart.axis.time", "chart.axis.steps"};
    action(QLatin1String(axes[static_cast<int>(view.axis().kind())]))->setChecked(true);
    const char* arrows[] = {"chart.arrows.none", "chart.arrows.selection", "chart.arrows.all"};
    action(QLatin1String(arrows[static_cast<int>(view.arrows)]))->setChecked(true);
    for (QAction* made : m_groups[4].actions)
        if (made->data().isValid() && made->data().toInt() == static_cast<int>(view.sort))
            made->setChecked(true);
    action(QStringLiteral("chart.zoomBack"))->setEnabled(view.canGoBack());
    action(QStringLiteral("chart.zoomForward"))->setEnabled(view.canGoForward());
}

} // namespace coroscope::gantt
