#include "ui/editor/code_editor.h"

#include "ui/editor/completion.h"
#include "ui/editor/editor_marks.h"
#include "ui/editor/python_lexer.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QMimeData>
#include <QTimer>
#include <QToolTip>

namespace coroscope::editor {

CodeEditor::CodeEditor(QWidget* parent)
    : QsciScintilla(parent), m_lexer(new PythonLexer(this)), m_colors(EditorColors::of(EditorTheme::Light)) {
    setUtf8(true);
    setEolMode(EolUnix);
    // The lexer's own fonts, one for nearly each style, would be looked up as soon as anything is measured.
    m_font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    lexer().apply(m_colors, m_font);
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
    setAcceptDrops(true);
    setAccessibleName(tr("Script"));
    setAccessibleDescription(tr("The text of the task script, in Python"));

    setUpMargins();
    setUpMarks();
    setCodeFont(m_font);

    m_completion = std::make_unique<Completion>(m_lexer);
    auto* learn = new QTimer(this);
    learn->setSingleShot(true);
    learn->setInterval(800);
    connect(this, &QsciScintilla::textChanged, learn, qOverload<>(&QTimer::start));
    connect(learn, &QTimer::timeout, this, [this] { m_completion->learn(text()); });
    connect(this, &QsciScintilla::linesChanged, this, &CodeEditor::fitLineNumbers);
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, [this] {
        fitLineNumbers();
        emit zoomChanged(zoomLevel());
    });
    connect(this, &QsciScintillaBase::SCN_DWELLSTART, this, &CodeEditor::showTip);
    connect(this, &QsciScintillaBase::SCN_DWELLEND, this, [](int, int, int) { QToolTip::hideText(); });
}

CodeEditor::~CodeEditor() = default;

PythonLexer& CodeEditor::lexer() {
    return static_cast<PythonLexer&>(*m_lexer);
}

void CodeEditor::setUpMargins() {
    setMarginType(kNumbers, NumberMargin);
    setMarginLineNumbers(kNumbers, true);
    setMarginType(kNotes, SymbolMargin);
    setMarginWidth(kNotes, 16);
    setMarginMarkerMask(kNotes, (1 << kErrorMark) | (1 << kWarningMark) | (1 << kNoteMark));
    setMarginType(kStands, SymbolMargin);
    setMarginWidth(kStands, 13);
    setMarginMarkerMask(kStands, (1 << kControlArrow) | (1 << kTaskDot));
    setFolding(PlainFoldStyle, kFolds);
    setMarginWidth(kFolds, 14);
}

void CodeEditor::setColors(const EditorColors& colors) {
    m_colors = colors;
    lexer().apply(colors, m_font);
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
    setMarkerBackgroundColor(colors.controlLine, kControlLine);
    setMarkerBackgroundColor(colors.blockedLine, kBlockedLine);
    setMarkerBackgroundColor(colors.taskLine, kTaskLine);
    setMarkerBackgroundColor(colors.spanLine, kSpanLine);
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

int CodeEditor::zoomLevel() const {
    return static_cast<int>(SendScintilla(SCI_GETZOOM));
}

void CodeEditor::fitLineNumbers() {
    setMarginWidth(kNumbers, QString(std::max<qsizetype>(3, QString::number(lines()).size() + 1), u'9'));
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
