def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, e=7, z=8))
print(f(*[1, 2], *(3, 4), **{'d': 5}, **{'b': 9}))
def g(*, k): return k
print(g(k=1), (lambda x, *y, z=0, **w: (x, y, z, w))(1, 2, z=3, q=4))
