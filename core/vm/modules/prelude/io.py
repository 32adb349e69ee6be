"""Streams in memory, and open() on the simulated disk (_files.py)."""

from _types import named_as_in_c as _named_as_in_c

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


class _File(IOBase):
    """A file of the simulated disk, opened: its bytes from a position on. What is written is there at once."""

    _next_number = 3

    def __init__(self, node, name, mode):
        super().__init__()
        self._node, self.name, self.mode = node, name, mode
        self._pos = 0
        self._may_read = "r" in mode or "+" in mode
        self._may_write = mode.strip("bt") != "r"
        self._appends = "a" in mode
        self._number = _File._next_number
        _File._next_number += 1

    def fileno(self):
        self._check()
        return self._number

    def readable(self):
        self._check()
        return self._may_read

    def writable(self):
        self._check()
        return self._may_write

    def seekable(self):
        self._check()
        return True

    def _readable(self):
        self._check()
        if not self._may_read:
            raise UnsupportedOperation(self._not_readable)

    def _take(self, end):
        data = bytes(self._node.data[self._pos:end])
        self._pos += len(data)
        return data

    def _put(self, data):
        self._check()
        if not self._may_write:
            raise UnsupportedOperation(self._not_writable)
        content = self._node.data
        if self._appends:
            self._pos = len(content)
        elif self._pos > len(content):
            content.extend(bytes(self._pos - len(content)))
        content[self._pos:self._pos + len(data)] = data
        self._pos += len(data)
        self._node.touched()

    def seek(self, offset, whence=0, /):
        self._check()
        base = (0, self._pos, len(self._node.data))[whence]
        if base + offset < 0:
            raise OSError(22, "Invalid argument")
        self._pos = base + offset
        return self._pos

    def tell(self):
        self._check()
        return self._pos

    def truncate(self, pos=None):
        self._check()
        if not self._may_write:
            raise UnsupportedOperation("File not open for writing" if "b" in self.mode else "truncate")
        pos = self._pos if pos is None else pos
        content = self._node.data
        if pos < len(content):
            del content[pos:]
        else:
            content.extend(bytes(pos - len(content)))
        self._node.touched()
        return pos

    def readlines(self, hint=-1):
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines


class BufferedReader(_File):
    _not_readable, _not_writable = "read", "write"
    _closed_text = "I/O operation on closed file."

    def __repr__(self):
        return "<_io.%s name=%r>" % (type(self).__name__, self.name)

    def read(self, size=-1):
        self._readable()
        return self._take(len(self._node.data) if size is None or size < 0 else self._pos + size)

    read1 = read

    def peek(self, size=0):
        self._readable()
        return bytes(self._node.data[self._pos:])

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def readline(self, size=-1):
        self._readable()
        end = self._node.data.find(b"\n", self._pos) + 1 or len(self._node.data)
        return self._take(end if size is None or size < 0 else min(end, self._pos + size))

    def write(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        self._put(data)
        return len(data)


class BufferedWriter(BufferedReader):
    pass


class BufferedRandom(BufferedReader):
    pass


class TextIOWrapper(_File):
    """Lines end by \\n; how they end in the file says `newline`, as for io.TextIOWrapper."""

    _not_readable, _not_writable = "not readable", "not writable"
    _closed_text = "I/O operation on closed file."
    line_buffering = write_through = False

    def __init__(self, node, name, mode, encoding, errors, newline):
        super().__init__(node, name, mode)
        self.encoding, self.errors, self._newline = encoding or "UTF-8", errors or "strict", newline
        self.newlines = None
        self._part = ""  # read and decoded, but not given: an end of line in two pieces never is

    def __repr__(self):
        return "<_io.TextIOWrapper name=%r mode=%r encoding=%r>" % (self.name, self.mode, self.encoding)

    @property
    def buffer(self):
        reader = BufferedReader(self._node, self.name, self.mode + "b")
        reader._pos = self._pos
        return reader

    def reconfigure(self, **options):
        pass

    def _decoded(self, data):
        if self.encoding.lower().replace("_", "-") == "utf-8-sig" and data.startswith(b"\xef\xbb\xbf"):
            data = data[3:]
        text = data.decode(self.encoding, self.errors)
        if self._newline is None and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def read(self, size=-1, /):
        self._readable()
        if size is None or size < 0:
            return self._decoded(self._take(len(self._node.data)))
        text = ""
        while len(text) < size:
            line = self.readline(size - len(text))
            if not line:
                break
            text += line
        return text

    def readline(self, size=-1, /):
        self._readable()
        data = self._node.data
        end = data.find(b"\n", self._pos) + 1 or len(data)
        if self._newline == "\r\n":
            end = data.find(b"\r\n", self._pos)
            end = len(data) if end < 0 else end + 2
        elif self._newline in (None, "", "\r"):
            alone = data.find(b"\r", self._pos, end)
            if alone >= 0 and (self._newline == "\r" or data[alone + 1:alone + 2] != b"\n"):
                end = alone + 1
            elif self._newline == "\r":
                end = len(data)
        start = self._pos
        text = self._decoded(self._take(end))
        if size is not None and 0 <= size < len(text):
            text = text[:size]
            self._pos = start + len(text.encode(self.encoding, self.errors))
        return text

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not %s" % type(text).__name__)
        whole = text if self._newline in (None, "", "\n") else text.replace("\n", self._newline)
        self._put(whole.encode(self.encoding, self.errors))
        return len(text)

    def seek(self, offset, whence=0, /):
        self._check()
        if whence == 1 and offset:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and offset:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 0 and offset < 0:
            raise ValueError("negative seek position %d" % offset)
        return super().seek(offset, whence)


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Open file and return a stream: a file of the simulated disk."""
    import _files
    import os
    if isinstance(file, int):
        raise OSError(9, "Bad file descriptor")
    path = os.fspath(file)
    if not isinstance(mode, str):
        raise TypeError("open() argument 'mode' must be str, not %s" % type(mode).__name__)
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError("invalid mode: %r" % mode)
    if "t" in letters and "b" in letters:
        raise ValueError("can't have text and binary mode at once")
    if not letters & set("axrw"):
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    if len(letters & set("axrw")) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    binary = "b" in letters
    for what, given in (("an encoding", encoding), ("an errors", errors), ("a newline", newline)):
        if binary and given is not None:
            raise ValueError("binary mode doesn't take %s argument" % what)
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError("illegal newline value: %r" % newline)
    if encoding is not None:
        "".encode(encoding)
    if "\0" in str(path):
        raise ValueError("embedded null byte")
    node = _files.open_node(path, "r" not in letters, "x" in letters, "w" in letters, "r" not in letters or "+" in letters)
    if not binary:
        stream = TextIOWrapper(node, file if isinstance(file, (str, bytes)) else path, mode, encoding, errors, newline)
    elif "+" in letters:
        stream = BufferedRandom(node, path, "rb+" if "r" in letters else mode)
    elif "r" in letters:
        stream = BufferedReader(node, path, "rb")
    else:
        stream = BufferedWriter(node, path, mode)
    if "a" in letters:
        stream._pos = len(node.data)
    return stream


def text_encoding(encoding, stacklevel=2):
    return encoding or "locale"


for _class in (BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper):
    _class.__module__ = "_io"
    _named_as_in_c(_class)
for _class in (StringIO, BytesIO):
    _class.__module__ = "_io"
    _named_as_in_c(_class)
del _class
