s = 'hello world hello'
print(s.find('lo'), s.rfind('lo'), s.find('x'), s.index('w'), s.count('l'), s.count(''), s.find('hello', 1), s.startswith(('x', 'he')), s.endswith('lo', 0, 5))
print(s.partition(' '), s.rpartition(' '), s.partition('x'), 'a,b,,c'.split(','), ' a  b '.split(), 'a,b,c'.rsplit(',', 1), 'a b c'.split(None, 1))
print('a\nb\r\nc\n'.splitlines(), 'a\nb'.splitlines(True), s.replace('l', 'L', 2), 'x'.join(['1', '2', '3']), 'aXbX'.split('X'))
