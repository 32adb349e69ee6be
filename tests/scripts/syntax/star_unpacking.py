first, *rest = range(5)
*init, last = 'hello'
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(first, rest, init, last, a, b, c, d)
print([*range(3), *'ab'], (*[1], 2), {**{'x': 1}, 'y': 2, **{'x': 3}})
(p, q), r = [1, 2], 3
p, q = q, p
print(p, q, r)
for i, (j, *k) in enumerate([(1, 2, 3), 'xyz']):
    print(i, j, k)
