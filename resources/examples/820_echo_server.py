# Title: A server and two clients
# Theme: Real-life shapes
# Look: Each connection has its own task at the server; while one client thinks, the other is served.
import asyncio


async def serve(reader, writer):
    while line := await reader.readline():
        await asyncio.sleep(0.2)
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def client(name, pause):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    for word in ("hello", "goodbye"):
        await asyncio.sleep(pause)
        writer.write(f"{word} from {name}\n".encode())
        print((await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 8888)
    async with server:
        await asyncio.gather(client("Nia", 0.5), client("Ole", 0.2))


asyncio.run(main())
