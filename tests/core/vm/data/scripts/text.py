# Methods of str, bytes and bytearray.
def show(label, function):
    try:
        print(ascii(label), '->', ascii(function()))
    except Exception as error:
        print(ascii(label), '->', type(error).__name__ + ':', ascii(str(error)))


texts = ['', 'a', 'Hello World', 'ÀÉî straße', 'ΑΣ ΟΔΟΣ', 'ǆ ǅ', '123', '½²٣', ' \t\n ', 'a_b', '1a', 'x\u2028y\r\nz', 'ﬁ', 'İi', 'aXbXc', '\u0345', '中文']
for text in texts:
    for name in ['upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'isalpha', 'isalnum', 'isdecimal', 'isdigit', 'isnumeric',
                 'isspace', 'isupper', 'islower', 'istitle', 'isidentifier', 'isprintable', 'isascii', 'strip', 'lstrip', 'rstrip', 'split',
                 'rsplit', 'splitlines', 'expandtabs']:
        show(f'{text}.{name}', getattr(text, name))
    show('len', lambda: (len(text), text[::-1], text[1:], text[-1:], list(text), text * 2, text + 'é', 'a' in text, text < 'b'))
    show('encode', lambda: (text.encode(), text.encode('utf-16-le'), text.encode('ascii', 'replace'), text.encode('latin-1', 'backslashreplace')))
    show('ascii', lambda: text.encode('ascii'))
    show('pad', lambda: (text.center(9, '*'), text.ljust(8), text.rjust(8, 'é'), text.zfill(7)))
sample = 'one, two,, three'
for call in [lambda: sample.split(','), lambda: sample.split(',', 1), lambda: sample.rsplit(',', 1), lambda: sample.split(', '), lambda: sample.split(None, 1),
             lambda: sample.rsplit(None, 1), lambda: sample.split(''), lambda: sample.split(1), lambda: ' a b '.split(' '), lambda: sample.partition(','),
             lambda: sample.rpartition(','), lambda: sample.partition('x'), lambda: sample.rpartition('x'), lambda: sample.partition(''),
             lambda: sample.find('t'), lambda: sample.rfind('t'), lambda: sample.find('t', 6), lambda: sample.find('z'), lambda: sample.index('z'),
             lambda: sample.find('', 99), lambda: sample.find('', 16), lambda: sample.rindex('t', 0, 8), lambda: sample.count(','), lambda: sample.count(''),
             lambda: sample.find(1), lambda: sample.replace(',', ';'), lambda: sample.replace(',', ';', 1), lambda: sample.replace('', '-'),
             lambda: sample.replace('', '-', 2), lambda: sample.replace('o', 'é'), lambda: sample.replace(1, 'a'), lambda: sample.startswith('one'),
             lambda: sample.startswith(('x', 'on')), lambda: sample.endswith('ee', 3), lambda: sample.startswith(1), lambda: sample.startswith((1,)),
             lambda: sample.removeprefix('one'), lambda: sample.removesuffix('three'), lambda: sample.removeprefix('x'), lambda: 'xxaxx'.strip('x'),
             lambda: 'xyax'.lstrip('yx'), lambda: 'a'.strip(1), lambda: ','.join(['a', 'b']), lambda: ','.join('abc'), lambda: ','.join(x for x in 'ab'),
             lambda: ','.join([1]), lambda: ','.join(5), lambda: 'é'.join('ab'), lambda: 'a'.center(4, 'xx'), lambda: 'a'.center(5, 1), lambda: 'a\tb'.expandtabs(4),
             lambda: '-5'.zfill(5), lambda: 'abc'.translate({97: None, 98: 'BB', 99: 100}), lambda: 'abc'.translate(str.maketrans('ab', 'xy', 'c')),
             lambda: str.maketrans({'a': 1}), lambda: str.maketrans('a', 'bc'), lambda: 'abc'[5], lambda: 'abc'['a'], lambda: 'abc'[::0], lambda: 'a' + 1,
             lambda: 1 + 'a', lambda: 'a' * 'b', lambda: 'a' * -1, lambda: 1 in 'a', lambda: 'a' < 1, lambda: str(b'ab', 'utf-8'), lambda: str(b'ab'), lambda: str(1, 'x'),
             lambda: 'a'.encode('nope'), lambda: 'é'.encode('ascii', 'nope'), lambda: '\ud800'.encode(), lambda: 'é\ud800'.encode('utf-8', 'ignore'), lambda: 'x'.foo,
             lambda: 'l1\nl2\r\nl3'.splitlines(True), lambda: 'a' * 10**20, lambda: ord('é'), lambda: chr(128512), lambda: chr(-1), lambda: ord('ab')]:
    show('call', call)
data = b'one, two,, three'
for make in [bytes, bytearray]:
    data = make(b'one, two,, three')
    for call in [lambda: data.split(b','), lambda: data.rsplit(b',', 1), lambda: data.split(), lambda: data.partition(b','), lambda: data.find(b't'), lambda: data.find(116),
                 lambda: data.index(b'z'), lambda: data.count(b','), lambda: data.replace(b',', b';'), lambda: data.upper(), lambda: data.title(), lambda: data[0],
                 lambda: data[1:3], lambda: data[::-2], lambda: data[99], lambda: data['a'], lambda: data + b'x', lambda: data + 'x', lambda: data * 2, lambda: b'two' in data,
                 lambda: 300 in data, lambda: 'a' in data, lambda: data.hex(), lambda: data.hex('-', 4), lambda: data.startswith(b'one'), lambda: data.startswith('one'),
                 lambda: data.strip(b'oe'), lambda: data.center(20, b'*'), lambda: data.zfill(20), lambda: data.join([b'a', b'b']), lambda: data.join(['a']),
                 lambda: list(data), lambda: data == b'one', lambda: data < b'p', lambda: data.decode(), lambda: data.translate(None, b'o'), lambda: data.isalpha(),
                 lambda: make([1, 2, 300]), lambda: make(['a']), lambda: make('a'), lambda: make('é', 'utf-8'), lambda: make(3), lambda: make(-1), lambda: make.fromhex('0a ff'),
                 lambda: make.fromhex('0g'), lambda: hash(data) == hash(b'one, two,, three'), lambda: b'\xff'.decode(), lambda: b'a\xe9'.decode('latin-1'),
                 lambda: b'\xe2\x82'.decode(), lambda: b'\xe2\x28\xa1'.decode(), lambda: b'\xff'.decode('ascii'), lambda: b'a\xffb'.decode('utf-8', 'replace'),
                 lambda: b'\xff'.decode('utf-8', 'surrogateescape'), lambda: data.splitlines(), lambda: make(None), lambda: make(1.5)]:
        show(make.__name__, call)
array = bytearray(b'abc')
array.append(100); array.extend([101, 102]); array.insert(0, 64); array[1] = 65; array[2:4] = b'xyz'; del array[0]; array += b'!'; array.reverse()
print(array, array.pop(), array.pop(0), len(array), array.copy() is array)
array.remove(120); print(array); array.clear(); print(array)
show('append', lambda: array.append(300))
show('pop', lambda: array.pop())
class Name(str):
    def shout(self): return self.upper() + '!'
name = Name('bob'); name.age = 5
print(name, repr(name), name.shout(), name == 'bob', {'bob': 1}[name], type(name + '').__name__, name.age, type(name.strip()).__name__, hash(name) == hash('bob'))
