#include "tests/core/vm/data/script_run.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using coroscope::test::ScriptRun;

/// Every script in scripts/ must print what CPython 3.11 printed (its .out file, written by `record`).
class TestData : public QObject {
    Q_OBJECT

private slots:
    void prints_data() {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SCRIPT_FOLDER));
        const QStringList names = folder.entryList({"*.py"}, QDir::Files, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void prints() {
        QFETCH(QString, path);
        QString expectedPath = path;
        expectedPath.replace(QRegularExpression("py$"), "out");
        QFile script(path), recorded(expectedPath);
        QVERIFY(script.open(QIODevice::ReadOnly) && recorded.open(QIODevice::ReadOnly));
        const std::string output = ScriptRun::output(script.readAll().toStdString());
        const QList<QByteArray> got = QByteArray::fromStdString(output).split('\n');
        const QList<QByteArray> expected = recorded.readAll().split('\n');
        for (qsizetype line = 0; line < std::min(got.size(), expected.size()); ++line) {
            if (got[line] != expected[line]) {
                QFAIL(qPrintable(QString("line %1 of the output\n  got      %2\n  expected %3")
                                     .arg(line + 1)
                                     .arg(QString::fromUtf8(got[line]), QString::fromUtf8(expected[line]))));
            }
        }
        QCOMPARE(got.size(), expected.size());
    }

    /// Sizes that would exhaust the computer are refused before anything is computed.
    void refusesHugeResults_data() {
        QTest::addColumn<QString>("expression");
        for (const char* text :
             {"10 ** (10 ** 12)", "1 << (10 ** 12)", "'a' * 10 ** 12", "[1] * 10 ** 12", "(1,) * 10 ** 12",
              "b'a' * 10 ** 12", "bytes(10 ** 12)", "'a'.ljust(10 ** 12)", "format(1, '1000000000000')",
              "'%1000000000d' % 1", "2 ** (2 ** 40)"}) {
            QTest::newRow(text) << QString(text);
        }
    }

    void refusesHugeResults() {
        QFETCH(QString, expression);
        const QString source =
            QString("try:\n    x = %1\nexcept MemoryError:\n    print('refused')\n").arg(expression);
        QCOMPARE(QString::fromStdString(ScriptRun::output(source.toStdString())), QString("refused\n"));
    }

    /// Deep nesting ends in RecursionError, not in the native stack.
    void survivesDeepNesting() {
        const std::string nest =
            "a = []\nfor _ in range(100000): a = [a]\nb = []\nfor _ in range(100000): b = [b]\n";
        const std::string tail = "\nexcept RecursionError:\n    print('too deep')\n";
        QCOMPARE(ScriptRun::output(nest + "try:\n    repr(a)" + tail), std::string("too deep\n"));
        QCOMPARE(ScriptRun::output(nest + "try:\n    a == b" + tail), std::string("too deep\n"));
    }

    /// A __eq__ that changes the dict in which its object is looked up must not confuse it.
    void survivesMutationDuringLookup() {
        const std::string source = "class K:\n"
                                   "    def __hash__(self): return 1\n"
                                   "    def __eq__(self, other):\n"
                                   "        d.clear()\n"
                                   "        return False\n"
                                   "d = {}\n"
                                   "d[K()] = 1\n"
                                   "d[K()] = 2\n"
                                   "print(len(d))\n";
        QCOMPARE(ScriptRun::output(source), std::string("1\n"));
    }
};

QTEST_GUILESS_MAIN(TestData)
#include "test_data.moc"
