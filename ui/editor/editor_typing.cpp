// What happens while typing: indentation after a colon, brackets and quotes in pairs, when names are offered.

#include "ui/editor/code_editor.h"
#include "ui/editor/python_lexer.h"

#include <QKeyEvent>
#include <Qsci/qscicommandset.h>

namespace coroscope::editor {

namespace {

constexpr QStringView kOpening = u"([{\"'";
constexpr QStringView kClosing = u")]}\"'";

bool isQuote(QChar c) {
    return c == u'"' || c == u'\'';
}

} // namespace

bool CodeEditor::inTextOrComment(long position) const {
    if (position < 0) return false;
    // Styles are given when a line is painted: just typed, it may have none yet.
    const long line = SendScintilla(SCI_LINEFROMPOSITION, position);
    SendScintilla(SCI_COLOURISE, static_cast<unsigned long>(SendScintilla(SCI_POSITIONFROMLINE, line)),
                  position + 1);
    switch (SendScintilla(SCI_GETSTYLEAT, position)) {
    case QsciLexerPython::Comment:
    case QsciLexerPython::CommentBlock:
    case QsciLexerPython::DoubleQuotedString:
    case QsciLexerPython::SingleQuotedString:
    case QsciLexerPython::TripleSingleQuotedString:
    case QsciLexerPython::TripleDoubleQuotedString:
    case QsciLexerPython::UnclosedString:
    case QsciLexerPython::DoubleQuotedFString:
    case QsciLexerPython::SingleQuotedFString:
    case QsciLexerPython::TripleSingleQuotedFString:
    case QsciLexerPython::TripleDoubleQuotedFString:
        return true;
    default:
        return false;
    }
}

QChar CodeEditor::characterAt(long position) const {
    const long code = SendScintilla(SCI_GETCHARAT, position);
    return position < 0 || code < 0 || code > 127 ? QChar(u'\u00e4') : QChar(static_cast<char16_t>(code));
}

void CodeEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && SendScintilla(SCI_GETSELECTIONS) > 1) {
        const long caret = SendScintilla(SCI_GETCURRENTPOS);
        SendScintilla(SCI_SETEMPTYSELECTION, static_cast<unsigned long>(caret));
        return;
    }
    leaveListUnlessChosen(event);
    if (!isReadOnly() && m_options.closeBrackets && SendScintilla(SCI_GETSELECTIONS) == 1 &&
        typeInPairs(event))
        return;
    const bool newLine = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
                         event->modifiers() == Qt::NoModifier && !isListActive() &&
                         SendScintilla(SCI_GETSELECTIONS) == 1;
    // Names are of no use inside words for people.
    const long caret = SendScintilla(SCI_GETCURRENTPOS);
    const bool offer = m_options.completion && !inTextOrComment(caret - 1);
    setAutoCompletionSource(offer ? AcsAll : AcsNone);
    QsciScintilla::keyPressEvent(event);
    if (newLine && !isReadOnly()) indentAfterColon();
}

/// Enter takes a name from the list only when one was chosen there: to who types on, it is the end of the
/// line.
void CodeEditor::leaveListUnlessChosen(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isListActive()) {
        m_choseInList = false;
    } else if (enter && !m_choseInList) {
        cancelList();
    } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_PageUp ||
               event->key() == Qt::Key_PageDown) {
        m_choseInList = true;
    }
}

bool CodeEditor::typeInPairs(QKeyEvent* event) {
    const long caret = SendScintilla(SCI_GETCURRENTPOS);
    const QChar next = characterAt(caret), before = caret > 0 ? characterAt(caret - 1) : QChar(u'\n');
    const bool selected = !SendScintilla(SCI_GETSELECTIONEMPTY); // hasSelectedText() lags behind
    if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier && !selected && caret > 0) {
        const auto pair = kOpening.indexOf(before);
        if (pair < 0 || kClosing[pair] != next) return false;
        SendScintilla(SCI_DELETERANGE, static_cast<unsigned long>(caret - 1), 2L);
        return true;
    }
    if (event->text().size() != 1) return false;
    const QChar typed = event->text().front();
    if (!selected && kClosing.contains(typed) && next == typed &&
        (!isQuote(typed) || inTextOrComment(caret - 1))) {
        SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(caret + 1)); // over the one that is there
        return true;
    }
    const auto pair = kOpening.indexOf(typed);
    if (pair < 0) return false;
    if (selected) {
        surroundSelection(typed, kClosing[pair]);
        return true;
    }
    const bool roomBehind =
        next.isSpace() || next.isNull() || kClosing.contains(next) || next == u',' || next == u':';
    if (!roomBehind || (caret > 0 && inTextOrComment(caret - 1))) return false;
    if (isQuote(typed)) { // after a letter it ends or prefixes a text: only the prefixes open one
        const bool prefix =
            QStringView(u"frbuFRBU").contains(before) &&
            !(caret > 1 && (characterAt(caret - 2).isLetterOrNumber() || characterAt(caret - 2) == u'_'));
        if ((before.isLetterOrNumber() && !prefix) || before == typed) return false;
    }
    cancelList();
    const QByteArray both = (QString(typed) + kClosing[pair]).toLatin1();
    beginUndoAction();
    SendScintilla(SCI_ADDTEXT, 2UL, both.constData());
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(caret + 1));
    endUndoAction();
    if (typed == u'(' && m_options.callTips) callTip();
    return true;
}

void CodeEditor::surroundSelection(QChar open, QChar close) {
    const auto [from, to] = selectedBytes();
    beginUndoAction();
    replaceBytes(to, to, close);
    replaceBytes(from, from, open);
    endUndoAction();
    SendScintilla(SCI_SETSELECTION, static_cast<unsigned long>(to + 1), from + 1);
}

void CodeEditor::indentAfterColon() {
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

void CodeEditor::setOptions(const EditorOptions& options) {
    m_options = options;
    setCallTipsStyle(options.callTips ? CallTipsNoContext : CallTipsNone);
    setWrapMode(options.wrapLines ? WrapWord : WrapNone);
    setWhitespaceVisibility(options.showSpaces ? WsVisible : WsInvisible);
    setTabWidth(options.tabWidth);
    setIndentationWidth(options.tabWidth);
}

void CodeEditor::releaseKeys(const QList<QKeySequence>& keys) {
    for (const auto& sequence : keys) {
        const int key = sequence.isEmpty() ? 0 : sequence[0].toCombined();
        while (auto* command = key ? standardCommands()->boundTo(key) : nullptr) {
            if (command->key() == key)
                command->setKey(0);
            else
                command->setAlternateKey(0);
        }
    }
}

void CodeEditor::complete() {
    autoCompleteFromAll();
}

} // namespace coroscope::editor
