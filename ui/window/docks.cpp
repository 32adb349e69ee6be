#include "ui/window/docks.h"

#include "ui/parts/tab_order.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QMainWindow>
#include <QTreeWidget>

namespace coroscope::window {

Docks::Docks(QMainWindow* window) : QObject(window), m_window(window) {
    // The Tab key also reaches docks that lie behind others: whoever has the focus must be seen.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (auto* dock : m_order) {
            if (!now || !dock->isAncestorOf(now)) continue;
            if (dock->visibleRegion().isEmpty()) dock->raise();
            fill(dock);
        }
    });
}

QDockWidget* Docks::add(const QString& id, const QString& title, std::function<QWidget*()> make) {
    auto* dock = new QDockWidget(title, m_window);
    dock->setObjectName(id);
    auto* empty = new QWidget;
    empty->setFocusPolicy(Qt::TabFocus);
    dock->setWidget(empty);
    m_order.append(dock);
    m_docks.insert(id, dock);
    m_makers.insert(dock, std::move(make));
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock](bool visible) {
        if (visible && !m_held) fill(dock);
    });
    // Who asks for a panel wants to see it: one that lies behind another comes to the front, and does not go.
    auto* toggle = dock->toggleViewAction();
    connect(toggle, &QAction::toggled, this,
            [this, dock](bool on) { m_wasBehind = !on && dock->visibleRegion().isEmpty(); });
    connect(toggle, &QAction::triggered, this, [this, id](bool on) {
        if (on || m_wasBehind) raise(id);
    });
    return dock;
}

void Docks::arrange(int height, QWidget* before) {
    for (auto* dock : m_order) {
        m_window->addDockWidget(Qt::BottomDockWidgetArea, dock);
        if (dock != m_order.first()) m_window->tabifyDockWidget(m_order.first(), dock);
    }
    for (auto* dock : m_order) {
        parts::followInTabOrder(before, dock->widget());
        before = dock->widget();
    }
    m_order.first()->raise();
    m_window->resizeDocks({m_order.first()}, {height}, Qt::Vertical);
}

void Docks::hold(bool on) {
    m_held = on;
    if (on) return;
    for (auto* dock : m_order)
        if (!dock->visibleRegion().isEmpty()) fill(dock);
}

void Docks::fill(QDockWidget* dock) {
    const auto make = m_makers.take(dock);
    if (!make) return;
    QWidget* empty = dock->widget();
    QWidget* content = make();
    const bool focused = empty->hasFocus();
    empty->clearFocus(); // else it would pass on to the next dock when this is hidden
    dock->setWidget(content);
    content->show(); // at once: it may be about to get the focus
    parts::followInTabOrder(empty, content);
    if (focused) parts::firstTabStop(content)->setFocus(Qt::TabFocusReason);
    empty->deleteLater();
}

void Docks::raise(const QString& id) {
    auto* wanted = dock(id);
    if (!wanted) return;
    wanted->show();
    wanted->raise();
    fill(wanted);
}

void Docks::raiseNext() {
    QList<QDockWidget*> shown;
    qsizetype front = -1;
    for (auto* dock : m_order) {
        if (!dock->toggleViewAction()->isChecked()) continue;
        if (!dock->visibleRegion().isEmpty()) front = shown.size();
        shown.append(dock);
    }
    if (shown.isEmpty()) return;
    auto* next = shown[(front + 1) % shown.size()];
    next->raise();
    fill(next);
    next->widget()->setFocus();
}

QTreeWidget* Docks::makeList(const QString& name, const QStringList& headers) {
    auto* list = new QTreeWidget;
    list->setHeaderLabels(headers);
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    list->setUniformRowHeights(true);
    list->setAccessibleName(name);
    list->header()->setStretchLastSection(true);
    return list;
}

} // namespace coroscope::window
