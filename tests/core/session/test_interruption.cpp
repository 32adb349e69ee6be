#include "core/session/session.h"

#include <atomic>
#include <chrono>
#include <QtTest>
#include <thread>

using namespace coroscope;

/// Who asks a run to stop need not wait until a search for a regular expression has come to its end.
class TestInterruption : public QObject {
    Q_OBJECT

private slots:
    void aLongSearchIsLeftAndBegunAnew_data();
    void aLongSearchIsLeftAndBegunAnew();
};

void TestInterruption::aLongSearchIsLeftAndBegunAnew_data() {
    QTest::addColumn<QString>("search");
    QTest::newRow("match") << "re.match(r'(a+)+$', text)";
    QTest::newRow("findall") << "re.findall(r'(a+)+$', text)";
    QTest::newRow("split") << "re.split(r'(a+)+$', text)";
    QTest::newRow("sub") << "re.sub(r'(a+)+$', '', text)";
    QTest::newRow("sub that calls") << "re.sub(r'(a+)+$', str, text)";
}

void TestInterruption::aLongSearchIsLeftAndBegunAnew() {
    QFETCH(QString, search);
    // Left alone, the search is given up with RuntimeError, which the script would print.
    const QString source = "import re\ntext = 'a' * 40 + 'b'\ntry:\n    " + search +
                           "\nexcept RuntimeError:\n    print('given up')\n";
    const session::Loaded loaded = session::load(source.toStdString(), "script.py");
    QVERIFY(loaded.program);
    session::Simulation simulation(loaded.program);
    std::string output;
    simulation.onOutput([&output](session::Stream, std::string_view text) { output += text; });
    std::atomic<bool> stop{false};
    std::thread asking([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        stop = true;
    });
    const bool ended = simulation.advance(kNever, ~0ull, &stop);
    asking.join();
    QVERIFY(!ended);
    QCOMPARE(output, std::string());
    // The run stays where it is, and can go on.
    QVERIFY(simulation.advance());
    QCOMPARE(output, std::string("given up\n"));
}

QTEST_GUILESS_MAIN(TestInterruption)
#include "test_interruption.moc"
