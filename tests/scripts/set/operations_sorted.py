a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a < b, {1} < a, a >= {1, 2}, a.isdisjoint({9}), a == {4, 3, 2, 1})
a.add(9); a.discard(100); a.update([7], (8,)); a -= {1}; a &= set(range(2, 9)); print(sorted(a), len(a), 7 in a, set(), frozenset())
try:
    a.remove(100)
except KeyError as e: print(repr(e))
print({frozenset([1]): 'f'}[frozenset([1])], frozenset([1]) | {2} == {1, 2}, type(frozenset() | {1}).__name__, sorted(set('hello')), hash(frozenset([1])) == hash(frozenset([1])))
for f in (lambda: {[]}, lambda: {1} | [2], lambda: set().pop(), lambda: {1} < 2, lambda: frozenset().add(1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
