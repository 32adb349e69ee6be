#include "ui/editor/python_lexer.h"

#include <QFontInfo>

namespace coroscope::editor {

PythonLexer::PythonLexer(QObject* parent) : QsciLexerPython(parent) {
    setFoldComments(true);
    setFoldQuotes(true);
    setFoldCompact(false);
    setHighlightSubidentifiers(false);
}

const char* PythonLexer::keywords(int set) const {
    if (set == 1)
        return "False None True and as assert async await break case class continue def del elif else except "
               "finally for from global if import in is lambda match nonlocal not or pass raise return try "
               "while "
               "with yield";
    return nullptr;
}

void PythonLexer::apply(const EditorColors& colors, const QFont& font) {
    setDefaultPaper(colors.paper);
    setDefaultColor(colors.text);
    setDefaultFont(font);
    setPaper(colors.paper);
    setColor(colors.text);
    setFont(font);
    // By the name that the font really has: a name such as "Monospace" would be looked up anew for each
    // style, which takes a millisecond.
    QFont bold = font;
    bold.setFamily(QFontInfo(font).family());
    QFont italic = bold;
    bold.setBold(true);
    italic.setItalic(true);
    for (int style : {Comment, CommentBlock}) {
        setColor(colors.comment, style);
        setFont(italic, style);
    }
    for (int style : {DoubleQuotedString, SingleQuotedString, TripleSingleQuotedString,
                      TripleDoubleQuotedString, DoubleQuotedFString, SingleQuotedFString,
                      TripleSingleQuotedFString, TripleDoubleQuotedFString, UnclosedString}) {
        setColor(colors.string, style);
        setPaper(colors.paper, style);
        setFont(font, style);
    }
    setEolFill(false, UnclosedString);
    setColor(colors.keyword, Keyword);
    setFont(bold, Keyword);
    setColor(colors.number, Number);
    setColor(colors.definition, ClassName);
    setFont(bold, ClassName);
    setColor(colors.definition, FunctionMethodName);
    setFont(bold, FunctionMethodName);
    setColor(colors.decorator, Decorator);
    setColor(colors.op, Operator);
}

} // namespace coroscope::editor
