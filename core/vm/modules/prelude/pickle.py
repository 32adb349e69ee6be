"""Objects as bytes and back: protocols 2 to 5 are written, all that they use is read."""

import copyreg
import io
import re
import struct
import sys


def _reduce_pattern(pattern):
    return re._compile, (pattern.pattern, pattern.flags)


copyreg.pickle(re.Pattern, _reduce_pattern)

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
_BATCH = 1000
_FRAME_LEAST, _FRAME_MOST = 4, 64 * 1024


class PickleError(Exception):
    """A common base class for the other pickling exceptions."""
    __module__ = "_pickle"


class PicklingError(PickleError):
    """An object cannot be pickled."""
    __module__ = "_pickle"


class UnpicklingError(PickleError):
    """There is a problem unpickling an object."""
    __module__ = "_pickle"


class PickleBuffer:
    def __init__(self, buffer):
        self._view = memoryview(buffer)

    def raw(self):
        return self._view

    def release(self):
        self._view.release()


def encode_long(x):
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    encoded = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and encoded[-1] == 0xff and encoded[-2] & 0x80:
        encoded = encoded[:-1]
    return encoded


def decode_long(data):
    return int.from_bytes(data, "little", signed=True)


class Pickler:
    """Writes objects to a binary file."""

    dispatch_table = None

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError("pickle protocol must be <= %d" % HIGHEST_PROTOCOL)
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._write_to = file.write
        self.memo = {}
        self.proto = max(2, protocol)
        self.bin = self.fast = 0
        self._pieces = []
        self._size = 0

    def clear_memo(self):
        self.memo.clear()

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        self._write_to(b"\x80" + bytes([self.proto]))
        self._pieces, self._size = [], 0
        self.save(obj)
        self._write(b".")
        self._end_frame()

    def _write(self, data):
        self._pieces.append(data)
        self._size += len(data)

    def _end_frame(self):
        data = b"".join(self._pieces)
        self._pieces, self._size = [], 0
        if self.proto >= 4 and len(data) >= _FRAME_LEAST:
            self._write_to(b"\x95" + struct.pack("<Q", len(data)))
        self._write_to(data)

    def _memoize(self, obj):
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._write(b"\x94")
        else:
            self._write(b"q" + bytes([index]) if index < 256 else b"r" + struct.pack("<I", index))

    def _get(self, index):
        self._write(b"h" + bytes([index]) if index < 256 else b"j" + struct.pack("<I", index))

    def save(self, obj):
        if self.proto >= 4 and self._size >= _FRAME_MOST:
            self._end_frame()
        pid = self.persistent_id(obj)
        if pid is not None:
            self.save(pid)
            self._write(b"Q")
            return
        cls = type(obj)
        if obj is None:
            return self._write(b"N")
        if cls is bool:
            return self._write(b"\x88" if obj else b"\x89")
        if cls is int:
            return self._save_int(obj)
        if cls is float:
            return self._write(b"G" + struct.pack(">d", obj))
        known = self.memo.get(id(obj))
        if known is not None:
            return self._get(known[0])
        save = self._savers.get(cls)
        if save is not None:
            return save(self, obj)
        reduced = NotImplemented
        if hasattr(self, "reducer_override"):
            reduced = self.reducer_override(obj)
        if reduced is NotImplemented:
            table = self.dispatch_table if self.dispatch_table is not None else copyreg.dispatch_table
            reduce = table.get(cls)
            if reduce is not None:
                reduced = reduce(obj)
            elif isinstance(obj, type):
                return self._save_type(obj)
            else:
                reduced = obj.__reduce_ex__(self.proto)
        if isinstance(reduced, str):
            return self._save_global(obj, reduced)
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._save_reduced(obj, *reduced)

    def _save_int(self, n):
        if 0 <= n <= 0xff:
            self._write(b"K" + bytes([n]))
        elif 0 <= n <= 0xffff:
            self._write(b"M" + struct.pack("<H", n))
        elif -0x80000000 <= n <= 0x7fffffff:
            self._write(b"J" + struct.pack("<i", n))
        else:
            encoded = encode_long(n)
            head = b"\x8a" + bytes([len(encoded)]) if len(encoded) < 256 else b"\x8b" + struct.pack("<i", len(encoded))
            self._write(head + encoded)

    def _save_str(self, obj):
        data = obj.encode("utf-8", "surrogatepass")
        if len(data) < 256 and self.proto >= 4:
            self._write(b"\x8c" + bytes([len(data)]) + data)
        else:
            self._write(b"X" + struct.pack("<I", len(data)) + data)
        self._memoize(obj)

    def _save_bytes(self, obj):
        if self.proto < 3:
            return self._save_reduced(obj, bytes, (list(obj),) if obj else ())
        self._write(b"C" + bytes([len(obj)]) + obj if len(obj) < 256 else b"B" + struct.pack("<I", len(obj)) + obj)
        self._memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            return self._save_reduced(obj, bytearray, (bytes(obj),) if obj else ())
        self._write(b"\x96" + struct.pack("<Q", len(obj)) + bytes(obj))
        self._memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            return self._write(b")")
        small = len(obj) <= 3
        if not small:
            self._write(b"(")
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:  # it holds itself, by way of a list or the like
            self._write(b"0" * len(obj) if small else b"1")
            return self._get(self.memo[id(obj)][0])
        self._write((b"\x85", b"\x86", b"\x87")[len(obj) - 1] if small else b"t")
        self._memoize(obj)

    def _save_list(self, obj):
        self._write(b"]")
        self._memoize(obj)
        self._append_all(iter(obj))

    def _save_dict(self, obj):
        self._write(b"}")
        self._memoize(obj)
        self._set_all(iter(obj.items()))

    def _batches(self, items):
        batch = []
        for item in items:
            batch.append(item)
            if len(batch) == _BATCH:
                yield batch
                batch = []
        if batch:
            yield batch

    def _append_all(self, items):
        for batch in self._batches(items):
            if len(batch) > 1:
                self._write(b"(")
            for item in batch:
                self.save(item)
            self._write(b"e" if len(batch) > 1 else b"a")

    def _set_all(self, pairs):
        for batch in self._batches(pairs):
            if len(batch) > 1:
                self._write(b"(")
            for key, value in batch:
                self.save(key)
                self.save(value)
            self._write(b"u" if len(batch) > 1 else b"s")

    def _save_set(self, obj):
        if self.proto < 4:
            return self._save_reduced(obj, set, (list(obj),))
        self._write(b"\x8f")
        self._memoize(obj)
        for batch in self._batches(iter(obj)):
            self._write(b"(")
            for item in batch:
                self.save(item)
            self._write(b"\x90")

    def _save_frozenset(self, obj):
        if self.proto < 4:
            return self._save_reduced(obj, frozenset, (list(obj),))
        self._write(b"(")
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self._write(b"1")
            return self._get(self.memo[id(obj)][0])
        self._write(b"\x91")
        self._memoize(obj)

    def _save_type(self, obj):
        for single, value in ((type(None), None), (type(NotImplemented), NotImplemented), (type(...), ...)):
            if obj is single:
                return self._save_reduced(obj, type, (value,))
        self._save_global(obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = getattr(obj, "__module__", None) or _whichmodule(obj, name)
        try:
            __import__(module_name)
            found = _resolve(sys.modules[module_name], name)
        except (ImportError, KeyError):
            raise PicklingError("Can't pickle %r: import of module %r failed" % (obj, module_name)) from None
        except AttributeError:
            if "<locals>" in name.split("."):
                raise AttributeError("Can't pickle local object %r" % name) from None
            raise PicklingError("Can't pickle %r: attribute lookup %s on %s failed" % (obj, name, module_name)) from None
        if found is not obj:
            raise PicklingError("Can't pickle %r: it's not the same object as %s.%s" % (obj, module_name, name))
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._write(b"\x93")
        else:
            self._write(b"c" + module_name.encode() + b"\n" + name.encode() + b"\n")
        self._memoize(obj)

    def _save_reduced(self, obj, func, args, state=None, items=None, pairs=None, setter=None):
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        name = getattr(func, "__name__", "")
        if name == "__newobj_ex__" and self.proto >= 4:
            for each in args:
                self.save(each)
            self._write(b"\x92")
        elif name == "__newobj__":
            self.save(args[0])
            self.save(args[1:])
            self._write(b"\x81")
        else:
            self.save(func)
            self.save(args)
            self._write(b"R")
        if id(obj) in self.memo:
            self._write(b"0")
            self._get(self.memo[id(obj)][0])
        else:
            self._memoize(obj)
        if items is not None:
            self._append_all(items)
        if pairs is not None:
            self._set_all(pairs)
        if state is None:
            return
        if setter is None:
            self.save(state)
            self._write(b"b")
        else:
            self.save(setter)
            self.save(obj)
            self.save(state)
            self._write(b"\x86R0")

    _savers = {str: _save_str, bytes: _save_bytes, bytearray: _save_bytearray, tuple: _save_tuple, list: _save_list,
               dict: _save_dict, set: _save_set, frozenset: _save_frozenset, type: _save_type,
               type(encode_long): _save_global}


def _whichmodule(obj, name):
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _resolve(module, name) is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


def _resolve(module, name):
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(name)
        module = getattr(module, part)
    return module


class Unpickler:
    """Reads objects from a binary file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._file = file
        self._memo = {}

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def find_class(self, module, name):
        __import__(module)
        try:
            return _resolve(sys.modules[module], name)
        except AttributeError:
            raise AttributeError("Can't get attribute %r on %r" % (name, sys.modules[module])) from None

    def _read(self, n):
        data = self._file.read(n)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated") if data or self._begun else EOFError("Ran out of input")
        return data

    def _number(self, code):
        return struct.unpack(code, self._read(struct.calcsize(code)))[0]

    def _line(self):
        data = self._file.readline()
        if data[-1:] != b"\n":
            raise UnpicklingError("pickle data was truncated")
        return data[:-1].decode()

    def load(self):
        self._stack, self._marks, self._begun = [], [], False
        while True:
            op = self._read(1)
            self._begun = True
            if op == b".":
                if not self._stack:
                    raise UnpicklingError("unpickling stack underflow")
                return self._stack.pop()
            action = _LOAD.get(op)
            if action is None:
                shown = op.decode("latin-1")
                raise UnpicklingError(f"invalid load key, {shown!r}." if shown.isprintable() and shown.isascii() else
                                      f"invalid load key, '\\x{op[0]:02x}'.")
            try:
                action(self, self._stack)
            except IndexError:
                raise UnpicklingError("unpickling stack underflow") from None

    def _items(self):
        """What lies above the last mark."""
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        items, self._stack = self._stack, self._marks.pop()
        return items

    def _mark(self, stack):
        self._marks.append(stack)
        self._stack = []

    def _build(self, stack):
        state = stack.pop()
        obj = stack[-1]
        setstate = getattr(obj, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            obj.__dict__.update(state)
        for name, value in (slots or {}).items():
            setattr(obj, name, value)

    def _extend(self, stack):
        items = self._items()
        target = self._stack[-1]
        if type(target) is list or hasattr(target, "extend"):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def _update(self, stack):
        items = self._items()
        target = self._stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _add(self, stack):
        items = self._items()
        target = self._stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _set_item(self, stack):
        value, key = stack.pop(), stack.pop()
        stack[-1][key] = value

    def _append(self, stack):
        value = stack.pop()
        stack[-1].append(value)

    def _take(self, stack, count, make):
        taken = [stack.pop() for _ in range(count)][::-1]
        stack.append(make(*taken))

    def _recall(self, stack, index):
        if index not in self._memo:
            raise UnpicklingError(f"Memo value not found at index {index}")
        stack.append(self._memo[index])

    def _remember(self, stack, index):
        self._memo[index] = stack[-1]

    def _pop_mark(self, stack):
        self._items()

    def _pop(self, stack):
        if stack:
            stack.pop()
        else:
            self._items()

    def _framed(self, make):
        items = self._items()
        self._stack.append(make(items))


def _push(read):
    return lambda self, stack: stack.append(read(self))


def _text(data):
    return str(data, "utf-8", "surrogatepass")


_LOAD = {
    b"\x80": lambda self, stack: self._read(1), b"\x95": lambda self, stack: self._read(8),
    b"N": _push(lambda self: None), b"\x88": _push(lambda self: True), b"\x89": _push(lambda self: False),
    b"K": _push(lambda self: self._read(1)[0]), b"M": _push(lambda self: self._number("<H")),
    b"J": _push(lambda self: self._number("<i")), b"\x8a": _push(lambda self: decode_long(self._read(self._read(1)[0]))),
    b"\x8b": _push(lambda self: decode_long(self._read(self._number("<i")))), b"G": _push(lambda self: self._number(">d")),
    b"I": _push(lambda self: {"00": False, "01": True}.get(line) if (line := self._line()) in ("00", "01") else int(line)),
    b"L": _push(lambda self: int(self._line().rstrip("L"))), b"F": _push(lambda self: float(self._line())),
    b"C": _push(lambda self: self._read(self._read(1)[0])), b"B": _push(lambda self: self._read(self._number("<I"))),
    b"\x8e": _push(lambda self: self._read(self._number("<Q"))), b"\x96": _push(lambda self: bytearray(self._read(self._number("<Q")))),
    b"\x8c": _push(lambda self: _text(self._read(self._read(1)[0]))), b"X": _push(lambda self: _text(self._read(self._number("<I")))),
    b"\x8d": _push(lambda self: _text(self._read(self._number("<Q")))),
    b")": _push(lambda self: ()), b"]": _push(lambda self: []), b"}": _push(lambda self: {}), b"\x8f": _push(lambda self: set()),
    b"(": Unpickler._mark, b"t": lambda self, stack: self._framed(tuple), b"l": lambda self, stack: self._framed(list),
    b"d": lambda self, stack: self._framed(lambda items: dict(zip(items[::2], items[1::2]))),
    b"\x91": lambda self, stack: self._framed(frozenset),
    b"\x85": lambda self, stack: self._take(stack, 1, lambda *a: a), b"\x86": lambda self, stack: self._take(stack, 2, lambda *a: a),
    b"\x87": lambda self, stack: self._take(stack, 3, lambda *a: a),
    b"e": Unpickler._extend, b"a": Unpickler._append, b"u": Unpickler._update, b"s": Unpickler._set_item, b"\x90": Unpickler._add,
    b"c": _push(lambda self: self.find_class(self._line(), self._line())),
    b"\x93": lambda self, stack: self._take(stack, 2, self.find_class),
    b"R": lambda self, stack: self._take(stack, 2, lambda func, args: func(*args)),
    b"\x81": lambda self, stack: self._take(stack, 2, lambda cls, args: cls.__new__(cls, *args)),
    b"\x92": lambda self, stack: self._take(stack, 3, lambda cls, args, kwargs: cls.__new__(cls, *args, **kwargs)),
    b"b": Unpickler._build, b"0": Unpickler._pop, b"1": Unpickler._pop_mark, b"2": lambda self, stack: stack.append(stack[-1]),
    b"\x94": lambda self, stack: self._remember(stack, len(self._memo)),
    b"q": lambda self, stack: self._remember(stack, self._read(1)[0]), b"r": lambda self, stack: self._remember(stack, self._number("<I")),
    b"p": lambda self, stack: self._remember(stack, int(self._line())), b"g": lambda self, stack: self._recall(stack, int(self._line())),
    b"h": lambda self, stack: self._recall(stack, self._read(1)[0]), b"j": lambda self, stack: self._recall(stack, self._number("<I")),
    b"Q": lambda self, stack: self._take(stack, 1, self.persistent_load),
}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    file = io.BytesIO()
    Pickler(file, protocol).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(data)).load()


_Pickler, _Unpickler, _dump, _dumps, _load, _loads = Pickler, Unpickler, dump, dumps, load, loads
__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
           "PickleBuffer", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]
