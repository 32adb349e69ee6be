"""Checksums. Compression is not available here."""

from binascii import crc32  # noqa: F401

DEFLATED, MAX_WBITS, DEF_MEM_LEVEL = 8, 15, 8
Z_DEFAULT_COMPRESSION, Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION = -1, 0, 1, 9


class error(Exception):
    pass


def adler32(data, value=1, /):
    """Compute an Adler-32 checksum of data."""
    a, b = value & 0xFFFF, value >> 16 & 0xFFFF
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a
