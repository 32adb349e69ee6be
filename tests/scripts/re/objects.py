# Patterns and matches as objects: what they tell, copy and compare; scanners; what iterators do with texts that change.
import copy
import re
import weakref

pattern = re.compile(r'(?P<key>\w+)=(?P<value>\d*)(;)?', re.I)
match = pattern.search('  a1=23; b=', 1)
print(match, match.re is pattern, match.string, match.pos, match.endpos, match.lastindex, match.lastgroup, match.regs)
print(match['key'], match[2], match.group('key', 2, 0), match.groups('-'), match.groupdict(), match.span('value'), match.start(3), match.end())
print(match.expand(r'\g<key>:\2\n'), bool(match), copy.copy(match) is match, copy.deepcopy(pattern) is pattern)
print(pattern, pattern.flags, pattern.groups, dict(pattern.groupindex), pattern == re.compile(pattern.pattern, re.I), pattern == re.compile(pattern.pattern))
print(hash(pattern) == hash(re.compile(pattern.pattern, re.I)), {pattern: 1}[pattern], weakref.ref(pattern)() is pattern)
print(re.compile('x' * 300), re.compile(b'a', re.A | re.M), re.compile('', re.ASCII), re.compile('a', 1 << 20))
print(type(match), type(pattern), type(pattern.finditer('')), type(pattern.scanner('')), re.Pattern[str], re.Match[bytes])

for ask in (lambda: match.group(4), lambda: match['no'], lambda: match.start(-1), lambda: pattern.search(b''), lambda: pattern.search(1),
            lambda: re.compile(b'a').search(''), lambda: re.Pattern(), lambda: re.Match(), lambda: pattern.sub(r'\4', 'a='),
            lambda: pattern.sub(lambda found: 1, 'a='), lambda: pattern.groupindex.update(), lambda: re.compile(pattern, re.A),
            lambda: re.compile(1), lambda: re.compile('a', re.A | re.U), lambda: re.compile('a', re.L), lambda: pattern.split('a', 'b')):
    try:
        print(ask())
    except Exception as error:
        print(type(error).__name__, error)

scanner = re.compile('a|').scanner('aab')
print([scanner.match() for _ in range(4)])
scanner = re.compile('b*').scanner('abb')
print([scanner.search() for _ in range(5)], scanner.pattern)

tokens = re.Scanner([(r'\d+', lambda scanner, text: int(text)), (r'(a)(b)?', lambda scanner, text: scanner.match.span()), (r'[+*]', 'op'), (r'\s+', None)])
print(tokens.scan('12 + a*ab 3 ?x'))

text = bytearray(b'a1b22c333')
print([found.group() for found in re.finditer(rb'\d+', text)], re.split(rb'\d', memoryview(b'a1b')), re.sub(rb'\d', b'-', text))
print(re.match(b'(.)(.)', text).groups(), type(re.match(b'.', text).group()))


class Text(str):
    pass


print(type(re.match('.*', Text('ab')).group()), type(re.sub('x', '', Text('ab'))), re.split('b', Text('abc')))

# A template is read once for a pattern, and one without a backslash not at all.
print(pattern.subn(r'\2=\1', 'a=1;b=2', count=1), pattern.sub('_', 'a=1;b=2'), pattern.subn('', 'x'), pattern.sub(lambda found: None, 'a=1!'))
print(re.sub('(a)|b', r'[\1]', 'ab'), re.sub('', '-', 'abc'), re.sub('b*', '-', 'abbc'), re.sub('x*', r'\g<0>!', 'xa'), re.sub('a', 'b', 'aaa', -1))
