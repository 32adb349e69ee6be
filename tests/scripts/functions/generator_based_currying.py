def curry(f, n=None):
    n = f.__code__.co_argcount if n is None else n
    def step(*got):
        return f(*got) if len(got) >= n else lambda *more: step(*got, *more)
    return step
@curry
def volume(a, b, c): return a * b * c
print(volume(2)(3)(4), volume(2, 3)(4), volume(2, 3, 4), list(map(volume(1)(2), [3, 4])))
