"""Data in the gzip format, and files of it on the simulated disk."""

import io as _io
import time as _time
import zlib as _zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=9, *, mtime=None):
    """The data as one member of a gzip file."""
    stamp = int(_time.time() if mtime is None else mtime)
    speed = b"\x02" if compresslevel == 9 else b"\x04" if compresslevel == 1 else b"\x00"
    body = _zlib.compress(data, compresslevel, -15)
    if mtime == 0:
        return _zlib.compress(data, compresslevel, 31)
    return (b"\x1f\x8b\x08\x00" + stamp.to_bytes(4, "little") + speed + b"\xff" + body
            + _zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xffffffff).to_bytes(4, "little"))


def decompress(data):
    """What all members of a gzip file hold."""
    data = bytes(data)
    result = b""
    while data:
        if data[:2] != b"\x1f\x8b":
            raise BadGzipFile("Not a gzipped file (%r)" % data[:2])
        stream = _zlib.decompressobj(31)
        result += stream.decompress(data)
        if not stream.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data = stream.unused_data.lstrip(b"\x00")
    return result


class GzipFile(_io.BytesIO):
    """Read as a whole when it is opened, written as a whole when it is closed."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        self._mode = (mode or "rb").replace("t", "")
        self._target = fileobj
        self._own = fileobj is None
        if self._own:
            self._target = _io.open(filename, self._mode.strip("b") + "b")
        self.name = filename if filename is not None else getattr(fileobj, "name", "")
        self._level, self._mtime = compresslevel, mtime
        super().__init__(decompress(self._target.read()) if self._mode.startswith("r") else b"")

    def writable(self):
        return not self._mode.startswith("r")

    def readable(self):
        return self._mode.startswith("r")

    def write(self, data, /):
        if not self.writable():
            raise OSError(9, "write() on read-only GzipFile object")
        return super().write(data)

    def close(self):
        if self.closed:
            return
        if self.writable():
            self._target.write(compress(self.getvalue(), self._level, mtime=self._mtime))
        if self._own:
            self._target.close()
        super().close()


class _Text(_io.StringIO):
    def __init__(self, file, encoding, errors):
        self._file, self._encoding, self._errors = file, encoding or "utf-8", errors or "strict"
        super().__init__(file.read().decode(self._encoding, self._errors) if file.readable() else "")

    def close(self):
        if self.closed:
            return
        if self._file.writable():
            self._file.write(self.getvalue().encode(self._encoding, self._errors))
        self._file.close()
        super().close()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    file = GzipFile(filename, mode, compresslevel) if not hasattr(filename, "read") else GzipFile(None, mode, compresslevel, filename)
    return _Text(file, encoding, errors) if "t" in mode else file
