import contextlib
@contextlib.contextmanager
def f():
    1/0
    yield
with f():
    pass
