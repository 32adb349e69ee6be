def f(a, *, b: int = 2) -> str:
    """Doc of f.

    More."""
f.custom = [1]
print(f.__name__, f.__qualname__, repr(f.__doc__), f.__kwdefaults__, f.__annotations__, f.custom, f.__module__)
class A:
    def m(self): pass
    class B:
        def n(self): return lambda: 0
print(A.m.__qualname__, A.B.n.__qualname__, A.B().n().__qualname__, f.__code__.co_argcount, f.__code__.co_varnames)
f.__name__ = 'g'
print(f.__name__, callable(f), callable(3))
