name = 'x'
print(f'a{name}' 'b{name}' rf'\{name}' fr'\d{{2}}', rb'\x' b'\x41', u'uni', F'{name!r}', '\
joined', """a\
b""", '\u0041\U00000042\x43\104\\', r'\'', '\u03b1')
print(len('\n'), len(r'\n'), 'tab\there'.expandtabs(), 'a\
b')
