l = list(range(6))
l[1:4] = 'xy'; print(l)
l[2:2] = [7, 7]; print(l)
del l[::2]; print(l)
l[:] = []; print(l)
for f in (lambda: [1, 2, 3].__setitem__(slice(0, 3, 2), [1]), lambda: [].__setitem__(0, 1), lambda: [1].insert('a', 1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
m = [1, 2, 3, 4]
for x in m:
    if x % 2: m.remove(x)
print(m)
