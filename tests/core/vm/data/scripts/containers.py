# Methods and operators of list, tuple, dict, set, frozenset, range, slice, and of their views and iterators.
def show(label, function):
    try:
        print(label, '->', repr(function()))
    except Exception as error:
        print(label, '->', type(error).__name__ + ':', error)


items = [3, 1, 2]
for call in [lambda: items[5], lambda: items['a'], lambda: items[1:], lambda: items[::-1], lambda: items[10**30], lambda: items + (1,), lambda: items + [4], lambda: items * 2,
             lambda: 2 * items, lambda: items * 1.5, lambda: items.index(2), lambda: items.index(9), lambda: items.count(1), lambda: items.remove(9), lambda: [].pop(), lambda: items.pop(9),
             lambda: sorted(items), lambda: sorted(items, reverse=True), lambda: sorted(items, key=lambda x: -x), lambda: sorted([1, 'a']), lambda: items < [3, 2], lambda: items == [3, 1, 2],
             lambda: items < (1,), lambda: items == (3, 1, 2), lambda: list(reversed(items)), lambda: list(5), lambda: items.__len__(), lambda: list.__getitem__(items, 0), lambda: items.copy(),
             lambda: hash(items), lambda: 2 in items, lambda: list('abc'), lambda: list(x * 2 for x in items), lambda: [1] * 10**12, lambda: [] or 'empty', lambda: items.sort(key=1)]:
    show('list', call)
work = list(range(10))
work[2:5] = 'ab'; print(work)
work[::3] = [0] * len(work[::3]); print(work)
del work[::2]; print(work); del work[-1]; work += (7, 8); work *= 2; work.insert(-1, 'i'); work.insert(99, 'end'); work.extend(x for x in 'gen'); print(work)
work[1:1] = [1, 2]; work[:] = work[3:]; work.reverse(); print(work, work.pop(), work.pop(0)); work.clear(); print(work)
show('extended', lambda: items.__setitem__(slice(None, None, 2), [1]))
show('not iterable', lambda: items.__setitem__(slice(None), 5))
show('iadd', lambda: items.__iadd__(5))
pairs = [(2, 'b'), (1, 'x'), (2, 'a'), (1, 'y')]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted(pairs), sorted('bCa', key=str.lower), max(pairs), min(pairs, key=lambda p: p[1]))
class Version:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
    def __repr__(self): return f'v{self.n}'
print(sorted([Version(n) for n in (5, 3, 9, 1, 1, 8, 2, 7, 6, 4, 0, 11, 10)]))
t = (1, 2, 3)
for call in [lambda: t[3], lambda: t[1:], lambda: t + (4,), lambda: t + [4], lambda: t * 2, lambda: t.index(3), lambda: t.index(9), lambda: t.count(1), lambda: hash(t), lambda: hash((1, (2, 3.5))),
             lambda: hash(()), lambda: hash(([],)), lambda: tuple('ab'), lambda: tuple(x for x in t), lambda: t < (1, 2), lambda: t < (1, 'a'), lambda: t < (1, 2, 'a'), lambda: tuple([1]) is not None, lambda: t['a']]:
    show('tuple', call)
d = {'a': 1, 'b': 2}
for call in [lambda: d['z'], lambda: d.get('z'), lambda: d.get('z', 0), lambda: d.pop('z'), lambda: d.pop('z', None), lambda: {}.popitem(), lambda: d.setdefault('a', 5), lambda: dict(a=1, **d), lambda: dict([('x', 1)]),
             lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: dict({'q': 1}, r=2), lambda: dict.fromkeys('ab', 0), lambda: d | {'c': 3}, lambda: d | [('c', 3)], lambda: d == {'b': 2, 'a': 1},
             lambda: d < d, lambda: {[]: 1}, lambda: hash(d), lambda: list(d), lambda: list(d.items()), lambda: d.keys() & {'a'}, lambda: sorted(d.keys() | ['c']), lambda: d.keys() - {'a'}, lambda: d.items() ^ {('a', 1)},
             lambda: d.keys() == {'a', 'b'}, lambda: d.keys() <= {'a', 'b', 'c'}, lambda: ('a', 1) in d.items(), lambda: 2 in d.values(), lambda: list(reversed(d)), lambda: list(reversed(d.items())),
             lambda: d.keys(), lambda: d.values(), lambda: d.items(), lambda: len(d.keys()), lambda: d.keys().isdisjoint({'z'}), lambda: d.copy(), lambda: {**d, 'a': 9}, lambda: d.update([('k', 1)], j=2), lambda: d,
             lambda: {1: 'int', 1.0: 'float', True: 'bool'}, lambda: {n: n * n for n in range(3)}, lambda: d.keys().mapping, lambda: d.popitem(), lambda: d]:
    show('dict', call)
def grow(table):
    for key in table: table[key + '!'] = 1
show('changed', lambda: grow({'a': 1}))
class Missing(dict):
    def __missing__(self, key): return f'<{key}>'
    def __setitem__(self, key, value): super().__setitem__(key, value * 2)
m = Missing(a=1); m['b'] = 2; m.note = 'n'; print(m, m['b'], m['zz'], m.get('zz'), m.note, isinstance(m, dict), len(m))
s = {3, 1, 2}
for call in [lambda: sorted(s | {4}), lambda: sorted(s & {1, 9}), lambda: sorted(s - {1}), lambda: sorted(s ^ {1, 9}), lambda: s | [4], lambda: sorted(s.union([4], (5,))), lambda: s.issubset([1, 2, 3, 4]), lambda: s > {1}, lambda: s <= {1},
             lambda: s == frozenset([1, 2, 3]), lambda: s.isdisjoint([9]), lambda: s.remove(9), lambda: s.discard(9), lambda: set().pop(), lambda: hash(s), lambda: hash(frozenset([1])) == hash(frozenset([1])), lambda: {frozenset([1]): 2}[frozenset([1])],
             lambda: {1} in {frozenset([1])}, lambda: {[]}, lambda: set(5), lambda: set('a'), lambda: frozenset('a') | {'a'}, lambda: s < [1], lambda: s.add([]), lambda: sorted(s.intersection([1, 2], (2,))), lambda: sorted(s.symmetric_difference([1]))]:
    show('set', call)
s |= {7}; s -= {1}; s &= {2, 3, 7}; s ^= {2}; s.update([5], (6,)); s.difference_update([5]); print(sorted(s), len(s))
r = range(1, 20, 4)
for call in [lambda: r[1], lambda: r[-1], lambda: r[9], lambda: r[1:3], lambda: r[::-1], lambda: len(r), lambda: 5 in r, lambda: 6 in r, lambda: 5.0 in r, lambda: 'a' in r, lambda: r.index(5), lambda: r.index(6), lambda: r.count(5), lambda: list(reversed(r)),
             lambda: r == range(1, 21, 4), lambda: hash(r) == hash(range(1, 21, 4)), lambda: range(0), lambda: range(1, 2, 0), lambda: range(1.0), lambda: range(), lambda: range(5, 0, -2), lambda: list(range(5, 0, -2)), lambda: (r.start, r.stop, r.step),
             lambda: slice(1, 2), lambda: slice(None, 5, 2).indices(4), lambda: slice(1, 2) == slice(1, 2), lambda: hash(slice(1))]:
    show('range', call)
for call in [lambda: list(enumerate('ab', 1)), lambda: list(zip('ab', [1, 2, 3])), lambda: list(zip('ab', [1], strict=True)), lambda: list(zip('a', [1, 2], strict=True)), lambda: list(zip('a', [1], [1, 2], strict=True)), lambda: list(map(str, [1, 2])),
             lambda: list(map(lambda a, b: a + b, [1, 2], [3, 4])), lambda: list(filter(None, [0, 1, '', 'a'])), lambda: list(filter(lambda x: x > 1, [1, 2])), lambda: list(map(int.__add__, [1], [2])), lambda: map(int), lambda: reversed({1}), lambda: next(iter([])),
             lambda: next(iter([]), 'd'), lambda: next([]), lambda: list(iter(iter([1, 2, 3]).__next__, 3)), lambda: iter(5), lambda: iter(5, 6), lambda: list(zip()), lambda: iter([1, 2]).__length_hint__(), lambda: enumerate(5), lambda: [*range(2), *'ab']]:
    show('iterator', call)
class Old:
    def __getitem__(self, index):
        if index > 2: raise IndexError
        return index * 10
    def __len__(self): return 3
print(list(Old()), list(reversed(Old())), 10 in Old())
class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, other): return isinstance(other, Key) and self.v == other.v
print({Key(1): 'a', Key(1): 'b', Key(2): 'c'}[Key(1)], len({Key(n % 3) for n in range(9)}), Key(1) in [Key(1)])
class Stack(list):
    def __init__(self, *items): super().__init__(items); self.name = 'stack'
    def push(self, x): self.append(x); return self
print(Stack(1, 2).push(3), Stack(1).name, Stack(1) + [2], type(Stack(1) + [2]).__name__, Stack(1, 2) == [1, 2], len(Stack()))
class Pair(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
pair = Pair(1, 2); pair.label = 'p'; print(pair, pair.label, pair == (1, 2), hash(pair) == hash((1, 2)), type(pair).__name__)
print(list[int], dict[str, list[int]], int | None, tuple[int, ...], list[int] == list[int], isinstance(5, int | str))
print((int | str).__args__, list[int]([1, 2]), list[int].__origin__)
big = {}
for n in range(2000): big[n] = n
for n in range(0, 2000, 2): del big[n]
for n in range(5000, 5500): big[f'k{n}'] = n
print(len(big), list(big)[:3], list(big)[-2:], sum(v for v in big.values()), big.get(1), big.get(2), 1999 in big, 1998 in big)
