#pragma once

#include "ui/editor/editor_colors.h"

#include <Qsci/qscilexerpython.h>

namespace coroscope::editor {

/// Python 3.11's colours; knows `async`, `await`, `match` and soft keywords, and what asyncio programs use.
class PythonLexer : public QsciLexerPython {
    Q_OBJECT
public:
    explicit PythonLexer(QObject* parent);
    const char* keywords(int set) const override;
    void apply(const EditorColors& colors, const QFont& font);
};

} // namespace coroscope::editor
