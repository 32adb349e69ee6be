import re
print(re.findall(r'(?i)ab', 'AbaB'), re.findall(r'^\w', 'a\nb', re.M), re.search('a.c', 'a\nc', re.S).group(), re.findall(r'a(?=b)', 'abac'), re.findall(r'(?<!x)a', 'xaya'), re.match(r'(a+?)(a*)', 'aaa').groups())
print(re.findall(r'\bfoo\b', 'foo foobar'), re.match(r'(\w)\1', 'aab').group(), re.compile(r'''a  # comment
 b''', re.X).match('ab').group(), re.escape('a.b*c'), re.match(r'(?:a|b)+', 'abba').group(), re.findall(r'[^\W\d]+', 'ab1é2'), re.match('x{2,3}', 'xxxx').group(), re.findall('[a-c-]', 'a-d'))
p = re.compile(r'(\d+)-(\d+)'); print(p.pattern, p.groups, p.search('x 1-2', 2).groups(), p.sub(r'\g<2>', '10-20'))
try:
    re.compile('(')
except re.error as e: print(e)
