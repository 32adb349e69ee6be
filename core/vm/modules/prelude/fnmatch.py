"""Shell patterns: * ? [abc] [!abc]."""

import functools as _functools
import re as _re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def translate(pat):
    out = ""
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            while pat[i:i + 1] == "*":
                i += 1
            out += ".*"
        elif c == "?":
            out += "."
        elif c == "[":
            end = i + (pat[i:i + 1] == "!")
            end = pat.find("]", end + 1)
            if end < 0:
                out += "\\["
                continue
            inside = pat[i:end].replace("\\", "\\\\")
            i = end + 1
            if inside.startswith("!"):
                inside = "^" + inside[1:]
            elif inside.startswith(("^", "[")):
                inside = "\\" + inside
            out += "[" + inside + "]"
        else:
            out += _re.escape(c)
    return "(?s:" + out + ")\\Z"


@_functools.lru_cache(maxsize=256)
def _compiled(pat):
    return _re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    return _compiled(pat)(name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    match = _compiled(pat)
    return [name for name in names if match(name)]
