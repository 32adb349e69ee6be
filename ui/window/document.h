#pragma once

#include "core/trace/store.h"
#include "ui/editor/code_editor.h"
#include "ui/editor/text_file.h"
#include "ui/window/message_stack.h"

#include <QUuid>

namespace coroscope::window {

/// One script in a tab: its editor, where it lies on disk, and what there is to say about it.
class Document : public QWidget {
    Q_OBJECT
public:
    explicit Document(QWidget* parent = nullptr);

    editor::CodeEditor* editor() const { return m_editor; }
    MessageStack* messages() const { return m_messages; }
    const QUuid& id() const { return m_id; } ///< of its recovery copies

    QString path() const { return m_path; }       ///< empty: not on disk
    QString example() const { return m_example; } ///< whose text it began with; empty when it has a path
    QString name() const;                         ///< for people: the file's, the example's title, "Untitled"
    QString fileName() const { return fileNameOf(m_path, m_example); } ///< as tracebacks call the script
    static QString fileNameOf(const QString& path, const QString& example);
    bool isModified() const { return m_unsaved || m_editor->isModified(); }
    /// An example or a new script in which nothing was typed: another one may take its place.
    bool isDisposable() const { return m_path.isEmpty() && !isModified(); }

    /// A file's content; the cursor and the history of changes stay when it is read again.
    void setFile(const editor::TextFile& file, const QString& path);
    void setExample(const QString& name, const QString& title, const QString& text);
    static QString untitledName(int number);
    void setUntitled(int number, const QString& text);
    /// Unsaved work of an earlier session: counts as modified.
    void setRecovered(const QString& text);
    void setSavedAs(const QString& path, const editor::TextFile& written);
    /// What saving would write now.
    editor::TextFile content() const;

    /// Compares with the text on disk as far as we know it: tells a change by others from our own saving.
    bool differsFromDisk(const editor::TextFile& other) const;
    void markUnsaved(); ///< what lies on disk is not this text any more

    /// Where its playhead stood when another tab came to the front.
    trace::Instant playhead;

signals:
    void nameChanged();    ///< name() or isModified()
    void scriptReplaced(); ///< another script than before is in this tab

private:
    void replaceText(const QString& text);
    void replaced();

    QUuid m_id = QUuid::createUuid();
    editor::CodeEditor* m_editor;
    MessageStack* m_messages;
    QString m_path;
    QString m_example;
    QString m_title;
    editor::TextFile m_disk;
    bool m_unsaved = false; ///< though the editor saw no change: recovered, or gone from the disk
};

} // namespace coroscope::window
