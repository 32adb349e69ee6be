# reference: sockets
# The lines that urllib and http.client send.
import asyncio
import http.client
import urllib.request


async def handle(reader, writer):
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    size = [int(line.split()[1]) for line in head.splitlines() if line.startswith("Content-Length")]
    out = head.encode() + await reader.readexactly(size[0] if size else 0)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(out), out))
    writer.close()


def ask(port):
    base = f"127.0.0.1:{port}"

    def show(answer):
        print(answer.read().decode().replace(base, "SERVER").rstrip(), end="\n----\n")

    show(urllib.request.urlopen(f"http://{base}/a?b=c"))
    show(urllib.request.urlopen(f"http://{base}/form", data=b"x=1"))
    show(urllib.request.urlopen(urllib.request.Request(f"http://{base}/", headers={"USER-AGENT": "me", "x-one": "1"})))
    show(urllib.request.urlopen(urllib.request.Request(f"http://{base}/put", b"{}", {"Content-Type": "application/json"},
                                                       method="PUT")))
    connection = http.client.HTTPConnection(base)
    connection.request("GET", "/plain", headers={"X-Two": "2"})
    show(connection.getresponse())
    connection.close()
    connection.request("POST", "/body", body="text")
    show(connection.getresponse())


async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        await asyncio.to_thread(ask, server.sockets[0].getsockname()[1])


asyncio.run(main())
