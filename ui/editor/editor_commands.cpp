// What menus and keys do with the text: going, comments, cursors, folding.

#include "ui/editor/code_editor.h"
#include "ui/editor/editor_marks.h"
#include "ui/editor/outline.h"

#include <set>

namespace coroscope::editor {

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

void CodeEditor::goToNote(int direction) {
    std::set<int> places;
    for (const auto& note : m_shownNotes)
        places.insert(lineOfMark(note.handle) + 1);
    places.erase(0); // of marks that went with their lines
    if (places.empty()) return;
    const int here = currentLine();
    auto next = direction > 0 ? places.upper_bound(here) : places.lower_bound(here);
    if (direction > 0 && next == places.end()) next = places.begin();
    if (direction < 0) next = std::prev(next == places.begin() ? places.end() : next);
    goToLine(*next);
}

void CodeEditor::goToDefinition() {
    const QString name = selectedOrWord();
    for (const auto& entry : outlineOf(text())) {
        if (entry.name != name) continue;
        goToLine(entry.line);
        return;
    }
}

void CodeEditor::toggleComment() {
    int fromLine = 0, fromIndex = 0, toLine = 0, toIndex = 0;
    if (!SendScintilla(SCI_GETSELECTIONEMPTY)) {
        const auto [from, to] = selectedBytes();
        lineIndexFromPosition(static_cast<int>(from), &fromLine, &fromIndex);
        lineIndexFromPosition(static_cast<int>(to), &toLine, &toIndex);
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

void CodeEditor::duplicateLines() {
    SendScintilla(SCI_SELECTIONDUPLICATE);
}

void CodeEditor::moveLines(int direction) {
    SendScintilla(direction > 0 ? SCI_MOVESELECTEDLINESDOWN : SCI_MOVESELECTEDLINESUP);
}

QString CodeEditor::selectedOrWord() const {
    if (!SendScintilla(SCI_GETSELECTIONEMPTY)) {
        const auto [from, to] = selectedBytes();
        return text(static_cast<int>(from), static_cast<int>(to)).section(u'\n', 0, 0);
    }
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

} // namespace coroscope::editor
