#include "core/analysis/findings.h"
#include "core/analysis/narration.h"
#include "tests/core/session/script_run.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;
using analysis::Finding;
using analysis::FindingKind;

/// An exception that nobody has caught is a finding at the line and instant where it was raised, whoever it
/// ends; what a script means to do is none.
class TestUncaught : public QObject {
    Q_OBJECT

private slots:
    void isAFinding_data();
    void isAFinding();
    void whatIsCaughtOrMeantIsNone_data();
    void whatIsCaughtOrMeantIsNone();
    void theSameInManyThreadsIsOneFinding();
    void aSpentBudgetTellsTheLine();
    void theEndIsToldInWords_data();
    void theEndIsToldInWords();
};

namespace {

std::vector<Finding> uncaughtOf(const ScriptRun& run) {
    std::vector<Finding> all = analysis::findFindings(run.store());
    std::erase_if(all, [](const Finding& each) {
        return each.kind != FindingKind::UncaughtException && each.kind != FindingKind::NeverRetrieved &&
               each.kind != FindingKind::BudgetSpent;
    });
    return all;
}

QString textOf(const Finding& finding) {
    return QString::fromStdString(finding.text);
}

} // namespace

void TestUncaught::isAFinding_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("culprit");
    QTest::addColumn<int>("line");
    QTest::addColumn<double>("at");
    QTest::addColumn<QString>("text");
    QTest::newRow("of the main program") << "import time\ntime.sleep(1)\ndef f():\n    1 / 0\nf()\n"
                                         << "MainThread" << 4 << 1.0
                                         << "MainThread raises ZeroDivisionError: division by zero (line 4), "
                                            "and nobody catches it. The program ends with it.";
    QTest::newRow("of a task that others await")
        << "import asyncio\n"
           "async def bad():\n    await asyncio.sleep(2)\n    raise ValueError('no')\n"
           "async def main():\n"
           "    task = asyncio.create_task(bad())\n    await asyncio.sleep(5)\n    await task\n"
           "asyncio.run(main())\n"
        << "Task-2" << 4 << 2.0
        << "bad (Task-2) raises ValueError: no (line 4), and nobody catches it. The program ends with it.";
    QTest::newRow("of a group of tasks")
        << "import asyncio\n"
           "async def bad():\n    await asyncio.sleep(1)\n    raise KeyError('k')\n"
           "async def main():\n"
           "    async with asyncio.TaskGroup() as group:\n        group.create_task(bad())\n"
           "asyncio.run(main())\n"
        << "Task-2" << 4 << 1.0
        << "bad (Task-2) raises KeyError: 'k' (line 4), and nobody catches it. The program ends with it.";
    QTest::newRow("the function in place of the coroutine")
        << "import asyncio\nasync def hello(): pass\nasyncio.run(hello)\n"
        << "MainThread" << 3 << 0.0 << " Call the function: hello() makes the coroutine.";
    QTest::newRow("await of a call that blocks")
        << "import asyncio, time\nasync def main():\n    await time.sleep(1)\nasyncio.run(main())\n"
        << "Task-1" << 3 << 1.0 << " Leave out await, or call its asynchronous counterpart.";
    QTest::newRow("a loop in a loop")
        << "import asyncio\nasync def f(): pass\nasync def main():\n    "
           "asyncio.run(f())\nasyncio.run(main())\n"
        << "Task-1" << 4 << 0.0 << " Within a coroutine write await in place of asyncio.run(...).";
    QTest::newRow("a task without a loop")
        << "import asyncio\nasync def f(): pass\nasyncio.create_task(f())\n"
        << "MainThread" << 3 << 0.0 << " Do this within a coroutine that asyncio.run(...) runs.";
    QTest::newRow("of a thread")
        << "import threading, time\n"
           "def work():\n    time.sleep(1)\n    raise OSError('disk')\n"
           "t = threading.Thread(target=work)\nt.start()\nt.join()\n"
        << "Thread-1 (work)" << 4 << 1.0
        << "Thread-1 (work) raises OSError: disk (line 4), and nobody catches it. Only this thread ends with "
           "it: the others go on and do not learn of it.";
    QTest::newRow("of a thread of the plain kind")
        << "import _thread, time\ndef work():\n    raise OSError('disk')\n"
           "_thread.start_new_thread(work, ())\ntime.sleep(1)\n"
        << "" << 3 << 0.0 << "";
    QTest::newRow("of a process")
        << "import multiprocessing\ndef work():\n    raise OSError('disk')\n"
           "if __name__ == '__main__':\n    p = multiprocessing.Process(target=work)\n"
           "    p.start()\n    p.join()\n"
        << "Process-1" << 3 << 0.0 << "";
    QTest::newRow("of a callback")
        << "import asyncio\ndef boom():\n    raise KeyError('k')\n"
           "async def main():\n    asyncio.get_running_loop().call_later(1, boom)\n"
           "    await asyncio.sleep(2)\nasyncio.run(main())\n"
        << "MainThread" << 3 << 1.0
        << "A callback of the event loop of MainThread raises KeyError: 'k' (line 3). The loop only reports "
           "it and goes on.";
    QTest::newRow("that was never retrieved")
        << "import asyncio\nasync def bad():\n    await asyncio.sleep(1)\n    raise ValueError('no')\n"
           "async def main():\n    asyncio.create_task(bad())\n    await asyncio.sleep(2)\n"
           "asyncio.run(main())\n"
        << "Task-2" << 4 << 1.0 << "";
}

void TestUncaught::isAFinding() {
    QFETCH(QString, source);
    QFETCH(QString, culprit);
    QFETCH(int, line);
    QFETCH(double, at);
    QFETCH(QString, text);
    const ScriptRun run = runScript(source.toStdString());
    const auto found = uncaughtOf(run);
    QCOMPARE(found.size(), 1u);
    const Finding& f = found[0];
    QCOMPARE(f.line, line);
    const auto late = double(f.at.time) / double(kSecond) - at;
    QVERIFY2(late >= 0 && late < 0.01, qPrintable(QString::number(f.at.time)));
    if (!culprit.isEmpty()) QCOMPARE(QString::fromStdString(run.store().lane(f.culprit).name), culprit);
    if (text.startsWith(' ')) // an advice, behind what happened
        QVERIFY2(textOf(f).endsWith(text), qPrintable(textOf(f)));
    else if (!text.isEmpty())
        QCOMPARE(textOf(f), text);
}

void TestUncaught::whatIsCaughtOrMeantIsNone_data() {
    QTest::addColumn<QString>("source");
    QTest::newRow("caught") << "try:\n    1 / 0\nexcept ZeroDivisionError:\n    pass\n";
    QTest::newRow("caught from a task") << "import asyncio\nasync def bad(): raise ValueError('no')\n"
                                           "async def main():\n    try:\n"
                                           "        await asyncio.create_task(bad())\n"
                                           "    except ValueError: pass\nasyncio.run(main())\n";
    QTest::newRow("sys.exit") << "import sys\nsys.exit(3)\n";
    QTest::newRow("sys.exit in a task")
        << "import asyncio, sys\nasync def main():\n    await asyncio.sleep(1)\n    sys.exit(3)\n"
           "asyncio.run(main())\n";
    QTest::newRow("sys.exit in a thread") << "import sys, threading\nt = threading.Thread(target=sys.exit)\n"
                                             "t.start()\nt.join()\n";
    QTest::newRow("a hook of the script's own")
        << "import threading\nthreading.excepthook = lambda args: None\n"
           "t = threading.Thread(target=lambda: 1 / 0)\nt.start()\nt.join()\n";
    QTest::newRow("a handler of the loop") << "import asyncio\nasync def main():\n"
                                              "    loop = asyncio.get_running_loop()\n"
                                              "    loop.set_exception_handler(lambda *args: None)\n"
                                              "    loop.call_soon(lambda: 1 / 0)\n"
                                              "    await asyncio.sleep(1)\nasyncio.run(main())\n";
}

void TestUncaught::whatIsCaughtOrMeantIsNone() {
    QFETCH(QString, source);
    const ScriptRun run = runScript(source.toStdString());
    const auto found = uncaughtOf(run);
    QVERIFY2(found.empty(), found.empty() ? "" : found[0].text.c_str());
}

void TestUncaught::theSameInManyThreadsIsOneFinding() {
    const ScriptRun run = runScript("import threading\n"
                                    "def work():\n    raise OSError('disk')\n"
                                    "for i in range(5): threading.Thread(target=work).start()\n");
    const auto found = uncaughtOf(run);
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].count, 5u);
}

void TestUncaught::aSpentBudgetTellsTheLine() {
    const ScriptRun run = runScript("def count():\n    x = 0\n    while True:\n        x += 1\ncount()\n");
    QCOMPARE(run.simulation->outcome(), Outcome::Budget);
    const auto found = uncaughtOf(run);
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].kind, FindingKind::BudgetSpent);
    QVERIFY2(found[0].line == 3 || found[0].line == 4, qPrintable(QString::number(found[0].line)));
    QVERIFY(found[0].at == run.store().end());
}

void TestUncaught::theEndIsToldInWords_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("sys.exit") << "import sys\nsys.exit(3)\n"
                              << "The program has ended itself: exit status 3.";
    QTest::newRow("a callback") << "import asyncio\ndef boom():\n    raise KeyError('k')\n"
                                   "async def main():\n    asyncio.get_running_loop().call_later(1, boom)\n"
                                   "    await asyncio.sleep(2)\nasyncio.run(main())\n"
                                << "a callback raises KeyError: 'k', which nobody catches";
    QTest::newRow("a thread") << "import threading\ndef work():\n    raise OSError('disk')\n"
                                 "t = threading.Thread(target=work)\nt.start()\nt.join()\n"
                              << "ends with the exception OSError: disk";
    QTest::newRow("a budget") << "while True: pass\n"
                              << "The budget is spent: the script's budget of instructions is spent.";
}

void TestUncaught::theEndIsToldInWords() {
    QFETCH(QString, source);
    QFETCH(QString, sentence);
    const ScriptRun run = runScript(source.toStdString());
    const analysis::Narration narration(run.simulation->sharedTrace());
    QStringList all;
    for (std::uint64_t n = 1; n <= narration.count(); ++n)
        all << QString::fromStdString(narration.sentence(n).text);
    QVERIFY2(all.join('\n').contains(sentence), qPrintable(all.join('\n')));
}

QTEST_GUILESS_MAIN(TestUncaught)
#include "test_uncaught.moc"
