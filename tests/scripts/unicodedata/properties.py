# What unicodedata tells of characters, and the names in strings.
import unicodedata
import zlib

for c in 'aÉßΣ中가½²٣ \n\u0301\ufdfa\U0001f600\u0378':
    print(ascii(c), unicodedata.name(c, None), unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.east_asian_width(c),
          unicodedata.combining(c), unicodedata.mirrored(c), repr(unicodedata.decomposition(c)), unicodedata.decimal(c, None),
          unicodedata.digit(c, None), unicodedata.numeric(c, None))

for name in ('category', 'bidirectional', 'combining', 'mirrored', 'decomposition'):
    ask = getattr(unicodedata, name)
    print(name, zlib.crc32(repr([ask(chr(code)) for code in range(0x3000)]).encode()))
print(zlib.crc32(repr([unicodedata.name(chr(code), None) for code in range(0, 0x20000, 3)]).encode()))

for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    text = 'e\u0301\u00e9\ufb01\u1e9b\u0323\uac00\u2460'
    print(form, ascii(unicodedata.normalize(form, text)), unicodedata.is_normalized(form, text), unicodedata.is_normalized(form, 'abc'))

print(unicodedata.lookup('em dash'), unicodedata.lookup('NBSP') == '\xa0', unicodedata.unidata_version)
print('\N{EM DASH}', f'{1}\N{BULLET}{2}', '\N{greek small letter alpha}', '\N{LINE FEED}' == '\n', r'\N{x}')

for ask in (lambda: unicodedata.name('\n'), lambda: unicodedata.lookup('no such'), lambda: unicodedata.category('ab'),
            lambda: unicodedata.digit('a'), lambda: unicodedata.decimal('²'), lambda: unicodedata.numeric('a'),
            lambda: unicodedata.normalize('X', 'a'), lambda: eval(r"'ab\N{no such}'")):
    try:
        print(ask())
    except Exception as error:
        print(type(error).__name__, error)
