#include "ui/editor/code_editor.h"

#include "ui/editor/completion.h"
#include "ui/editor/python_lexer.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QMimeData>
#include <QTimer>
#include <QToolTip>

namespace coroscope::editor {

namespace {

enum Margin { kNumbers = 0, kSymbols = 1, kFolds = 2 };
enum Mark {
    kErrorMark = 0,
    kWarningMark,
    kNoteMark,
    kControlArrow,
    kTaskDot,
    kControlLine,
    kBlockedLine,
    kTaskLine,
    kSpanLine
};
enum Indicator { kErrorIndicator = 8, kWarningIndicator, kNoteIndicator, kMatchIndicator };

} // namespace

CodeEditor::CodeEditor(QWidget* parent)
    : QsciScintilla(parent), m_lexer(new PythonLexer(this)), m_colors(EditorColors::of(EditorTheme::Light)) {
    setUtf8(true);
    setEolMode(EolUnix);
    setLexer(m_lexer);
    setIndentationsUseTabs(false);
    setTabWidth(4);
    setIndentationWidth(4);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setTabIndents(true);
    setIndentationGuides(true);
    setBraceMatching(SloppyBraceMatch);
    setCaretLineVisible(true);
    setCaretWidth(2);
    setScrollWidth(100);
    setScrollWidthTracking(true);
    setWrapMode(WrapNone);
    setAutoCompletionSource(AcsAll);
    setAutoCompletionThreshold(2);
    setAutoCompletionCaseSensitivity(true);
    setAutoCompletionReplaceWord(false);
    setCallTipsStyle(CallTipsNoContext);
    setCallTipsVisible(1);
    SendScintilla(SCI_SETMULTIPLESELECTION, 1);
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, 1);
    SendScintilla(SCI_SETMULTIPASTE, SC_MULTIPASTE_EACH);
    SendScintilla(SCI_SETVIRTUALSPACEOPTIONS, SCVS_RECTANGULARSELECTION);
    SendScintilla(SCI_SETMOUSEDWELLTIME, 350);
    SendScintilla(SCI_SETENDATLASTLINE, 1);
    // The window's own shortcuts must win over Scintilla's: Ctrl+D, Ctrl+L, Ctrl+T and Ctrl+U edit text
    // there.
    for (int key : {'D', 'L', 'T', 'U'})
        SendScintilla(SCI_CLEARCMDKEY, key + (SCMOD_CTRL << 16));
    setAcceptDrops(true);
    setAccessibleName(tr("Script"));
    setAccessibleDescription(tr("The text of the task script, in Python"));

    setUpMargins();
    setUpMarks();
    setCodeFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    auto* completion = new Completion(m_lexer);
    auto* learn = new QTimer(this);
    learn->setSingleShot(true);
    learn->setInterval(800);
    connect(this, &QsciScintilla::textChanged, learn, qOverload<>(&QTimer::start));
    connect(learn, &QTimer::timeout, this, [this, completion] { completion->learn(text()); });
    connect(this, &QsciScintilla::linesChanged, this, &CodeEditor::fitLineNumbers);
    connect(this, &QsciScintilla::cursorPositionChanged, this, [this](int line, int) {
        if (line == m_lastLine) return;
        m_lastLine = line;
        emit currentLineChanged(line + 1);
    });
    connect(this, &QsciScintillaBase::SCN_DWELLSTART, this, &CodeEditor::showTip);
    connect(this, &QsciScintillaBase::SCN_DWELLEND, this, [](int, int, int) { QToolTip::hideText(); });
}

void CodeEditor::setUpMargins() {
    setMarginType(kNumbers, NumberMargin);
    setMarginLineNumbers(kNumbers, true);
    setMarginType(kSymbols, SymbolMargin);
    setMarginWidth(kSymbols, 18);
    setMarginMarkerMask(kSymbols, (1 << kErrorMark) | (1 << kWarningMark) | (1 << kNoteMark) |
                                      (1 << kControlArrow) | (1 << kTaskDot));
    setFolding(PlainFoldStyle, kFolds);
    setMarginWidth(kFolds, 14);
}

void CodeEditor::setUpMarks() {
    markerDefine(RightTriangle, kControlArrow);
    markerDefine(Circle, kErrorMark);
    markerDefine(Circle, kWarningMark);
    markerDefine(Circle, kNoteMark);
    markerDefine(SmallRectangle, kTaskDot);
    for (int mark : {kControlLine, kBlockedLine, kTaskLine, kSpanLine})
        markerDefine(Background, mark);
    indicatorDefine(SquiggleIndicator, kErrorIndicator);
    indicatorDefine(SquiggleIndicator, kWarningIndicator);
    indicatorDefine(DotsIndicator, kNoteIndicator);
    indicatorDefine(StraightBoxIndicator, kMatchIndicator);
    for (int indicator : {kErrorIndicator, kWarningIndicator, kNoteIndicator, kMatchIndicator})
        setIndicatorDrawUnder(true, indicator);
    SendScintilla(SCI_INDICSETALPHA, kMatchIndicator, 110L);
    SendScintilla(SCI_INDICSETOUTLINEALPHA, kMatchIndicator, 255L);
}

void CodeEditor::setColors(const EditorColors& colors) {
    m_colors = colors;
    static_cast<PythonLexer*>(m_lexer)->apply(colors, m_font);
    setPaper(colors.paper);
    setColor(colors.text);
    setCaretForegroundColor(colors.text);
    setCaretLineBackgroundColor(colors.caretLine);
    setSelectionBackgroundColor(colors.selection);
    resetSelectionForegroundColor();
    setMarginsBackgroundColor(colors.marginPaper);
    setMarginsForegroundColor(colors.marginText);
    setFoldMarginColors(colors.marginPaper, colors.marginPaper);
    for (int mark = 25; mark <= 31; ++mark) { // Scintilla's own fold marks
        setMarkerForegroundColor(colors.paper, mark);
        setMarkerBackgroundColor(colors.foldMark, mark);
    }
    setMatchedBraceBackgroundColor(colors.brace);
    setMatchedBraceForegroundColor(colors.text);
    setUnmatchedBraceBackgroundColor(colors.braceBad);
    setUnmatchedBraceForegroundColor(colors.text);
    setIndentationGuidesForegroundColor(colors.guide);
    setIndentationGuidesBackgroundColor(colors.paper);
    setCallTipsBackgroundColor(colors.marginPaper);
    setCallTipsForegroundColor(colors.text);
    setCallTipsHighlightColor(colors.keyword);
    const auto mark = [this](int number, const QColor& color) {
        setMarkerBackgroundColor(color, number);
        setMarkerForegroundColor(color, number);
    };
    mark(kErrorMark, colors.error);
    mark(kWarningMark, colors.warning);
    mark(kNoteMark, colors.note);
    mark(kControlArrow, colors.note);
    mark(kTaskDot, colors.foldMark);
    mark(kControlLine, colors.controlLine);
    mark(kBlockedLine, colors.blockedLine);
    mark(kTaskLine, colors.taskLine);
    mark(kSpanLine, colors.spanLine);
    setIndicatorForegroundColor(colors.error, kErrorIndicator);
    setIndicatorForegroundColor(colors.warning, kWarningIndicator);
    setIndicatorForegroundColor(colors.note, kNoteIndicator);
    setIndicatorForegroundColor(colors.match, kMatchIndicator);
    fitLineNumbers();
}

void CodeEditor::setCodeFont(const QFont& font) {
    m_font = font;
    QsciScintilla::setFont(font);
    setMarginsFont(font);
    setColors(m_colors);
}

void CodeEditor::fitLineNumbers() {
    setMarginWidth(kNumbers, QString(std::max<qsizetype>(3, QString::number(lines()).size() + 1), u'9'));
}

void CodeEditor::setErrors(std::vector<Note> notes) {
    m_errors = std::move(notes);
    showNotes();
}

void CodeEditor::setFindings(std::vector<Note> notes) {
    m_findings = std::move(notes);
    showNotes();
}

void CodeEditor::showNotes() {
    const int last = std::max(0, lines() - 1);
    for (int indicator : {kErrorIndicator, kWarningIndicator, kNoteIndicator})
        clearIndicatorRange(0, 0, last, lineLength(last), indicator);
    for (int mark : {kErrorMark, kWarningMark, kNoteMark})
        markerDeleteAll(mark);
    for (const auto* notes : {&m_findings, &m_errors}) {
        for (const auto& note : *notes) {
            const int line = std::clamp(note.line - 1, 0, last);
            const int kind = static_cast<int>(note.severity);
            markerAdd(line, kErrorMark + kind);
            int fromColumn = note.column, toLine = note.endLine - 1, toColumn = note.endColumn;
            if (note.endLine <= 0) { // the whole line, from its first letter on
                const QString content = text(line);
                fromColumn = 0;
                while (fromColumn < content.size() && content[fromColumn].isSpace())
                    ++fromColumn;
                toLine = line;
                toColumn = static_cast<int>(content.trimmed().size()) + fromColumn;
            }
            toLine = std::clamp(toLine, line, last);
            if (toLine == line &&
                toColumn <= fromColumn) { // a place rather than a stretch: it must still be seen
                toColumn = fromColumn + 1;
                if (fromColumn >= text(line).trimmed().size() && fromColumn > 0) --fromColumn;
            }
            fillIndicatorRange(line, fromColumn, toLine, toColumn, kErrorIndicator + kind);
        }
    }
}

void CodeEditor::setExecution(std::vector<ExecutionLine> lines) {
    for (int mark : {kControlArrow, kTaskDot, kControlLine, kBlockedLine, kTaskLine})
        markerDeleteAll(mark);
    m_execution = std::move(lines);
    for (const auto& at : m_execution) {
        if (at.line <= 0 || at.line > this->lines()) continue;
        if (at.control) {
            markerAdd(at.line - 1, kControlArrow);
            markerAdd(at.line - 1, at.blocked ? kBlockedLine : kControlLine);
        } else {
            markerAdd(at.line - 1, kTaskDot);
            markerAdd(at.line - 1, kTaskLine);
        }
    }
}

void CodeEditor::setLitLine(int line) {
    markerDeleteAll(kSpanLine);
    m_litLine = line;
    if (line <= 0 || line > lines()) return;
    markerAdd(line - 1, kSpanLine);
    ensureLineVisible(line - 1);
}

QString CodeEditor::tipFor(int line) const {
    QStringList parts;
    for (const auto* notes : {&m_errors, &m_findings})
        for (const auto& note : *notes)
            if (note.line == line) parts << note.message;
    QStringList who;
    for (const auto& at : m_execution) {
        if (at.line != line) continue;
        who << (at.blocked   ? tr("%1 blocks the thread here").arg(at.who)
                : at.control ? tr("%1 has control here").arg(at.who)
                             : at.who);
        if (who.size() == 8) break;
    }
    parts << who;
    return parts.join(u'\n');
}

void CodeEditor::showTip(int position, int x, int y) {
    int line = 0, index = 0;
    if (position >= 0)
        lineIndexFromPosition(position, &line, &index);
    else // over a margin
        line = static_cast<int>(
            SendScintilla(SCI_LINEFROMPOSITION,
                          SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(std::max(0, x)),
                                        static_cast<long>(y))));
    const QString tip = tipFor(line + 1);
    if (!tip.isEmpty()) QToolTip::showText(viewport()->mapToGlobal(QPoint(x, y + 12)), tip, viewport());
}

int CodeEditor::currentLine() const {
    int line = 0, index = 0;
    getCursorPosition(&line, &index);
    return line + 1;
}

void CodeEditor::goToLine(int line, int column) {
    line = std::clamp(line, 1, std::max(1, lines()));
    ensureLineVisible(line - 1);
    setCursorPosition(line - 1, column);
    const long first = SendScintilla(SCI_GETFIRSTVISIBLELINE);
    const long shown = SendScintilla(SCI_LINESONSCREEN);
    const long visible = SendScintilla(SCI_VISIBLEFROMDOCLINE, line - 1);
    if (visible < first + 2 || visible > first + shown - 3)
        setFirstVisibleLine(static_cast<int>(std::max(0L, visible - shown / 3)));
}

void CodeEditor::toggleComment() {
    int fromLine = 0, fromIndex = 0, toLine = 0, toIndex = 0;
    if (hasSelectedText()) {
        getSelection(&fromLine, &fromIndex, &toLine, &toIndex);
        if (toIndex == 0 && toLine > fromLine) --toLine;
    } else {
        getCursorPosition(&fromLine, &fromIndex);
        toLine = fromLine;
    }
    bool allCommented = true;
    int indent = -1;
    for (int line = fromLine; line <= toLine; ++line) {
        const QString content = text(line);
        const QString trimmed = content.trimmed();
        if (trimmed.isEmpty()) continue;
        allCommented = allCommented && trimmed.startsWith(u'#');
        int depth = 0;
        while (depth < content.size() && content[depth] == u' ')
            ++depth;
        indent = indent < 0 ? depth : std::min(indent, depth);
    }
    if (indent < 0) return;
    beginUndoAction();
    for (int line = fromLine; line <= toLine; ++line) {
        const QString content = text(line);
        if (content.trimmed().isEmpty()) continue;
        if (!allCommented) {
            insertAt(QStringLiteral("# "), line, indent);
            continue;
        }
        const int hash = static_cast<int>(content.indexOf(u'#'));
        const int width = content.mid(hash + 1, 1) == u" "_qs ? 2 : 1;
        const long start = positionFromLineIndex(line, hash);
        SendScintilla(SCI_DELETERANGE, static_cast<unsigned long>(start), static_cast<long>(width));
    }
    endUndoAction();
}

void CodeEditor::selectNextOccurrence() {
    if (SendScintilla(SCI_GETSELECTIONEMPTY)) {
        int line = 0, index = 0;
        getCursorPosition(&line, &index);
        const long position = positionFromLineIndex(line, index);
        const long start = SendScintilla(SCI_WORDSTARTPOSITION, static_cast<unsigned long>(position), 1L);
        const long end = SendScintilla(SCI_WORDENDPOSITION, static_cast<unsigned long>(position), 1L);
        SendScintilla(SCI_SETSELECTION, static_cast<unsigned long>(end), start);
        return;
    }
    SendScintilla(SCI_SETSEARCHFLAGS, SCFIND_MATCHCASE);
    SendScintilla(SCI_TARGETWHOLEDOCUMENT);
    SendScintilla(SCI_MULTIPLESELECTADDNEXT);
    SendScintilla(SCI_SCROLLCARET);
}

void CodeEditor::selectAllOccurrences() {
    if (SendScintilla(SCI_GETSELECTIONEMPTY)) selectNextOccurrence();
    if (SendScintilla(SCI_GETSELECTIONEMPTY)) return;
    SendScintilla(SCI_SETSEARCHFLAGS, SCFIND_MATCHCASE);
    SendScintilla(SCI_TARGETWHOLEDOCUMENT);
    SendScintilla(SCI_MULTIPLESELECTADDEACH);
}

void CodeEditor::addCursor(int direction) {
    const long count = SendScintilla(SCI_GETSELECTIONS);
    long outermost = SendScintilla(SCI_GETSELECTIONNCARET, 0UL);
    for (long i = 1; i < count; ++i) {
        const long caret = SendScintilla(SCI_GETSELECTIONNCARET, static_cast<unsigned long>(i));
        outermost = direction > 0 ? std::max(outermost, caret) : std::min(outermost, caret);
    }
    const long line = SendScintilla(SCI_LINEFROMPOSITION, outermost) + direction;
    if (line < 0 || line >= lines()) return;
    const long column = SendScintilla(SCI_GETCOLUMN, outermost);
    const long at = SendScintilla(SCI_FINDCOLUMN, static_cast<unsigned long>(line), column);
    SendScintilla(SCI_ADDSELECTION, static_cast<unsigned long>(at), at);
}

void CodeEditor::toggleFold() {
    long line = currentLine() - 1;
    const long level = SendScintilla(SCI_GETFOLDLEVEL, line);
    if (!(level & SC_FOLDLEVELHEADERFLAG)) line = SendScintilla(SCI_GETFOLDPARENT, line);
    if (line >= 0) SendScintilla(SCI_TOGGLEFOLD, line);
}

void CodeEditor::setAllFolded(bool folded) {
    SendScintilla(SCI_FOLDALL, folded ? SC_FOLDACTION_CONTRACT : SC_FOLDACTION_EXPAND);
}

void CodeEditor::complete() {
    autoCompleteFromAll();
}

void CodeEditor::duplicateLines() {
    SendScintilla(SCI_SELECTIONDUPLICATE);
}

void CodeEditor::moveLines(int direction) {
    SendScintilla(direction > 0 ? SCI_MOVESELECTEDLINESDOWN : SCI_MOVESELECTEDLINESUP);
}

QString CodeEditor::selectedOrWord() const {
    if (hasSelectedText()) return selectedText().section(u'\n', 0, 0);
    int line = 0, index = 0;
    getCursorPosition(&line, &index);
    return wordAtLineIndex(line, index);
}

void CodeEditor::setMatches(const std::vector<std::pair<long, long>>& places) {
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<long>(kMatchIndicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
    for (const auto& [from, to] : places)
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(from), to - from);
}

std::pair<long, long> CodeEditor::selectedBytes() const {
    return {SendScintilla(SCI_GETSELECTIONSTART), SendScintilla(SCI_GETSELECTIONEND)};
}

void CodeEditor::selectBytes(long from, long to) {
    const long line = SendScintilla(SCI_LINEFROMPOSITION, from);
    ensureLineVisible(static_cast<int>(line));
    SendScintilla(SCI_SETSELECTION, static_cast<unsigned long>(to), from);
    SendScintilla(SCI_SCROLLRANGE, static_cast<unsigned long>(to), from);
}

void CodeEditor::replaceBytes(long from, long to, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(from), to);
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(bytes.size()), bytes.constData());
}

void CodeEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && SendScintilla(SCI_GETSELECTIONS) > 1) {
        const long caret = SendScintilla(SCI_GETCURRENTPOS);
        SendScintilla(SCI_SETEMPTYSELECTION, static_cast<unsigned long>(caret));
        return;
    }
    const bool newLine = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
                         event->modifiers() == Qt::NoModifier && !isListActive() &&
                         SendScintilla(SCI_GETSELECTIONS) == 1;
    QsciScintilla::keyPressEvent(event);
    if (!newLine) return;
    // After a line that opens a block, one level deeper: Scintilla itself only repeats the indentation.
    int line = 0, index = 0;
    getCursorPosition(&line, &index);
    if (line == 0) return;
    QString before = text(line - 1);
    if (const auto hash = before.indexOf(u'#'); hash >= 0) before.truncate(hash);
    if (!before.trimmed().endsWith(u':')) return;
    const int wanted = indentation(line - 1) + indentationWidth();
    if (indentation(line) >= wanted) return;
    setIndentation(line, wanted);
    setCursorPosition(line, wanted);
}

void CodeEditor::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
    else
        QsciScintilla::dragEnterEvent(event);
}

void CodeEditor::dropEvent(QDropEvent* event) {
    if (!event->mimeData()->hasUrls()) {
        QsciScintilla::dropEvent(event);
        return;
    }
    QStringList paths;
    for (const auto& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    if (!paths.isEmpty()) emit filesDropped(paths);
    event->acceptProposedAction();
}

void CodeEditor::contextMenuEvent(QContextMenuEvent* event) {
    emit contextMenuWanted(event->globalPos());
}

} // namespace coroscope::editor
