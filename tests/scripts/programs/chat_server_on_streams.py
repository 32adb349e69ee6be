# reference: sockets
"""A chat server and its clients over asyncio streams, on localhost."""
import asyncio
import contextlib
import json
import itertools
from dataclasses import dataclass, asdict
from enum import Enum, auto


class Kind(str, Enum):
    JOIN = "join"
    SAY = "say"
    LEAVE = "leave"
    ERROR = "error"


@dataclass
class Message:
    kind: Kind
    who: str
    text: str = ""

    def encode(self) -> bytes:
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def decode(cls, line: bytes) -> "Message":
        data = json.loads(line)
        return cls(Kind(data["kind"]), data["who"], data.get("text", ""))


class Server:
    def __init__(self):
        self.clients: dict[str, asyncio.StreamWriter] = {}
        self.log: list[str] = []

    async def broadcast(self, message: Message, but: str | None = None):
        for name, writer in list(self.clients.items()):
            if name == but:
                continue
            writer.write(message.encode())
            with contextlib.suppress(ConnectionError):
                await writer.drain()

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
        name = None
        try:
            hello = Message.decode(await reader.readline())
            if hello.kind is not Kind.JOIN or hello.who in self.clients:
                writer.write(Message(Kind.ERROR, hello.who, "name taken").encode())
                await writer.drain()
                return
            name = hello.who
            self.clients[name] = writer
            self.log.append(f"+{name}")
            await self.broadcast(hello, but=name)
            while line := await reader.readline():
                match Message.decode(line):
                    case Message(kind=Kind.SAY, text=text):
                        self.log.append(f"{name}:{text}")
                        await self.broadcast(Message(Kind.SAY, name, text), but=name)
                    case Message(kind=Kind.LEAVE):
                        break
        finally:
            if name:
                del self.clients[name]
                self.log.append(f"-{name}")
                await self.broadcast(Message(Kind.LEAVE, name))
            writer.close()
            await writer.wait_closed()


async def client(name, port, lines, start, results):
    await asyncio.sleep(start)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    got = results.setdefault(name, [])

    async def receive():
        async for line in reader:
            message = Message.decode(line)
            got.append((message.kind.name, message.who, message.text))

    receiver = asyncio.create_task(receive())
    writer.write(Message(Kind.JOIN, name).encode())
    for wait, text in lines:
        await asyncio.sleep(wait)
        writer.write(Message(Kind.SAY, name, text).encode())
        await writer.drain()
    await asyncio.sleep(1)
    writer.write(Message(Kind.LEAVE, name).encode())
    await receiver
    writer.close()
    await writer.wait_closed()


async def main():
    chat = Server()
    server = await asyncio.start_server(chat.handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    results: dict = {}
    async with server:
        await asyncio.gather(
            client("ann", port, [(0.5, "hi"), (1, "how are you?")], 0, results),
            client("bob", port, [(0.7, "hello ann"), (0.9, "fine")], 0.1, results),
            client("cyd", port, [(2, "sorry, late")], 0.2, results),
            client("bob", port, [], 0.3, results),
        )
    for name in sorted(results):
        print(name)
        for each in results[name]:
            print("   ", *each)
    print(chat.log, chat.clients)


asyncio.run(main())
