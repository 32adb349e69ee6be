import functools
@functools.lru_cache(maxsize=2)
def f(n):
    print('compute', n)
    return n * n
print(f(1), f(2), f(1), f(3), f(2), f.cache_info())
f.cache_clear(); print(f.cache_info())
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().misses)
class C:
    @functools.cached_property
    def v(self):
        print('once'); return 5
c = C(); print(c.v, c.v, c.__dict__)
