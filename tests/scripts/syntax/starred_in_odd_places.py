def f(*a): return a
a = [1, 2]
print((*a, 3), [*a, *a], {*a, 3} == {1, 2, 3}, f(*a, 4, *a), *a)
def g(): return *a, 5
for x in *a, 9: print(x, end=' ')
d = {}
d[1, *a] = 'key'; print(g(), d)
b, = [7]; [c] = (8,); print(b, c)
