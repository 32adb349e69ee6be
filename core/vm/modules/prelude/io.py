"""Streams in memory. There are no files: open() is refused by the engine."""

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    """What all streams share."""

    _closed_text = "I/O operation on closed file."

    def __init__(self):
        self._closed = False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    @property
    def closed(self):
        return self._closed

    def _check(self):
        if self._closed:
            raise ValueError(self._closed_text)

    def close(self):
        self._closed = True

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)


RawIOBase = BufferedIOBase = TextIOBase = IOBase


class _Memory(IOBase):
    """Position and content; the content is a list of pieces while it is only appended to."""

    _empty = ""
    _newline = "\n"

    def __init__(self, initial):
        super().__init__()
        self._pieces = [initial] if initial else []
        self._size = len(initial)
        self._pos = 0

    def getvalue(self):
        self._check()
        if len(self._pieces) > 1:
            self._pieces = [self._empty.join(self._pieces)]
        return self._pieces[0] if self._pieces else self._empty

    def _write(self, data):
        self._check()
        if not data:
            return 0
        if self._pos == self._size:
            self._pieces.append(data)
            self._size += len(data)
        else:
            value = self.getvalue()
            if self._pos > self._size:
                value += self._filler * (self._pos - self._size)
            value = value[:self._pos] + data + value[self._pos + len(data):]
            self._pieces = [value]
            self._size = len(value)
        self._pos += len(data)
        return len(data)

    def read(self, size=-1):
        value = self.getvalue()
        end = self._size if size is None or size < 0 else min(self._pos + size, self._size)
        data = value[self._pos:end]
        self._pos = max(end, self._pos)
        return data

    def readline(self, size=-1):
        value = self.getvalue()
        end = value.find(self._newline, self._pos) + 1 or self._size
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        data = value[self._pos:end]
        self._pos = max(end, self._pos)
        return data

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None):
        value = self.getvalue()
        pos = self._pos if pos is None else pos
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        if pos < self._size:
            self._pieces = [value[:pos]]
            self._size = pos
        return pos


class StringIO(_Memory):
    """Text I/O implementation using an in-memory buffer."""

    _filler = "\0"
    _closed_text = "I/O operation on closed file"
    encoding = errors = None

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        super().__init__(initial_value or "")

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        return self._write(s)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._pos = pos if whence == 0 else self._pos if whence == 1 else self._size
        return self._pos


class BytesIO(_Memory):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    _empty = b""
    _newline = b"\n"
    _filler = b"\0"

    def __init__(self, initial_bytes=b""):
        super().__init__(bytes(initial_bytes))

    def write(self, b, /):
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._write(bytes(b))

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        self._pos = max(0, pos + (0, self._pos, self._size)[whence])
        return self._pos

    def getbuffer(self):
        raise NotImplementedError("memoryview is not supported")

    read1 = _Memory.read

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)


for _class in (StringIO, BytesIO):
    _class.__module__ = "_io"
del _class
