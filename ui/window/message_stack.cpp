#include "ui/window/message_stack.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace coroscope::window {

namespace {

QStyle::StandardPixmap iconOf(MessageStack::Kind kind) {
    switch (kind) {
    case MessageStack::Kind::Information:
        return QStyle::SP_MessageBoxInformation;
    case MessageStack::Kind::Warning:
        return QStyle::SP_MessageBoxWarning;
    case MessageStack::Kind::Error:
        break;
    }
    return QStyle::SP_MessageBoxCritical;
}

} // namespace

MessageStack::MessageStack(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    hide();
}

void MessageStack::post(const QString& id, Kind kind, const QString& text, const QList<Choice>& choices,
                        std::function<void()> closed) {
    clear(id);
    auto* bar = new QFrame;
    bar->setFrameShape(QFrame::StyledPanel);
    bar->setBackgroundRole(QPalette::ToolTipBase);
    bar->setForegroundRole(QPalette::ToolTipText);
    bar->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(8, 6, 6, 6);
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    auto* icon = new QLabel;
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    icon->setPixmap(style()->standardIcon(iconOf(kind)).pixmap(side));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto* label = new QLabel(text);
    label->setObjectName(QStringLiteral("text"));
    label->setForegroundRole(QPalette::ToolTipText);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->setMinimumWidth(80);
    row->addWidget(label, 1);
    auto* close = new QToolButton;
    close->setAutoRaise(true);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, [this, id, closed = std::move(closed)] {
        clear(id);
        if (closed) closed();
    });
    if (!choices.isEmpty()) {
        auto* buttons = new QHBoxLayout;
        buttons->addStretch(1);
        for (const auto& choice : choices) {
            auto* button = new QPushButton(choice.text);
            buttons->addWidget(button);
            connect(button, &QPushButton::clicked, this, [this, id, chosen = choice.chosen] {
                clear(id);
                if (chosen) chosen();
            });
        }
        column->addLayout(buttons);
    }
    bar->setAccessibleName(text);
    m_bars.insert(id, bar);
    m_layout->addWidget(bar);
    show();
    QAccessibleEvent event(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageStack::clear(const QString& id) {
    auto* bar = m_bars.take(id);
    if (!bar) return;
    bar->hide();
    bar->deleteLater(); // perhaps one of its own buttons is at work
    if (m_bars.isEmpty()) hide();
}

QString MessageStack::text(const QString& id) const {
    auto* bar = m_bars.value(id);
    return bar ? bar->findChild<QLabel*>(QStringLiteral("text"))->text() : QString();
}

} // namespace coroscope::window
