import functools
@functools.singledispatch
def f(x): pass
f()
