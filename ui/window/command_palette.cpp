#include "ui/window/command_palette.h"

#include "ui/gantt/empty_note.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace coroscope::window {

namespace {

constexpr int kHintRole = Qt::UserRole;
constexpr int kMostShown = 200;

/// The text to the left, what goes with it dim to the right.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        QColor color = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        color.setAlphaF(0.75F);
        painter->setPen(color);
        painter->drawText(option.rect.adjusted(8, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(kHintRole).toString());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 6);
    }
};

} // namespace

int fitness(QStringView pattern, QStringView text) {
    int score = 1;
    qsizetype at = 0, last = -2;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace()) continue;
        qsizetype found = -1;
        // The start of a word is worth waiting for, unless the letters simply go on.
        for (qsizetype i = at; i < text.size(); ++i) {
            if (text[i].toCaseFolded() != wanted.toCaseFolded()) continue;
            const bool starts = i == 0 || !text[i - 1].isLetterOrNumber();
            if (found < 0 || starts) found = i;
            if (starts || i == last + 1) break;
        }
        if (found < 0) return 0;
        const bool starts = found == 0 || !text[found - 1].isLetterOrNumber();
        score += found == last + 1 ? 8 : starts ? 6 : 1;
        last = found;
        at = found + 1;
    }
    return score * 100 - static_cast<int>(std::min<qsizetype>(text.size(), 99));
}

CommandPalette::CommandPalette(Source source, const QString& typed, QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_source(std::move(source)),
      m_input(new QLineEdit), m_list(new QListView), m_model(new QStandardItemModel(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Command palette"));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_input);
    column->addWidget(m_list, 1);
    m_input->setPlaceholderText(tr("A command \u2013 or : line, @ function, # example"));
    m_input->setAccessibleName(tr("Command"));
    m_input->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Commands"));
    auto* note = new gantt::EmptyNote(m_list);
    note->watch();
    note->tell(tr("Nothing is called that."));
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    m_input->setText(typed);
    fill();
    const int width = std::min(640, parent->width() - 40);
    resize(width, std::min(420, parent->height() - 80));
    move(parent->mapToGlobal(QPoint((parent->width() - width) / 2, 48)));
    m_input->setFocus();
}

int CommandPalette::count() const {
    return m_model->rowCount();
}

QString CommandPalette::textAt(int row) const {
    return m_model->item(row)->text();
}

void CommandPalette::fill() {
    m_entries = m_source(m_input->text());
    m_model->clear();
    const auto most = std::min<qsizetype>(m_entries.size(), kMostShown);
    for (qsizetype i = 0; i < most; ++i) {
        auto* item = new QStandardItem(m_entries[i].text);
        item->setData(m_entries[i].hint, kHintRole);
        item->setData(m_entries[i].hint, Qt::AccessibleDescriptionRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::choose(int row) {
    if (row < 0 || row >= m_entries.size()) return;
    const auto chosen = m_entries[row].chosen;
    close();
    chosen();
}

void CommandPalette::paintEvent(QPaintEvent*) { // no window manager puts a frame around it
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Dark).lightness() < palette().color(QPalette::Window).lightness()
                       ? palette().color(QPalette::Dark)
                       : palette().color(QPalette::PlaceholderText));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_input || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const int row = m_list->currentIndex().row(), last = m_model->rowCount() - 1;
    const auto go = [this, last](int to) {
        m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, std::max(0, last)), 0));
        return true;
    };
    switch (key->key()) {
    case Qt::Key_Down:
        return go(row == last ? 0 : row + 1);
    case Qt::Key_Up:
        return go(row == 0 ? last : row - 1);
    case Qt::Key_PageDown:
        return go(row + 10);
    case Qt::Key_PageUp:
        return go(row - 10);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        return true;
    default:
        return false;
    }
}

} // namespace coroscope::window
