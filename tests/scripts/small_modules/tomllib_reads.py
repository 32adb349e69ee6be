import io
import tomllib
from decimal import Decimal

TEXT = '''
# a configuration
title = "TOML \\u00e9 \\"x\\""
"quoted key" = 'C:\\raw'
a.b.c = 1
ints = [1, +2, -3, 1_000, 0xff, 0o17, 0b101,]
floats = [1.5, -0.1, 6.02e23, 1e-3, inf, -inf]
flags = [true, false]
when = 1979-05-27T07:32:00Z
zoned = 1979-05-27 00:32:00.999999-07:00
local = 1979-05-27T07:32:00
day = 1979-05-27
time = 07:32:00.5
point = { x = 1, y.z = 2, tags = ["p", "q"] }
text = """
first \\
   joined
 "quoted" ""
last"""
raw = \'\'\'
no \\escapes
\'\'\'

[server]
host = "localhost" # where
  [server.limits]
  cpu = 2

[[jobs]]
name = "one"
[jobs.options]
fast = true
[[jobs]]
name = "two"
steps = [
    "a",  # first
    "b"
]
[empty]
'''
print(tomllib.loads(TEXT))
print(tomllib.load(io.BytesIO(b"x = 1.10"), parse_float=Decimal), tomllib.loads(""), tomllib.loads("a = 1\r\nb = 2"))
for wrong in ("a", "a = ", "a = 1 b = 2", "a = 1\na = 2", "[t]\n[t]", "a = [1, 2", "a = {b = 1", 'a = "x', "a = 'x\n'", "= 1", "a = 2024-13-01", "[a\n", "a.b = 1\na = 2",
              'x = "\\q"', "[[a]]\n[a]", "a = {x = 1}\n[a.b]", "a = 01", "\n\n  b = ?", 'a = """x', "a = {x = 1, x = 2}", "a = [1]\n[[a]]", "a = \"tab\x01\""):
    try:
        print(wrong, tomllib.loads(wrong))
    except tomllib.TOMLDecodeError as error:
        print(repr(wrong), "|", error)
try:
    tomllib.load(io.StringIO("a = 1"))
except TypeError as error:
    print(error)
