#include "ui/window/document.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace coroscope::window {

Document::Document(QWidget* parent)
    : QWidget(parent), m_editor(new editor::CodeEditor), m_messages(new MessageStack) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_editor, 1);
    setFocusProxy(m_editor);
    connect(m_editor, &QsciScintilla::modificationChanged, this, &Document::nameChanged);
}

QString Document::name() const {
    return m_path.isEmpty() ? m_title : QFileInfo(m_path).fileName();
}

QString Document::fileNameOf(const QString& path, const QString& example) {
    if (!path.isEmpty()) return QFileInfo(path).fileName();
    return (example.isEmpty() ? QStringLiteral("script") : example) + QStringLiteral(".py");
}

void Document::replaceText(const QString& text) {
    if (m_editor->text() == text) return;
    int line = 0, column = 0;
    m_editor->getCursorPosition(&line, &column);
    const int top = m_editor->firstVisibleLine();
    m_editor->selectAll();
    m_editor->replaceSelectedText(text); // unlike setText(), can be undone
    m_editor->setCursorPosition(std::min(line, m_editor->lines() - 1), column);
    m_editor->setFirstVisibleLine(top);
}

void Document::setFile(const editor::TextFile& file, const QString& path) {
    const bool again = path == m_path;
    m_path = path;
    m_example.clear();
    m_disk = file;
    if (again)
        replaceText(file.text);
    else
        m_editor->setText(file.text);
    m_editor->setModified(false);
    m_unsaved = false;
    if (!again) replaced();
    emit nameChanged();
}

void Document::replaced() {
    playhead = {};
    emit scriptReplaced();
}

void Document::setExample(const QString& name, const QString& title, const QString& text) {
    m_path.clear();
    m_example = name;
    m_title = title;
    m_disk = {};
    m_unsaved = false;
    m_editor->setText(text);
    m_editor->setModified(false);
    replaced();
    emit nameChanged();
}

QString Document::untitledName(int number) {
    return number > 1 ? tr("Untitled %1").arg(number) : tr("Untitled");
}

void Document::setUntitled(int number, const QString& text) {
    setExample({}, untitledName(number), text);
}

void Document::setRecovered(const QString& text) {
    replaceText(text);
    markUnsaved();
}

void Document::markUnsaved() {
    m_unsaved = true;
    emit nameChanged();
}

void Document::setSavedAs(const QString& path, const editor::TextFile& written) {
    m_path = path;
    m_example.clear();
    m_disk = written;
    m_unsaved = false;
    // Otherwise it was typed meanwhile: what was written is not what is here.
    if (m_editor->text() == written.text) m_editor->setModified(false);
    emit nameChanged();
}

editor::TextFile Document::content() const {
    editor::TextFile file = m_disk;
    file.text = m_editor->text();
    return file;
}

bool Document::differsFromDisk(const editor::TextFile& other) const {
    return other.text != m_disk.text || other.byteOrderMark != m_disk.byteOrderMark ||
           other.windowsLines != m_disk.windowsLines;
}

} // namespace coroscope::window
