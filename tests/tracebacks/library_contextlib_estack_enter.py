import contextlib
class A:
    def __enter__(self): 1/0
    def __exit__(self, *a): pass
with contextlib.ExitStack() as s:
    s.enter_context(A())
