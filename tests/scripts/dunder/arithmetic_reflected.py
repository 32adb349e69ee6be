class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return ('add', self.v, o)
    def __radd__(self, o): return ('radd', o, self.v)
    def __rsub__(self, o): return ('rsub', o, self.v)
    def __mul__(self, o): return NotImplemented
    def __neg__(self): return ('neg', self.v)
    def __matmul__(self, o): return ('matmul', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __divmod__(self, o): return ('divmod', o)
n = N(3)
print(n + 1, 1 + n, 2 - n, -n, n @ 5, n ** 2, pow(n, 2, 7), divmod(n, 4))
for f in (lambda: n * 2, lambda: n - 1, lambda: ~n, lambda: [] + n * 1):
    try:
        f()
    except TypeError as e:
        print(e)
