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
    void redirectsAreFollowedAsEachClientDoes();
    void aPieceThatIsLateEndsAiohttpsSockRead();
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

namespace {

/// /to/N sends to /to/N-1 and at last to /end; /code/N to /end with that status; /drip takes 3 s, a byte each
/// 0.3 s.
const char kRedirects[] = R"(
import asyncio, aiohttp, httpx, requests
async def handle(reader, writer):
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    line, *lines = head.split("\r\n")
    method, path, _ = line.split()
    headers = dict(each.split(": ", 1) for each in lines if each)
    body = await reader.readexactly(int(headers.get("Content-Length", 0)))
    status, where, text = "200 OK", "", f"{method} {path} {body.decode()}".encode()
    if path.startswith("/to/"):
        n = int(path[4:])
        status, where, text = "302 Found", f"Location: /to/{n - 1}\r\n" if n else "Location: /end?x=1\r\n", b""
    elif path.startswith("/code/"):
        status, where, text = path[6:] + " Moved", "Location: http://localhost:8080/end\r\n", b""
    elif path == "/drip":
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n")
        for _ in range(10):
            await asyncio.sleep(0.3)
            writer.write(b"x")
    if path != "/drip":
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(text)}\r\n{where}\r\n".encode() + text)
    await writer.drain()
    writer.close()
URL = "http://localhost:8080"
async def serving(main):
    async with await asyncio.start_server(handle, "localhost", 8080):
        await main()
)";

} // namespace

void TestOwnServers::redirectsAreFollowedAsEachClientDoes() {
    const Said aio = run(std::string(kRedirects) + R"(
async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get(URL + "/to/2") as r:
            print(r.status, r.url, [each.status for each in r.history], await r.text())
        async with session.get(URL + "/to/2", allow_redirects=False) as r:
            print(r.status, r.headers["Location"])
        for code in (301, 302, 303, 307):
            async with session.post(f"{URL}/code/{code}", data=b"d") as r, session.put(f"{URL}/code/{code}", data=b"d") as s:
                print(code, await r.text(), await s.text())
        try:
            await session.get(URL + "/to/20")
        except aiohttp.TooManyRedirects as e:
            print(len(e.history))
asyncio.run(serving(main))
)");
    QCOMPARE(aio.text, QStringLiteral("200 http://localhost:8080/end?x=1 [302, 302, 302] GET /end?x=1 \n"
                                      "302 /to/1\n"
                                      "301 GET /end  PUT /end d\n302 GET /end  PUT /end d\n"
                                      "303 GET /end  GET /end \n307 POST /end d PUT /end d\n10\n"));
    const Said others = run(std::string(kRedirects) + R"(
def blocking():
    r = requests.get(URL + "/to/2")
    print(r.url, r.history, r.text)
    print(requests.get(URL + "/to/2", allow_redirects=False), requests.head(URL + "/to/2"))
    print(requests.put(URL + "/code/302", data=b"d").text, requests.post(URL + "/code/307", data=b"d").text)
    try:
        requests.get(URL + "/to/50")
    except requests.TooManyRedirects as e:
        print(e)
    with httpx.Client(follow_redirects=True, max_redirects=3) as client:
        print(client.get(URL + "/to/1").text)
        try:
            client.get(URL + "/to/5")
        except httpx.TooManyRedirects as e:
            print(e)
async def main():
    async with httpx.AsyncClient() as client:
        r = await client.get(URL + "/to/1")
        print(r.status_code, r.has_redirect_location, r.history)
        r = await client.get(URL + "/to/1", follow_redirects=True)
        print(r.url, r.history)
    await asyncio.to_thread(blocking)
asyncio.run(serving(main))
)");
    QCOMPARE(
        others.text,
        QStringLiteral("302 True []\n"
                       "http://localhost:8080/end?x=1 [<Response [302 Found]>, <Response [302 Found]>]\n"
                       "http://localhost:8080/end?x=1 [<Response [302]>, <Response [302]>, <Response [302]>] "
                       "GET /end?x=1 \n<Response [302]> <Response [302]>\nGET /end  POST /end d\n"
                       "Exceeded 30 redirects.\nGET /end?x=1 \nExceeded maximum allowed redirects.\n"));
}

void TestOwnServers::aPieceThatIsLateEndsAiohttpsSockRead() {
    const Said said = run(std::string(kRedirects) + R"(
async def main():
    async with aiohttp.ClientSession() as session:
        for total, silence in ((10, 1), (10, 0.2), (1, 0.5)):
            try:
                async with session.get(URL + "/drip", timeout=aiohttp.ClientTimeout(total=total, sock_read=silence)) as r:
                    print(await r.text())
            except asyncio.TimeoutError as e:
                print(repr(e))
asyncio.run(serving(main))
)");
    QCOMPARE(said.text,
             QStringLiteral("xxxxxxxxxx\nServerTimeoutError('Timeout on reading data from socket')\n"
                            "TimeoutError()\n"));
}

QTEST_APPLESS_MAIN(TestOwnServers)
#include "test_own_servers.moc"
