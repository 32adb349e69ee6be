#include "ui/parts/tab_order.h"

#include <QList>
#include <QWidget>

namespace coroscope::parts {

namespace {

/// In their order.
QList<QWidget*> tabStops(QWidget* content) {
    QList<QWidget*> stops;
    QWidget* widget = content;
    do {
        const bool inside = widget == content || content->isAncestorOf(widget);
        if (inside && widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy()) stops << widget;
        widget = widget->nextInFocusChain();
    } while (widget && widget != content);
    return stops;
}

} // namespace

void followInTabOrder(QWidget* before, QWidget* content) {
    if (const auto stops = tabStops(before); !stops.isEmpty()) before = stops.last();
    for (QWidget* widget : tabStops(content)) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
}

QWidget* firstTabStop(QWidget* content) {
    for (QWidget* widget : tabStops(content))
        if (widget == content || widget->isVisibleTo(content)) return widget;
    return content;
}

} // namespace coroscope::parts
