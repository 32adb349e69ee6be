#!/usr/bin/env python3
"""Writes unicode_tables.cpp from this interpreter's own Unicode database, so that str methods answer as its do.

Run with the reference (CPython 3.11): python3 core/characters/unicode_tables.py > core/characters/unicode_tables.cpp
"""
import sys

FLAGS = ["isalpha", "isdecimal", "isdigit", "isnumeric", "isspace", "islower", "isupper", "printable", "title",
         "cased", "ignorable", "xidstart", "xidcontinue"]


def flags(code):
    c = chr(code)
    tests = [c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isspace(), c.islower(), c.isupper(),
             c.isprintable(),
             c.istitle() and not c.isupper(),
             c.islower() or c.isupper() or c.istitle(),
             # Final sigma in the middle of "A?Σ" tells what str.lower skips over.
             not (c.islower() or c.isupper() or c.istitle()) and ("A" + c + "\u03a3").lower()[-1] == "\u03c2",
             c.isidentifier(), ("a" + c).isidentifier()]
    return sum(1 << bit for bit, on in enumerate(tests) if on)


def runs():
    result = []
    last = None
    for code in range(sys.maxunicode + 1):
        now = flags(code)
        if now != last:
            result.append((code, now))
            last = now
    return result


def mappings(method):
    """Ranges (first, last, stride, delta) of one-to-one mappings, and the others as text."""
    ranges, special = [], []
    for code in range(sys.maxunicode + 1):
        mapped = method(chr(code))
        if mapped == chr(code):
            continue
        if len(mapped) > 1:
            special.append((code, mapped))
            continue
        delta = ord(mapped) - code
        if ranges and ranges[-1][3] == delta:
            first, last, stride, _ = ranges[-1]
            step = code - last
            if step in (1, 2) and (first == last or stride == step):
                ranges[-1] = (first, code, step, delta)
                continue
        ranges.append((code, code, 1, delta))
    return ranges, special


def rows(items, per_line):
    for at in range(0, len(items), per_line):
        print("    " + " ".join(items[at:at + per_line]))


def table(name, kind, items, per_line):
    print(f"const {kind} {name}[] = {{")
    rows(items, per_line)
    print("};")
    print(f"const std::size_t {name}Count = std::size({name});\n")


print("// Written by unicode_tables.py; do not edit.\n")
print('#include "core/characters/unicode_tables.h"\n')
print("#include <iterator>\n")
print("// clang-format off")
print("namespace coroscope::unicode {\n")
table("kFlagRuns", "FlagRun", ["{0x%x,0x%x}," % run for run in runs()], 10)
for name, method in [("kUpper", str.upper), ("kLower", str.lower), ("kTitle", str.title), ("kFold", str.casefold)]:
    ranges, special = mappings(method)
    table(name + "Map", "CaseRange", ["{0x%x,0x%x,%d,%d}," % item for item in ranges], 7)
    table(name + "Special", "CaseSpecial",
          ["{0x%x,{%s}}," % (code, ",".join("0x%x" % ord(c) for c in text)) for code, text in special], 6)
table("kZeros", "char32_t", ["0x%x," % code for code in range(sys.maxunicode + 1)
                             if chr(code).isdecimal() and int(chr(code)) == 0], 14)
print("} // namespace coroscope::unicode")
