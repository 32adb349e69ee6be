#include "core/trace/invariants.h"
#include "tests/core/session/script_run.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;

/// What holds for every trace holds for those of all scripts that the tests and the examples have.
class TestTraceInvariants : public QObject {
    Q_OBJECT

private slots:
    void holdForEveryScript_data();
    void holdForEveryScript();
};

void TestTraceInvariants::holdForEveryScript_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("exact");
    for (const char* folder : {"tests/scripts", "tests/tracebacks", "resources/examples"}) {
        QTest::addRow("%s, realistic clock", folder) << QString(folder) << false;
        QTest::addRow("%s, exact clock", folder) << QString(folder) << true;
    }
}

void TestTraceInvariants::holdForEveryScript() {
    QFETCH(QString, folder);
    QFETCH(bool, exact);
    QStringList faults;
    int runs = 0;
    for (const std::string& path : scriptsBelow(folder.toStdString())) {
        const ScriptRun run =
            runScript(readText(path), exact ? session::Clock::Exact : session::Clock::Realistic);
        if (!run.simulation) continue;
        ++runs;
        for (const std::string& fault : trace::checkInvariants(run.store(), exact ? 0 : kMillisecond))
            faults << QString::fromStdString(path + ": " + fault);
    }
    QVERIFY2(runs > 20, "the scripts are where the test looks for them");
    QVERIFY2(faults.isEmpty(),
             qPrintable(QString::number(faults.size()) + " faults\n" + faults.mid(0, 20).join('\n')));
}

QTEST_GUILESS_MAIN(TestTraceInvariants)
#include "test_invariants.moc"
