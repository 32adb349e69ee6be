for s in ('plain', "it's", 'say "hi"', 'both \' "', 'tab\t nl\n cr\r', '\x00\x1f\x7f', 'é ü ñ', '日本', '😀', '\u200b', '\ud800', 'back\\slash', '\xa0'):
    print(repr(s), ascii(s), len(s))
print(str(b'x'), 'a' 'b', r'\n', repr(r'\n'))
