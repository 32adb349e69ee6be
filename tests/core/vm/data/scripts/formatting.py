# The format mini-language, %-formatting, str.format and repr of text.
def show(label, function):
    try:
        print(label, '->', repr(function()))
    except Exception as error:
        print(label, '->', type(error).__name__ + ':', error)


specs = ['', 'd', '5', '05', '<5', '>5', '^5', '=5', '*^9', '+', ' ', '-', '+05', ',', '_', '010,', '_x', '#x', '#b', '#o', 'X', '#X', 'b', 'o',
         'c', 'e', 'f', 'g', 'n', '%', '.2f', '10.3f', '+.1e', 'G', 'E', 'F', '.0f', '#.0f', '.3g', '#g', '.10', '.2', '_.2f', ',.2f', '012,.2f',
         's', '.2s', '10s', 'x=5', 'z', 'z.1f', '.2d', ',n', ',x', ',_', '5.', 'q', 'ddd', '0=10', '<010', '.3%', ',%', '>+8.2f', '#,d', '_b', '٣>5']
values = [0, 7, -42, 1234567, 97, 10**20, True, 0.0, -0.0, 3.14159, -2.5, 1e10, 1e-7, 123456789.123, float('inf'), float('nan'), 'text', 'é', '']
for value in values:
    for spec in specs:
        show(f'{value!r} {spec!r}', lambda: format(value, spec))
for template, args in [('%s', 1), ('%5s|%-5s|', ('a', 'b')), ('%05d', 42), ('%+d % d', (1, 2)), ('%x %X %#x %o %#o', (255, 255, 255, 8, 8)),
                       ('%e %f %g', (1.5, 1.5, 1.5)), ('%.2f %10.3f|%-10.1f|', (1, 2, 3)), ('%c%c', ('a', 98)), ('%r %a %s', ('é', 'é', 'é')),
                       ('%%', ()), ('%(a)s %(b)d', {'a': 1, 'b': 2}), ('%(a)', {'a': 1}), ('%s %s', 1), ('%s', (1, 2)), ('%d', 'a'), ('%d', 1.9),
                       ('%x', 1.5), ('%f', 'a'), ('%z', 1), ('%', 1), ('%*d', (5, 1)), ('%*d', ('a', 1)), ('%-*d|', (5, 1)), ('%.*f', (2, 1)),
                       ('%(a)s', 1), ('%(a)s', {}), ('%s', {}), ('%s', []), ('x', []), ('x', 1), ('%.3s', 'abcdef'), ('%5.1f', float('inf')),
                       ('%d', 10**30), ('%.5d', 42), ('%+.3d', 42), ('%ld', 5), ('%i', True), ('%c', 'ab'), ('%c', -1), ('é%z', 1), ('%s', ((1, 2),))]:
    show(f'{template!r} % {args!r}', lambda: template % args)
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __format__(self, spec): return f'<{spec}>'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
point = Point(1, {'k': [10, 20]})
for template in ['{}', '{0}', '{0.x}', '{0.y[k]}', '{0.y[k][1]}', '{0!r} {0!s} {0!a}', '{0:abc}', '{:>{}}', '{1} {0}', '{} {0}', '{0} {}', '{a}',
                 '{', '}', '{{}}', '{0', '{!z}', '{0!}', '{0.}', '{0[}', '{0[]}', '{0.x:{1}}', '{0.x:{1}{1}}', '{:{}{}}', '{5}', '{a.b}', '{0!rx}', '{0.zz}']:
    show(template, lambda: template.format(point, 5, 6, 7))
show('named', lambda: '{a} {b:>5}'.format(a=1, b='x'))
show('map', lambda: '{a}'.format_map({'a': 5}))
show('map', lambda: '{b}'.format_map({'a': 5}))
class Default(dict):
    def __missing__(self, key): return key.upper()
print('{a} {b}'.format_map(Default(a=1)))
width, value = 10, 3.14159
print(f'{value:{width}.2f}|{value!r:>{width}}|{"x":*^{width}}|{value=}|{value = :.1f}|{10**6:,}|{"é":>3}')
for text in ['', 'a', "it's", '"', '\'"', '\n\r\t\\', '\x00\x7f\x80\xa0\xad', 'é€\u2028😀\ud800\U0010ffff', '\u0378']:
    print(ascii(text), repr(text).encode('utf-8', 'backslashreplace'))
for data in [b'', b'a', b"'", b'"\'', b'\x00\n\t\xff\\']:
    print(repr(data), bytearray(data))
print(b'%s|%b|%d|%x|%c|%5s|%r' % (b'a', bytearray(b'b'), 3, 255, 65, b'z', 'é'))
show('bytes', lambda: b'%s' % 'a')
show('bytes', lambda: b'%c' % 300)
show('format', lambda: format([], 'd'))
show('format', lambda: format(None, '5'))
show('format', lambda: format(1, 2))
print(format(1.5), format('x'), format(None), format([1]), str(1e22), str(2.0), f'{1e22}', f'{True}', f'{True:d}', f'{None}')
print([1, 'a', 2.5, None, (1,), {'k': {1}}], (), (1, 2), {}, set(), {1: [2]}, frozenset(), frozenset({1}), range(3), range(1, 9, 2), slice(1, None))
loop = [1]; loop.append(loop); print(loop)
table = {}; table['me'] = table; print(table, [table])
both = ([],); both[0].append(both); print(both)
