"""Base16, Base32, Base64, Base85 data encodings (RFC 3548)."""

import binascii

__all__ = ["encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b16encode", "b16decode",
           "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode", "b85encode",
           "b85decode", "b32hexencode", "b32hexdecode"]


def _bytes_from(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__)


def b64encode(s, altchars=None):
    """Encode the bytes-like object s using Base64 and return a bytes object."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Decode the Base64 encoded bytes-like object or ASCII string s."""
    s = _bytes_from(s)
    if altchars is not None:
        altchars = _bytes_from(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)  #@ 88 | return `binascii.a2b_base64(s, strict_mode=validate)`


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    """Encode bytes using the URL- and filesystem-safe Base64 alphabet."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    """Decode bytes using the URL- and filesystem-safe Base64 alphabet."""
    return b64decode(s, b"-_")


def encodebytes(s):
    """Encode a bytestring into a bytes object containing multiple lines of base-64 data."""
    return b"".join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    """Decode a bytestring of base-64 data into a bytes object."""
    return binascii.a2b_base64(s)


def b16encode(s):
    """Encode the bytes-like object s using Base16 and return a bytes object."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode the Base16 encoded bytes-like object or ASCII string s."""
    s = _bytes_from(s)
    if casefold:
        s = s.upper()
    if s.strip(b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")  #@ 292 | raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _b32encode(alphabet, s):
    s = bytes(s)
    left = len(s) % 5
    padded = s + bytes(5 - left) if left else s
    out = bytearray()
    for i in range(0, len(padded), 5):
        number = int.from_bytes(padded[i:i + 5], "big")
        out += bytes([alphabet[number >> shift & 31] for shift in range(35, -1, -5)])
    if left:
        pad = {1: 6, 2: 4, 3: 3, 4: 1}[left]
        out[-pad:] = b"=" * pad
    return bytes(out)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")  #@ 210 | raise binascii.Error('Incorrect padding')
    if map01 is not None:
        s = s.translate(bytes.maketrans(b"01", b"O" + _bytes_from(map01)))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b"=")
    pad = size - len(s)
    if pad not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")  #@ 240 | raise binascii.Error('Incorrect padding')
    out = bytearray()
    s += alphabet[:1] * pad
    for i in range(0, len(s), 8):
        number = 0
        for c in s[i:i + 8]:
            digit = alphabet.find(c)
            if digit < 0:
                raise binascii.Error("Non-base32 digit found")  #@ 236 | raise binascii.Error('Non-base32 digit found') from None
            number = number << 5 | digit
        out += number.to_bytes(5, "big")
    return bytes(out[:len(out) - (0, 1, 0, 2, 3, 0, 4)[pad]]) if pad else bytes(out)


def b32encode(s):
    """Encode the bytes-like objects using base32 and return a bytes object."""
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode the base32 encoded bytes-like object or ASCII string s."""
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    return _b32encode(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    return _b32decode(_B32HEX, s, casefold)


_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def b85encode(b, pad=False):
    """Encode bytes-like object b in base85 format and return a bytes object."""
    b = bytes(b)
    padding = -len(b) % 4
    b += bytes(padding)
    out = bytearray()
    for i in range(0, len(b), 4):
        number = int.from_bytes(b[i:i + 4], "big")
        out += bytes([_B85[number // 85 ** power % 85] for power in (4, 3, 2, 1, 0)])
    return bytes(out) if pad or not padding else bytes(out[:-padding])


def b85decode(b):
    """Decode the base85-encoded bytes-like object or ASCII string b."""
    b = _bytes_from(b)
    padding = -len(b) % 5
    b += b"~" * padding
    out = bytearray()
    for i in range(0, len(b), 5):
        number = 0
        for j, c in enumerate(b[i:i + 5]):
            digit = _B85.find(c)
            if digit < 0:
                raise ValueError("bad base85 character at position %d" % (i + j))  #@ 488 | raise ValueError('bad base85 character at position %d'
            number = number * 85 + digit
        if number > 0xFFFFFFFF:
            raise ValueError("base85 overflow in hunk starting at byte %d" % i)  #@ 494 | raise ValueError('base85 overflow in hunk starting at byte %d'
        out += number.to_bytes(4, "big")
    return bytes(out[:len(out) - padding]) if padding else bytes(out)
