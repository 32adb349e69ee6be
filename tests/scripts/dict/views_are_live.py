d = {'a': 1}
k, v, i = d.keys(), d.values(), d.items()
d['b'] = 2
print(k, v, i, len(k), 'b' in k, ('b', 2) in i, 2 in v, k == {'a', 'b'}, sorted(k | {'z'}), k.isdisjoint({'q'}))
print(k.mapping['a'], list(reversed(v)), [*i])
