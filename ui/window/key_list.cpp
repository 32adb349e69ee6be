#include "ui/window/key_list.h"

#include "ui/parts/on_screen.h"
#include "ui/window/action_registry.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace coroscope::window {

namespace {

/// No comma and no full stop, which are keys, too.
const QString kBetweenKeys = QStringLiteral("  \u00b7  ");

QString keys(std::initializer_list<const char*> names) {
    QStringList shown;
    for (const char* name : names)
        shown << QKeySequence(QLatin1String(name), QKeySequence::PortableText)
                     .toString(QKeySequence::NativeText);
    return shown.join(kBetweenKeys);
}

QTreeWidgetItem* section(QTreeWidget* list, const QString& title) {
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        if (list->topLevelItem(i)->text(0) == title) return list->topLevelItem(i);
    auto* made = new QTreeWidgetItem(list, {title});
    QFont bold = list->font();
    bold.setBold(true);
    made->setFont(0, bold);
    made->setFirstColumnSpanned(true);
    made->setExpanded(true);
    return made;
}

} // namespace

KeyList::KeyList(const ActionRegistry& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    parts::resizeOnScreen(*this, {680, 640});
    auto* column = new QVBoxLayout(this);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Narrow the list: a command or a key"));
    m_filter->setAccessibleName(tr("Narrow the list"));
    m_filter->setClearButtonEnabled(true);
    column->addWidget(m_filter);
    m_list = new QTreeWidget;
    m_list->setHeaderLabels({tr("Command"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setWordWrap(true);
    m_list->setAccessibleName(tr("Keys"));
    column->addWidget(m_list);
    section(m_list, tr("In the chart")); // first: they are what one asks for with `?`
    addPointer();
    fill(actions);
    m_list->expandAll();
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(0, 320);
    connect(m_filter, &QLineEdit::textChanged, this, &KeyList::narrow);
    m_filter->setFocus();
}

void KeyList::fill(const ActionRegistry& actions) {
    for (const QAction* action : actions.actions()) {
        if (action->shortcut().isEmpty()) continue;
        const bool chart = ActionRegistry::idOf(action).startsWith(QStringLiteral("chart."));
        const QString title = actions.menuTitle(action);
        const QString menu = chart ? tr("In the chart") : title.isEmpty() ? tr("Others") : title;
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        keys.removeDuplicates(); // both Enter keys have one name in some languages
        new QTreeWidgetItem(section(m_list, menu), {ActionRegistry::text(action), keys.join(kBetweenKeys)});
    }
}

void KeyList::addPointer() {
    auto* chart = section(m_list, tr("In the chart"));
    const std::pair<QString, QString> moves[] = {{tr("Earlier, later"), keys({"A", "D"})},
                                                 {tr("Lane above, below"), keys({"Up", "Down"})},
                                                 {tr("A page of lanes"), keys({"PgUp", "PgDown"})},
                                                 {tr("Start, end of the run"), keys({"Home", "End"})},
                                                 {tr("Forget selection, range and measure"), keys({"Esc"})}};
    for (const auto& [what, how] : moves)
        new QTreeWidgetItem(chart, {what, how});
    auto* pointer = section(m_list, tr("With the mouse in the chart"));
    const std::pair<QString, QString> gestures[] = {
        {tr("Zoom where the pointer is"), tr("wheel, or pinch on a touchpad")},
        {tr("Earlier, later"), tr("Shift and wheel, two fingers, or drag")},
        {tr("Taller, lower lanes"), tr("Alt and wheel")},
        {tr("Scroll the lanes"), tr("wheel over the names")},
        {tr("Move the playhead"), tr("click or drag in the ruler")},
        {tr("Select a span and go to its line"), tr("click")},
        {tr("Zoom to a span"), tr("double-click")},
        {tr("Select a range: statistics, loop"), tr("Shift and drag")},
        {tr("Measure between two points"), tr("Ctrl and drag")},
        {tr("Fold a group"), tr("click its arrow, or double-click")},
        {tr("Width of the names"), tr("drag their edge")},
        {tr("Pan, zoom, see all"), tr("drag, drag an edge, double-click in the overview")}};
    for (const auto& [what, how] : gestures)
        new QTreeWidgetItem(pointer, {what, how});
}

void KeyList::narrow(const QString& text) {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto* group = m_list->topLevelItem(i);
        int shown = 0;
        for (int k = 0; k < group->childCount(); ++k) {
            auto* row = group->child(k);
            const bool fits = row->text(0).contains(text, Qt::CaseInsensitive) ||
                              row->text(1).contains(text, Qt::CaseInsensitive);
            row->setHidden(!fits);
            shown += fits;
        }
        group->setHidden(shown == 0);
    }
}

} // namespace coroscope::window
