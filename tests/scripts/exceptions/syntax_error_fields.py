"""What a SyntaxError of compile() and exec() says of the place, and how it is shown."""
import traceback

SOURCES = [
    'x = ',
    'def f(:\n  pass',
    "a = 'abc",
    'f(a b)',
    'return 1',
    'x = (1,\n',
    '1 = x',
    "print 'x'",
    "f'{a b}'",
    'break',
    'é = (ü b)',
    'await x',
    'for x in y: yield\nfrom __future__ import z',
    'x = 1\n$',
    "'a' 'b' c",
    'lambda: (yield x y)',
    'x = 0777',
    '(a, b) += 1',
    'del f()',
    'else: pass',
    'import *',
    'from x import *, y',
    'async def f():\n  x = [await y for z in w] w',
    "with open('x') as 1: pass",
    'f(**a, *b)',
    'f(a=1, 2)',
    'not = 1',
    'None = 1',
    'x: int: str',
    'a = b = c d',
    'raise x y',
    'assert (1,2) 3',
    '"""abc',
    '1__0',
    '0x',
    '1e',
    'match x:\n  case 1 2: pass',
    'x = yield = 1',
    'def f(a=1, b): pass',
    'def f(*): pass',
    'f() = 1',
    'a, b: int = 1',
    'if x = 1: pass',
    'print(1',
    'print(1))',
    '[1,2',
    'a[1:2:3:4]',
    'while True print(1)',
    'class C(\n',
]
for source in SOURCES:
    for mode in ("exec", "eval"):
        try:
            compile(source, "file.py", mode)
        except SyntaxError as error:
            print(repr(source), mode, type(error).__name__, error, error.args)
            print((error.msg, error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset))
            print("".join(traceback.format_exception_only(error)), end="")
        else:
            print(repr(source), mode, "is right")

error = SyntaxError("msg", ("f", 3, 4, "text", 5, 6))
print(error, repr(error), error.print_file_and_line, error.__dict__)
print("".join(traceback.format_exception_only(error)))
error = SyntaxError("a")
print(error, error.msg, error.lineno)
error.lineno = 4
print(error)
error.filename = "/a/b.py"
print(error)
error.msg = None
print(error)
print("".join(traceback.format_exception_only(error)))
for place in (("f",), 5, ("f", 1, 2, "x", 3), (1, 2, 3, 4, 5, 6, 7)):
    try:
        SyntaxError("m", place)
    except TypeError as refused:
        print(repr(refused))


class Own(SyntaxError):
    lineno = 7


print(Own("m", ("f", 1, 2, "x")).lineno, Own("m", ("f", 1, 2, "x")).offset)
