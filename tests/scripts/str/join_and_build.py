words = ['alpha', 'beta', 'gamma']
print(', '.join(words[:-1]) + ' and ' + words[-1], ''.join(reversed('abc')), '-'.join(f'{i}{w[0]}' for i, w in enumerate(words)))
print('abc'.maketrans({'a': '1'}), 'a-b_c'.replace('-', ' ').replace('_', ' ').title().split(), 'x=1;y=2'.split(';')[0].partition('='))
s = ''
for w in words: s += w[:2]
print(s, s * 0 == '', 'Mississippi'.strip('Mip'), 'a b c'.split(maxsplit=1), 'éa'.encode().hex(), sorted('éab'))
