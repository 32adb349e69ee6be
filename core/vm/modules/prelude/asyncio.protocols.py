"""Transports and protocols over the simulated network: loop.create_server and loop.create_connection."""

from asyncio import sleep, streams

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol", "BaseTransport",
           "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport")


class BaseProtocol:
    __slots__ = ()

    def connection_made(self, transport):
        """Called when a connection is made."""

    def connection_lost(self, exc):
        """Called when the connection is lost or closed."""

    def pause_writing(self):
        """Called when the transport's buffer goes over the high-water mark."""

    def resume_writing(self):
        """Called when the transport's buffer drains below the low-water mark."""


class Protocol(BaseProtocol):
    __slots__ = ()

    def data_received(self, data):
        """Called when some data is received."""

    def eof_received(self):
        """Called when the other end calls write_eof() or equivalent."""


class BufferedProtocol(BaseProtocol):
    __slots__ = ()

    def get_buffer(self, sizehint):
        """Called to allocate a new receive buffer."""

    def buffer_updated(self, nbytes):
        """Called when the buffer was updated with the received data."""

    def eof_received(self):
        """Called when the other end calls write_eof() or equivalent."""


class DatagramProtocol(BaseProtocol):
    __slots__ = ()

    def datagram_received(self, data, addr):
        """Called when some datagram is received."""

    def error_received(self, exc):
        """Called when a send or receive operation raises an OSError."""


class SubprocessProtocol(BaseProtocol):
    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """Called when the subprocess writes data into stdout/stderr pipe."""

    def pipe_connection_lost(self, fd, exc):
        """Called when a file descriptor associated with the child process is closed."""

    def process_exited(self):
        """Called when subprocess has exited."""


class BaseTransport:
    def __init__(self, extra=None):
        self._extra = extra if extra is not None else {}

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)

    def is_closing(self):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError


class ReadTransport(BaseTransport):
    pass


class WriteTransport(BaseTransport):
    pass


class Transport(ReadTransport, WriteTransport):
    pass


class DatagramTransport(BaseTransport):
    pass


class SubprocessTransport(BaseTransport):
    pass


class _Feed:
    """Stands where a stream has its reader: hands what arrives to the protocol."""

    def __init__(self, transport, protocol):
        self.transport, self.protocol = transport, protocol
        self.paused = False
        self.held = []  # what arrived while reading was paused; None: the end
        self.ended = False
        self.error = None

    def feed_data(self, data):
        if self.paused:
            self.held.append(data)
        elif isinstance(self.protocol, BufferedProtocol):
            while data:
                buffer = self.protocol.get_buffer(len(data))
                count = min(len(buffer), len(data))
                buffer[:count] = data[:count]
                data = data[count:]
                self.protocol.buffer_updated(count)
        else:
            self.protocol.data_received(data)

    def feed_eof(self):
        if self.ended or self.transport.is_closing():
            return
        if self.paused:
            self.held.append(None)
            return
        self.ended = True
        if not self.protocol.eof_received():
            self.transport.close()

    def set_exception(self, exc):
        self.error = exc

    def resume(self):
        self.paused = False
        held, self.held = self.held, []
        for data in held:
            if data is None:
                self.feed_eof()
            else:
                self.feed_data(data)


class _ProtocolTransport(streams._Transport, Transport):
    def __init__(self, loop, protocol, *where):
        streams._Transport.__init__(self, loop, *where, 0, streams._DEFAULT_LIMIT)
        self._reader = _Feed(self, protocol)

    def _connection_lost(self):
        streams._Transport._connection_lost(self)
        self._reader.protocol.connection_lost(self._reader.error)

    def get_protocol(self):
        return self._reader.protocol

    def set_protocol(self, protocol):
        self._reader.protocol = protocol

    def is_reading(self):
        return not self._reader.paused and not self._closing

    def pause_reading(self):
        self._reader.paused = True

    def resume_reading(self):
        if self._reader.paused:
            self._loop.call_soon(self._reader.resume)

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))

    def get_write_buffer_size(self):
        return 0

    def set_write_buffer_limits(self, high=None, low=None):
        """What is written leaves at once."""


class _ProtocolServer(streams.Server):
    def _end(self, name, own, other):
        return _ProtocolTransport(self._loop, self._callback(), name, own, other)

    def _begin(self, transport):
        transport.get_protocol().connection_made(transport)


async def connect(loop, factory, host, port):
    transport = await streams._connect(host, port, lambda *where: _ProtocolTransport(loop, factory(), *where))
    protocol = transport.get_protocol()
    await sleep(0)  # the server, if it is in this loop, has accepted meanwhile
    protocol.connection_made(transport)
    return transport, protocol


async def serve(loop, factory, host, port, start_serving):
    return await streams._serve(host, port, start_serving,
                                lambda *where: _ProtocolServer(loop, factory, *where, streams._DEFAULT_LIMIT))
