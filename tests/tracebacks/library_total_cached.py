import functools
class A:
    @functools.cached_property
    def x(self): return 1/0
A().x
