#pragma once

#include "core/session/session.h"
#include "ui/editor/editor_colors.h"

#include <Qsci/qsciscintilla.h>

#include <memory>
#include <utility>
#include <vector>

class QsciLexerPython;
class QPainter;

namespace coroscope::editor {

class Completion;
class PythonLexer;

/// A message at a place of the script: an error, a refused construct or a finding. Lines from 1, columns from
/// 0 in code points, the end exclusive (endLine 0: the whole line).
struct Note {
    session::Severity severity = session::Severity::Error;
    int line = 1;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;
    QString message;
    QString brief; ///< what is written behind the line; empty: the message
};

/// How typing goes, as the preferences say.
struct EditorOptions {
    bool completion = true;
    bool callTips = true;
    bool closeBrackets = true;
    bool wrapLines = false;
    bool showSpaces = false;
    int tabWidth = 4;
};

/// Where a lane stands at the playhead.
struct ExecutionLine {
    int line = 0;
    bool control = false; ///< has control; else it waits or is ready
    bool blocked = false; ///< has control and blocks the thread
    QString who;          ///< for the tooltip
};

/// The script's text: Python colours, folding, completion, and marks for what the run says about each line.
class CodeEditor : public QsciScintilla {
    Q_OBJECT
public:
    explicit CodeEditor(QWidget* parent = nullptr);
    ~CodeEditor() override;

    void setColors(const EditorColors& colors);
    void setCodeFont(const QFont& font);
    void setOptions(const EditorOptions& options);
    /// Keys that belong to the window: Scintilla, which has commands on most, lets them through.
    void releaseKeys(const QList<QKeySequence>& keys);

    void setErrors(std::vector<Note> notes);   ///< of the text as it is
    void setFindings(std::vector<Note> notes); ///< of the run that is shown
    void setExecution(std::vector<ExecutionLine> lines);
    /// Lights up one line: the one whose spans are selected in the chart. 0: none.
    void setLitLine(int line);

    Completion* completion() const { return m_completion.get(); }
    QStringList notesAt(int line) const; ///< the messages at a line, as the tooltip has them

    int zoomLevel() const; ///< points added to the size of the font

    int currentLine() const; ///< from 1
    void goToLine(int line, int column = 0);
    void goToNote(int direction); ///< the next line with a message (-1: the one before), round the end
    void goToDefinition();        ///< of the function or class whose name the cursor is in
    void toggleComment();
    void selectNextOccurrence();   ///< one more cursor at the next place where the selected text stands
    void selectAllOccurrences();   ///< a cursor at each of them
    void addCursor(int direction); ///< one more, above (-1) or below (+1) the outermost one
    void toggleFold();             ///< of the block that the cursor is in
    void setAllFolded(bool folded);
    void complete(); ///< offers names for the letters before the cursor
    void duplicateLines();
    void moveLines(int direction);
    QString selectedOrWord() const;

    /// Places in bytes of the text in UTF-8.
    void setMatches(const std::vector<std::pair<long, long>>& places); ///< marks what a search found
    std::pair<long, long> selectedBytes() const;
    void selectBytes(long from, long to); ///< and shows it
    void replaceBytes(long from, long to, const QString& text);

signals:
    void zoomChanged(int level);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

signals:
    void filesDropped(const QStringList& paths);
    void contextMenuWanted(const QPoint& globalPos);

private:
    PythonLexer& lexer();
    /// A note that is shown: its mark moves with the line that it was set on.
    struct ShownNote {
        int handle;
        session::Severity severity;
        QString brief;
        QString message;
    };
    void setUpMargins();
    void setUpMarks();
    void showNotes();
    void showNote(const Note& note, int last);
    void showTip(int position, int x, int y);
    QString tipFor(int line) const;
    int lineOfMark(int handle) const;
    QColor colorOf(session::Severity severity) const;
    QRectF lineBox(int line) const; ///< in the viewport
    void paintStands(QPainter& painter);
    void paintNotes(QPainter& painter);
    int firstVisibleDocumentLine() const;
    int lastVisibleDocumentLine() const;
    void fitLineNumbers();
    bool inTextOrComment(long position) const;
    QChar characterAt(long position) const; ///< a letter for everything that is not ASCII
    void leaveListUnlessChosen(QKeyEvent* event);
    bool typeInPairs(QKeyEvent* event);
    void surroundSelection(QChar open, QChar close);
    void indentAfterColon();

    QsciLexerPython* m_lexer;
    std::unique_ptr<Completion> m_completion;
    EditorColors m_colors;
    EditorOptions m_options;
    QFont m_font;
    std::vector<Note> m_errors;
    std::vector<Note> m_findings;
    std::vector<ShownNote> m_shownNotes;
    std::vector<ExecutionLine> m_execution;
    int m_litLine = 0;
    bool m_choseInList = false; ///< of names that are offered
};

} // namespace coroscope::editor
