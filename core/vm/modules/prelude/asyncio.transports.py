"""The names of asyncio.transports."""

from asyncio.protocols import (BaseTransport, ReadTransport, WriteTransport, Transport, DatagramTransport,  # noqa: F401
                               SubprocessTransport)

__all__ = ("BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport")
