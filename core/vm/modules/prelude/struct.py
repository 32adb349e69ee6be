"""struct: packing numbers into bytes."""

from _types import named_as_in_c as _named_as_in_c
import math as _math
import re as _re

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]

# Letter: (bytes, what it is). Native sizes are those of a 64-bit Linux.
_STANDARD = {"x": (1, "pad"), "c": (1, "char"), "b": (1, "int"), "B": (1, "uint"), "?": (1, "bool"), "h": (2, "int"),
             "H": (2, "uint"), "i": (4, "int"), "I": (4, "uint"), "l": (4, "int"), "L": (4, "uint"), "q": (8, "int"),
             "Q": (8, "uint"), "e": (2, "float"), "f": (4, "float"), "d": (8, "float"), "s": (1, "bytes"), "p": (1, "pascal")}
_NATIVE = dict(_STANDARD, l=(8, "int"), L=(8, "uint"), n=(8, "int"), N=(8, "uint"), P=(8, "uint"))
_FLOATS = {2: (5, 10), 4: (8, 23), 8: (11, 52)}  # bytes: bits of the exponent and of the fraction


class error(Exception):
    __module__ = "struct"


def _float_bits(value, size):
    exponent_bits, fraction_bits = _FLOATS[size]
    bias = (1 << (exponent_bits - 1)) - 1
    sign = 1 if _math.copysign(1.0, value) < 0 else 0
    value = abs(value)
    if value != value:
        exponent, fraction = 2 * bias + 1, 1 << (fraction_bits - 1)
        sign = 0
    elif value == _math.inf:
        exponent, fraction = 2 * bias + 1, 0
    elif value == 0:
        exponent = fraction = 0
    else:
        mantissa, exponent = _math.frexp(value)
        exponent += bias - 1
        if exponent <= 0:
            fraction, exponent = round(_math.ldexp(mantissa, fraction_bits + exponent)), 0
        else:
            fraction = round(_math.ldexp(mantissa * 2 - 1, fraction_bits))
        if fraction == 1 << fraction_bits:
            fraction, exponent = 0, exponent + 1
        if exponent > 2 * bias:
            raise OverflowError("float too large to pack with {} format".format({2: "e", 4: "f", 8: "d"}[size]))
    return sign << (8 * size - 1) | exponent << fraction_bits | fraction


def _float_value(bits, size):
    exponent_bits, fraction_bits = _FLOATS[size]
    bias = (1 << (exponent_bits - 1)) - 1
    fraction = bits & ((1 << fraction_bits) - 1)
    exponent = bits >> fraction_bits & ((1 << exponent_bits) - 1)
    if exponent == 2 * bias + 1:
        value = _math.nan if fraction else _math.inf
    elif exponent == 0:
        value = _math.ldexp(fraction, 1 - bias - fraction_bits)
    else:
        value = _math.ldexp(fraction | 1 << fraction_bits, exponent - bias - fraction_bits)
    return -value if bits >> (8 * size - 1) else value


class Struct:
    """A format, taken apart once: its fields are (letter, offset, bytes, kind)."""

    def __init__(self, format):
        self.format = format.decode() if isinstance(format, bytes) else format
        text = self.format
        mark = text[0] if text and text[0] in "@=<>!" else ""
        native = mark in ("", "@")
        sizes = _NATIVE if native else _STANDARD
        self._order = "big" if mark in (">", "!") else "little"
        self._fields = []
        self.size = 0
        rest = text[len(mark):]
        if _re.fullmatch(r"(\s*\d*[^\s\d])*\s*", rest) is None:
            raise error("repeat count given without format specifier")
        for count, letter in _re.findall(r"\s*(\d*)([^\s\d])", rest):
            if letter not in sizes:
                raise error("bad char in struct format")
            size, kind = sizes[letter]
            times = int(count) if count else 1
            if native and kind not in ("bytes", "pascal"):
                self.size += -self.size % size
            if kind in ("bytes", "pascal"):
                self._fields.append((letter, self.size, times, kind))
                self.size += times
                continue
            for _ in range(times):
                if kind != "pad":
                    self._fields.append((letter, self.size, size, kind))
                self.size += size

    def pack(self, *values):
        if len(values) != len(self._fields):
            raise error(f"pack expected {len(self._fields)} items for packing (got {len(values)})")
        out = bytearray(self.size)
        for (letter, offset, size, kind), value in zip(self._fields, values):
            out[offset:offset + size] = self._encoded(letter, size, kind, value)
        return bytes(out)

    def _encoded(self, letter, size, kind, value):
        if kind in ("int", "uint"):
            if not hasattr(value, "__index__"):
                raise error("required argument is not an integer")
            value = value.__index__()
            low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if kind == "int" else (0, (1 << 8 * size) - 1)
            if not low <= value <= high:
                raise error(self._out_of_range(letter, size, kind, value, low, high))
            return value.to_bytes(size, self._order, signed=kind == "int")
        if kind == "float":
            if not isinstance(value, (int, float)):
                raise error("required argument is not a float")
            return _float_bits(float(value), size).to_bytes(size, self._order)
        if kind == "bool":
            return b"\1" if value else b"\0"
        if kind == "char":
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            return value
        if not isinstance(value, (bytes, bytearray)):
            raise error(f"argument for '{letter}' must be a bytes object")
        if kind == "pascal":
            value = value[:max(0, min(size - 1, 255))]
            return (bytes([len(value)]) + value).ljust(size, b"\0")[:size]
        return bytes(value[:size]).ljust(size, b"\0")

    def _out_of_range(self, letter, size, kind, value, low, high):
        # CPython has functions of its own for sizes and orders that the machine has too.
        foreign = self._order == "big"
        if size == 8:
            return "int too large to convert" if foreign else "argument out of range"
        signed = kind == "int" or size == 1 or (size == 2 and not foreign)
        if not (-(1 << 63) <= value < 1 << 63 if signed else 0 <= value < 1 << 64):
            return "argument out of range"
        named = size == 1 or (size == 2 and not foreign)
        name = _TYPE_NAMES[size, kind] if named else f"'{letter}'"
        return f"{name} format requires {low} <= number <= {high}"

    def unpack(self, buffer):
        if len(buffer) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._decoded(bytes(buffer), 0)

    def unpack_from(self, buffer, offset=0):
        if offset < 0:
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(f"unpack_from requires a buffer of at least {self.size + offset} bytes for unpacking {self.size} bytes "
                        f"at offset {offset} (actual buffer size is {len(buffer)})")
        return self._decoded(bytes(buffer), offset)

    def iter_unpack(self, buffer):
        if self.size == 0 or len(buffer) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        buffer = bytes(buffer)
        return (self._decoded(buffer, offset) for offset in range(0, len(buffer), self.size))

    def pack_into(self, buffer, offset, *values):
        buffer[offset:offset + self.size] = self.pack(*values)

    def _decoded(self, buffer, start):
        values = []
        for letter, offset, size, kind in self._fields:
            piece = buffer[start + offset:start + offset + size]
            if kind in ("int", "uint"):
                values.append(int.from_bytes(piece, self._order, signed=kind == "int"))
            elif kind == "float":
                values.append(_float_value(int.from_bytes(piece, self._order), size))
            elif kind == "bool":
                values.append(piece != b"\0")
            elif kind == "pascal":
                values.append(piece[1:1 + piece[0]] if piece else b"")
            else:
                values.append(piece)
        return tuple(values)


_TYPE_NAMES = {(1, "int"): "byte", (1, "uint"): "ubyte", (2, "int"): "short", (2, "uint"): "ushort"}


def calcsize(format):
    """Return size in bytes of the struct described by the format string."""
    return Struct(format).size


def pack(format, *values):
    """Return a bytes object containing the values packed according to the format string."""
    return Struct(format).pack(*values)


def pack_into(format, buffer, offset, *values):
    Struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer):
    """Return a tuple containing values unpacked according to the format string."""
    return Struct(format).unpack(buffer)


def unpack_from(format, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer):
    return Struct(format).iter_unpack(buffer)


Struct.__module__ = "_struct"
_named_as_in_c(Struct)
