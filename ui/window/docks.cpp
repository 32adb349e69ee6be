#include "ui/window/docks.h"

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
        for (auto* dock : m_order)
            if (now && dock->isAncestorOf(now) && dock->visibleRegion().isEmpty()) dock->raise();
    });
}

QDockWidget* Docks::add(const QString& id, const QString& title, QWidget* content) {
    auto* dock = new QDockWidget(title, m_window);
    dock->setObjectName(id);
    dock->setWidget(content);
    m_window->addDockWidget(Qt::BottomDockWidgetArea, dock);
    if (!m_order.isEmpty()) m_window->tabifyDockWidget(m_order.first(), dock);
    m_order.append(dock);
    m_docks.insert(id, dock);
    return dock;
}

void Docks::raise(const QString& id) {
    auto* wanted = dock(id);
    if (!wanted) return;
    wanted->show();
    wanted->raise();
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
