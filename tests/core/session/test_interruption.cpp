#include "core/session/session.h"
#include "core/trace/invariants.h"

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
    void computingEndsWithThePiece_data();
    void computingEndsWithThePiece();
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

void TestInterruption::computingEndsWithThePiece_data() {
    QTest::addColumn<QString>("source");
    QTest::newRow("a loop") << "x = 0\nwhile x < 3_000_000:\n    x += 1\n";
    QTest::newRow("calls") << "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\nfib(27)\n";
    QTest::newRow("in a task") << "import asyncio\nasync def main():\n    for i in range(3_000_000): pass\n"
                                  "asyncio.run(main())\n";
    QTest::newRow("two threads") << "import threading\ndef f():\n    for i in range(2_000_000): pass\n"
                                    "t = threading.Thread(target=f)\nt.start()\nf()\nt.join()\n";
}

/// A script that only computes makes no hand-off that would end a piece: it ends by instructions, and the
/// trace has come further each time.
void TestInterruption::computingEndsWithThePiece() {
    QFETCH(QString, source);
    const session::Loaded loaded = session::load(source.toStdString(), "script.py");
    QVERIFY(loaded.program);
    session::Simulation whole(loaded.program), pieces(loaded.program);
    whole.advance();
    int count = 0;
    TimeNs before = -1;
    while (!pieces.advance(kNever, ~0ull, nullptr, 200'000)) {
        QVERIFY(pieces.trace().end().time > before);
        before = pieces.trace().end().time;
        ++count;
    }
    QVERIFY2(count > 10, qPrintable(QString::number(count)));
    const auto differences = trace::differences(whole.trace(), pieces.trace());
    QVERIFY2(differences.empty(), differences.empty() ? "" : differences[0].c_str());
}

QTEST_GUILESS_MAIN(TestInterruption)
#include "test_interruption.moc"
