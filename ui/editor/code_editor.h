#pragma once

#include "core/session/session.h"
#include "ui/editor/editor_colors.h"

#include <Qsci/qsciscintilla.h>

#include <utility>
#include <vector>

class QsciLexerPython;

namespace coroscope::editor {

/// A message at a place of the script: an error, a refused construct or a finding. Lines from 1, columns from
/// 0 in code points, the end exclusive (endLine 0: the whole line).
struct Note {
    session::Severity severity = session::Severity::Error;
    int line = 1;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;
    QString message;
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

    void setColors(const EditorColors& colors);
    void setCodeFont(const QFont& font);

    void setErrors(std::vector<Note> notes);   ///< of the text as it is
    void setFindings(std::vector<Note> notes); ///< of the run that is shown
    void setExecution(std::vector<ExecutionLine> lines);
    /// Lights up one line: the one whose spans are selected in the chart. 0: none.
    void setLitLine(int line);

    int currentLine() const; ///< from 1
    void goToLine(int line, int column = 0);
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
    void currentLineChanged(int line);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

signals:
    void filesDropped(const QStringList& paths);
    void contextMenuWanted(const QPoint& globalPos);

private:
    void setUpMargins();
    void setUpMarks();
    void showNotes();
    void showTip(int position, int x, int y);
    QString tipFor(int line) const;
    void fitLineNumbers();
    void rememberNames();

    QsciLexerPython* m_lexer;
    EditorColors m_colors;
    QFont m_font;
    std::vector<Note> m_errors;
    std::vector<Note> m_findings;
    std::vector<ExecutionLine> m_execution;
    int m_litLine = 0;
    int m_lastLine = 0;
};

} // namespace coroscope::editor
