import contextlib
@contextlib.contextmanager
def f():
    yield
    1/0
with f(): pass
