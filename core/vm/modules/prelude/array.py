"""Arrays of numbers of one machine type."""

from _types import named_as_in_c as _named_as_in_c

import struct as _struct

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuhHiIlLqQfd"
_RANGES = {"b": ("signed char", -128, 127), "B": ("unsigned byte integer", 0, 255), "h": ("signed short integer", -1 << 15, (1 << 15) - 1),
           "H": ("unsigned short", 0, (1 << 16) - 1), "i": ("signed integer", -1 << 31, (1 << 31) - 1),
           "I": ("unsigned int", 0, (1 << 32) - 1), "l": ("long", -1 << 63, (1 << 63) - 1), "L": ("unsigned long", 0, (1 << 64) - 1),
           "q": ("long", -1 << 63, (1 << 63) - 1), "Q": ("unsigned long", 0, (1 << 64) - 1)}
_SIZES = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}


@_named_as_in_c
class array:
    __slots__ = ("typecode", "_items")

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not %s" % type(typecode).__name__)
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if isinstance(initializer, str) and typecode != "u":
            raise TypeError("cannot use a str to initialize an array with typecode %r" % typecode)
        self.typecode = typecode
        self._items = []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self._items = [self._checked(each) for each in initializer]

    itemsize = property(lambda self: _SIZES[self.typecode])

    def _checked(self, value):
        code = self.typecode
        if code == "u":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be a unicode character, not %s" % type(value).__name__)
            return value
        if code in "fd":
            if not isinstance(value, (int, float)) and not hasattr(value, "__float__"):
                raise TypeError("must be real number, not %s" % type(value).__name__)
            value = float(value)
            return value if code == "d" else _struct.unpack("f", _struct.pack("f", value))[0]
        if not hasattr(value, "__index__"):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
        value = value.__index__()
        name, low, high = _RANGES[code]
        if not low <= value <= high:
            if code in "bhi" or code == "B":
                raise OverflowError("%s is %s" % (name, "less than minimum" if value < low else "greater than maximum"))
            if code in "lq":
                raise OverflowError("Python int too large to convert to C long")
            if code in "LQ" and value > high:
                raise OverflowError("Python int too large to convert to C unsigned long")
            raise OverflowError("can't convert negative value to unsigned int" if code in "LQ" else
                                "%s is %s" % (name, "less than minimum" if value < low else "greater than maximum"))
        return value

    def _like(self, items):
        made = array(self.typecode)
        made._items = items
        return made

    def _same(self, other, what):
        if not isinstance(other, array):
            raise TypeError(what % type(other).__name__)
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return other._items

    def __repr__(self):
        if not self._items:
            return "array(%r)" % self.typecode
        return "array(%r, %r)" % (self.typecode, self.tounicode() if self.typecode == "u" else self._items)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._like(self._items[index])
        try:
            return self._items[index]
        except IndexError:
            raise IndexError("array index out of range") from None
        except TypeError:
            raise TypeError("array indices must be integers") from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            self._items[index] = self._same(value, "can only assign array (not \"%s\") to array slice")
            return
        value = self._checked(value)
        try:
            self._items[index] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, index):
        del self._items[index]

    def __add__(self, other):
        return self._like(self._items + self._same(other, "can only append array (not \"%s\") to array"))

    def __iadd__(self, other):
        self._items += self._same(other, "can only extend with array (not \"%s\")")
        return self

    def __mul__(self, count):
        return self._like(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._items *= count
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __copy__(self):
        return self._like(self._items[:])

    def __deepcopy__(self, memo):
        return self._like(self._items[:])

    def __bytes__(self):
        return self.tobytes()

    def append(self, v, /):
        self._items.append(self._checked(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            self._items += self._same(bb, "%s")
        else:
            for each in bb:
                self.append(each)

    def insert(self, i, v, /):
        self._items.insert(i, self._checked(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, v, /):
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def index(self, v, start=0, stop=None, /):
        try:
            return self._items.index(v, start, len(self._items) if stop is None else stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def tolist(self):
        return self._items[:]

    def fromlist(self, list, /):
        self._items += [self._checked(each) for each in list]

    def tobytes(self):
        if self.typecode == "u":
            return "".join(self._items).encode("utf-32-le")
        return _struct.pack("=%d%s" % (len(self._items), self.typecode.replace("l", "q").replace("L", "Q")), *self._items)

    def frombytes(self, buffer, /):
        data = bytes(buffer)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        if self.typecode == "u":
            self._items += data.decode("utf-32-le")
        else:
            code = self.typecode.replace("l", "q").replace("L", "Q")
            self._items += _struct.unpack("=%d%s" % (len(data) // self.itemsize, code), data)

    def tounicode(self):
        if self.typecode != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u')")
        return "".join(self._items)

    def fromunicode(self, ustr, /):
        self._items += ustr

    def byteswap(self):
        size = self.itemsize
        data = self.tobytes()
        self._items = []
        self.frombytes(b"".join(data[i:i + size][::-1] for i in range(0, len(data), size)))

    def buffer_info(self):
        return id(self._items), len(self._items)

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data[:len(data) // self.itemsize * self.itemsize])
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")


ArrayType = array
