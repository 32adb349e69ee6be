#include "ui/gantt/search_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace coroscope::gantt {

SearchBar::SearchBar(ChartWidget* chart, QWidget* parent) : QWidget(parent), m_chart(chart) {
    setObjectName(QStringLiteral("chartSearch"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 2, 6, 2);
    m_text = new QLineEdit;
    m_text->setPlaceholderText(tr("Name of a task, thread or function"));
    m_text->setAccessibleName(tr("Search a lane"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(360);
    m_text->installEventFilter(this);
    m_count = new QLabel;
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000 of 00000 ")));
    const auto button = [&](Qt::ArrowType arrow, const QString& text, auto slot) {
        auto* made = new QToolButton;
        made->setArrowType(arrow);
        made->setAutoRaise(true);
        made->setToolTip(text);
        made->setAccessibleName(text);
        connect(made, &QToolButton::clicked, this, slot);
        row->addWidget(made);
    };
    row->addWidget(new QLabel(tr("Search:")));
    row->addWidget(m_text, 1);
    button(Qt::UpArrow, tr("Previous (Shift+Enter)"), [this] { jump(-1); });
    button(Qt::DownArrow, tr("Next (Enter)"), [this] { jump(1); });
    row->addWidget(m_count);
    row->addStretch();
    auto* done = new QToolButton;
    done->setAutoRaise(true);
    done->setText(QStringLiteral("\u2715"));
    done->setToolTip(tr("Close (Escape)"));
    done->setAccessibleName(tr("Close the search"));
    connect(done, &QToolButton::clicked, this, [this] { close(); });
    row->addWidget(done);
    connect(m_text, &QLineEdit::textChanged, this, [this] { jump(0); });
    hide();
}

void SearchBar::open() {
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void SearchBar::close() {
    hide();
    m_chart->setFocus();
}

void SearchBar::jump(int direction) {
    if (m_text->text().isEmpty()) return m_count->clear();
    const ChartWidget::Hit hit = m_chart->search(m_text->text(), direction);
    m_count->setText(hit.count == 0 ? tr("not found") : tr("%1 of %2").arg(hit.number).arg(hit.count));
}

bool SearchBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            jump(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        case Qt::Key_Down:
            jump(1);
            return true;
        case Qt::Key_Up:
            jump(-1);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace coroscope::gantt
