import contextlib
class A:
    def __enter__(self): pass
    def __exit__(self, *a): raise OSError('exit')
with contextlib.ExitStack() as s:
    s.enter_context(A())
    raise ValueError('body')
