"""datetime.strptime(): loaded when first called."""

import re
from datetime import _MONTHS, _WEEKDAYS, timedelta, timezone

_PATTERNS = {"Y": r"\d{4}", "m": r"1[0-2]|0[1-9]|[1-9]", "d": r"3[01]|[12]\d|0[1-9]|[1-9]| [1-9]",
             "H": r"2[0-3]|[01]\d|\d", "I": r"1[0-2]|0[1-9]|[1-9]", "M": r"[0-5]\d|\d", "S": r"6[01]|[0-5]\d|\d",
             "f": r"\d{1,6}", "y": r"\d{2}", "p": r"[ap]m", "j": r"\d{1,3}", "B": "|".join(_MONTHS),
             "b": "|".join([m[:3] for m in _MONTHS]), "A": "|".join(_WEEKDAYS),
             "a": "|".join([d[:3] for d in _WEEKDAYS]), "z": r"[+-]\d\d:?[0-5]\d(?::?[0-5]\d)?|Z", "Z": "utc|gmt"}


def parse(cls, text, fmt):
    full = fmt.replace("%T", "%H:%M:%S").replace("%F", "%Y-%m-%d").replace("%D", "%m/%d/%y")
    pattern, i = "", 0
    while i < len(full):
        c = full[i]
        i += 1
        if c.isspace():
            pattern += r"\s+"
        elif c != "%":
            pattern += re.escape(c)
        elif i == len(full):
            raise ValueError(f"stray %% in format '{fmt}'".replace("%%", "%"))
        else:
            c = full[i]
            i += 1
            if c == "%":
                pattern += "%"
            elif c in _PATTERNS:
                pattern += f"(?P<{c}>{_PATTERNS[c]})"
            else:
                raise ValueError(f"'{c}' is a bad directive in format '{fmt}'")  #@ _strptime.py:341 _strptime | raise ValueError("'%s' is a bad directive in format '%s'" %
    found = re.match(pattern, text, re.IGNORECASE)
    if not found:
        raise ValueError(f"time data {text!r} does not match format {fmt!r}")  #@ _strptime.py:349 _strptime | raise ValueError("time data %r does not match format %r" %
    if found.end() != len(text):
        raise ValueError("unconverted data remains: " + text[found.end():])  #@ _strptime.py:352 _strptime | raise ValueError("unconverted data remains: %s" %
    g = found.groupdict()
    year = int(g["Y"]) if "Y" in g else 1900
    if "y" in g:
        year = int(g["y"]) + (2000 if int(g["y"]) < 69 else 1900)
    month = int(g.get("m", 1))
    names = [m[:3].lower() for m in _MONTHS]
    if "B" in g or "b" in g:
        month = names.index(g.get("B", g.get("b"))[:3].lower()) + 1
    hour = int(g.get("H", 0))
    if "I" in g:
        hour = int(g["I"]) % 12 + (12 if g.get("p", "").lower() == "pm" else 0)
    zone = None
    if "z" in g:
        digits = g["z"].replace(":", "")
        if digits.upper() == "Z":
            zone = timezone.utc
        else:
            offset = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5]), seconds=int(digits[5:7] or 0))
            zone = timezone(-offset if digits[0] == "-" else offset) if offset else timezone.utc
    result = cls(year, month, int(g.get("d", 1)), hour, int(g.get("M", 0)), int(g.get("S", 0)),
                 int((g.get("f", "0") + "000000")[:6]), zone)
    return result + timedelta(int(g["j"]) - 1) if "j" in g else result
