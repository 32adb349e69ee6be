#include "core/analysis/findings.h"
#include "tests/core/session/script_run.h"

#include <QtTest>

using namespace coroscope;
using namespace coroscope::test;

/// What is found in services: in helpers deep under a coroutine, in loops that go round on purpose, and at
/// the end of the program.
class TestServiceFindings : public QObject {
    Q_OBJECT

private slots:
    void found_data();
    void found();
};

namespace {

QString findingsOf(const std::string& source, const QString& kind) {
    const ScriptRun run = runScript(source);
    QString text;
    if (!run.simulation) return text;
    for (const analysis::Finding& each : analysis::findFindings(run.store())) {
        const std::string_view name = analysis::findingName(each.kind);
        if (QLatin1String(name.data(), static_cast<qsizetype>(name.size())) != kind) continue;
        text += QString("%1%2: ")
                    .arg(each.severity == analysis::FindingSeverity::Hint ? "hint " : "")
                    .arg(each.line);
        text += QString::fromStdString(each.text) + '\n';
    }
    return text;
}

/// A service that runs for a while beside `body`, which begins at line 3.
QString service(const char* body) {
    return QString("import asyncio, time, threading\n"
                   "async def call(): await asyncio.sleep(0.1)\n") +
           body;
}

} // namespace

void TestServiceFindings::found_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text"); // with which it begins; empty: none

    QTest::newRow("the call of a plain helper is named")
        << service("def flush(): time.sleep(0.5)\n"
                   "def record(): flush()\n"
                   "async def save():\n"
                   "    await call()\n"
                   "    record()\n"
                   "async def main(): await asyncio.gather(save(), save())\n"
                   "asyncio.run(main())\n")
        << "blocking-call"
        << "3: save (Task-2) blocks the thread for 500 ms with time.sleep (line 3). It happens 2 times. save "
           "(Task-3) could not run meanwhile: 500 ms lost. Write await asyncio.to_thread(...) around the "
           "call in "
           "save (line 7), or";
    QTest::newRow("a coroutine that blocks itself")
        << service("async def save():\n"
                   "    await call()\n"
                   "    time.sleep(0.5)\n"
                   "asyncio.run(save())\n")
        << "blocking-call"
        << "hint 5: save (Task-1) blocks the thread for 500 ms with time.sleep (line 5). Nobody else wanted "
           "to run "
           "meanwhile, but nobody could have. Write await asyncio.sleep(...) instead.";

    QTest::newRow("a finite loop could overlap")
        << service("async def main():\n"
                   "    for i in range(5): await call()\n"
                   "asyncio.run(main())\n")
        << "sequential-awaits"
        << "hint 4: main (Task-1) waits 5 times in a row, always at line 4";
    QTest::newRow("a loop of a service goes round on purpose")
        << service("async def beat():\n"
                   "    while True: await call()\n"
                   "async def main():\n"
                   "    beats = asyncio.create_task(beat())\n"
                   "    await asyncio.sleep(1)\n"
                   "    beats.cancel()\n"
                   "asyncio.run(main())\n")
        << "sequential-awaits"
        << "";
    QTest::newRow("a worker does one item after another")
        << service("async def work(q):\n"
                   "    while await q.get(): await call()\n"
                   "async def main():\n"
                   "    q = asyncio.Queue()\n"
                   "    worker = asyncio.create_task(work(q))\n"
                   "    await asyncio.sleep(0.1)\n"
                   "    for i in range(5): q.put_nowait(5 - 1 - i)\n"
                   "    await worker\n"
                   "asyncio.run(main())\n")
        << "sequential-awaits"
        << "";

    QTest::newRow("a task that never ran")
        << service("async def outer():\n"
                   "    inner = asyncio.create_task(call())\n"
                   "async def main():\n"
                   "    asyncio.create_task(outer())\n"
                   "asyncio.run(main())\n")
        << "cut-off"
        << "4: call (Task-3) had not even started when main (Task-1) ended, and was cancelled.";
    QTest::newRow("tasks in the middle of a job")
        << service("async def save(): await asyncio.to_thread(time.sleep, 1)\n"
                   "async def main():\n"
                   "    tasks = [asyncio.create_task(save()) for i in range(3)]\n"
                   "    await asyncio.sleep(0.5)\n"
                   "asyncio.run(main())\n")
        << "cut-off"
        << "3: save (Task-2) was not done when main (Task-1) ended: it still waited for a job of asyncio "
           "(line 3), "
           "and was cancelled. Keep the task";
    QTest::newRow("a loop that sleeps is a hint only")
        << service("async def beat():\n"
                   "    while True: await call()\n"
                   "async def main():\n"
                   "    beats = asyncio.create_task(beat())\n"
                   "    await asyncio.sleep(1)\n"
                   "asyncio.run(main())\n")
        << "cut-off"
        << "hint 2: beat (Task-2) was not done when main (Task-1) ended: it still waited for asyncio.sleep";
    QTest::newRow("cancelled by the script")
        << service("async def main():\n"
                   "    task = asyncio.create_task(call())\n"
                   "    asyncio.get_running_loop().call_later(0.05, task.cancel)\n"
                   "    await asyncio.wait([task])\n"
                   "asyncio.run(main())\n")
        << "cut-off"
        << "";
    QTest::newRow("ended by an exception, which is enough to say")
        << service("async def main():\n"
                   "    task = asyncio.create_task(call())\n"
                   "    raise ValueError\n"
                   "asyncio.run(main())\n")
        << "cut-off"
        << "";
    QTest::newRow("a daemon thread at work")
        << service("def send(): time.sleep(2)\n"
                   "threading.Thread(target=send, daemon=True, name='sender').start()\n"
                   "time.sleep(1)\n")
        << "cut-off"
        << "hint 3: sender was in time.sleep (line 3) when the program ended";
    QTest::newRow("a daemon thread that waits for work")
        << service("threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
                   "time.sleep(1)\n")
        << "cut-off"
        << "";
}

void TestServiceFindings::found() {
    QFETCH(QString, source);
    QFETCH(QString, kind);
    QFETCH(QString, text);
    const QString told = findingsOf(source.toStdString(), kind);
    QVERIFY2(text.isEmpty() ? told.isEmpty() : told.startsWith(text), qPrintable(told));
}

QTEST_GUILESS_MAIN(TestServiceFindings)
#include "test_service_findings.moc"
