// Tokens, positions and the lexer's own faults. What CPython's tokenize module says of the same text is the
// reference.

#include "core/script/lexer.h"

#include <QTest>

using namespace coroscope::script;

namespace {

std::string kinds(const char* text) {
    const auto source = Source::fromText("t.py", text);
    std::string out;
    for (const Token& token : lex(*source).tokens) {
        if (!out.empty()) out += ' ';
        out += spelling(token.kind);
    }
    return out;
}

std::string faults(const char* text) {
    const auto source = Source::fromText("t.py", text);
    std::string out;
    for (const LexFault& fault : lex(*source).faults)
        out += std::to_string(fault.range.start.line) + ":" + std::to_string(fault.range.start.col) + " " +
               fault.message + "\n";
    return out;
}

} // namespace

class TestLexer : public QObject {
    Q_OBJECT

private slots:
    void tokens_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << ""
                                 << "ENDMARKER";
        QTest::newRow("a line") << "x = 1\n"
                                << "NAME = NUMBER NEWLINE ENDMARKER";
        QTest::newRow("no line end") << "x"
                                     << "NAME NEWLINE ENDMARKER";
        QTest::newRow("block") << "if x:\n  y\nz\n"
                               << "if NAME : NEWLINE INDENT NAME NEWLINE DEDENT NAME NEWLINE ENDMARKER";
        QTest::newRow("two dedents")
            << "if x:\n if y:\n  z\n"
            << "if NAME : NEWLINE INDENT if NAME : NEWLINE INDENT NAME NEWLINE DEDENT "
               "DEDENT ENDMARKER";
        QTest::newRow("blank lines and comments") << "\n  # a\n\nx # b\n"
                                                  << "NAME NEWLINE ENDMARKER";
        QTest::newRow("brackets join lines") << "(a,\n  b)\n"
                                             << "( NAME , NAME ) NEWLINE ENDMARKER";
        QTest::newRow("backslash joins lines") << "a + \\\n  b\n"
                                               << "NAME + NAME NEWLINE ENDMARKER";
        QTest::newRow("tab is eight columns")
            << "if x:\n        a\n\tb\n"
            << "if NAME : NEWLINE INDENT NAME NEWLINE ERRORTOKEN NAME NEWLINE "
               "DEDENT ENDMARKER";
        QTest::newRow("operators") << "a**=b//c>>=d->e:=f...\n"
                                   << "NAME **= NAME // NAME >>= NAME -> NAME := NAME ... NEWLINE ENDMARKER";
        QTest::newRow("prefixes")
            << "r'a' B\"b\" rb'c' f'd' Fr'e' u'f' bu'g'\n"
            << "STRING STRING STRING STRING STRING STRING NAME STRING NEWLINE ENDMARKER";
        QTest::newRow("triple quotes") << "'''a\n'b\n'''\n"
                                       << "STRING NEWLINE ENDMARKER";
        QTest::newRow("numbers")
            << "0x_f 0o17 0b1 1_000 1. .5 1e10 1E-5 3j 0_0 1if x else 2\n"
            << "NUMBER NUMBER NUMBER NUMBER NUMBER NUMBER NUMBER NUMBER NUMBER NUMBER NUMBER "
               "if NAME else NUMBER NEWLINE ENDMARKER";
        QTest::newRow("soft keywords are names") << "match case _ type\n"
                                                 << "NAME NAME NAME NAME NEWLINE ENDMARKER";
        QTest::newRow("line ends") << "a\r\nb\rc\n"
                                   << "NAME NEWLINE NAME NEWLINE NAME NEWLINE ENDMARKER";
    }

    void tokens() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(kinds(text.toUtf8().constData())), expected);
    }

    void columnsInBytesAndInCodePoints() {
        const auto source = Source::fromText("t.py", "名前 = 'é' + x\n");
        const TokenList list = lex(*source);
        const Token& last = list.tokens[4];
        QCOMPARE(source->text().substr(last.begin, last.end - last.begin), std::string("x"));
        QCOMPARE(last.start.line, 1u);
        QCOMPARE(last.start.col, 16u);
        QCOMPARE(source->codePointColumn(last.start), 11u);
        QCOMPARE(source->position(source->offset(last.start)), last.start);
    }

    void stringOverLines() {
        const auto source = Source::fromText("t.py", "x = '''a\nbc''' + y\n");
        const TokenList list = lex(*source);
        QCOMPARE(list.tokens[2].start, (Pos{1, 4}));
        QCOMPARE(list.tokens[2].stop, (Pos{2, 5}));
        QCOMPARE(list.tokens[4].start, (Pos{2, 8}));
    }

    void commentsAreKept() {
        const auto source = Source::fromText("t.py", "# one\nx = '#' # two\n");
        const TokenList list = lex(*source);
        QCOMPARE(list.comments.size(), std::size_t(2));
        QCOMPARE(std::string(source->slice(list.comments[1])), std::string("# two"));
    }

    void goesOnAfterFaults() {
        QCOMPARE(
            faults("x = 'a\ny = 012\nz = 1 ！ 2\nw = )\n"),
            std::string("1:4 unterminated string literal (detected at line 1)\n"
                        "2:4 leading zeros in decimal integer literals are not permitted; use an 0o prefix "
                        "for octal integers\n"
                        "3:6 invalid character '！' (U+FF01)\n"
                        "4:4 unmatched ')'\n"));
    }

    void unclosedBrackets() {
        const auto source = Source::fromText("t.py", "f(1,\n[2\n");
        const TokenList list = lex(*source);
        QCOMPARE(list.unclosed.size(), std::size_t(2));
        QCOMPARE(list.tokens[list.unclosed[1]].start, (Pos{2, 0}));
    }
};

QTEST_APPLESS_MAIN(TestLexer)
#include "test_lexer.moc"
