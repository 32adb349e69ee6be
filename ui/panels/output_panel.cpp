#include "ui/panels/output_panel.h"

#include <algorithm>
#include <QFontDatabase>
#include <QScrollBar>
#include <QTextCursor>
#include <QTimer>

namespace coroscope::panels {

namespace {
constexpr std::size_t kMostAtOnce = 4000; ///< marks; the editor takes some ten milliseconds for them
}

OutputPanel::OutputPanel(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Output of the script"));
    setPlaceholderText(tr("What the script prints appears here"));
}

void OutputPanel::setStore(std::shared_ptr<const trace::Store> store) {
    m_store = std::move(store);
    m_lengths.clear();
    m_wanted = 0;
    clear();
}

void OutputPanel::setNow(trace::Instant now) {
    if (!m_store) return;
    std::size_t count = m_store->firstMark(now);
    while (count < m_store->markCount() && m_store->mark(count).at <= now)
        ++count;
    m_wanted = count;
    if (count < m_lengths.size()) {
        QTextCursor cursor(document());
        cursor.setPosition(m_lengths[count]);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        m_lengths.resize(count);
    } else if (!m_growing) {
        grow();
    }
}

void OutputPanel::grow() {
    m_growing = false;
    if (m_lengths.size() >= m_wanted) return;
    append(m_lengths.size(), std::min(m_wanted, m_lengths.size() + kMostAtOnce));
    if (m_lengths.size() == m_wanted) return;
    m_growing = true;
    QTimer::singleShot(0, this, &OutputPanel::grow);
}

void OutputPanel::append(std::size_t from, std::size_t to) {
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    QTextCharFormat plain, error;
    error.setForeground(m_errorColor);
    for (std::size_t i = from; i < to; ++i) {
        m_lengths.push_back(cursor.position());
        const auto mark = m_store->mark(i);
        if (mark.kind == MarkKind::Exception) continue; // its traceback is printed, too
        cursor.insertText(QString::fromStdString(mark.text),
                          mark.kind == MarkKind::ErrorOutput ? error : plain);
    }
    cursor.endEditBlock();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

} // namespace coroscope::panels
