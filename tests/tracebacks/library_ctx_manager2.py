import contextlib
@contextlib.contextmanager
def f():
    yield
    yield
with f():
    pass
