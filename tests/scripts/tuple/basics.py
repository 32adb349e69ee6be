t = (1, 'a', [2])
t[2].append(3)
print(t, t + (4,), t * 2, t.index('a'), t.count(1), (1,), (), tuple('ab'), t[::-1], (1, 2) < (1, 3), hash((1, 2)) == hash((1, 2)), 1 in t)
for f in (lambda: t.__setitem__(0, 1), lambda: hash(t), lambda: t + [1], lambda: t.index(99)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e: print(e)
try:
    t[2] += [4]
except TypeError as e: print(e, t)
