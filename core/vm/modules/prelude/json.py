"""JSON encoding and decoding. Native, module _json: encode, scan, quote."""

import _json

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_WHITESPACE = " \t\n\r"


class JSONDecodeError(ValueError):
    """Where and why a document is no JSON."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = "json.decoder"
_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}


class JSONDecoder:
    """Simple JSON decoder."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        obj, end = self.raw_decode(s, _skip(s, 0))  #@ json/decoder.py:337 | obj, end = `self.raw_decode(s, idx=_w(s, 0).end())`
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)  #@ json/decoder.py:340
        return obj

    def raw_decode(self, s, idx=0):
        try:
            return _json.scan(  #@ json/decoder.py:353 | obj, end = `self.scan_once(s, idx)`
                s, idx, self.strict, self.object_hook, self.object_pairs_hook,
                None if self.parse_float is float else self.parse_float,
                None if self.parse_int is int else self.parse_int, self.parse_constant, JSONDecodeError)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None  #@ json/decoder.py:355


JSONDecoder.__module__ = "json.decoder"


def _skip(s, at):
    if s[at:at + 1] in _WHITESPACE:
        end = len(s)
        while at < end and s[at] in _WHITESPACE:
            at += 1
    return at


class JSONEncoder:
    """Extensible JSON encoder."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")  #@ json/encoder.py:180 | raise TypeError(f'Object of type {o.__class__.__name__} '

    def encode(self, o):
        if isinstance(o, str):
            return _json.quote(o, self.ensure_ascii)
        if self.indent is None:
            return self._text(o)  #@ json/encoder.py:200 | chunks = `self.iterencode(o, _one_shot=True)`  #@ json/encoder.py:258 iterencode | return `_iterencode(o, 0)`
        return self._text(o)  #@ json/encoder.py:202 | chunks = `list(chunks)`

    def _text(self, o):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _json.encode(o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, indent,
                            self.item_separator, self.key_separator, self.sort_keys, self.default)

    def iterencode(self, o, _one_shot=False):
        yield self._text(o)


JSONEncoder.__module__ = "json.encoder"
_default_decoder = JSONDecoder()
_default_encoder = JSONEncoder()


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """Serialize obj to a JSON formatted str."""
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None
            and separators is None and default is None and not sort_keys and not kw):
        return _default_encoder.encode(obj)  #@ json/__init__.py:231 | return `_default_encoder.encode(obj)`
    if cls is None:
        cls = JSONEncoder
    encoder = cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
               indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw)
    return encoder.encode(obj)  #@ json/__init__.py:238 | **kw).`encode(obj)`


def dump(obj, fp, *, cls=None, **kw):
    """Serialize obj as a JSON formatted stream to fp."""
    encoder = JSONEncoder(**kw) if cls is None else cls(**kw)
    for chunk in encoder.iterencode(obj):  #@ json/__init__.py:179 | for chunk in iterable:
        fp.write(chunk)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """Deserialize s (a str, bytes or bytearray) to a Python object."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)  #@ json/__init__.py:335 | raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)",
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode("utf-8-sig" if s.startswith(b"\xef\xbb\xbf") else "utf-8", "surrogatepass")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")  #@ json/__init__.py:339 | raise TypeError(f'the JSON object must be str, bytes or bytearray, '
    if (cls is None and object_hook is None and parse_int is None and parse_float is None and parse_constant is None
            and object_pairs_hook is None and not kw):
        return _default_decoder.decode(s)  #@ json/__init__.py:346 | return `_default_decoder.decode(s)`
    if cls is None:
        cls = JSONDecoder
    for name, hook in (("object_hook", object_hook), ("object_pairs_hook", object_pairs_hook),
                       ("parse_float", parse_float), ("parse_int", parse_int), ("parse_constant", parse_constant)):
        if hook is not None:
            kw[name] = hook
    return cls(**kw).decode(s)  #@ json/__init__.py:359 | return `cls(**kw).decode(s)`


def load(fp, **kw):
    """Deserialize fp (an object with read()) to a Python object."""
    return loads(fp.read(), **kw)  #@ json/__init__.py:293 | return `loads(fp.read(),`
