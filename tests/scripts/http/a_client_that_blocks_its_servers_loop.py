# reference: sockets
import asyncio
import urllib.request


async def handle(reader, writer):
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    writer.close()


def fetch(port, timeout=None):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=timeout) as answer:
        return answer.read()


async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        try:
            print(fetch(port, 0.2))
        except TimeoutError as e:
            print("the loop could not serve while it was blocked:", e)
        print(await asyncio.to_thread(fetch, port))
        print(await asyncio.gather(*(asyncio.to_thread(fetch, port) for _ in range(3))))


asyncio.run(main())
