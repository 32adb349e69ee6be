"""A collection of string constants, Template and Formatter."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize the words of a string."""
    return (sep or " ").join([x.capitalize() for x in s.split(sep)])


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None
    _compiled = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compiled = None

    def __init__(self, template):
        self.template = template

    @classmethod
    def _regex(cls):
        # Made when first used: most programs import this module for its constants.
        if cls._compiled is None:
            import re
            delim = re.escape(cls.delimiter)
            bid = cls.braceidpattern or cls.idpattern
            pattern = getattr(cls, "pattern", None) or (
                rf"{delim}(?:(?P<escaped>{delim})|(?P<named>{cls.idpattern})|"
                rf"{{(?P<braced>{bid})}}|(?P<invalid>))")
            cls._compiled = re.compile(pattern, (re.IGNORECASE if cls.flags is None else cls.flags) | re.VERBOSE)
        return cls._compiled

    def _invalid(self, mo):
        i = mo.start("invalid")
        lines = self.template[:i].splitlines(keepends=True)
        colno = i - len("".join(lines[:-1])) if lines else 1
        lineno = len(lines) if lines else 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (lineno, colno))  #@ 101 | raise ValueError('Invalid placeholder in string: line %d, col %d' %

    def substitute(self, mapping={}, /, **kws):
        mapping = {**mapping, **kws} if kws else mapping

        def convert(mo):
            named = mo.group("named") or mo.group("braced")
            if named is not None:
                return str(mapping[named])  #@ 114 | return str(`mapping`[named]`)
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is None:
                raise ValueError("Unrecognized named group in pattern", self._regex())  #@ 119 | raise ValueError('Unrecognized named group in pattern',
            self._invalid(mo)
        return self._regex().sub(convert, self.template)  #@ 121 | return `self.pattern.sub(convert, self.template)`

    def safe_substitute(self, mapping={}, /, **kws):
        mapping = {**mapping, **kws} if kws else mapping

        def convert(mo):
            named = mo.group("named") or mo.group("braced")
            if named is not None:
                return str(mapping[named]) if named in mapping else mo.group()
            if mo.group("escaped") is None and mo.group("invalid") is None:
                raise ValueError("Unrecognized named group in pattern", self._regex())  #@ 140 | raise ValueError('Unrecognized named group in pattern',
            return self.delimiter if mo.group("escaped") is not None else mo.group()
        return self._regex().sub(convert, self.template)

    def _matches(self):
        for mo in self._regex().finditer(self.template):
            if all(mo.group(each) is None for each in ("named", "braced", "escaped", "invalid")):
                raise ValueError("Unrecognized named group in pattern", self._regex())
            yield mo

    def get_identifiers(self):
        names = [mo.group("named") or mo.group("braced") for mo in self._matches()]
        return list(dict.fromkeys([n for n in names if n is not None]))

    def is_valid(self):
        return all([mo.group("invalid") is None for mo in self._matches()])


def _parse_field(text, start):
    # From after "{" to its "}": (field, conversion, spec, index after "}"); brackets and nested fields are skipped.
    depth = 1
    i = start
    colon = -1
    in_index = False
    while i < len(text):
        c = text[i]
        if in_index:
            in_index = c != "]"
        elif c == "[" and colon < 0:
            in_index = True
        elif c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                break
        elif c == ":" and depth == 1 and colon < 0:
            colon = i
        i += 1
    else:
        raise ValueError("expected '}' before end of string")
    head = text[start:colon] if colon >= 0 else text[start:i]
    spec = text[colon + 1:i] if colon >= 0 else ""
    field, bang, conversion = head.partition("!")
    if bang and len(conversion) != 1:
        raise ValueError("expected ':' after conversion specifier" if conversion else
                         "end of string while looking for conversion specifier")
    return field, conversion or None, spec, i + 1


class Formatter:
    """What str.format() does, in parts that can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)  #@ 190 | return `self.vformat(format_string, args, kwargs)`

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)  #@ 194 | result, _ = `self._vformat(format_string, args, kwargs, used_args, 2)`
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, depth, auto=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")  #@ string.py:201 | raise ValueError('Max string recursion exceeded')
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            if field == "" or field[0] in ".[":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")  #@ 218 | raise ValueError('cannot switch from manual field '
                field = str(auto) + field
                auto += 1
            elif field[0].isdigit():
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")  #@ 225 | raise ValueError('cannot switch from manual field '
                auto = False
            obj, used = self.get_field(field, args, kwargs)  #@ 234 | obj, arg_used = `self.get_field(field_name, args, kwargs)`
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used_args, depth - 1, auto)
            result.append(self.format_field(obj, spec))
        return "".join(result), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]  #@ 254 | return `args`[key]``

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in "sra":
            return {"s": str, "r": repr, "a": ascii}[conversion](value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))  #@ string.py:277

    def parse(self, format_string):
        i = 0
        literal = ""
        while i < len(format_string):
            c = format_string[i]
            if c in "{}":
                if format_string[i + 1:i + 2] == c:
                    literal += c
                    i += 2
                    yield literal, None, None, None
                    literal = ""
                    continue
                if c == "}":
                    raise ValueError("Single '}' encountered in format string")
                if i + 1 == len(format_string):
                    raise ValueError("Single '{' encountered in format string")
                field, conversion, spec, i = _parse_field(format_string, i + 1)
                yield literal, field, spec, conversion
                literal = ""
                continue
            literal += c
            i += 1
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        end = min([i for i in (field_name.find("."), field_name.find("["), len(field_name)) if i >= 0])
        first, rest = field_name[:end], field_name[end:]
        first = int(first) if first.isdigit() else first
        obj = self.get_value(first, args, kwargs)  #@ 299 | obj = `self.get_value(first, args, kwargs)`
        while rest:
            if rest[0] == ".":
                stops = [i for i in (rest.find(".", 1), rest.find("[", 1), len(rest)) if i >= 0]
                name, rest = rest[1:min(stops)], rest[min(stops):]
                obj = getattr(obj, name)
            else:
                stop = rest.index("]")
                key, rest = rest[1:stop], rest[stop + 1:]
                obj = obj[int(key) if key.isdigit() else key]
        return obj, first
