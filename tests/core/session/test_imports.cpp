#include "core/session/instead.h"
#include "core/session/session.h"
#include "core/vm/modules/modules.h"

#include <QtTest>

using namespace coroscope;

/// What an import that cannot work is told before the run.
class TestImports : public QObject {
    Q_OBJECT

private slots:
    void everyModuleThatIsHereCanBeImported();
    void whatIsNotHereIsToldWhatDoesTheSameJob_data();
    void whatIsNotHereIsToldWhatDoesTheSameJob();
    void aMisspeltNameIsToldWhatIsNearIt();
    void whatTheScriptGuardsIsLeftAlone();
};

namespace {

QString messageOf(const std::string& script) {
    const session::Loaded loaded = session::load(script, "script.py", {});
    QStringList all;
    for (const session::Diagnostic& each : loaded.diagnostics)
        all << QStringLiteral("%1: %2").arg(each.line).arg(QString::fromStdString(each.message));
    return all.join('\n');
}

} // namespace

void TestImports::everyModuleThatIsHereCanBeImported() {
    QVERIFY(!vm::moduleNames().empty());
    for (const std::string& name : vm::moduleNames()) {
        QCOMPARE(messageOf("import " + name + "\n"), QString());
        QVERIFY2(session::insteadOf(name).empty(), name.c_str());
    }
}

void TestImports::whatIsNotHereIsToldWhatDoesTheSameJob_data() {
    QTest::addColumn<QByteArray>("import");
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("instead");
    QTest::newRow("another framework") << QByteArray("import trio") << "trio"
                                       << "TaskGroup";
    QTest::newRow("another loop") << QByteArray("import uvloop") << "uvloop"
                                  << "leave it out";
    QTest::newRow("a database") << QByteArray("import asyncpg") << "asyncpg"
                                << "asyncio.sleep";
    QTest::newRow("a part of a package") << QByteArray("from sqlalchemy.ext.asyncio import x") << "sqlalchemy"
                                         << "asyncio.Semaphore";
    QTest::newRow("a part of a package that is here") << QByteArray("import http.server") << "http.server"
                                                      << "asyncio.start_server";
    QTest::newRow("a profiler") << QByteArray("import cProfile") << "cProfile"
                                << "time.perf_counter";
    QTest::newRow("encryption") << QByteArray("import ssl") << "ssl"
                                << "leave it out";
    QTest::newRow("retries") << QByteArray("from tenacity import retry") << "tenacity"
                             << "functools";
    QTest::newRow("a broker") << QByteArray("import aio_pika") << "aio_pika"
                              << "asyncio.Queue";
    QTest::newRow("a client") << QByteArray("import websockets") << "websockets"
                              << "aiohttp";
    QTest::newRow("computing") << QByteArray("import pandas as pd") << "pandas"
                               << "time.sleep";
    QTest::newRow("output") << QByteArray("from tqdm import tqdm") << "tqdm"
                            << "print";
    QTest::newRow("another program") << QByteArray("import subprocess") << "subprocess"
                                     << "concurrent.futures";
    QTest::newRow("records") << QByteArray("import pydantic") << "pydantic"
                             << "dataclasses";
    QTest::newRow("the machine") << QByteArray("import psutil") << "psutil"
                                 << "time.sleep";
    QTest::newRow("tests") << QByteArray("import pytest") << "pytest"
                           << "IsolatedAsyncioTestCase";
    QTest::newRow("time zones") << QByteArray("import pytz") << "pytz"
                                << "timedelta";
    QTest::newRow("a server") << QByteArray("import fastapi") << "fastapi"
                              << "asyncio.start_server";
    QTest::newRow("a window") << QByteArray("import tkinter") << "tkinter"
                              << "print";
}

void TestImports::whatIsNotHereIsToldWhatDoesTheSameJob() {
    QFETCH(QByteArray, import);
    QFETCH(QString, module);
    QFETCH(QString, instead);
    const QString message = messageOf("import asyncio\n" + import.toStdString() + "\n");
    QVERIFY2(message.startsWith(QStringLiteral("2: No module named '%1' here: ").arg(module)),
             qPrintable(message));
    QVERIFY2(message.contains(instead), qPrintable(message));
}

void TestImports::aMisspeltNameIsToldWhatIsNearIt() {
    QVERIFY(messageOf("import asyncoi\n").contains("'asyncio'"));
}

void TestImports::whatTheScriptGuardsIsLeftAlone() {
    QCOMPARE(messageOf("try:\n    import uvloop\nexcept ImportError:\n    uvloop = None\n"), QString());
}

QTEST_APPLESS_MAIN(TestImports)
#include "test_imports.moc"
