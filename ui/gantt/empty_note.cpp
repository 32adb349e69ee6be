#include "ui/gantt/empty_note.h"

#include <QEvent>

namespace coroscope::gantt {

EmptyNote::EmptyNote(QAbstractItemView* list) : QLabel(list->viewport()), m_list(list) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setMargin(12);
    setForegroundRole(QPalette::PlaceholderText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    list->viewport()->installEventFilter(this);
}

void EmptyNote::watch() {
    const QAbstractItemModel* model = m_list->model();
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyNote::follow);
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyNote::follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyNote::follow);
    follow();
}

void EmptyNote::tell(const QString& sentence) {
    setText(sentence);
    follow();
}

bool EmptyNote::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) setGeometry(m_list->viewport()->rect());
    return QLabel::eventFilter(watched, event);
}

void EmptyNote::follow() {
    const bool empty = m_list->model() && m_list->model()->rowCount() == 0;
    setVisible(empty);
    m_list->setAccessibleDescription(empty ? text() : QString());
}

} // namespace coroscope::gantt
