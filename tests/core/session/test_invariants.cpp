#include "core/trace/invariants.h"
#include "tests/core/session/script_run.h"

#include <QtTest>

#include <random>

using namespace coroscope;
using namespace coroscope::test;

/// What holds for every trace holds for those of all scripts that the tests and the examples have.
class TestTraceInvariants : public QObject {
    Q_OBJECT

private slots:
    void holdForEveryScript_data();
    void holdForEveryScript();
    void aRunInPiecesIsTheSameRun_data();
    void aRunInPiecesIsTheSameRun();
};

namespace {

/// The same script in some ninety pieces: up to instants of its run in order, some events further each time,
/// and, where it computes, some instructions further.
std::unique_ptr<session::Simulation> inPieces(const ScriptRun& whole, session::Clock clock,
                                              std::mt19937& random) {
    session::Options options;
    options.clock = clock;
    options.budget.instructions = kScriptInstructions;
    auto pieces = std::make_unique<session::Simulation>(whole.loaded.program, options);
    const trace::Instant end = whole.store().end();
    std::vector<TimeNs> stops;
    for (int i = 0; i < 30; ++i)
        stops.push_back(TimeNs(random() % std::uint64_t(end.time + 1)));
    for (int i = 0; i < 30 && end.step > 0; ++i) // most happens where hand-offs are
        stops.push_back(whole.store().handOff(trace::Step(random() % end.step)).at.time +
                        TimeNs(random() % 2000));
    std::sort(stops.begin(), stops.end());
    for (const TimeNs until : stops) {
        pieces->advance(until);
        pieces->advance(kNever, 1 + random() % 5);
        pieces->advance(kNever, ~0ull, nullptr, 1 + random() % 300'000);
    }
    pieces->advance();
    return pieces;
}

} // namespace

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

void TestTraceInvariants::aRunInPiecesIsTheSameRun_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("exact");
    QTest::newRow("the tests' scripts") << "tests/scripts" << false;
    QTest::newRow("examples") << "resources/examples" << false;
    QTest::newRow("examples, exact clock") << "resources/examples" << true;
}

void TestTraceInvariants::aRunInPiecesIsTheSameRun() {
    QFETCH(QString, folder);
    QFETCH(bool, exact);
    const session::Clock clock = exact ? session::Clock::Exact : session::Clock::Realistic;
    QStringList faults;
    std::mt19937 random(11);
    for (const std::string& path : scriptsBelow(folder.toStdString())) {
        const ScriptRun whole = runScript(readText(path), clock);
        if (!whole.simulation) continue;
        const auto pieces = inPieces(whole, clock, random);
        for (const std::string& difference : trace::differences(whole.store(), pieces->trace()))
            faults << QString::fromStdString(path + ": " + difference);
    }
    QVERIFY2(faults.isEmpty(),
             qPrintable(QString::number(faults.size()) + " differences\n" + faults.mid(0, 20).join('\n')));
}

QTEST_GUILESS_MAIN(TestTraceInvariants)
#include "test_invariants.moc"
