"""Reads TOML 1.0."""

import datetime
import re

__all__ = ("loads", "load", "TOMLDecodeError")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"[ \t]*")
_DATE_TIME = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?")
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?")
_NUMBER = re.compile(r"0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0b[01](?:_?[01])*|0o[0-7](?:_?[0-7])*"
                     r"|[+-]?(?:0|[1-9](?:_?[0-9])*)((?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


class TOMLDecodeError(ValueError):
    """An error raised if a document is not valid TOML."""
    __module__ = "tomllib"


def load(fp, /, *, parse_float=float):
    """Parse TOML from a binary file object."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Parse TOML from a string."""
    return _Reader(s.replace("\r\n", "\n"), parse_float).document()


class _Reader:
    def __init__(self, text, parse_float):
        self.text, self.at, self.parse_float = text, 0, parse_float
        self.closed = set()     # ids of tables and arrays that are complete: inline ones
        self.explicit = set()   # ids of tables that have had a header
        self.dotted = set()     # ids of tables that keys with dots have made
        self.alive = []         # so that an id stays its owner's

    def fail(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            where = "at end of document"
        else:
            line = self.text.count("\n", 0, at) + 1
            column = at + 1 if line == 1 else at - self.text.rindex("\n", 0, at)
            where = f"at line {line}, column {column}"
        raise TOMLDecodeError(f"{message} ({where})")

    def peek(self):
        return self.text[self.at:self.at + 1]

    def blank(self):
        self.at = _BLANK.match(self.text, self.at).end()

    def comment(self):
        if self.peek() == "#":
            end = self.text.find("\n", self.at)
            end = len(self.text) if end < 0 else end
            for i in range(self.at + 1, end):
                if (self.text[i] < " " and self.text[i] != "\t") or self.text[i] == "\x7f":
                    self.fail(f"Found invalid character {self.text[i]!r}", i)
            self.at = end

    def lines(self):
        """Blanks, comments and ends of lines."""
        while True:
            self.blank()
            self.comment()
            if self.peek() != "\n":
                return
            self.at += 1

    def document(self):
        root = self.table()
        target = root
        while True:
            self.lines()
            if self.at >= len(self.text):
                return root
            if self.peek() == "[":
                target = self.header(root)
            elif self.peek() in "\"'" or _BARE.match(self.text, self.at):
                self.pair(target, False)
            else:
                self.fail("Invalid statement")
            self.blank()
            self.comment()
            if self.peek() not in ("\n", ""):
                self.fail("Expected newline or end of document after a statement")

    def table(self):
        made = {}
        self.alive.append(made)
        return made

    def header(self, root):
        array = self.text.startswith("[[", self.at)
        start = self.at
        self.at += 2 if array else 1
        self.blank()
        keys = self.key()
        end = "]]" if array else "]"
        if not self.text.startswith(end, self.at):
            self.fail(f"Expected {end!r} at the end of a{'n array' if array else ' table'} declaration")
        wrong = f"Cannot mutate immutable namespace {keys}" if array else f"Cannot declare {keys} twice"
        container = root
        for part in keys[:-1]:
            container = container.setdefault(part, self.table())
            if id(container) in self.closed:
                self.fail(wrong)
            if isinstance(container, list) and container:
                container = container[-1]
            if not isinstance(container, dict):
                self.fail("Cannot overwrite a value")
        made = self.table()
        found = container.setdefault(keys[-1], [] if array else made)
        if id(found) in self.closed:
            self.fail(wrong)
        if array:
            if not isinstance(found, list):
                self.fail("Cannot overwrite a value")
            self.alive.append(found)
            self.explicit.add(id(found))
            found.append(made)
        else:
            made = found
            if id(made) in self.explicit or id(made) in self.dotted:
                self.fail(wrong)
            if not isinstance(made, dict):
                self.fail("Cannot overwrite a value")
        self.explicit.add(id(made))
        self.at += len(end)
        return made

    def key(self):
        parts = [self.key_part()]
        while True:
            self.blank()
            if self.peek() != ".":
                return tuple(parts)
            self.at += 1
            self.blank()
            parts.append(self.key_part())

    def key_part(self):
        c = self.peek()
        if c == "'":
            return self.literal()
        if c == '"':
            return self.basic()
        match = _BARE.match(self.text, self.at)
        if not match:
            self.fail("Invalid initial character for a key part")
        self.at = match.end()
        return match[0]

    def pair(self, target, inline):
        keys = self.key()
        if self.peek() != "=":
            self.fail("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.blank()
        value = self.value()
        for part in keys[:-1]:
            is_new = part not in target
            found = target.setdefault(part, self.table())
            if not isinstance(found, dict) or id(found) in self.closed:
                self.fail("Cannot overwrite a value")
            if is_new:
                self.dotted.add(id(found))
            elif id(found) in self.explicit:
                self.fail(f"Cannot redefine namespace {keys[:-1]}")
            target = found
        if keys[-1] in target:
            self.fail("Cannot overwrite a value" if not inline else f"Duplicate inline table key {keys[-1]!r}")
        target[keys[-1]] = value

    def value(self):
        c = self.peek()
        if c == '"':
            return self.multi_line('"""') if self.text.startswith('"""', self.at) else self.basic()
        if c == "'":
            return self.multi_line("'''") if self.text.startswith("'''", self.at) else self.literal()
        for word, value in (("true", True), ("false", False), ("inf", "inf"), ("nan", "nan"), ("+inf", "inf"), ("-inf", "-inf"),
                            ("+nan", "nan"), ("-nan", "nan")):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value if isinstance(value, bool) else self.parse_float(value)
        if c == "[":
            return self.array()
        if c == "{":
            return self.inline_table()
        match = _DATE_TIME.match(self.text, self.at)
        if match:
            return self.date_time(match)
        match = _TIME.match(self.text, self.at)
        if match:
            self.at = match.end()
            return datetime.time(int(match[1]), int(match[2]), int(match[3]), int((match[4] or "0").ljust(6, "0")))
        match = _NUMBER.match(self.text, self.at)
        if match:
            self.at = match.end()
            return self.parse_float(match[0]) if match[1] else int(match[0], 0 if match[1] is None else 10)
        self.fail("Invalid value")

    def date_time(self, match):
        year, month, day, hour, minute, second, fraction, zulu, sign, off_hour, off_minute = match.groups()
        try:
            if hour is None:
                made = datetime.date(int(year), int(month), int(day))
            else:
                zone = None
                if zulu:
                    zone = datetime.timezone.utc
                elif sign:
                    offset = datetime.timedelta(hours=int(off_hour), minutes=int(off_minute))
                    zone = datetime.timezone(-offset if sign == "-" else offset)
                made = datetime.datetime(int(year), int(month), int(day), int(hour), int(minute), int(second),
                                         int((fraction or "0").ljust(6, "0")), zone)
        except ValueError:
            self.fail("Invalid date or datetime")
        self.at = match.end()
        return made

    def array(self):
        made = []
        self.alive.append(made)
        self.closed.add(id(made))
        self.at += 1
        while True:
            self.lines()
            if self.peek() == "]":
                self.at += 1
                return made
            made.append(self.value())
            self.lines()
            if self.peek() == ",":
                self.at += 1
            elif self.peek() != "]":
                self.fail("Unclosed array")

    def inline_table(self):
        made = self.table()
        self.at += 1
        self.blank()
        if self.peek() != "}":
            while True:
                self.pair(made, True)
                self.blank()
                c = self.peek()
                if c == "}":
                    break
                if c != ",":
                    self.fail("Unclosed inline table")
                self.at += 1
                self.blank()
        self.at += 1
        self.close(made)
        return made

    def close(self, table):
        self.closed.add(id(table))
        for value in table.values():
            if isinstance(value, dict):
                self.close(value)

    def literal(self):
        for i in range(self.at + 1, len(self.text)):
            c = self.text[i]
            if c == "'":
                text = self.text[self.at + 1:i]
                self.at = i + 1
                return text
            if c < " " and c != "\t" or c == "\x7f":
                self.fail(f"Found invalid character {c!r}", i)
        self.fail("Expected \"'\"", len(self.text))

    def basic(self):
        out, i = [], self.at + 1
        while True:
            c = self.text[i:i + 1]
            if c == "":
                self.fail("Unterminated string", len(self.text))
            if c == '"':
                self.at = i + 1
                return "".join(out)
            if c == "\\":
                piece, i = self.escape(i)
                out.append(piece)
                continue
            if c < " " and c != "\t" or c == "\x7f":
                self.fail(f"Illegal character {c!r}", i)
            out.append(c)
            i += 1

    def escape(self, i):
        c = self.text[i + 1:i + 2]
        if c in _ESCAPES and c:
            return _ESCAPES[c], i + 2
        if c in ("u", "U"):
            size = 4 if c == "u" else 8
            digits = self.text[i + 2:i + 2 + size]
            if len(digits) != size or not re.fullmatch("[0-9A-Fa-f]+", digits):
                self.fail("Invalid hex value", i + 2)
            code = int(digits, 16)
            if code > 0x10ffff or 0xd800 <= code <= 0xdfff:
                self.fail("Escaped character is not a Unicode scalar value", i + 2 + size)
            return chr(code), i + 2 + size
        self.fail("Unescaped '\\' in a string", i + 2)

    def multi_line(self, quotes):
        i = self.at + 3
        if self.text[i:i + 1] == "\n":
            i += 1
        out = []
        while True:
            if i >= len(self.text):
                self.fail("Unterminated string" if quotes[0] == '"' else f"Expected {quotes!r}", len(self.text))
            if self.text.startswith(quotes, i):
                i += 3
                for _ in range(2):  # up to two quotes may stand before the end
                    if self.text[i:i + 1] == quotes[0]:
                        out.append(quotes[0])
                        i += 1
                self.at = i
                return "".join(out)
            c = self.text[i]
            if c == "\\" and quotes[0] == '"':
                match = re.compile(r"\\[ \t]*\n[ \t\n]*").match(self.text, i)
                if match:
                    i = match.end()
                    continue
                piece, i = self.escape(i)
                out.append(piece)
                continue
            if c < " " and c not in "\t\n" or c == "\x7f":
                self.fail(f"Illegal character {c!r}", i)
            out.append(c)
            i += 1
