// syntax_errors.txt holds sources and, behind "-- cpython", what CPython 3.11.2 prints when it is to run
// them.

#include "core/script/compile.h"

#include <QFile>
#include <QTest>

using namespace coroscope::script;

class TestMessages : public QObject {
    Q_OBJECT

private slots:
    void asCPython_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        QFile file(QStringLiteral(SYNTAX_ERRORS));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString all = QString::fromUtf8(file.readAll());
        all.chop(1);
        const QString mark = QStringLiteral("\n-- cpython\n");
        int row = 0;
        for (const QString& one : all.split(QStringLiteral("\n===\n"))) {
            const auto at = one.indexOf(mark);
            QVERIFY2(at >= 0, qPrintable(one));
            QTest::addRow("%d: %s", ++row, qPrintable(one.left(at).section('\n', 0, 0)))
                << one.left(at) << one.mid(at + mark.size()) + "\n";
        }
    }

    void asCPython() {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        const ParseResult parsed = parse(Source::fromText("t.py", source.toStdString()));
        const CompileResult result = compile(parsed);
        QVERIFY2(!result.ok(), "accepted");
        QCOMPARE(QString::fromStdString(formatDiagnostic(*parsed.source, result.diagnostics[0])), expected);
    }

    void refusesWhatIsNotSupported() {
        const ParseResult parsed = parse(Source::fromText("t.py", "x = 1\ny = 3 + 4j\n"));
        QVERIFY(parsed.ok());
        const CompileResult result = compile(parsed);
        QCOMPARE(result.diagnostics.size(), std::size_t(1));
        QCOMPARE(result.diagnostics[0].kind, DiagnosticKind::Unsupported);
        QCOMPARE(formatDiagnostic(*parsed.source, result.diagnostics[0]),
                 std::string("  File \"t.py\", line 2\n    y = 3 + 4j\n            ^^\n"
                             "SyntaxError: complex numbers are not supported\n"));
    }
};

QTEST_APPLESS_MAIN(TestMessages)
#include "test_messages.moc"
