"""Regular expression operations. Native, module _sre: patterns and matches."""

import _sre
import enum
from _sre import Match, Pattern

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge",
           "template", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE",
           "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag"]


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


_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
_DIGITS = frozenset("0123456789")
_OCTALS = frozenset("01234567")


def _parse_template(source, pattern):
    # Literal texts and group numbers, in order.
    if isinstance(source, str):
        text = source
    elif isinstance(source, (bytes, bytearray, memoryview)):
        text = bytes(source).decode("latin-1")
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
                if not isinstance(source, str) and not name.isascii():
                    _warn_of_name(name, source, at + 1)
                if name not in pattern.groupindex:
                    raise IndexError("unknown group name %r" % name)
                index = pattern.groupindex[name]
            else:
                try:
                    index = int(name)
                    if index < 0:
                        raise ValueError
                except ValueError:
                    text = "bad character in group name %r" % name
                    if not isinstance(source, str):
                        text = text.encode("ascii", "backslashreplace").decode("ascii")
                    raise error(text, source, at + 1) from None
                if index > 0xffffffff // 2:
                    raise error("invalid group reference %d" % index, source, at + 1)
                if not (name.isdecimal() and name.isascii()):
                    _warn_of_name(name, source, at + 1)
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


def _warn_of_name(name, source, position):
    import warnings
    shown = repr(name) if isinstance(source, str) else ascii(name)
    warnings.warn("bad character in group name %s at position %d" % (shown, position), DeprecationWarning, stacklevel=4)


_cache = {}


def _failure(msg, pattern, pos):
    return OverflowError(msg) if msg == "the repetition number is too large" else error(msg, pattern, pos)


def _warn(text, deprecation):
    import warnings
    warnings.warn(text, DeprecationWarning if deprecation else FutureWarning, stacklevel=4)


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
    if flags & 1:
        import warnings
        warnings.warn("The re.TEMPLATE/re.T flag is deprecated as it is an undocumented flag without an obvious purpose. "
                      "Don't use it.", DeprecationWarning, stacklevel=3)
    result = _sre.compile(pattern, flags, _failure, _parse_template, _warn)
    _check_flags(pattern, result.flags)
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[key] = result
    return result


def _check_flags(pattern, flags):
    if isinstance(pattern, str):
        if flags & 4:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & 256 and flags & 32:
            raise ValueError("ASCII and UNICODE flags are incompatible")
    else:
        if flags & 32:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & 4 and flags & 256:
            raise ValueError("ASCII and LOCALE flags are incompatible")


def compile(pattern, flags=0):
    """Compile a regular expression pattern, returning a Pattern object."""
    return _compile(pattern, flags)  #@ re/__init__.py:227 | return `_compile(pattern, flags)`


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


def template(pattern, flags=0):
    """Compile a template pattern, returning a Pattern object, deprecated"""
    import warnings
    warnings.warn("The re.template() function is deprecated as it is an undocumented function without an obvious purpose. "
                  "Use re.compile() instead.", DeprecationWarning)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return _compile(pattern, flags | T)


_SPECIAL = {i: "\\" + chr(i) for i in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """Escape special characters in a string."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin1").translate(_SPECIAL).encode("latin1")


class Scanner:
    """Reads tokens: the first phrase of the lexicon that matches says what to do with the text."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._actions = {}
        groups = 1
        for phrase, action in lexicon:
            self._actions[groups] = action
            groups += 1 + compile(phrase, flags).groups
        self.scanner = compile("|".join(["(%s)" % phrase for phrase, action in lexicon]), flags)

    def scan(self, string):
        result = []
        match = self.scanner.scanner(string).match
        at = 0
        while (found := match()) and found.end() != at:
            at = found.end()
            action = self._actions[found.lastindex]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
        return result, string[at:]
