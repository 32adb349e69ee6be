# Which letters, digits, blanks and cases there are, over all of Unicode and within Latin-1: by checksums of where they stand.
import re
import zlib

everything, narrow = ''.join(map(chr, range(0x110000))), ''.join(map(chr, range(256)))
for pattern in (r'\w+', r'\W+', r'\d', r'\D+', r'\s', r'\S+', r'[\w-]+', r'[^\W\d]+', '.+', r'(?a)\w+', r'(?a)\W+', r'(?a)\s', '(?i)[a-z]', '(?i)[à-þ]',
                '(?ai)[a-z]', '(?i)[^k]+', '(?i)s', '(?i)i', '(?i)µ', r'\b', r'(?a)\b', '(?i)[α-ω]', '(?i)[\u0400-\u1fff]+', r'(?i)[\wA-Z]+', r'(?i)[\Wa]+'):
    for text in (everything, narrow):
        spans = [found.span() for found in re.finditer(pattern, text)]
        print(ascii(pattern), len(spans), zlib.crc32(repr(spans).encode()))

cased = ''.join(c for c in everything if c.lower() != c or c.upper() != c)
print(len(cased), zlib.crc32(repr([re.findall('(?i)' + c, cased) for c in cased[::20]]).encode()))
print(re.findall('(?i)straße|ΣΊΣΥΦΟΣ|İ|ſ', 'STRASSE STRAßE STRAẞE σίσυφος i ſ S K'), re.findall(r'(?i)(.)\1', 'éÉ aA σΣ ß'))
