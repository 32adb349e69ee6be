#include "tests/core/session/found.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;
using analysis::Finding;
using analysis::FindingKind;

/// What is lost without a sound: tasks that have failed while somebody keeps them, exceptions that could not
/// be raised.
class TestUnseen : public QObject {
    Q_OBJECT

private slots:
    void failedTasksAreFoundWhileTheRunGoesOn();
    void whoLooksAtItIsEnough_data();
    void whoLooksAtItIsEnough();
    void itIsToldOnce();
    void ignoredExceptionsHaveTheirLine_data();
    void ignoredExceptionsHaveTheirLine();
    void anInterruptIsRetrievedByWhoAwaitsIt();
};

namespace {

const char kJob[] = "import asyncio\n"
                    "async def job():\n"
                    "    await asyncio.sleep(0.1)\n"
                    "    raise ValueError('no')\n"
                    "async def heartbeat():\n"
                    "    while True:\n"
                    "        await asyncio.sleep(0.5)\n";

QByteArray errorsOf(const trace::Store& store) {
    QByteArray text;
    for (std::size_t i = 0; i < store.markCount(); ++i)
        if (const trace::Mark mark = store.mark(i); mark.kind == MarkKind::ErrorOutput)
            text += QByteArray::fromStdString(mark.text);
    return text;
}

} // namespace

void TestUnseen::failedTasksAreFoundWhileTheRunGoesOn() {
    const std::string source = std::string(kJob) +
                               "async def main():\n"
                               "    jobs = [asyncio.create_task(job()) for i in range(3)]\n"
                               "    await asyncio.sleep(10)\n"
                               "    await jobs[0]\n"
                               "    await heartbeat()\n"
                               "asyncio.run(main())\n";
    const ScriptRun run = runScript(source, session::Clock::Realistic, 5 * kSecond);
    QVERIFY(run.simulation);
    QVERIFY(!run.simulation->ended());
    const std::vector<Finding> found = foundOf(run, FindingKind::NeverRetrieved);
    const QString text = textOf(found);
    QVERIFY2(found.size() == 1, qPrintable(text));
    QVERIFY2(
        text.startsWith("job (Task-2), job (Task-3) and job (Task-4) failed with ValueError: no (line 4), "
                        "and nobody has looked at it so far."),
        qPrintable(text));
    QCOMPARE(found[0].line, 4);
    QCOMPARE(found[0].count, 3u);
    QVERIFY(found[0].at.time >= kSecond / 10 && found[0].at.time < kSecond / 5);
}

void TestUnseen::whoLooksAtItIsEnough_data() {
    QTest::addColumn<QByteArray>("look");
    QTest::newRow("await") << QByteArray("    try: await task\n    except ValueError: pass\n");
    QTest::newRow("later") << QByteArray("    await asyncio.sleep(1)\n"
                                         "    try: await task\n    except ValueError: pass\n");
    QTest::newRow("gather") << QByteArray("    await asyncio.gather(task, return_exceptions=True)\n");
    QTest::newRow("exception()") << QByteArray("    await asyncio.wait([task])\n    task.exception()\n");
    QTest::newRow("a callback") << QByteArray("    task.add_done_callback(lambda t: t.exception())\n");
    QTest::newRow("a group") << QByteArray("    try:\n"
                                           "        async with asyncio.TaskGroup() as group:\n"
                                           "            group.create_task(job())\n"
                                           "    except* ValueError: pass\n"
                                           "    task.cancel()\n");
    QTest::newRow("wait_for") << QByteArray("    try: await asyncio.wait_for(task, 5)\n"
                                            "    except ValueError: pass\n");
    QTest::newRow("shield") << QByteArray("    try: await asyncio.shield(task)\n"
                                          "    except ValueError: pass\n");
}

void TestUnseen::whoLooksAtItIsEnough() {
    QFETCH(QByteArray, look);
    const ScriptRun run = runScript(std::string(kJob) +
                                        "async def main():\n"
                                        "    task = asyncio.create_task(job())\n" +
                                        look.toStdString() +
                                        "    await heartbeat()\n"
                                        "asyncio.run(main())\n",
                                    session::Clock::Realistic, 5 * kSecond);
    QVERIFY(run.simulation);
    QVERIFY(!run.simulation->ended());
    QCOMPARE(textOf(foundOf(run, FindingKind::NeverRetrieved)), QString());
}

/// Once the task is gone and the loop reports it, that is the finding.
void TestUnseen::itIsToldOnce() {
    const ScriptRun run = runScript(std::string(kJob) + "async def main():\n"
                                                        "    asyncio.create_task(job())\n"
                                                        "    await heartbeat()\n"
                                                        "asyncio.run(main())\n",
                                    session::Clock::Realistic, 5 * kSecond);
    QVERIFY(run.simulation);
    const std::vector<Finding> found = foundOf(run, FindingKind::NeverRetrieved);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].line, 4);
    QVERIFY2(textOf(found).startsWith("A task or future ended with an exception"), qPrintable(textOf(found)));
}

void TestUnseen::ignoredExceptionsHaveTheirLine_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("__del__")
        << QByteArray("class A:\n"
                      "    def __del__(self):\n"
                      "        raise ValueError('late')\n"
                      "a = A()\n"
                      "del a\n"
                      "print('on')\n")
        << 3 << "function A.__del__ raises ValueError: late (line 3) where nobody can catch it.";
    QTest::newRow("weakref") << QByteArray("import weakref\n"
                                           "class A: pass\n"
                                           "def gone(ref):\n"
                                           "    {}[1]\n"
                                           "a = A()\n"
                                           "r = weakref.ref(a, gone)\n"
                                           "del a\n")
                             << 4 << "function gone raises KeyError: 1 (line 4) where nobody can catch it.";
}

void TestUnseen::ignoredExceptionsHaveTheirLine() {
    QFETCH(QByteArray, source);
    QFETCH(int, line);
    QFETCH(QString, text);
    const ScriptRun run = runScript(source.toStdString());
    QVERIFY(run.simulation);
    const std::vector<Finding> found = foundOf(run, FindingKind::IgnoredException);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY2(textOf(found).startsWith(text), qPrintable(textOf(found)));
    QCOMPARE(found[0].line, line);
    QCOMPARE(found[0].culprit, LaneId(0));
}

/// As in CPython: Task.__wakeup takes the exception before it finds that the awaiting task is cancelled.
void TestUnseen::anInterruptIsRetrievedByWhoAwaitsIt() {
    for (const char* error : {"KeyboardInterrupt", "SystemExit"}) {
        const ScriptRun run = runScript("import asyncio\n"
                                        "async def job():\n"
                                        "    await asyncio.sleep(0.1)\n"
                                        "    raise " +
                                        std::string(error) +
                                        "\n"
                                        "async def main():\n"
                                        "    await asyncio.create_task(job())\n"
                                        "asyncio.run(main())\n");
        QVERIFY(run.simulation);
        QVERIFY2(!errorsOf(run.store()).contains("never retrieved"), errorsOf(run.store()));
        QCOMPARE(textOf(foundOf(run, FindingKind::NeverRetrieved)), QString());
    }
}

QTEST_GUILESS_MAIN(TestUnseen)
#include "test_unseen.moc"
