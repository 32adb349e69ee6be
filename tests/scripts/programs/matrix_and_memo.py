from functools import lru_cache
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        r = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))])
        b = self
        while n:
            if n & 1: r = r @ b
            b, n = b @ b, n >> 1
        return r
    def __repr__(self): return '\n'.join(' '.join(f'{x:>4}' for x in r) for r in self.rows)
print(Matrix([[1, 1], [1, 0]]) ** 30)
@lru_cache(None)
def ways(n, coins=(50, 20, 10, 5, 2, 1)): return 1 if n == 0 else 0 if n < 0 or not coins else ways(n - coins[0], coins) + ways(n, coins[1:])
print(ways(100), ways.cache_info().currsize > 100)
