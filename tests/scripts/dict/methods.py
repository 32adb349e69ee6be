d = dict(a=1, b=2)
print(d.get('z'), d.get('z', 0), d.setdefault('c', 3), d.pop('a'), d.pop('q', None), d.items(), d.keys(), d.values(), list(d), len(d))
d.update({'x': 1}, y=2); d |= {'z': 3}
print(d, d | {'b': 0}, d.popitem(), {} | {}, dict.fromkeys('ab', 0), dict(zip('ab', [1, 2])), 'b' in d, list(reversed(d)))
del d['b']; print(d, d.copy() == d, d.keys() & {'x', 'q'} == {'x'}, d.keys() - {'x'} == {'c', 'y'}, d == {'y': 2, 'x': 1, 'c': 3})
d.clear(); print(d)
