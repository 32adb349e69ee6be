"""Streams over the simulated network: open_connection, start_server, StreamReader and StreamWriter.

Servers are those that the script runs on this computer; any other host answers HTTP requests by itself. A host's latency
is the time of a whole call, four round trips: finding the host, connecting, agreeing on encryption, the answer. So
open_connection and an answer on an open connection take a quarter of it each.
"""

import _asyncio
import _net
import _network
from asyncio import events, exceptions
from asyncio.exceptions import IncompleteReadError, LimitOverrunError

__all__ = ("StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server")

_DEFAULT_LIMIT = 2 ** 16
_servers = {}  # port: Server
_next_port = 49152
_CLOSED = object()


def _this_port():
    global _next_port
    _next_port += 1
    return _next_port - 1


class StreamReader:
    """Bytes that have arrived and have not been read yet."""

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")  #@ 404 | raise ValueError('Limit cannot be <= 0')
        self._limit = limit
        self._loop = loop if loop is not None else events.get_event_loop()
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None

    def __repr__(self):
        info = ["StreamReader"]
        if self._buffer:
            info.append(f"{len(self._buffer)} bytes")
        if self._eof:
            info.append("eof")
        if self._limit != _DEFAULT_LIMIT:
            info.append(f"limit={self._limit}")
        if self._waiter:
            info.append(f"waiter={self._waiter!r}")
        if self._exception:
            info.append(f"exception={self._exception!r}")
        if self._transport:
            info.append(f"transport={self._transport!r}")
        return "<{}>".format(" ".join(info))

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        waiter = self._waiter
        if waiter is not None:
            self._waiter = None
            if not waiter.cancelled():
                waiter.set_exception(exc)

    def set_transport(self, transport):
        self._transport = transport

    def _wake_up(self):
        waiter = self._waiter
        if waiter is not None:
            self._waiter = None
            if not waiter.cancelled():
                waiter.set_result(None)

    def feed_eof(self):
        self._eof = True
        self._wake_up()

    def at_eof(self):
        """True when everything has been read and no more will come."""
        return self._eof and not self._buffer

    def feed_data(self, data):
        assert not self._eof, "feed_data after feed_eof"
        if not data:
            return
        self._buffer += data
        self._wake_up()

    async def _wait_for_data(self, func_name):
        if self._waiter is not None:
            raise RuntimeError(f"{func_name}() called while another coroutine is already waiting for incoming data")  #@ 508 | raise RuntimeError(
        assert not self._eof, "_wait_for_data after EOF"
        host = self._transport._host if self._transport is not None else ""
        self._waiter = _network.label(self._loop.create_future(), host)
        try:
            await self._waiter
        finally:
            self._waiter = None

    async def readline(self):
        """Read up to and with b'\\n'; less at the end of the stream."""
        try:
            return await self.readuntil(b"\n")  #@ 545 | line = `await self.readuntil(sep)`
        except IncompleteReadError as e:
            return e.partial
        except LimitOverrunError as e:
            if self._buffer.startswith(b"\n", e.consumed):
                del self._buffer[:e.consumed + 1]
            else:
                self._buffer.clear()
            raise ValueError(e.args[0])  #@ 554

    async def readuntil(self, separator=b"\n"):
        """Read up to and with the separator; IncompleteReadError at the end of the stream."""
        length = len(separator)
        if length == 0:
            raise ValueError("Separator should be at least one-byte string")  #@ 579 | raise ValueError('Separator should be at least one-byte string')
        if self._exception is not None:
            raise self._exception  #@ 582
        offset = 0
        while True:
            available = len(self._buffer)
            if available - offset >= length:
                found = self._buffer.find(separator, offset)
                if found != -1:
                    break
                offset = available + 1 - length
                if offset > self._limit:
                    raise LimitOverrunError("Separator is not found, and chunk exceed the limit", offset)  #@ 623 | raise exceptions.LimitOverrunError(
            if self._eof:
                chunk = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(chunk, None)  #@ 634 | raise exceptions.IncompleteReadError(chunk, None)
            await self._wait_for_data("readuntil")
        if found > self._limit:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", found)  #@ 640 | raise exceptions.LimitOverrunError(
        chunk = bytes(self._buffer[:found + length])
        del self._buffer[:found + length]
        return chunk

    async def read(self, n=-1):
        """Read up to n bytes as soon as there are any; everything up to the end if n is -1."""
        if self._exception is not None:
            raise self._exception  #@ 670
        if n == 0:
            return b""
        if n < 0:
            blocks = []
            while True:
                block = await self.read(self._limit)
                if not block:
                    break
                blocks.append(block)
            return b"".join(blocks)
        if not self._buffer and not self._eof:
            await self._wait_for_data("read")
        data = bytes(self._buffer[:n])
        del self._buffer[:n]
        return data

    async def readexactly(self, n):
        """Read n bytes; IncompleteReadError if the stream ends before."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")  #@ 714 | raise ValueError('readexactly size can not be less than zero')
        if self._exception is not None:
            raise self._exception  #@ 717
        if n == 0:
            return b""
        while len(self._buffer) < n:
            if self._eof:
                incomplete = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(incomplete, n)  #@ 726 | raise exceptions.IncompleteReadError(incomplete, n)
            await self._wait_for_data("readexactly")
        data = bytes(self._buffer[:n])
        del self._buffer[:n]
        return data

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b"":
            raise StopAsyncIteration  #@ 745
        return line


class FlowControlMixin:
    """For protocols of one's own: those who drain wait while writing is paused."""

    def __init__(self, loop=None):
        self._loop = loop if loop is not None else events.get_event_loop()
        self._paused = False
        self._drain_waiters = []
        self._connection_lost = False

    def pause_writing(self):
        assert not self._paused
        self._paused = True

    def resume_writing(self):
        assert self._paused
        self._paused = False
        self._end_waits(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._end_waits(exc)

    def _end_waits(self, error):
        for waiter in self._drain_waiters:
            if waiter.done():
                continue
            if error is None:
                waiter.set_result(None)
            else:
                waiter.set_exception(error)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")  #@ 167 | raise ConnectionResetError('Connection lost')
        if not self._paused:
            return
        waiter = self._loop.create_future()
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)


class StreamReaderProtocol(FlowControlMixin):
    """Kept for its name: the simulated transport feeds its reader itself."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop)
        self._stream_reader = stream_reader
        self._client_connected_cb = client_connected_cb


class _Transport:
    """One end of a connection. What is written arrives at the other end `delay` seconds later, in order."""

    def __init__(self, loop, host, local, remote, delay, limit):
        self._loop = loop
        self._host = host
        self._extra = {"sockname": local, "peername": remote}
        self._delay = delay
        self._closing = False
        self._eof_sent = False
        self._peer = None
        self._reader = StreamReader(limit=limit, loop=loop)
        self._reader.set_transport(self)
        self._closed = loop.create_future()
        self._on_closed = None

    def __repr__(self):
        state = " closed" if self._closing else ""
        return f"<_SimulatedTransport{state} to {self._host}>"

    def _after(self, delay, callback, *args):
        # In the loop of whom it concerns, which may be another thread's.
        loop = self._loop
        if loop.is_closed():
            return
        if loop is events._get_running_loop():
            if delay > 0:
                loop.call_later(delay, callback, *args)
            else:
                loop.call_soon(callback, *args)
        elif delay > 0:
            loop.call_soon_threadsafe(loop.call_later, delay, callback, *args)
        else:
            loop.call_soon_threadsafe(callback, *args)

    def _receive(self, data):
        if not self._closing:
            self._reader.feed_data(data)

    def _receive_eof(self):
        if not self._closing:
            self._reader.feed_eof()

    def _reset(self):
        if not self._closing:
            self._reader.set_exception(ConnectionResetError(104, "Connection reset by peer"))
            self.close()

    def write(self, data):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if self._eof_sent:
            raise RuntimeError("Cannot call write() after write_eof()")
        if data and not self._closing:
            self._peer._after(self._delay, self._peer._receive, bytes(data))

    def write_eof(self):
        if not self._eof_sent and not self._closing:
            self._eof_sent = True
            self._peer._after(self._delay, self._peer._receive_eof)

    def can_write_eof(self):
        return True

    def is_closing(self):
        return self._closing

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._after(0, self._connection_lost)  # the other end hears of it by the network, which comes later
        if not self._eof_sent:
            self._peer._after(self._delay, self._peer._receive_eof)

    abort = close

    def _connection_lost(self):
        self._reader.feed_eof()
        if not self._closed.done():
            self._closed.set_result(None)
        if self._on_closed is not None:
            self._on_closed(self)

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)


class StreamWriter:
    """Writes to the other end of a connection."""

    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        return f"<StreamWriter transport={self._transport!r} reader={self._reader!r}>"

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.write(b"".join(data))

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        """Wait until the connection is closed at this end."""
        await self._transport._closed

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Wait until there is room to write more; the simulated network always has some."""
        if self._reader is not None:
            exc = self._reader.exception()
            if exc is not None:
                raise exc  #@ 366
        if self._transport.is_closing():
            from asyncio import sleep
            await sleep(0)
            raise ConnectionResetError("Connection lost")

    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None):
        """Nothing is encrypted here."""


class _Socket:
    """What Server.sockets has: only an address."""

    def __init__(self, address):
        self._address = address

    def getsockname(self):
        return self._address

    def fileno(self):
        return 6

    def __repr__(self):
        return f"<asyncio.TransportSocket fd=6, family=2, type=1, proto=6, laddr={self._address}>"


class Server:
    """A server of the script on this computer."""

    def __init__(self, loop, client_connected_cb, host, port, limit):
        self._loop = loop
        self._callback = client_connected_cb
        self._address = (host, port)
        self._limit = limit
        self._serving = False
        self._closed = False
        self._active = []
        self._waiters = []
        self._forever = None

    def __repr__(self):
        return f"<Server sockets={self.sockets!r}>"

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        return () if self._closed else (_Socket(self._address),)

    def _start_serving(self):
        self._serving = True

    async def start_serving(self):
        self._start_serving()
        from asyncio import sleep
        await sleep(0)

    async def serve_forever(self):
        """Serve until cancelled."""
        if self._forever is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._closed:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        self._forever = _network.label(self._loop.create_future(), "clients")
        try:
            await self._forever
        except exceptions.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._forever = None

    def close(self):
        """Accept no further connections; those that there are go on."""
        if self._closed:
            return
        self._closed = True
        self._serving = False
        _servers.pop(self._address[1], None)
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
            self._forever = None
        if not self._active:
            self._wake_up()

    def _wake_up(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters or ():
            if not waiter.done():
                waiter.set_result(waiter)

    async def wait_closed(self):
        # As CPython 3.11 has it: before close(), and after the last connection, there is nothing to wait for.
        if self._closed or self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()

    def _end(self, name, own, other):
        return _Transport(self._loop, name, own, other, 0, self._limit)

    def _accept(self, transport):
        _asyncio.skip_task_number()  # _accept_connection2
        self._active.append(transport)
        transport._on_closed = self._leave
        self._begin(transport)

    def _begin(self, transport):
        writer = StreamWriter(transport, None, transport._reader, self._loop)
        result = self._callback(transport._reader, writer)
        from asyncio import coroutines
        if coroutines.iscoroutine(result):
            transport._task = self._loop.create_task(result)

    def _leave(self, transport):
        self._active.remove(transport)
        if self._closed and not self._active:
            self._wake_up()


class _HttpHost:
    """The far end of a connection to another host: answers HTTP/1.0 requests."""

    def __init__(self, client, host, port, delay):
        self._client = client
        self._loop = client._loop
        self._host = host
        self._scheme = "https" if port == 443 else "http"
        self._delay = delay
        self._request = b""
        self._answered = False

    def _after(self, delay, callback, *args):
        callback(*args)

    def _receive(self, data):
        self._request += data
        head, end, body = self._request.partition(b"\r\n\r\n")
        if not end or self._answered:
            return
        _, _, headers = _net.parse_head(b"REQUEST 0 \r\n" + head.partition(b"\r\n")[2])
        if len(body) < int(headers.get("Content-Length", 0)):
            return
        self._answered = True
        self._client._after(self._delay, self._answer, head, headers, body)

    def _receive_eof(self):
        if not self._answered and self._request:
            self._answered = True
            self._client._after(self._delay, self._client._receive_eof)

    def _answer(self, head, headers, body):
        pieces = head.partition(b"\r\n")[0].decode("latin-1").split(" ")
        if len(pieces) < 2 or not pieces[0].isalpha() or not pieces[0].isupper():
            status, reason, content = 400, "Bad Request", b"<h1>Bad Request</h1>\n"
        else:
            url = f"{self._scheme}://{headers.get('Host', self._host)}{pieces[1]}"
            exchange = _net.Exchange(pieces[0], url, headers=headers, data=body or None)
            status, _ = _net._by_path(exchange.path)
            reason = _net.REASONS.get(status, "")
            content = f"<!doctype html>\n<title>{self._host}</title>\n<h1>{self._host}</h1>\n".encode()
        lines = [f"HTTP/1.0 {status} {reason}", f"Date: {_net.http_date()}", "Server: simulated",
                 "Content-Type: text/html; charset=UTF-8", f"Content-Length: {len(content)}", "Connection: close"]
        answer = "\r\n".join(lines).encode() + b"\r\n\r\n"
        if pieces[0] != "HEAD":
            answer += content
        self._client._receive(answer)
        self._client._receive_eof()


def _check_address(host, port):
    if host is None or port is None:
        raise ValueError("host and port was not specified and no sock specified")


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, ssl=None, server_hostname=None, **kwds):
    """Connect to a server; returns (reader, writer)."""
    loop = events.get_running_loop()
    client = await _connect(host, port, lambda *where: _Transport(loop, *where, 0, limit))
    return client._reader, StreamWriter(client, None, client._reader, loop)


async def _connect(host, port, make):
    """This end of a new connection, made by make(name, own address, the other's)."""
    _check_address(host, port)
    if host in _net.LOCAL:
        address = "127.0.0.1" if host != "::1" else host
        await _net.pause(0, f"{host}:{port}")
        server = _servers.get(port)
        if server is None or not server._serving:
            raise ConnectionRefusedError(111, f"Connect call failed {(address, port)!r}")
        mine, theirs = (address, _this_port()), (address, port)
        client = make(f"{host}:{port}", mine, theirs)
        far = server._end(f"{mine[0]}:{mine[1]}", theirs, mine)
        client._peer, far._peer = far, client
        far._after(0, server._accept, far)
    else:
        latency = _network.latency(host)
        await _net.pause(latency / 4, host)
        client = make(host, ("10.0.0.2", _this_port()), (_address_of(host), port))
        client._peer = _HttpHost(client, host, port, latency / 4)
    return client


def _address_of(host):
    number = 0
    for letter in host:
        number = (number * 31 + ord(letter)) % 0xfffffe
    return f"93.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, start_serving=True, **kwds):
    """Start a server on this computer: client_connected_cb(reader, writer) is called for each connection."""
    loop = events.get_running_loop()
    return await _serve(host, port, start_serving, lambda *where: Server(loop, client_connected_cb, *where, limit))


async def _serve(host, port, start_serving, make):
    for _ in host if isinstance(host, (list, tuple)) else (host,):
        _asyncio.skip_task_number()  # gather() of the look-ups
    address = host if isinstance(host, str) and host not in ("", "localhost") else "127.0.0.1" if host else "0.0.0.0"
    if not port:
        port = _this_port()
    elif port in _servers:
        raise OSError(98, f"error while attempting to bind on address {(address, port)!r}: address already in use")
    server = make(address, port)
    _servers[port] = server
    if start_serving:
        server._start_serving()
    from asyncio import sleep
    await sleep(0)  # as create_server does, so that the loop may accept at once
    return server
