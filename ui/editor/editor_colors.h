#pragma once

#include <QColor>

#include <cstdint>

namespace coroscope::editor {

enum class EditorTheme : std::uint8_t { Light, Dark, HighContrast };

/// Every colour of the editor. The contrast of text to paper is at least 4.5, in high contrast at least 7.
struct EditorColors {
    QColor paper, text, comment, keyword, string, number, definition, decorator, op;
    QColor marginPaper, marginText, foldMark;
    QColor caretLine, selection, brace, braceBad, guide;
    QColor error, warning, note, match;
    QColor controlLine; ///< behind the line that has control
    QColor blockedLine; ///< behind it when it blocks the thread
    QColor taskLine;    ///< behind the lines where other tasks stand
    QColor spanLine;    ///< behind the line whose spans are lit up

    static EditorColors of(EditorTheme theme);
};

} // namespace coroscope::editor
