def a(n): return b(n) + 1
def b(n):
    return c(n, n - 5)
def c(x, y):
    z = x / y
    return z
print(a(5))
