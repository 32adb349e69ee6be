class O: pass
o, d, l = O(), {}, [0, 0]
for o.x, d['k'], l[1] in [(1, 2, 3), (4, 5, 6)]: print(o.x, d, l)
(o.a, l[0]), *d['rest'] = [7, 8], 9, 10
print(o.a, l, d)
with __import__('contextlib').nullcontext((1, 2)) as (a, l[0]): print(a, l)
x = y = z = []
x += [1]; print(y is z, z)
i = 0; i, l[i] = 1, 'set'; print(i, l)
