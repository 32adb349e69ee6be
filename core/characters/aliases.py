#!/usr/bin/env python3
"""Writes aliases.cpp: the names beside their own that characters have (NameAliases.txt of the Unicode database), as far as
this interpreter's unicodedata.lookup knows them. ICU knows only some of them.

Run with the reference (CPython 3.11), from Debian's package unicode-data:
python3 core/characters/aliases.py /usr/share/unicode/NameAliases.txt > core/characters/aliases.cpp
"""
import sys
import unicodedata

aliases = {}
with open(sys.argv[1], encoding='utf-8') as file:
    for line in file:
        code, _, rest = line.partition(';')
        name = rest.partition(';')[0]
        if not code.strip() or code.startswith('#'):
            continue
        try:
            if unicodedata.lookup(name) == chr(int(code, 16)):
                aliases[name] = int(code, 16)
        except KeyError:
            pass
print('// Written by aliases.py; do not edit.\n')
print('#include "core/characters/aliases.h"\n')
print('#include <iterator>\n')
print('// clang-format off')
print('namespace coroscope::characters {\n')
print('const Alias kAliases[] = {')
for name, code in sorted(aliases.items()):
    print(f'    {{"{name}", 0x{code:x}}},')
print('};')
print('const std::size_t kAliasesCount = std::size(kAliases);\n')
print('} // namespace coroscope::characters')
