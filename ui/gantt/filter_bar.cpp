#include "ui/gantt/filter_bar.h"

#include "ui/gantt/describe.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace coroscope::gantt {

FilterBar::FilterBar(ChartWidget* chart, QWidget* parent) : QWidget(parent), m_chart(chart) {
    setObjectName(QStringLiteral("chartFilter"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 2, 6, 2);
    row->setSpacing(4);
    const auto field = [&](const QString& hint) {
        auto* made = new QLineEdit;
        made->setPlaceholderText(hint);
        made->setAccessibleName(hint);
        made->setClearButtonEnabled(true);
        made->setMinimumWidth(fontMetrics().averageCharWidth() * 13);
        made->setMaximumWidth(220);
        connect(made, &QLineEdit::textChanged, this, [this] { apply(); });
        row->addWidget(made, 2);
        return made;
    };
    m_name = field(tr("Name"));
    m_function = field(tr("Function"));
    const auto state = [&](unsigned bit, const QString& text, const QString& hint) {
        auto* made = new QToolButton;
        made->setText(text);
        made->setToolTip(hint);
        made->setCheckable(true);
        connect(made, &QToolButton::toggled, this, [this] { apply(); });
        row->addWidget(made);
        m_states.emplace_back(bit, made);
    };
    for (const SpanState known :
         {SpanState::Running, SpanState::Blocked, SpanState::Ready, SpanState::Waiting})
        state(1u << static_cast<unsigned>(known), stateName(known), tr("Lanes that were in this state"));
    state(LaneFilter::kLate, tr("late"), tr("Lanes that were due and did not get control"));
    m_now = new QToolButton;
    m_now->setText(tr("now"));
    m_now->setToolTip(tr("In one of these states at the playhead, not just at any time"));
    m_now->setCheckable(true);
    connect(m_now, &QToolButton::toggled, this, [this] { apply(); });
    row->addWidget(m_now);
    m_count = new QLabel;
    row->addWidget(m_count, 1);
    auto* done = new QToolButton;
    done->setAutoRaise(true);
    done->setText(QStringLiteral("\u2715"));
    done->setToolTip(tr("Show all lanes (Escape)"));
    done->setAccessibleName(tr("Show all lanes"));
    connect(done, &QToolButton::clicked, this, [this] { emit closed(); });
    row->addWidget(done);
    connect(chart, &ChartWidget::viewChanged, this, &FilterBar::follow);
    hide();
}

void FilterBar::open() {
    show();
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
    follow();
}

void FilterBar::clear() {
    m_chart->setFilter({});
    follow();
}

void FilterBar::apply() {
    if (m_applying) return;
    m_applying = true;
    LaneFilter filter;
    filter.name = m_name->text();
    filter.function = m_function->text();
    for (const auto& [bit, button] : m_states)
        if (button->isChecked()) filter.states |= bit;
    if (m_now->isChecked() && filter.states != 0) filter.at = m_chart->view().playhead;
    m_chart->setFilter(filter);
    m_applying = false;
    follow();
}

void FilterBar::follow() {
    if (m_applying || isHidden()) return;
    m_applying = true;
    const LaneFilter& filter = m_chart->view().filter;
    if (m_name->text() != filter.name) m_name->setText(filter.name);
    if (m_function->text() != filter.function) m_function->setText(filter.function);
    for (const auto& [bit, button] : m_states)
        button->setChecked((filter.states & bit) != 0);
    if (filter.states != 0) m_now->setChecked(filter.at.has_value());
    const auto [shown, all] = m_chart->layout().passed();
    m_count->setText(tr("%1 of %2 lanes").arg(shown).arg(all));
    m_applying = false;
}

void FilterBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        emit closed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
               event->key() == Qt::Key_Down) {
        m_chart->setFocus();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace coroscope::gantt
