s = {'pear', 'apple', 'fig'}
s.add('kiwi'); s.discard('apple'); s.add('apple')
print(s, list(s), {3, 1, 2}, set('mississippi'), frozenset([2, 1]))
for x in s: print(x, end=' ')
print({x % 4 for x in (7, 5, 6, 3)}, s | {'zoo'}, [*{'b': 1}.keys()])
