"""Compression with zlib, and its checksums."""

import _zlib
from binascii import crc32  # noqa: F401

DEFLATED, MAX_WBITS, DEF_MEM_LEVEL, DEF_BUF_SIZE = 8, 15, 8, 16384
Z_DEFAULT_COMPRESSION, Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION = -1, 0, 1, 9
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"


class error(Exception):
    pass


def adler32(data, value=1, /):
    """Compute an Adler-32 checksum of data."""
    a, b = value & 0xFFFF, value >> 16 & 0xFFFF
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def compress(data, /, level=-1, wbits=MAX_WBITS):
    """A bytes object with the compressed data."""
    done = _zlib.deflate(data, level, wbits)
    if isinstance(done, tuple):
        raise error("Bad compression level" if not -1 <= level <= 9 else "Error %d while compressing data" % done[0])
    return done


def _problem(code, text):
    return error("Error %d while decompressing data" % code + (": " + text if text else ""))


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    done = _zlib.inflate(data, wbits, -1)
    if len(done) == 2:
        raise _problem(*done)
    if not done[2]:
        raise _problem(-5, "incomplete or truncated stream")
    return done[0]


class _Compress:
    """Gathers what it is given; all comes at the end."""

    def __init__(self, level, wbits):
        self._level, self._wbits, self._data = level, wbits, bytearray()
        self._open = True

    def compress(self, data, /):
        self._data += data
        return b""

    def flush(self, mode=Z_FINISH, /):
        if mode != Z_FINISH:
            return b""
        if not self._open:
            raise error("Error -2 while finishing compression: inconsistent stream state")
        self._open = False
        return compress(bytes(self._data), self._level, self._wbits)


class _Decompress:
    def __init__(self, wbits):
        self._wbits, self._data, self._given = wbits, bytearray(), 0
        self.unused_data = self.unconsumed_tail = b""
        self.eof = False

    def decompress(self, data, /, max_length=0):
        self._data += data
        done = _zlib.inflate(bytes(self._data), self._wbits, self._given + max_length if max_length else -1)
        if len(done) == 2:
            raise _problem(*done)
        result = done[0][self._given:]
        self._given = len(done[0])
        self.eof = done[2]
        if self.eof:
            self.unused_data = bytes(self._data[done[1]:])
        else:
            self.unconsumed_tail = b""
        return result

    def flush(self, length=DEF_BUF_SIZE, /):
        return self.decompress(b"")


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    return _Compress(level, wbits)


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    return _Decompress(wbits)
