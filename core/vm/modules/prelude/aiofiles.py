"""aiofiles on the simulated disk: every operation is a job of the loop's default executor, as there."""

import asyncio as _asyncio
import functools as _functools
import io as _io

__all__ = ["open", "os", "tempfile"]


def _job(function, *args, **kwargs):
    return _asyncio.get_running_loop().run_in_executor(None, _functools.partial(function, *args, **kwargs))


def _in_job(name):
    async def method(self, *args, **kwargs):
        return await _job(getattr(self._file, name), *args, **kwargs)
    method.__name__ = name
    return method


class _AsyncFile:
    def __init__(self, file):
        self._file = file

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

    name = property(lambda self: self._file.name)
    mode = property(lambda self: self._file.mode)
    closed = property(lambda self: self._file.closed)
    encoding = property(lambda self: self._file.encoding)


for _name in ("read", "readline", "readlines", "write", "writelines", "seek", "tell", "truncate", "flush", "close", "readinto",
              "readable", "writable", "seekable", "fileno"):
    setattr(_AsyncFile, _name, _in_job(_name))


class _Opening:
    """Awaited, or the manager of an `async with`."""

    def __init__(self, job):
        self._job = job

    def __await__(self):
        return self._open().__await__()

    async def _open(self):
        return _AsyncFile(await self._job)

    async def __aenter__(self):
        self._file = await self._open()
        return self._file

    async def __aexit__(self, *exc_info):
        await self._file.close()


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None, *, loop=None,
         executor=None):
    async def job():
        return await _job(_io.open, file, mode, buffering, encoding, errors, newline)
    return _Opening(job())
