import functools
class A:
    @functools.singledispatchmethod
    def f(self, x): raise TypeError('no')
A().f(1)
