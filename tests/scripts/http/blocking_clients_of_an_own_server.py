# reference: sockets
# Clients that block their thread, and a server of asyncio in another one.
import asyncio
import http.client
import json
import threading
import urllib.error
import urllib.request


async def handle(reader, writer):
    method, path, _ = (await reader.readline()).decode().split()
    headers = {}
    while line := (await reader.readline()).decode().strip():
        name, _, value = line.partition(": ")
        headers[name.lower()] = value
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    match path:
        case "/slow":
            await stop.wait()
        case "/nothing":
            writer.close()
            return
        case "/garbage":
            writer.write(b"hello\r\n\r\n")
        case "/cut":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello")
        case "/chunked":
            writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            for word in ("one ", "two ", "three"):
                writer.write(f"{len(word):x};ext=1\r\n{word}\r\n".encode())
                await writer.drain()
                await asyncio.sleep(0.1)
            writer.write(b"0\r\nX-Trailer: yes\r\n\r\n")
        case "/cut-chunk":
            writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n9\r\nwor")
        case "/close":
            writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nuntil the end")
        case "/continue":
            writer.write(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n")
        case _:
            out = json.dumps({"method": method, "path": path, "body": body.decode()}).encode()
            status = "404 Not Found" if path == "/missing" else "200 OK"
            writer.write(f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(out)}\r\n\r\n".encode())
            writer.write(out if method != "HEAD" else b"")
    await writer.drain()
    writer.close()


ready = threading.Event()


def serve():
    async def main():
        global stop, loop, base
        loop, stop = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(handle, "127.0.0.1", 0)
        base = "127.0.0.1:%d" % server.sockets[0].getsockname()[1]
        async with server:
            ready.set()
            await stop.wait()
    asyncio.run(main())


def shown(function, *args):
    try:
        return function(*args)
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e!s}"


def get(path):
    with urllib.request.urlopen("http://" + base + path, timeout=0.3 if path == "/slow" else None) as answer:
        return answer.status, answer.read()


thread = threading.Thread(target=serve)
thread.start()
ready.wait()
for path in "/a?x=1 /missing /slow /nothing /garbage /cut /chunked /cut-chunk /close /continue".split():
    print(path, shown(get, path))
request = urllib.request.Request(f"http://{base}/post", data=b'{"a": 1}', method="POST")
with urllib.request.urlopen(request) as answer:
    print(json.load(answer), answer.headers.get_content_type(), answer.headers.get_content_charset("latin-1"))
    print(answer.headers["nothing"], answer.headers.get_all("Content-Type"), answer.headers.get("CONTENT-LENGTH"))
connection = http.client.HTTPConnection(base)
connection.request("PUT", "/put", body="hey", headers={"X-Name": "value"})
answer = connection.getresponse()
print(answer.status, answer.reason, answer.getheader("content-type"), answer.getheader("Nothing", "-"), answer.read())
connection.close()
connection.putrequest("HEAD", "/head")
connection.putheader("Accept", "text/plain")
connection.endheaders()
answer = connection.getresponse()
print(answer.status, answer.read(), answer.isclosed())
connection.close()
print(shown(http.client.HTTPConnection(base).getresponse), http.client.responses[404], http.client.NOT_FOUND)
try:
    http.client.HTTPConnection("localhost:port")
except http.client.InvalidURL as e:
    print(e)
loop.call_soon_threadsafe(stop.set)
thread.join()
print(shown(get, "/"))
