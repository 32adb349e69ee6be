#include "tests/core/session/script_run.h"

#include <QtTest>

using namespace coroscope;

/// What the simulated clients hear of servers that the script itself runs. (Clients of Python's own library
/// are held against CPython by tests/scripts/http.)
class TestOwnServers : public QObject {
    Q_OBJECT

private slots:
    void everyClientHears_data();
    void everyClientHears();
    void aClientThatBlocksItsServersLoopIsADeadlock();
};

namespace {

const char kServer[] = R"(
import asyncio, threading, requests, httpx, aiohttp

async def handle(reader, writer):
    path = (await reader.readuntil(b"\r\n\r\n")).split()[1].decode()
    if path == "/slow":
        await asyncio.sleep(2)
    if path == "/chunks":
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
        await asyncio.sleep(0.1)
        writer.write(b"4\r\ndefg\r\n0\r\n\r\n")
    elif path == "/cut":
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello")
    elif path != "/nothing":
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    writer.close()

def serve():
    async def main():
        async with await asyncio.start_server(handle, "localhost", 8080):
            ready.set()
            await asyncio.sleep(60)
    asyncio.run(main())

ready = threading.Event()
threading.Thread(target=serve, daemon=True).start()
ready.wait()

async def httpx_async(url):
    async with httpx.AsyncClient(timeout=1) as client:
        return (await client.get(url)).text

async def aiohttp_async(url):
    timeout = aiohttp.ClientTimeout(total=1)
    async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url) as answer:
        return await answer.text()

def show(name, get):
    try:
        print(name, get())
    except Exception as e:
        print(name, type(e).__name__, str(e)[-70:])

url = "http://localhost:8080" + PATH
show("requests", lambda: requests.get(url, timeout=1).text)
show("httpx", lambda: httpx.get(url, timeout=1).text)
show("httpx async", lambda: asyncio.run(httpx_async(url)))
show("aiohttp", lambda: asyncio.run(aiohttp_async(url)))
)";

struct Said {
    QString text;
    Outcome outcome = Outcome::Finished;
};

Said run(const std::string& source) {
    session::Loaded loaded = session::load(source, "script.py", {});
    if (!loaded.program)
        return {QString::fromStdString(loaded.diagnostics.front().message), Outcome::Finished};
    session::Simulation simulation(loaded.program, {});
    Said said;
    simulation.onOutput([&](session::Stream stream, std::string_view text) {
        if (stream == session::Stream::Out)
            said.text += QString::fromUtf8(text.data(), static_cast<int>(text.size()));
    });
    while (!simulation.advance()) {
    }
    said.outcome = simulation.outcome();
    return said;
}

} // namespace

void TestOwnServers::everyClientHears_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("heard");
    QTest::newRow("an answer") << "/"
                               << QStringList{"requests ok", "httpx ok", "httpx async ok", "aiohttp ok"};
    QTest::newRow("chunks") << "/chunks"
                            << QStringList{"requests abcdefg", "httpx abcdefg", "httpx async abcdefg",
                                           "aiohttp abcdefg"};
    QTest::newRow("too late") << "/slow"
                              << QStringList{"requests ReadTimeout", "httpx ReadTimeout",
                                             "httpx async ReadTimeout", "aiohttp TimeoutError"};
    QTest::newRow("nothing") << "/nothing"
                             << QStringList{"requests ConnectionError", "httpx RemoteProtocolError",
                                            "httpx async RemoteProtocolError",
                                            "aiohttp ServerDisconnectedError"};
    QTest::newRow("half") << "/cut"
                          << QStringList{"requests ChunkedEncodingError", "httpx RemoteProtocolError",
                                         "httpx async RemoteProtocolError", "aiohttp ClientPayloadError"};
}

void TestOwnServers::everyClientHears() {
    QFETCH(QString, path);
    QFETCH(QStringList, heard);
    const Said said = run("PATH = '" + path.toStdString() + "'\n" + kServer);
    const QStringList lines = said.text.trimmed().split('\n');
    QVERIFY2(lines.size() == heard.size(), qPrintable(said.text));
    for (int i = 0; i < heard.size(); ++i)
        QVERIFY2(lines[i].startsWith(heard[i]), qPrintable(said.text));
}

void TestOwnServers::aClientThatBlocksItsServersLoopIsADeadlock() {
    const Said said = run(R"(
import asyncio, requests
async def handle(reader, writer):
    writer.close()
async def main():
    async with await asyncio.start_server(handle, "localhost", 8080):
        requests.get("http://localhost:8080/")
asyncio.run(main())
)");
    QCOMPARE(said.outcome, Outcome::Deadlock);
}

QTEST_APPLESS_MAIN(TestOwnServers)
#include "test_own_servers.moc"
