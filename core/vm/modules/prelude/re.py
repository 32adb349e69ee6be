"""Regular expression operations. Native, module _sre: compile(pattern, flags, error) -> a program with
run(string, pos, endpos, mode, advance) -> None or (start, end, starts and ends of the groups ..., lastindex)."""

from _types import named_as_in_c as _named_as_in_c
import _sre
import enum
from types import MappingProxyType as _MappingProxyType

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge",
           "template", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE",
           "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag"]

_SEARCH, _MATCH, _FULLMATCH = 0, 1, 2
_MAX = 1 << 62


class error(Exception):
    """A pattern or template that is no regular expression."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = "%s at position %d" % (msg, pos)
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2  # noqa: E741
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128

    def __repr__(self):
        if not self._value_:
            return "re.NOFLAG"
        names = ["re." + name for name, bit in _FLAG_NAMES if self._value_ & bit]
        rest = self._value_ & ~511
        if rest:
            names.append(hex(rest))
        return "|".join(names)

    __str__ = object.__str__


# In the order in which they are shown.
_FLAG_NAMES = (("ASCII", 256), ("IGNORECASE", 2), ("LOCALE", 4), ("UNICODE", 32), ("MULTILINE", 8), ("DOTALL", 16),
               ("VERBOSE", 64), ("TEMPLATE", 1), ("DEBUG", 128))
NOFLAG = RegexFlag.NOFLAG
ASCII = A = RegexFlag.ASCII
IGNORECASE = I = RegexFlag.IGNORECASE  # noqa: E741
LOCALE = L = RegexFlag.LOCALE
UNICODE = U = RegexFlag.UNICODE
MULTILINE = M = RegexFlag.MULTILINE
DOTALL = S = RegexFlag.DOTALL
VERBOSE = X = RegexFlag.VERBOSE
TEMPLATE = T = RegexFlag.TEMPLATE
DEBUG = RegexFlag.DEBUG


@_named_as_in_c
class Match:
    """The result of re.match() and re.search(). Match objects always have a boolean value of True."""

    __slots__ = ("re", "string", "pos", "endpos", "lastindex", "_spans")

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Match' instances")

    def _group(self, key):
        if isinstance(key, str):
            index = self.re.groupindex.get(key, -1)
        else:
            try:
                index = key.__index__()
            except AttributeError:
                index = -1
        if not 0 <= index <= self.re.groups:
            raise IndexError("no such group")
        return 2 * index

    def _text(self, key, default=None):
        at = self._group(key)
        start = self._spans[at]
        return default if start < 0 else self.string[start:self._spans[at + 1]]

    def group(self, *keys):
        if not keys:
            return self.string[self._spans[0]:self._spans[1]]
        if len(keys) == 1:
            return self._text(keys[0])
        return tuple([self._text(key) for key in keys])

    def __getitem__(self, key):
        return self._text(key)

    def groups(self, default=None):
        return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(i, default) for name, i in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._spans[self._group(group)]

    def end(self, group=0, /):
        return self._spans[self._group(group) + 1]

    def span(self, group=0, /):
        at = self._group(group)
        return self._spans[at], self._spans[at + 1]

    def expand(self, template):
        return _expand(_parse_template(template, self.re), self)

    @property
    def lastgroup(self):
        if self.lastindex is not None:
            for name, index in self.re.groupindex.items():
                if index == self.lastindex:
                    return name
        return None

    @property
    def regs(self):
        spans = self._spans
        return tuple([(spans[i], spans[i + 1]) for i in range(0, 2 * self.re.groups + 2, 2)])

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return "<re.Match object; span=%r, match=%r>" % (self.span(), self.group())

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


_GenericAlias = type(list[int])
_new_object = object.__new__


@_named_as_in_c
class Pattern:
    """Compiled regular expression object."""

    __slots__ = ("pattern", "flags", "groups", "groupindex", "_program", "_templates")

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Pattern' instances")

    def _run(self, string, pos, endpos, mode, advance=False):
        spans = self._program.run(string, pos, endpos, mode, advance)
        if spans is None:
            return None
        match = _new_object(Match)
        match.re = self
        match.string = string
        size = len(string)
        match.pos = min(max(pos, 0), size)
        match.endpos = min(max(endpos, 0), size)
        match.lastindex = spans[-1]
        match._spans = spans
        return match

    def search(self, string, pos=0, endpos=_MAX):
        return self._run(string, pos, endpos, _SEARCH)

    def match(self, string, pos=0, endpos=_MAX):
        return self._run(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=_MAX):
        return self._run(string, pos, endpos, _FULLMATCH)

    def _matches(self, string, pos=0, endpos=_MAX):
        # An empty match is not found twice at one place.
        run = self._run
        advance = False
        while (match := run(string, pos, endpos, _SEARCH, advance)) is not None:
            yield match
            start, pos = match._spans[0], match._spans[1]
            advance = start == pos

    def finditer(self, string, pos=0, endpos=_MAX):
        self._program.run(string, 0, 0, _MATCH, False)  # complains at once of what is no text
        return self._matches(string, pos, endpos)

    def findall(self, string, pos=0, endpos=_MAX):
        empty = string[:0] if isinstance(string, (str, bytes, bytearray)) else ""
        if self.groups == 0:
            return [match.group() for match in self._matches(string, pos, endpos)]
        if self.groups == 1:
            return [match._text(1, empty) for match in self._matches(string, pos, endpos)]
        return [match.groups(empty) for match in self._matches(string, pos, endpos)]

    def split(self, string, maxsplit=0):
        result = []
        last = 0
        if maxsplit >= 0:
            for match in self._matches(string):
                result.append(string[last:match._spans[0]])
                result.extend(match.groups())
                last = match._spans[1]
                maxsplit -= 1
                if maxsplit == 0:
                    break
        result.append(string[last:])
        return result

    def subn(self, repl, string, count=0):
        if callable(repl):
            make = repl
        else:
            parts = self._templates.get(repl) if isinstance(repl, (str, bytes)) else None
            if parts is None:
                parts = _parse_template(repl, self)
                if len(self._templates) > 100:
                    self._templates.clear()
                if isinstance(repl, (str, bytes)):
                    self._templates[repl] = parts
            if len(parts) == 1 and not isinstance(parts[0], int):
                constant = parts[0]

                def make(match):
                    return constant
            else:
                def make(match):
                    return _expand(parts, match)
        result = []
        last = 0
        done = 0
        if count >= 0:
            for match in self._matches(string):
                result.append(string[last:match._spans[0]])
                text = make(match)
                if text is not None:
                    result.append(text)
                last = match._spans[1]
                done += 1
                if done == count:
                    break
        if not done:
            return string, 0
        result.append(string[last:])
        return string[:0].join(result), done

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def scanner(self, string, pos=0, endpos=_MAX):
        return _Scanner(self, string, pos, endpos)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags == other.flags and self.pattern == other.pattern
                and type(self.pattern) is type(other.pattern))

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and flags & 352 == 32:
            flags &= ~32
        text = repr(self.pattern)
        if len(text) > 200:
            text = text[:200]
        names = ["re." + name for name, bit in (("TEMPLATE", 1), ("IGNORECASE", 2), ("LOCALE", 4), ("MULTILINE", 8),
                                                ("DOTALL", 16), ("UNICODE", 32), ("VERBOSE", 64), ("DEBUG", 128),
                                                ("ASCII", 256)) if flags & bit]
        if flags & ~511:
            names.append(hex(flags & ~511))
        return f"re.compile({text}, {'|'.join(names)})" if names else f"re.compile({text})"

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._at = pos
        self._rest = string, endpos
        self._advance = False

    def _step(self, mode):
        string, endpos = self._rest
        match = self.pattern._run(string, self._at, endpos, mode, self._advance)
        if match is not None:
            start, self._at = match._spans[0], match._spans[1]
            self._advance = start == self._at
        return match

    def match(self):
        return self._step(_MATCH)

    def search(self):
        return self._step(_SEARCH)


def _expand(parts, match):
    empty = match.string[:0]
    return empty.join([match._text(part, empty) if isinstance(part, int) else part for part in parts])


_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
_DIGITS = frozenset("0123456789")
_OCTALS = frozenset("01234567")


def _parse_template(source, pattern):
    # Literal texts and group numbers, in order.
    if isinstance(source, str):
        text = source
    elif isinstance(source, (bytes, bytearray)):
        text = source.decode("latin-1")
    else:
        raise TypeError(f"decoding to str: need a bytes-like object, {type(source).__name__} found")
    parts = []
    literal = []
    groups = pattern.groups
    at = 0
    end = len(text)

    def add_group(index, position):
        if index > groups:
            raise error("invalid group reference %d" % index, source, position)
        if literal:
            parts.append("".join(literal))
            literal.clear()
        parts.append(index)

    while at < end:
        slash = text.find("\\", at)
        if slash < 0:
            literal.append(text[at:])
            break
        literal.append(text[at:slash])
        if slash + 1 == end:
            raise error("bad escape (end of pattern)", source, slash)
        c = text[slash + 1]
        at = slash + 2
        if c == "g":
            if text[at:at + 1] != "<":
                raise error("missing <", source, at)
            close = text.find(">", at)
            name = text[at + 1:close] if close >= 0 else text[at + 1:]
            if not name:
                raise error("missing group name", source, at + 1)
            if close < 0:
                raise error("missing >, unterminated name", source, at + 1)
            if name.isidentifier():
                if name not in pattern.groupindex:
                    raise IndexError("unknown group name %r" % name)
                index = pattern.groupindex[name]
            else:
                try:
                    index = int(name)
                    if index < 0:
                        raise ValueError
                except ValueError:
                    raise error("bad character in group name %r" % name, source, at + 1) from None
            add_group(index, at + 1)
            at = close + 1
        elif c == "0":
            start = at - 1
            while at < start + 3 and text[at:at + 1] in _OCTALS and at < end:
                at += 1
            literal.append(chr(int(text[start:at], 8) & 0xFF))
        elif c in _DIGITS:
            start = at - 1
            if text[at:at + 1] in _DIGITS:
                at += 1
                if c in _OCTALS and text[at - 1] in _OCTALS and text[at:at + 1] in _OCTALS:
                    at += 1
                    value = int(text[start:at], 8)
                    if value > 0o377:
                        raise error("octal escape value %s outside of range 0-0o377" % text[slash:at], source, slash)
                    literal.append(chr(value))
                    continue
            add_group(int(text[start:at]), slash + 1)
        elif c in _ESCAPES:
            literal.append(_ESCAPES[c])
        elif c.isascii() and c.isalpha():
            raise error("bad escape \\%s" % c, source, slash)
        else:
            literal.append("\\" + c)
    if literal:
        parts.append("".join(literal))
    if not isinstance(source, str):
        parts = [part if isinstance(part, int) else part.encode("latin-1") for part in parts]
    return parts or [source[:0]]


_cache = {}


def _failure(msg, pattern, pos):
    return OverflowError(msg) if msg == "the repetition number is too large" else error(msg, pattern, pos)


def _compile(pattern, flags):
    if type(flags) is not int:
        flags = int(flags)
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    program = _sre.compile(pattern, _checked(pattern, flags), _failure)
    result = _new_object(Pattern)
    result.pattern = pattern
    result.flags = _checked(pattern, program.flags)
    result.groups = program.groups
    result.groupindex = _MappingProxyType(program.groupindex)
    result._program = program
    result._templates = {}
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[key] = result
    return result


def _checked(pattern, flags):
    if isinstance(pattern, str):
        if flags & 4:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & 256 and flags & 32:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        return flags if flags & 256 else flags | 32
    if flags & 32:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    if flags & 4 and flags & 256:
        raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags


def compile(pattern, flags=0):
    """Compile a regular expression pattern, returning a Pattern object."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string, returning a Match object, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Try to apply the pattern to all of the string, returning a Match object, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern, returning a Match object, or None."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """Replace the leftmost non-overlapping occurrences of the pattern in string."""
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """As sub(), returning (new_string, number)."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """Split the source string by the occurrences of the pattern."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the string."""
    return _compile(pattern, flags).finditer(string)


def purge():
    """Clear the regular expression caches."""
    _cache.clear()


_SPECIAL = {i: "\\" + chr(i) for i in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """Escape special characters in a string."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin1").translate(_SPECIAL).encode("latin1")
