#pragma once

namespace coroscope::editor {

/// QScintilla's numbers for what CodeEditor puts beside and under its text.
enum Margin { kNumbers = 0, kNotes = 1, kStands = 2, kFolds = 3 };

enum Mark {
    kErrorMark = 0, ///< this and the next four are invisible to Scintilla, which only moves them along with
                    ///< their lines; CodeEditor::paintEvent draws them, sharp at every scale
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

} // namespace coroscope::editor
