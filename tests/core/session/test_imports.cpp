#include "core/session/missing_modules.h"
#include "core/session/session.h"
#include "core/vm/modules/modules.h"

#include <QtTest>

using namespace coroscope;

/// A module that is not simulated is refused before the run, with what does its job.
class TestImports : public QObject {
    Q_OBJECT

private slots:
    void whatIsMissingIsToldWithItsSubstitute_data();
    void whatIsMissingIsToldWithItsSubstitute();
    void whatTheScriptCatchesGoesOn();
    void partsOfWhatIsThereAreRefusedByTheirFullNames();
    void nothingSimulatedIsCalledMissing();
};

namespace {

QString refusalOf(const char* text) {
    const session::Loaded loaded = session::load(text, "script.py", session::Options());
    return loaded.diagnostics.empty() ? QString()
                                      : QString::fromStdString(loaded.diagnostics.front().message);
}

} // namespace

void TestImports::whatIsMissingIsToldWithItsSubstitute_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("substitute");
    const auto row = [](const char* script, const char* named, const char* substitute) {
        QTest::newRow(script) << QByteArray(script) << QString(named) << QString(substitute);
    };
    row("import asyncpg\n", "'asyncpg'", "asyncio.sleep(seconds)");
    row("import redis.asyncio as redis\n", "'redis'", "dict");
    row("from fastapi import FastAPI\n", "'fastapi'", "asyncio.start_server");
    row("import anyio\n", "'anyio'", "asyncio.TaskGroup");
    row("import subprocess\n", "'subprocess'", "No other programs");
    row("import pytest\n", "'pytest'", "IsolatedAsyncioTestCase");
    row("import xml.etree.ElementTree as ET\n", "'xml'", "html.parser");
    row("import janus\n", "'janus'", "'queue'");
    row("import asyncoi\n", "'asyncoi'", "Near it: 'asyncio'");
}

void TestImports::whatIsMissingIsToldWithItsSubstitute() {
    QFETCH(QByteArray, script);
    QFETCH(QString, named);
    QFETCH(QString, substitute);
    const QString refusal = refusalOf(script.constData());
    QVERIFY2(refusal.startsWith("No module named " + named + ": "), qPrintable(refusal));
    QVERIFY2(refusal.contains(substitute), qPrintable(refusal));
}

void TestImports::whatTheScriptCatchesGoesOn() {
    QCOMPARE(refusalOf("try:\n    import orjson as json\nexcept ImportError:\n    import json\n"), QString());
    QCOMPARE(refusalOf("try:\n    from aiohttp import web\nexcept ImportError:\n    web = None\n"),
             QString());
}

void TestImports::partsOfWhatIsThereAreRefusedByTheirFullNames() {
    QVERIFY(refusalOf("import http.server\n").startsWith("No module named 'http.server': "));
    QVERIFY(refusalOf("from http.server import HTTPServer\n").startsWith("No module named 'http.server': "));
    const QString web = refusalOf("from aiohttp import web\n");
    QVERIFY2(web.startsWith("aiohttp.web is not available") && web.contains("asyncio.start_server"),
             qPrintable(web));
    const QString process =
        refusalOf("import asyncio\nasync def main():\n    await asyncio.create_subprocess_exec('ls')\n");
    QVERIFY2(process.startsWith("asyncio.create_subprocess_exec is not") &&
                 process.contains("await asyncio.sleep(seconds)"),
             qPrintable(process));
    QCOMPARE(refusalOf("from http import HTTPStatus\nimport aiohttp\n"), QString());
    // Of packages from outside everything is refused that is not there, however it is reached.
    const QString few = "numpy.float64 is not available in Coroscope's simulated world. Of numpy there are: "
                        "mean, pi, random";
    QCOMPARE(refusalOf("import numpy as np\ndef f():\n    return np.float64(1)\n"), few);
    QCOMPARE(refusalOf("from numpy import float64\n"), few);
    for (const char* way :
         {"import numpy as np\nnp.random.default_rng()\n", "from numpy import random as r\nr.default_rng()\n",
          "import numpy.random as r\nr.default_rng()\n"})
        QVERIFY2(refusalOf(way).startsWith("numpy.random.default_rng is not available"), way);
    QCOMPARE(refusalOf("import numpy as np\nnp.random.rand()\nnp.__version__\n"), QString());
    QCOMPARE(refusalOf("import aiohttp\ntry:\n    pass\nexcept aiohttp.ClientConnectorSSLError:\n    pass\n"),
             QString());
    QCOMPARE(refusalOf("import numpy as np\nif hasattr(np, 'array'):\n    np.array([1])\n"), QString());
}

void TestImports::nothingSimulatedIsCalledMissing() {
    for (const std::string& name : vm::moduleNames())
        QVERIFY2(session::insteadOf(name).empty(), name.c_str());
}

QTEST_APPLESS_MAIN(TestImports)
#include "test_imports.moc"
