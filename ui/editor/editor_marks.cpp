// What the run says about lines: signs in the margins, lines under words, messages behind the text.

#include "ui/editor/editor_marks.h"

#include "ui/editor/code_editor.h"

#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <map>

namespace coroscope::editor {

namespace {

/// Told apart by shape, for those who cannot tell the colours.
void drawNoteSign(QPainter& painter, const QRectF& box, session::Severity severity, const QColor& color,
                  const QColor& paper) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    QPainterPath shape;
    if (severity == session::Severity::Error) {
        shape.addEllipse(box);
    } else if (severity == session::Severity::Warning) {
        shape.moveTo(box.center().x(), box.top());
        shape.lineTo(box.bottomRight());
        shape.lineTo(box.bottomLeft());
        shape.closeSubpath();
    } else {
        shape.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    painter.drawPath(shape);
    painter.setPen(QPen(paper, std::max(1.4, box.width() / 7), Qt::SolidLine, Qt::RoundCap));
    const QPointF c = box.center();
    const double r = box.width() * 0.2;
    if (severity == session::Severity::Error) {
        painter.drawLine(c + QPointF(-r, -r), c + QPointF(r, r));
        painter.drawLine(c + QPointF(-r, r), c + QPointF(r, -r));
    } else {
        const double down = severity == session::Severity::Warning ? r * 0.6 : 0;
        painter.drawLine(c + QPointF(0, -r * 0.9 + down), c + QPointF(0, r * 0.5 + down));
        painter.drawPoint(c + QPointF(0, r * 1.4 + down));
    }
}

} // namespace

void CodeEditor::setUpMarks() {
    for (int mark : {kErrorMark, kWarningMark, kNoteMark, kControlArrow, kTaskDot})
        markerDefine(Invisible, mark);
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
    m_shownNotes.clear();
    for (const auto* notes : {&m_errors, &m_findings})
        for (const auto& note : *notes)
            showNote(note, last);
    viewport()->update();
}

void CodeEditor::showNote(const Note& note, int last) {
    const int line = std::clamp(note.line - 1, 0, last);
    const int kind = static_cast<int>(note.severity);
    m_shownNotes.push_back({markerAdd(line, kErrorMark + kind), note.severity,
                            note.brief.isEmpty() ? note.message : note.brief, note.message});
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
    if (toLine == line && toColumn <= fromColumn) { // a place rather than a stretch: it must still be seen
        toColumn = fromColumn + 1;
        if (fromColumn >= text(line).trimmed().size() && fromColumn > 0) --fromColumn;
    }
    fillIndicatorRange(line, fromColumn, toLine, toColumn, kErrorIndicator + kind);
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
    viewport()->update();
}

void CodeEditor::setLitLine(int line) {
    markerDeleteAll(kSpanLine);
    m_litLine = line;
    if (line <= 0 || line > lines()) return;
    markerAdd(line - 1, kSpanLine);
    ensureLineVisible(line - 1);
}

QStringList CodeEditor::notesAt(int line) const {
    QStringList messages;
    for (const auto& note : m_shownNotes)
        if (lineOfMark(note.handle) == line - 1) messages << note.message;
    return messages;
}

int CodeEditor::lineOfMark(int handle) const {
    return static_cast<int>(SendScintilla(SCI_MARKERLINEFROMHANDLE, handle));
}

QString CodeEditor::tipFor(int line) const {
    QStringList parts = notesAt(line);
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

QColor CodeEditor::colorOf(session::Severity severity) const {
    return severity == session::Severity::Error     ? m_colors.error
           : severity == session::Severity::Warning ? m_colors.warning
                                                    : m_colors.note;
}

QRectF CodeEditor::lineBox(int line) const {
    const long start = SendScintilla(SCI_POSITIONFROMLINE, line);
    const double y = static_cast<double>(SendScintilla(SCI_POINTYFROMPOSITION, 0L, start));
    const double height = static_cast<double>(SendScintilla(SCI_TEXTHEIGHT, line));
    return {0, y, static_cast<double>(viewport()->width()), height};
}

void CodeEditor::paintEvent(QPaintEvent* event) {
    QsciScintilla::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintStands(painter);
    paintNotes(painter);
}

void CodeEditor::paintStands(QPainter& painter) {
    const double left = marginWidth(kNumbers) + marginWidth(kNotes);
    const int first = firstVisibleDocumentLine(), last = lastVisibleDocumentLine();
    painter.setPen(Qt::NoPen);
    for (const auto& at : m_execution) {
        const int line = at.line - 1;
        if (line < first || line > last || !SendScintilla(SCI_GETLINEVISIBLE, line)) continue;
        const QRectF box = lineBox(line);
        const QPointF c(left + marginWidth(kStands) / 2.0, box.center().y());
        if (at.control) {
            painter.setBrush(at.blocked ? m_colors.error : m_colors.note);
            const double r = std::min(5.0, box.height() / 3);
            painter.drawPolygon(QPolygonF({c + QPointF(-r, -r), c + QPointF(r, 0), c + QPointF(-r, r)}));
        } else {
            painter.setBrush(m_colors.foldMark);
            painter.drawEllipse(c, 2.5, 2.5);
        }
    }
}

void CodeEditor::paintNotes(QPainter& painter) {
    const int first = firstVisibleDocumentLine(), last = lastVisibleDocumentLine();
    const double margin = marginWidth(kNumbers),
                 textLeft = margin + marginWidth(kNotes) + marginWidth(kStands) + marginWidth(kFolds);
    QFont font = m_font;
    font.setItalic(true);
    std::map<int, std::pair<session::Severity, QStringList>>
        at; // a sign for each line: of the worst, which comes first
    for (const auto& note : m_shownNotes) {
        const int line = lineOfMark(note.handle);
        if (line < first || line > last || !SendScintilla(SCI_GETLINEVISIBLE, line)) continue;
        auto& [severity, words] = at.try_emplace(line, note.severity, QStringList()).first->second;
        if (!words.contains(note.brief)) words << note.brief;
    }
    painter.setFont(font);
    for (const auto& [line, what] : at) {
        const QColor color = colorOf(what.first);
        const QRectF box = lineBox(line);
        const double side = std::min(12.0, box.height() - 2);
        const QRectF sign(margin + (marginWidth(kNotes) - side) / 2, box.center().y() - side / 2, side, side);
        drawNoteSign(painter, sign, what.first, color, m_colors.marginPaper);
        const long end = SendScintilla(SCI_GETLINEENDPOSITION, line);
        const double x = static_cast<double>(SendScintilla(SCI_POINTXFROMPOSITION, 0L, end)) +
                         3 * painter.fontMetrics().averageCharWidth();
        const double room = viewport()->width() - x - 4;
        constexpr double kLeast = 90; // less than this says nothing
        if (x < textLeft || room < kLeast) continue;
        painter.setPen(color);
        painter.drawText(QRectF(x, box.top(), room, box.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(what.second.join(u" \u00b7 "_qs), Qt::ElideRight,
                                                          static_cast<int>(room)));
    }
}

int CodeEditor::firstVisibleDocumentLine() const {
    return static_cast<int>(SendScintilla(SCI_DOCLINEFROMVISIBLE, firstVisibleLine()));
}

int CodeEditor::lastVisibleDocumentLine() const {
    const long below = firstVisibleLine() + SendScintilla(SCI_LINESONSCREEN) + 1;
    return static_cast<int>(SendScintilla(SCI_DOCLINEFROMVISIBLE, below));
}

} // namespace coroscope::editor
