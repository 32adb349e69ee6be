# reference: sockets
import asyncio
from asyncio import transports
lost = []
class EchoServer(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print('Connection from', transport.get_extra_info('peername')[0])
    def data_received(self, data):
        message = data.decode()
        print('Data received: {!r}'.format(message))
        self.transport.write(data.upper())
        if message == 'bye': self.transport.close()
    def connection_lost(self, exc): lost.append(exc)
class EchoClient(asyncio.Protocol):
    def __init__(self, message, done): self.message, self.done = message, done
    def connection_made(self, transport): transport.write(self.message.encode()); print('Data sent:', self.message); self.transport = transport
    def data_received(self, data):
        print('Data received:', data.decode())
        if self.message != 'bye': self.transport.close()
    def eof_received(self): print('eof')
    def connection_lost(self, exc): print('The server closed the connection'); self.done.set_result(True)
async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(EchoServer, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    for m in ('Hello', 'bye'):
        done = loop.create_future()
        t, p = await loop.create_connection(lambda: EchoClient(m, done), '127.0.0.1', port)
        print(isinstance(t, asyncio.Transport), t.get_protocol() is p, t.is_closing())
        await done
        await asyncio.sleep(0.01)
        print(t.is_closing())
    server.close(); await server.wait_closed()
    print(server.is_serving(), lost)
    try: await loop.create_connection(asyncio.Protocol, '127.0.0.1', port)
    except ConnectionRefusedError as e: print(type(e).__name__, e.errno)
asyncio.run(main())
