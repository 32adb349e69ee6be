x = 'outer'
r = [x for x in range(3)]
print(x, r)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
def f(n):
    return [[n * j for j in range(i)] for i in range(n)], {n: (lambda: n)()}
print(f(3))
print([(lambda y=y: y)() for y in 'ab'], any((hit := n) > 3 for n in range(9)), hit)
