"""split(), join() and quote() of shlex."""

import re as _re

__all__ = ["split", "quote", "join"]


def split(s, comments=False, posix=True):
    """Split the string *s* using shell-like syntax."""
    words, word, state, escaped = [], None, " ", None
    for c in s:
        if escaped is not None:
            # Inside double quotes a backslash stays in front of what it has no meaning for.
            if escaped == '"' and c not in '"\\':
                word += "\\"
            word += c
            escaped = None
        elif state == "'" or state == '"':
            if c == state:
                state = "a"
                if not posix:
                    word += c
            elif c == "\\" and state == '"' and posix:
                escaped = '"'
            else:
                word += c
        elif c.isspace():
            if word is not None:
                words.append(word)
            word, state = None, " "
        elif comments and c == "#" and word is None:
            break
        elif c in "'\"":
            state = c
            word = (word or "") + ("" if posix else c)
        elif c == "\\" and posix:
            word = word or ""
            escaped = "a"
        else:
            word = (word or "") + c
            state = "a"
    if state in ("'", '"'):
        raise ValueError("No closing quotation")
    if escaped is not None:
        raise ValueError("No escaped character")
    if word is not None:
        words.append(word)
    return words


def quote(s):
    """Return a shell-escaped version of the string *s*."""
    if not s:
        return "''"
    if _re.search(r"[^\w@%+=:,./-]", s, _re.ASCII) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """Return a shell-escaped string from *split_command*."""
    return " ".join(quote(arg) for arg in split_command)
