# Constants inside an annotation that is kept as a text are written as repr() writes them.
from __future__ import annotations


def f(
    soft_hyphen: "a\u00adb",
    surrogate: "\ud800",
    zero_width: "\u200b",
    astral: "\U000e0001 \U0001f600",
    letters: "é 漢 'q'",
    raw: b"a'\xff\t\\",
    both: b"'\"",
):
    pass


for name, text in f.__annotations__.items():
    print(name, ascii(text), text == repr(eval(text)))
