d = {'b': 1, 'a': 2}
d['c'] = 3; d['b'] = 9; del d['a']; d['a'] = 0
print(d, list(d.items()), max(d), max(d, key=d.get), sorted(d), sorted(d.items(), key=lambda kv: kv[1]))
try:
    for k in d: d[k + 'x'] = 1
except RuntimeError as e: print(e)
for f in (lambda: d['zz'], lambda: {}.popitem(), lambda: {[1]: 2}, lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: d.pop('q'), lambda: {} < {}):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print({1: 'a', 1.0: 'b', True: 'c'}, {(1, 2): 3}[1, 2], {None: 0}[None])
