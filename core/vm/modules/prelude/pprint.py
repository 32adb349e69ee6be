"""Pretty-print data: what does not fit a line is broken at the elements of its containers."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]



def _sorted(items, key=lambda x: x):
    try:
        return sorted(items, key=key)
    except TypeError:
        return sorted(items, key=lambda x: (str(type(key(x))), id(key(x))))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = compact
        self._sort = sort_dicts
        self._underscore = underscore_numbers

    def pprint(self, object):
        (self._stream or sys.stdout).write(self.pformat(object) + "\n")

    def pformat(self, object):
        return self._lines(object, 0, 0, 1, ())

    def _flat(self, obj, level, seen):
        kind = type(obj)
        if kind not in (dict, list, tuple) or kind.__repr__ not in (dict.__repr__, list.__repr__, tuple.__repr__):
            if kind is int and self._underscore:
                return format(obj, "_d")
            if kind in (set, frozenset) and obj:
                text = ", ".join([self._flat(x, level + 1, seen) for x in _sorted(obj)])
                return "{%s}" % text if kind is set else "frozenset({%s})" % text
            return repr(obj)
        if not obj:
            return repr(obj)
        if id(obj) in seen:
            return f"<Recursion on {kind.__name__} with id={id(obj)}>"
        if self._depth is not None and level > self._depth:
            return {dict: "{...}", list: "[...]", tuple: "(...)"}[kind]
        seen = seen + (id(obj),)
        if kind is dict:
            items = _sorted(obj.items(), key=lambda kv: kv[0]) if self._sort else obj.items()
            return "{%s}" % ", ".join([f"{self._flat(k, level + 1, seen)}: {self._flat(v, level + 1, seen)}"
                                       for k, v in items])
        parts = [self._flat(x, level + 1, seen) for x in obj]
        if kind is list:
            return "[%s]" % ", ".join(parts)
        return "(%s,)" % parts[0] if len(parts) == 1 else "(%s)" % ", ".join(parts)

    def _lines(self, obj, column, allowance, level, seen):
        flat = self._flat(obj, level, seen)
        if len(flat) <= self._width - column - allowance:
            return flat
        kind = type(obj)
        if id(obj) in seen or (self._depth is not None and level > self._depth):
            return flat
        if kind is dict and obj:
            return self._dict_lines(obj, column, allowance, level, seen + (id(obj),))
        brackets = {list: ("[", "]"), tuple: ("(", ",)" if len(obj) == 1 else ")"), set: ("{", "}"),
                    frozenset: ("frozenset({", "})")}.get(kind) if kind in (list, tuple, set, frozenset) else None
        if brackets is None or not obj:
            return flat
        items = _sorted(obj) if kind in (set, frozenset) else list(obj)
        start, end = brackets
        column += self._indent + len(start) - 1
        lines = []
        for i, item in enumerate(items):
            last = i == len(items) - 1
            lines.append(self._lines(item, column, allowance + len(end) if last else 1, level + 1,
                                     seen + (id(obj),)))
        return start + " " * (self._indent - 1) + (",\n" + " " * column).join(lines) + end

    def _dict_lines(self, obj, column, allowance, level, seen):
        column += self._indent
        items = _sorted(obj.items(), key=lambda kv: kv[0]) if self._sort else list(obj.items())
        lines = []
        for i, (key, value) in enumerate(items):
            shown = self._flat(key, level + 1, seen)
            last = i == len(items) - 1
            lines.append(shown + ": " + self._lines(value, column + len(shown) + 2, allowance + 1 if last else 1,
                                                    level + 1, seen))
        return "{" + " " * (self._indent - 1) + (",\n" + " " * column).join(lines) + "}"

    def isreadable(self, object):
        return isreadable(object)

    def isrecursive(self, object):
        return isrecursive(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Format a Python object into a pretty-printed representation."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._flat(object, 0, ())


def isreadable(object):
    return "<" not in saferepr(object)


def isrecursive(object):
    return "<Recursion on" in saferepr(object)
