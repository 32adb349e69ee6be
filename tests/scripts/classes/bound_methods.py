class A:
    def m(self, x=1): return (self.n, x)
    def __init__(self, n): self.n = n
a, b = A(1), A(2)
f = a.m
print(f(), f(5), A.m(b, 7), f.__self__ is a, f.__func__ is A.m, f == a.m, a.m == b.m)
a.m = lambda: 'instance wins'
print(a.m(), b.m())
A.extra = lambda self: self.n * 100
print(b.extra())
