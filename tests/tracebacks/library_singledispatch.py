import functools
@functools.singledispatch
def f(x): raise TypeError('no')
f(3)
