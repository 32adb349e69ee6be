import contextlib
class A:
    def close(self): 1/0
with contextlib.closing(A()): pass
