import re
m = re.match(r'(\w+)@(?P<host>\w+)\.com', 'user@mail.com rest')
print(m.group(0), m.group(1), m['host'], m.groups(), m.groupdict(), m.span(), m.start(1), m.end('host'))
print(re.search(r'\d+', 'ab12c3'), re.match('b', 'ab'), re.fullmatch('a+', 'aaa').group(), re.findall(r'\d', 'a1b2'), re.findall(r'(\w)(\d)', 'a1b2'), [m.start() for m in re.finditer('a', 'banana')])
print(re.split(r'[,;]\s*', 'a, b;c'), re.split('(-)', 'a-b'), re.sub(r'\s+', ' ', 'a   b \n c'), re.sub(r'(\w)(\d)', r'\2\1', 'a1b2'), re.sub('a', lambda m: m.group().upper(), 'banana', count=2), re.subn('a', 'o', 'banana'))
